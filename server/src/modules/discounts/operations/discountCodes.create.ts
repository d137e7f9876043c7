import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { addGenerated, addGiven } from '../codeStore.js'
import { requireCodeMethod } from '../discount.js'
import { getShared } from '../discountStore.js'

export const discountCodesCreate: DiscountsOperations['discountCodes.create'] = write(async (tx, { path, body }) => {
  const { codes, generate, usage_limit = null } = body
  const discount = await getShared(tx, path.discount_id)
  requireCodeMethod(discount)
  if (codes !== undefined && generate === undefined) return { status: 201, body: { data: await addGiven(tx, discount.id, codes, usage_limit) } }
  if (generate !== undefined && codes === undefined) return { status: 201, body: { data: await addGenerated(tx, discount.id, generate, usage_limit) } }
  throw new Problem('discounts.discount_invalid', 'Name codes or say how to generate some.', { errors: [{ pointer: '/codes', code: 'choice', detail: 'either this or /generate is needed' }] })
})
