import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { versionOnly } from '../discount.js'
import { getForUpdate } from '../discountStore.js'
import { saveDiscount } from '../saveDiscount.js'

export const discountsActivate: DiscountsOperations['discounts.activate'] = write(async (tx, { path, ifMatch }) => {
  const before = await getForUpdate(tx, path.discount_id)
  requireMatch(versionOnly(ifMatch), before.version)
  return saveDiscount(tx, before.id, { ...before, enabled: true })
})
