import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { failpoint } from '../../kernel/failpoint.js'
import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { advanceWorkflows } from './advanceWorkflows.js'
import { lockDueWorkflow, postpone } from './workflowStore.js'

/** After these the facts of a workflow may be others. What payments come to reaches it by the order that follows them. */
const NEWS = /^(order\.|refund\.(succeeded|failed)$|payment\.(capture_failed|failed|refunded|refund_failed)$)/

const orderOf = ({ type, resource_id, data }: LoggedEvent): string[] => (type.startsWith('order.') ? [resource_id] : typeof data.order_id === 'string' ? [data.order_id] : [])

/** Follows orders on their way. It goes by what is true and not by what the event says, so no order of events and no repetition can mislead it. */
export const followWorkflows: Consumer = {
  name: 'order workflows',
  replayable: true,
  wants: (type) => NEWS.test(type),
  async handle(tx, events) {
    const orderIds = [...new Set(events.flatMap(orderOf))]
    if (orderIds.length > 0) await advanceWorkflows(tx, orderIds)
  },
}

/** How long an order is left alone about which nothing could be done. */
const POSTPONE_MS = 3_600_000

/** Does what time brings: tries again, cancels what was not paid. One order a step, so that one that cannot be helped holds up no other. */
export const dueWorkflows: Worker = {
  name: 'order workflows',
  everyMs: 2_000,
  due: sql(`SELECT store_id FROM order_workflows WHERE due_at <= $1 GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const orderId = await lockDueWorkflow(tx)
    if (orderId === undefined) return false
    await advanceWorkflows(tx, [orderId])
    failpoint('orders.workflow.due.before_commit')
    return true
  },
  async failed(tx) {
    const orderId = await lockDueWorkflow(tx)
    if (orderId !== undefined) postpone(tx, orderId, new Date(tx.now.getTime() + POSTPONE_MS))
  },
}
