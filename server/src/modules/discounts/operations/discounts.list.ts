import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toDiscount } from '../discount.js'
import { list } from '../discountStore.js'

export const discountsList: DiscountsOperations['discounts.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const discounts = await list(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(discounts, limit, (discount) => toDiscount(discount, tx.now), ({ id }) => [id]) }
})
