import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { cacheHeaders, redirectsOf } from '../../../kernel/caching.js'
import { Problem } from '../../../kernel/problem.js'
import { findCollectionText, findMoved, textReply } from '../storefrontStore.js'

export const storefrontCollectionsGet: CatalogOperations['storefront.collections.get'] = read(async (tx, request) => {
  const collection = await findCollectionText(tx, request.path.handle)
  if (collection) return textReply(request, collection.text, [collection.id])
  const handle = await findMoved(tx, 'collection', request.path.handle)
  if (handle === null) throw new Problem('catalog.collection_not_found', 'No published collection of this store has this handle.')
  return { status: 301, headers: { ...cacheHeaders(request, [redirectsOf(tx.storeId)]), Location: `/v1/storefront/collections/${encodeURIComponent(handle)}` } }
})
