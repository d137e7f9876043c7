import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { getCollection } from '../collectionStore.js'
import { listProducts, ProductQuery } from '../productQuery.js'
import { toProduct } from '../productView.js'

export const collectionsProductsList: CatalogOperations['collections.products.list'] = read(async (tx, { path, query }) => {
  const collection = await getCollection(tx, path.collection_id)
  const page = await listProducts(tx, new ProductQuery(tx).within(collection), collection.sort_order, query.cursor, query.limit ?? PAGE_LIMIT_DEFAULT)
  return { status: 200, body: { ...page, data: page.data.map((product) => toProduct(product, tx.now)) } }
})
