import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toItem } from '../item.js'
import { get } from '../itemStore.js'

export const inventoryItemsGet: InventoryOperations['inventoryItems.get'] = read(async (tx, { path }) => {
  const item = await get(tx, path.inventory_item_id)
  return { status: 200, body: toItem(item), version: item.version }
})
