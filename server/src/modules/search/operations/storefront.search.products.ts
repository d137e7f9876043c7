import { findSummaries, shopperOf, textReply } from '../../catalog/index.js'
import type { SearchOperations } from '../../../contract/operations.gen.js'
import { productLists } from '../../../kernel/caching.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { search } from '../search.js'

export const storefrontSearchProducts: SearchOperations['storefront.search.products'] = readSnapshot(async (tx, request) => {
  const { ids, facets, total, nextCursor, collection } = await search(tx, request.query, true)
  // Products are read as they are now: one that was taken down since it was indexed is left out.
  const products = await findSummaries(tx, ids, shopperOf(request))
  const rest = JSON.stringify({ facets, total_estimate: total, next_cursor: nextCursor, has_more: nextCursor !== null })
  const text = `{"data":[${products.map((product) => product.text).join(',')}],${rest.slice(1)}`
  return { ...textReply(request, text, [productLists(tx.storeId), ...(collection === null ? [] : [collection.id])], 'brief'), nextCursor }
})
