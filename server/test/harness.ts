import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as httpRequest, type Agent, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { APIError, createSouk, type ApiKeyCreate, type Event, type Organization, type Souk, type SoukPromise, type StoreCreate, type StoreCreated } from '@souk/sdk'
import pg from 'pg'
import { pino } from 'pino'
import type { Test } from 'tap'
import { loadConfig } from '../src/config.js'
import { startPlatform, type Platform } from '../src/main.js'
import { consumers } from '../src/modules/index.js'
import { copyTemplate } from './template.js'

export type TestStore = StoreCreated & {
  organization: Organization
  /** With the store's secret key. */
  souk: Souk
  /** With the store's publishable key. */
  storefront: Souk
}

export interface RawRequest {
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  /** Another process than the first one. */
  base?: string
  /** Keeps the connection; without one, it is closed after the reply. */
  agent?: Agent
}

export interface RawReply {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body as JSON; throws when it is none. */
  json(): Record<string, unknown>
}

export interface Harness {
  readonly platform: Platform
  readonly url: string
  /** With the operator's key. Pass `{ store }` as option to act on one. */
  readonly operator: Souk
  /** Time as the platform sees it: real time plus what was added. */
  readonly clock: { now(): Date; advance(ms: number): void }
  /** Every line that the platform logged. */
  readonly log: Record<string, unknown>[]
  /** TXT records that domain verification finds, by name. */
  readonly txtRecords: Map<string, string[]>
  /** Addresses of the hosts that webhooks go to, by name; others do not exist. */
  readonly hosts: Map<string, string[]>
  client(apiKey?: string): Souk
  /** A new organization with a store on the largest plan. */
  createStore(overrides?: Partial<StoreCreate>): Promise<TestStore>
  /** All events of the store, once the log and all consumers have caught up with what was committed. */
  events(store: TestStore, type?: string): Promise<Event[]>
  /** A client of a new secret key of the store that holds just these scopes. */
  clientWith(store: TestStore, scopes: ApiKeyCreate['scopes']): Promise<Souk>
  /** The settings with which another process works on the same installation. */
  readonly environment: Readonly<Record<string, string>>
  /** Another process's worth of platform on the same databases, with settings of its own. */
  another(env?: Record<string, string>): Promise<Platform>
  /** Waits until every event of the store's shard is in the log and every consumer has handled it. */
  settled(store: TestStore): Promise<void>
  /** A request as written, for what no client would send. */
  raw(method: string, path: string, options?: RawRequest): Promise<RawReply>
  /** Looks at a database as its superuser, or as a role with a store bound. */
  sql<T extends pg.QueryResultRow = pg.QueryResultRow>(database: 'directory' | (string & {}), text: string, values?: unknown[], as?: { role: string; store?: string }): Promise<T[]>
}

export interface HarnessOptions {
  /** Settings of the server as environment variables. */
  env?: Record<string, string>
}

const UNTIL_MS = 15_000
const POLL_MS = 5

/** Asks again until the answer is neither false nor undefined; fails loudly at the deadline. */
export async function until<T>(what: string, ask: () => Promise<T | false | undefined>, patienceMs = UNTIL_MS): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== undefined) return answer
    if (performance.now() > deadline) throw new Error(`waited ${patienceMs} ms in vain for ${what}`)
    await new Promise((wake) => setTimeout(wake, POLL_MS))
  }
}

/**
 * The real platform on a PostgreSQL of its own in a temporary folder, gone when `t` ends. Start it once per file, with the
 * top-level `t`; stores are cheap, so each test makes its own.
 */
export async function harness(t: Test, options: HarnessOptions = {}): Promise<Harness> {
  const started = performance.now()
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-test-'))
  const log: Record<string, unknown>[] = []
  let offsetMs = 0
  const clock = { now: () => new Date(Date.now() + offsetMs), advance: (ms: number) => void (offsetMs += ms) }
  const txtRecords = new Map<string, string[]>()
  const hosts = new Map<string, string[]>()
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  const logger = pino({ level: 'debug' }, captured(log, (line) => t.comment(`the platform logged ${JSON.stringify(line)}`)))
  const settings = { NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: dataDir, ...options.env }
  const start = (env: Record<string, string> = {}) => startPlatform({
    config: loadConfig({ ...settings, ...env }),
    clock, logger,
    resolveTxt: (host) => Promise.resolve(txtRecords.get(host) ?? []),
    resolveHost: (host) => Promise.resolve(hosts.get(host) ?? []),
  })
  const platform = await copyTemplate(dataDir).then(() => start()).catch((error: unknown) => {
    remove()
    throw error
  })
  const sql = inspector(dataDir)
  const environment = { ...settings, DATABASE_URL: sql.urlOf('directory'), SOUK_SHARD_URLS: [...platform.databases.shards.keys()].map((id) => `${id}=${sql.urlOf(id)}`).join(' ') }
  const others: Platform[] = []
  t.teardown(async () => {
    await Promise.all([sql.end(), ...others.map((other) => other.stop())])
    await platform.stop()
    remove()
  })
  const [version] = await sql.query<{ server_version: string }>('directory', 'SHOW server_version')
  t.comment(`service: PostgreSQL ${version!.server_version} (embedded)`)
  t.comment(`platform ready in ${Math.round(performance.now() - started)} ms`)

  const client = (apiKey?: string) => createSouk({ baseUrl: platform.url, apiKey, maxRetries: 0 })
  const operator = client(platform.operatorKey)
  const settled = (store: TestStore) => waitForConsumers(sql.query, store.store.shard_id)
  return {
    platform, url: platform.url, environment, operator, clock, log, txtRecords, hosts, client, settled,
    sql: sql.query,
    raw: (method, path, request) => raw(request?.base ?? platform.url, method, path, request),
    createStore: (overrides) => createStore(operator, client, overrides),
    async clientWith(store, scopes) {
      return client((await store.souk.apiKeys.create({ kind: 'secret', name: 'of a test', scopes })).secret)
    },
    async another(env) {
      const other = await start({ ...environment, ...env })
      others.push(other)
      return other
    },
    async events(store, type) {
      await settled(store)
      // As operator: the keys of a closed store do not work any more, but its events are still there.
      return collect(operator.events.list({ limit: 250, type }, { store: store.store.id }))
    },
  }
}

/** Why a call was refused, without what differs from reply to reply. Fails when it was not. */
export async function refusal(call: PromiseLike<unknown>): Promise<Pick<APIError, 'status' | 'code' | 'title' | 'detail' | 'errors'>> {
  const error = await call.then(() => new Error('the call was not refused'), (thrown: unknown) => thrown)
  if (!(error instanceof APIError)) throw error
  const { status, code, title, detail, errors } = error
  return { status, code, title, detail, errors }
}

/** Makes a call twice under one key; fails unless the second is the stored answer to the first. */
export async function repeats<T>(t: Test, call: (options: { idempotencyKey: string }) => SoukPromise<T>): Promise<T> {
  const options = { idempotencyKey: randomUUID() }
  const first = await call(options).withResponse()
  const second = await call(options).withResponse()
  t.strictSame([first.replayed, second.replayed, second.data], [false, true, first.data], 'a repeat with the same key is answered from memory')
  return first.data
}

/** Every item of every page. */
export async function collect<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of pages) items.push(item)
  return items
}

let storesMade = 0

async function createStore(operator: Souk, client: Harness['client'], overrides: Partial<StoreCreate> = {}): Promise<TestStore> {
  const organization = await operator.organizations.create({ name: 'Northwind Outfitters', billing_email: 'owner@northwind.example' })
  const created = await operator.stores.create({ organization_id: organization.id, name: 'Northwind', handle: `northwind-${++storesMade}`, plan: 'scale', default_currency: 'USD', country: 'US', ...overrides })
  return { ...created, organization, souk: client(created.secret_key), storefront: client(created.publishable_key) }
}

const ERROR_LEVEL = 50

function captured(log: Record<string, unknown>[], onError: (line: Record<string, unknown>) => void): Writable {
  return new Writable({
    write(text: Buffer, _encoding, done) {
      const line = JSON.parse(text.toString()) as Record<string, unknown>
      log.push(line)
      if (Number(line.level) >= ERROR_LEVEL) onError(line)
      done()
    },
  })
}

export function inspector(dataDir: string) {
  const { port, password } = JSON.parse(readFileSync(join(dataDir, 'cluster.json'), 'utf8')) as { port: number; password: string }
  const pools = new Map<string, pg.Pool>()
  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/souk_${database.replace('-', '_')}`
  const poolOf = (database: string) => {
    const known = pools.get(database)
    if (known) return known
    const pool = new pg.Pool({ connectionString: urlOf(database), max: 4 })
    pool.on('error', () => undefined) // end() does not wait for the sockets, so the last ones may see the server stop
    pools.set(database, pool)
    return pool
  }
  const query: Harness['sql'] = async <T extends pg.QueryResultRow>(database: string, text: string, values: unknown[] = [], as?: { role: string; store?: string }) => {
    if (!as) return (await poolOf(database).query<T>(text, values)).rows
    const connection = await poolOf(database).connect()
    try {
      await connection.query('BEGIN')
      // Plans as the platform's own sessions make them.
      await connection.query(`SELECT set_config('role', $1, true), set_config('souk.store_id', $2, true), set_config('enable_seqscan', 'off', true)`, [as.role, as.store ?? ''])
      return (await connection.query<T>(text, values)).rows
    } finally {
      await connection.query('ROLLBACK')
      connection.release()
    }
  }
  return { query, urlOf, end: async () => void (await Promise.all([...pools.values()].map((pool) => pool.end()))) }
}

async function waitForConsumers(query: Harness['sql'], shard: string): Promise<void> {
  await until(`the log of ${shard}`, async () => (await query(shard, 'SELECT 1 FROM outbox LIMIT 1')).length === 0)
  const [{ last }] = (await query<{ last: string }>(shard, 'SELECT coalesce(max(pub_seq), 0) AS last FROM log')) as [{ last: string }]
  const names = consumers.map((consumer) => consumer.name)
  await until(`the consumers of ${shard}`, async () => (await query(shard, 'SELECT 1 FROM consumer_cursors WHERE consumer = ANY($1) AND pub_seq >= $2', [names, last])).length === names.length || last === '0')
}

function raw(base: string, method: string, path: string, options: RawRequest = {}): Promise<RawReply> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, headers: options.headers, agent: options.agent ?? false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode!, headers: response.headers, text, json: () => JSON.parse(text) as Record<string, unknown> })
      })
    })
    request.on('error', reject)
    request.end(options.body)
  })
}
