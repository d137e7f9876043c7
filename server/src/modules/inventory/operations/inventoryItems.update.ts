import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { toItem, toVariantChange, type ItemOwner } from '../item.js'
import { get } from '../itemStore.js'

export const inventoryItemsUpdate = (owner: ItemOwner): InventoryOperations['inventoryItems.update'] => write(async (tx, { path, body, ifMatch }) => {
  const { variant_id } = await get(tx, path.inventory_item_id)
  await owner.changeVariant(tx, variant_id, toVariantChange(body), async () => requireMatch(ifMatch, (await get(tx, path.inventory_item_id)).version))
  const item = await get(tx, path.inventory_item_id)
  return { status: 200, body: toItem(item), version: item.version }
})
