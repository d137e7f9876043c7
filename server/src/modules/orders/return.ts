import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { Tracking } from './tracking.js'
import type { OrderState } from './order.js'

export type Return = components['schemas']['Return']
export type ReturnSnapshot = components['schemas']['ReturnSnapshot']
export type ReturnStatus = components['schemas']['ReturnStatus']
export type ReturnReason = components['schemas']['ReturnReason']
export type Inspection = components['schemas']['ReturnInspection']

export interface ReturnLineState {
  id: string
  order_line_id: string
  position: number
  quantity: number
  received: number
  inspected: number
  refunded: number
  reason: ReturnReason
  note: string | null
  inspections: readonly Inspection[]
}

/** What the customer gets instead. */
export interface ExchangeLineState {
  position: number
  variant_id: string
  quantity: number
  /** Null is what the store asks for when the return is approved. */
  unit_amount: number | null
  /** Null until then. */
  order_line_id: string | null
}

export interface ReturnState {
  id: string
  order_id: string
  customer_id: string | null
  version: number
  status: ReturnStatus
  claim: boolean
  requested_by: 'store' | 'customer'
  currency: string
  fee_amount: number
  shipping_amount: number
  fee_kept_amount: number
  shipping_kept_amount: number
  tracking: Tracking[]
  label_url: string | null
  note: string | null
  decline_reason: string | null
  created_at: Date
  updated_at: Date
  closed_at: Date | null
  lines: readonly ReturnLineState[]
  exchange_lines: readonly ExchangeLineState[]
}

const UNDER_WAY: readonly ReturnStatus[] = ['requested', 'approved', 'in_transit', 'received', 'inspected']

interface WantedLine {
  order_line_id: string
  quantity: number
  reason: ReturnReason
  note?: string | null | undefined
}

const refuse = (code: 'orders.line_not_found' | 'orders.duplicate_line' | 'orders.quantity_not_returnable' | 'orders.quantity_exceeds_requested' | 'orders.quantity_exceeds_received' | 'orders.location_missing', detail: string, pointer: string, reason: string, what: string) =>
  new Problem(code, detail, { errors: [{ pointer, code: reason, detail: what }] })

/** An amount of the order's currency. @throws orders.currency_mismatch */
export function amountIn(currency: string, money: { amount: number; currency: string } | undefined, pointer: string, fallback = 0): number {
  if (money === undefined) return fallback
  if (money.currency !== currency) throw new Problem('orders.currency_mismatch', `The order is in ${currency}.`, { errors: [{ pointer: `${pointer}/currency`, code: 'currency', detail: `must be ${currency}` }] })
  return money.amount
}

/** Units of order lines that returns still wait for. */
export function awaitedUnits(returns: readonly ReturnState[]): ReadonlyMap<string, number> {
  const awaited = new Map<string, number>()
  for (const { lines } of returns.filter(({ status }) => UNDER_WAY.includes(status))) for (const line of lines) awaited.set(line.order_line_id, (awaited.get(line.order_line_id) ?? 0) + line.quantity - line.received)
  return awaited
}

/**
 * Lines of a new return. Units that another return waits for cannot be asked for again.
 * @param others all returns of the order
 * @throws orders.line_not_found, orders.duplicate_line, orders.quantity_not_returnable
 */
export function returnLines(order: OrderState, others: readonly ReturnState[], wanted: readonly WantedLine[], newLineId: () => string): ReturnLineState[] {
  const awaited = awaitedUnits(others)
  const seen = new Set<string>()
  return wanted.map(({ order_line_id, quantity, reason, note = null }, index) => {
    const at = `/lines/${index}`
    const line = order.lines.find(({ id }) => id === order_line_id)
    if (!line) throw refuse('orders.line_not_found', 'The order has no such line.', `${at}/order_line_id`, 'not_found', 'is no line of this order')
    if (seen.has(order_line_id)) throw refuse('orders.duplicate_line', 'Each line can be named once.', `${at}/order_line_id`, 'duplicate', 'is named twice')
    seen.add(order_line_id)
    const out = line.fulfilled - line.returned - (awaited.get(order_line_id) ?? 0)
    if (quantity > out) throw refuse('orders.quantity_not_returnable', `${out} units of the line are with the customer and in no other return.`, `${at}/quantity`, 'maximum', `is more than the ${out} units that can come back`)
    return { id: newLineId(), order_line_id, position: index + 1, quantity, received: 0, inspected: 0, refunded: 0, reason, note, inspections: [] }
  })
}

/** @throws orders.return_status_invalid */
export function requireStatus(found: ReturnState, allowed: readonly ReturnStatus[], step: string): void {
  if (!allowed.includes(found.status)) throw new Problem('orders.return_status_invalid', `A return that is ${found.status} cannot be ${step}.`)
}

export const advance = (before: ReturnState, change: Partial<ReturnState>, now: Date): ReturnState => ({ ...before, ...change, version: before.version + 1, updated_at: now })

/** How far a return is whose units arrive and are looked at. */
function progress(lines: readonly ReturnLineState[]): ReturnStatus {
  if (lines.some((line) => line.received < line.quantity)) return 'in_transit'
  return lines.some((line) => line.inspected < line.received) ? 'received' : 'inspected'
}

interface LineUnits {
  return_line_id: string
  quantity: number
}

/** @throws orders.return_status_invalid, orders.line_not_found, orders.duplicate_line, orders.quantity_exceeds_requested */
export function receive(before: ReturnState, units: readonly LineUnits[], now: Date): ReturnState {
  requireStatus(before, ['approved', 'in_transit'], 'received')
  const seen = new Set<string>()
  const byLine = new Map<string, number>()
  units.forEach(({ return_line_id: id, quantity }, index) => {
    const line = lineOf(before, id, index)
    if (seen.has(id)) throw refuse('orders.duplicate_line', 'Each line can be named once.', `/lines/${index}/return_line_id`, 'duplicate', 'is named twice')
    seen.add(id)
    const left = line.quantity - line.received
    if (quantity > left) throw refuse('orders.quantity_exceeds_requested', `${left} units of the line have not arrived.`, `/lines/${index}/quantity`, 'maximum', `is more than the ${left} that have not arrived`)
    byLine.set(id, quantity)
  })
  const lines = before.lines.map((line) => ({ ...line, received: line.received + (byLine.get(line.id) ?? 0) }))
  return advance(before, { lines, status: progress(lines) }, now)
}

export interface InspectedUnits extends LineUnits {
  outcome: Inspection['outcome']
  location_id?: string | undefined
  note?: string | null | undefined
}

/**
 * A line may be named several times, for units with different outcomes.
 * @throws orders.return_status_invalid, orders.line_not_found, orders.location_missing, orders.quantity_exceeds_received
 */
export function inspect(before: ReturnState, units: readonly InspectedUnits[], now: Date): ReturnState {
  requireStatus(before, ['in_transit', 'received'], 'inspected')
  let lines = before.lines
  units.forEach(({ return_line_id: id, quantity, outcome, location_id, note = null }, index) => {
    const line = lineOf({ lines }, id, index)
    if (outcome !== 'discard' && location_id === undefined) throw refuse('orders.location_missing', 'Say where the units are.', `/lines/${index}/location_id`, 'required', 'is required unless the units are discarded')
    const left = line.received - line.inspected
    if (quantity > left) throw refuse('orders.quantity_exceeds_received', `${left} units of the line are there and not inspected.`, `/lines/${index}/quantity`, 'maximum', `is more than the ${left} that wait for inspection`)
    const inspection = { quantity, outcome, location_id: outcome === 'discard' ? null : location_id!, note }
    lines = lines.map((other) => (other === line ? { ...line, inspected: line.inspected + quantity, inspections: [...line.inspections, inspection] } : other))
  })
  return advance(before, { lines, status: progress(lines) }, now)
}

function lineOf({ lines }: Pick<ReturnState, 'lines'>, id: string, index: number): ReturnLineState {
  const line = lines.find((candidate) => candidate.id === id)
  if (!line) throw refuse('orders.line_not_found', 'The return has no such line.', `/lines/${index}/return_line_id`, 'not_found', 'is no line of this return')
  return line
}

/** @throws orders.return_status_invalid, orders.return_not_inspected */
export function close(before: ReturnState, now: Date): ReturnState {
  requireStatus(before, ['approved', 'in_transit', 'received', 'inspected'], 'closed')
  if (before.lines.some((line) => line.inspected < line.received)) throw new Problem('orders.return_not_inspected', 'Say first what becomes of the units that have arrived.')
  return advance(before, { status: 'closed', closed_at: now }, now)
}

/** @throws orders.return_status_invalid */
export function cancel(before: ReturnState, now: Date): ReturnState {
  requireStatus(before, ['requested', 'approved', 'in_transit'], 'cancelled')
  if (before.lines.some((line) => line.received > 0)) throw new Problem('orders.return_status_invalid', 'Units have arrived already: inspect them and close the return.')
  return advance(before, { status: 'cancelled' }, now)
}

/** The return with what a refund counts of its units and keeps of its fee; a negative sign takes it back. */
export function countRefunded(about: ReturnState, refund: { fee_amount: number; return_shipping_amount: number; lines: readonly { order_line_id: string; quantity: number }[] }, sign: 1 | -1): ReturnState {
  const units = new Map(refund.lines.map((line) => [line.order_line_id, line.quantity]))
  return {
    ...about, fee_kept_amount: about.fee_kept_amount + sign * refund.fee_amount, shipping_kept_amount: about.shipping_kept_amount + sign * refund.return_shipping_amount,
    lines: about.lines.map((line) => ({ ...line, refunded: line.refunded + sign * (units.get(line.order_line_id) ?? 0) })),
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What lines of the order say, by their ids. */
export type LineFacts = ReadonlyMap<string, { variant_id: string | null; title: string }>

export function toReturn(found: ReturnState, facts: LineFacts): Return {
  const { currency, fee_amount, shipping_amount, fee_kept_amount: _fee, shipping_kept_amount: _shipping, created_at, updated_at, closed_at, lines, exchange_lines, ...fields } = found
  return {
    ...fields, lines: lines.map(({ position: _, inspections, ...line }) => ({ ...line, ...facts.get(line.order_line_id)!, inspections: [...inspections] })),
    exchange_lines: exchange_lines.map(({ variant_id, quantity, order_line_id }) => ({ variant_id, quantity, order_line_id })),
    return_fee: { amount: fee_amount, currency }, return_shipping: { amount: shipping_amount, currency }, created_at: created_at.toISOString(), updated_at: updated_at.toISOString(), closed_at: iso(closed_at),
  }
}

export function toSnapshot(found: ReturnState): ReturnSnapshot {
  const { id, version, order_id, customer_id, status, claim, requested_by, currency } = found
  return {
    id, version, order_id, customer_id, status, claim, requested_by, lines: found.lines.map(({ id: line, order_line_id, quantity, received, inspected, reason }) => ({ id: line, order_line_id, quantity, received, inspected, reason })),
    return_fee: { amount: found.fee_amount, currency }, return_shipping: { amount: found.shipping_amount, currency }, updated_at: found.updated_at.toISOString(),
  }
}
