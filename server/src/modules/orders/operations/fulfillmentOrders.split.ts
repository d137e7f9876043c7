import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed, chooseUnits, requireWaiting, takeUnits } from '../fulfillmentOrder.js'
import { newFulfillmentOrder } from '../openFulfillmentOrders.js'

export const fulfillmentOrdersSplit: OrdersOperations['fulfillmentOrders.split'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  requireWaiting(own)
  const { kept, taken } = takeUnits(own.lines, chooseUnits(own, body.lines, '/lines'))
  if (kept.length === 0) throw new Problem('orders.nothing_left_to_split')
  const { holds, assigned_to, fulfill_at, deliver_by, started } = own
  const added = newFulfillmentOrder(tx, order.id, own.location_id, taken, { holds, assigned_to, fulfill_at, deliver_by, started })
  const after = changed(own, { lines: kept }, tx.now)
  // What is new has the status of its facts, in its first version.
  const fulfillment_orders = await saveChange(tx, order.id, [after], [{ ...changed(added, {}, tx.now), version: 1 }], false)
  return { status: 200, body: { fulfillment_orders }, version: after.version }
})
