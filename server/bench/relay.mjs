import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { RedisStreams } from '../dist/adapters/redis/redisStreams.js'
import { loadConfig } from '../dist/config.js'
import { locate, migrateAll, open } from '../dist/databases.js'
import { systemClock } from '../dist/kernel/clock.js'
import { Relay } from '../dist/relay/relay.js'
import { baseRow, ratioRow, sizeRow } from './measurements.mjs'
import { postgresCpuUs } from './machine.mjs'
import { startRedis } from './redis.mjs'
import { interleave } from './rounds.mjs'

const TITLE = 'Events from the outbox to a consumer, over Redis Streams'
const EVENTS = 20_000
const STORES = 32
const BATCH = 1_000
const LAG = { seconds: 10, perSecond: 1_000, perTransaction: 10 }
const TARGET = { floor: 0.6, stretch: 0.85 }
const [RELAYED, DRAINED] = ['shard-1', 'shard-2']
const NOTE = `${EVENTS.toLocaleString('en')} events of ${STORES} stores at once, payload of about 300 bytes, a consumer that only counts`

const WRITE = `
  WITH written AS (
    INSERT INTO events (store_id, id, type, resource_id, sequence, schema_version, data, actor, request_id, occurred_at)
    SELECT 'store_' || lpad((n % ${STORES})::text, 26, '0'), 'evt_' || lpad(($1 + n)::text, 26, '0'), 'product.updated', 'prod_' || lpad(($1 + n)::text, 26, '0'), 1, 1, $2::jsonb, 'bench', 'bench', now() FROM generate_series(1, $3::int) n
    RETURNING store_id, position, id, type)
  INSERT INTO outbox (store_id, position, event_ids, types) SELECT store_id, position, ARRAY[id], ARRAY[type] FROM written`
// What sequencer and publisher ask of Postgres, and nothing else.
const MOVE = `
  WITH taken AS (DELETE FROM outbox o USING (SELECT store_id, position FROM outbox ORDER BY position LIMIT ${BATCH}) low WHERE o.store_id = low.store_id AND o.position = low.position RETURNING o.store_id, o.position, o.event_ids, o.types)
  INSERT INTO log (store_id, pub_seq, event_id, type) SELECT t.store_id, $1 + row_number() OVER (ORDER BY t.position), e.id, e.type FROM taken t CROSS JOIN LATERAL unnest(t.event_ids, t.types) AS e(id, type) RETURNING pub_seq`
const READ = `
  SELECT l.pub_seq, e.type, e.store_id, e.id, e.resource_id, e.sequence, e.data::text FROM (SELECT pub_seq, store_id, event_id FROM log WHERE pub_seq > $1 ORDER BY pub_seq LIMIT ${BATCH}) l
    JOIN events e ON e.store_id = l.store_id AND e.id = l.event_id`

/** From the outbox through log and streams to a consumer, against what Postgres does of it alone. */
export async function relay({ rounds, onSlice }) {
  const redis = await startRedis({ durable: true })
  if (redis === null) return { title: TITLE, rows: [sizeRow('redis-server is not installed: nothing to measure', 0, '')] }
  const site = await prepare(redis)
  try {
    const samples = await interleave([drain(site), carry(site)], { rounds, ms: 0, onSlice })
    const lag = await lagOf(site)
    return {
      title: TITLE,
      rows: [
        baseRow('the log written and read in Postgres alone', samples.get('drain'), NOTE),
        ratioRow('relay from commit to consumer ÷ that', samples.get('carry'), samples.get('drain'), TARGET),
        sizeRow(`lag at ${LAG.perSecond.toLocaleString('en')} events a second, median`, quantile(lag, 0.5), 'ms'),
        sizeRow(`lag at ${LAG.perSecond.toLocaleString('en')} events a second, p99`, quantile(lag, 0.99), 'ms', undefined, `from when an event was to be written until its consumer has it; ${lag.length.toLocaleString('en')} events, ${LAG.perTransaction} in a transaction`),
      ],
    }
  } finally {
    await site.end()
  }
}

async function prepare(redis) {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-relay-'))
  const config = loadConfig({ NODE_ENV: 'development', SOUK_DATA_DIR: folder })
  const urls = await locate(config)
  await migrateAll(urls)
  const databases = open(urls, config, () => undefined)
  const clients = new Map()
  for (const id of [RELAYED, DRAINED]) {
    const client = new pg.Client({ connectionString: urls.shards[id] })
    client.on('error', () => undefined)
    await client.connect()
    clients.set(id, client)
  }
  const counter = { handled: 0, reached: () => undefined, saw: () => undefined }
  const consumer = {
    name: 'counter', repeatable: true, wants: () => true,
    handle: (_tx, events) => {
      counter.handled += events.length
      counter.saw(events)
      if (counter.handled >= EVENTS) counter.reached()
      return Promise.resolve()
    },
  }
  const route = (storeId) => Promise.resolve({ storeId, shardId: RELAYED, epoch: 1, handle: 'bench', status: 'active', currency: 'USD', planCode: 'scale', requestsPerMinute: null, productsMax: null })
  const streams = new RedisStreams({ url: redis.url, log: () => undefined })
  const carrying = new Relay({ shards: new Map([[RELAYED, databases.shards.get(RELAYED)]]), consumers: [consumer], streams, clock: systemClock, route, handled: () => undefined, log: (message, error) => process.stderr.write(`${message}: ${error}\n`) })
  carrying.start()
  const own = () => {
    const { user, system } = process.cpuUsage()
    return user + system
  }
  return {
    clients, counter, carrying, written: 0,
    meters: { client: async () => own(), postgres: async () => postgresCpuUs(folder), redis: async () => redis.cpuUs() },
    async end() {
      await carrying.stop()
      for (const client of clients.values()) await client.end()
      await databases.close()
      await redis.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function write(site, shard, events = EVENTS) {
  const first = site.written
  site.written += events
  await site.clients.get(shard).query(WRITE, [first, JSON.stringify({ id: 'bench', text: 'x'.repeat(280) }), events])
}

/** Milliseconds for each event of an open loop: one that stalls is charged with all that should have come meanwhile. */
async function lagOf(site) {
  const { counter, carrying } = site
  const total = LAG.seconds * LAG.perSecond
  const gap = (LAG.perTransaction / LAG.perSecond) * 1_000
  const before = site.written
  const lag = []
  const started = performance.now()
  const all = new Promise((resolve) => {
    counter.saw = (events) => {
      const now = performance.now() - started
      for (const { id } of events) {
        const number = Number(id.slice('evt_'.length)) - before - 1
        lag.push(now - Math.floor(number / LAG.perTransaction) * gap)
      }
      if (lag.length >= total) resolve()
    }
  })
  for (let due = 0; due < LAG.seconds * 1_000; due += gap) {
    const wait = due - (performance.now() - started)
    if (wait > 0) await new Promise((wake) => setTimeout(wake, wait))
    await write(site, RELAYED, LAG.perTransaction)
    carrying.committed(RELAYED)
  }
  await all
  return lag.sort((a, b) => a - b)
}

const quantile = (sorted, share) => sorted[Math.ceil(sorted.length * share) - 1]

function drain(site) {
  const client = site.clients.get(DRAINED)
  let last = 0
  const run = async () => {
    const started = performance.now()
    for (let moved = BATCH; moved === BATCH; last += moved) {
      moved = (await client.query({ name: 'move', text: MOVE, values: [last] })).rowCount
      await client.query({ name: 'read', text: READ, values: [last] })
    }
    return { operations: EVENTS, seconds: (performance.now() - started) / 1_000 }
  }
  return { name: 'drain', warm: false, meters: site.meters, prepare: () => write(site, DRAINED), run }
}

function carry(site) {
  const run = async () => {
    site.counter.handled = 0
    const reached = new Promise((resolve) => (site.counter.reached = resolve))
    const started = performance.now()
    await site.clients.get(RELAYED).query('COMMIT')
    site.carrying.committed(RELAYED)
    await reached
    return { operations: EVENTS, seconds: (performance.now() - started) / 1_000 }
  }
  const prepare = async () => {
    await site.clients.get(RELAYED).query('BEGIN')
    await write(site, RELAYED)
  }
  return { name: 'carry', warm: false, meters: site.meters, prepare, run }
}
