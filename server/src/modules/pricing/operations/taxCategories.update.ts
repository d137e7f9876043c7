import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { claimTaxCategories, getTaxCategory, updateTaxCategory } from '../taxCategoryStore.js'

export const taxCategoriesUpdate: PricingOperations['taxCategories.update'] = write(async (tx, { path, body, ifMatch }) => {
  claimTaxCategories(tx)
  const before = await getTaxCategory(tx, path.tax_category_id)
  requireMatch(ifMatch, before.version)
  const [category, ...others] = await updateTaxCategory(tx, before.id, { ...before, ...body })
  for (const changed of [category, ...others]) tx.emit('tax_category.updated', changed.id, changed)
  return { status: 200, body: category, version: category.version }
})
