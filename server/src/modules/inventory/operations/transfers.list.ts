import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../transferStore.js'

export const transfersList: InventoryOperations['transfers.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const transfers = await list(tx, query.status, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(transfers, limit, (transfer) => transfer, (transfer) => [transfer.id]) }
})
