import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getPriceListForUpdate, setStatus } from '../priceListStore.js'

export const priceListsDeactivate: PricingOperations['priceLists.deactivate'] = write(async (tx, { path, ifMatch }) => {
  const before = await getPriceListForUpdate(tx, path.price_list_id)
  requireMatch(ifMatch, before.version)
  if (before.status === 'draft') return { status: 200, body: before, version: before.version }
  const list = await setStatus(tx, before.id, 'draft')
  tx.emit('price_list.deactivated', list.id, list)
  return { status: 200, body: list, version: list.version }
})
