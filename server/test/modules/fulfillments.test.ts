import t from 'tap'
import { sql } from '../../src/kernel/sql.js'
import { planCaptures } from '../../src/modules/orders/captureOnFulfillment.js'
import { paymentsOfOrders } from '../../src/modules/payments/index.js'
import { collect, harness, refusal, repeats, until } from '../harness.js'
import { inStore } from '../inStore.js'
import { lineOf } from '../placement.js'
import { sell, sendOut, shopFaults, toSendOut, tradingShop } from '../soldOrder.js'
import { openShop } from './shopping.js'
import { levelsOf } from './stock.js'

const h = await harness(t)
const MISSING = 'ful_00000000000000000000000000'
const MISSING_ORDER = 'fo_00000000000000000000000000'

t.test('fulfillments.create: units leave the location, and every counter says so', async (t) => {
  const shop = await tradingShop(h, [10, 10])
  const { souk } = shop.store
  const order = await sell(h, shop, { units: [3, 2] })
  t.match(await levelsOf(h, shop), [{ on_hand: 10, committed: 3 }, { on_hand: 10, committed: 2 }])
  const { id } = await toSendOut(shop, order)
  const [first, second] = order.lines.map((line) => line.id) as [string, string]
  const part = await repeats(t, (options) => souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: id, lines: [{ order_line_id: first, quantity: 2 }] }], tracking: [{ company: 'Northpost', number: 'NP1' }] }, options))
  t.match(part, { version: 1, status: 'pending', shipped_at: null, order_id: order.id, tracking: [{ company: 'Northpost', number: 'NP1', url: null }], lines: [{ fulfillment_order_id: id, order_line_id: first, quantity: 2 }] })
  t.match(await levelsOf(h, shop), [{ on_hand: 8, committed: 1 }, { on_hand: 10, committed: 2 }])
  t.match(await souk.orders.get({ order_id: order.id }), { fulfillment_status: 'partial', lines: [{ fulfilled_quantity: 2 }, { fulfilled_quantity: 0 }] })
  t.match(await souk.fulfillmentOrders.get({ fulfillment_order_id: id }), { status: 'in_progress', lines: [{ fulfilled: 2, remaining: 1 }, { remaining: 2 }] })
  const refused: [Parameters<typeof souk.fulfillments.create>[0]['fulfillment_orders'], object][] = [
    [[{ fulfillment_order_id: id, lines: [{ order_line_id: first, quantity: 2 }] }], { status: 409, code: 'orders.quantity_exceeds_remaining', errors: [{ pointer: '/fulfillment_orders/0/lines/0/quantity', detail: 'is more than the 1 that remain' }] }],
    [[{ fulfillment_order_id: id, lines: [{ order_line_id: first, quantity: 1 }, { order_line_id: first, quantity: 1 }] }], { status: 422, code: 'orders.duplicate_line' }],
    [[{ fulfillment_order_id: id }, { fulfillment_order_id: id }], { status: 409, code: 'orders.fulfillment_orders_apart', errors: [{ pointer: '/fulfillment_orders/1/fulfillment_order_id' }] }],
  ]
  for (const [fulfillment_orders, expected] of refused) t.match(await refusal(souk.fulfillments.create({ fulfillment_orders })), expected)
  const rest = await souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: id }], status: 'shipped' })
  t.strictSame(rest.lines.map((line) => [line.order_line_id, line.quantity]).toSorted(), [[first, 1], [second, 2]].toSorted())
  t.type(rest.shipped_at, 'string')
  t.match(await souk.orders.get({ order_id: order.id }), { fulfillment_status: 'fulfilled' })
  t.match(await levelsOf(h, shop), [{ on_hand: 7, committed: 0 }, { on_hand: 8, committed: 0 }])
  t.match(await refusal(souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: id }] })), { status: 409, code: 'orders.fulfillment_order_closed' })
  t.strictSame((await h.events(shop.store, 'fulfillment.created')).map((event) => event.resource_id), [part.id, rest.id])
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: id }] })), await refusal(intruder.souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: MISSING_ORDER }] })))
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('locations.update, locations.delete: where something is packed stays open until it has left or is put back', async (t) => {
  const shop = await tradingShop(h, [10])
  const { souk } = shop.store
  const second = await souk.locations.create({ code: 'second', name: 'Second' })
  await souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: shop.items[0]!, location_id: second.id, delta: 4 }] })
  const order = await sell(h, shop, { units: [4] })
  const { fulfillment_orders: moved } = await souk.fulfillmentOrders.move({ fulfillment_order_id: (await toSendOut(shop, order)).id, location_id: second.id })
  const packed = await souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: moved.find(({ location_id }) => location_id === second.id)!.id }] })
  for (const close of [() => souk.locations.update({ location_id: second.id, active: false }), () => souk.locations.delete({ location_id: second.id })]) t.match(await refusal(close()), { status: 409, code: 'inventory.location_in_use' })
  await souk.fulfillments.cancel({ fulfillment_id: packed.id })
  const { data: [level] } = await souk.inventoryLevels.list({ location_id: second.id })
  t.match(level, { on_hand: 4, committed: 4 })
})

t.test('fulfillments.create: not while it is on hold or scheduled, and not across locations', async (t) => {
  const shop = await tradingShop(h, [10])
  const { souk } = shop.store
  const second = await souk.locations.create({ code: 'second', name: 'Second' })
  const order = await sell(h, shop, { units: [4] })
  const at = { fulfillment_order_id: (await toSendOut(shop, order)).id }
  const create = (...ids: string[]) => souk.fulfillments.create({ fulfillment_orders: ids.map((fulfillment_order_id) => ({ fulfillment_order_id })) })
  await souk.fulfillmentOrders.hold({ ...at, reason: 'high_risk' })
  t.match(await refusal(create(at.fulfillment_order_id)), { status: 409, code: 'orders.fulfillment_order_on_hold' })
  await souk.fulfillmentOrders.release(at)
  await souk.fulfillmentOrders.update({ ...at, fulfill_at: new Date(h.clock.now().getTime() + 60_000).toISOString() })
  t.match(await refusal(create(at.fulfillment_order_id)), { status: 409, code: 'orders.fulfillment_order_scheduled' })
  h.clock.advance(60_000)
  await souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: shop.items[0]!, location_id: second.id, delta: 5 }] })
  const { fulfillment_orders: [stay, go] } = await souk.fulfillmentOrders.move({ ...at, location_id: second.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 1 }] })
  t.match(await refusal(create(stay!.id, go!.id)), { status: 409, code: 'orders.fulfillment_orders_apart', errors: [{ pointer: '/fulfillment_orders/1/fulfillment_order_id' }] })
  const other = await sell(h, shop, { units: [1] })
  t.match(await refusal(create(stay!.id, (await toSendOut(shop, other)).id)), { status: 409, code: 'orders.fulfillment_orders_apart' })
  t.ok(await create(stay!.id))
  t.ok(await create(go!.id))
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('fulfillmentOrders.move: the committed stock moves along, if the other location has it', async (t) => {
  const shop = await tradingShop(h, [10])
  const { souk } = shop.store
  const second = await souk.locations.create({ code: 'second', name: 'Second' })
  const order = await sell(h, shop, { units: [4] })
  const at = { fulfillment_order_id: (await toSendOut(shop, order)).id }
  t.match(await refusal(souk.fulfillmentOrders.move({ ...at, location_id: second.id })), { status: 409, code: 'inventory.insufficient_stock' })
  await souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: shop.items[0]!, location_id: second.id, delta: 3 }] })
  const { fulfillment_orders: [stay, go] } = await repeats(t, (options) => souk.fulfillmentOrders.move({ ...at, location_id: second.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 3 }] }, options))
  t.match([stay, go], [{ id: at.fulfillment_order_id, location_id: shop.main, lines: [{ quantity: 1 }] }, { version: 1, location_id: second.id, lines: [{ quantity: 3 }] }])
  const committed = async () => Object.fromEntries((await levelsOf(h, shop)).map((level) => [level.location_id, level.committed]))
  t.strictSame(await committed(), { [shop.main]: 1, [second.id]: 3 })
  const { fulfillment_orders: back } = await souk.fulfillmentOrders.move({ fulfillment_order_id: go!.id, location_id: shop.main })
  t.match(back, [{ id: go!.id, location_id: shop.main, version: 2 }])
  t.strictSame(await committed(), { [shop.main]: 4, [second.id]: 0 })
  t.match(await refusal(souk.fulfillmentOrders.move({ ...at, location_id: shop.main })), { status: 409, code: 'orders.same_location' })
  t.match(await refusal(souk.fulfillmentOrders.move({ ...at, location_id: 'loc_00000000000000000000000000' })), { status: 404, code: 'inventory.location_not_found', errors: [{ pointer: '/location_id' }] })
  t.match(await refusal(souk.fulfillmentOrders.move({ ...at, location_id: second.id }, { ifMatch: '"1"' })), { status: 412 })
  await souk.locations.update({ location_id: second.id, active: false }).catch(() => undefined)
  t.strictSame(await shopFaults(h, shop), [])
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.fulfillmentOrders.move({ ...at, location_id: second.id })), await refusal(intruder.souk.fulfillmentOrders.move({ fulfillment_order_id: MISSING_ORDER, location_id: second.id })))
})

t.test('fulfillments.cancel: before the hand-over it puts everything back, afterwards it is refused', async (t) => {
  const shop = await tradingShop(h, [5])
  const { souk } = shop.store
  const order = await sell(h, shop, { units: [3] })
  const packed = await sendOut(shop, order, [{ order_line_id: order.lines[0]!.id, quantity: 2 }], 'pending')
  const cancelled = await repeats(t, (options) => souk.fulfillments.cancel({ fulfillment_id: packed.id }, options))
  t.match(cancelled, { status: 'cancelled', version: 2 })
  t.type(cancelled.cancelled_at, 'string')
  t.match(await souk.fulfillments.cancel({ fulfillment_id: packed.id }), { version: 2 }, 'once is enough')
  t.match(await levelsOf(h, shop), [{ on_hand: 5, committed: 3 }])
  t.match(await souk.orders.get({ order_id: order.id }), { fulfillment_status: 'unfulfilled', lines: [{ fulfilled_quantity: 0 }] })
  t.match(await toSendOut(shop, order), { status: 'open', lines: [{ remaining: 3 }] })
  const shipped = await sendOut(shop, order)
  t.match(await refusal(souk.fulfillments.cancel({ fulfillment_id: shipped.id })), { status: 409, code: 'orders.fulfillment_handed_over' })
  t.match((await h.events(shop.store, 'fulfillment.cancelled')), [{ resource_id: packed.id, data: { status: 'cancelled' } }])
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.fulfillments.cancel({ fulfillment_id: packed.id })), await refusal(intruder.souk.fulfillments.cancel({ fulfillment_id: MISSING })))
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('fulfillments.cancel: what comes back to a location that gave up waits in a fulfillment order of its own', async (t) => {
  const shop = await tradingShop(h, [5])
  const { souk } = shop.store
  const order = await sell(h, shop, { units: [3] })
  const at = { fulfillment_order_id: (await toSendOut(shop, order)).id }
  const packed = await sendOut(shop, order, [{ order_line_id: order.lines[0]!.id, quantity: 2 }], 'pending')
  await souk.fulfillmentOrders.close(at)
  await souk.fulfillments.cancel({ fulfillment_id: packed.id })
  const all = await collect(souk.fulfillmentOrders.list({ order_id: order.id }))
  t.strictSame(all.map((own) => [own.status, own.lines.map((line) => line.remaining)]).toSorted(), [['incomplete', [0]], ['on_hold', [1]], ['open', [2]]])
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('fulfillments.update, fulfillments.deliver: a parcel only goes forward', async (t) => {
  const shop = await tradingShop(h, [5])
  const { souk } = shop.store
  const order = await sell(h, shop, { units: [1] })
  const { id } = await sendOut(shop, order, undefined, 'pending')
  const at = { fulfillment_id: id }
  t.match(await repeats(t, (options) => souk.fulfillments.update({ ...at, tracking: [{ number: 'NP2', url: 'https://track.example.com/NP2' }] }, options)), { version: 2, status: 'pending', tracking: [{ company: null, number: 'NP2' }] })
  t.match(await refusal(souk.fulfillments.update({ ...at, status: 'in_transit' }, { ifMatch: '"1"' })), { status: 412 })
  const moved = await souk.fulfillments.update({ ...at, status: 'in_transit' })
  t.match(moved, { version: 3, status: 'in_transit' })
  t.type(moved.shipped_at, 'string', 'a parcel on its way was handed over')
  t.match(await refusal(souk.fulfillments.update({ ...at, status: 'shipped' })), { status: 409, code: 'orders.fulfillment_status_invalid', errors: [{ pointer: '/status' }] })
  t.match(await souk.fulfillments.update({ ...at, status: 'failed' }), { status: 'failed' })
  const delivered = await repeats(t, (options) => souk.fulfillments.deliver(at, options))
  t.match(delivered, { status: 'delivered', version: 5 })
  t.match(await souk.fulfillments.deliver(at), { version: 5 })
  t.match(await refusal(souk.fulfillments.update({ ...at, status: 'failed' })), { status: 409, code: 'orders.fulfillment_status_invalid' })
  t.strictSame((await h.events(shop.store)).filter((event) => event.resource_id === id).map((event) => event.type), ['fulfillment.created', 'fulfillment.updated', 'fulfillment.updated', 'fulfillment.updated', 'fulfillment.delivered'])
  const intruder = await h.createStore()
  for (const call of [(key: string) => intruder.souk.fulfillments.update({ fulfillment_id: key, status: 'failed' }), (key: string) => intruder.souk.fulfillments.deliver({ fulfillment_id: key })]) t.strictSame(await refusal(call(id)), await refusal(call(MISSING)))
})

t.test('fulfillments.list, fulfillments.get: by order, location and status', async (t) => {
  const shop = await tradingShop(h, [9])
  const { souk } = shop.store
  const orders = [await sell(h, shop, { units: [1] }), await sell(h, shop, { units: [1] })]
  const made = [await sendOut(shop, orders[0]!), await sendOut(shop, orders[1]!, undefined, 'pending')]
  t.strictSame((await collect(souk.fulfillments.list({ limit: 1 }))).map(({ id }) => id), made.map(({ id }) => id).toReversed())
  t.match(await collect(souk.fulfillments.list({ status: 'pending', location_id: shop.main })), [{ id: made[1]!.id }])
  t.match(await collect(souk.fulfillments.list({ order_id: orders[0]!.id })), [{ id: made[0]!.id }])
  const { data, response } = await souk.fulfillments.get({ fulfillment_id: made[0]!.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [made[0], '"1"'])
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.fulfillments.get({ fulfillment_id: made[0]!.id })), await refusal(intruder.souk.fulfillments.get({ fulfillment_id: MISSING })))
})

t.test('a payment that is captured on fulfillment is captured for what leaves, shipping with the first, and the rest with the last', async () => {
  const shop = await tradingShop(h, [9])
  const order = await sell(h, shop, { units: [3], capture: 'on_fulfillment' })
  const captured = async (amount: number) => until(`${amount} to be captured`, async () => {
    const [payment] = await inStore(h, shop.store, (tx) => paymentsOfOrders(tx, [order.id]))
    return payment!.captured === amount
  })
  const line = order.lines[0]!
  await sendOut(shop, order, [{ order_line_id: line.id, quantity: 1 }])
  await captured(Math.round(line.total_amount / 3) + 500)
  const packed = await sendOut(shop, order, [{ order_line_id: line.id, quantity: 1 }], 'pending')
  await captured(Math.round((line.total_amount * 2) / 3) + 500)
  await shop.store.souk.fulfillments.cancel({ fulfillment_id: packed.id })
  await sendOut(shop, order)
  await captured(order.total_amount)
})

t.test('money that can be taken once, as that of Stripe, is taken whole with the first parcel', async (t) => {
  const shop = await tradingShop(h, [9])
  const order = await sell(h, shop, { units: [3], capture: 'on_fulfillment' })
  const sent = { ...order, lines: order.lines.map((line) => ({ ...line, fulfilled: 1 })) }
  class Undone extends Error {}
  const plannedWith = async (method: string) => {
    let planned = 0
    await inStore(h, shop.store, async (tx) => {
      await tx.run(sql('UPDATE payments SET payment_method = $3 WHERE store_id = $1 AND order_id = $2'), [tx.storeId, order.id, method])
      await planCaptures(tx, sent)
      planned = (await paymentsOfOrders(tx, [order.id]))[0]!.pending_capture
      throw new Undone()
    }).catch((error: unknown) => t.ok(error instanceof Undone, String(error)))
    return planned
  }
  t.equal(await plannedWith('test'), Math.round(order.lines[0]!.total_amount / 3) + 500)
  t.equal(await plannedWith('stripe'), order.total_amount)
})

t.test('a payment that is captured on fulfillment is captured by itself where nothing is to be shipped, or nothing is any more', async (t) => {
  const digital = await openShop(h)
  await digital.store.souk.paymentGateways.update({ payment_gateway_id: digital.gateway, capture_mode: 'on_fulfillment' })
  const { order } = await digital.complete(await digital.begin())
  await until('the digital order to be paid', async () => (await digital.store.souk.orders.get({ order_id: order!.id })).payment_status === 'paid')
  await until('its workflow to be completed', async () => (await digital.store.souk.orderWorkflows.get({ order_id: order!.id })).state === 'completed')
  const shop = await tradingShop(h, [9, 9])
  const [print, poster] = shop.product.variants.map(({ id }, index) => lineOf({ line_id: `li_${index}`, variant_id: id, product_id: shop.product.id, quantity: 1, requires_shipping: index === 1 }))
  const { id: order_id, lines } = await sell(h, shop, { units: [1, 1], capture: 'on_fulfillment', placement: { lines: [print!, poster!] } })
  const { souk } = shop.store
  const change = await souk.orderChanges.create({ order_id, actions: [{ kind: 'remove', order_line_id: lines[1]!.id }] })
  const { totals } = await souk.orderChanges.confirm({ order_change_id: change.id })
  await until('what is left of the order to be paid', async () => (await souk.orders.get({ order_id })).payment_status === 'paid')
  await h.settled(shop.store)
  const [payment] = await inStore(h, shop.store, (tx) => paymentsOfOrders(tx, [order_id]))
  t.match(payment, { captured: totals.total.amount, pending_capture: 0 })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('parallel fulfillments of one order never send out more than was ordered', async () => {
  const shop = await tradingShop(h, [20])
  const order = await sell(h, shop, { units: [5] })
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => sendOut(shop, order, [{ order_line_id: order.lines[0]!.id, quantity: 1 }])))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 5)
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('keys without the permission are refused', async (t) => {
  const shop = await tradingShop(h, [5])
  const order = await sell(h, shop, { units: [1] })
  const { id } = await sendOut(shop, order, undefined, 'pending')
  const { fulfillments, fulfillmentOrders } = await h.clientWith(shop.store, ['orders:read'])
  const at = { fulfillment_id: id }
  const calls = [() => fulfillments.list(), () => fulfillments.get(at), () => fulfillments.update({ ...at, status: 'shipped' }), () => fulfillments.deliver(at), () => fulfillments.cancel(at), () => fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: MISSING_ORDER }] }), () => fulfillmentOrders.list(), () => fulfillmentOrders.move({ fulfillment_order_id: MISSING_ORDER, location_id: shop.main })]
  for (const call of calls) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' })
})
