import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openFulfillment, saveFulfillment } from '../changeFulfillment.js'
import { advanced, toFulfillment } from '../fulfillment.js'
import { packedAs } from '../packUnits.js'
import { wholeTracking } from '../tracking.js'

export const fulfillmentsUpdate: OrdersOperations['fulfillments.update'] = write(async (tx, { path, body, ifMatch }) => {
  const { fulfillment: before } = await openFulfillment(tx, path.fulfillment_id, ifMatch)
  const { status = before.status, label_url = before.label_url, notify_customer = before.notify_customer } = body
  const moved = status === before.status ? { ...before, version: before.version + 1, updated_at: tx.now } : advanced(before, status, tx.now)
  const packages = body.packages === undefined ? before.packages : await packedAs(tx, body.packages)
  const after = { ...moved, packages, label_url, notify_customer, tracking: body.tracking === undefined ? before.tracking : wholeTracking(body.tracking) }
  saveFulfillment(tx, before, after)
  return { status: 200, body: toFulfillment(after), version: after.version }
})
