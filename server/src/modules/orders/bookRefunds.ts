import { sum } from '../../kernel/money.js'
import type { StoreTx } from '../../kernel/tx.js'
import { paymentsOfOrders } from '../payments/index.js'
import { syncPayments } from './followPayments.js'
import { beginRefund, NOTHING, settledBy } from './makeRefund.js'
import type { OrderState } from './order.js'
import { recomputeOrder } from './recomputeOrder.js'
import { calculateRefund, refundableOf, type Destination } from './refund.js'
import { newRefund } from './refundState.js'
import { givenBackByPayments, givenByPayment } from './refundStore.js'
import { finish, settleRefund } from './settleRefund.js'

/**
 * Books what payments gave back and no refund of their order knows of: what somebody refunded at the provider, and what goes back by itself of a payment that
 * nobody wants. It compares sums under the lock of the orders, so it does not matter what tells of it and how often; what a refund that is under way is going
 * to give back counts as known until it has ended.
 */
export async function bookRefunds(tx: StoreTx, orderIds: readonly string[]): Promise<void> {
  const orders = await syncPayments(tx, orderIds)
  const [payments, known] = await Promise.all([paymentsOfOrders(tx, orderIds), givenBackByPayments(tx, orderIds)])
  const booked: string[] = []
  for (const order of orders) {
    const back = payments.filter(({ order_id }) => order_id === order.id).map(({ id, refunded }): Destination => ({ kind: 'payment', id, amount: refunded - (known.get(id) ?? 0) })).filter(({ amount }) => amount > 0)
    // Where the same money went back by other ways too, such as store credit, an order counts no more than came in.
    const amount = Math.min(sum(back.map((part) => part.amount)), refundableOf(order))
    if (amount <= 0) continue
    await book(tx, order, amount, back)
    booked.push(order.id)
  }
  await recomputeOrder(tx, booked)
}

/** What a payment says that did not arrive, of a refund that it made for nobody here. */
export interface ComeBack {
  order_id: string
  payment_id: string
  amount: number
  error: string | null
}

/**
 * Undoes what was booked of money that came back, as far as refunds say more of a payment than it gave: the booked refund of just that amount, or else the
 * newest ones. Should one have been for more, the rest is booked again by whoever books next.
 */
export async function unbookRefunds(tx: StoreTx, failures: readonly ComeBack[]): Promise<void> {
  for (const { order_id, payment_id, amount, error } of failures) {
    const [payments, made] = await Promise.all([paymentsOfOrders(tx, [order_id]), givenByPayment(tx, order_id, payment_id)])
    const refunded = payments.find(({ id }) => id === payment_id)?.refunded ?? 0
    let left = Math.min(amount, sum(made.map((part) => part.amount)) - refunded)
    const booked = made.filter(({ task_id }) => task_id === null)
    const same = booked.find((part) => part.amount === left)
    for (const part of same ? [same] : booked) {
      if (left <= 0) break
      await settleRefund(tx, part.refund_id, [{ payment_id, succeeded: false, revises: true, error }])
      left -= part.amount
    }
  }
}

async function book(tx: StoreTx, order: OrderState, adjustment: number, back: readonly Destination[]): Promise<void> {
  const plan = calculateRefund(order, { ...NOTHING, adjustment, settled: settledBy(order, adjustment) }, back)
  const facts = { id: tx.newId('refund'), order_id: order.id, return_id: null, reason: 'other' as const, note: 'Made at the payment provider.', currency: order.currency, fingerprint: null }
  const made = newRefund(plan, facts, tx.now)
  const refund = { ...made, parts: made.parts.map((part) => ({ ...part, status: 'succeeded' as const })) }
  beginRefund(tx, refund, null)
  await finish(tx, refund)
}
