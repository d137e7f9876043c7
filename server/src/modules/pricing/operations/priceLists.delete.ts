import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getPriceListForUpdate, removePriceList } from '../priceListStore.js'

export const priceListsDelete: PricingOperations['priceLists.delete'] = write(async (tx, { path, ifMatch }) => {
  const list = await getPriceListForUpdate(tx, path.price_list_id)
  requireMatch(ifMatch, list.version)
  await removePriceList(tx, list.id)
  tx.emit('price_list.deleted', list.id, { id: list.id })
  return { status: 204 }
})
