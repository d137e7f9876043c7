import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { slugify } from '../../../kernel/slug.js'
import { freeHandle } from '../productStore.js'
import { toProduct } from '../productView.js'
import { writeProduct } from '../writeProducts.js'

export const productsCreate: CatalogOperations['products.create'] = write(async (tx, { body }) => {
  // A handle the caller chose must be free; one we make from the title gets a number when it is not.
  const handle = body.handle ?? (await freeHandle(tx, slugify(body.title) || 'product'))
  const { after } = await writeProduct(tx, { before: null, input: { ...body, handle } })
  return { status: 201, body: toProduct(after, tx.now), version: after.version, headers: { Location: `/v1/products/${after.id}` } }
})
