import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { sendOut } from '../sendOut.js'
import { toFulfillment } from '../fulfillment.js'

export const fulfillmentsCreate: OrdersOperations['fulfillments.create'] = write(async (tx, { body }) => {
  const fulfillment = await sendOut(tx, body)
  return { status: 201, body: toFulfillment(fulfillment), version: fulfillment.version, headers: { Location: `/v1/fulfillments/${fulfillment.id}` } }
})
