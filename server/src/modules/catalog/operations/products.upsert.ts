import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { findTarget } from '../productStore.js'
import { toProduct } from '../productView.js'
import { writeProduct } from '../writeProducts.js'

export const productsUpsert: CatalogOperations['products.upsert'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await findTarget(tx, { handle: path.handle, external_id: body.external_id })
  if (before === null && ifMatch !== undefined) throw new Problem('request.precondition_failed', 'No product has this handle, so there is no version to match.')
  if (before !== null) requireMatch(ifMatch, before.version)
  const { after, action } = await writeProduct(tx, { before, input: { handle: path.handle, ...body } })
  return { status: action === 'create' ? 201 : 200, body: toProduct(after, tx.now), version: after.version }
})
