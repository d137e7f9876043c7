import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { getPriceList } from '../priceListStore.js'
import { listPrices } from '../priceStore.js'

export const pricesList: PricingOperations['prices.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string', 'number'])
  const list = await getPriceList(tx, path.price_list_id)
  const prices = await listPrices(tx, list, query.variant_id, after, limit)
  return { status: 200, body: page(prices, limit, (price) => price, (price) => [price.variant_id, price.min_quantity]) }
})
