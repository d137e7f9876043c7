import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { discountTag, toDiscount } from '../discount.js'
import { get } from '../discountStore.js'

export const discountsGet: DiscountsOperations['discounts.get'] = read(async (tx, { path }) => {
  const discount = toDiscount(await get(tx, path.discount_id), tx.now)
  return { status: 200, body: discount, version: discountTag(discount) }
})
