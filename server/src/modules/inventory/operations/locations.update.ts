import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeLocation } from '../location.js'
import { claimLocations, get, requireEmpty, update, type LocationGuard } from '../locationStore.js'

export const locationsUpdate = (guard: LocationGuard): InventoryOperations['locations.update'] => write(async (tx, { path, body, ifMatch }) => {
  claimLocations(tx)
  const before = await get(tx, path.location_id)
  requireMatch(ifMatch, before.version)
  const facts = changeLocation(before, body)
  if (before.active && !facts.active) await requireEmpty(tx, before.id, guard)
  const [location, ...others] = await update(tx, before.id, facts)
  for (const changed of [location, ...others]) tx.emit('location.updated', changed.id, changed)
  return { status: 200, body: location, version: location.version }
})
