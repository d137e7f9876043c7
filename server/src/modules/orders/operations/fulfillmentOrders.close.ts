import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed, chooseUnits, countRemoved, requireWaiting, takeUnits } from '../fulfillmentOrder.js'
import { newFulfillmentOrder } from '../openFulfillmentOrders.js'
import { addTimeline } from '../timeline.js'

export const fulfillmentOrdersClose: OrdersOperations['fulfillmentOrders.close'] = write(async (tx, { path, ifMatch }) => {
  const { order, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  requireWaiting(own)
  const units = chooseUnits(own, undefined, '')
  const after = changed(own, { status: 'incomplete', holds: [], lines: countRemoved(own.lines, units) }, tx.now)
  const hold = { reason: 'location_gave_up' as const, note: null, held_at: tx.now.toISOString() }
  const rest = newFulfillmentOrder(tx, order.id, own.location_id, takeUnits(own.lines, units).taken, { holds: [hold], deliver_by: own.deliver_by })
  addTimeline(tx, [{ order_id: order.id, type: 'fulfillment_given_up', message: 'A location gave up what remained to be sent out.', data: { fulfillment_order_id: own.id, location_id: own.location_id } }])
  const fulfillment_orders = await saveChange(tx, order.id, [after], [{ ...rest, status: 'on_hold' }], true)
  return { status: 200, body: { fulfillment_orders }, version: after.version }
})
