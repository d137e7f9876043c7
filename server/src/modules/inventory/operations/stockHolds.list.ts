import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listHolds } from '../holdQueries.js'

export const stockHoldsList: InventoryOperations['stockHolds.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const holds = await listHolds(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(holds, limit, (hold) => hold, (hold) => [hold.owner.id]) }
})
