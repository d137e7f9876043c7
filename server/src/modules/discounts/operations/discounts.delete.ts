import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { versionOnly } from '../discount.js'
import { getForUpdate, remove } from '../discountStore.js'

export const discountsDelete: DiscountsOperations['discounts.delete'] = write(async (tx, { path, ifMatch }) => {
  const { id, version } = await getForUpdate(tx, path.discount_id)
  requireMatch(versionOnly(ifMatch), version)
  await remove(tx, id)
  tx.emit('discount.deleted', id, { id })
  return { status: 204 }
})
