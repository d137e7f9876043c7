import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { toFulfillment } from '../fulfillment.js'
import { get } from '../fulfillmentStore.js'

export const fulfillmentsGet: OrdersOperations['fulfillments.get'] = readSnapshot(async (tx, { path }) => {
  const fulfillment = await get(tx, path.fulfillment_id)
  return { status: 200, body: toFulfillment(fulfillment), version: fulfillment.version }
})
