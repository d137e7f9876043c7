import type { components } from '../../contract/types.gen.js'
import { failpoint } from '../../kernel/failpoint.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { openStoreCredit, revertUses } from '../discounts/index.js'
import { restock } from '../inventory/index.js'
import { giveUpPayments, heldOf, isUndecided, paymentsOfOrders, planVoid, type PaymentState } from '../payments/index.js'
import { remainingOf, type FulfillmentOrderState } from './fulfillmentOrder.js'
import { ofOrders } from './fulfillmentOrderStore.js'
import { everythingLeft, makeRefund } from './makeRefund.js'
import { allocated, withdrawUnits } from './openFulfillmentOrders.js'
import type { OrderState } from './order.js'
import { toChangeSnapshot } from './orderChange.js'
import { endChange, pendingChange } from './orderChangeStore.js'
import { recomputeOrder } from './recomputeOrder.js'
import { addComment, addTimeline } from './timeline.js'

type OrderCancel = components['schemas']['OrderCancel']

const CANCEL = sql(`UPDATE orders SET status = 'cancelled', cancelled_at = $3, cancel_reason = $4 WHERE store_id = $1 AND id = $2`)

/**
 * Ends an order that this transaction has locked, with everything that hangs on it. Refunds come first, while it is still the order
 * that was paid; what providers have to do are tasks that commit with it and are carried out until they are final.
 * @throws orders.order_not_open, orders.already_fulfilled, orders.capture_pending, orders.no_customer
 */
export async function cancelOrder(tx: StoreTx, order: OrderState, { reason, restock: toStock = true, refund = 'original', comment }: OrderCancel): Promise<OrderState> {
  if (order.status !== 'open') throw new Problem('orders.order_not_open', `The order is ${order.status}.`)
  if (order.lines.some((line) => line.fulfilled > 0)) throw new Problem('orders.already_fulfilled', 'Units of this order were packed or handed over. Cancel what was only packed, or make a return.')
  await dropChange(tx, order)
  // Checkouts lock uses of discounts, then credits, then levels of stock: so does whoever gives them back, or each would wait for the other.
  await revertUses(tx, order.id)
  await giveBack(tx, order, refund)
  await letGo(tx, await paymentsOfOrders(tx, [order.id]))
  await callOff(tx, order, toStock)
  tx.send(CANCEL, [tx.storeId, order.id, tx.now, reason])
  addTimeline(tx, [{ order_id: order.id, type: 'order_cancelled', message: 'The order was cancelled.', data: { reason, restock: toStock, refund } }])
  if (comment !== undefined) addComment(tx, order.id, comment)
  const [after] = await recomputeOrder(tx, [order.id], 'order.cancelled')
  failpoint('orders.cancel.before_commit')
  return after!
}

async function dropChange(tx: StoreTx, order: OrderState): Promise<void> {
  const pending = await pendingChange(tx, order.id)
  if (pending) tx.emit('order_change.declined', pending.id, toChangeSnapshot(endChange(tx, pending, 'declined'), order.currency))
}

/** Refunds what was paid; the refund counts before the payment provider has answered, so nothing can be refunded twice. */
async function giveBack(tx: StoreTx, order: OrderState, refund: NonNullable<OrderCancel['refund']>): Promise<void> {
  const paid = order.paid_amount - order.refunded_amount
  if (refund === 'none' || paid === 0) return
  const wanted = everythingLeft(order)
  if (refund === 'store_credit' && order.customer_id === null) throw new Problem('orders.no_customer')
  const to = refund === 'original' ? null : [{ kind: 'store_credit' as const, id: await openStoreCredit(tx, order.customer_id!, order.currency), amount: paid }]
  await makeRefund(tx, order, { ...wanted, to }, { reason: 'order_cancelled', note: null, about: null, request: null })
}

/** Money that is held, or may be held any moment because a provider has not answered, is let go. */
async function letGo(tx: StoreTx, payments: readonly PaymentState[]): Promise<void> {
  if (payments.some((payment) => payment.unwanted === null && payment.pending_capture > 0)) throw new Problem('orders.capture_pending', undefined, { retryAfter: 1 })
  await giveUpPayments(tx, payments.filter((payment) => payment.unwanted === null && payment.captured === 0).map(({ id }) => id))
  for (const payment of payments) if (payment.captured > 0 && !isUndecided(payment) && heldOf(payment) > payment.pending_void) await planVoid(tx, payment.id)
}

/** What is to be sent out is called off and its stock given back; what shall not be sold again is set aside where it is. */
async function callOff(tx: StoreTx, order: OrderState, toStock: boolean): Promise<void> {
  const aside = toStock ? [] : (await ofOrders(tx, [order.id])).flatMap(stockedOf)
  await withdrawUnits(tx, order.id, null)
  if (aside.length > 0) await restock(tx, { type: 'order', id: order.id }, aside)
}

const stockedOf = (own: FulfillmentOrderState) => allocated(own, own.lines.map((line) => ({ order_line_id: line.order_line_id, quantity: remainingOf(line) })))
  .flatMap(({ variant_id, location_id, quantity, backordered }) => (quantity > backordered ? [{ variant_id, location_id, quantity: quantity - backordered, state: 'set_aside' as const }] : []))
