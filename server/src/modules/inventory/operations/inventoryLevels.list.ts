import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toLevel } from '../level.js'
import { list } from '../levelStore.js'

export const inventoryLevelsList: InventoryOperations['inventoryLevels.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const levels = await list(tx, query, decodeCursor(query.cursor, ['string', 'string']), limit)
  return { status: 200, body: page(levels, limit, toLevel, (level) => [level.item_id, level.location_id]) }
})
