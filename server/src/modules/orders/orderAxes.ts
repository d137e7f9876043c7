import type { components } from '../../contract/types.gen.js'

type Order = components['schemas']['Order']
export type Axes = Pick<Order, 'status' | 'payment_status' | 'fulfillment_status' | 'return_status'>

/** All that the four statuses of an order follow from. */
export interface OrderFacts {
  readonly cancelled: boolean
  readonly closed: boolean
  readonly total_amount: number
  readonly authorized_amount: number
  readonly paid_amount: number
  readonly voided_amount: number
  readonly refunded_amount: number
  readonly units: UnitFacts
  /** Statuses of its fulfillment orders that are not finished. */
  readonly waiting: readonly string[]
  /** Statuses of its returns. */
  readonly returns: readonly string[]
}

export interface UnitFacts {
  /** Units that need shipping and were not removed; those that have left; those that came back. */
  readonly shippable: number
  readonly fulfilled: number
  readonly returned: number
}

/** The one place where statuses come from; they are written in the transaction that changed the facts. */
export function axesOf(facts: OrderFacts): Axes {
  return { status: facts.cancelled ? 'cancelled' : facts.closed ? 'closed' : 'open', payment_status: paymentStatus(facts), fulfillment_status: fulfillmentStatus(facts), return_status: returnStatus(facts) }
}

function paymentStatus({ cancelled, total_amount, authorized_amount, paid_amount, voided_amount, refunded_amount }: OrderFacts): Axes['payment_status'] {
  if (refunded_amount > 0) return refunded_amount >= paid_amount ? 'refunded' : 'partially_refunded'
  if (paid_amount >= total_amount) return 'paid'
  if (paid_amount > 0) return 'partially_paid'
  if (authorized_amount > 0) return 'authorized'
  return voided_amount > 0 || cancelled ? 'voided' : 'pending'
}

/** What needs no shipping is delivered with the order itself and does not count; an order of which nothing is left to ship is fulfilled. */
function fulfillmentStatus({ units, waiting }: OrderFacts): Axes['fulfillment_status'] {
  const { shippable, fulfilled } = units
  if (fulfilled >= shippable) return 'fulfilled'
  if (fulfilled > 0) return 'partial'
  if (waiting.length > 0 && waiting.every((status) => status === 'on_hold')) return 'on_hold'
  if (waiting.length > 0 && waiting.every((status) => status === 'scheduled')) return 'scheduled'
  return 'unfulfilled'
}

const IN_PROGRESS = ['approved', 'in_transit', 'received', 'inspected']

function returnStatus({ units, returns }: OrderFacts): Axes['return_status'] {
  if (returns.some((status) => IN_PROGRESS.includes(status))) return 'in_progress'
  if (returns.includes('requested')) return 'requested'
  return units.returned > 0 ? 'returned' : 'none'
}

/** What is still to be paid, below zero when too much was. Refunds of what had been bought leave it as it is. */
export const balanceOf = (order: { total_amount: number; paid_amount: number; settled_amount: number }): number => order.total_amount - (order.paid_amount - order.settled_amount)

/** What was paid too much and can still go back. */
export const refundDueOf = (order: { total_amount: number; paid_amount: number; settled_amount: number; refunded_amount: number }): number => Math.max(0, Math.min(-balanceOf(order), order.paid_amount - order.refunded_amount))

/**
 * What has gone back for goods that an order of this total does not have any more. It counts as settled, so that what is due back never exceeds what was paid
 * and has not gone back, and nothing that is bought later is paid with money that is not there.
 */
export const unsettledOf = ({ total_amount, refunded_amount, settled_amount }: { total_amount: number; refunded_amount: number; settled_amount: number }): number => Math.max(0, refunded_amount - settled_amount - total_amount)
