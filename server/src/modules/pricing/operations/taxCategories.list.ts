import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listTaxCategories } from '../taxCategoryStore.js'

export const taxCategoriesList: PricingOperations['taxCategories.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after = ''] = (decodeCursor(query.cursor, ['string']) ?? []) as string[]
  return { status: 200, body: page(await listTaxCategories(tx, query.code, after, limit), limit, (item) => item, (item) => [item.id]) }
})
