import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed, requireWaiting } from '../fulfillmentOrder.js'
import { addTimeline } from '../timeline.js'

export const fulfillmentOrdersHold: OrdersOperations['fulfillmentOrders.hold'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  requireWaiting(own)
  const hold = { reason: body.reason, note: body.note ?? null, held_at: tx.now.toISOString() }
  const after = changed(own, { holds: [...own.holds.filter(({ reason }) => reason !== hold.reason), hold] }, tx.now)
  addTimeline(tx, [{ order_id: order.id, type: 'fulfillment_held', message: 'Units to be sent out were put on hold.', data: { fulfillment_order_id: own.id, reason: hold.reason } }])
  const [shown] = await saveChange(tx, order.id, [after], [], after.status !== own.status)
  return { status: 200, body: shown!, version: shown!.version }
})
