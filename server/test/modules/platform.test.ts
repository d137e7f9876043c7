// The installation itself: what it is, and whether it can be sent requests.
import { minorUnitDigits } from '@souk/sdk'
import t from 'tap'
import { CURRENCIES, currencyExponent } from '../../src/kernel/money.js'
import { harness, refusal, until } from '../harness.js'

const h = await harness(t)

t.test('platform.get: names the installation, its version and its currencies, to anyone', async (t) => {
  const { data, etag } = await h.client().platform.get().withResponse()
  t.match(data, { name: 'Souk', version: /^\d+\.\d+\.\d+/, api_version: '2026-11-22' })
  t.equal(data.currencies.length, CURRENCIES.length)
  t.strictSame(data.currencies.filter(({ code }) => ['JPY', 'KWD', 'USD'].includes(code)), [{ code: 'JPY', decimals: 0 }, { code: 'KWD', decimals: 3 }, { code: 'USD', decimals: 2 }])
  t.equal(await h.client().platform.get({}, { ifNoneMatch: etag! }), null)
})

t.test('currencies: every code is known to the platform\'s own list of currencies, once, in order', (t) => {
  const known = new Set(Intl.supportedValuesOf('currency'))
  t.strictSame([...CURRENCIES].sort(), CURRENCIES)
  t.equal(new Set(CURRENCIES).size, CURRENCIES.length)
  // Newer than the data of some releases of Node.
  t.strictSame(CURRENCIES.filter((code) => !known.has(code) && !['SLE', 'VES', 'XCG', 'ZWG'].includes(code)), [])
  t.strictSame(CURRENCIES.filter((code) => currencyExponent(code) !== minorUnitDigits(code)), [], 'clients count in the same units')
  t.end()
})

/** Runs with one shard that takes no connections and has none. */
async function withoutShard(work: () => Promise<void>): Promise<void> {
  await h.sql('directory', 'ALTER DATABASE souk_shard_2 ALLOW_CONNECTIONS false')
  await h.sql('directory', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'souk_shard_2'`)
  await work()
  await h.sql('directory', 'ALTER DATABASE souk_shard_2 ALLOW_CONNECTIONS true')
}

t.test('health.live: answers as long as the process does, even when a database is away', async (t) => {
  await withoutShard(async () => {
    t.strictSame((await h.raw('GET', '/livez')).json(), { status: 'live' })
  })
})

t.test('health.ready: says 503 and names the database that does not answer, and recovers by itself', async (t) => {
  await until('readiness', async () => (await h.raw('GET', '/readyz')).status === 200)
  t.strictSame((await h.raw('GET', '/readyz')).json(), { status: 'ready', checks: [] })
  t.strictSame((await h.raw('GET', '/readyz?verbose=true')).json(), { status: 'ready', checks: ['directory', 'shard-1', 'shard-2'].map((name) => ({ name, ok: true, detail: null })) })
  await withoutShard(async () => {
    const away = await until('a failing check', async () => {
      const reply = await h.raw('GET', '/readyz')
      return reply.status === 503 && reply
    })
    t.match(away.json(), { code: 'server.unavailable', errors: [{ pointer: '/checks/shard-2', code: 'failed' }] })
    t.match(away.headers, { 'retry-after': '1', 'content-type': /^application\/problem\+json/ })
  })
  await until('recovery', async () => (await h.raw('GET', '/readyz')).status === 200)
})

t.test('an idempotency key is remembered for 48 hours, then nothing kept under it is left', async (t) => {
  const store = await h.createStore()
  const idempotencyKey = 'two-days'
  const rename = (name: string) => store.souk.themes.update({ name }, { idempotencyKey })
  await rename('One')
  h.clock.advance(48 * 3_600_000 - 100_000)
  t.ok((await rename('One').withResponse()).replayed)
  t.match(await refusal(rename('Two')), { status: 422, code: 'idempotency.key_reused' })
  h.clock.advance(200_000)
  await h.another() // a process that starts looks for old keys at once
  await until('forgetting', async () => {
    const kept = await Promise.all(['directory', store.store.shard_id].map((database) => h.sql(database, `SELECT 1 FROM idempotency_keys WHERE created_at < $1`, [new Date(h.clock.now().getTime() - 48 * 3_600_000)])))
    return kept.every((rows) => rows.length === 0)
  })
  t.match(await rename('Two'), { name: 'Two' })
  t.strictSame(await h.sql('directory', 'SELECT 1 FROM stores WHERE provisioning IS NOT NULL OR created_with IS NOT NULL'), [], 'nor the sealed first keys of a store')
})

t.test('metrics on the main port are for this machine and the operator, not for whoever comes through a proxy', async (t) => {
  const metrics = (headers: Record<string, string> = {}) => h.raw('GET', '/metrics', { headers })
  t.match((await metrics()).text, /^souk_requests_total/m)
  const store = await h.createStore()
  const outside = { 'X-Forwarded-For': '203.0.113.7' }
  for (const headers of [outside, { Forwarded: 'for=203.0.113.7' }, { Via: '1.1 proxy' }]) t.match((await metrics(headers as Record<string, string>)).json(), { status: 401, code: 'auth.unauthenticated' })
  t.match((await metrics({ ...outside, Authorization: `Bearer ${store.secret_key}` })).json(), { status: 403, code: 'auth.permission_denied' })
  t.match((await metrics({ ...outside, Authorization: `Bearer ${h.platform.operatorKey}` })).text, /^souk_requests_total/m)
})

t.test('metrics with a port of their own are there only', async (t) => {
  const other = await h.another({ SOUK_METRICS_PORT: '0' })
  t.match(await (await fetch(other.metricsUrl!)).text(), /^# TYPE souk_requests_total counter$/m)
  t.equal((await fetch(new URL('/v1/platform', other.metricsUrl!))).status, 404)
  t.equal((await fetch(`${other.url}/metrics`)).status, 404)
})
