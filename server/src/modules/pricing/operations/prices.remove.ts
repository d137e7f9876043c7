import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getPriceListForUpdate, touchPriceList } from '../priceListStore.js'
import { removePrices } from '../priceStore.js'

export const pricesRemove: PricingOperations['prices.remove'] = write(async (tx, { path, body, ifMatch }) => {
  const list = await getPriceListForUpdate(tx, path.price_list_id)
  requireMatch(ifMatch, list.version)
  const removed = await removePrices(tx, list, body.prices)
  const version = removed.length === 0 ? list.version : touchPriceList(tx, list)
  if (removed.length > 0) tx.emit('price_list.prices_changed', list.id, { id: list.id, version, variant_ids: [...new Set(removed.map((row) => row.variant_id))] })
  return { status: 200, body: { price_list_id: list.id, version, created: 0, updated: 0, unchanged: 0, removed: removed.length }, version }
})
