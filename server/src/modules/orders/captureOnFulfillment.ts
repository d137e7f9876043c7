import { sum } from '../../kernel/money.js'
import type { StoreTx } from '../../kernel/tx.js'
import { capturableOf, capturesOnce, paymentsOfOrders, planCapture } from '../payments/index.js'
import { refundShare } from '../pricing/index.js'
import { owedOf } from './captureOrder.js'
import { unitsOf, type OrderState } from './order.js'

const NOTHING = { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }

/** What was sent out of an order is worth, shipping included from the first parcel on: all of the order once nothing is left to ship. */
export function valueSent(order: OrderState): number {
  if (order.lines.every((line) => line.fulfilled >= unitsOf(line) || !line.requires_shipping)) return order.total_amount
  const sent = order.lines.filter((line) => line.fulfilled > 0)
  if (sent.length === 0) return 0
  const goods = sent.map((line) => refundShare({ quantity: unitsOf(line), subtotal: line.subtotal_amount, discount: line.discount_amount, tax: line.tax_amount, total: line.total_amount }, NOTHING, line.fulfilled).total)
  return sum([...goods, order.shipping_total_amount])
}

/**
 * Plans the capture of what was sent out and is not paid yet, with payments that are captured on fulfillment. It counts all that ever left, so an amount
 * that a cancelled fulfillment had captured is not taken again.
 */
export async function planCaptures(tx: StoreTx, order: OrderState): Promise<void> {
  const payments = await paymentsOfOrders(tx, [order.id])
  const waiting = payments.filter((payment) => payment.capture_mode === 'on_fulfillment' && capturableOf(payment) > 0)
  if (waiting.length === 0) return
  let owed = owedOf(order, payments)
  let due = owed - (order.total_amount - valueSent(order))
  for (const payment of waiting) {
    if (due <= 0) return
    // Money that can be taken once is taken whole with the first parcel: what the next ones are worth would be gone.
    const amount = Math.min(capturesOnce(payment) ? owed : due, capturableOf(payment))
    await planCapture(tx, payment.id, amount)
    due -= amount
    owed -= amount
  }
}
