import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { adjust } from '../adjust.js'

export const inventoryAdjust: InventoryOperations['inventory.adjust'] = write(async (tx, { body }) => {
  const lines = body.lines.map(({ inventory_item_id, location_id, state, delta }) => ({ item_id: inventory_item_id, location_id, state: state ?? 'on_hand', delta }))
  return { status: 200, body: { entries: await adjust(tx, lines, body.reason, body.reference) } }
})
