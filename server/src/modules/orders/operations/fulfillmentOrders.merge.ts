import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { openForChange, saveChange } from '../changeFulfillmentOrder.js'
import { changed, chooseUnits, putTogether, requireReleased, requireWaiting, takeUnits, type FulfillmentOrderState } from '../fulfillmentOrder.js'
import { notFound, orderIdsOf } from '../fulfillmentOrderStore.js'

export const fulfillmentOrdersMerge: OrdersOperations['fulfillmentOrders.merge'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, all, own } = await openForChange(tx, path.fulfillment_order_id, ifMatch)
  const others: FulfillmentOrderState[] = []
  for (const [index, id] of body.fulfillment_order_ids.entries()) {
    const pointer = `/fulfillment_order_ids/${index}`
    const other = all.find((candidate) => candidate.id === id)
    if (!other && (await orderIdsOf(tx, [id])).length === 0) throw notFound(pointer)
    const fits = other && other.id !== own.id && other.location_id === own.location_id && other.fulfill_at?.getTime() === own.fulfill_at?.getTime()
    if (!fits) throw new Problem('orders.not_mergeable', undefined, { errors: [{ pointer, code: 'apart', detail: 'must be another fulfillment order of the same order, location and time' }] })
    others.push(other)
  }
  for (const one of [own, ...others]) {
    requireWaiting(one)
    requireReleased(one)
  }
  const parts = others.map((other) => ({ other, ...takeUnits(other.lines, chooseUnits(other, undefined, '')) }))
  const lines = parts.reduce((sum, part) => putTogether(sum, part.taken), [...own.lines])
  const after = [changed(own, { lines, started: own.started || others.some(({ started }) => started) }, tx.now), ...parts.map(({ other, kept }) => changed(other, { lines: kept }, tx.now))]
  const [shown] = await saveChange(tx, order.id, after, [], false)
  return { status: 200, body: shown!, version: shown!.version }
})
