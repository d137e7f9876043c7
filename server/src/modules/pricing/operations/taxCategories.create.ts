import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { claimTaxCategories, insertTaxCategory, isFirstTaxCategory } from '../taxCategoryStore.js'

export const taxCategoriesCreate: PricingOperations['taxCategories.create'] = write(async (tx, { body }) => {
  claimTaxCategories(tx)
  const first = await isFirstTaxCategory(tx)
  const [category, ...others] = await insertTaxCategory(tx, { name: body.name, codes: body.codes ?? [], is_default: body.is_default === true || first })
  tx.emit('tax_category.created', category.id, category)
  for (const other of others) tx.emit('tax_category.updated', other.id, other)
  return { status: 201, body: category, version: category.version, headers: { Location: `/v1/tax-categories/${category.id}` } }
})
