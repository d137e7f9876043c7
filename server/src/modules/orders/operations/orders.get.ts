import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toOrder } from '../order.js'
import { getOrder } from '../orderStore.js'

export const ordersGet: OrdersOperations['orders.get'] = read(async (tx, { path }) => {
  const order = await getOrder(tx, path.order_id)
  return { status: 200, body: toOrder(order), version: order.version }
})
