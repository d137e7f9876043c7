import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { planAreas } from '../taxZone.js'
import { getTaxZoneForUpdate, saveTaxZone } from '../taxZoneStore.js'

export const taxZonesUpdate: PricingOperations['taxZones.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getTaxZoneForUpdate(tx, path.tax_zone_id)
  requireMatch(ifMatch, before.version)
  const plan = body.areas === undefined ? null : planAreas(body.areas)
  const zone = { ...before, name: body.name ?? before.name, areas: plan?.areas ?? before.areas, version: before.version + 1, updated_at: tx.now.toISOString() }
  await saveTaxZone(tx, zone, plan?.keys ?? null)
  tx.emit('tax_zone.updated', zone.id, zone)
  return { status: 200, body: zone, version: zone.version }
})
