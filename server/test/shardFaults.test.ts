// The PostgreSQL of one shard is away. Whose stores live there are told so and nothing of theirs is lost; nobody else notices. And webhooks go out
// while a payment provider says nothing.
import t, { type Test } from 'tap'
import { harness, refusal, until, type Harness } from './harness.js'
import { faultsOf, openShop, usd, type Shop } from './modules/shopping.js'
import { receiver, type Receiver } from './receiver.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const HEALED_MS = 5_000

interface Listening extends Shop {
  hooks: Receiver
}

/** A shop whose new products are told to somebody. */
async function listening(t: Test): Promise<Listening> {
  const [shop, hooks] = [await openShop(h), await receiver(t)]
  await shop.store.souk.webhookEndpoints.create({ url: hooks.url, event_types: ['product.created'] })
  await h.settled(shop.store)
  return { ...shop, hooks }
}

const newProduct = ({ store }: Shop, title: string) => store.souk.products.create({ title, status: 'active', variants: [{ option_values: [], price: usd(100) }] })

/** Nobody gets in, and whoever is in is thrown out. */
async function takeAway({ sql }: Harness, shardId: string): Promise<() => Promise<void>> {
  const [{ name }] = (await sql<{ name: string }>(shardId, 'SELECT current_database() AS name')) as [{ name: string }]
  await sql('directory', `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await sql('directory', 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  return async () => void (await sql('directory', `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`))
}

async function everythingWorks(t: Test, shop: Listening): Promise<void> {
  const { storefront } = shop.store
  const before = shop.hooks.received.length
  await t.test('browse', async (t) => t.equal((await storefront.storefront.products.list({ limit: 7 })).data.length > 0, true))
  await t.test('search', async (t) => t.ok((await storefront.storefront.search.products({ q: 'print' })).data.length > 0))
  await t.test('cart', async (t) => t.equal((await shop.cart()).lines.length, 1))
  await t.test('checkout', async (t) => t.equal((await shop.complete(await shop.begin())).status, 'completed'))
  await t.test('admin write', async (t) => t.match(await newProduct(shop, 'Coat'), { title: 'Coat' }))
  await t.test('webhooks', async (t) => t.ok(await shop.hooks.got(before + 1)))
}

t.test('matrix 3.4, the PostgreSQL of one shard', async (t) => {
  const here = await listening(t)
  let elsewhere = await listening(t)
  while (elsewhere.store.store.shard_id === here.store.store.shard_id) elsewhere = await listening(t)
  const { storefront, souk } = here.store
  const { id, handle, title } = (await souk.products.list()).data[0]!
  const [cart, checkout] = [await here.cart(), await here.begin()]
  here.hooks.answer = () => 500
  await newProduct(here, 'Scarf')
  await here.hooks.got(1)
  await storefront.storefront.products.get({ handle })

  const giveBack = await takeAway(h, here.store.store.shard_id)
  t.teardown(giveBack)
  const unavailable = { status: 503, code: 'server.unavailable' }
  await t.test('its own stores', async (t) => {
    await t.test('browse', async (t) => {
      const read = () => h.raw('GET', `/v1/storefront/products/${handle}`, { headers: { Authorization: `Bearer ${here.store.publishable_key}` } })
      const reply = await until('what is in memory to run out', async () => {
        const given = await read()
        return given.status !== 200 && given
      })
      t.match(reply.json(), unavailable)
      t.ok(Number(reply.headers['retry-after']) >= 1, 'and when to come again')
    })
    await t.test('search', async (t) => t.match(await refusal(storefront.storefront.search.products({ q: 'scarf' })), unavailable))
    await t.test('cart', async (t) => t.match(await refusal(storefront.carts.lines.add({ cart_id: cart.id, variant_id: here.variants[0]! })), unavailable))
    await t.test('checkout', async (t) => t.match(await refusal(here.complete(checkout, 'paid-once-only')), unavailable))
    await t.test('admin write', async (t) => t.match(await refusal(souk.products.update({ product_id: id, title: 'Never' })), unavailable))
  })
  await t.test('stores elsewhere', (t) => everythingWorks(t, elsewhere))
  t.equal(here.hooks.received.length, 1, 'webhooks are paused')

  await giveBack()
  here.hooks.answer = () => 200
  await t.test('it comes back', async (t) => {
    await until('the shard', async () => (await souk.products.get({ product_id: id })).title === title, HEALED_MS).catch((error: unknown) => t.fail(String(error)))
    t.equal((await storefront.carts.get({ cart_id: cart.id })).lines.length, 1, 'what was refused has had no effect')
    const done = await here.complete(checkout, 'paid-once-only')
    t.match(done, { status: 'completed' })
    t.equal((await souk.payments.list()).data.length, 1, 'and was paid once')
    h.clock.advance(3_600_000)
    const [first, again] = await here.hooks.got(2)
    t.equal(again!.event.id, first!.event.id, 'the webhook that was due is sent')
    t.strictSame(await faultsOf(h, here.store), [])
  })
  await everythingWorks(t, here)
})

t.test('matrix 3.4, webhooks while a payment provider says nothing', async (t) => {
  const shop = await listening(t)
  const checkout = await shop.begin({ outcome: 'timeout_not_acted' })
  t.equal((await shop.complete(checkout)).status, 'processing')
  await newProduct(shop, 'Coat')
  await shop.hooks.got(1)
  t.match(await shop.store.storefront.checkouts.get({ checkout_id: checkout.id }), { status: 'processing' }, 'the provider still says nothing')
})
