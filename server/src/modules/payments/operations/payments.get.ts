import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { toEntry, toPayment, toTask } from '../payment.js'
import { get, history } from '../paymentStore.js'

export const paymentsGet: PaymentsOperations['payments.get'] = readSnapshot(async (tx, { path }) => {
  const [payment, { entries, tasks }] = await Promise.all([get(tx, path.payment_id), history(tx, path.payment_id)])
  const body = { ...toPayment(payment), events: entries.map((entry) => toEntry(entry, payment.currency)), tasks: tasks.map((task) => toTask(task, payment.currency)) }
  // Attempts at a task are shown and are no new version of the payment.
  const attempts = tasks.reduce((total, task) => total + task.attempts, 0)
  return { status: 200, body, version: attempts === 0 ? payment.version : `${payment.version}-${attempts}` }
})
