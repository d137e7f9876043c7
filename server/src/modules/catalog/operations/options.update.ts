import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { planOptions } from '../option.js'
import { getForUpdate } from '../productStore.js'
import { toProduct } from '../productView.js'
import { planning, refusal, writePlan } from '../writeProducts.js'

export const optionsUpdate: CatalogOperations['options.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.product_id)
  requireMatch(ifMatch, before.version)
  const { context, skuUnique } = await planning(tx)
  const plan = planOptions(before, body, context)
  if ('errors' in plan) throw refusal(plan)
  const { after } = await writePlan(tx, plan, skuUnique)
  return { status: 200, body: toProduct(after, tx.now), version: after.version }
})
