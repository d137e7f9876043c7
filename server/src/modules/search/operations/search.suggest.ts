import { findMerchantSummaries } from '../../catalog/index.js'
import type { SearchOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { suggest } from '../suggest.js'

export const searchSuggest: SearchOperations['search.suggest'] = readSnapshot(async (tx, { query }) => {
  const body = await suggest(tx, query.q, { published: false, limit: query.limit, load: (ids) => findMerchantSummaries(tx, ids), named: (product) => product })
  return { status: 200, body }
})
