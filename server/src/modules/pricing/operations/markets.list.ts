import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../marketStore.js'

export const marketsList: PricingOperations['markets.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after = ''] = (decodeCursor(query.cursor, ['string']) ?? []) as string[]
  return { status: 200, body: page(await list(tx, query, after, limit), limit, (market) => market, (market) => [market.id]) }
})
