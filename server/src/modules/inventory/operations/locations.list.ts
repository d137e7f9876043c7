import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../locationStore.js'

export const locationsList: InventoryOperations['locations.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const locations = await list(tx, query, decodeCursor(query.cursor, ['number', 'string']), limit)
  return { status: 200, body: page(locations, limit, (location) => location, (location) => [location.priority, location.id]) }
})
