import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeVariant } from '../changeVariant.js'
import { getByVariantForUpdate } from '../productStore.js'
import { toVariant } from '../productView.js'

export const variantsUpdate: CatalogOperations['variants.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getByVariantForUpdate(tx, path.variant_id)
  requireMatch(ifMatch, before.version)
  const { after } = await changeVariant(tx, before, path.variant_id, body)
  const variant = after.variants.find(({ id }) => id === path.variant_id)!
  return { status: 200, body: toVariant(variant, after.id), version: after.version }
})
