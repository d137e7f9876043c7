import type { IdempotencyClaim } from '../../kernel/idempotency.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { openAccount } from './paymentStore.js'
import { toPayment, type Payment, type PaymentState, type TaskState } from './payment.js'
import type { Done } from './tasks.js'

/** Names the request, so that its retry after a crash finds the task that it planned. */
export const requestKeyOf = (claim: IdempotencyClaim | null): string | undefined => (claim === null ? undefined : `${claim.principal} ${claim.key}`)

/**
 * The payment, if it is as the caller saw it. A retry that finds its own task planned is not judged by what the task has changed.
 * @throws payments.payment_not_found, request.precondition_failed
 */
export async function requireVersion(tx: StoreTx, paymentId: string, ifMatch: string | undefined, requestKey: string | undefined): Promise<PaymentState> {
  const { payment, tasks } = await openAccount(tx, paymentId)
  // The ETag of a payment also counts attempts; they change nothing of what a caller decides on.
  if (!tasks.some((task) => task.request_key !== null && task.request_key === requestKey)) requireMatch(ifMatch?.replaceAll(/(?<="\d+)-\d+(?=")/g, ''), payment.version)
  return payment
}

/** The task, if it is the one that was asked for: the key may have planned another before. @throws idempotency.key_reused */
export function requireAmount(task: TaskState, amount: number | undefined): TaskState {
  if (amount !== undefined && task.amount !== amount) throw new Problem('idempotency.key_reused', 'This key was used for another amount. Use a new key for a new one.')
  return task
}

/** @throws payments.provider_refused */
export function answerTo({ payment, task }: Done): { status: 200 | 202; body: Payment; version: number } {
  if (task.status === 'failed') throw new Problem('payments.provider_refused', `${task.error?.detail ?? 'The provider refused.'} (${task.error?.code ?? 'declined'})`)
  return { status: task.status === 'pending' ? 202 : 200, body: toPayment(payment), version: payment.version }
}
