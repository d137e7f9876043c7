import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getVariant } from '../variantStore.js'
import { toVariant } from '../productView.js'

export const variantsGet: CatalogOperations['variants.get'] = read(async (tx, { path }) => {
  const { variant, productId, version } = await getVariant(tx, path.variant_id)
  return { status: 200, body: toVariant(variant, productId), version }
})
