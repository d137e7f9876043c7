import type { IdempotencyClaim } from '../../kernel/idempotency.js'
import { sum, type Money } from '../../kernel/money.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { capturableOf, heldOf, paymentsOfOrders, planCapture, requireAmount, type PaymentState, type TaskState } from '../payments/index.js'
import { amountsOf } from './followPayments.js'
import type { OrderState } from './order.js'
import { balanceOf } from './orderAxes.js'
import { lockOrder } from './orderStore.js'

/** What is still to be paid of an order and not on its way: by what its payments say, of which the order may not have heard yet. An order change may have lowered it below what is held. */
export const owedOf = (order: OrderState, payments: readonly PaymentState[]): number => balanceOf({ ...order, ...amountsOf(order, payments) }) - sum(payments.map((payment) => (payment.unwanted === null ? payment.pending_capture : 0)))

/**
 * Plans the capture of what an order's payments hold. An amount is taken from the one payment that there is: split over several, a
 * retry after a crash could not tell what it had planned, and would plan more.
 * @throws request.validation_failed, orders.order_not_found, orders.order_not_open, orders.nothing_to_capture, orders.capture_ambiguous, payments.amount_mismatch, payments.amount_too_large
 */
export async function planOrderCapture(tx: StoreTx, orderId: string, amount: Money | null, claim: IdempotencyClaim | null): Promise<TaskState[]> {
  const order = await lockOrder(tx, orderId)
  if (order.status === 'cancelled') throw new Problem('orders.order_not_open', 'The order is cancelled.')
  if (amount !== null && amount.currency !== order.currency) throw new Problem('payments.amount_mismatch', `The order is in ${order.currency}.`, { errors: [{ pointer: '/amount/currency', code: 'mismatch', detail: `must be ${order.currency}` }] })
  if (amount !== null && amount.amount < 1) throw new Problem('request.validation_failed', '/amount/amount must be at least 1.', { errors: [{ pointer: '/amount/amount', code: 'minimum', detail: 'must be at least 1' }] })
  const all = await paymentsOfOrders(tx, [order.id])
  const payments = all.filter((payment) => payment.unwanted === null && payment.authorized > 0)
  const holding = payments.length === 1 ? payments : payments.filter((payment) => heldOf(payment) > 0)
  if (holding.length === 0) throw new Problem('orders.nothing_to_capture')
  // Names the request, so that its retry finds the tasks that it planned.
  const plan = { request_key: claim === null ? undefined : `${claim.principal} ${claim.key}`, for_caller: true }
  let owed = owedOf(order, all)
  if (amount === null) {
    const tasks = []
    for (const payment of holding) {
      const part = Math.min(capturableOf(payment), Math.max(0, owed))
      if (part > 0 || holding.length === 1) tasks.push(await planCapture(tx, payment.id, part > 0 && part < capturableOf(payment) ? part : null, plan))
      owed -= part
    }
    return tasks
  }
  const [only, ...others] = holding
  if (others.length > 0) throw new Problem('orders.capture_ambiguous', `${holding.length} payments hold money.`)
  return [requireAmount(await planCapture(tx, only!.id, amount.amount, plan), amount.amount)]
}
