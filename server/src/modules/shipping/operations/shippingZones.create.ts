import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { defaultProfileId } from '../profile.js'
import { getForUpdate } from '../profileStore.js'
import { requireNamed } from '../providerStore.js'
import { newRate } from '../rate.js'
import { insert as insertRates } from '../rateStore.js'
import { checkZone } from '../zone.js'
import { get, insert } from '../zoneStore.js'

export const shippingZonesCreate: ShippingOperations['shippingZones.create'] = write(async (tx, { body }) => {
  const { name, countries = [], regions = [], rest_of_world = false, rates = [] } = body
  const facts = checkZone({ name, countries, regions, rest_of_world })
  const id = tx.newId('shippingZone')
  const first = rates.map((rate, index) => ({ id: tx.newId('shippingRate'), zone_id: id, facts: newRate(rate, index + 1, `/rates/${index}`) }))
  const profile = await getForUpdate(tx, body.shipping_profile_id ?? defaultProfileId(tx.storeId))
  await requireNamed(tx, first.map(({ facts: { shipping_provider_id } }, index) => ({ id: shipping_provider_id, pointer: `/rates/${index}/shipping_provider_id` })))
  insert(tx, id, profile.id, facts)
  insertRates(tx, first)
  const zone = await get(tx, id)
  tx.emit('shipping_zone.created', id, zone)
  return { status: 201, body: zone, version: zone.version, headers: { Location: `/v1/shipping-zones/${id}` } }
})
