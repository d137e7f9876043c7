import t from 'tap'
import { collect, harness, refusal, repeats } from '../harness.js'
import { inStore } from '../inStore.js'
import { restockUnits } from '../../src/modules/orders/restockUnits.js'
import { findOrders } from '../../src/modules/orders/index.js'
import { sell, sendOut, shopFaults, tradingShop } from '../soldOrder.js'
import { levelsOf, type StockedShop } from './stock.js'

const h = await harness(t)
const MISSING = 'ret_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** An order whose units are all with the customer. */
async function delivered(units: number[], customer_id: string | null = null, shop?: StockedShop) {
  const own = shop ?? await tradingShop(h, units.map(() => 20))
  const order = await sell(h, own, { units, placement: { customer_id } })
  await sendOut(own, order)
  const line = order.lines[0]!.id
  return { shop: own, souk: own.store.souk, order, line, unwanted: (quantity: number, order_line_id = line) => ({ order_line_id, quantity, reason: 'unwanted' as const }) }
}

t.test('returns.create, returns.get: only units with the customer and in no other return can come back', async (t) => {
  const { shop, souk, order, line, unwanted } = await delivered([3, 1])
  const made = await repeats(t, (options) => souk.returns.create({ order_id: order.id, lines: [{ ...unwanted(2), note: 'Too blue' }], claim: true, note: 'Call me' }, options))
  t.match(made, { version: 1, status: 'requested', claim: true, requested_by: 'store', lines: [{ order_line_id: line, quantity: 2, received: 0, title: 'Canvas field jacket', note: 'Too blue' }], return_fee: usd(0) })
  t.match(await souk.orders.get({ order_id: order.id }), { return_status: 'requested' })
  const refused: [Parameters<typeof souk.returns.create>[0], object][] = [
    [{ order_id: order.id, lines: [unwanted(2)] }, { status: 409, code: 'orders.quantity_not_returnable', errors: [{ pointer: '/lines/0/quantity', detail: 'is more than the 1 units that can come back' }] }],
    [{ order_id: order.id, lines: [unwanted(1), unwanted(1)] }, { status: 422, code: 'orders.duplicate_line' }],
    [{ order_id: order.id, lines: [unwanted(1, 'ol_00000000000000000000000000')] }, { status: 404, code: 'orders.line_not_found' }],
    [{ order_id: order.id, lines: [unwanted(1)], return_fee: { amount: 1, currency: 'EUR' } }, { status: 422, code: 'orders.currency_mismatch', errors: [{ pointer: '/return_fee/currency' }] }],
    [{ order_id: 'ord_00000000000000000000000000', lines: [unwanted(1)] }, { status: 404, code: 'orders.order_not_found' }],
  ]
  for (const [call, expected] of refused) t.match(await refusal(souk.returns.create(call)), expected)
  const { data, response } = await souk.returns.get({ return_id: made.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [made, '"1"'])
  const [event] = await h.events(shop.store, 'return.requested')
  t.match(event, { resource_id: made.id, data: { lines: [{ quantity: 2, reason: 'unwanted' }] } })
  t.notMatch(JSON.stringify(event), /Too blue|Call me/, 'events say nothing that people wrote')
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.returns.get({ return_id: made.id })), await refusal(intruder.souk.returns.get({ return_id: MISSING })))
  t.strictSame(await refusal(intruder.souk.returns.create({ order_id: order.id, lines: [unwanted(1)] })), await refusal(intruder.souk.returns.create({ order_id: 'ord_00000000000000000000000000', lines: [unwanted(1)] })))
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('returns.approve, returns.receive, returns.inspect, returns.close: units come back one by one, and each has its end', async (t) => {
  const { shop, souk, order, unwanted } = await delivered([4])
  const { id, lines: [line] } = await souk.returns.create({ order_id: order.id, lines: [unwanted(3)] })
  const at = { return_id: id }
  const units = (quantity: number) => [{ return_line_id: line!.id, quantity }]
  t.match(await refusal(souk.returns.receive({ ...at, lines: units(1) })), { status: 409, code: 'orders.return_status_invalid' })
  t.match(await refusal(souk.returns.approve({ ...at }, { ifMatch: '"9"' })), { status: 412 })
  t.match(await repeats(t, (options) => souk.returns.approve({ ...at, return_shipping: usd(500), label_url: 'https://labels.example.com/1.pdf', tracking: [{ number: 'R1' }] }, options)), { status: 'approved', return_shipping: usd(500), label_url: 'https://labels.example.com/1.pdf', tracking: [{ number: 'R1', company: null }] })
  t.match(await souk.orders.get({ order_id: order.id }), { return_status: 'in_progress' })
  t.match(await repeats(t, (options) => souk.returns.receive({ ...at, lines: units(2) }, options)), { status: 'in_transit', lines: [{ received: 2, inspected: 0 }] })
  t.match(await refusal(souk.returns.receive({ ...at, lines: units(2) })), { status: 409, code: 'orders.quantity_exceeds_requested', errors: [{ pointer: '/lines/0/quantity' }] })
  t.match(await souk.orders.get({ order_id: order.id }), { lines: [{ returned_quantity: 2 }] })
  t.match(await refusal(souk.returns.close(at)), { status: 409, code: 'orders.return_not_inspected' })
  t.match(await refusal(souk.returns.cancel(at)), { status: 409, code: 'orders.return_status_invalid' })

  const inspect = (quantity: number, outcome: 'restock' | 'damage' | 'discard', location_id?: string) => ({ return_line_id: line!.id, quantity, outcome, ...(location_id !== undefined && { location_id }) })
  t.match(await refusal(souk.returns.inspect({ ...at, lines: [inspect(1, 'restock')] })), { status: 422, code: 'orders.location_missing', errors: [{ pointer: '/lines/0/location_id' }] })
  t.match(await refusal(souk.returns.inspect({ ...at, lines: [inspect(3, 'discard')] })), { status: 409, code: 'orders.quantity_exceeds_received' })
  t.match(await refusal(souk.returns.inspect({ ...at, lines: [inspect(1, 'restock', 'loc_00000000000000000000000000')] })), { status: 404, code: 'inventory.location_not_found', errors: [{ pointer: '/lines/0/location_id' }] })
  t.match(await repeats(t, (options) => souk.returns.inspect({ ...at, lines: [inspect(1, 'restock', shop.main), inspect(1, 'damage', shop.main)] }, options)), { status: 'in_transit', lines: [{ inspected: 2, inspections: [{ outcome: 'restock' }, { outcome: 'damage' }] }] })
  t.match(await souk.inventoryLevels.list(), { data: [{ on_hand: 18, committed: 0, unavailable: { damaged: 1 }, available: 17 }] }, '20 − 4 sent out + 2 back, one of them damaged')
  await souk.returns.receive({ ...at, lines: units(1) })
  t.match(await souk.returns.inspect({ ...at, lines: [inspect(1, 'discard')] }), { status: 'inspected' })
  t.match(await levelsOf(h, shop), [{ on_hand: 18 }], 'what is thrown away is in no stock')
  t.match(await repeats(t, (options) => souk.returns.close(at, options)), { status: 'closed' })
  t.match(await souk.returns.close(at), { status: 'closed' }, 'once is enough')
  t.match(await souk.orders.get({ order_id: order.id }), { return_status: 'returned' })
  const types = (await h.events(shop.store)).filter((event) => event.resource_id === id).map((event) => event.type)
  t.strictSame(types, ['return.requested', 'return.approved', 'return.received', 'return.inspected', 'return.received', 'return.inspected', 'return.closed'])
  t.strictSame(await shopFaults(h, shop), [])
  const intruder = await h.createStore()
  const calls = [(key: string) => intruder.souk.returns.approve({ return_id: key }), (key: string) => intruder.souk.returns.receive({ return_id: key, lines: units(1) }), (key: string) => intruder.souk.returns.inspect({ return_id: key, lines: [inspect(1, 'discard')] }), (key: string) => intruder.souk.returns.close({ return_id: key }), (key: string) => intruder.souk.returns.cancel({ return_id: key }), (key: string) => intruder.souk.returns.decline({ return_id: key, reason: 'no' })]
  for (const call of calls) t.strictSame(await refusal(call(id)), await refusal(call(MISSING)))
})

t.test('returns.close: units that never arrived stay with the customer and can be asked for again', async (t) => {
  const { souk, order, unwanted } = await delivered([2])
  const { id } = await souk.returns.create({ order_id: order.id, lines: [unwanted(2)], approve: true })
  t.match(await souk.returns.close({ return_id: id }), { status: 'closed' })
  t.match(await souk.orders.get({ order_id: order.id }), { return_status: 'none' })
  t.ok(await souk.returns.create({ order_id: order.id, lines: [unwanted(2)] }))
})

t.test('returns.decline, returns.cancel: end a return before a unit has arrived', async (t) => {
  const { shop, souk, order, unwanted } = await delivered([2])
  const first = await souk.returns.create({ order_id: order.id, lines: [unwanted(2)] })
  t.match(await repeats(t, (options) => souk.returns.decline({ return_id: first.id, reason: 'Too late' }, options)), { status: 'declined', decline_reason: 'Too late' })
  t.match(await refusal(souk.returns.approve({ return_id: first.id })), { status: 409, code: 'orders.return_status_invalid' })
  t.match(await souk.orders.get({ order_id: order.id }), { return_status: 'none' })
  const second = await souk.returns.create({ order_id: order.id, lines: [unwanted(2)], approve: true })
  t.match(await repeats(t, (options) => souk.returns.cancel({ return_id: second.id }, options)), { status: 'cancelled', version: 3 })
  t.match(await souk.returns.cancel({ return_id: second.id }), { version: 3 })
  t.match((await h.events(shop.store)).filter((event) => event.type.startsWith('return.')).map((event) => event.type), ['return.requested', 'return.declined', 'return.requested', 'return.approved', 'return.cancelled'])
})

t.test('returns.list: by order, status and claim', async (t) => {
  const { souk, order, unwanted } = await delivered([4])
  const made = [await souk.returns.create({ order_id: order.id, lines: [unwanted(1)] }), await souk.returns.create({ order_id: order.id, lines: [unwanted(1)], claim: true, approve: true })]
  t.strictSame((await collect(souk.returns.list({ limit: 1 }))).map(({ id }) => id), made.map(({ id }) => id).toReversed())
  t.match(await collect(souk.returns.list({ status: 'approved', order_id: order.id })), [{ id: made[1]!.id }])
  t.match(await collect(souk.returns.list({ claim: false })), [{ id: made[0]!.id }])
})

t.test('account.returns.create, account.returns.list, account.returns.get, account.returns.cancel: customers return what they have bought', async (t) => {
  const shop = await tradingShop(h, [20])
  const register = async (email: string) => {
    const { access_token } = await shop.store.storefront.customers.register({ email, password: 'correct horse battery' })
    const souk = h.client(access_token)
    return { souk, id: (await souk.account.get()).id }
  }
  const [ada, grace] = [await register('ada@example.com'), await register('grace@example.com')]
  const { order, unwanted } = await delivered([2], ada.id, shop)
  const made = await repeats(t, (options) => ada.souk.account.returns.create({ order_id: order.id, lines: [unwanted(1)] }, options))
  t.match(made, { status: 'requested', requested_by: 'customer', customer_id: ada.id })
  t.match(await refusal(ada.souk.account.returns.create({ order_id: order.id, lines: [unwanted(2)] })), { status: 409, code: 'orders.quantity_not_returnable' })
  t.strictSame(await refusal(grace.souk.account.returns.create({ order_id: order.id, lines: [unwanted(1)] })), await refusal(grace.souk.account.returns.create({ order_id: 'ord_00000000000000000000000000', lines: [unwanted(1)] })), 'the order of another customer is a missing one')
  t.match(await collect(ada.souk.account.returns.list({ order_id: order.id })), [{ id: made.id }])
  t.strictSame(await collect(grace.souk.account.returns.list()), [])
  t.strictSame(await ada.souk.account.returns.get({ return_id: made.id }), made)
  for (const call of [(return_id: string) => grace.souk.account.returns.get({ return_id }), (return_id: string) => grace.souk.account.returns.cancel({ return_id })]) t.strictSame(await refusal(call(made.id)), await refusal(call(MISSING)))
  t.match(await repeats(t, (options) => ada.souk.account.returns.cancel({ return_id: made.id }, options)), { status: 'cancelled' })
  t.match(await refusal(shop.store.souk.account.returns.list()), { status: 403 }, 'no key opens an account')
})

t.test('parallel returns of one line never ask for more than the customer has', async (t) => {
  const { shop, souk, order, unwanted } = await delivered([3])
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => souk.returns.create({ order_id: order.id, lines: [unwanted(1)] })))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 3)
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('lines that were written by hand come back without stock', async (t) => {
  const { shop, order } = await delivered([1])
  const [stored] = await inStore(h, shop.store, (tx) => findOrders(tx, [order.id]))
  const handwritten = { ...stored!, lines: stored!.lines.map((line) => ({ ...line, variant_id: null })) }
  await inStore(h, shop.store, (tx) => restockUnits(tx, handwritten, { type: 'return', id: MISSING }, [{ order_line_id: order.lines[0]!.id, quantity: 1, location_id: shop.main, damaged: false, pointer: '' }]))
  t.match(await levelsOf(h, shop), [{ on_hand: 19 }])
})

t.test('keys without the permission are refused', async (t) => {
  const store = await h.createStore()
  const { returns } = await h.clientWith(store, ['orders:read'])
  const at = { return_id: MISSING }
  const lines = [{ return_line_id: 'rtl_00000000000000000000000000', quantity: 1 }]
  const calls = [() => returns.list(), () => returns.get(at), () => returns.create({ order_id: 'ord_00000000000000000000000000', lines: [{ order_line_id: 'ol_00000000000000000000000000', quantity: 1, reason: 'other' }] }), () => returns.approve(at), () => returns.decline({ ...at, reason: 'no' }), () => returns.receive({ ...at, lines }), () => returns.inspect({ ...at, lines: [{ ...lines[0]!, outcome: 'discard' }] }), () => returns.close(at), () => returns.cancel(at)]
  for (const call of calls) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' })
})

t.test('what people wrote about an order, its returns, refunds and changes goes when the customer is erased', async (t) => {
  const shop = await tradingShop(h, [20])
  const { souk, store } = shop.store
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  const order = await sell(h, shop, { units: [4], placement: { customer_id: ada.id, tags: ['ada'], metadata: { who: 'ada' } } })
  await sendOut(shop, order)
  const unwanted = { order_line_id: order.lines[0]!.id, quantity: 1, reason: 'unwanted' as const, note: 'ada' }
  const declined = await souk.returns.create({ order_id: order.id, lines: [unwanted] })
  await souk.returns.decline({ return_id: declined.id, reason: 'ada wore it' })
  const { id, lines: [line] } = await souk.returns.create({ order_id: order.id, lines: [unwanted], note: 'ada calls' })
  await souk.returns.approve({ return_id: id })
  await souk.returns.receive({ return_id: id, lines: [{ return_line_id: line!.id, quantity: 1 }] })
  await souk.returns.inspect({ return_id: id, lines: [{ return_line_id: line!.id, quantity: 1, outcome: 'discard', note: 'ada sewed' }] })
  const refund = await souk.refunds.create({ order_id: order.id, return_id: id, note: 'for ada' }, { idempotencyKey: 'erased' })
  const change = await souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'add', title: 'Work', quantity: 1, unit_price: usd(100) }], note: 'ada asked' })
  await h.sql(store.shard_id, `UPDATE order_changes SET preview = jsonb_set(preview, '{lines,0,properties}', '{"For": "ada"}') WHERE id = $1`, [change.id])
  await h.settled(shop.store)
  await souk.customers.delete({ customer_id: ada.id })
  await h.settled(shop.store)
  const tables = ['orders', 'order_tags', 'order_lines', 'returns', 'return_lines', 'refunds', 'order_changes', 'timeline_entries']
  const rows = await Promise.all(tables.map((table) => h.sql(store.shard_id, `SELECT to_jsonb(r)::text AS row FROM ${table} r WHERE store_id = $1`, [store.id])))
  t.notMatch(JSON.stringify(rows), /\bada\b/i)
  t.match(await souk.returns.get({ return_id: id }), { note: null, lines: [{ note: null, inspections: [{ outcome: 'discard', quantity: 1 }] }] })
  t.match(await souk.refunds.get({ refund_id: refund.id }), { note: null, amount: refund.amount })
  t.match(await souk.orderChanges.get({ order_change_id: change.id }), { note: null, status: 'pending', difference: usd(100) })
  t.match(await souk.orders.list({ tag: 'ada' }), { data: [] })
  t.strictSame(await shopFaults(h, shop), [])
})
