import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { moveCommitted, requireActiveLocations } from '../../inventory/index.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed, chooseUnits, requireReleased, requireWaiting, takeUnits } from '../fulfillmentOrder.js'
import { allocated, newFulfillmentOrder } from '../openFulfillmentOrders.js'
import { addTimeline } from '../timeline.js'

export const fulfillmentOrdersMove: OrdersOperations['fulfillmentOrders.move'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  const to = body.location_id
  requireWaiting(own)
  if (own.holds.some((hold) => hold.reason !== 'location_gave_up' && hold.reason !== 'out_of_stock')) requireReleased(own)
  if (to === own.location_id) throw new Problem('orders.same_location', undefined, { errors: [{ pointer: '/location_id', code: 'same', detail: 'is where the units are' }] })
  await requireActiveLocations(tx, [{ id: to, pointer: '/location_id' }])
  const units = chooseUnits(own, body.lines, '/lines')
  const { kept, taken } = takeUnits(own.lines, units)
  const moves = allocated(own, units).map(({ variant_id, quantity }) => ({ variant_id, quantity, from: own.location_id, to }))
  if (moves.length > 0) await moveCommitted(tx, order.id, moves)
  addTimeline(tx, [{ order_id: order.id, type: 'fulfillment_moved', message: 'Units are sent out by another location.', data: { fulfillment_order_id: own.id, from: own.location_id, to } }])
  // A move ends the holds that it answers.
  const axes = own.holds.length > 0
  if (kept.length === 0) {
    const after = changed(own, { location_id: to, holds: [], assigned_to: null, started: false }, tx.now)
    return { status: 200, body: { fulfillment_orders: await saveChange(tx, order.id, [after], [], axes) }, version: after.version }
  }
  const added = newFulfillmentOrder(tx, order.id, to, taken, { fulfill_at: own.fulfill_at, deliver_by: own.deliver_by })
  const after = changed(own, { lines: kept }, tx.now)
  return { status: 200, body: { fulfillment_orders: await saveChange(tx, order.id, [after], [{ ...changed(added, {}, tx.now), version: 1 }], axes) }, version: after.version }
})
