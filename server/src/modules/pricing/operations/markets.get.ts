import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../marketStore.js'

export const marketsGet: PricingOperations['markets.get'] = read(async (tx, { path }) => {
  const market = await get(tx, path.market_id)
  return { status: 200, body: market, version: market.version }
})
