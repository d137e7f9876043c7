import { assert, boolean, integer, property, record, array } from 'fast-check'
import pg from 'pg'
import t from 'tap'
import type { Order, OrderChange, OrderChangeAction, Product } from '@souk/sdk'
import { StoreTx } from '../../src/kernel/tx.js'
import { orderFaults } from '../../src/modules/orders/index.js'
import type { OrderLineState, OrderState } from '../../src/modules/orders/order.js'
import { previewOf, readActions } from '../../src/modules/orders/orderChange.js'
import { lockExpiredChanges } from '../../src/modules/orders/orderChangeStore.js'
import { calculateTotals } from '../../src/modules/pricing/index.js'
import { faultsIn } from '../faults.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'
import { waitsInOrder } from '../lockOrder.js'
import { ADDRESS } from '../placement.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const MISSING = 'och_00000000000000000000000000'
const DAY_MS = 86_400_000

/** An order of two jackets and one bag, placed with stock for ten of each. */
async function shop(): Promise<{ store: TestStore; jacket: Product; bag: Product; order: Order; level: (product: Product) => Promise<{ committed: number; available: number }> }> {
  const store = await h.createStore()
  const make = (title: string, amount: number) => store.souk.products.create({ title, status: 'active', variants: [{ sku: title, option_values: [], price: usd(amount), inventory_policy: 'deny', stock: [{ on_hand: 10 }] }] })
  const [jacket, bag] = [await make('Jacket', 12_900), await make('Bag', 4_500)]
  const draft = await store.souk.draftOrders.create({ email: 'ada@example.com', shipping_address: ADDRESS, discount: { title: 'Friend', percent_bp: 1000 }, shipping: { title: 'Courier', price: usd(1000) }, lines: [{ variant_id: jacket.variants[0]!.id, quantity: 2 }, { variant_id: bag.variants[0]!.id, quantity: 1 }] })
  const order = await store.souk.draftOrders.complete({ draft_order_id: draft.id }, { idempotencyKey: 'place' })
  const level = async (product: Product) => (await store.souk.inventoryLevels.list({ inventory_item_id: product.variants[0]!.inventory_item_id })).data[0]!
  return { store, jacket, bag, order, level }
}

const confirm = (store: TestStore, change: OrderChange, key = change.id, refund = false) => store.souk.orderChanges.confirm({ order_change_id: change.id, refund }, { idempotencyKey: key })

async function pay(store: TestStore, { id: order_id }: Order) {
  const gateway = (await store.souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await store.souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true, capture_mode: 'automatic' })
  const { token } = await store.souk.paymentLinks.create({ order_id })
  await store.storefront.paymentLinks.pay({ token, payment: { payment_gateway_id: gateway.id, details: { test_outcome: 'approve' } } }, { idempotencyKey: 'pay' })
  await until('the order to be paid', async () => (await store.souk.orders.get({ order_id })).payment_status === 'paid')
}

async function faultsOf(store: TestStore) {
  await h.settled(store)
  return inStore(h, store, (tx) => tx.run(orderFaults, [tx.storeId]))
}

t.test('orderChanges.create, orderChanges.get, orderChanges.list: works out what the order would come to and changes nothing', async (t) => {
  const { store, bag, order } = await shop()
  t.match(order.totals, { subtotal: usd(30_300), discount: usd(3_030), total: usd(28_270) })
  const actions = [{ kind: 'set_quantity' as const, order_line_id: order.lines[0]!.id, quantity: 1 }, { kind: 'add' as const, variant_id: bag.variants[0]!.id, quantity: 2 }, { kind: 'add' as const, title: 'Gift wrap', unit_price: usd(300), requires_shipping: false }]
  const change = await repeats(t, (options) => store.souk.orderChanges.create({ order_id: order.id, actions, note: 'By phone' }, options))
  t.match(change, { status: 'pending', order_version: 1, note: 'By phone', lines: [{ quantity_before: 2, quantity: 1, subtotal: usd(12_900), discount: usd(1_290) }, { quantity_before: 1, quantity: 1 }, { order_line_id: null, title: 'Bag', quantity_before: 0, quantity: 2, total: usd(9_000) }, { title: 'Gift wrap' }] })
  t.match(change, { totals: { subtotal: usd(26_700), discount: usd(1_740), total: usd(25_960) }, difference: usd(-2_310) })
  t.strictSame(await store.souk.orders.get({ order_id: order.id }), order)
  t.strictSame(await store.souk.orderChanges.get({ order_change_id: change.id }), change)
  t.match(await h.events(store, 'order_change.created'), [{ resource_id: change.id, data: { difference: usd(-2_310) } }])
  t.match(await refusal(store.souk.orderChanges.create({ order_id: order.id, actions })), { status: 409, code: 'orders.change_pending', detail: `It is ${change.id}.` })
  t.strictSame((await collect(store.souk.orderChanges.list({ order_id: order.id }))).map(({ id }) => id), [change.id])
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.orderChanges.create({ order_id: order.id, actions })), await refusal(intruder.souk.orderChanges.create({ order_id: 'ord_00000000000000000000000000', actions })))
  t.strictSame(await refusal(intruder.souk.orderChanges.list({ order_id: order.id })), await refusal(intruder.souk.orderChanges.list({ order_id: 'ord_00000000000000000000000000' })))
  const calls = { get: (id: string) => intruder.souk.orderChanges.get({ order_change_id: id }), confirm: (id: string) => intruder.souk.orderChanges.confirm({ order_change_id: id }, { idempotencyKey: id }), decline: (id: string) => intruder.souk.orderChanges.decline({ order_change_id: id }) }
  for (const [name, call] of Object.entries(calls)) t.strictSame(await refusal(call(change.id)), await refusal(call(MISSING)), name)
})

t.test('orderChanges.create: tells every step that contradicts the order', async (t) => {
  const { store, order } = await shop()
  const [line] = order.lines
  t.match(await refusal(store.souk.orderChanges.create({ order_id: order.id, actions: [
    { kind: 'set_quantity', order_line_id: 'ol_00000000000000000000000000', quantity: 1 }, { kind: 'set_quantity', order_line_id: line!.id, quantity: 2 }, { kind: 'remove', order_line_id: line!.id },
    { kind: 'add', title: 'x' }, { kind: 'add' }, { kind: 'set_quantity', order_line_id: order.lines[1]!.id },
  ] })), { status: 422, code: 'orders.change_invalid', errors: [{ pointer: '/actions/0/order_line_id' }, { pointer: '/actions/1', code: 'no_change' }, { pointer: '/actions/2/order_line_id', code: 'duplicate' }, { pointer: '/actions/3/unit_price' }, { pointer: '/actions/4' }, { pointer: '/actions/5/quantity' }] })
})

t.test('orderChanges.create: refuses what would go beyond the exact amounts', async (t) => {
  const { store, jacket } = await shop()
  const price = usd(9_000_000_000_000_000)
  const draft = await store.souk.draftOrders.create({ lines: [{ title: 'Yacht', quantity: 1, unit_price: price }, { variant_id: jacket.variants[0]!.id, quantity: 1, unit_price: usd(4_000_000_000_000) }] })
  const order = await store.souk.draftOrders.complete({ draft_order_id: draft.id }, { idempotencyKey: 'dear' })
  const [yacht, dear] = order.lines.map(({ id }) => id)
  const prepare = (...actions: OrderChangeAction[]) => refusal(store.souk.orderChanges.create({ order_id: order.id, actions }))
  const tooLarge = { status: 422, code: 'carts.total_too_large', detail: 'Ask for fewer units.' }
  t.match(await prepare({ kind: 'set_quantity', order_line_id: yacht!, quantity: 2 }), tooLarge, 'of a line')
  t.match(await prepare({ kind: 'set_quantity', order_line_id: yacht!, quantity: 3 }), tooLarge, 'of what is added')
  t.match(await prepare({ kind: 'set_quantity', order_line_id: dear!, quantity: 3 }), tooLarge, 'of the order')
  t.match(await prepare({ kind: 'add', title: 'Yacht', unit_price: price }), tooLarge, 'with another line')
})

t.test('orderChanges.create: refuses what does not belong to a step', async (t) => {
  const { store, bag, order } = await shop()
  const [jackets, bags] = order.lines.map(({ id }) => id)
  t.match(await refusal(store.souk.orderChanges.create({ order_id: order.id, actions: [
    { kind: 'remove', order_line_id: jackets!, quantity: 1 }, { kind: 'set_quantity', order_line_id: bags!, quantity: 2, unit_price: usd(1) }, { kind: 'add', variant_id: bag.variants[0]!.id, requires_shipping: false, taxable: false },
  ] })), { status: 422, code: 'orders.change_invalid', errors: ['0/quantity', '1/unit_price', '2/requires_shipping', '2/taxable'].map((at) => ({ pointer: `/actions/${at}`, code: 'not_allowed' })) })
})

t.test('orderChanges.confirm: fewer units cost less, their stock is given back, and what was paid too much is due', async (t) => {
  const { store, jacket, order, level } = await shop()
  await h.sql(store.store.shard_id, `UPDATE orders SET paid_amount = total_amount, payment_status = 'paid' WHERE id = $1`, [order.id])
  const change = await store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 1 }] })
  await t.rejects(store.souk.orderChanges.confirm({ order_change_id: change.id }, { idempotencyKey: 'old', ifMatch: '"7"' }), { status: 412, code: 'request.precondition_failed' })
  const [after, again] = await Promise.all([confirm(store, change, 'twin'), confirm(store, change, 'twin')])
  t.strictSame(again, after)
  t.match(after, { lines: [{ quantity: 2, removed_quantity: 1, subtotal: usd(12_900), discount: usd(1_290) }, {}], totals: { total: usd(16_660), paid: usd(28_270), refund_due: usd(11_610), outstanding: usd(0) } })
  t.match(await level(jacket), { committed: 1, available: 9 })
  t.strictSame((await store.souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!.lines.map(({ title, remaining, removed }) => [title, remaining, removed]).sort(), [['Bag', 1, 0], ['Jacket', 1, 1]])
  t.match(await store.souk.orderChanges.get({ order_change_id: change.id }), { status: 'confirmed' })
  t.match(await refusal(confirm(store, change, 'later')), { status: 409, code: 'orders.change_not_pending' })
  t.match((await h.events(store)).filter(({ resource_id }) => resource_id === order.id || resource_id === change.id).map(({ type }) => type), ['order.created', 'order_change.created', 'order_change.confirmed', 'order.updated'])
  t.strictSame(await faultsOf(store), [])
})

t.test('orderChanges.confirm: more units and new lines take stock and leave something outstanding', async (t) => {
  const { store, jacket, bag, order, level } = await shop()
  const change = await store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 4 }, { kind: 'add', variant_id: bag.variants[0]!.id, quantity: 1, unit_price: usd(4_000) }] })
  t.equal(change.difference.amount, 2 * 12_900 + 4_000)
  const after = await confirm(store, change)
  t.match(after, { lines: [{ quantity: 4, removed_quantity: 0, subtotal: usd(51_600), discount: usd(2_580) }, {}, { quantity: 1, unit_price: usd(4_000) }], totals: { total: usd(28_270 + 29_800), outstanding: usd(28_270 + 29_800) } })
  t.strictSame([(await level(jacket)).committed, (await level(bag)).committed], [4, 2])
  t.equal((await store.souk.fulfillmentOrders.list({ order_id: order.id })).data.flatMap(({ lines }) => lines).reduce((units, line) => units + line.remaining, 0), 6)
  const tooMany = await store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 40 }] })
  t.match(await refusal(confirm(store, tooMany)), { status: 409, code: 'inventory.insufficient_stock' })
  t.match(await level(jacket), { committed: 4 }, 'a refused one leaves no trace')
  await store.souk.orders.update({ order_id: order.id, tags: ['late'] })
  t.match(await refusal(confirm(store, tooMany, 'again')), { status: 409, code: 'orders.order_changed' })
  t.strictSame(await faultsOf(store), [])
})

t.test('orderChanges.confirm: gives back at once what is paid too much, and the order is settled', async (t) => {
  const { store, order } = await shop()
  await pay(store, order)
  const change = await store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 1 }] })
  t.match(await confirm(store, change, 'settle', true), { totals: { total: usd(16_660), refunded: usd(11_610), refund_due: usd(0), outstanding: usd(0) } })
  t.match((await store.souk.refunds.list({ order_id: order.id })).data, [{ reason: 'order_changed', amount: usd(11_610) }])
  await until('the provider to give it back', async () => (await store.souk.payments.list({ order_id: order.id })).data[0]!.refunded.amount === 11_610)
  await h.settled(store)
  t.strictSame(await faultsOf(store), [])
})

t.test('orderChanges.confirm: what is due back is never more than what has not gone back, and what is bought later has to be paid', async (t) => {
  const { store, bag, order } = await shop()
  const { souk } = store
  const order_id = order.id
  await pay(store, order)
  await souk.refunds.create({ order_id, adjustment: usd(20_000) })
  const fewer = await souk.orderChanges.create({ order_id, actions: [{ kind: 'remove', order_line_id: order.lines[0]!.id }] })
  t.match(await confirm(store, fewer), { totals: { total: usd(5_050), paid: usd(28_270), refunded: usd(20_000), refund_due: usd(8_270), outstanding: usd(0) } })
  await souk.refunds.create({ order_id, lines: [{ order_line_id: order.lines[1]!.id, quantity: 1 }] })
  t.match((await souk.orders.get({ order_id })).totals, { refunded: usd(24_050), refund_due: usd(4_220), outstanding: usd(0) })
  await souk.refunds.create({ order_id, adjustment: usd(4_220) })
  t.match((await souk.orders.get({ order_id })).totals, { refunded: usd(28_270), refund_due: usd(0), outstanding: usd(0) })
  const more = await souk.orderChanges.create({ order_id, actions: [{ kind: 'add', variant_id: bag.variants[0]!.id, quantity: 1 }] })
  t.match(await confirm(store, more), { totals: { total: usd(9_550), refund_due: usd(0), outstanding: usd(4_500) } })
  t.strictSame(await faultsIn(h.platform, h.clock.now, store.store.id, { patienceMs: 15_000 }), [])
})

t.test('orderChanges.confirm: an order of which nothing is left to ship is fulfilled, and one of which nothing is left at all is done', async (t) => {
  const { store, jacket } = await shop()
  const { souk } = store
  const draft = await souk.draftOrders.create({ shipping_address: ADDRESS, lines: [{ variant_id: jacket.variants[0]!.id, quantity: 1 }, { title: 'Pattern to print', unit_price: usd(500), quantity: 1, requires_shipping: false }] })
  const { id: order_id, lines, fulfillment_status } = await souk.draftOrders.complete({ draft_order_id: draft.id })
  t.equal(fulfillment_status, 'unfulfilled')
  const remove = async (line: { id: string }) => confirm(store, await souk.orderChanges.create({ order_id, actions: [{ kind: 'remove', order_line_id: line.id }] }))
  t.has(await remove(lines[0]!), { fulfillment_status: 'fulfilled', totals: { outstanding: usd(500) } })
  t.has(await remove(lines[1]!), { fulfillment_status: 'fulfilled', totals: { total: usd(0) } })
  await until('the workflow to be completed', async () => (await souk.orderWorkflows.get({ order_id })).state === 'completed')
  t.strictSame(await faultsIn(h.platform, h.clock.now, store.store.id, { patienceMs: 15_000 }), [])
})

t.test('orderChanges.decline: drops the change; one that nobody confirms expires', async (t) => {
  const { store, order } = await shop()
  const prepare = () => store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'remove', order_line_id: order.lines[1]!.id }] })
  const first = await prepare()
  t.match(await repeats(t, (options) => store.souk.orderChanges.decline({ order_change_id: first.id }, options)), { status: 'declined', version: 2 })
  t.match(await refusal(store.souk.orderChanges.decline({ order_change_id: first.id })), { status: 409, code: 'orders.change_not_pending' })
  t.match(await h.events(store, 'order_change.declined'), [{ resource_id: first.id }])
  const second = await prepare()
  h.clock.advance(DAY_MS + 1000)
  t.match(await refusal(confirm(store, second)), { status: 409, code: 'orders.change_not_pending' })
  await until('the change to expire', async () => (await store.souk.orderChanges.get({ order_change_id: second.id })).status === 'expired')
  t.match(await h.events(store, 'order_change.expired'), [{ resource_id: second.id }])
  t.match(await prepare(), { status: 'pending' })
})

t.test('a change that is confirmed at the moment in which it is found expired stays confirmed', async (t) => {
  const { store, order } = await shop()
  const { id, shard_id: shard } = store.store
  const change = await store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'remove', order_line_id: order.lines[1]!.id }] })
  // Whoever looks for changes waits for a lock when it already sees what it will see.
  const LOCK = 7_072
  await h.sql(shard, `CREATE POLICY held ON order_changes AS RESTRICTIVE FOR SELECT TO souk_app USING ((SELECT pg_advisory_xact_lock_shared(${LOCK})::text) IS NOT NULL)`)
  const holder = new pg.Client({ connectionString: h.environment.SOUK_SHARD_URLS!.split(' ').find((pair) => pair.startsWith(`${shard}=`))!.slice(shard.length + 1) })
  await holder.connect()
  t.teardown(() => holder.end())
  await holder.query(`SELECT pg_advisory_lock(${LOCK})`)
  const route = (await h.platform.directory.storeById(id))!
  const found = h.platform.databases.shards.get(shard)!.app.transaction({ storeId: id, timeoutMs: 10_000 }, (connection) =>
    lockExpiredChanges(new StoreTx(connection, route, { type: 'system', id: 'test' }, new Date(h.clock.now().getTime() + DAY_MS + 1000), 'test'), 10))
  await until('it to see the change', async () => (await h.sql(shard, `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK} AND NOT granted`)).length > 0)
  await h.sql(shard, `WITH confirmed AS (UPDATE order_changes SET status = 'confirmed' WHERE store_id = $1 AND id = $2) UPDATE orders SET version = version + 1 WHERE store_id = $1 AND id = $3`, [id, change.id, order.id])
  await holder.query(`SELECT pg_advisory_unlock(${LOCK})`)
  t.strictSame(await found, [])
  await h.sql(shard, 'DROP POLICY held ON order_changes')
})

t.test('two changes prepared at once: one is pending', async (t) => {
  const { store, order } = await shop()
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'remove', order_line_id: order.lines[1]!.id }] })))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
})

t.test('whatever is changed, every total stays the sum of its parts, and nothing stored becomes less than what was refunded', async (t) => {
  const rate = { tax_rate_id: 'txr_1', name: 'VAT', rate_ppm: 190_000, compound: false }
  const drawn = record({ included: boolean(), discount: integer({ min: 0, max: 90 }), lines: array(record({ quantity: integer({ min: 1, max: 9 }), unit: integer({ min: 0, max: 5_000 }), wanted: integer({ min: 0, max: 12 }) }), { minLength: 1, maxLength: 5 }) })
  let confirmed = 0
  assert(property(drawn, ({ included, discount, lines }) => {
    const price = (goods: { id: string; quantity: number; unit_amount: number }[], discounts: Parameters<typeof calculateTotals>[0]['discounts']) => calculateTotals({
      currency: 'EUR', prices_include_tax: included, rounding: { mode: 'half_even', level: 'line' }, lines: goods.map((line) => ({ ...line, tax_category: null, taxable: true, requires_shipping: true })), discounts, shipping: null,
      rates: { goods: new Map([[null, [rate]]]), shipping: [] } as never, tax_exempt: false,
    })
    const goods = lines.map(({ quantity, unit }, index) => ({ id: `ol_${index}`, quantity, unit_amount: unit }))
    const subtotal = goods.reduce((sum, line) => sum + line.quantity * line.unit_amount, 0)
    const totals = price(goods, [{ discount_id: 'disc_1', code: null, title: 'x', target: 'order', amount: Math.floor((subtotal * discount) / 100) }])
    const order = { ...orderOf(totals, goods, included), currency: 'EUR' } as OrderState
    const actions = lines.flatMap(({ wanted, quantity }, index) => (wanted === quantity ? [] : [{ kind: 'set_quantity' as const, order_line_id: `ol_${index}`, quantity: wanted }]))
    if (actions.length === 0) return true
    const { targets } = readActions(order, actions, () => 'ol_x')
    const grown = targets.flatMap(({ line, units }) => (units > line.quantity ? [{ id: line.id, quantity: units - line.quantity, unit_amount: line.unit_amount }] : []))
    const { lines: after, amounts } = previewOf(order, targets, new Map(price(grown, []).lines.map((line) => [line.id, line])), [])
    confirmed++
    return after.every((line) => line.subtotal_amount === line.unit_amount * (line.quantity - line.removed) && line.discount_amount <= line.subtotal_amount && line.discount_amount >= 0 && line.tax_amount >= 0
      && line.total_amount === line.subtotal_amount - line.discount_amount + (included ? 0 : line.tax_amount)
      && line.discount_amount === line.discount_allocations.reduce((sum, share) => sum + share.amount, 0) && line.tax_amount === line.tax_lines.reduce((sum, share) => sum + share.amount, 0))
      && amounts.total_amount === after.reduce((sum, line) => sum + line.total_amount, 0)
  }), { numRuns: 5_000 })
  t.ok(confirmed > 4_000, `${confirmed} changes`)
})

function orderOf(totals: ReturnType<typeof calculateTotals>, goods: { id: string; quantity: number; unit_amount: number }[], included: boolean): Partial<OrderState> {
  const lines = totals.lines.map((line, index) => ({
    id: line.id, quantity: goods[index]!.quantity, unit_amount: goods[index]!.unit_amount, removed: 0, fulfilled: 0, refunded_quantity: 0, refunded_amount: 0, refunded_discount_amount: 0, refunded_subtotal_amount: 0, refunded_tax_amount: 0,
    subtotal_amount: line.subtotal, discount_amount: line.discount, tax_amount: line.tax, total_amount: line.total, discount_allocations: line.discount_allocations, tax_lines: line.tax_lines, words: { title: line.id },
  })) as unknown as OrderLineState[]
  return { lines, prices_include_tax: included, shipping_amount: 0, shipping_discount_amount: 0, shipping_tax_amount: 0, shipping_total_amount: 0 }
}

t.test('orderChanges.confirm: locks the stock that it gives back and the stock that it takes together, in the order of all others', async (t) => {
  const { store, jacket, bag, order, level } = await shop()
  await h.settled(store)
  const [first, second] = [jacket, bag].sort((a, b) => (a.variants[0]!.inventory_item_id < b.variants[0]!.inventory_item_id ? -1 : 1)) as [Product, Product]
  const lineOf = (product: Product) => order.lines.find(({ variant_id }) => variant_id === product.variants[0]!.id)!
  const change = await store.souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: lineOf(first).id, quantity: lineOf(first).quantity + 1 }, { kind: 'remove', order_line_id: lineOf(second).id }] })
  const stockOf = (product: Product) => `SELECT 1 FROM inventory_levels WHERE store_id = $1 AND item_id = '${product.variants[0]!.inventory_item_id}' FOR UPDATE`
  await waitsInOrder(t, h, store, { held: stockOf(first), free: stockOf(second) }, () => confirm(store, change))
  t.match(await Promise.all([level(first), level(second)]), [{ committed: lineOf(first).quantity + 1 }, { committed: 0 }])
  t.strictSame(await faultsOf(store), [])
})
