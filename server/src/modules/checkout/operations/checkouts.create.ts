import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { whenTaxed } from '../../pricing/index.js'
import { creating } from '../createCheckouts.js'
import { kept } from '../reply.js'

export const checkoutsCreate: CheckoutOperations['checkouts.create'] = phased(async (phases, request) => {
  const { reply } = await whenTaxed(phases, (answers, mayLeave) => phases.inGroup(creating, { request, claim: phases.claim, answers, mayLeave }))
  return kept<'checkouts.create'>(reply)
})
