import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireGroups } from '../../customers/index.js'
import { changePriceList } from '../priceList.js'
import { getPriceListForUpdate, savePriceList } from '../priceListStore.js'

export const priceListsUpdate: PricingOperations['priceLists.update'] = write(async (tx, { path, body, ifMatch }) => {
  await requireGroups(tx, body.customer_group_ids ?? [], '/customer_group_ids')
  const before = await getPriceListForUpdate(tx, path.price_list_id)
  requireMatch(ifMatch, before.version)
  const list = changePriceList(before, body, tx.now)
  await savePriceList(tx, list, before)
  tx.emit('price_list.updated', list.id, list)
  return { status: 200, body: list, version: list.version }
})
