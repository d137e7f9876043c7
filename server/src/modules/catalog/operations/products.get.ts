import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { findById, notFound } from '../productStore.js'
import { toProduct } from '../productView.js'

export const productsGet: CatalogOperations['products.get'] = read(async (tx, { path }) => {
  const product = await findById(tx, path.product_id)
  if (product === null) throw notFound()
  return { status: 200, body: toProduct(product, tx.now), version: product.version }
})
