import type { PaymentsOperations } from '../../../contract/operations.gen.js'
import { equalInConstantTime } from '../../../kernel/credential.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { confirm } from '../authorize.js'
import { clientSecretOf, isUndecided, toStorefrontPayment } from '../payment.js'
import { get, notFound } from '../paymentStore.js'

export const paymentsConfirm: PaymentsOperations['payments.confirm'] = phased(async (phases, { path, body, services }) => {
  if (!equalInConstantTime(body.client_secret, clientSecretOf(path.payment_id, services.secrets))) throw notFound()
  const before = await phases.inStore((tx) => get(tx, path.payment_id))
  if (before.unwanted !== null) throw new Problem('payments.status_conflict', `The payment is ${before.status}. Begin another one.`)
  const payment = isUndecided(before) ? await confirm(phases, before.id, body.test_result ?? 'succeed') : before
  return { status: payment.status === 'processing' ? 202 : 200, body: toStorefrontPayment(payment, services.secrets) }
})
