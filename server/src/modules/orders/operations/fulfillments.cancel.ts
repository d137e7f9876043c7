import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openFulfillment, saveFulfillment } from '../changeFulfillment.js'
import { advanced, toFulfillment } from '../fulfillment.js'
import { requireNoLabel } from '../label.js'
import { recomputeOrder } from '../recomputeOrder.js'
import { takeBack } from '../sendOut.js'

export const fulfillmentsCancel: OrdersOperations['fulfillments.cancel'] = write(async (tx, { path, ifMatch }) => {
  const { order, fulfillment: before } = await openFulfillment(tx, path.fulfillment_id, ifMatch)
  if (before.status === 'cancelled') return { status: 200, body: toFulfillment(before), version: before.version }
  const after = advanced(before, 'cancelled', tx.now)
  requireNoLabel(before)
  await takeBack(tx, order, before)
  saveFulfillment(tx, before, after)
  await recomputeOrder(tx, [order.id])
  return { status: 200, body: toFulfillment(after), version: after.version }
})
