import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listProducts, ProductQuery } from '../productQuery.js'
import { toProduct } from '../productView.js'

export const productsList: CatalogOperations['products.list'] = read(async (tx, { query }) => {
  const page = await listProducts(tx, new ProductQuery(tx).matching(query), 'newest', query.cursor, query.limit ?? PAGE_LIMIT_DEFAULT)
  return { status: 200, body: { ...page, data: page.data.map((product) => toProduct(product, tx.now)) } }
})
