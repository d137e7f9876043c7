import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../profileStore.js'

export const shippingProfilesGet: ShippingOperations['shippingProfiles.get'] = read(async (tx, { path }) => {
  const profile = await get(tx, path.shipping_profile_id)
  return { status: 200, body: profile, version: profile.version }
})
