import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { planWithoutVariant } from '../option.js'
import { getByVariantForUpdate } from '../productStore.js'
import { planning, refusal, writePlan } from '../writeProducts.js'

export const variantsDelete: CatalogOperations['variants.delete'] = write(async (tx, { path, ifMatch }) => {
  const before = await getByVariantForUpdate(tx, path.variant_id)
  requireMatch(ifMatch, before.version)
  const { context, skuUnique } = await planning(tx)
  const plan = planWithoutVariant(before, path.variant_id, context)
  if ('errors' in plan) throw refusal(plan)
  await writePlan(tx, plan, skuUnique)
  return { status: 204 }
})
