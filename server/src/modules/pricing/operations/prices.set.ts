import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getPriceListForUpdate, touchPriceList } from '../priceListStore.js'
import { requireSettable, setPrices } from '../priceStore.js'

export const pricesSet: PricingOperations['prices.set'] = write(async (tx, { path, body, ifMatch }) => {
  const list = await getPriceListForUpdate(tx, path.price_list_id)
  requireMatch(ifMatch, list.version)
  await requireSettable(tx, list, body.prices)
  const written = await setPrices(tx, list, body.prices)
  const created = written.filter((row) => row.created).length
  const version = written.length === 0 ? list.version : touchPriceList(tx, list)
  if (written.length > 0) tx.emit('price_list.prices_changed', list.id, { id: list.id, version, variant_ids: [...new Set(written.map((row) => row.variant_id))] })
  return { status: 200, body: { price_list_id: list.id, version, created, updated: written.length - created, unchanged: body.prices.length - written.length, removed: 0 }, version }
})
