import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, update } from '../profileStore.js'

export const shippingProfilesUpdate: ShippingOperations['shippingProfiles.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.shipping_profile_id)
  requireMatch(ifMatch, before.version)
  const profile = await update(tx, before.id, { ...before, ...body })
  tx.emit('shipping_profile.updated', profile.id, profile)
  return { status: 200, body: profile, version: profile.version }
})
