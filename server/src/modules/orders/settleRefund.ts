import { moneyText } from '../../kernel/money.js'
import type { StoreTx } from '../../kernel/tx.js'
import { returnCredit } from '../discounts/index.js'
import { lockOrder } from './orderStore.js'
import { recomputeOrder } from './recomputeOrder.js'
import { answered, completed, newlyUncounted, toSnapshot, type PaymentAnswer, type RefundState } from './refundState.js'
import { countRefund, get, orderIdOf, update } from './refundStore.js'
import { countRefunded } from './return.js'
import { get as getReturn, update as updateReturn } from './returnStore.js'
import { addTimeline } from './timeline.js'

/**
 * Ends a refund whose payments have all answered, which is what one without payments does at once: what goes to gift cards and store credit is booked with
 * the last of them, so money never goes back in part because a provider refused.
 * @param before as it has counted until now
 */
export async function finish(tx: StoreTx, refund: RefundState, before = refund): Promise<RefundState> {
  const ended = refund.status === 'pending' ? completed(refund, tx.now) : refund
  if (ended.status === 'pending') return ended
  update(tx, ended)
  if (ended.status === 'succeeded') {
    const credits = ended.parts.flatMap(({ kind, id, amount }) => (kind === 'payment' || kind === 'exchange' ? [] : [{ kind, id, amount, currency: ended.currency }]))
    await returnCredit(tx, { type: 'refund', id: ended.id }, credits)
  } else await giveUp(tx, before, ended)
  tx.emit(`refund.${ended.status}`, ended.id, toSnapshot(ended))
  addTimeline(tx, [{
    order_id: ended.order_id, type: `refund_${ended.status}`, data: { refund_id: ended.id, amount: ended.amount },
    message: ended.status === 'succeeded' ? `${moneyText(ended.amount, ended.currency)} went back.` : before.status === 'pending' ? 'A payment provider refused a refund.' : 'Money that had gone back did not arrive, and is with the payment provider again.',
  }])
  return ended
}

/** Restores the balance: what did not go can be refunded again, and so can what it was for. */
async function giveUp(tx: StoreTx, before: RefundState, refund: RefundState): Promise<void> {
  const uncounted = newlyUncounted(before, refund)
  countRefund(tx, refund.order_id, uncounted, uncounted.lines, -1)
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
  let refund = before
  for (const answer of answers) refund = await take(tx, refund, answer)
  if (refund !== before && refund.status !== 'pending') await recomputeOrder(tx, [orderId])
  return refund
}

async function take(tx: StoreTx, before: RefundState, answer: PaymentAnswer): Promise<RefundState> {
  const after = answered(before, answer, tx.now)
  if (after === before) return before
  if (after.status !== 'pending') return finish(tx, after, before)
  update(tx, after)
  return after
}
