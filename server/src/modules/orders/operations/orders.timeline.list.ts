import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { requireOrder } from '../orderStore.js'
import { listTimeline } from '../timeline.js'

export const ordersTimelineList: OrdersOperations['orders.timeline.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const [, entries] = await Promise.all([requireOrder(tx, path.order_id), listTimeline(tx, path.order_id, after === null ? null : String(after[0]), limit)])
  return { status: 200, body: page(entries, limit, (entry) => entry, (entry) => [entry.id]) }
})
