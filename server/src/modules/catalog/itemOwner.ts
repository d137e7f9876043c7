import type { ItemOwner } from '../inventory/index.js'
import { Problem } from '../../kernel/problem.js'
import { planChangedVariant } from './option.js'
import { getByVariantForUpdate } from './productStore.js'
import { planning, refusal, writePlan } from './writeProducts.js'

/** What inventory items say is what their variants say: the lock of the product is the one lock for both. */
export const itemOwner: ItemOwner = {
  async changeVariant(tx, variantId, change, decide) {
    const before = await getByVariantForUpdate(tx, variantId).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'catalog.variant_not_found') throw new Problem('inventory.item_not_found', 'No inventory item of this store has this id.')
      throw error
    })
    await decide()
    const { context, skuUnique } = await planning(tx)
    const plan = planChangedVariant(before, variantId, change, context)
    if ('errors' in plan) throw refusal(plan)
    await writePlan(tx, plan, skuUnique)
  },
}
