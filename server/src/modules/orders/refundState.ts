import type { components } from '../../contract/types.gen.js'
import { uncoveredBy, type Destination, type Refund, type RefundAmounts, type RefundLineState, type RefundPlan, type RefundReason, type Uncovered } from './refund.js'

export type RefundSnapshot = components['schemas']['RefundSnapshot']
export type RefundStatus = components['schemas']['RefundStatus']

export interface RefundPartState extends Destination {
  status: RefundStatus
  /** Of payments: the task that carries it out. */
  task_id: string | null
  error: string | null
}

export interface RefundState extends RefundAmounts {
  id: string
  order_id: string
  return_id: string | null
  version: number
  status: RefundStatus
  reason: RefundReason
  note: string | null
  currency: string
  succeeded_amount: number
  /** Of one that failed in part; null in those of before this was kept, whose lines all count. */
  uncovered: Uncovered | null
  fingerprint: string | null
  created_at: Date
  updated_at: Date
  succeeded_at: Date | null
  lines: readonly RefundLineState[]
  parts: readonly RefundPartState[]
}

export function newRefund(plan: RefundPlan, facts: Pick<RefundState, 'id' | 'order_id' | 'return_id' | 'reason' | 'note' | 'currency' | 'fingerprint'>, now: Date): RefundState {
  const { parts, ...amounts } = plan
  return {
    ...facts, ...amounts, version: 1, status: 'pending', succeeded_amount: 0, uncovered: null, created_at: now, updated_at: now, succeeded_at: null,
    parts: parts.map((part) => ({ ...part, status: 'pending', task_id: null, error: null })),
  }
}

/** Money that a payment gave back, or refused to. */
export interface PaymentAnswer {
  payment_id: string
  succeeded: boolean
  error: string | null
  /** It may take back what the payment said before, as the events of a payment do, which tell what became of it in turn. The answer that a request waited for may be the older one. */
  revises?: boolean
}

/**
 * The refund after a payment answered; the same object when that was known already. It fails when a payment refused, once all have answered. Otherwise what
 * goes to gift cards, store credit and exchanges goes with the last payment: the caller books it. Money that a payment had given back may come back later,
 * and then the refund fails although it had succeeded; what has failed never succeeds.
 */
export function answered(before: RefundState, answer: PaymentAnswer, now: Date): RefundState {
  const concerned = (part: RefundPartState) => part.kind === 'payment' && part.id === answer.payment_id && (part.status === 'pending' || (part.status === 'succeeded' && !answer.succeeded && answer.revises === true))
  if (!before.parts.some(concerned)) return before
  const parts = before.parts.map((part): RefundPartState => (concerned(part) ? { ...part, status: answer.succeeded ? 'succeeded' : 'failed', error: answer.error } : part))
  return completed({ ...before, parts, version: before.version + 1, updated_at: now }, now)
}

/** The refund once no payment has to answer any more; as it is while one has. */
export function completed(refund: RefundState, now: Date): RefundState {
  const payments = refund.parts.filter((part) => part.kind === 'payment')
  if (payments.some((part) => part.status === 'pending')) return refund
  const refused = payments.some((part) => part.status === 'failed')
  const parts = refund.parts.map((part): RefundPartState => (part.status === 'pending' ? { ...part, status: refused ? 'failed' : 'succeeded' } : part))
  const succeeded_amount = amountOf(parts, 'succeeded')
  const uncovered = refused && succeeded_amount > 0 ? uncoveredBy(succeeded_amount, refund) : null
  return { ...refund, parts, status: refused ? 'failed' : 'succeeded', succeeded_amount, uncovered, succeeded_at: refused ? null : now }
}

export const amountOf = (parts: readonly RefundPartState[], status: RefundStatus): number => parts.reduce((total, part) => total + (part.status === status ? part.amount : 0), 0)

/** What of it stays with the order, for lines that were exchanged. */
export const exchangeOf = (refund: Pick<RefundState, 'parts'>): number => refund.parts.reduce((total, part) => total + (part.kind === 'exchange' ? part.amount : 0), 0)

/** Whether none of its money went: then nothing of it counts. */
export const isUndone = (refund: RefundState): boolean => refund.status === 'failed' && refund.succeeded_amount === 0

/** What of a failed refund does not count. */
export const uncoveredOf = (refund: RefundState): Uncovered => (isUndone(refund) ? refund : (refund.uncovered ?? { lines: [], shipping_amount: 0, shipping_tax_amount: 0 }))

/** Amounts and units of a refund that do not count for its order and its return. */
export interface Uncounted {
  amount: number
  settled: number
  shipping: number
  shipping_tax: number
  exchange: number
  fee_amount: number
  return_shipping_amount: number
  lines: readonly RefundLineState[]
}

/** Of one that failed, what did not go and what that was for; what went settles first what was paid too much. All of any other counts, from its first moment. */
function uncountedOf(refund: RefundState): Uncounted {
  if (refund.status !== 'failed') return { amount: 0, settled: 0, shipping: 0, shipping_tax: 0, exchange: 0, fee_amount: 0, return_shipping_amount: 0, lines: [] }
  const { lines, shipping_amount, shipping_tax_amount } = uncoveredOf(refund)
  const kept = isUndone(refund) ? refund : { fee_amount: 0, return_shipping_amount: 0 }
  return {
    amount: refund.amount - refund.succeeded_amount, settled: Math.max(0, refund.settled_amount - refund.succeeded_amount), shipping: shipping_amount, shipping_tax: shipping_tax_amount,
    exchange: exchangeOf({ parts: refund.parts.filter((part) => part.status === 'failed') }), fee_amount: kept.fee_amount, return_shipping_amount: kept.return_shipping_amount, lines,
  }
}

/** What counts no more since the refund was as before. */
export function newlyUncounted(before: RefundState, after: RefundState): Uncounted {
  const [was, is] = [uncountedOf(before), uncountedOf(after)]
  const lines = is.lines.map((line): RefundLineState => {
    const earlier = was.lines.find(({ order_line_id }) => order_line_id === line.order_line_id)
    if (earlier === undefined) return line
    return {
      ...line, quantity: line.quantity - earlier.quantity, subtotal_amount: line.subtotal_amount - earlier.subtotal_amount, discount_amount: line.discount_amount - earlier.discount_amount,
      tax_amount: line.tax_amount - earlier.tax_amount, total_amount: line.total_amount - earlier.total_amount,
    }
  })
  return {
    amount: is.amount - was.amount, settled: is.settled - was.settled, shipping: is.shipping - was.shipping, shipping_tax: is.shipping_tax - was.shipping_tax, exchange: is.exchange - was.exchange,
    fee_amount: is.fee_amount - was.fee_amount, return_shipping_amount: is.return_shipping_amount - was.return_shipping_amount, lines,
  }
}

type Wire = Pick<Refund, 'lines' | 'shipping' | 'adjustment' | 'return_fee' | 'return_shipping' | 'amount'>

/** Amounts with the currency of the order. */
export function amountsOf(refund: RefundAmounts & { lines: readonly RefundLineState[] }, currency: string): Wire {
  const money = (amount: number) => ({ amount, currency })
  return {
    lines: refund.lines.map(({ order_line_id, quantity, restock, location_id, subtotal_amount, discount_amount, tax_amount, total_amount }) => ({
      order_line_id, quantity, subtotal: money(subtotal_amount), discount: money(discount_amount), tax: money(tax_amount), total: money(total_amount), restock, location_id,
    })),
    shipping: money(refund.shipping_amount), adjustment: money(refund.adjustment_amount), return_fee: money(refund.fee_amount), return_shipping: money(refund.return_shipping_amount), amount: money(refund.amount),
  }
}

const partsOf = (refund: RefundState): Refund['parts'] => refund.parts.map(({ kind, id, amount, status, error }) => ({ kind, id, amount: { amount, currency: refund.currency }, status, error }))

export function toRefund(refund: RefundState): Refund {
  const { id, version, order_id, return_id, status, reason, note, currency } = refund
  return {
    id, version, order_id, return_id, status, reason, note, ...amountsOf(refund, currency), parts: partsOf(refund),
    created_at: refund.created_at.toISOString(), updated_at: refund.updated_at.toISOString(), succeeded_at: refund.succeeded_at?.toISOString() ?? null,
  }
}

export function toSnapshot(refund: RefundState): RefundSnapshot {
  const { id, version, order_id, return_id, status, reason, currency } = refund
  return { id, version, order_id, return_id, status, reason, ...amountsOf(refund, currency), parts: partsOf(refund), updated_at: refund.updated_at.toISOString() }
}
