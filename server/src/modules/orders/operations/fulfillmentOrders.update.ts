import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed, requireWaiting } from '../fulfillmentOrder.js'

const time = (text: string | null | undefined, before: Date | null) => (text === undefined ? before : text === null ? null : new Date(text))

export const fulfillmentOrdersUpdate: OrdersOperations['fulfillmentOrders.update'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  requireWaiting(own)
  const { assigned_to = own.assigned_to, started = own.started } = body
  const after = changed(own, { assigned_to, started, fulfill_at: time(body.fulfill_at, own.fulfill_at), deliver_by: time(body.deliver_by, own.deliver_by) }, tx.now)
  const [shown] = await saveChange(tx, order.id, [after], [], after.status !== own.status)
  return { status: 200, body: shown!, version: shown!.version }
})
