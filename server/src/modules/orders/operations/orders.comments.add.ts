import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireOrder } from '../orderStore.js'
import { addComment } from '../timeline.js'

export const ordersCommentsAdd: OrdersOperations['orders.comments.add'] = write(async (tx, { path, body }) => {
  await requireOrder(tx, path.order_id)
  return { status: 201, body: addComment(tx, path.order_id, body.message) }
})
