import { findMerchantSummaries } from '../../catalog/index.js'
import type { SearchOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { search } from '../search.js'

export const searchProducts: SearchOperations['search.products'] = readSnapshot(async (tx, { query }) => {
  const { ids, facets, total, nextCursor } = await search(tx, query, false)
  return { status: 200, body: { data: await findMerchantSummaries(tx, ids), facets, total_estimate: total, next_cursor: nextCursor, has_more: nextCursor !== null } }
})
