import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ItemOwner } from '../inventory/index.js'
import { planChangedVariant } from './option.js'
import type { ProductPlan, ProductState } from './product.js'
import { getByVariantForUpdate } from './productStore.js'
import type { VariantInput } from './variant.js'
import { planning, refusal, writePlan } from './writeProducts.js'

/** Writes an input over a variant of a locked product, with the event of the product. */
export async function changeVariant(tx: StoreTx, before: ProductState, variantId: string, input: VariantInput): Promise<ProductPlan> {
  const { context, skuUnique } = await planning(tx)
  const plan = planChangedVariant(before, variantId, input, context)
  if ('errors' in plan) throw refusal(plan)
  return writePlan(tx, plan, skuUnique)
}

/** Facts of an inventory item are those of its variant, so inventory changes them through the catalog. */
export const itemOwner: ItemOwner = {
  async changeVariant(tx, variantId, change, decide) {
    const before = await getByVariantForUpdate(tx, variantId).catch((error: unknown) => {
      throw error instanceof Problem ? new Problem('inventory.item_not_found', 'No inventory item of this store has this id.') : error
    })
    await decide()
    await changeVariant(tx, before, variantId, change)
  },
}
