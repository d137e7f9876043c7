import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getPriceListForUpdate, requireRoom, requireSellable, setStatus } from '../priceListStore.js'

export const priceListsActivate: PricingOperations['priceLists.activate'] = write(async (tx, { path, ifMatch }) => {
  const before = await getPriceListForUpdate(tx, path.price_list_id)
  requireMatch(ifMatch, before.version)
  if (before.status === 'active') return { status: 200, body: before, version: before.version }
  await requireSellable(tx, before)
  await requireRoom(tx)
  const list = await setStatus(tx, before.id, 'active')
  tx.emit('price_list.activated', list.id, list)
  return { status: 200, body: list, version: list.version }
})
