import { startCluster } from './adapters/embedded/cluster.js'
import { migrate } from './adapters/postgres/migrate.js'
import { PostgresDatabase } from './adapters/postgres/pool.js'
import { StartError, type Config } from './config.js'

/** Every database of the installation, migrated and open. */
export interface Databases {
  readonly directory: PostgresDatabase
  /** By shard id, as the app role (requests), the relay role (outbox and log) and the mover role (whole stores). */
  readonly shards: ReadonlyMap<string, { app: PostgresDatabase; relay: PostgresDatabase; mover: PostgresDatabase }>
  readonly description: string
  close(): Promise<void>
}

const EMBEDDED_SHARDS = ['shard-1', 'shard-2']

export interface Urls {
  directory: string
  shards: Record<string, string>
  description: string
  stop(): Promise<void>
}

/**
 * Addresses from the configuration, or an embedded PostgreSQL started for this installation. A guest makes do with one that belongs
 * to a server that runs; that server would not survive another that takes its PostgreSQL along when it stops.
 * @throws StartError when it belongs to another process and we are no guest
 */
export async function locate(config: Config, { guest = false } = {}): Promise<Urls> {
  if (config.directoryUrl !== null) return { directory: config.directoryUrl, shards: { ...config.shardUrls }, description: 'PostgreSQL by URL', stop: () => Promise.resolve() }
  const cluster = await startCluster({ dataDir: config.dataDir, databases: ['souk_directory', ...EMBEDDED_SHARDS.map((id) => `souk_${id.replace('-', '_')}`)], unsafeFast: config.nodeEnv === 'test' })
  if (cluster.usedBy !== null && !guest) throw new StartError(`the data folder ${config.dataDir} is in use by process ${cluster.usedBy}: stop that first, or name another folder with SOUK_DATA_DIR (shop dev: --data-dir)`)
  return {
    directory: cluster.urlOf('souk_directory'),
    shards: Object.fromEntries(EMBEDDED_SHARDS.map((id) => [id, cluster.urlOf(`souk_${id.replace('-', '_')}`)])),
    description: cluster.attached ? 'embedded PostgreSQL (already running)' : 'embedded PostgreSQL',
    stop: () => cluster.stop(),
  }
}

/** @returns the names of applied migrations, by database. */
export async function migrateAll(urls: Urls): Promise<Record<string, string[]>> {
  const applied: Record<string, string[]> = { directory: await migrate(urls.directory, 'directory') }
  await Promise.all(Object.entries(urls.shards).map(async ([id, url]) => void (applied[id] = await migrate(url, 'shard'))))
  return applied
}

export function open(urls: Urls, config: Config, log: (message: string) => void): Databases {
  const pool = (id: string, url: string, role: 'souk_app' | 'souk_relay' | 'souk_mover', max: number) => new PostgresDatabase({ id, url, role, max, behindPooler: config.behindPooler, log })
  const directory = pool('directory', urls.directory, 'souk_app', config.poolMax)
  const shards = new Map(Object.entries(urls.shards).map(([id, url]) => [id, { app: pool(id, url, 'souk_app', config.poolMax), relay: pool(id, url, 'souk_relay', 4), mover: pool(id, url, 'souk_mover', 1) }]))
  return {
    directory,
    shards,
    description: urls.description,
    async close() {
      await Promise.all([directory.close(), ...[...shards.values()].flatMap(({ app, relay, mover }) => [app.close(), relay.close(), mover.close()])])
      await urls.stop()
    },
  }
}
