import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeOversell, toLevel } from '../level.js'
import { availability, lockForLimits, setLimits } from '../levelStore.js'

export const inventoryLevelsUpdate: InventoryOperations['inventoryLevels.update'] = write(async (tx, { path, body, ifMatch }) => {
  const { inventory_item_id: itemId, location_id: locationId } = path
  const { version, ...before } = await lockForLimits(tx, itemId, locationId)
  if (version !== null) requireMatch(ifMatch, version)
  else if (ifMatch !== undefined) throw new Problem('request.precondition_failed', 'The item has no level at this location yet, so there is no version to match.')
  const [level, [item]] = await Promise.all([setLimits(tx, itemId, locationId, body, changeOversell(before, body)), availability(tx, [itemId])])
  const { variant_id, product_id, available } = item!
  tx.emit('inventory.adjusted', itemId, { inventory_item_id: itemId, variant_id, product_id, available, entries: [] })
  return { status: 200, body: toLevel(level), version: level.version }
})
