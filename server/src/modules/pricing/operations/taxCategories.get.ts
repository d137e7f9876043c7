import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getTaxCategory } from '../taxCategoryStore.js'

export const taxCategoriesGet: PricingOperations['taxCategories.get'] = read(async (tx, { path }) => {
  const category = await getTaxCategory(tx, path.tax_category_id)
  return { status: 200, body: category, version: category.version }
})
