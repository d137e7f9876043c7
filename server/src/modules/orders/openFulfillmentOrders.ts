import type { StoreTx } from '../../kernel/tx.js'
import { locationIdsByCode, releaseCommitted, type AllocatedLine } from '../inventory/index.js'
import { backorderedOf, changed, countRemoved, remainingOf, spreadRemoval, toSnapshot, type FulfillmentOrderLineState, type FulfillmentOrderState, type Units } from './fulfillmentOrder.js'
import { insert, ofOrders, save } from './fulfillmentOrderStore.js'

/** Units of order lines that shall be sent out, and where the inventory has committed them. Its `line_id` is the order line's. */
export interface FulfillmentOpening {
  order_id: string
  lines: readonly { id: string; variant_id: string | null; quantity: number }[]
  allocation: readonly AllocatedLine[]
}

/**
 * Gives each location of an allocation its fulfillment order, for many orders in one flight that nobody waits for. Lines without an allocation, which were
 * written by hand, go with the first of the others.
 */
export async function openFulfillmentOrders(tx: StoreTx, openings: readonly FulfillmentOpening[]): Promise<FulfillmentOrderState[]> {
  const orders = await planFulfillmentOrders(tx, openings)
  insert(tx, orders)
  for (const order of orders) announce(tx, order)
  return orders
}

/** What will be written. Only where nothing at all is allocated it asks the database, so do it before anything contended is locked. */
export async function planFulfillmentOrders(tx: StoreTx, openings: readonly FulfillmentOpening[]): Promise<FulfillmentOrderState[]> {
  const homeless = openings.some((opening) => opening.allocation.length === 0 && opening.lines.length > 0)
  const fallback = homeless ? (await locationIdsByCode(tx)).get(null) : undefined
  return openings.flatMap((opening) => opened(tx, opening, fallback))
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

/**
 * Takes units of an order that this transaction has locked out of what is to be sent out, and gives their stock free. For order changes and cancellation;
 * their caller counts the units on the lines of the order.
 * @param units all that remains when null
 * @returns how many units of each line were taken out; fewer than asked for when some have left already
 */
export async function withdrawUnits(tx: StoreTx, orderId: string, units: readonly Units[] | null): Promise<Units[]> {
  const orders = await ofOrders(tx, [orderId])
  const wanted = units ?? remainingUnits(orders)
  const removals = spreadRemoval(orders, wanted)
  const after = removals.map(({ order, units: own }) => changed(order, { lines: countRemoved(order.lines, own) }, tx.now))
  const released = removals.flatMap(({ order, units: own }) => allocated(order, own))
  if (released.length > 0) await releaseCommitted(tx, orderId, released)
  save(tx, after)
  for (const order of after) announce(tx, order)
  return summed(removals.flatMap((removal) => removal.units))
}

const remainingUnits = (orders: readonly FulfillmentOrderState[]): Units[] => summed(orders.filter((order) => order.status !== 'incomplete' && order.status !== 'cancelled')
  .flatMap((order) => order.lines.map((line) => ({ order_line_id: line.order_line_id, quantity: remainingOf(line) }))))

function summed(units: readonly Units[]): Units[] {
  const totals = new Map<string, number>()
  for (const { order_line_id, quantity } of units) totals.set(order_line_id, (totals.get(order_line_id) ?? 0) + quantity)
  return [...totals].map(([order_line_id, quantity]) => ({ order_line_id, quantity }))
}

/** Units of a fulfillment order as the inventory knows them; nothing is stocked for lines that were written by hand. */
export function allocated(order: Pick<FulfillmentOrderState, 'location_id' | 'lines'>, units: readonly Units[]): AllocatedLine[] {
  const lines = new Map(order.lines.map((line) => [line.order_line_id, line]))
  return units.flatMap(({ order_line_id, quantity }) => {
    const line = lines.get(order_line_id)!
    if (line.variant_id === null) return []
    // Units in stock leave first.
    const stocked = remainingOf(line) - backorderedOf(line)
    return [{ line_id: order_line_id, variant_id: line.variant_id, location_id: order.location_id, quantity, backordered: Math.max(0, quantity - stocked) }]
  })
}
