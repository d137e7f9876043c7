import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { planNewVariant } from '../option.js'
import { getForUpdate } from '../productStore.js'
import { toVariant } from '../productView.js'
import { planning, refusal, writePlan } from '../writeProducts.js'

export const variantsCreate: CatalogOperations['variants.create'] = write(async (tx, { path, body }) => {
  const before = await getForUpdate(tx, path.product_id)
  const { context, skuUnique } = await planning(tx)
  const plan = planNewVariant(before, body, context)
  if ('errors' in plan) throw refusal(plan)
  const { after } = await writePlan(tx, plan, skuUnique)
  const variant = after.variants.at(-1)!
  return { status: 201, body: toVariant(variant, after.id), version: after.version, headers: { Location: `/v1/variants/${variant.id}` } }
})
