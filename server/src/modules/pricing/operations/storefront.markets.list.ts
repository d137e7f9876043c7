import type { PricingOperations } from '../../../contract/operations.gen.js'
import { cacheHeaders } from '../../../kernel/caching.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { localizationOf } from '../../tenants/index.js'
import { resolveMarket, toStorefrontMarket } from '../market.js'
import { list, marketFor } from '../marketStore.js'

export const storefrontMarketsList: PricingOperations['storefront.markets.list'] = read(async (tx, request) => {
  const { country, cursor, limit = PAGE_LIMIT_DEFAULT } = request.query
  const headers = cacheHeaders(request, [])
  if (country !== undefined) {
    const market = await marketFor(tx, country)
    return { status: 200, body: { data: market === null ? [] : [toStorefrontMarket(market)], next_cursor: null, has_more: false }, headers }
  }
  const [after = ''] = (decodeCursor(cursor, ['string']) ?? []) as string[]
  const [markets, store] = await Promise.all([list(tx, { active: true }, after, limit), localizationOf(tx)])
  return { status: 200, body: page(markets, limit, (market) => toStorefrontMarket(resolveMarket(market, store)), (market) => [market.id]), headers }
})
