import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { grouped } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { beginCheckouts } from '../beginCheckout.js'
import { toCheckout } from '../checkout.js'

export const checkoutsCreate: CheckoutOperations['checkouts.create'] = grouped(async (tx, requests) => {
  const begun = await beginCheckouts(tx, requests)
  failpoint('checkout.create.before_commit')
  return begun.map((checkout) => checkout instanceof Problem ? checkout : {
    status: 201, body: toCheckout(checkout, null), version: checkout.version, headers: { Location: `/v1/storefront/checkouts/${checkout.id}` },
  })
})
