import t from 'tap'
import type { Order, Product } from '@souk/sdk'
import { orderFaults } from '../../src/modules/orders/index.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'
import { ADDRESS } from '../placement.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const MISSING = 'dord_00000000000000000000000000'
const DAY_MS = 86_400_000

async function shop(stock = 10): Promise<{ store: TestStore; product: Product; variant_id: string }> {
  const store = await h.createStore()
  const product = await store.souk.products.create({ title: 'Canvas field jacket', status: 'active', variants: [{ sku: 'CFJ', option_values: [], price: usd(12900), inventory_policy: 'deny', stock: [{ on_hand: stock }] }] })
  return { store, product, variant_id: product.variants[0]!.id }
}

const levelOf = async (store: TestStore, product: Product) => (await store.souk.inventoryLevels.list({ inventory_item_id: product.variants[0]!.inventory_item_id })).data[0]!
async function testGateway(store: TestStore): Promise<string> {
  const gateway = (await store.souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  if (!gateway.active) await store.souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true })
  return gateway.id
}
const pay = async (store: TestStore, token: string, test_outcome: 'approve' | 'decline' | 'requires_action' = 'approve', key: string = Math.random().toString(36)) =>
  store.storefront.paymentLinks.pay({ token, payment: { payment_gateway_id: await testGateway(store), details: { test_outcome } } }, { idempotencyKey: key })
async function faultsOf(store: TestStore) {
  await h.settled(store)
  return inStore(h, store, (tx) => tx.run(orderFaults, [tx.storeId]))
}

t.test('draftOrders.create: variants at their price or one given by hand, lines by hand, a share off and shipping add up', async (t) => {
  const { store, variant_id, product } = await shop()
  const draft = await repeats(t, (options) => store.souk.draftOrders.create({
    email: 'ada@example.com', shipping_address: ADDRESS, discount: { title: 'For waiting', percent_bp: 1000 }, shipping: { title: 'By courier', price: usd(1500) }, tags: ['phone'],
    lines: [{ variant_id, quantity: 2, properties: { Engraving: 'Ada' } }, { variant_id, quantity: 1, unit_price: usd(10_000) }, { title: 'Engraving', quantity: 1, unit_price: usd(333), requires_shipping: false }],
  }, options))
  t.match(draft, { number: 1, name: 'D-1', status: 'open', lines: [{ title: 'Canvas field jacket', product_id: product.id, by_hand: false, properties: { Engraving: 'Ada' } }, { unit_price: usd(10_000), by_hand: true }, { variant_id: null, title: 'Engraving' }] })
  t.match(draft.totals, { subtotal: usd(36_133), discount: usd(3613), shipping: usd(1500), tax: usd(0), total: usd(34_020) })
  t.strictSame(draft.discounts, [{ discount_id: null, code: null, title: 'For waiting', amount: usd(3613) }])
  t.equal(draft.lines.reduce((sum, line) => sum + line.total.amount, 0) + 1500, 34_020)
  t.match(await h.events(store, 'draft_order.created'), [{ resource_id: draft.id, data: { line_count: 3, unit_count: 4, total: usd(34_020) } }])
  t.notMatch(JSON.stringify(await h.events(store, 'draft_order.created')), /ada@|Lovelace/)
  t.equal((await levelOf(store, product)).available, 10, 'no stock is held')
})

t.test('draftOrders.create: a share off is rounded as that of a code is, and delivery may be an option for goods of several profiles', async (t) => {
  const { store, variant_id } = await shop()
  const half = await store.souk.draftOrders.create({ discount: { title: 'Half', percent_bp: 5000 }, lines: [{ title: 'Pin', quantity: 1, unit_price: usd(5) }] })
  t.match(half.totals, { subtotal: usd(5), discount: usd(3), total: usd(2) })
  const second = await store.souk.products.create({ title: 'Wardrobe', status: 'active', variants: [{ price: usd(90_000), stock: [{ on_hand: 5 }] }] })
  const bulky = await store.souk.shippingProfiles.create({ name: 'Bulky' })
  await store.souk.shippingProfiles.products.add({ shipping_profile_id: bulky.id, product_ids: [second.id] })
  const zone = await store.souk.shippingZones.create({ shipping_profile_id: bulky.id, name: 'US', countries: ['US'] })
  await store.souk.shippingRates.create({ shipping_zone_id: zone.id, name: 'Truck', price: usd(4_000) })
  const cart = await store.storefront.carts.create({ lines: [{ variant_id }, { variant_id: second.variants[0]!.id }] })
  await store.storefront.carts.update({ cart_id: cart.id, shipping_address: ADDRESS })
  const option = (await store.storefront.carts.shippingOptions.list({ cart_id: cart.id })).data.find(({ id }) => id.includes('+'))!
  const both = await store.souk.draftOrders.create({ shipping_address: ADDRESS, shipping: { option_id: option.id }, lines: [{ variant_id, quantity: 1 }, { variant_id: second.variants[0]!.id, quantity: 1 }] })
  t.strictSame(both.totals.shipping, option.price)
})

t.test('draftOrders.create: tells every contradiction by its place', async (t) => {
  const { store, variant_id } = await shop()
  const other = await shop()
  const create = (body: Parameters<typeof store.souk.draftOrders.create>[0]) => refusal(store.souk.draftOrders.create(body))
  t.match(await create({ lines: [{ quantity: 1 }, { variant_id, title: 'x', quantity: 1, unit_price: usd(1) }, { title: 'x', quantity: 1 }, { variant_id, quantity: 1, sku: 'S' }], shipping: { title: 'x' }, discount: { title: 'x' } }), {
    status: 422, code: 'orders.draft_invalid',
    errors: [{ pointer: '/lines/0' }, { pointer: '/lines/0/unit_price' }, { pointer: '/lines/1' }, { pointer: '/lines/2/unit_price' }, { pointer: '/lines/3/sku' }, { pointer: '/discount' }, { pointer: '/shipping' }],
  })
  t.match(await create({ lines: [{ title: 'x', quantity: 1, unit_price: { amount: 1, currency: 'EUR' } }] }), { code: 'orders.draft_invalid', errors: [{ pointer: '/lines/0/unit_price/currency', detail: 'must be USD' }] })
  t.match(await create({ currency: 'GBP', lines: [{ title: 'x', quantity: 1, unit_price: { amount: 1, currency: 'GBP' } }] }), { status: 422, code: 'orders.draft_invalid', errors: [{ pointer: '/currency', code: 'not_among_currencies', detail: 'must be one of the currencies of the store: USD' }] })
  t.match(await create({ lines: [{ variant_id: other.variant_id, quantity: 1 }] }), { status: 404, code: 'catalog.variant_not_found', errors: [{ pointer: '/lines/0/variant_id' }] })
  t.match(await create({ customer_id: 'cus_00000000000000000000000000', lines: [{ variant_id, quantity: 1 }] }), { status: 404, code: 'customers.customer_not_found' })
  t.match(await create({ lines: [{ variant_id, quantity: 0 }] }), { status: 400, errors: [{ pointer: '/lines/0/quantity' }] })
})

t.test('draftOrders.update, draftOrders.get, draftOrders.list: what it names changes, and prices are looked up anew', async (t) => {
  const { store, product, variant_id } = await shop()
  const { id: draft_order_id } = await store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 2 }], note: 'Hello' })
  await store.souk.products.update({ product_id: product.id, variants: [{ option_values: [], price: usd(15_000) }] })
  t.match(await store.souk.draftOrders.get({ draft_order_id }), { totals: { total: usd(25_800) } }, 'until then the draft costs what it did')
  const updated = await repeats(t, (options) => store.souk.draftOrders.update({ draft_order_id, discount: { title: 'Sorry', amount: usd(1000) } }, options))
  t.match(updated, { version: 2, note: 'Hello', totals: { subtotal: usd(30_000), discount: usd(1000), total: usd(29_000) } })
  await t.rejects(store.souk.draftOrders.update({ draft_order_id, note: null }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  t.match(await store.souk.draftOrders.update({ draft_order_id, lines: [{ title: 'x', quantity: 1, unit_price: usd(5) }], discount: null }), { version: 3, lines: [{ title: 'x' }], totals: { total: usd(5) } })
  const { id: second } = await store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 1 }] })
  t.strictSame((await collect(store.souk.draftOrders.list({ limit: 1 }))).map(({ id }) => id), [second, draft_order_id])
  t.strictSame((await collect(store.souk.draftOrders.list({ status: 'completed' }))).length, 0)
  const intruder = await h.createStore()
  const calls = { get: (id: string) => intruder.souk.draftOrders.get({ draft_order_id: id }), update: (id: string) => intruder.souk.draftOrders.update({ draft_order_id: id, note: 'x' }), delete: (id: string) => intruder.souk.draftOrders.delete({ draft_order_id: id }), send: (id: string) => intruder.souk.draftOrders.send({ draft_order_id: id }), complete: (id: string) => intruder.souk.draftOrders.complete({ draft_order_id: id }, { idempotencyKey: id }) }
  for (const [name, call] of Object.entries(calls)) t.strictSame(await refusal(call(draft_order_id)), await refusal(call(MISSING)), name)
})

t.test('draftOrders.complete: becomes one order at the prices of the draft, and its stock is committed', async (t) => {
  const { store, product, variant_id } = await shop(3)
  const { id: draft_order_id } = await store.souk.draftOrders.create({ email: 'ada@example.com', shipping_address: ADDRESS, lines: [{ variant_id, quantity: 2, unit_price: usd(9900) }, { title: 'Engraving', quantity: 1, unit_price: usd(500), requires_shipping: false }], staff_note: 'by phone', metadata: { erp: '7' } })
  await t.rejects(store.souk.draftOrders.complete({ draft_order_id }, { idempotencyKey: 'a', ifMatch: '"9"' }), { status: 412, code: 'request.precondition_failed' })
  const [order, again] = await Promise.all([1, 2].map(() => store.souk.draftOrders.complete({ draft_order_id }, { idempotencyKey: 'once' }))) as [Order, Order]
  t.strictSame(again, order)
  t.match(order, { source: 'draft', draft_order_id, checkout_id: null, status: 'open', payment_status: 'pending', fulfillment_status: 'unfulfilled', staff_note: 'by phone', metadata: { erp: '7' }, totals: { total: usd(20_300), outstanding: usd(20_300) } })
  t.ok(order.customer_id, 'who buys is known as a customer from now on')
  t.match(await levelOf(store, product), { on_hand: 3, committed: 2, available: 1 })
  t.match(await store.souk.draftOrders.get({ draft_order_id }), { status: 'completed', order_id: order.id })
  t.match(await refusal(store.souk.draftOrders.update({ draft_order_id, note: 'x' })), { status: 409, code: 'orders.draft_completed' })
  t.match(await refusal(store.souk.draftOrders.delete({ draft_order_id })), { status: 409, code: 'orders.draft_completed' })
  t.match((await store.souk.fulfillmentOrders.list({ order_id: order.id })).data, [{ status: 'open', lines: [{ remaining: 2 }, { remaining: 1 }] }])
  const more = await store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 2 }] })
  t.match(await refusal(store.souk.draftOrders.complete({ draft_order_id: more.id }, { idempotencyKey: 'more' })), { status: 409, code: 'inventory.insufficient_stock', errors: [{ pointer: '/lines/0/quantity', detail: '1 can be had' }] })
  t.match(await levelOf(store, product), { committed: 2 }, 'a refused one leaves no trace')
  t.strictSame(await faultsOf(store), [])
})

t.test('draftOrders.complete: uses a discount code once, as often as it may', async (t) => {
  const { store, variant_id } = await shop()
  const discount = await store.souk.discounts.create({ title: 'Once', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1000 }, limits: { total: 1 } } as never)
  await store.souk.discountCodes.create({ discount_id: discount.id, codes: ['ONCE'] })
  const [first, second] = await Promise.all([1, 2].map(() => store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 1 }], discount_codes: ['ONCE'] })))
  t.match(first!.totals, { discount: usd(1290), total: usd(11_610) })
  const outcomes = await Promise.allSettled([first!, second!].map(({ id }) => store.souk.draftOrders.complete({ draft_order_id: id }, { idempotencyKey: id })))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  t.match(outcomes.find(({ status }) => status === 'rejected'), { reason: { status: 409, code: 'orders.discount_used_up' } })
})

t.test('draftOrders.delete: removes an open draft', async (t) => {
  const { store, variant_id } = await shop()
  const { id: draft_order_id } = await store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 1 }] })
  await store.souk.draftOrders.delete({ draft_order_id }, { idempotencyKey: 'gone' })
  await store.souk.draftOrders.delete({ draft_order_id }, { idempotencyKey: 'gone' })
  t.match(await refusal(store.souk.draftOrders.get({ draft_order_id })), { status: 404, code: 'orders.draft_not_found' })
  t.match(await h.events(store, 'draft_order.deleted'), [{ resource_id: draft_order_id }])
})

t.test('draftOrders.send, paymentLinks.open, paymentLinks.pay: who has the link sees the draft and pays it, and it becomes an order', async (t) => {
  const { store, product, variant_id } = await shop()
  const { id: draft_order_id } = await store.souk.draftOrders.create({ email: 'ada@example.com', lines: [{ variant_id, quantity: 2 }] })
  const former = await store.souk.draftOrders.send({ draft_order_id })
  const link = await repeats(t, (options) => store.souk.draftOrders.send({ draft_order_id, lifetime_days: 3 }, options))
  t.match(link, { draft_order_id, order_id: null, amount: usd(25_800) })
  const kept = await h.sql<{ row: string }>(store.store.shard_id, `SELECT to_jsonb(l)::text AS row FROM payment_links l UNION ALL SELECT body FROM idempotency_keys WHERE body IS NOT NULL`)
  t.notOk(kept.some(({ row }) => row.includes(link.token)), 'no table holds the token')
  t.match(await refusal(store.storefront.paymentLinks.open({ token: former.token })), { status: 404, code: 'orders.link_not_found' }, 'a newer link takes the place of the former')
  const view = await store.storefront.paymentLinks.open({ token: link.token })
  t.match(view, { name: 'D-1', order_id: null, lines: [{ title: 'Canvas field jacket', quantity: 2, total: usd(25_800) }], totals: { total: usd(25_800) }, due: usd(25_800) })
  t.notMatch(JSON.stringify(view), 'ada@')

  t.match(await refusal(pay(store, link.token, 'decline')), { status: 402, code: 'payments.declined' })
  const [order] = (await store.souk.orders.list()).data
  t.match(order, { payment_status: 'pending', status: 'open' }, 'the order waits to be paid another way')
  t.match(await store.storefront.paymentLinks.open({ token: link.token }), { name: order!.name, order_id: order!.id, due: usd(25_800) })
  t.match(await pay(store, link.token, 'approve', 'pay-1'), { order_id: order!.id, payment: { amount: usd(25_800) } })
  t.match(await pay(store, link.token, 'approve', 'pay-1'), { order_id: order!.id }, 'a repeat is answered from memory')
  const paid = await until('what is held to be captured', async () => {
    const now = await store.souk.orders.get({ order_id: order!.id })
    return now.payment_status === 'paid' && now
  })
  t.match(paid.totals, { total: usd(25_800) })
  t.match(await refusal(pay(store, link.token)), { status: 409, code: 'orders.nothing_outstanding' })
  t.match(await levelOf(store, product), { committed: 2 })
  t.equal((await collect(store.souk.payments.list({ order_id: order!.id }))).filter(({ authorized }) => authorized.amount > 0).length, 1, 'it was charged once')
  h.clock.advance(4 * DAY_MS)
  t.match(await refusal(store.storefront.paymentLinks.open({ token: link.token })), { status: 404, code: 'orders.link_not_found' }, 'and a link expires')
  t.match(await refusal(store.souk.draftOrders.send({ draft_order_id })), { status: 409, code: 'orders.draft_completed' })
  t.strictSame(await faultsOf(store), [])
})

t.test('draftOrders.send: a draft that costs nothing has nothing to pay by a link; completing it is enough', async (t) => {
  const { store } = await shop()
  const draft = await store.souk.draftOrders.create({ lines: [{ title: 'Sample', quantity: 1, unit_price: usd(0) }] })
  t.match(await refusal(store.souk.draftOrders.send({ draft_order_id: draft.id })), { status: 409, code: 'orders.nothing_outstanding' })
  t.match(await store.souk.draftOrders.complete({ draft_order_id: draft.id }, { idempotencyKey: 'free' }), { payment_status: 'paid', totals: { total: usd(0) } })
})

t.test('paymentLinks.create: makes a link for what is outstanding of an order', async (t) => {
  const { store, variant_id } = await shop()
  const draft = await store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 1 }] })
  const { id: order_id } = await store.souk.draftOrders.complete({ draft_order_id: draft.id }, { idempotencyKey: 'c' })
  const link = await repeats(t, (options) => store.souk.paymentLinks.create({ order_id }, options))
  t.match(link, { order_id, draft_order_id: null, amount: usd(12_900) })
  t.match(await pay(store, link.token), { order_id })
  t.match(await refusal(store.souk.paymentLinks.create({ order_id })), { status: 409, code: 'orders.nothing_outstanding' })
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.paymentLinks.create({ order_id })), await refusal(intruder.souk.paymentLinks.create({ order_id: 'ord_00000000000000000000000000' })))
  t.match(await refusal(intruder.storefront.paymentLinks.open({ token: link.token })), { status: 404, code: 'orders.link_not_found' }, 'a link opens its own store only')
})

t.test('paymentLinks.pay: what an earlier attempt holds is not asked for again, also while the order has not heard of it', async (t) => {
  const { store, variant_id } = await shop()
  const draft = await store.souk.draftOrders.create({ lines: [{ variant_id, quantity: 1 }] })
  const { token } = await store.souk.draftOrders.send({ draft_order_id: draft.id })
  await store.souk.paymentGateways.update({ payment_gateway_id: await testGateway(store), capture_mode: 'manual' })
  const { order_id, payment } = await pay(store, token, 'requires_action')
  await store.storefront.payments.confirm({ payment_id: payment.id, client_secret: payment.client_secret })
  await h.settled(store)
  await h.sql(store.store.shard_id, `UPDATE orders SET authorized_amount = 0, payment_status = 'pending' WHERE id = $1`, [order_id])
  t.match(await refusal(pay(store, token)), { status: 409, code: 'orders.nothing_outstanding' })
  t.match((await store.souk.payments.list({ order_id })).data.map(({ id, authorized }) => [id, authorized]), [[payment.id, usd(12_900)]])
})
