import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toEntry } from '../ledger.js'
import { listEntries } from '../ledgerStore.js'

export const inventoryEntriesList: InventoryOperations['inventoryEntries.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const entries = await listEntries(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(entries, limit, toEntry, (entry) => [entry.id]) }
})
