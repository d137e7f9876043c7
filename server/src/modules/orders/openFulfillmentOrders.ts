import type { StoreTx } from '../../kernel/tx.js'
import { locationIdsByCode } from '../inventory/index.js'
import { toSnapshot, type FulfillmentOrderLineState, type FulfillmentOrderState } from './fulfillmentOrder.js'
import { insert } from './fulfillmentOrderStore.js'
import type { Allotment } from './placeOrders.js'

/** Units of order lines that shall be sent out, and where the inventory has committed them. Its `line_id` is the order line's. */
export interface FulfillmentOpening {
  order_id: string
  lines: readonly { id: string; variant_id: string | null; quantity: number }[]
  allocation: readonly Allotment[]
}

/**
 * Gives each location of an allocation its fulfillment order, for many orders in one flight that nobody waits for. Lines without an allocation, which were
 * written by hand, go with the first of the others.
 */
export async function openFulfillmentOrders(tx: StoreTx, openings: readonly FulfillmentOpening[]): Promise<FulfillmentOrderState[]> {
  const homeless = openings.some((opening) => opening.allocation.length === 0 && opening.lines.length > 0)
  const fallback = homeless ? (await locationIdsByCode(tx)).get(null) : undefined
  const orders = openings.flatMap((opening) => opened(tx, opening, fallback))
  insert(tx, orders)
  for (const order of orders) tx.emit('fulfillment_order.created', order.id, toSnapshot(order))
  return orders
}

function opened(tx: StoreTx, { order_id, lines, allocation }: FulfillmentOpening, fallback: string | undefined): FulfillmentOrderState[] {
  const byLocation = new Map<string, Map<string, FulfillmentOrderLineState>>()
  const put = (location: string, line: FulfillmentOrderLineState) => {
    const own = byLocation.get(location) ?? new Map<string, FulfillmentOrderLineState>()
    const known = own.get(line.order_line_id)
    own.set(line.order_line_id, known ? { ...known, quantity: known.quantity + line.quantity, backordered: known.backordered + line.backordered } : line)
    byLocation.set(location, own)
  }
  const allotted = new Map<string, number>()
  for (const { line_id, variant_id, location_id, quantity, backordered } of allocation) {
    put(location_id, { order_line_id: line_id, variant_id, quantity, fulfilled: 0, removed: 0, backordered })
    allotted.set(line_id, (allotted.get(line_id) ?? 0) + quantity)
  }
  const home = allocation[0]?.location_id ?? fallback
  for (const { id, variant_id, quantity } of lines) {
    const left = quantity - (allotted.get(id) ?? 0)
    if (left > 0 && home !== undefined) put(home, { order_line_id: id, variant_id, quantity: left, fulfilled: 0, removed: 0, backordered: 0 })
  }
  return [...byLocation].map(([location_id, own]) => newFulfillmentOrder(tx, order_id, location_id, [...own.values()]))
}

export function newFulfillmentOrder(tx: StoreTx, order_id: string, location_id: string, lines: readonly FulfillmentOrderLineState[], from: Partial<FulfillmentOrderState> = {}): FulfillmentOrderState {
  return {
    holds: [], started: false, assigned_to: null, fulfill_at: null, deliver_by: null, ...from,
    id: tx.newId('fulfillmentOrder'), order_id, location_id, version: 1, status: 'open', created_at: tx.now, updated_at: tx.now, lines,
  }
}

/** Tells of a fulfillment order that changed. */
export function announce(tx: StoreTx, order: FulfillmentOrderState): void {
  tx.emit(order.version === 1 ? 'fulfillment_order.created' : order.status === 'cancelled' ? 'fulfillment_order.cancelled' : 'fulfillment_order.updated', order.id, toSnapshot(order))
}
