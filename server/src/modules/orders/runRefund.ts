import { failpoint } from '../../kernel/failpoint.js'
import { runTask, type PaymentPhases } from '../payments/index.js'
import type { PaymentAnswer, RefundState } from './refundState.js'
import { settleRefund } from './settleRefund.js'

/**
 * Asks the payment providers for what a refund gives back, now, and writes what they say. What stays without an answer, or is cut off by a crash, is carried on
 * by the tasks of payments; their events end the refund then.
 */
export async function runRefund(phases: PaymentPhases, refund: RefundState): Promise<RefundState> {
  const answers: PaymentAnswer[] = []
  for (const { kind, id, status, task_id } of refund.parts) {
    if (kind !== 'payment' || status !== 'pending' || task_id === null) continue
    failpoint('orders.refund.before_provider')
    const { task } = await runTask(phases, task_id)
    failpoint('orders.refund.after_provider')
    if (task.status !== 'pending') answers.push({ payment_id: id, succeeded: task.status === 'succeeded', error: task.error?.detail ?? null })
  }
  if (answers.length === 0) return refund
  const settled = await phases.inStore((tx) => settleRefund(tx, refund.id, answers))
  failpoint('orders.refund.after_record')
  return settled ?? refund
}
