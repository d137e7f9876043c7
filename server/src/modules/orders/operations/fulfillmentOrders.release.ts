import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed } from '../fulfillmentOrder.js'
import { addTimeline } from '../timeline.js'

export const fulfillmentOrdersRelease: OrdersOperations['fulfillmentOrders.release'] = write(async (tx, { path, body = {}, ifMatch }) => {
  const { order, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  const holds = own.holds.filter((hold) => body.reasons !== undefined && !body.reasons.includes(hold.reason))
  if (holds.length === own.holds.length) throw new Problem('orders.fulfillment_order_not_on_hold', body.reasons === undefined ? undefined : `No hold has the reason ${body.reasons.join(' or ')}.`)
  const after = changed(own, { holds }, tx.now)
  addTimeline(tx, [{ order_id: order.id, type: 'fulfillment_released', message: 'Units on hold were released.', data: { fulfillment_order_id: own.id, status: after.status } }])
  const [shown] = await saveChange(tx, order.id, [after], [], after.status !== own.status)
  return { status: 200, body: shown!, version: shown!.version }
})
