import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeDiscount, versionOnly } from '../discount.js'
import { getForUpdate, judge, setLimits } from '../discountStore.js'
import { requireConditions } from '../requireConditions.js'
import { saveDiscount } from '../saveDiscount.js'

export const discountsUpdate: DiscountsOperations['discounts.update'] = write(async (tx, { path, body, ifMatch }) => {
  await requireConditions(tx, body.conditions)
  const before = await getForUpdate(tx, path.discount_id)
  requireMatch(versionOnly(ifMatch), before.version)
  const { facts, limits } = changeDiscount(before, body)
  if (limits !== null) await setLimits(tx, before.id, limits)
  const turned = limits !== null && (await judge(tx, before.id))
  return saveDiscount(tx, before.id, facts, turned)
})
