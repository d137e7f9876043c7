import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { productLists } from '../../../kernel/caching.js'
import { read } from '../../../kernel/operation.js'
import { PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { getPublishedCollectionByHandle } from '../collectionStore.js'
import { ProductQuery } from '../productQuery.js'
import { shopperOf } from '../shopperPrices.js'
import { listSummaries, textReply } from '../storefrontStore.js'

export const storefrontProductsList: CatalogOperations['storefront.products.list'] = read(async (tx, request) => {
  const { query } = request
  const products = new ProductQuery(tx).published(tx.now)
  const collection = query.collection === undefined ? null : await getPublishedCollectionByHandle(tx, query.collection)
  if (collection !== null) products.within(collection)
  const order = query.sort ?? collection?.sort_order ?? 'newest'
  const { text, nextCursor } = await listSummaries(tx, products, order, query.cursor, query.limit ?? PAGE_LIMIT_DEFAULT, shopperOf(request))
  return { ...textReply(request, text, [productLists(tx.storeId), ...(collection === null ? [] : [collection.id])]), nextCursor }
})
