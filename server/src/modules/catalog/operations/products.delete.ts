import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { removeItems } from '../../inventory/index.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, remove } from '../productStore.js'

export const productsDelete: CatalogOperations['products.delete'] = write(async (tx, { path, ifMatch }) => {
  const product = await getForUpdate(tx, path.product_id)
  requireMatch(ifMatch, product.version)
  await remove(tx, [product.id])
  await removeItems(tx, product.variants.map((variant) => variant.inventory_item_id))
  tx.emit('product.deleted', product.id, { id: product.id })
  return { status: 204 }
})
