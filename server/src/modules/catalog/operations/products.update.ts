import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate } from '../productStore.js'
import { toProduct } from '../productView.js'
import { writeProduct } from '../writeProducts.js'

export const productsUpdate: CatalogOperations['products.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.product_id)
  requireMatch(ifMatch, before.version)
  const { after } = await writeProduct(tx, { before, input: body })
  return { status: 200, body: toProduct(after, tx.now), version: after.version }
})
