import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toAccountOrder } from '../order.js'
import { getOrder, notFound } from '../orderStore.js'

export const accountOrdersGet: OrdersOperations['account.orders.get'] = read(async (tx, { path, principal }) => {
  const order = await getOrder(tx, path.order_id)
  if (order.customer_id !== principal.customerId) throw notFound()
  return { status: 200, body: toAccountOrder(order), version: order.version }
})
