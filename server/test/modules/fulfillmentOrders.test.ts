import t from 'tap'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { lineOf, place } from '../placement.js'

const h = await harness(t)
const MISSING = 'fo_00000000000000000000000000'
const MISSING_LINE = 'ol_00000000000000000000000000'

/** A store with an order of two lines, which its only location has to send out. */
async function ordered(...quantities: number[]) {
  const store = await h.createStore()
  const [order] = await place(h, store, { lines: quantities.map((quantity) => lineOf({ quantity })) })
  const [own] = await collect(store.souk.fulfillmentOrders.list({ order_id: order!.id }))
  return { store, order: order!, own: own!, lines: order!.lines.map((line) => line.id), at: { fulfillment_order_id: own!.id } }
}

const axis = async (store: TestStore, id: string) => (await store.souk.orders.get({ order_id: id })).fulfillment_status
const unitsIn = (order: { lines: { order_line_id: string; quantity: number }[] }, ids: string[]) => ids.map((id) => order.lines.find((line) => line.order_line_id === id)?.quantity ?? 0)

t.test('fulfillmentOrders.get: an order opens one for each location that has units of it', async (t) => {
  const store = await h.createStore()
  const second = await store.souk.locations.create({ code: 'second', name: 'Second' })
  const [first] = (await store.souk.locations.list({ code: 'main' })).data
  const [coat, card] = [lineOf({ line_id: 'li_1', quantity: 5 }), lineOf({ line_id: 'li_2', quantity: 1, requires_shipping: false })]
  const share = (location_id: string, quantity: number, backordered = 0) => ({ line_id: 'li_1', variant_id: coat.variant_id!, location_id, quantity, backordered })
  const [order] = await place(h, store, { lines: [coat, card], allocation: [share(first!.id, 2), share(second.id, 3, 1)] })
  const all = await collect(store.souk.fulfillmentOrders.list({ order_id: order!.id }))
  t.strictSame(all.map((own) => [own.location_id, own.lines.map((line) => [line.order_line_id, line.quantity, line.remaining, line.backordered])]).sort(), [
    [first!.id, [[order!.lines[0]!.id, 2, 2, 0], [order!.lines[1]!.id, 1, 1, 0]]], [second.id, [[order!.lines[0]!.id, 3, 3, 1]]],
  ].sort())
  const { data, response } = await store.souk.fulfillmentOrders.get({ fulfillment_order_id: all[0]!.id }).withResponse()
  t.match(data, { version: 1, order_name: '#1001', status: 'open', holds: [], lines: [{ title: 'Canvas field jacket', variant_title: 'M', sku: 'CFJ-M' }] })
  t.equal(response.headers.get('etag'), '"1"')
  t.match((await h.events(store, 'fulfillment_order.created')).map((event) => event.resource_id).sort(), all.map((own) => own.id).sort())
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.fulfillmentOrders.get({ fulfillment_order_id: all[0]!.id })), await refusal(intruder.souk.fulfillmentOrders.get({ fulfillment_order_id: MISSING })))
})

t.test('fulfillmentOrders.list: pages and filters by order, location and status', async (t) => {
  const store = await h.createStore()
  const orders = await place(h, store, {}, {}, {})
  const all = await collect(store.souk.fulfillmentOrders.list({ limit: 2 }))
  t.strictSame([all.map((own) => own.order_id).toSorted(), all.map((own) => own.id)], [orders.map((order) => order.id).toSorted(), all.map((own) => own.id).toSorted().toReversed()], 'newest first')
  await store.souk.fulfillmentOrders.hold({ fulfillment_order_id: all[0]!.id, reason: 'other' })
  t.match(await collect(store.souk.fulfillmentOrders.list({ status: 'on_hold', location_id: all[0]!.location_id })), [{ id: all[0]!.id }])
  t.match(await collect(store.souk.fulfillmentOrders.list({ order_id: orders[0]!.id })), [{ order_id: orders[0]!.id }])
  t.strictSame(await collect(store.souk.fulfillmentOrders.list({ location_id: 'loc_00000000000000000000000000' })), [])
  t.match(await refusal(store.souk.fulfillmentOrders.list({ cursor: 'bm9uZQ' })), { status: 400, code: 'request.invalid_cursor' })
})

t.test('fulfillmentOrders.update: is scheduled until its time, which a worker notices', async (t) => {
  const { store, order, own, at } = await ordered(2)
  const fulfill_at = new Date(h.clock.now().getTime() + 3_600_000).toISOString()
  const { data } = await store.souk.fulfillmentOrders.update({ ...at, fulfill_at, assigned_to: 'Table 3' }, { ifMatch: '"1"' }).withResponse()
  t.match(data, { version: 2, status: 'scheduled', assigned_to: 'Table 3', fulfill_at })
  t.equal(await axis(store, order.id), 'scheduled')
  t.match(await refusal(store.souk.fulfillmentOrders.update({ ...at, started: true }, { ifMatch: '"1"' })), { status: 412 })
  t.match(await refusal(store.souk.fulfillmentOrders.update({ fulfillment_order_id: MISSING, started: true })), { status: 404, code: 'orders.fulfillment_order_not_found' })
  h.clock.advance(3_600_000)
  await until('the worker to open it', async () => (await store.souk.fulfillmentOrders.get({ fulfillment_order_id: own.id })).status === 'open')
  t.equal(await axis(store, order.id), 'unfulfilled')
  t.match(await repeats(t, (options) => store.souk.fulfillmentOrders.update({ ...at, started: true }, options)), { status: 'in_progress' })
})

t.test('fulfillmentOrders.hold, fulfillmentOrders.release: nothing leaves while any hold is there', async (t) => {
  const { store, order, at } = await ordered(2)
  const held = await repeats(t, (options) => store.souk.fulfillmentOrders.hold({ ...at, reason: 'incorrect_address', note: 'No street' }, options))
  t.match(held, { version: 2, status: 'on_hold', holds: [{ reason: 'incorrect_address', note: 'No street' }] })
  t.equal(await axis(store, order.id), 'on_hold')
  t.match(await store.souk.fulfillmentOrders.hold({ ...at, reason: 'high_risk' }), { holds: [{ reason: 'incorrect_address' }, { reason: 'high_risk' }] })
  t.match(await refusal(store.souk.fulfillmentOrders.release({ ...at, reasons: ['out_of_stock'] })), { status: 409, code: 'orders.fulfillment_order_not_on_hold' })
  t.match(await store.souk.fulfillmentOrders.release({ ...at, reasons: ['high_risk'] }), { status: 'on_hold', holds: [{ reason: 'incorrect_address' }] })
  t.match(await repeats(t, (options) => store.souk.fulfillmentOrders.release(at, options)), { status: 'open', holds: [], version: 5 })
  t.equal(await axis(store, order.id), 'unfulfilled')
  t.match(await refusal(store.souk.fulfillmentOrders.release(at)), { status: 409, code: 'orders.fulfillment_order_not_on_hold' })
  const events = await h.events(store, 'fulfillment_order.updated')
  t.strictSame(events.map((event) => (event.data as { hold_reasons: string[] }).hold_reasons), [['incorrect_address'], ['incorrect_address', 'high_risk'], ['incorrect_address'], []])
  t.notMatch(JSON.stringify(events), /No street/)
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.fulfillmentOrders.hold({ ...at, reason: 'other' })), await refusal(intruder.souk.fulfillmentOrders.hold({ fulfillment_order_id: MISSING, reason: 'other' })))
})

t.test('fulfillmentOrders.split, fulfillmentOrders.merge: units move into an order of their own and back', async (t) => {
  const { store, at, lines, own } = await ordered(3, 2)
  const { fulfillment_orders: [rest, part] } = await repeats(t, (options) => store.souk.fulfillmentOrders.split({ ...at, lines: [{ order_line_id: lines[0]!, quantity: 1 }, { order_line_id: lines[1]!, quantity: 2 }] }, options))
  t.strictSame([unitsIn(rest!, lines), unitsIn(part!, lines)], [[2, 0], [1, 2]])
  t.match([rest, part], [{ id: own.id, version: 2, status: 'open' }, { version: 1, status: 'open', location_id: own.location_id }])
  const refused: [Parameters<typeof store.souk.fulfillmentOrders.split>[0], object][] = [
    [{ ...at, lines: [{ order_line_id: lines[0]!, quantity: 3 }] }, { status: 409, code: 'orders.quantity_exceeds_remaining', errors: [{ pointer: '/lines/0/quantity' }] }],
    [{ ...at, lines: [{ order_line_id: lines[0]!, quantity: 2 }] }, { status: 409, code: 'orders.nothing_left_to_split' }],
    [{ ...at, lines: [{ order_line_id: MISSING_LINE, quantity: 1 }] }, { status: 404, code: 'orders.line_not_found' }],
  ]
  for (const [call, expected] of refused) t.match(await refusal(store.souk.fulfillmentOrders.split(call)), expected)
  const merged = await repeats(t, (options) => store.souk.fulfillmentOrders.merge({ ...at, fulfillment_order_ids: [part!.id] }, options))
  t.strictSame(unitsIn(merged, lines), [3, 2])
  t.match(await store.souk.fulfillmentOrders.get({ fulfillment_order_id: part!.id }), { status: 'cancelled', lines: [] })
  t.match((await h.events(store, 'fulfillment_order.cancelled')), [{ resource_id: part!.id }])
  t.match(await refusal(store.souk.fulfillmentOrders.merge({ ...at, fulfillment_order_ids: [part!.id] })), { status: 409, code: 'orders.fulfillment_order_closed' })
  t.match(await refusal(store.souk.fulfillmentOrders.merge({ ...at, fulfillment_order_ids: [own.id] })), { status: 409, code: 'orders.not_mergeable', errors: [{ pointer: '/fulfillment_order_ids/0' }] })
  const other = await ordered(1)
  t.strictSame(await refusal(store.souk.fulfillmentOrders.merge({ ...at, fulfillment_order_ids: [other.own.id] })), await refusal(store.souk.fulfillmentOrders.merge({ ...at, fulfillment_order_ids: [MISSING] })))
})

t.test('fulfillmentOrders.close: what a location gives up waits in another one on hold', async (t) => {
  const { store, order, own, at, lines } = await ordered(3)
  const { fulfillment_orders: [given, rest] } = await repeats(t, (options) => store.souk.fulfillmentOrders.close(at, options))
  t.match([given, rest], [{ id: own.id, status: 'incomplete', lines: [{ removed: 3, remaining: 0 }] }, { status: 'on_hold', holds: [{ reason: 'location_gave_up' }], lines: [{ order_line_id: lines[0]!, remaining: 3 }] }])
  t.equal(await axis(store, order.id), 'on_hold')
  for (const call of [() => store.souk.fulfillmentOrders.close(at), () => store.souk.fulfillmentOrders.hold({ ...at, reason: 'other' }), () => store.souk.fulfillmentOrders.update({ ...at, started: true })]) t.match(await refusal(call()), { status: 409, code: 'orders.fulfillment_order_closed' })
})

t.test('parallel splits of one fulfillment order never make units', async (t) => {
  const { store, order, at, lines } = await ordered(5)
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => store.souk.fulfillmentOrders.split({ ...at, lines: [{ order_line_id: lines[0]!, quantity: 1 }] })))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 4)
  const all = await collect(store.souk.fulfillmentOrders.list({ order_id: order.id }))
  t.equal(all.reduce((sum, own) => sum + unitsIn(own, lines)[0]!, 0), 5)
})

t.test('keys without the permission are refused', async (t) => {
  const { store, at, lines } = await ordered(2)
  const reader = await h.clientWith(store, ['fulfillments:read'])
  t.ok(await reader.fulfillmentOrders.get(at))
  const { update, hold, release, close, split, merge } = reader.fulfillmentOrders
  const calls = [() => update({ ...at, started: true }), () => hold({ ...at, reason: 'other' }), () => release(at), () => close(at), () => split({ ...at, lines: [{ order_line_id: lines[0]!, quantity: 1 }] }), () => merge({ ...at, fulfillment_order_ids: [MISSING] })]
  for (const call of calls) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' })
})
