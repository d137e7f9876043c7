import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openFulfillment, saveFulfillment } from '../changeFulfillment.js'
import { advanced, toFulfillment } from '../fulfillment.js'

export const fulfillmentsDeliver: OrdersOperations['fulfillments.deliver'] = write(async (tx, { path, ifMatch }) => {
  const { fulfillment: before } = await openFulfillment(tx, path.fulfillment_id, ifMatch)
  if (before.status === 'delivered') return { status: 200, body: toFulfillment(before), version: before.version }
  const after = advanced(before, 'delivered', tx.now)
  saveFulfillment(tx, before, after)
  return { status: 200, body: toFulfillment(after), version: after.version }
})
