import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { deleteProducts } from '../bulk.js'
import { getForUpdate } from '../productStore.js'

export const productsDelete: CatalogOperations['products.delete'] = write(async (tx, { path, ifMatch }) => {
  const product = await getForUpdate(tx, path.product_id)
  requireMatch(ifMatch, product.version)
  await deleteProducts(tx, [product])
  return { status: 204 }
})
