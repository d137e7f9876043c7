import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { get, show } from '../fulfillmentOrderStore.js'

export const fulfillmentOrdersGet: OrdersOperations['fulfillmentOrders.get'] = readSnapshot(async (tx, { path }) => {
  const [order] = await show(tx, [await get(tx, path.fulfillment_order_id)])
  return { status: 200, body: order!, version: order!.version }
})
