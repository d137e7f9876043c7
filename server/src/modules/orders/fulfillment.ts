import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { PackedPackages } from '../shipping/index.js'
import { toLabel, type LabelState } from './label.js'
import type { Tracking } from './tracking.js'

export type Fulfillment = components['schemas']['Fulfillment']
export type FulfillmentSnapshot = components['schemas']['FulfillmentSnapshot']
export type FulfillmentStatus = components['schemas']['FulfillmentStatus']

export interface FulfillmentLineState {
  fulfillment_order_id: string
  order_line_id: string
  variant_id: string | null
  quantity: number
}

export interface FulfillmentState {
  id: string
  order_id: string
  location_id: string
  version: number
  status: FulfillmentStatus
  tracking: Tracking[]
  label_url: string | null
  /** The newest one. */
  label: LabelState | null
  packages: readonly PackedPackages[]
  notify_customer: boolean
  shipped_at: Date | null
  delivered_at: Date | null
  cancelled_at: Date | null
  created_at: Date
  updated_at: Date
  lines: readonly FulfillmentLineState[]
}

/** Where a parcel can go from where it is. A carrier skips steps, and tries again after it failed. */
const NEXT: Record<FulfillmentStatus, readonly FulfillmentStatus[]> = {
  pending: ['shipped', 'in_transit', 'out_for_delivery', 'delivered', 'cancelled'],
  shipped: ['in_transit', 'out_for_delivery', 'delivered', 'failed'],
  in_transit: ['out_for_delivery', 'delivered', 'failed'],
  out_for_delivery: ['delivered', 'failed'],
  failed: ['in_transit', 'out_for_delivery', 'delivered'],
  delivered: [],
  cancelled: [],
}

/**
 * The fulfillment in another state. Whatever follows `pending` means that it was handed over.
 * @throws orders.fulfillment_handed_over for a cancellation that comes too late, orders.fulfillment_status_invalid
 */
export function advanced(before: FulfillmentState, status: FulfillmentStatus, now: Date): FulfillmentState {
  if (!NEXT[before.status].includes(status)) {
    if (status === 'cancelled') throw new Problem('orders.fulfillment_handed_over', `The fulfillment is ${before.status}. What was handed over comes back by a return.`)
    throw new Problem('orders.fulfillment_status_invalid', `A fulfillment that is ${before.status} cannot become ${status}.`, { errors: [{ pointer: '/status', code: 'transition', detail: `cannot follow ${before.status}` }] })
  }
  const handedOver = before.shipped_at === null && status !== 'cancelled'
  return {
    ...before, status, version: before.version + 1, updated_at: now,
    shipped_at: handedOver ? now : before.shipped_at, delivered_at: status === 'delivered' ? now : null, cancelled_at: status === 'cancelled' ? now : null,
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

export function toFulfillment(fulfillment: FulfillmentState): Fulfillment {
  const { shipped_at, delivered_at, cancelled_at, created_at, updated_at, lines, label, packages, ...fields } = fulfillment
  return { ...fields, lines: [...lines], label: label && toLabel(label), packages: [...packages], shipped_at: iso(shipped_at), delivered_at: iso(delivered_at), cancelled_at: iso(cancelled_at), created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}

export function toSnapshot({ id, version, order_id, location_id, status, tracking, notify_customer, lines, updated_at }: FulfillmentState): FulfillmentSnapshot {
  return { id, version, order_id, location_id, status, tracking, notify_customer, lines: [...lines], updated_at: updated_at.toISOString() }
}
