import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getTaxZoneForUpdate, removeTaxZone } from '../taxZoneStore.js'

export const taxZonesDelete: PricingOperations['taxZones.delete'] = write(async (tx, { path, ifMatch }) => {
  const zone = await getTaxZoneForUpdate(tx, path.tax_zone_id)
  requireMatch(ifMatch, zone.version)
  await removeTaxZone(tx, zone.id)
  tx.emit('tax_zone.deleted', zone.id, { id: zone.id })
  return { status: 204 }
})
