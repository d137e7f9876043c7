// Whose limits a request counts against, and what the caller is told.
import t from 'tap'
import { LOAD_CLASSES, OPERATIONS } from '../src/contract/operations.gen.js'
import { shareOf } from '../src/gateway/rateLimit.js'
import { harness, until, type RawReply } from './harness.js'
import { redisMissing, redisServer } from './redis.js'

const h = await harness(t)

/** A plan with limits of its own. */
async function plan(code: string, quotas: Record<string, number>): Promise<string> {
  await h.sql('directory', `INSERT INTO plans SELECT $1, 1, 'Of a test', (SELECT max(position) + 1 FROM plans), 0, prices, quotas || $2, features FROM plans WHERE code = 'scale'`, [code, JSON.stringify(quotas)])
  return code
}

const asker = (key: string, base = h.url) => async (method: string, path: string): Promise<RawReply> => {
  const response = await fetch(`${base}${path}`, { method, headers: { Authorization: `Bearer ${key}` } })
  const text = await response.text()
  return { status: response.status, headers: Object.fromEntries(response.headers), text, json: () => JSON.parse(text) as Record<string, unknown> }
}
const statuses = (replies: RawReply[], status: number) => replies.filter((reply) => reply.status === status).length

t.test('all credentials of a store share the limit of the store, and another store has its own', async (t) => {
  const code = await plan('shared', { store_requests_per_minute: 30 })
  const [store, neighbour] = [await h.createStore({ plan: code }), await h.createStore({ plan: code })]
  const [secret, publishable] = [asker(store.secret_key), asker(store.publishable_key)]
  for (let at = 0; at < 15; at++) {
    t.equal((await secret('GET', '/v1/settings')).status, 200)
    t.equal((await publishable('GET', '/v1/storefront/store')).status, 200)
  }
  for (const refused of [await secret('GET', '/v1/settings'), await publishable('GET', '/v1/storefront/store')]) {
    t.equal(refused.status, 429)
    t.match(refused.json(), { code: 'rate_limit.exceeded', detail: /of this store is 30 units a minute/ })
    t.match(refused.headers, { ratelimit: /^"store";r=0;t=\d+$/, 'ratelimit-policy': '"store";q=30;w=60', 'retry-after': /^[12]$/ })
  }
  t.equal((await asker(neighbour.secret_key)('GET', '/v1/settings')).status, 200)
  t.match((await h.raw('GET', '/metrics')).text, /souk_rate_limited_total\{policy="store"\} 2/)
})

t.test('expensive operations have a part of the limit, beyond which everything else goes on', async (t) => {
  const store = await h.createStore({ plan: await plan('reporting', { store_requests_per_minute: 2_000 }) })
  const ask = asker(store.secret_key)
  const replies = []
  for (let at = 0; at < 6; at++) replies.push(await ask('GET', '/v1/exports/job_00000000000000000000000000/file'))
  t.same(replies.map(({ status }) => status), [404, 404, 404, 404, 404, 429], 'a twentieth of 2,000 units, 20 each')
  t.match(replies[5]!.headers, { 'ratelimit-policy': '"class";q=100;w=60' })
  t.equal((await ask('GET', '/v1/settings')).status, 200)
  t.equal((await ask('GET', '/v1/products')).status, 200)
})

t.test('an operation whose class nobody named has the smallest part; the contract names all', (t) => {
  t.same(OPERATIONS.filter(({ loadClass }) => loadClass === null).map(({ id }) => id), [])
  const shares = LOAD_CLASSES.map(({ rateShare }) => rateShare ?? 100)
  t.equal(shareOf({ loadClass: null }), Math.min(...shares))
  t.equal(shareOf({ loadClass: 'browse' }), null)
  t.same(LOAD_CLASSES.map(({ name }) => name), ['reports', 'lists', 'admin', 'search', 'browse', 'cart', 'checkout', 'vital'])
  t.end()
})

t.test('an address is limited before anybody is looked up', async (t) => {
  const other = await h.another({ SOUK_REQUESTS_PER_MINUTE_PER_IP: '10' })
  const ask = asker('souk_sk_nobody', other.url)
  const replies = []
  for (let at = 0; at < 12; at++) replies.push(await ask('GET', '/v1/settings'))
  t.equal(statuses(replies, 401), 10)
  t.equal(statuses(replies, 429), 2)
  t.match(replies[11]!.headers['retry-after'], /^[1-6]$/)
})

t.test('processes with Redis keep one limit, and none is refused or fails because Redis dies', { skip: redisMissing }, async (t) => {
  const redis = await redisServer(t)
  const others = [await h.another({ REDIS_URL: redis.url }), await h.another({ REDIS_URL: redis.url })]
  const store = await h.createStore({ plan: await plan('together', { requests_per_minute: 100 }) })
  const ask = others.map((other) => asker(store.secret_key, other.url))
  const left = (reply: RawReply) => Number(/r=(\d+)/.exec(reply.headers.ratelimit as string)![1])
  for (let at = 0; at < 60; at++) t.equal((await ask[0]!('GET', '/v1/settings')).status, 200)
  await until('the figures of the other process', async () => left(await ask[1]!('GET', '/v1/settings')) <= 50)
  const rest = []
  for (let at = 0; at < 120; at++) rest.push(await ask[at % 2]!('GET', '/v1/settings'))
  const admitted = 60 + statuses(rest, 200)
  t.ok(statuses(rest, 429) > 60, `${admitted} and what it took to hear of each other were admitted`)
  t.equal(statuses(rest, 200) + statuses(rest, 429), 120)

  const unhurried = await h.createStore()
  await redis.kill()
  const since = await Promise.all(Array.from({ length: 100 }, (_, at) => asker(unhurried.secret_key, others[at % 2]!.url)('GET', '/v1/settings')))
  t.equal(statuses(since, 200), 100)
})
