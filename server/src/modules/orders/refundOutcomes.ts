import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { bookRefunds, unbookRefunds, type ComeBack } from './bookRefunds.js'
import { grouped } from './grouped.js'
import { lockOrders } from './orderStore.js'
import { orderIdsOf } from './refundStore.js'
import { settleRefund } from './settleRefund.js'

/** Ends refunds whose request did not wait for the payment provider, or died while it did, and books what went back without one. */
export const refundOutcomes: Consumer = {
  name: 'refund outcomes',
  wants: (type) => type === 'payment.refunded' || type === 'payment.refund_failed',
  async handle(tx, events) {
    const byRefund = grouped(events.filter((event) => typeof event.data.refund_id === 'string'), (event) => String(event.data.refund_id))
    const paying = events.flatMap(({ data }) => (typeof data.order_id === 'string' ? [data.order_id] : []))
    const orderIds = [...new Set([...paying, ...(await orderIdsOf(tx, [...byRefund.keys()]))])]
    // All orders in the order of their ids, like everyone who locks several.
    await lockOrders(tx, orderIds)
    for (const [refundId, own] of byRefund) await settleRefund(tx, refundId, own.map(answerOf))
    await unbookRefunds(tx, events.flatMap(comeBackOf))
    await bookRefunds(tx, orderIds)
  },
}

function comeBackOf({ type, resource_id, data }: LoggedEvent): ComeBack[] {
  const { order_id, refund_id, change, error_code } = data as { order_id?: string | null; refund_id?: string | null; change?: { amount: number }; error_code?: string | null }
  if (type !== 'payment.refund_failed' || refund_id != null || order_id == null || change === undefined) return []
  return [{ order_id, payment_id: resource_id, amount: change.amount, error: error_code ?? null }]
}

function answerOf({ type, resource_id, data }: LoggedEvent) {
  const succeeded = type === 'payment.refunded'
  return { payment_id: resource_id, succeeded, revises: true, error: succeeded || typeof data.error_code !== 'string' ? null : data.error_code }
}
