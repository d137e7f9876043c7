import { moneyText } from '../../kernel/money.js'
import type { StoreTx } from '../../kernel/tx.js'
import { returnCredit } from '../discounts/index.js'
import { lockOrder } from './orderStore.js'
import { recomputeOrder } from './recomputeOrder.js'
import { answered, completed, exchangeOf, isUndone, toSnapshot, uncoveredOf, type PaymentAnswer, type RefundState } from './refundState.js'
import { countRefund, get, orderIdOf, update } from './refundStore.js'
import { countRefunded } from './return.js'
import { get as getReturn, update as updateReturn } from './returnStore.js'
import { addTimeline } from './timeline.js'

/**
 * Ends a refund whose payments have all answered, which is what one without payments does at once: what goes to gift cards and store credit is booked with
 * the last of them, so money never goes back in part because a provider refused.
 */
export async function finish(tx: StoreTx, refund: RefundState): Promise<RefundState> {
  const ended = refund.status === 'pending' ? completed(refund, tx.now) : refund
  if (ended.status === 'pending') return ended
  update(tx, ended)
  if (ended.status === 'succeeded') {
    const credits = ended.parts.flatMap(({ kind, id, amount }) => (kind === 'payment' || kind === 'exchange' ? [] : [{ kind, id, amount, currency: ended.currency }]))
    await returnCredit(tx, { type: 'refund', id: ended.id }, credits)
  } else await giveUp(tx, ended)
  tx.emit(`refund.${ended.status}`, ended.id, toSnapshot(ended))
  addTimeline(tx, [{
    order_id: ended.order_id, type: `refund_${ended.status}`, data: { refund_id: ended.id, amount: ended.amount },
    message: ended.status === 'succeeded' ? `${moneyText(ended.amount, ended.currency)} went back.` : 'A payment provider refused a refund.',
  }])
  return ended
}

/** Restores the balance: what did not go can be refunded again, and so can what it was for. What went settles first what was paid too much. */
async function giveUp(tx: StoreTx, refund: RefundState): Promise<void> {
  const { lines, shipping_amount, shipping_tax_amount } = uncoveredOf(refund)
  const settled = Math.max(0, refund.settled_amount - refund.succeeded_amount)
  countRefund(tx, refund.order_id, { amount: refund.amount - refund.succeeded_amount, settled, shipping: shipping_amount, shipping_tax: shipping_tax_amount, exchange: exchangeOf(refund) }, lines, -1)
  const uncounted = isUndone(refund) ? refund : { lines, fee_amount: 0, return_shipping_amount: 0 }
  if (refund.return_id !== null) updateReturn(tx, countRefunded(await getReturn(tx, { id: refund.return_id }), uncounted, -1))
}

/**
 * Takes what a payment said about a refund. Whoever hears of it first, the request that waits or the consumer of the payment's event, ends the refund; the
 * other finds it ended.
 * @returns null when there is no such refund
 */
export async function settleRefund(tx: StoreTx, refundId: string, answers: readonly PaymentAnswer[]): Promise<RefundState | null> {
  const orderId = await orderIdOf(tx, refundId)
  if (orderId === null) return null
  const [, before] = await Promise.all([lockOrder(tx, orderId), get(tx, refundId)])
  const after = answers.reduce((refund, answer) => answered(refund, answer, tx.now), before)
  if (after === before) return before
  if (after.status === 'pending') {
    update(tx, after)
    return after
  }
  const ended = await finish(tx, after)
  await recomputeOrder(tx, [orderId])
  return ended
}
