import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeZone } from '../zone.js'
import { get, getForUpdate, update } from '../zoneStore.js'

export const shippingZonesUpdate: ShippingOperations['shippingZones.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.shipping_zone_id)
  requireMatch(ifMatch, before.version)
  update(tx, before.id, changeZone(before, body))
  const zone = await get(tx, before.id)
  tx.emit('shipping_zone.updated', zone.id, zone)
  return { status: 200, body: zone, version: zone.version }
})
