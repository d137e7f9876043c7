import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { claimTaxCategories, getTaxCategory, removeTaxCategory } from '../taxCategoryStore.js'

export const taxCategoriesDelete: PricingOperations['taxCategories.delete'] = write(async (tx, { path, ifMatch }) => {
  claimTaxCategories(tx)
  const category = await getTaxCategory(tx, path.tax_category_id)
  requireMatch(ifMatch, category.version)
  if (category.is_default) throw new Problem('pricing.tax_category_is_default', 'Make another category the default first.')
  await removeTaxCategory(tx, category.id)
  tx.emit('tax_category.deleted', category.id, { id: category.id })
  return { status: 204 }
})
