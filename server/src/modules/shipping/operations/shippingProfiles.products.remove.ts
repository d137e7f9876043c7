import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, resetProducts, update } from '../profileStore.js'

export const shippingProfilesProductsRemove: ShippingOperations['shippingProfiles.products.remove'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.shipping_profile_id)
  requireMatch(ifMatch, before.version)
  resetProducts(tx, before.id, body.product_ids)
  const profile = await update(tx, before.id, before)
  tx.emit('shipping_profile.updated', profile.id, profile)
  return { status: 200, body: profile, version: profile.version }
})
