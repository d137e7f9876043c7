import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { complete } from '../carryOn.js'
import { kept } from '../reply.js'

export const checkoutsComplete: CheckoutOperations['checkouts.complete'] = phased(async (phases, { path, body, origin }) => {
  const payment = body.payment === undefined ? null : { gateway_id: body.payment.payment_gateway_id, details: body.payment.details ?? null }
  return kept<'checkouts.complete'>(await complete(phases, { checkout_id: path.checkout_id, total: body.total, payment, claim: phases.claim, origin, services: phases.services }))
})
