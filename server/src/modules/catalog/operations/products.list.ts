import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../productStore.js'
import { toProduct } from '../productView.js'

export const productsList: CatalogOperations['products.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const products = await list(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(products, limit, (product) => toProduct(product, tx.now), (product) => [product.id]) }
})
