import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { toPayment } from '../payment.js'
import { get } from '../paymentStore.js'
import { answerTo, requestKeyOf, requireVersion } from '../request.js'
import { planVoid, runTask } from '../tasks.js'

export const paymentsVoid: PaymentsOperations['payments.void'] = phased(async (phases, { path, ifMatch }) => {
  const plan = { request_key: requestKeyOf(phases.claim), for_caller: true }
  const planned = await phases.inStore(async (tx) => {
    await requireVersion(tx, path.payment_id, ifMatch, plan.request_key)
    return planVoid(tx, path.payment_id, plan)
  })
  if (planned !== null) return answerTo(await runTask(phases, planned.id))
  const payment = await phases.inStore((tx) => get(tx, path.payment_id))
  return { status: 200, body: toPayment(payment), version: payment.version }
})
