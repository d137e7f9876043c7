import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../shippingZoneStore.js'

export const shippingZonesGet: TenantsOperations['shippingZones.get'] = read(async (tx, { path }) => {
  const zone = await get(tx, path.shipping_zone_id)
  return { status: 200, body: zone, version: zone.version }
})
