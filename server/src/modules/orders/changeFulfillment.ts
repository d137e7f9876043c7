import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { toSnapshot, type FulfillmentState } from './fulfillment.js'
import { get, orderIdOf, update } from './fulfillmentStore.js'
import type { OrderState } from './order.js'
import { lockOrder } from './orderStore.js'
import { addTimeline } from './timeline.js'

/**
 * Locks the order that a fulfillment belongs to, and with it all that hangs on it.
 * @throws orders.fulfillment_not_found, request.precondition_failed
 */
export async function openFulfillment(tx: StoreTx, id: string, ifMatch: string | undefined): Promise<{ order: OrderState; fulfillment: FulfillmentState }> {
  const [order, fulfillment] = await Promise.all([lockOrder(tx, await orderIdOf(tx, id)), get(tx, id)])
  requireMatch(ifMatch, fulfillment.version)
  return { order, fulfillment }
}

/** Writes a fulfillment that changed and tells of it. */
export function saveFulfillment(tx: StoreTx, before: FulfillmentState, after: FulfillmentState): void {
  update(tx, after)
  const arrived = before.status !== after.status && (after.status === 'delivered' || after.status === 'cancelled')
  tx.emit(arrived ? `fulfillment.${after.status as 'delivered' | 'cancelled'}` : 'fulfillment.updated', after.id, toSnapshot(after))
  if (before.status !== after.status) addTimeline(tx, [{ order_id: after.order_id, type: `fulfillment_${after.status}`, message: MESSAGES[after.status], data: { fulfillment_id: after.id, status: after.status } }])
}

const MESSAGES: Record<FulfillmentState['status'], string> = {
  pending: 'Units were packed.', shipped: 'Units were handed over.', in_transit: 'Units are on their way.', out_for_delivery: 'Units are out for delivery.',
  delivered: 'Units were delivered.', failed: 'Units could not be delivered.', cancelled: 'A fulfillment was cancelled; its units are to be sent out again.',
}
