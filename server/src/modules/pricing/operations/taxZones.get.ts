import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getTaxZone } from '../taxZoneStore.js'

export const taxZonesGet: PricingOperations['taxZones.get'] = read(async (tx, { path }) => {
  const zone = await getTaxZone(tx, path.tax_zone_id)
  return { status: 200, body: zone, version: zone.version }
})
