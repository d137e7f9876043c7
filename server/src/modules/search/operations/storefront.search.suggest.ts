import { findSummaries, shopperOf, textReply } from '../../catalog/index.js'
import type { components } from '../../../contract/types.gen.js'
import type { SearchOperations } from '../../../contract/operations.gen.js'
import { collectionLists, productLists } from '../../../kernel/caching.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { suggest } from '../suggest.js'

type Summary = components['schemas']['StorefrontProductSummary']

export const storefrontSearchSuggest: SearchOperations['storefront.search.suggest'] = readSnapshot(async (tx, request) => {
  const { q, limit } = request.query
  const load = async (ids: readonly string[]) => (await findSummaries(tx, ids, shopperOf(request))).map(({ text }) => JSON.parse(text) as Summary)
  const body = await suggest(tx, q, { published: true, limit, load, named: (product) => product })
  return textReply(request, JSON.stringify(body), [productLists(tx.storeId), collectionLists(tx.storeId)], 'brief')
})
