import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { insert } from '../profileStore.js'

export const shippingProfilesCreate: ShippingOperations['shippingProfiles.create'] = write(async (tx, { body }) => {
  const profile = await insert(tx, { name: body.name, handling_days: body.handling_days ?? 0, closed_weekdays: body.closed_weekdays ?? [], metadata: body.metadata ?? {} })
  tx.emit('shipping_profile.created', profile.id, profile)
  return { status: 201, body: profile, version: profile.version, headers: { Location: `/v1/shipping-profiles/${profile.id}` } }
})
