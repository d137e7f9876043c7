import type { PaymentInput, PaymentPhases, PaymentState } from '../src/modules/payments/index.js'
import { attachToOrder, authorize, createPayment, paymentFaults, planCapture, runTask } from '../src/modules/payments/index.js'
import { newId } from '../src/kernel/id.js'
import { commitHolds } from '../src/modules/inventory/index.js'
import { fulfillmentFaults, orderFaults, placeOrders, refundFaults, sendFrom, type OrderPlacement, type OrderState } from '../src/modules/orders/index.js'
import { until, type Harness } from './harness.js'
import { inStore } from './inStore.js'
import { asks, holdOne, stockedShop, stockFaults, type StockedShop } from './modules/stock.js'
import { lineOf, placementOf } from './placement.js'

export interface Sale {
  /** Units by the place of the variant in the shop. */
  units: number[]
  capture?: 'automatic' | 'manual' | 'on_fulfillment'
  outcome?: NonNullable<PaymentInput['details']>['test_outcome']
  /** Paid by other means than the payment. */
  credits?: OrderPlacement['credits']
  placement?: Partial<OrderPlacement>
}

/** A shop that takes payments of the test gateway. */
export const tradingShop = (h: Harness, units: number[], overrides: Parameters<typeof stockedShop>[2] = {}): Promise<StockedShop> => stockedShop(h, units, overrides, { sandbox: true })

/** A payment that the test gateway has authorised, and captured where it is automatic. */
async function pay(h: Harness, { store }: StockedShop, amount: number, { capture = 'automatic', outcome = 'approve' }: Sale): Promise<PaymentState> {
  const gateway = (await store.souk.paymentGateways.list()).data.find((one) => one.payment_method === 'test')!
  const phases: PaymentPhases = { services: h.platform.services, inStore: (work) => inStore(h, store, work) }
  const { payment } = await inStore(h, store, (tx) => createPayment(tx, { owner: { type: 'checkout', id: newId('checkout', h.clock.now()) }, gateway_id: gateway.id, amount, currency: 'USD', capture: capture === 'automatic' ? 'manual' : capture, details: { test_outcome: outcome } }))
  const authorized = await authorize(phases, payment.id)
  if (capture !== 'automatic') return authorized
  const task = await inStore(h, store, (tx) => planCapture(tx, payment.id))
  // The worker of the shop may be at it already, and then this is told how it stands.
  return until('the capture', async () => {
    const done = await runTask(phases, task.id)
    return done.task.status === 'pending' ? undefined : done.payment
  })
}

/** An order as a checkout makes it: stock held and committed, money authorised or taken. */
export async function sell(h: Harness, shop: StockedShop, sale: Sale): Promise<OrderState> {
  const { store, product } = shop
  const wanted = sale.units.flatMap((quantity, index) => (quantity === 0 ? [] : [{ line_id: `li_${index}`, variant: product.variants[index]!, quantity }]))
  const lines = sale.placement?.lines ?? wanted.map(({ line_id, variant, quantity }) => lineOf({ line_id, variant_id: variant.id, product_id: product.id, unit_amount: variant.price.amount, quantity }))
  const placement = placementOf({ ...sale.placement, lines, credits: sale.credits ?? [] })
  const due = placement.total_amount - placement.credits.reduce((total, part) => total + part.amount, 0)
  const payment = due > 0 ? await pay(h, shop, due, sale) : null
  const owner = newId('checkout', h.clock.now())
  return inStore(h, store, async (tx) => {
    const id = tx.newId('order')
    const held = await holdOne(tx, { ...asks(h, owner, {}), lines: wanted.map(({ line_id, variant, quantity }) => ({ line_id, variant_id: variant.id, quantity })) })
    const placed = await placeOrders(tx, [{ ...placement, id, payment: payment && { id: payment.id, authorized_amount: payment.authorized - payment.captured, captured_amount: payment.captured } }])
    const [committed] = await commitHolds(tx, [{ owner_id: owner, order_id: id }])
    if (!held.ok || !committed!.ok) throw new Error('the shop of this test has too little stock')
    await sendFrom(tx, placed, new Map([[id, committed!.allocation]]))
    if (payment !== null) await attachToOrder(tx, [{ payment_id: payment.id, order_id: id }])
    return placed[0]!.order
  })
}

/** Everything that is not as it must be with the orders, money and stock of a store. */
export async function shopFaults(h: Harness, shop: StockedShop): Promise<string[]> {
  const { id, shard_id } = shop.store.store
  await h.settled(shop.store)
  const found = await Promise.all([orderFaults, fulfillmentFaults, refundFaults].map((statement) => h.sql<{ subject: string; fault: string }>(shard_id, statement.text, [id])))
  found.push(await h.sql<{ subject: string; fault: string }>(shard_id, paymentFaults.text, [id, h.clock.now()]))
  return [...found.flat().map(({ subject, fault }) => `${subject}: ${fault}`), ...(await stockFaults(h, shop))]
}

/** The only fulfillment order of an order. */
export async function toSendOut({ store }: Pick<StockedShop, 'store'>, order: { id: string }) {
  return (await store.souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!
}

/** Sends out all units of an order, or some of a line. */
export async function sendOut(shop: Pick<StockedShop, 'store'>, order: { id: string }, units?: { order_line_id: string; quantity: number }[], status: 'pending' | 'shipped' = 'shipped') {
  const { id } = await toSendOut(shop, order)
  return shop.store.souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: id, ...(units && { lines: units }) }], status })
}
