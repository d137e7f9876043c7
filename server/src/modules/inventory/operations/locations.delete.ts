import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { claimLocations, get, remove, requireEmpty, type LocationGuard } from '../locationStore.js'

export const locationsDelete = (guard: LocationGuard): InventoryOperations['locations.delete'] => write(async (tx, { path, ifMatch }) => {
  claimLocations(tx)
  const location = await get(tx, path.location_id)
  requireMatch(ifMatch, location.version)
  if (location.is_default) throw new Problem('inventory.location_is_default', 'Make another location the default first.')
  await requireEmpty(tx, location.id, guard)
  await remove(tx, location.id)
  tx.emit('location.deleted', location.id, { id: location.id })
  return { status: 204 }
})
