import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { earlierAttempt, makeRefund, readWanted, restOf, withoutRestock } from '../makeRefund.js'
import { lockOrder } from '../orderStore.js'
import { toRefund } from '../refundState.js'
import { hasGiven } from '../refundStore.js'
import { get as getReturn } from '../returnStore.js'
import { runRefund } from '../runRefund.js'

/**
 * The refund is written, and counts, before its provider is asked; a crash in between leaves a task that a worker carries out, and the repetition of the
 * request finds the refund that it has made.
 */
export const refundsCreate: OrdersOperations['refunds.create'] = phased(async (phases, { body: { order_id, reason = 'customer_request', note = null, ...body } }) => {
  const request = phases.claim
  const made = await phases.inStore(async (tx) => {
    const order = await lockOrder(tx, order_id)
    const earlier = request && (await earlierAttempt(tx, request))
    if (earlier && earlier.status !== 'failed') return earlier
    if (earlier && (await hasGiven(tx, request))) {
      const about = earlier.return_id === null ? null : await getReturn(tx, { id: earlier.return_id })
      return makeRefund(tx, order, restOf(order, earlier), { reason, note, about, request })
    }
    const { wanted, about } = await readWanted(tx, order, body)
    return makeRefund(tx, order, earlier ? withoutRestock(wanted) : wanted, { reason, note, about, request })
  })
  failpoint('orders.refund.after_create')
  const refund = await runRefund(phases, made)
  if (refund.status === 'failed') throw new Problem('orders.refund_refused', refund.parts.find((part) => part.error !== null)?.error ?? undefined)
  return { status: 201, body: toRefund(refund), version: refund.version, headers: { Location: `/v1/refunds/${refund.id}` } }
})
