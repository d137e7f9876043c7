import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { planAreas, type TaxZone } from '../taxZone.js'
import { saveTaxZone } from '../taxZoneStore.js'

export const taxZonesCreate: PricingOperations['taxZones.create'] = write(async (tx, { body }) => {
  const { areas, keys } = planAreas(body.areas)
  const time = tx.now.toISOString()
  const zone: TaxZone = { id: tx.newId('taxZone'), version: 1, name: body.name, areas, created_at: time, updated_at: time }
  await saveTaxZone(tx, zone, keys)
  tx.emit('tax_zone.created', zone.id, zone)
  return { status: 201, body: zone, version: zone.version, headers: { Location: `/v1/tax-zones/${zone.id}` } }
})
