import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { toOrder } from '../order.js'
import { lockOrder, setClosed } from '../orderStore.js'
import { recomputeOrder } from '../recomputeOrder.js'
import { addTimeline } from '../timeline.js'

export const ordersClose: OrdersOperations['orders.close'] = write(async (tx, { path, ifMatch }) => {
  const before = await lockOrder(tx, path.order_id)
  requireMatch(ifMatch, before.version)
  if (before.status !== 'open') throw new Problem('orders.order_not_open', `The order is ${before.status}.`)
  setClosed(tx, before.id, tx.now)
  addTimeline(tx, [{ order_id: before.id, type: 'order_closed', message: 'The order was put away.' }])
  const [order] = await recomputeOrder(tx, [before.id], 'order.closed')
  return { status: 200, body: toOrder(order!), version: order!.version }
})
