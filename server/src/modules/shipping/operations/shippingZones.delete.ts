import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, remove } from '../zoneStore.js'

export const shippingZonesDelete: ShippingOperations['shippingZones.delete'] = write(async (tx, { path, ifMatch }) => {
  const zone = await getForUpdate(tx, path.shipping_zone_id)
  requireMatch(ifMatch, zone.version)
  remove(tx, zone.id)
  tx.emit('shipping_zone.deleted', zone.id, { id: zone.id })
  return { status: 204 }
})
