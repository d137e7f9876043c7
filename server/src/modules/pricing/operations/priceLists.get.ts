import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getPriceList } from '../priceListStore.js'

export const priceListsGet: PricingOperations['priceLists.get'] = read(async (tx, { path }) => {
  const list = await getPriceList(tx, path.price_list_id)
  return { status: 200, body: list, version: list.version }
})
