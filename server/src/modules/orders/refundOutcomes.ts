import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { grouped } from './grouped.js'
import { lockOrders } from './orderStore.js'
import { orderIdsOf } from './refundStore.js'
import { settleRefund } from './settleRefund.js'

/** Ends refunds whose request did not wait for the payment provider, or died while it did. */
export const refundOutcomes: Consumer = {
  name: 'refund outcomes',
  wants: (type) => type === 'payment.refunded' || type === 'payment.refund_failed',
  async handle(tx, events) {
    const byRefund = grouped(events.filter((event) => typeof event.data.refund_id === 'string'), (event) => String(event.data.refund_id))
    // All orders in the order of their ids, like everyone who locks several.
    await lockOrders(tx, await orderIdsOf(tx, [...byRefund.keys()]))
    for (const [refundId, own] of byRefund) await settleRefund(tx, refundId, own.map(answerOf))
  },
}

function answerOf({ type, resource_id, data }: LoggedEvent) {
  const succeeded = type === 'payment.refunded'
  return { payment_id: resource_id, succeeded, error: succeeded || typeof data.error_code !== 'string' ? null : data.error_code }
}
