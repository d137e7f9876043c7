import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { answerTo, requestKeyOf, requireAmount, requireVersion } from '../request.js'
import { planCapture, runTask } from '../tasks.js'

export const paymentsCapture: PaymentsOperations['payments.capture'] = phased(async (phases, { path, body, ifMatch }) => {
  const plan = { request_key: requestKeyOf(phases.claim), for_caller: true }
  const planned = await phases.inStore(async (tx) => {
    const payment = await requireVersion(tx, path.payment_id, ifMatch, plan.request_key)
    if (body?.amount !== undefined && body.amount.currency !== payment.currency) throw new Problem('payments.amount_mismatch', `The payment is in ${payment.currency}.`, { errors: [{ pointer: '/amount/currency', code: 'mismatch', detail: `must be ${payment.currency}` }] })
    return requireAmount(await planCapture(tx, payment.id, body?.amount?.amount ?? null, plan), body?.amount?.amount)
  })
  return answerTo(await runTask(phases, planned.id))
})
