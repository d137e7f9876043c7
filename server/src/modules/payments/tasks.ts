import { failpoint } from '../../kernel/failpoint.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Plan } from './account.js'
import { recordOutcome, recordOutcomes, type PaymentPhases } from './authorize.js'
import { callStep, each } from './call.js'
import { claimDue, claimOne, getTask } from './leaseStore.js'
import { capturableOf, type PaymentState, type TaskState, type Unwanted } from './payment.js'
import { get, openAccount, openAccounts, saveAccounts } from './paymentStore.js'

/** @param amount all that is left when null. @throws payments.payment_not_found, payments.status_conflict, payments.amount_too_large */
export async function planCapture(tx: StoreTx, paymentId: string, amount: number | null = null, plan: Plan = {}): Promise<TaskState> {
  const account = await openAccount(tx, paymentId)
  const task = account.planCapture(amount, plan)
  saveAccounts(tx, [account])
  return task
}

/** @returns null when the payment was cancelled before its provider heard of it. @throws payments.payment_not_found, payments.status_conflict */
export async function planVoid(tx: StoreTx, paymentId: string, plan: Plan = {}): Promise<TaskState | null> {
  const account = await openAccount(tx, paymentId)
  const task = account.planVoid(plan)
  saveAccounts(tx, [account])
  return task
}

/** @throws payments.payment_not_found, payments.status_conflict, payments.amount_too_large */
export async function planRefund(tx: StoreTx, paymentId: string, amount: number, refundId: string | null = null, plan: Plan = {}): Promise<TaskState> {
  const account = await openAccount(tx, paymentId)
  const task = account.planRefund(amount, { ...plan, refund_id: refundId ?? undefined })
  saveAccounts(tx, [account])
  return task
}

/** Says that nobody wants these payments any more: what they hold or took goes back, also if that is only learnt later. */
export async function giveUpPayments(tx: StoreTx, paymentIds: readonly string[], reason: Unwanted = 'cancelled'): Promise<void> {
  const accounts = await openAccounts(tx, paymentIds)
  for (const account of accounts.values()) account.giveUp(reason)
  saveAccounts(tx, accounts.values())
}

/**
 * Says which orders the payments pay, and plans the capture of those that are captured automatically.
 * @returns the payments that cannot pay: not authorised, let go meanwhile, or another order's
 */
export async function attachToOrder(tx: StoreTx, links: readonly { payment_id: string; order_id: string }[]): Promise<string[]> {
  const accounts = await openAccounts(tx, links.map(({ payment_id }) => payment_id))
  const refused = links.filter(({ payment_id, order_id }) => {
    const account = accounts.get(payment_id)
    if (!account?.attach(order_id)) return true
    if (account.payment.capture_mode === 'automatic' && capturableOf(account.payment) > 0) account.planCapture(null)
    return false
  })
  saveAccounts(tx, accounts.values())
  return refused.map(({ payment_id }) => payment_id)
}

export interface Done {
  payment: PaymentState
  task: TaskState
}

/** Carries out one task now, for an answer at once; when somebody else is at it, answers with how it stands. */
export async function runTask(phases: PaymentPhases, taskId: string): Promise<Done> {
  failpoint('payments.task.after_plan')
  const claimed = await phases.inStore((tx) => claimOne(tx, taskId))
  failpoint('payments.task.after_claim')
  if (claimed) {
    failpoint('payments.task.before_provider')
    const outcome = await callStep(claimed.ticket, claimed.task, phases.services)
    failpoint('payments.task.after_provider')
    await phases.inStore((tx) => recordOutcome(tx, outcome))
    failpoint('payments.task.after_record')
  }
  return phases.inStore(async (tx) => {
    const task = await getTask(tx, taskId)
    return { task, payment: await get(tx, task.payment_id) }
  })
}

const BATCH = 64

/** Carries out what is due: one transaction claims a batch, the provider is asked for all of it at once, another writes what it said. */
export async function runDueTasks(phases: PaymentPhases): Promise<boolean> {
  const claimed = await phases.inStore((tx) => claimDue(tx, BATCH))
  if (claimed.length === 0) return false
  failpoint('payments.task.after_claim')
  failpoint('payments.task.before_provider')
  const { done, failures } = await each(claimed, ({ task, ticket }) => callStep(ticket, task, phases.services))
  failpoint('payments.task.after_provider')
  await phases.inStore((tx) => recordOutcomes(tx, done))
  failpoint('payments.task.after_record')
  if (failures.length > 0) throw failures[0]
  return claimed.length === BATCH
}
