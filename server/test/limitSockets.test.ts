// A limit is one limit, however many connections and processes it is spent through.
import t from 'tap'
import { TRUST } from '../src/adapters/redis/redisLimits.js'
import { harness, until } from './harness.js'
import { Load } from './openLoad.js'
import { redisMissing, redisServer } from './redis.js'
import { startServer } from './serverProcess.js'
import { transpiled } from './transpiled.js'

const PROCESSES = 4
const SOCKETS = 32
const CALLS = 10_000
const PER_MINUTE = 1_200

const h = await harness(t)

t.test(`${CALLS} calls over ${SOCKETS} connections to ${PROCESSES} processes are given the quota, what comes back meanwhile and what is given on trust, and no more`, { skip: redisMissing, timeout: 240_000 }, async (t) => {
  const redis = await redisServer(t)
  const folder = await transpiled(t)
  await h.sql('directory', `INSERT INTO plans SELECT 'sockets', 1, 'Of a test', (SELECT max(position) + 1 FROM plans), 0, prices, quotas || $1, features FROM plans WHERE code = 'scale'`, [JSON.stringify({ requests_per_minute: PER_MINUTE, store_requests_per_minute: 1_000_000 })])
  const store = await h.createStore({ plan: 'sockets' })
  const env = { ...h.environment, REDIS_URL: redis.url, SOUK_LOG_LEVEL: 'error', SOUK_VALIDATE_RESPONSES: 'false', SOUK_REQUESTS_PER_MINUTE_PER_IP: '10000000' }
  const servers = await Promise.all(Array.from({ length: PROCESSES }, () => startServer(t, folder, env)))
  const loads = servers.map(({ url }) => new Load(() => url, [{ name: 'read', weight: 1, path: '/v1/settings', headers: { authorization: `Bearer ${store.secret_key}` } }]))
  t.teardown(() => loads.forEach((load) => load.close()))
  await until('each process to be connected with Redis', async () => {
    const ready = await Promise.all(servers.map(async ({ url }) => (await h.raw('GET', '/readyz?verbose=true', { base: url })).json() as { checks: { name: string; ok: boolean }[] }))
    return ready.every(({ checks }) => checks.some(({ name, ok }) => name === 'redis' && ok))
  })
  const since = performance.now()
  const done = await Promise.all(loads.map((load) => load.closed(SOCKETS / PROCESSES, 120_000, CALLS / PROCESSES)))
  const seconds = (performance.now() - since) / 1000
  const answers = done.flatMap(({ answers }) => answers)
  const admitted = answers.filter(({ status }) => status === 200).length
  const due = PER_MINUTE + (PER_MINUTE / 60) * seconds
  const most = due + Math.max(PER_MINUTE * TRUST, PROCESSES)
  t.comment(`${answers.length} calls in ${seconds.toFixed(1)} s: ${admitted} admitted, ${due.toFixed(0)} due, ${most.toFixed(0)} at most`)
  t.equal(answers.length, CALLS)
  t.strictSame(new Set(answers.map(({ status }) => status)), new Set([200, 429]))
  t.ok(admitted <= most, 'no more')
  t.ok(admitted >= PER_MINUTE - PROCESSES, 'and no less')
})
