import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type FulfillmentOrder = components['schemas']['FulfillmentOrder']
export type FulfillmentOrderSnapshot = components['schemas']['FulfillmentOrderSnapshot']
export type FulfillmentOrderStatus = components['schemas']['FulfillmentOrderStatus']
export type HoldReason = components['schemas']['FulfillmentHoldReason']

export interface Hold {
  reason: HoldReason
  note: string | null
  held_at: string
}

/** Units of an order line that a location has to send out. */
export interface FulfillmentOrderLineState {
  order_line_id: string
  /** Null for a line that was written by hand: nothing is stocked for it. */
  variant_id: string | null
  quantity: number
  fulfilled: number
  removed: number
  backordered: number
}

export interface FulfillmentOrderState {
  id: string
  order_id: string
  location_id: string
  version: number
  status: FulfillmentOrderStatus
  holds: readonly Hold[]
  started: boolean
  assigned_to: string | null
  fulfill_at: Date | null
  deliver_by: Date | null
  created_at: Date
  updated_at: Date
  lines: readonly FulfillmentOrderLineState[]
}

export interface Units {
  order_line_id: string
  quantity: number
}

/** Units are held back until the order is paid. */
export const heldForPayment = (now: Date): Hold => ({ reason: 'awaiting_payment', note: null, held_at: now.toISOString() })
export const isForPayment = ({ reason }: Hold) => reason === 'awaiting_payment'

export const remainingOf = (line: Pick<FulfillmentOrderLineState, 'quantity' | 'fulfilled' | 'removed'>): number => line.quantity - line.fulfilled - line.removed

/** Units that remain and were not in stock: those that were leave first. */
export const backorderedOf = (line: FulfillmentOrderLineState): number => Math.min(line.backordered, remainingOf(line))

const remains = (order: Pick<FulfillmentOrderState, 'lines'>) => order.lines.some((line) => remainingOf(line) > 0)

/** Ends that someone decided on and that nothing leads out of. */
const isDecided = (status: FulfillmentOrderStatus) => status === 'incomplete' || status === 'cancelled'

/** What a fulfillment order is called, from its facts. */
export function statusOf(order: FulfillmentOrderState, now: Date): FulfillmentOrderStatus {
  if (isDecided(order.status)) return order.status
  if (!remains(order)) return order.lines.some((line) => line.fulfilled > 0) ? 'closed' : 'cancelled'
  if (order.holds.length > 0) return 'on_hold'
  if (order.fulfill_at !== null && order.fulfill_at > now) return 'scheduled'
  return order.started || order.lines.some((line) => line.fulfilled > 0) ? 'in_progress' : 'open'
}

/** The fulfillment order after a change: counted, and with the status that follows. */
export function changed(before: FulfillmentOrderState, change: Partial<FulfillmentOrderState>, now: Date): FulfillmentOrderState {
  const after = { ...before, ...change, version: before.version + 1, updated_at: now }
  return { ...after, status: statusOf(after, now) }
}

/** @throws orders.fulfillment_order_closed when nothing of it remains to be sent out */
export function requireWaiting(order: FulfillmentOrderState): void {
  if (isDecided(order.status) || !remains(order)) throw new Problem('orders.fulfillment_order_closed', `The fulfillment order is ${order.status}; nothing of it remains to be sent out.`)
}

/** @throws orders.fulfillment_order_on_hold */
export function requireReleased(order: FulfillmentOrderState): void {
  if (order.holds.length > 0) throw new Problem('orders.fulfillment_order_on_hold', `The fulfillment order is on hold: ${order.holds.map((hold) => hold.reason).join(', ')}. Release it first.`)
}

/** @throws orders.fulfillment_order_closed, orders.fulfillment_order_on_hold, orders.fulfillment_order_scheduled */
export function requireSendable(order: FulfillmentOrderState, now: Date): void {
  requireWaiting(order)
  requireReleased(order)
  if (order.fulfill_at !== null && order.fulfill_at > now) throw new Problem('orders.fulfillment_order_scheduled', `It shall not be sent out before ${order.fulfill_at.toISOString()}.`)
}

/**
 * The units named, each line once, or all that remains.
 * @param pointer where the units stand in the request
 * @throws orders.line_not_found, orders.duplicate_line, orders.quantity_exceeds_remaining
 */
export function chooseUnits(order: FulfillmentOrderState, wanted: readonly Units[] | undefined, pointer: string): Units[] {
  if (wanted === undefined) return order.lines.filter((line) => remainingOf(line) > 0).map((line) => ({ order_line_id: line.order_line_id, quantity: remainingOf(line) }))
  const seen = new Set<string>()
  return wanted.map(({ order_line_id, quantity }, index) => {
    const at = `${pointer}/${index}`
    const line = order.lines.find((candidate) => candidate.order_line_id === order_line_id)
    if (!line) throw new Problem('orders.line_not_found', 'The fulfillment order has no units of this line.', { errors: [{ pointer: `${at}/order_line_id`, code: 'not_found', detail: 'is no line of this fulfillment order' }] })
    if (seen.has(order_line_id)) throw new Problem('orders.duplicate_line', undefined, { errors: [{ pointer: `${at}/order_line_id`, code: 'duplicate', detail: 'is named twice' }] })
    seen.add(order_line_id)
    const remaining = remainingOf(line)
    if (quantity > remaining) throw new Problem('orders.quantity_exceeds_remaining', `${remaining} units of the line remain to be sent out.`, { errors: [{ pointer: `${at}/quantity`, code: 'maximum', detail: `is more than the ${remaining} that remain` }] })
    return { order_line_id, quantity }
  })
}

const unitsById = (units: readonly Units[]) => new Map(units.map((line) => [line.order_line_id, line.quantity]))

/** Lines of which units were put into fulfillments, or taken out of them again by negative numbers. */
export function countFulfilled(lines: readonly FulfillmentOrderLineState[], units: readonly Units[]): FulfillmentOrderLineState[] {
  const byId = unitsById(units)
  return lines.map((line) => ({ ...line, fulfilled: line.fulfilled + (byId.get(line.order_line_id) ?? 0) }))
}

/** Lines of which units were taken out: first those that were not in stock, so that what is there still goes out. */
export function countRemoved(lines: readonly FulfillmentOrderLineState[], units: readonly Units[]): FulfillmentOrderLineState[] {
  const byId = unitsById(units)
  return lines.map((line) => {
    const removed = byId.get(line.order_line_id) ?? 0
    return removed === 0 ? line : { ...line, removed: line.removed + removed, backordered: Math.max(0, backorderedOf(line) - removed) }
  })
}

/**
 * Takes units that remain out of lines, as lines of their own. A line that had nothing else is gone from what is kept. Units that were in stock go first, so
 * that those on backorder stay together.
 */
export function takeUnits(lines: readonly FulfillmentOrderLineState[], units: readonly Units[]): { kept: FulfillmentOrderLineState[]; taken: FulfillmentOrderLineState[] } {
  const byId = unitsById(units)
  const kept: FulfillmentOrderLineState[] = []
  const taken: FulfillmentOrderLineState[] = []
  for (const line of lines) {
    const quantity = byId.get(line.order_line_id) ?? 0
    const left = line.quantity - quantity
    const backordered = Math.max(0, backorderedOf(line) - (remainingOf(line) - quantity))
    if (quantity > 0) taken.push({ ...line, quantity, fulfilled: 0, removed: 0, backordered })
    if (left > 0) kept.push({ ...line, quantity: left, backordered: backorderedOf(line) - backordered })
  }
  return { kept, taken }
}

/** Lines with those of another fulfillment order of the same order put in. */
export function putTogether(lines: readonly FulfillmentOrderLineState[], others: readonly FulfillmentOrderLineState[]): FulfillmentOrderLineState[] {
  const byId = new Map(lines.map((line) => [line.order_line_id, line]))
  for (const line of others) {
    const own = byId.get(line.order_line_id)
    byId.set(line.order_line_id, own ? { ...own, quantity: own.quantity + line.quantity, backordered: backorderedOf(own) + backorderedOf(line) } : line)
  }
  return [...byId.values()]
}

/** Units of order lines that an order change takes out, spread over fulfillment orders: those that wait longest on hold give way first, then the newest. */
export function spreadRemoval(orders: readonly FulfillmentOrderState[], removals: readonly Units[]): { order: FulfillmentOrderState; units: Units[] }[] {
  const left = unitsById(removals)
  const inTurn = [...orders].sort((a, b) => Number(b.holds.length > 0) - Number(a.holds.length > 0) || (a.id < b.id ? 1 : -1))
  return inTurn.flatMap((order) => {
    const units = order.lines.flatMap((line) => {
      const quantity = isDecided(order.status) ? 0 : Math.min(remainingOf(line), left.get(line.order_line_id) ?? 0)
      if (quantity === 0) return []
      left.set(line.order_line_id, left.get(line.order_line_id)! - quantity)
      return [{ order_line_id: line.order_line_id, quantity }]
    })
    return units.length > 0 ? [{ order, units }] : []
  })
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export function toSnapshot(order: FulfillmentOrderState): FulfillmentOrderSnapshot {
  const { id, version, order_id, location_id, status } = order
  const lines = order.lines.map(({ order_line_id, variant_id, quantity, fulfilled, removed, ...line }) => ({ order_line_id, variant_id, quantity, fulfilled, removed, remaining: remainingOf({ quantity, fulfilled, removed, ...line }) }))
  return { id, version, order_id, location_id, status, hold_reasons: order.holds.map((hold) => hold.reason), lines, updated_at: order.updated_at.toISOString() }
}

/** What a line of the order says, for people who pack. */
export interface LineNames {
  title: string
  variant_title: string
  sku: string | null
}

/** @param names of all lines of the order, in its order, which is that of the lines here too */
export function toFulfillmentOrder(order: FulfillmentOrderState, orderName: string, names: ReadonlyMap<string, LineNames>): FulfillmentOrder {
  const { id, version, order_id, location_id, status, holds, assigned_to } = order
  const own = (lineId: string) => order.lines.filter((line) => line.order_line_id === lineId)
  return {
    id, version, order_id, order_name: orderName, location_id, status, holds: [...holds], assigned_to, fulfill_at: iso(order.fulfill_at), deliver_by: iso(order.deliver_by),
    lines: [...names].flatMap(([id, words]) => own(id).map((line) => ({ ...line, ...words, remaining: remainingOf(line) }))), created_at: order.created_at.toISOString(), updated_at: order.updated_at.toISOString(),
  }
}
