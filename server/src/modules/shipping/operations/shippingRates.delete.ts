import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getOfLockedZone, remove } from '../rateStore.js'
import { touch } from '../zoneStore.js'

export const shippingRatesDelete: ShippingOperations['shippingRates.delete'] = write(async (tx, { path, ifMatch }) => {
  const rate = await getOfLockedZone(tx, path.shipping_rate_id)
  requireMatch(ifMatch, rate.version)
  remove(tx, rate.id)
  tx.emit('shipping_zone.updated', rate.shipping_zone_id, await touch(tx, rate.shipping_zone_id))
  return { status: 204 }
})
