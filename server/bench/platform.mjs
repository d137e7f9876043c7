import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { PostgresDatabase } from '../dist/adapters/postgres/pool.js'
import { StoreTx } from '../dist/kernel/tx.js'
import { Child, here } from './children.mjs'
import { postgresCpuUs } from './machine.mjs'

const UNLIMITED = 1_000_000_000
const ACTOR = { type: 'secret_key', id: 'bench', storeId: null, permissions: 'all', expiresAt: null, customerId: null }
const TRANSACTION_MS = 120_000

/** The built server as anybody starts it: one process, its embedded PostgreSQL, every commit on disk. Only the limits are lifted. */
export class Platform {
  #server
  #databases = new Map()

  constructor() {
    this.dataDir = mkdtempSync(join(tmpdir(), 'souk-bench-'))
  }

  /** @returns milliseconds until the process said that it is ready. */
  async start() {
    const started = performance.now()
    this.#server = new Child(here('../bin/souk-server.js'), {
      args: ['start'],
      env: { NODE_ENV: 'development', SOUK_PORT: '0', SOUK_DATA_DIR: this.dataDir, SOUK_LOG_LEVEL: 'warn', SOUK_REQUESTS_PER_MINUTE: String(UNLIMITED), SOUK_REQUESTS_PER_MINUTE_PER_IP: String(UNLIMITED) },
    })
    const { url, operatorKey } = await this.#server.next('url')
    this.url = url
    this.port = Number(new URL(url).port)
    this.operatorKey = operatorKey
    this.postgres = JSON.parse(readFileSync(join(this.dataDir, 'cluster.json'), 'utf8'))
    return performance.now() - started
  }

  async stop() {
    await Promise.all([...this.#databases.values()].map((database) => database.close()))
    this.#databases.clear()
    await this.#server?.stop()
  }

  remove() {
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  usage(collect) {
    return this.#server.usage(collect)
  }

  /** CPU microseconds that server and database spend in a second when nobody asks anything. */
  async measureRest(ms) {
    const meters = { server: async () => (await this.usage()).cpuUs, postgres: async () => postgresCpuUs(this.dataDir) }
    const before = await Promise.all(Object.values(meters).map((read) => read()))
    await new Promise((wake) => setTimeout(wake, ms))
    const after = await Promise.all(Object.values(meters).map((read) => read()))
    this.resting = Object.fromEntries(Object.keys(meters).map((name, at) => [name, after[at] === null ? 0 : ((after[at] - before[at]) / ms) * 1000]))
    return this.resting
  }

  /** What a slice of HTTP costs: the server and the database behind it. */
  meters(load) {
    return { server: async () => (await this.usage()).cpuUs, postgres: async () => postgresCpuUs(this.dataDir), generator: async () => (await load.usage()).cpuUs }
  }

  /** The same for work that this process does on the database itself. */
  edgeMeters() {
    const own = () => {
      const { user, system } = process.cpuUsage()
      return user + system
    }
    return { client: async () => own(), postgres: async () => postgresCpuUs(this.dataDir) }
  }

  async call(method, path, { key = this.operatorKey, body } = {}) {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Idempotency-Key': randomUUID(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 1_000)}`)
    return text === '' ? null : JSON.parse(text)
  }

  /** A store of an organization of its own, with its keys, its location and what a transaction of it needs to know. */
  async createStore(handle) {
    const organization = await this.call('POST', '/v1/organizations', { body: { name: `Bench ${handle}`, billing_email: 'bench@souk.example' } })
    const created = await this.call('POST', '/v1/stores', { body: { organization_id: organization.id, name: `Bench ${handle}`, handle, plan: 'scale', default_currency: 'USD', country: 'US' } })
    const { id, shard_id } = created.store
    return {
      id, shardId: shard_id, secretKey: created.secret_key, publishableKey: created.publishable_key, host: `${handle}.localhost`,
      route: { storeId: id, shardId: shard_id, epoch: 1, handle, status: 'active', currency: 'USD', planCode: 'scale', requestsPerMinute: null },
    }
  }

  async locationOf(store) {
    const [row] = await this.sql(store.shardId, 'SELECT id FROM locations WHERE store_id = $1 AND is_default', [store.id])
    return row.id
  }

  urlOf(database) {
    const { port, password } = this.postgres
    // By the same way as the server, or a ratio would tell sockets from TCP.
    return `postgres://postgres:${password}@127.0.0.1:${port}/souk_${database.replace('-', '_')}?host=${encodeURIComponent(join(this.dataDir, 'postgres'))}`
  }

  /** A connection as superuser: for what is not the product's own work. */
  async connect(database) {
    const client = new pg.Client({ connectionString: this.urlOf(database) })
    // One that is lost fails its next statement; unheard, it would end this process before it has cleaned up.
    client.on('error', () => undefined)
    await client.connect()
    return client
  }

  async sql(database, text, values) {
    const client = await this.connect(database)
    try {
      return (await client.query(text, values)).rows
    } finally {
      await client.end()
    }
  }

  /** The server's own way to a shard, in this process. `postgres` as role is a superuser, whom row-level security lets through. */
  database(shardId, role = 'souk_app', max = 16) {
    const name = `${shardId} ${role}`
    const open = this.#databases.get(name) ?? new PostgresDatabase({ id: shardId, url: this.urlOf(shardId), role, max, behindPooler: false, log: (text) => process.stderr.write(`${text}\n`) })
    this.#databases.set(name, open)
    return open
  }

  /** A transaction of a store as dispatch makes it. */
  async transaction(store, work) {
    return this.database(store.shardId).transaction({ storeId: store.id, timeoutMs: TRANSACTION_MS }, async (connection) => {
      const tx = new StoreTx(connection, store.route, ACTOR, new Date(), 'req_bench')
      const value = await work(tx)
      tx.flushEvents()
      return value
    })
  }
}

/** A bare Koa that sends `body`. */
export async function startBareKoa(body) {
  const child = new Child(here('bareKoa.mjs'))
  await child.next('type')
  const ready = child.next('port')
  child.send({ body })
  const { port } = await ready
  return { port, usage: () => child.usage(), stop: () => child.stop() }
}
