import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSouk } from '@souk/sdk'
import { pino } from 'pino'
import type { Test } from 'tap'
import { RedisStreams } from '../src/adapters/redis/redisStreams.js'
import { loadConfig, type Config } from '../src/config.js'
import { locate, open, type Databases } from '../src/databases.js'
import { installationKeys } from '../src/installation.js'
import { systemClock } from '../src/kernel/clock.js'
import type { Consumer } from '../src/kernel/consumer.js'
import { secretsFrom } from '../src/kernel/credential.js'
import { Problem } from '../src/kernel/problem.js'
import { sql } from '../src/kernel/sql.js'
import { StoreTx, type StoreRoute } from '../src/kernel/tx.js'
import { startPlatform } from '../src/main.js'
import { StoreDirectory } from '../src/modules/tenants/directory.js'
import type { EventStreams } from '../src/ports/eventStreams.js'
import { Relay } from '../src/relay/relay.js'
import { inspector, until } from './harness.js'
import { WANTED } from './ledger.js'
import { copyTemplate } from './template.js'

// A table of the shard like any other: who may write what is checked here too.
const EFFECTS = `
  CREATE TABLE effects (store_id text COLLATE "C" NOT NULL, place bigint GENERATED ALWAYS AS IDENTITY, consumer text NOT NULL, resource_id text NOT NULL, sequence int NOT NULL, PRIMARY KEY (store_id, place));
  CALL souk_isolate('effects');`
/** Each effect that stands where another should: given twice, left out before it, or out of order. */
const WRONG = `
  SELECT store_id, resource_id, sequence, nth FROM (SELECT store_id, resource_id, sequence, row_number() OVER (PARTITION BY store_id, resource_id ORDER BY place) AS nth FROM effects WHERE consumer = $1) e WHERE sequence <> nth`
const MISSING = `
  SELECT e.store_id, e.id FROM events e WHERE e.type = ANY($2) AND NOT EXISTS (SELECT 1 FROM effects f WHERE f.consumer = $1 AND f.store_id = e.store_id AND f.resource_id = e.resource_id AND f.sequence = e.sequence)`

export interface RelayParts {
  redisUrl?: string | null
  /** In place of what talks to Redis at that address. */
  streams?: EventStreams
  route?: (storeId: string) => Promise<StoreRoute | null>
}

export interface RelaySite {
  readonly databases: Databases
  readonly config: Config
  readonly environment: Readonly<Record<string, string>>
  /** Stores of one shard. */
  readonly stores: readonly StoreRoute[]
  readonly shard: string
  readonly log: string[]
  route(storeId: string): Promise<StoreRoute | null>
  /** The background of a process; gone when `t` ends. */
  relay(consumers: readonly Consumer[], options?: RelayParts): Relay
  /** Lets time pass for whoever is tried again later. */
  advance(ms: number): void
  streams(redisUrl: string): RedisStreams
  /** Commits events of a resource in one transaction, as modules do. @returns the id of the resource */
  emit(store: StoreRoute, events: number, options?: { resource?: string; type?: string; data?: Record<string, unknown> }): Promise<string>
  query<T extends object>(text: string, ...values: unknown[]): Promise<T[]>
  /** Whether a consumer has had every event that it wants. */
  hasAll(consumer: string): Promise<boolean>
  /** Effects that should not be where they are. */
  wrong(consumer: string): Promise<object[]>
  /** As if the time of all leases had passed. */
  endLeases(): Promise<void>
}

/** An installation with stores and without anybody who works in the background. */
export async function relaySite(t: Test, storeCount = 4): Promise<RelaySite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-relay-site-'))
  await copyTemplate(dataDir)
  const urls = await locate(loadConfig({ NODE_ENV: 'test', SOUK_DATA_DIR: dataDir }))
  const environment = { NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: dataDir, DATABASE_URL: urls.directory, SOUK_SHARD_URLS: Object.entries(urls.shards).map(([id, url]) => `${id}=${url}`).join(' ') }
  const config = loadConfig(environment)
  const databases = open({ ...urls, stop: () => Promise.resolve() }, config, () => undefined)
  const inspect = inspector(dataDir)
  const keys = installationKeys(config)
  const directory = new StoreDirectory({ database: databases.directory, secrets: secretsFrom(keys.secret), operatorKey: keys.operatorKey, baseDomain: config.baseDomain, clock: systemClock, isCurrent: () => true })
  const relays: Relay[] = []
  t.teardown(async () => {
    await Promise.all(relays.map((relay) => relay.stop()))
    await databases.close()
    await inspect.end()
    await urls.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const stores = await createStores(config, directory, storeCount)
  const shard = stores[0]!.shardId
  for (const id of Object.keys(urls.shards)) await inspect.query(id, EFFECTS)
  await inspect.query(shard, `DELETE FROM leases WHERE name <> 'sequencer'`)
  const log: string[] = []
  let offsetMs = 0
  const noted = (message: string, error: unknown) => void log.push(`${message}: ${String(error)}`)
  const route = (storeId: string) => directory.storeById(storeId)
  const site: RelaySite = {
    databases, config, environment, stores, shard, log, route,
    streams: (url) => new RedisStreams({ url, log: noted }),
    advance: (ms) => void (offsetMs += ms),
    relay(consumers, { redisUrl = null, streams = redisUrl === null ? null : site.streams(redisUrl), route: find = route } = {}) {
      const clock = { now: () => new Date(Date.now() + offsetMs) }
      const relay = new Relay({ shards: databases.shards, consumers, streams, clock, route: find, handled: () => undefined, log: noted })
      relay.start()
      relays.push(relay)
      return relay
    },
    async emit(store, count, { resource, type = WANTED, data = {} } = {}) {
      const { app } = databases.shards.get(store.shardId)!
      return app.transaction({ storeId: store.storeId, timeoutMs: 10_000 }, async (connection) => {
        const tx = new StoreTx(connection, store, { type: 'system', id: 'test' }, new Date(), 'test')
        const resource_id = resource ?? tx.newId('product')
        await tx.run(LOCK, [resource_id])
        for (let n = 0; n < count; n++) tx.relay({ id: tx.newId('event'), type: type as typeof WANTED, resource_id, data })
        tx.flushEvents()
        return resource_id
      })
    },
    query: (text, ...values) => inspect.query(shard, text, values),
    hasAll: async (consumer) => (await inspect.query(shard, MISSING, [consumer, [WANTED]])).length === 0,
    wrong: (consumer) => inspect.query(shard, WRONG, [consumer]),
    endLeases: async () => {
      for (const table of ['leases', 'consumer_partitions']) await inspect.query(shard, `UPDATE ${table} SET expires_at = now() - interval '1 second'`)
    },
  }
  return site
}

/** What writers of a resource lock in real life is its row. */
const LOCK = sql(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`)

async function createStores(config: Config, directory: StoreDirectory, count: number): Promise<StoreRoute[]> {
  const platform = await startPlatform({ config, logger: pino({ level: 'silent' }) })
  const operator = createSouk({ baseUrl: platform.url, apiKey: platform.operatorKey })
  const organization = await operator.organizations.create({ name: 'Northwind', billing_email: 'owner@northwind.example' })
  const stores: StoreRoute[] = []
  try {
    // Stores spread over the shards; those of one are wanted.
    while (stores.length < count) {
      const { store } = await operator.stores.create({ organization_id: organization.id, name: 'Northwind', handle: `n-${randomUUID().slice(0, 8)}`, plan: 'scale', default_currency: 'USD', country: 'US' }, { idempotencyKey: randomUUID() })
      const route = await until('the store', async () => (await directory.storeById(store.id)) ?? false)
      if (stores.every(({ shardId }) => shardId === route.shardId)) stores.push(route)
    }
  } finally {
    await platform.stop()
  }
  return stores
}

/** Writers that go on until they are told to stop. */
export function writers(site: RelaySite, count: number): { written: () => number; stop(): Promise<void> } {
  let [going, written] = [true, 0]
  const work = Array.from({ length: count }, async (_, n) => {
    const store = site.stores[n % site.stores.length]!
    const resources = [await site.emit(store, 1), await site.emit(store, 1)]
    for (let turn = 0; going; turn++) {
      try {
        await site.emit(store, 1 + (turn % 3), { resource: resources[turn % 2] })
        written++
      } catch (error) {
        // What any client is told by a database that others keep busy: nothing was written, it tries again.
        if (!(error instanceof Problem) || error.code !== 'server.unavailable') throw error
      }
    }
  })
  return { written: () => written, async stop() { going = false; await Promise.all(work) } }
}
