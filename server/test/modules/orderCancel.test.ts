import t from 'tap'
import type { Order, Product } from '@souk/sdk'
import { orderFaults } from '../../src/modules/orders/index.js'
import { paymentFaults } from '../../src/modules/payments/index.js'
import { buyingShop } from '../boughtOrder.js'
import { faultsIn } from '../faults.js'
import { collect, harness, refusal, until, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'
import { ADDRESS } from '../placement.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const MISSING = 'ord_00000000000000000000000000'
let keys = 0
const key = () => ({ idempotencyKey: `key-${++keys}` })

interface Shop {
  store: TestStore
  order: Order
  level(): Promise<{ on_hand: number; committed: number; available: number; unavailable: unknown }>
}

/** An order of two jackets, and how it is paid: not at all, held, or taken. */
async function shop(paid: 'not' | 'held' | 'taken', wish: { customer?: boolean } = {}): Promise<Shop> {
  const store = await h.createStore()
  const product: Product = await store.souk.products.create({ title: 'Jacket', status: 'active', variants: [{ sku: 'J', option_values: [], price: usd(10_000), inventory_policy: 'deny', stock: [{ on_hand: 5 }] }] })
  const gateway = (await store.souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await store.souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true, capture_mode: paid === 'taken' ? 'automatic' : 'manual' })
  const draft = await store.souk.draftOrders.create({ ...(wish.customer === false ? {} : { email: 'ada@example.com' }), shipping_address: ADDRESS, lines: [{ variant_id: product.variants[0]!.id, quantity: 2 }] })
  let order = await store.souk.draftOrders.complete({ draft_order_id: draft.id }, key())
  if (paid !== 'not') {
    const { token } = await store.souk.paymentLinks.create({ order_id: order.id })
    await store.storefront.paymentLinks.pay({ token, payment: { payment_gateway_id: gateway.id, details: { test_outcome: 'approve' } } }, key())
    order = await statusOf(store, order.id, paid === 'held' ? 'authorized' : 'paid')
  }
  return { store, order, level: async () => (await store.souk.inventoryLevels.list({ inventory_item_id: product.variants[0]!.inventory_item_id })).data[0]! }
}

const statusOf = (store: TestStore, order_id: string, status: Order['payment_status']) => until(`the order to be ${status}`, async () => {
  const order = await store.souk.orders.get({ order_id })
  return order.payment_status === status && order
})

async function faultsOf(store: TestStore) {
  await h.settled(store)
  return inStore(h, store, async (tx) => [...(await tx.run(orderFaults, [tx.storeId])), ...(await tx.run(paymentFaults, [tx.storeId, tx.now]))])
}

t.test('orders.capture: takes what is held, all or a part, once for a key', async (t) => {
  const { store, order } = await shop('held')
  const order_id = order.id
  await t.rejects(store.souk.orders.capture({ order_id, amount: { amount: 1, currency: 'EUR' } }, key()), { status: 422, code: 'payments.amount_mismatch' })
  t.match(await refusal(store.souk.orders.capture({ order_id, amount: usd(20_001) }, key())), { status: 422, code: 'payments.amount_too_large' })
  t.match(await refusal(store.souk.orders.capture({ order_id, amount: usd(0) }, key())), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/amount/amount', code: 'minimum' }] })
  const options = key()
  const part = await store.souk.orders.capture({ order_id, amount: usd(5_000) }, options)
  t.match(part, { payment_status: 'partially_paid', totals: { paid: usd(5_000), authorized: usd(15_000), outstanding: usd(15_000) } })
  t.strictSame(await store.souk.orders.capture({ order_id, amount: usd(5_000) }, options), part)
  t.match(await store.souk.orders.capture({ order_id }, key()), { payment_status: 'paid', totals: { paid: usd(20_000), outstanding: usd(0) } })
  t.match(await refusal(store.souk.orders.capture({ order_id }, key())), { status: 409 })
  await until('the timeline to tell of it', async () => (await collect(store.souk.orders.timeline.list({ order_id }))).filter(({ type }) => type === 'payment_captured').length === 2)
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.orders.capture({ order_id }, key())), await refusal(intruder.souk.orders.capture({ order_id: MISSING }, key())))
  t.match(await refusal((await shop('not')).store.souk.orders.capture({ order_id }, key())), { status: 404 })
  t.strictSame(await faultsOf(store), [])
})

t.test('orders.cancel: an order that was not paid gives its stock back and is gone from what is to be sent out', async (t) => {
  const { store, order, level } = await shop('not')
  const options = key()
  const cancelled = await store.souk.orders.cancel({ order_id: order.id, reason: 'customer', comment: 'Changed her mind' }, options)
  t.match(cancelled, { status: 'cancelled', cancel_reason: 'customer', cancelled_at: /^2/, payment_status: 'voided', fulfillment_status: 'unfulfilled', totals: { total: usd(20_000), outstanding: usd(0) } })
  t.strictSame(await store.souk.orders.cancel({ order_id: order.id, reason: 'customer', comment: 'Changed her mind' }, options), cancelled)
  t.match(await level(), { on_hand: 5, committed: 0, available: 5 })
  t.match((await store.souk.fulfillmentOrders.list({ order_id: order.id })).data, [{ status: 'cancelled' }])
  t.match(await h.events(store, 'order.cancelled'), [{ resource_id: order.id, data: { status: 'cancelled', cancel_reason: 'customer' } }])
  t.match(await refusal(store.souk.orders.cancel({ order_id: order.id, reason: 'other' }, key())), { status: 409, code: 'orders.order_not_open' })
  t.match((await collect(store.souk.orders.timeline.list({ order_id: order.id }))).map(({ type }) => type).slice(0, 2).sort(), ['comment', 'order_cancelled'])
  t.match(await refusal(store.souk.orders.capture({ order_id: order.id }, key())), { status: 409, code: 'orders.order_not_open' })
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.orders.cancel({ order_id: order.id, reason: 'other' }, key())), await refusal(intruder.souk.orders.cancel({ order_id: MISSING, reason: 'other' }, key())))
  await t.rejects(store.souk.orders.cancel({ order_id: order.id, reason: 'boredom' as never }, key()), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/reason' }] })
  t.strictSame(await faultsOf(store), [])
})

t.test('orders.cancel: money that is held is let go', async (t) => {
  const { store, order } = await shop('held')
  await t.rejects(store.souk.orders.cancel({ order_id: order.id, reason: 'fraud' }, { ...key(), ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await store.souk.orders.cancel({ order_id: order.id, reason: 'fraud' }, key())
  t.match(await statusOf(store, order.id, 'voided'), { totals: { authorized: usd(0), paid: usd(0) } })
  t.strictSame(await faultsOf(store), [])
})

t.test('orders.cancel: what a checkout held is let go, and no rule of the store is broken', async (t) => {
  const { store, buy } = await buyingShop(h, { capture_mode: 'manual' })
  const order = await buy()
  await store.souk.orders.cancel({ order_id: order.id, reason: 'customer' }, key())
  await statusOf(store, order.id, 'voided')
  await h.settled(store)
  t.strictSame(await faultsIn(h.platform, h.clock.now, store.store.id, { patienceMs: 15_000 }), [])
})

t.test('orders.cancel: what was taken goes back to the payment, to store credit, or stays', async (t) => {
  const original = await shop('taken')
  t.match(await original.store.souk.orders.cancel({ order_id: original.order.id, reason: 'inventory' }, key()), { payment_status: 'refunded', totals: { paid: usd(20_000), refunded: usd(20_000) } })
  await until('the provider to give it back', async () => (await original.store.souk.payments.list({ order_id: original.order.id })).data[0]!.refunded.amount === 20_000)
  t.match((await original.store.souk.refunds.list({ order_id: original.order.id })).data, [{ reason: 'order_cancelled', amount: usd(20_000) }])
  t.strictSame(await faultsOf(original.store), [])

  const credit = await shop('taken')
  t.match(await credit.store.souk.orders.cancel({ order_id: credit.order.id, reason: 'customer', refund: 'store_credit' }, key()), { payment_status: 'refunded' })
  t.match((await credit.store.souk.storeCredits.list({ customer_id: credit.order.customer_id! })).data, [{ balance: usd(20_000) }])
  t.match((await credit.store.souk.payments.list({ order_id: credit.order.id })).data, [{ refunded: usd(0) }])

  const kept = await shop('taken')
  t.match(await kept.store.souk.orders.cancel({ order_id: kept.order.id, reason: 'other', refund: 'none' }, key()), { status: 'cancelled', payment_status: 'paid', totals: { refunded: usd(0) } })

  const stranger = await shop('taken', { customer: false })
  t.match(await refusal(stranger.store.souk.orders.cancel({ order_id: stranger.order.id, reason: 'other', refund: 'store_credit' }, key())), { status: 422, code: 'orders.no_customer' })
  t.match(await stranger.store.souk.orders.get({ order_id: stranger.order.id }), { status: 'open' })
})

t.test('orders.cancel: units that shall not be sold again stay where they are as damaged', async (t) => {
  const { store, order, level } = await shop('not')
  await store.souk.orders.cancel({ order_id: order.id, reason: 'inventory', restock: false }, key())
  t.match(await level(), { on_hand: 5, committed: 0, available: 3 })
})

t.test('orders.cancel: of a line that a change has lowered to what is in stock, that is set aside as damaged', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const { variants: [variant] } = await souk.products.create({ title: 'Jacket', status: 'active', variants: [{ sku: 'J', option_values: [], price: usd(10_000), inventory_policy: 'backorder', stock: [{ on_hand: 2 }] }] })
  const draft = await souk.draftOrders.create({ shipping_address: ADDRESS, lines: [{ variant_id: variant!.id, quantity: 5 }] })
  const { id: order_id, lines: [line] } = await souk.draftOrders.complete({ draft_order_id: draft.id }, key())
  const change = await souk.orderChanges.create({ order_id, actions: [{ kind: 'set_quantity', order_line_id: line!.id, quantity: 2 }] })
  await souk.orderChanges.confirm({ order_change_id: change.id }, key())
  t.match((await souk.fulfillmentOrders.list({ order_id })).data[0]!.lines, [{ quantity: 5, removed: 3, remaining: 2, backordered: 0 }])
  await souk.orders.cancel({ order_id, reason: 'customer', restock: false }, key())
  t.match((await souk.inventoryLevels.list({ inventory_item_id: variant!.inventory_item_id })).data, [{ on_hand: 2, committed: 0, available: 0, unavailable: { damaged: 2 } }])
})

t.test('orders.cancel: what has been packed stands against it, and of a cancellation and a fulfillment at once one wins', async (t) => {
  const { store, order } = await shop('not')
  const [work] = (await store.souk.fulfillmentOrders.list({ order_id: order.id })).data
  const outcomes = await Promise.allSettled([
    store.souk.orders.cancel({ order_id: order.id, reason: 'customer' }, key()),
    store.souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: work!.id }] }, key()),
  ])
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  const after = await store.souk.orders.get({ order_id: order.id })
  t.ok(after.status === 'cancelled' ? after.fulfillment_status === 'unfulfilled' : after.fulfillment_status === 'fulfilled')
  if (after.status === 'open') t.match(await refusal(store.souk.orders.cancel({ order_id: order.id, reason: 'customer' }, key())), { status: 409, code: 'orders.already_fulfilled' })
  t.strictSame(await faultsOf(store), [])
})
