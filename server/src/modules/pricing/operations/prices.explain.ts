import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { moment } from '../../../kernel/time.js'
import { explainPrice } from '../explainPrice.js'

export const pricesExplain: PricingOperations['prices.explain'] = read(async (tx, { query }) => {
  const { variant_id, quantity = 1, market_id, country, currency, customer_group_id = [], at } = query
  const body = await explainPrice(tx, { variant_id, quantity, market_id, country, currency, customer_group_ids: customer_group_id, at: at === undefined ? tx.now : moment(at) })
  return { status: 200, body }
})
