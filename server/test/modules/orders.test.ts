import { assert, constantFrom, integer, nat, property, record, array, boolean } from 'fast-check'
import t from 'tap'
import { orderFaults } from '../../src/modules/orders/index.js'
import { axesOf, type OrderFacts } from '../../src/modules/orders/orderAxes.js'
import { collect, harness, refusal, repeats } from '../harness.js'
import { inStore } from '../inStore.js'
import { ADDRESS, lineOf, place } from '../placement.js'

const h = await harness(t)
const MISSING = 'ord_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

t.test('orders.get: an order is told as it was placed', async (t) => {
  const store = await h.createStore()
  const [order] = await place(h, store, { email: 'ada@example.com', payment: { id: 'pay_01jd9g3v8n4r6t2w5x7y9z0a1b', authorized_amount: 28364, captured_amount: 0 } })
  const { data, response } = await store.souk.orders.get({ order_id: order!.id }).withResponse()
  t.match(data, { number: 1001, name: '#1001', source: 'checkout', status: 'open', payment_status: 'authorized', fulfillment_status: 'unfulfilled', return_status: 'none', email: 'ada@example.com', shipping_address: ADDRESS })
  t.match(data.lines, [{ quantity: 2, unit_price: usd(12900), subtotal: usd(25800), tax: usd(2064), total: usd(27864), tax_lines: [{ rate_ppm: 80_000, amount: usd(2064) }] }])
  t.match(data.totals, { subtotal: usd(25800), shipping: usd(500), tax: usd(2064), total: usd(28364), authorized: usd(28364), outstanding: usd(28364) })
  t.equal(response.headers.get('etag'), '"1"')
  const [event, ...others] = await h.events(store, 'order.created')
  t.match(event, { resource_id: order!.id, data: { number: 1001, payment_status: 'authorized', country: 'US', line_count: 1, unit_count: 2, totals: { total: usd(28364) } } })
  t.strictSame(others, [])
  t.notMatch(JSON.stringify(event), /Ada|example\.com|Harbour/, 'the event says nothing about the person')
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.orders.get({ order_id: order!.id })), await refusal(intruder.souk.orders.get({ order_id: MISSING })))
})

t.test('numbers: each store counts for itself, by its settings, and transactions at once share none', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  // As many at once as the pool has connections, so that none waits for one longer than it may.
  for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 8 }, () => place(h, store, {}, {})))
  const numbers = (await collect(store.souk.orders.list({ limit: 250 }))).map((order) => order.number).sort((a, b) => a - b)
  t.strictSame(numbers, Array.from({ length: 80 }, (_, index) => 1001 + index))
  t.match(await place(h, other, {}), [{ number: 1001 }])
  await other.souk.settings.update({ order_number: { prefix: 'NW-', suffix: '/A', next: 5000 } })
  await h.settled(other)
  t.strictSame((await place(h, other, {}, {})).map(({ name }) => name).sort(), ['NW-5000/A', 'NW-5001/A'])
})

t.test('a checkout becomes one order: the database refuses a second', async (t) => {
  const store = await h.createStore()
  const checkout = { checkout_id: 'chk_01jd9g3v8n4r6t2w5x7y9z0a1b' }
  const outcomes = await Promise.allSettled([place(h, store, checkout), place(h, store, checkout), place(h, store, checkout)])
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  t.equal((await collect(store.souk.orders.list())).length, 1)
})

t.test('the database refuses an order whose parts do not add up, and units beyond those ordered', async (t) => {
  const store = await h.createStore()
  await t.rejects(place(h, store, { total_amount: 28365 }), { code: '23514' })
  await t.rejects(place(h, store, { lines: [lineOf({ subtotal_amount: 1 })] }), { code: '23514' })
  const [order] = await place(h, store, {})
  for (const counters of ['fulfilled = 2, removed = 1', 'returned = 1', 'refunded_quantity = 3', 'refunded_amount = 27865']) {
    await t.rejects(h.sql(store.store.shard_id, `UPDATE order_lines SET ${counters} WHERE order_id = $1`, [order!.id]), { code: '23514' }, counters)
  }
})

t.test('orders.list: finds by status, tag, customer, time and what people type', async (t) => {
  const store = await h.createStore()
  const customer_id = 'cus_01jd9g3v8n4r6t2w5x7y9z0a1b'
  const [first] = await place(h, store, { email: 'Grace@Example.com', shipping_address: { ...ADDRESS, name: 'Grace Hopper' }, tags: ['vip'] })
  const [second] = await place(h, store, { customer_id, payment: { id: 'pay_01jd9g3v8n4r6t2w5x7y9z0a1b', authorized_amount: 0, captured_amount: 28364 } })
  const [third] = await place(h, store, {})
  const find = async (query: Parameters<typeof store.souk.orders.list>[0]) => (await collect(store.souk.orders.list(query))).map(({ id }) => id)
  t.strictSame(await find({ limit: 2 }), [third!.id, second!.id, first!.id], 'newest first, over pages')
  t.strictSame(await find({ payment_status: 'paid' }), [second!.id])
  t.strictSame(await find({ tag: 'vip' }), [first!.id])
  t.strictSame(await find({ customer_id }), [second!.id])
  t.strictSame([await find({ q: '1002' }), await find({ q: '#1002' })], [[second!.id], [second!.id]])
  t.strictSame([await find({ q: '100' }), await find({ q: '1' }), await find({ q: '#100' })].map((found) => found.length), [3, 3, 3], 'the beginning of a number')
  t.strictSame([await find({ q: '002' }), await find({ q: '0x3ea' }), await find({ q: '10021' }), await find({ q: '9007199254740993' })], [[], [], [], []])
  t.strictSame([await find({ q: 'grace@ex' }), await find({ q: 'GRACE HOP' }), await find({ q: '%' })], [[first!.id], [first!.id], []])
  t.strictSame(await find({ status: 'cancelled' }), [])
  t.strictSame(await find({ placed_since: new Date(h.clock.now().getTime() + 60_000).toISOString() }), [])
  t.strictSame((await find({ placed_before: new Date(h.clock.now().getTime() + 60_000).toISOString(), fulfillment_status: 'unfulfilled' })).length, 3)
  t.match((await store.souk.orders.list({ limit: 1 })).data, [{ number: 1003, recipient: 'Ada Lovelace', country: 'US', line_count: 1, unit_count: 2, totals: { total: usd(28364) } }])
  await t.rejects(store.souk.orders.list({ cursor: 'bm90aGluZw' }), { status: 400, code: 'request.invalid_cursor' })
  t.match(await refusal((await h.clientWith(store, ['products:read'])).orders.list()), { status: 403, code: 'auth.permission_denied' })
})

t.test('orders.update: changes tags, notes and how to reach the shopper, and nothing else', async (t) => {
  const store = await h.createStore()
  const [order] = await place(h, store, { tags: ['old'] })
  const order_id = order!.id
  const updated = await repeats(t, (options) => store.souk.orders.update({ order_id, tags: ['vip'], staff_note: 'Call first', email: 'new@example.com', shipping_address: { ...ADDRESS, line1: '1 Pier' } }, options))
  t.match(updated, { version: 2, tags: ['vip'], staff_note: 'Call first', email: 'new@example.com', shipping_address: { line1: '1 Pier' }, totals: { total: usd(28364) } })
  t.strictSame(await store.souk.orders.get({ order_id }), updated)
  t.match(await h.events(store, 'order.updated'), [{ resource_id: order_id, sequence: 2, data: { version: 2 } }])
  t.strictSame((await collect(store.souk.orders.list({ tag: 'old' }))).length, 0)
  t.strictSame((await collect(store.souk.orders.list({ q: 'new@' }))).length, 1)
  await t.rejects(store.souk.orders.update({ order_id, staff_note: null }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(store.souk.orders.update({ order_id, shipping_address: { ...ADDRESS, country: 'CA' } }), { status: 422, code: 'orders.country_fixed', errors: [{ pointer: '/shipping_address/country' }] })
  await t.rejects(store.souk.orders.update({ order_id, tags: ['a', 'a'] }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/tags' }] })
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.orders.update({ order_id, tags: [] })), await refusal(intruder.souk.orders.update({ order_id: MISSING, tags: [] })))
})

const BASE: OrderFacts = { cancelled: false, closed: false, total_amount: 100, authorized_amount: 0, paid_amount: 0, voided_amount: 0, refunded_amount: 0, units: { shippable: 3, fulfilled: 0, returned: 0 }, waiting: [], returns: [] }

t.test('the four statuses follow from the facts', async (t) => {
  const cases: [string, Partial<OrderFacts>, Partial<ReturnType<typeof axesOf>>][] = [
    ['nothing happened', {}, { status: 'open', payment_status: 'pending', fulfillment_status: 'unfulfilled', return_status: 'none' }],
    ['a zero total needs no payment', { total_amount: 0 }, { payment_status: 'paid' }],
    ['held', { authorized_amount: 100 }, { payment_status: 'authorized' }],
    ['part taken, part held', { authorized_amount: 60, paid_amount: 40 }, { payment_status: 'partially_paid' }],
    ['paid', { paid_amount: 100 }, { payment_status: 'paid' }],
    ['part went back', { paid_amount: 100, refunded_amount: 1 }, { payment_status: 'partially_refunded' }],
    ['all went back', { paid_amount: 100, refunded_amount: 100 }, { payment_status: 'refunded' }],
    ['let go', { voided_amount: 100 }, { payment_status: 'voided' }],
    ['cancelled unpaid', { cancelled: true }, { status: 'cancelled', payment_status: 'voided' }],
    ['put away', { closed: true }, { status: 'closed' }],
    ['some have left', { units: { ...BASE.units, fulfilled: 1 } }, { fulfillment_status: 'partial' }],
    ['all have left', { units: { ...BASE.units, fulfilled: 3 } }, { fulfillment_status: 'fulfilled' }],
    ['nothing to ship, or nothing left of it', { units: { shippable: 0, fulfilled: 0, returned: 0 } }, { fulfillment_status: 'fulfilled' }],
    ['all that waits is on hold', { waiting: ['on_hold', 'on_hold'] }, { fulfillment_status: 'on_hold' }],
    ['one can go', { waiting: ['on_hold', 'open'] }, { fulfillment_status: 'unfulfilled' }],
    ['later', { waiting: ['scheduled'] }, { fulfillment_status: 'scheduled' }],
    ['asked to return', { returns: ['requested', 'declined'] }, { return_status: 'requested' }],
    ['coming back', { returns: ['requested', 'approved'] }, { return_status: 'in_progress' }],
    ['came back', { returns: ['closed'], units: { ...BASE.units, fulfilled: 3, returned: 1 } }, { return_status: 'returned' }],
    ['a return that came to nothing', { returns: ['declined', 'cancelled'] }, { return_status: 'none' }],
  ]
  for (const [name, facts, expected] of cases) t.has(axesOf({ ...BASE, ...facts }), expected, name)
})

t.test('paid never means that money is missing, and fulfilled never that units are', async () => {
  const statuses = (...names: string[]) => array(constantFrom(...names), { maxLength: 3 })
  const facts = record({
    cancelled: boolean(), closed: boolean(), total_amount: nat(1000), authorized_amount: nat(1000), paid_amount: nat(1000), voided_amount: nat(1000), refunded_amount: nat(1000),
    units: record({ shippable: integer({ min: 0, max: 5 }), fulfilled: integer({ min: 0, max: 5 }), returned: nat(5) }), waiting: statuses('open', 'in_progress', 'on_hold', 'scheduled'), returns: statuses('requested', 'approved', 'closed', 'declined'),
  })
  assert(property(facts, (drawn) => {
    const axes = axesOf(drawn)
    return (axes.payment_status !== 'paid' || drawn.paid_amount >= drawn.total_amount) && (axes.payment_status !== 'refunded' || drawn.refunded_amount >= drawn.paid_amount)
      && (axes.fulfillment_status !== 'fulfilled' || drawn.units.fulfilled >= drawn.units.shippable)
  }), { numRuns: 5_000 })
})

t.test('orders.close, orders.open: puts an open order away once, and takes it out again', async (t) => {
  const store = await h.createStore()
  const [order] = await place(h, store, {})
  const order_id = order!.id
  const closed = await repeats(t, (options) => store.souk.orders.close({ order_id }, options))
  t.match(closed, { version: 2, status: 'closed', closed_at: /^2/ })
  t.match(await refusal(store.souk.orders.close({ order_id })), { status: 409, code: 'orders.order_not_open', detail: 'The order is closed.' })
  t.match(await refusal(store.souk.orders.update({ order_id, shipping_address: ADDRESS })), { status: 409, code: 'orders.order_not_open' })
  t.match(await refusal(store.souk.orders.open({ order_id }, { ifMatch: '"1"' })), { status: 412 })
  const opened = await repeats(t, (options) => store.souk.orders.open({ order_id }, options))
  t.match(opened, { version: 3, status: 'open', closed_at: null })
  t.match(await refusal(store.souk.orders.open({ order_id })), { status: 409, code: 'orders.order_not_closed' })
  t.match((await h.events(store)).filter((event) => event.resource_id === order_id), [{ type: 'order.created' }, { type: 'order.closed', data: { status: 'closed' } }, { type: 'order.opened', data: { status: 'open' } }])
  const intruder = await h.createStore()
  for (const verb of ['close', 'open'] as const) t.strictSame(await refusal(intruder.souk.orders[verb]({ order_id })), await refusal(intruder.souk.orders[verb]({ order_id: MISSING })), verb)
})

t.test('orders.comments.add, orders.timeline.list: comments stand between facts, newest first', async (t) => {
  const store = await h.createStore()
  const [order] = await place(h, store, {})
  const order_id = order!.id
  const comment = await repeats(t, (options) => store.souk.orders.comments.add({ order_id, message: 'Call after noon' }, options))
  t.match(comment, { type: 'comment', message: 'Call after noon', actor: { type: 'secret_key' } })
  const entries = await collect(store.souk.orders.timeline.list({ order_id, limit: 1 }))
  t.match(entries, [{ id: comment.id }, { type: 'order_placed', message: 'The order was placed over 283.64 USD.', data: { total: 28364, source: 'checkout' }, actor: { type: 'system' } }])
  await t.rejects(store.souk.orders.comments.add({ order_id, message: '' }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/message' }] })
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.orders.comments.add({ order_id, message: 'x' })), await refusal(intruder.souk.orders.comments.add({ order_id: MISSING, message: 'x' })))
  t.strictSame(await refusal(intruder.souk.orders.timeline.list({ order_id })), await refusal(intruder.souk.orders.timeline.list({ order_id: MISSING })))
})

async function shopper(store: Awaited<ReturnType<typeof h.createStore>>) {
  const tokens = await store.storefront.customers.register({ email: `shopper-${Math.random().toString(36).slice(2)}@example.com`, password: 'a long and quiet river' })
  return { id: tokens.customer_id, souk: h.client(tokens.access_token) }
}

t.test('account.orders.list, account.orders.get: a shopper sees the own orders, without what staff keep', async (t) => {
  const store = await h.createStore()
  const [ada, grace] = [await shopper(store), await shopper(store)]
  const [first] = await place(h, store, { customer_id: ada.id })
  const [second] = await place(h, store, { customer_id: ada.id })
  const [theirs] = await place(h, store, { customer_id: grace.id })
  await store.souk.orders.update({ order_id: first!.id, staff_note: 'suspicious', tags: ['watch'] })
  t.strictSame((await collect(ada.souk.account.orders.list({ limit: 1 }))).map(({ id }) => id), [second!.id, first!.id])
  const order = await ada.souk.account.orders.get({ order_id: first!.id })
  t.match(order, { id: first!.id, number: 1001, lines: [{ quantity: 2 }], totals: { total: usd(28364) } })
  t.notMatch(JSON.stringify(order), /suspicious|watch/)
  t.strictSame(await refusal(ada.souk.account.orders.get({ order_id: theirs!.id })), await refusal(ada.souk.account.orders.get({ order_id: MISSING })))
  t.match(await refusal(store.storefront.account.orders.list()), { status: 403, code: 'auth.permission_denied' })
})

t.test('orders follow a merged customer, and lose who it was when the customer is erased', async (t) => {
  const store = await h.createStore()
  const [ada, double] = [await shopper(store), await shopper(store)]
  const [mine, doubled] = await place(h, store, { customer_id: ada.id, note: 'for Ada', attributes: { gift: 'Ada' }, lines: [lineOf({ properties: { Engraving: 'Ada' } })] }, { customer_id: double.id })
  await store.souk.orders.comments.add({ order_id: mine!.id, message: 'Ada called' })
  const invoice = await store.souk.documents.create({ order_id: mine!.id, kind: 'invoice' })
  await store.souk.customers.merge({ customer_id: ada.id, from_id: double.id })
  await h.settled(store)
  t.match(await store.souk.orders.get({ order_id: doubled!.id }), { version: 2, customer_id: ada.id })
  const draft = await store.souk.draftOrders.create({ customer_id: ada.id, email: 'ada@example.com', shipping_address: ADDRESS, note: 'for Ada', lines: [{ title: 'Work', quantity: 1, unit_price: usd(5), properties: { For: 'Ada' } }] })
  const exported = await store.souk.customers.export({ customer_id: ada.id })
  const recordsOf = (section: string) => exported.sections.find(({ name }) => name === section)?.records
  t.match(recordsOf('orders')?.length, 2)
  t.strictSame(recordsOf('draft_orders'), [draft])
  await store.souk.customers.delete({ customer_id: ada.id })
  await h.settled(store)
  t.match(await store.souk.draftOrders.get({ draft_order_id: draft.id }), { email: null, note: null, shipping_address: { country: 'US' }, lines: [{ title: 'Work', properties: {} }] })
  const left = await store.souk.orders.get({ order_id: mine!.id })
  t.match(left, { number: mine!.number, email: null, note: null, attributes: {}, shipping_address: { country: 'US' }, lines: [{ properties: {}, title: 'Canvas field jacket' }], totals: { total: usd(28364) } })
  const rows = await Promise.all(['orders', 'order_lines', 'timeline_entries', 'documents', 'draft_orders'].map((table) => h.sql(store.store.shard_id, `SELECT to_jsonb(r)::text AS row FROM ${table} r WHERE store_id = $1`, [store.store.id])))
  t.notMatch(JSON.stringify(rows), /Ada|Harbour|97209|@example\.com/)
  t.match(await store.souk.documents.get({ document_id: invoice.id }), { content: { buyer: { name: null, email: null, shipping_address: { country: 'US' } }, total: usd(28364) } })
  t.strictSame(await faultsOf(store), [])
})

async function faultsOf(store: Awaited<ReturnType<typeof h.createStore>>) {
  await h.settled(store)
  return inStore(h, store, (tx) => tx.run<{ invariant: string; fault: string }>(orderFaults, [tx.storeId]))
}

t.test('orderFaults: finds no fault in what was written, and every kind of planted damage', async (t) => {
  const store = await h.createStore()
  const [order] = await place(h, store, { payment: { id: 'pay_01jd9g3v8n4r6t2w5x7y9z0a1b', authorized_amount: 0, captured_amount: 28364 } }, {})
  await store.souk.orders.close({ order_id: order!.id })
  t.strictSame(await faultsOf(store), [])
  const damage = {
    'a line of another amount': [`UPDATE order_lines SET tax_amount = tax_amount + 1, total_amount = total_amount + 1 WHERE order_id = $1`, `UPDATE order_lines SET tax_amount = tax_amount - 1, total_amount = total_amount - 1 WHERE order_id = $1`],
    'a share that is missing': [`UPDATE order_lines SET tax_lines = '[]' WHERE order_id = $1`, `UPDATE order_lines SET tax_lines = jsonb_build_array(jsonb_build_object('amount', tax_amount)) WHERE order_id = $1`],
    'credits that are not told': [`UPDATE orders SET credit_amount = 1 WHERE id = $1`, `UPDATE orders SET credit_amount = 0 WHERE id = $1`],
    'more refunded for lines than in all': [`UPDATE order_lines SET refunded_amount = 1 WHERE order_id = $1`, `UPDATE order_lines SET refunded_amount = 0 WHERE order_id = $1`],
    'a payment status that does not follow': [`UPDATE orders SET payment_status = 'pending' WHERE id = $1`, `UPDATE orders SET payment_status = 'paid' WHERE id = $1`],
    'a fulfillment status that does not follow': [`UPDATE orders SET fulfillment_status = 'fulfilled' WHERE id = $1`, `UPDATE orders SET fulfillment_status = 'unfulfilled' WHERE id = $1`],
    'a return status that does not follow': [`UPDATE orders SET return_status = 'returned' WHERE id = $1`, `UPDATE orders SET return_status = 'none' WHERE id = $1`],
    'an order that was never announced': [`UPDATE events SET type = 'order.updated' WHERE resource_id = $1 AND type = 'order.created'`, `UPDATE events SET type = 'order.created' WHERE resource_id = $1 AND sequence = 1`],
    'a gap in its events': [`UPDATE events SET sequence = 9 WHERE resource_id = $1 AND sequence = 2`, `UPDATE events SET sequence = 2 WHERE resource_id = $1 AND sequence = 9`],
  }
  for (const [name, [plant, mend]] of Object.entries(damage)) {
    await h.sql(store.store.shard_id, plant!, [order!.id])
    t.not((await faultsOf(store)).length, 0, name)
    await h.sql(store.store.shard_id, mend!, [order!.id])
  }
  t.strictSame(await faultsOf(store), [])
})
