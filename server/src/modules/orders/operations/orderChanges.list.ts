import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toOrderChange } from '../orderChange.js'
import { listChanges } from '../orderChangeStore.js'
import { getOrder } from '../orderStore.js'

export const orderChangesList: OrdersOperations['orderChanges.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const [order, changes] = await Promise.all([getOrder(tx, path.order_id), listChanges(tx, path.order_id, after === null ? null : String(after[0]), limit)])
  return { status: 200, body: page(changes, limit, (change) => toOrderChange(change, order), (change) => [change.id]) }
})
