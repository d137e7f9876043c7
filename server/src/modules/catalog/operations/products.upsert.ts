import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { findByHandlesForUpdate } from '../productStore.js'
import { toProduct } from '../productView.js'
import { writeProduct } from '../writeProducts.js'

export const productsUpsert: CatalogOperations['products.upsert'] = write(async (tx, { path, body, ifMatch }) => {
  const before = (await findByHandlesForUpdate(tx, [path.handle])).get(path.handle) ?? null
  if (before === null && ifMatch !== undefined) throw new Problem('request.precondition_failed', 'No product has this handle, so there is no version to match.')
  if (before !== null) requireMatch(ifMatch, before.version)
  const { after, action } = await writeProduct(tx, { before, input: { handle: path.handle, ...body } })
  const product = toProduct(after, tx.now)
  if (action === 'create') tx.emit('product.created', product.id, product)
  if (action === 'update') tx.emit('product.updated', product.id, product)
  return { status: action === 'create' ? 201 : 200, body: product, version: product.version }
})
