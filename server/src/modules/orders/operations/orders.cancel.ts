import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { cancelOrder } from '../cancelOrder.js'
import { toOrder } from '../order.js'
import { lockOrder } from '../orderStore.js'

export const ordersCancel: OrdersOperations['orders.cancel'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await lockOrder(tx, path.order_id)
  requireMatch(ifMatch, before.version)
  const order = await cancelOrder(tx, before, body)
  return { status: 200, body: toOrder(order), version: order.version }
})
