import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import type { FulfillmentOrder, FulfillmentOrderState } from './fulfillmentOrder.js'
import { insert, notFound, ofOrders, orderIdsOf, save, show } from './fulfillmentOrderStore.js'
import { announce } from './openFulfillmentOrders.js'
import type { OrderState } from './order.js'
import { lockOrder } from './orderStore.js'
import { recomputeOrder } from './recomputeOrder.js'

export interface OpenedFulfillmentOrder {
  order: OrderState
  /** All fulfillment orders of the order, the own one among them. */
  all: FulfillmentOrderState[]
  own: FulfillmentOrderState
}

/**
 * Locks the order that a fulfillment order belongs to, and with it all that hangs on it.
 * @throws orders.fulfillment_order_not_found, request.precondition_failed
 */
export async function openForChange(tx: StoreTx, id: string, ifMatch: string | undefined): Promise<OpenedFulfillmentOrder> {
  const [orderId] = await orderIdsOf(tx, [id])
  if (orderId === undefined) throw notFound()
  const [order, all] = await Promise.all([lockOrder(tx, orderId), ofOrders(tx, [orderId])])
  const own = all.find((candidate) => candidate.id === id)!
  requireMatch(ifMatch, own.version)
  return { order, all, own }
}

/**
 * Writes what changed of an order's fulfillment orders and tells of it.
 * @param added those that were made
 * @param axes whether the order's statuses may follow
 */
export async function saveChange(tx: StoreTx, orderId: string, changed: readonly FulfillmentOrderState[], added: readonly FulfillmentOrderState[], axes: boolean): Promise<FulfillmentOrder[]> {
  save(tx, changed)
  insert(tx, added)
  const all = [...changed, ...added]
  for (const order of all) announce(tx, order)
  if (axes) await recomputeOrder(tx, [orderId])
  return show(tx, all)
}
