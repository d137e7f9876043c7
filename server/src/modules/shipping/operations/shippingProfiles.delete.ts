import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, remove } from '../profileStore.js'

export const shippingProfilesDelete: ShippingOperations['shippingProfiles.delete'] = write(async (tx, { path, ifMatch }) => {
  const profile = await getForUpdate(tx, path.shipping_profile_id)
  requireMatch(ifMatch, profile.version)
  if (profile.is_default) throw new Problem('shipping.profile_is_default', 'Products that no other profile names need it.')
  remove(tx, profile.id)
  tx.emit('shipping_profile.deleted', profile.id, { id: profile.id })
  return { status: 204 }
})
