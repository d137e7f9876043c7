import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { addGiven } from '../codeStore.js'
import { discountTag, newDiscount, requireCodeMethod, toDiscount, toSnapshot } from '../discount.js'
import { get, insert } from '../discountStore.js'
import { requireConditions } from '../requireConditions.js'

export const discountsCreate: DiscountsOperations['discounts.create'] = write(async (tx, { body }) => {
  const { facts, limits } = newDiscount(body, tx.now)
  await requireConditions(tx, facts.conditions)
  const codes = body.codes ?? []
  if (codes.length > 0) requireCodeMethod(facts)
  const id = tx.newId('discount')
  insert(tx, id, facts, limits)
  if (codes.length > 0) await addGiven(tx, id, codes, null)
  const state = await get(tx, id)
  tx.emit('discount.created', id, toSnapshot(state, tx.now))
  const discount = toDiscount(state, tx.now)
  return { status: 201, body: discount, version: discountTag(discount), headers: { Location: `/v1/discounts/${id}` } }
})
