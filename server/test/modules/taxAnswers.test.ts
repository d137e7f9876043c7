// What a tax provider said is what a buyer is shown, pays, and gets back: to the cent, and without asking twice.
import { randomUUID } from 'node:crypto'
import t from 'tap'
import type { Cart } from '@souk/sdk'
import { checkoutFaults } from '../../src/modules/checkout/index.js'
import { harness, refusal, until } from '../harness.js'
import { fees, portland, questionOf, taxShop, usd, type TaxShop } from './taxShop.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const key = () => ({ idempotencyKey: randomUUID() })
const begin = ({ store, create }: TaxShop, cart: Cart) => store.storefront.checkouts.create(create(cart))

/** Has nothing of the database open that was open when this was called. */
async function nothingOpen(shard: string): Promise<boolean> {
  const [{ now }] = (await h.sql<{ now: Date }>(shard, 'SELECT clock_timestamp() AS now')) as [{ now: Date }]
  return until('every transaction that had begun before the call to end', async () => (await h.sql(shard, `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start < $1`, [now])).length === 0)
}

t.test('checkouts.create, checkouts.complete, refunds.create: the answer is used to the cent, from the checkout to the refund of everything', async (t) => {
  let free: unknown
  const shop: TaxShop = await taxShop(h, t, async (asked, response) => {
    free = await nothingOpen(shop.store.store.shard_id)
    return fees(asked, response)
  }, { fallback: 'refuse' })
  const { store: { souk, storefront, store }, service, provider, variants } = shop
  const cart = await shop.cart()
  t.match(cart.totals, { tax: usd(1_000) }, 'a cart shows what the tables estimate as long as nobody has asked')
  t.equal(service.asked.length, 0)
  const checkout = await begin(shop, cart)
  t.equal(free, true, 'nothing of the database was open during the call')
  t.match(checkout, {
    status: 'ready', tax_source: 'provider', tax_provider_id: provider.id, totals: { subtotal: usd(12_000), tax: usd(10 + 9) },
    lines: [{ tax: usd(10), tax_lines: [{ tax_rate_id: null, name: 'State tax', rate_ppm: 60_000, amount: usd(9) }, { name: 'City tax', rate_ppm: 8_875, amount: usd(1) }], total: usd(10_010) }, { tax: usd(0), tax_lines: [] }],
    shipping: { tax: usd(9), tax_lines: [{ name: 'State tax', amount: usd(8) }, { name: 'City tax', amount: usd(1) }] },
  })
  const shipping = checkout.shipping!.price.amount
  t.equal(checkout.totals.total.amount, 12_000 + shipping + 19)
  const { name: _name, ...where } = portland
  t.match(service.asked.map(({ id, idempotencyKey, body }) => ({ same: id === body.request_id && id === idempotencyKey, ...body })), [{
    same: true, type: 'taxes.calculate', store_id: store.id, currency: 'USD', prices_include_tax: false, tax_exempt: false, customer_id: null, ship_to: { ...where, line2: null }, shipping: { amount: shipping },
    lines: [{ id: '1', variant_id: variants[0], sku: 'COAT', quantity: 2, amount: 10_000, taxable: true }, { id: '2', variant_id: variants[1], sku: 'BOOK', quantity: 1, amount: 2_000, taxable: false }],
  }])
  t.match((await storefront.carts.get({ cart_id: cart.id })).totals, { tax: usd(19) }, 'and then what was answered for just this')
  await souk.taxProviders.delete({ tax_provider_id: provider.id })
  await h.sql(store.shard_id, 'DELETE FROM tax_rates WHERE store_id = $1', [store.id])
  const done = await storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total })
  t.equal(service.asked.length, 1, 'whoever completes it asks nobody, and sells what the shopper saw')
  const order = await until('the order to be paid', async () => {
    const now = await souk.orders.get({ order_id: done.order!.id })
    return now.payment_status === 'paid' && now
  })
  t.match(order, { tax_source: 'provider', tax_provider_id: provider.id, tax_reference: 'calc-1', totals: { tax: usd(19), total: checkout.totals.total } })
  t.strictSame(order.lines.map(({ tax_lines, total }) => ({ tax_lines, total })), checkout.lines.map(({ tax_lines, total }) => ({ tax_lines, total })), 'every part of the order is that of the checkout')
  t.strictSame([order.shipping!.tax_lines, order.shipping!.total], [checkout.shipping!.tax_lines, checkout.shipping!.total])
  await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 1 }] }, key())
  await souk.refunds.create({ order_id: order.id, lines: order.lines.map(({ id }) => ({ order_line_id: id, quantity: 1 })), shipping: order.shipping!.total }, key())
  const refunded = await until('the refunds to be made', async () => {
    const now = await souk.orders.get({ order_id: order.id })
    return now.totals.refunded.amount === now.totals.total.amount && now
  })
  t.match(refunded.lines.map((line) => line.refunded), order.lines.map((line) => line.total), 'what goes back is what was paid, line by line')
  t.match(await souk.invariants.report(), { holds: true })
})

t.test('orderChanges.create: units that stay keep the taxes of the provider, units that are added have those of the tables', async (t) => {
  const shop = await taxShop(h, t)
  const { souk, storefront } = shop.store
  const checkout = await begin(shop, await shop.cart())
  const { order: placed } = await storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total })
  const order = await souk.orders.get({ order_id: placed!.id })
  const change = await souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 3 }] })
  t.equal(change.difference.amount, 5_000 + 500)
  await souk.orderChanges.confirm({ order_change_id: change.id }, key())
  const after = await souk.orders.get({ order_id: order.id })
  t.match(after, { tax_source: 'provider', lines: [{ tax: usd(10 + 500), tax_lines: [{ name: 'State tax', amount: usd(9) }, { name: 'City tax', amount: usd(1) }, { name: 'Table', amount: usd(500) }] }, {}] })
  t.equal(shop.service.asked.length, 1)
  t.match(await souk.draftOrders.create({ shipping_address: portland, lines: [{ variant_id: shop.variants[0]!, quantity: 1 }] }), { totals: { tax: usd(500) } }, 'and so have drafts')
  t.equal(shop.service.asked.length, 1)
})

t.test('checkouts.update: what is taxed or where it goes is asked about again, and nothing else is', async (t) => {
  const shop = await taxShop(h, t, (asked, response) => {
    const { ship_to } = questionOf(asked)
    return ship_to.postal_code === '97209' ? fees(asked, response) : { currency: 'USD', lines: questionOf(asked).lines.map(({ id }) => ({ id, taxes: [] })), shipping: [] }
  }, { fallback: 'refuse' })
  const { store: { souk, storefront, store }, service } = shop
  const checkout = await begin(shop, await shop.cart())
  const checkout_id = checkout.id
  h.clock.advance(5 * 60_000)
  await h.sql(store.shard_id, 'DELETE FROM tax_answers WHERE store_id = $1', [store.id])
  t.match(await storefront.checkouts.update({ checkout_id, note: 'By the door', phone: '1' }), { totals: { tax: usd(19) }, tax_source: 'provider' })
  t.equal(service.asked.length, 1, 'what is the same is not asked again, kept elsewhere or not')
  const options = key()
  const moved = await storefront.checkouts.update({ checkout_id, shipping_address: { ...portland, postal_code: '97210' } }, options).withResponse()
  t.match(moved.data, { status: 'ready', tax_source: 'provider', totals: { tax: usd(0) } })
  const repeated = await storefront.checkouts.update({ checkout_id, shipping_address: { ...portland, postal_code: '97210' } }, options).withResponse()
  t.strictSame([repeated.replayed, repeated.data], [true, moved.data], 'a repeat is answered from memory')
  t.equal(service.asked.length, 2)
  t.match(await storefront.checkouts.update({ checkout_id, shipping_address: { ...portland, name: 'Somebody else' }, email: 'b@example.com' }), { totals: { tax: usd(19) } })
  t.equal(service.asked.length, 3)
  await storefront.checkouts.update({ checkout_id, shipping_address: { ...portland, postal_code: '97210' } })
  t.equal(service.asked.length, 3, 'an address that was asked about a moment ago is not asked about again')
  service.answer = () => undefined
  await souk.taxProviders.update({ tax_provider_id: shop.provider.id, timeout_ms: 200 })
  const before = await storefront.checkouts.get({ checkout_id })
  t.match(await refusal(storefront.checkouts.update({ checkout_id, shipping_address: { ...portland, postal_code: '97211' } })), { status: 503, code: 'pricing.taxes_unavailable' })
  t.strictSame(await storefront.checkouts.get({ checkout_id }), before, 'a change without its taxes changes nothing')
  const [second] = await h.sql<{ asked: number }>(store.shard_id, 'SELECT count(*)::int AS asked FROM checkouts WHERE store_id = $1', [store.id])
  t.equal(second!.asked, 1)
  t.match(await storefront.checkouts.complete({ checkout_id, total: before.totals.total }), { status: 'completed' })
  t.strictSame(await h.sql(store.shard_id, checkoutFaults.text, [store.id, h.clock.now()]), [])
})

for (const fallback of ['table', 'refuse'] as const) {
  t.test(`checkouts.complete: a price that changed is refused with what is known, where the fallback is "${fallback}"`, async (t) => {
    const shop = await taxShop(h, t, fees, { fallback })
    const { store: { souk, storefront }, service, variants } = shop
    const { id: checkout_id, totals } = await begin(shop, await shop.cart())
    await souk.variants.update({ variant_id: variants[0]!, price: usd(6_000) })
    t.match(await refusal(storefront.checkouts.complete({ checkout_id, total: totals.total })), { status: 409, code: 'checkout.totals_changed' })
    t.equal(service.asked.length, 1, 'nobody is asked by whoever pays')
    const shown = await storefront.checkouts.get({ checkout_id })
    t.match(shown, { tax_source: 'table', tax_provider_id: null, totals: { subtotal: usd(14_000), tax: usd(1_200) } })
    if (fallback === 'table') {
      t.match(await storefront.checkouts.complete({ checkout_id, total: shown.totals.total }), { status: 'completed', totals: { tax: usd(1_200) } }, 'the tables count')
      return
    }
    t.match(shown, { status: 'open', requirements: [{ code: 'taxes_unknown', pointer: '/totals/tax' }] })
    t.match(await refusal(storefront.checkouts.complete({ checkout_id, total: shown.totals.total })), { status: 422, code: 'checkout.requirements_missing', errors: [{ code: 'taxes_unknown' }] }, 'nothing is sold without the word of the provider')
    const asked = await storefront.checkouts.update({ checkout_id, email: 'ada@example.com' })
    t.match(asked, { status: 'ready', tax_source: 'provider', totals: { tax: usd(19) }, requirements: [] })
    t.match(await storefront.checkouts.complete({ checkout_id, total: asked.totals.total }), { status: 'completed' })
  })
}

t.test('checkouts.create: of many who wait for one answer none has written anything; each key then has one effect and one reply', async (t) => {
  const waiting: (() => void)[] = []
  const shop = await taxShop(h, t, (asked, response) => new Promise((resolve) => waiting.push(() => resolve(fees(asked, response)))))
  const { storefront, store } = shop.store
  const carts = await Promise.all(Array.from({ length: 6 }, () => shop.cart()))
  const twin = key()
  const requests = [...carts.map((cart) => storefront.checkouts.create(shop.create(cart), key())), storefront.checkouts.create(shop.create(carts[0]!), twin), storefront.checkouts.create(shop.create(carts[0]!), twin)]
  const all = Promise.allSettled(requests)
  await until('the question', () => Promise.resolve(waiting.length > 0))
  t.equal(await nothingOpen(store.shard_id), true)
  t.match(await h.sql(store.shard_id, `SELECT 1 FROM checkouts WHERE store_id = $1`, [store.id]), [], 'whoever waits for an answer has written nothing')
  shop.service.answer = fees
  for (const go of waiting.splice(0)) go()
  const settled = await all
  const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  t.equal(new Set(done.map(({ cart_id }) => cart_id)).size, 6)
  t.equal(new Set(done.map(({ id }) => id)).size, 6, 'one checkout for each cart')
  for (const { totals, tax_source } of done) t.match({ tax: totals.tax, tax_source }, { tax: usd(19), tax_source: 'provider' })
  const [{ keys }] = (await h.sql<{ keys: number }>(store.shard_id, `SELECT count(*)::int AS keys FROM idempotency_keys WHERE store_id = $1 AND status IS NULL`, [store.id])) as [{ keys: number }]
  t.equal(keys, 0, 'every claim has its reply or was given back')
  t.strictSame(await h.sql(store.shard_id, checkoutFaults.text, [store.id, h.clock.now()]), [])
})

t.test('checkouts.create: a price that changes while the question is under way is asked about again; a cart that changes is refused', async (t) => {
  const shop: TaxShop = await taxShop(h, t, async (asked, response) => {
    if (shop.service.asked.length === 1) await shop.store.souk.variants.update({ variant_id: shop.variants[0]!, price: usd(7_000) })
    return fees(asked, response)
  })
  const { storefront } = shop.store
  const options = key()
  const cart = await shop.cart()
  const first = await storefront.checkouts.create(shop.create(cart), options).withResponse()
  t.match(first.data, { tax_source: 'provider', totals: { subtotal: usd(16_000), tax: usd(19) } })
  t.strictSame(shop.service.asked.map((asked) => questionOf(asked).lines[0]!.amount), [10_000, 14_000])
  t.strictSame((await storefront.checkouts.create(shop.create(cart), options).withResponse()).replayed, true)
  const other = await shop.cart()
  await h.sql(shop.store.store.shard_id, 'DELETE FROM tax_answers WHERE store_id = $1', [shop.store.store.id])
  shop.service.answer = async (asked, response) => {
    await storefront.carts.update({ cart_id: other.id, note: 'Wait' })
    return fees(asked, response)
  }
  t.match(await refusal(storefront.checkouts.create(shop.create(other))), { status: 409, code: 'checkout.cart_changed' })
})

t.test('taxProviders.delete: what it said goes with it, and what is out of date is dropped', async (t) => {
  const shop = await taxShop(h, t)
  const { store } = shop.store
  const rows = () => h.sql(store.shard_id, 'SELECT 1 FROM tax_answers WHERE store_id = $1', [store.id])
  await begin(shop, await shop.cart())
  t.equal((await rows()).length, 1)
  await h.sql(store.shard_id, 'UPDATE tax_answers SET expires_at = $2 WHERE store_id = $1', [store.id, h.clock.now()])
  await until('answers that ran out to be dropped', async () => (await rows()).length === 0)
  await begin(shop, await shop.cart())
  t.equal(shop.service.asked.length, 2)
  await shop.store.souk.taxProviders.delete({ tax_provider_id: shop.provider.id })
  t.equal((await rows()).length, 0)
  t.match(await begin(shop, await shop.cart()), { tax_source: 'table', totals: { tax: usd(1_000) } })
})
