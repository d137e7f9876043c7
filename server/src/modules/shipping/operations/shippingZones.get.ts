import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../zoneStore.js'

export const shippingZonesGet: ShippingOperations['shippingZones.get'] = read(async (tx, { path }) => {
  const zone = await get(tx, path.shipping_zone_id)
  return { status: 200, body: zone, version: zone.version }
})
