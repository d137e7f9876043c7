import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireGroups } from '../../customers/index.js'
import { addGiven } from '../codeStore.js'
import { discountTag, GROUPS_POINTER, newDiscount, requireCodeMethod, toDiscount, toSnapshot } from '../discount.js'
import { get, insert } from '../discountStore.js'

export const discountsCreate: DiscountsOperations['discounts.create'] = write(async (tx, { body }) => {
  const { facts, limits } = newDiscount(body, tx.now)
  await requireGroups(tx, facts.conditions.customer_group_ids, GROUPS_POINTER)
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
