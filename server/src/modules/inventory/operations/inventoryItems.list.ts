import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toItem } from '../item.js'
import { list } from '../itemStore.js'

export const inventoryItemsList: InventoryOperations['inventoryItems.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const items = await list(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(items, limit, toItem, (item) => [item.id]) }
})
