/**
 * A process that dies while a tax provider is asked leaves a key without a reply and nothing else: for each failpoint a process of its own
 * is asked to begin a checkout, and to change one, and dies there; whoever is left serves the repeats under the same keys.
 */
import { randomUUID } from 'node:crypto'
import { createSouk, type Souk } from '@souk/sdk'
import t from 'tap'
import { doom, failpointsOf, KEYS_MS } from './crash.js'
import { harness, refusal } from './harness.js'
import { faultsOf } from './modules/shopping.js'
import { portland, taxShop, usd } from './modules/taxShop.js'

t.setTimeout(600_000)
const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const begin = await doom(t)

for (const name of failpointsOf('pricing.taxes.')) {
  t.test(`a process that dies at ${name}`, { timeout: 120_000 }, async (t) => {
    const shop = await taxShop(h, t)
    const { storefront, store } = shop.store
    const cart = await shop.cart()
    const checkouts = async () => (await h.sql(store.shard_id, 'SELECT id FROM checkouts WHERE store_id = $1', [store.id])).length
    const dieOf = async (work: (souk: Souk) => Promise<unknown>) => {
      const server = await begin({ env: { ...h.environment, SOUK_FAILPOINT: name }, offsetMs: h.clock.now().getTime() - Date.now(), flows: null })
      t.equal(await server.dieOf(() => work(createSouk({ baseUrl: server.url, apiKey: shop.store.publishable_key, maxRetries: 0 }))), 'SIGKILL', 'it died there')
    }

    const [created, changed] = [{ idempotencyKey: randomUUID() }, { idempotencyKey: randomUUID() }]
    await dieOf((souk) => souk.checkouts.create(shop.create(cart), created))
    t.equal(await checkouts(), 0)
    t.match(await storefront.carts.get({ cart_id: cart.id }), { status: 'open', version: cart.version }, 'the cart is as it was')
    t.match(await refusal(storefront.checkouts.create(shop.create(cart), created)), { status: 409, code: 'idempotency.in_flight' })
    h.clock.advance(KEYS_MS) // the dead hold their claim no longer
    const checkout = await storefront.checkouts.create(shop.create(cart), created)
    t.match(checkout, { tax_source: 'provider', totals: { tax: usd(19) } }, 'the repeat begins it')
    t.strictSame(await storefront.checkouts.create(shop.create(cart), created), checkout)
    t.equal(await checkouts(), 1)

    const change = { checkout_id: checkout.id, shipping_address: { ...portland, postal_code: '97210' } }
    await dieOf((souk) => souk.checkouts.update(change, changed))
    t.match(await storefront.checkouts.get({ checkout_id: checkout.id }), { version: checkout.version, shipping_address: portland })
    h.clock.advance(KEYS_MS)
    const after = await storefront.checkouts.update(change, changed)
    t.match(after, { version: checkout.version + 1, shipping_address: change.shipping_address, tax_source: 'provider' })
    t.match(await storefront.checkouts.complete({ checkout_id: checkout.id, total: after.totals.total }), { status: 'completed' })
    t.strictSame(await faultsOf(h, shop.store), [])
  })
}
