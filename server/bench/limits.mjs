import { createClient } from 'redis'
import { MemoryLimits } from '../dist/adapters/memory/memoryLimits.js'
import { RedisLimits } from '../dist/adapters/redis/redisLimits.js'
import { closedLoop } from './closedLoop.mjs'
import { baseRow, costRow, sizeRow } from './measurements.mjs'
import { startRedis } from './redis.mjs'
import { interleave } from './rounds.mjs'

const CLIENTS = 16
const UNLIMITED = 1_000_000_000
/** Callers that take turns, so that buckets are looked for and not only used. */
const CALLERS = 1_000
/** Requests between two looks at what has come in, as many as a busy process has at once. */
const AT_ONCE = 16

/** What the limits of a request cost: its address, and then its credential, its store and its class together. */
export async function limits({ rounds, ms, onSlice }) {
  const redis = await startRedis()
  if (redis === null) return { title: 'Limits', rows: [sizeRow('redis-server is not installed: nothing to compare with', 0, '')] }
  const client = createClient({ url: redis.url })
  client.on('error', () => undefined)
  await client.connect()
  const adapters = { memory: new MemoryLimits(1), together: new RedisLimits({ url: redis.url, processes: 1, log: () => undefined }) }
  try {
    const meters = { client: async () => ownCpuUs() }
    const samples = await interleave([
      { name: 'exchange', meters, run: closedLoop(CLIENTS, () => client.incr('bench').then(() => 1), 1) },
      ...Object.entries(adapters).map(([name, adapter]) => ({ name, meters, run: (slice) => requests(adapter, slice) })),
    ], { rounds, ms, onSlice })
    const base = samples.get('exchange')
    return {
      title: 'Limits of a request: address, credential, store, class; the process that serves alone',
      rows: [
        baseRow('an exchange with Redis per request', base, `INCR by ${CLIENTS} clients`),
        costRow('in process ÷ exchange', samples.get('memory'), base, { most: 0.1 }),
        costRow('kept together in Redis ÷ exchange', samples.get('together'), base, { most: 0.15 }, 'given on trust and told in the background'),
      ],
    }
  } finally {
    await adapters.together.close()
    client.destroy()
    await redis.stop()
  }
}

async function requests(adapter, ms) {
  const started = performance.now()
  let [operations, now] = [0, started]
  for (; now - started < ms; now = performance.now()) {
    for (let at = 0; at < AT_ONCE; at++) {
      const caller = operations++ % CALLERS
      const first = adapter.take([adapter.bucket(`address:${caller}`, UNLIMITED)], 1, Date.now())
      const buckets = [adapter.bucket(`key:${caller}`, UNLIMITED), adapter.bucket(`store:${caller % 10}`, UNLIMITED), adapter.bucket(`class:lists:${caller % 10}`, UNLIMITED)]
      const taken = adapter.take(buckets, 5, Date.now())
      if (first === null || taken === null) await adapter.ask(buckets, 5)
      else if (!first.allowed || !taken.allowed) throw new Error('a limit that nobody reaches has refused')
    }
    await new Promise((go) => setImmediate(go))
  }
  return { operations, seconds: (now - started) / 1000 }
}

function ownCpuUs() {
  const { user, system } = process.cpuUsage()
  return user + system
}
