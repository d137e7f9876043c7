import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toDraftSnapshot } from '../draftOrder.js'
import { listDrafts } from '../draftOrderStore.js'

export const draftOrdersList: OrdersOperations['draftOrders.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const drafts = await listDrafts(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(drafts, limit, toDraftSnapshot, (draft) => [draft.id]) }
})
