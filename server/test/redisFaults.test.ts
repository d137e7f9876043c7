// A Redis is away or silent: the one that holds what processes share, or the one that also carries events, news and limits. Everything works,
// and nobody waits for it.
import { Agent } from 'node:http'
import t, { type Test } from 'tap'
import { harness, until, type Harness } from './harness.js'
import { faultsOf, openShop, type Shop } from './modules/shopping.js'
import { receiver } from './receiver.js'
import { redisMissing, redisServer } from './redis.js'
import { valve } from './valve.js'

/** Connections for requests. The background has five, reads by key share two, and the test looks through four at most. */
const POOL_MAX = 8
const CONNECTIONS_MAX = POOL_MAX + 5 + 2 + 4
/** More than there may be connections, and no more than a pool serves within its patience also on a busy machine. */
const READS = 50
const agent = new Agent({ keepAlive: true, maxSockets: READS })
t.teardown(() => agent.destroy())

/** Reads of shoppers that nobody has in memory, all at once. @returns the most connections that a shard had meanwhile, and how long each read took */
async function crowd(h: Harness, shop: Shop, round: string): Promise<{ connections: number; ms: number[] }> {
  const at = h.sql<{ open: string }>
  let [connections, over] = [0, false]
  const watching = (async () => {
    while (!over) {
      const [row] = await at(shop.store.store.shard_id, `SELECT count(*) AS open FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`)
      connections = Math.max(connections, Number(row!.open))
    }
  })()
  const reads = Promise.all(Array.from({ length: READS }, async (_, n) => {
    const since = performance.now()
    const path = n % 2 === 0 ? `/v1/storefront/products?limit=${1 + n}` : `/v1/storefront/products/${round}-${n}`
    const reply = await h.raw('GET', path, { agent, headers: { Authorization: `Bearer ${shop.store.publishable_key}` } })
    if (reply.status !== (n % 2 === 0 ? 200 : 404)) throw new Error(`${path} answered ${reply.status}: ${reply.text}`)
    return performance.now() - since
  }))
  const ms = await reads.finally(() => (over = true))
  await watching
  return { connections, ms }
}

/** Each column of the matrix. */
async function everythingWorks(t: Test, h: Harness, shop: Shop, hooked: () => number, round: string): Promise<void> {
  const { storefront, souk } = shop.store
  await t.test('browse', async (t) => {
    const { connections, ms } = await crowd(h, shop, round)
    t.comment(`${READS} reads of what nobody has in memory, at once: ${connections} connections at most, the slowest took ${Math.round(Math.max(...ms))} ms`)
    t.ok(connections <= CONNECTIONS_MAX, 'the database has no more to do at once than at other times')
  })
  await t.test('search', async (t) => t.ok((await storefront.storefront.search.products({ q: 'print' })).data.length > 0))
  await t.test('cart', async (t) => t.equal((await shop.cart()).lines.length, 1))
  await t.test('checkout', async (t) => t.equal((await shop.complete(await shop.begin())).status, 'completed'))
  await t.test('admin write, which shoppers see', async (t) => {
    const { id, handle } = (await souk.products.list()).data[0]!
    for (const title of [`Print ${round} 1`, `Print ${round} 2`]) {
      const since = performance.now()
      await souk.products.update({ product_id: id, title })
      t.comment(`the write took ${Math.round(performance.now() - since)} ms`)
      t.equal((await storefront.storefront.products.get({ handle })).title, title)
    }
  })
  await t.test('webhooks', async (t) => {
    const before = hooked()
    await souk.products.create({ title: `Hook ${round}`, status: 'active', variants: [{ option_values: [], price: { amount: 100, currency: 'USD' } }] })
    t.ok(await until('a webhook', () => Promise.resolve(hooked() > before)))
  })
  t.same(await faultsOf(h, shop.store), [])
}

/** What a Redis is used for when it is named so. */
const USES = { SOUK_CACHE_URL: 'Redis cache', REDIS_URL: 'Redis for everything' } as const

for (const [setting, use] of Object.entries(USES)) {
  t.test(`matrix 3.4, ${use}`, { skip: redisMissing }, async (t) => {
    const redis = await redisServer(t)
    const between = await valve(t, redis.url)
    const h = await harness(t, { env: { [setting]: between.url, SOUK_POOL_MAX: String(POOL_MAX), SOUK_REQUESTS_PER_MINUTE: '10000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '10000000', SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
    await h.sql('directory', `UPDATE plans SET quotas = quotas || '{"requests_per_minute": 10000000, "store_requests_per_minute": 10000000}'`)
    const shop = await openShop(h)
    const hooks = await receiver(t)
    await shop.store.souk.webhookEndpoints.create({ url: hooks.url, event_types: ['product.created'] })
    const hooked = () => hooks.received.length
    await h.settled(shop.store)

    await t.test('there', (t) => everythingWorks(t, h, shop, hooked, 'there'))
    between.hold(true)
    await t.test('silent', (t) => everythingWorks(t, h, shop, hooked, 'silent'))
    await redis.kill()
    between.hold(false)
    await t.test('away', (t) => everythingWorks(t, h, shop, hooked, 'away'))
    await redis.restart()
    await t.test('back', (t) => everythingWorks(t, h, shop, hooked, 'back'))
  })
}
