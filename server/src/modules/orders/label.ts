import type { components } from '../../contract/types.gen.js'
import type { CarrierAnswer, CarrierKind, SoldLabel } from '../../kernel/carrier.js'
import { Problem } from '../../kernel/problem.js'
import type { FulfillmentState } from './fulfillment.js'
import { wholeTracking, type Tracking } from './tracking.js'

export type FulfillmentLabel = components['schemas']['FulfillmentLabel']
export type LabelStatus = FulfillmentLabel['status']
type Create = components['schemas']['FulfillmentLabelCreate']

export interface LabelState {
  id: string
  order_id: string
  fulfillment_id: string
  carrier: CarrierKind
  provider_id: string | null
  service_code: string | null
  status: LabelStatus
  /** The provider's name for it, once it is bought. */
  reference: string | null
  tracking: readonly Tracking[]
  label_url: string | null
  error: string | null
  attempts: number
  /** While somebody has to be asked: when somebody else may do it, and the number that makes whoever did so before an onlooker. */
  due_at: Date | null
  fence: number
  created_at: Date
  updated_at: Date
}

/** For how long whoever asks a carrier has the label for themselves: longer than any call may take. */
export const LEASE_MS = 20_000
/** A carrier that gives no answer for so long has not sold the label. */
const GIVE_UP_MS = 86_400_000
const BACKOFF_FIRST_MS = 2_000
const BACKOFF_MAX_MS = 600_000

/** @throws orders.label_invalid */
export function newLabel(id: string, fulfillment: FulfillmentState, { shipping_provider_id, service_code, tracking, label_url }: Create, chosen: { provider_id: string | null; service_code: string | null }, now: Date): LabelState {
  const isManual = shipping_provider_id === undefined
  const errors = [...(isManual && service_code !== undefined ? ['service_code'] : []), ...(!isManual && tracking !== undefined ? ['tracking'] : []), ...(!isManual && label_url !== undefined ? ['label_url'] : [])]
    .map((field) => ({ pointer: `/${field}`, code: 'not_for_this_kind', detail: isManual ? 'is only for a label of a provider' : 'is what the provider says' }))
  if (errors.length > 0) throw new Problem('orders.label_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return {
    id, order_id: fulfillment.order_id, fulfillment_id: fulfillment.id, carrier: isManual ? 'manual' : 'service', provider_id: shipping_provider_id ?? null,
    service_code: service_code ?? (shipping_provider_id !== undefined && chosen.provider_id === shipping_provider_id ? chosen.service_code : null), status: 'pending', reference: null, tracking: wholeTracking(tracking ?? []),
    label_url: label_url ?? null, error: null, attempts: 0, due_at: new Date(now.getTime() + LEASE_MS), fence: 1, created_at: now, updated_at: now,
  }
}

/** Whether a fulfillment has a label, or may have one. */
export const isLive = ({ status }: Pick<LabelState, 'status'>) => status === 'pending' || status === 'bought' || status === 'cancelling'

/** @throws orders.fulfillment_status_invalid, orders.label_exists */
export function requireLabelable({ status, label }: FulfillmentState): void {
  if (status === 'cancelled' || status === 'delivered') throw new Problem('orders.fulfillment_status_invalid', `The fulfillment is ${status}; it needs no label.`)
  if (label !== null && isLive(label)) throw new Problem('orders.label_exists', `The label ${label.id} is ${label.status}.`)
}

/** Money was spent on a label of a provider: it is given back before its parcel is forgotten. @throws orders.label_exists */
export function requireNoLabel({ label }: FulfillmentState): void {
  if (label !== null && label.carrier === 'service' && isLive(label)) throw new Problem('orders.label_exists', `The label ${label.id} is ${label.status}.`)
}

/** The label after the carrier was asked. What is not known is asked again, later and later. */
export function answered(label: LabelState, answer: CarrierAnswer<SoldLabel | null>, now: Date): LabelState {
  const after = { ...label, attempts: label.attempts + 1, updated_at: now }
  const isBuying = label.status === 'pending'
  if (answer.result === 'done') {
    const sold = isBuying && answer.value !== null ? { reference: answer.value.reference, tracking: wholeTracking([...answer.value.tracking]), label_url: answer.value.label_url } : {}
    return { ...after, ...sold, status: isBuying ? 'bought' : 'cancelled', error: null, due_at: null }
  }
  const isOver = answer.result === 'refused' || now.getTime() - label.created_at.getTime() > GIVE_UP_MS
  if (isOver) return { ...after, status: isBuying ? 'failed' : 'bought', error: answer.fault, due_at: null }
  return { ...after, error: answer.fault, due_at: new Date(now.getTime() + Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** Math.min(20, label.attempts))) }
}

/** What a label that is bought or given back does to its fulfillment; null when nothing. */
export function withLabel(fulfillment: FulfillmentState, before: LabelState, after: LabelState, now: Date): FulfillmentState | null {
  const changed = { ...fulfillment, label: after, version: fulfillment.version + 1, updated_at: now }
  if (before.status === 'pending' && after.status === 'bought') return { ...changed, tracking: [...fulfillment.tracking, ...after.tracking].slice(0, 10), label_url: after.label_url ?? fulfillment.label_url }
  if (after.status !== 'cancelled' || before.status === 'cancelled') return null
  const given = new Set(after.tracking.map((one) => JSON.stringify(one)))
  return { ...changed, tracking: fulfillment.tracking.filter((one) => !given.has(JSON.stringify(one))), label_url: fulfillment.label_url === after.label_url ? null : fulfillment.label_url }
}

export function toLabel(label: LabelState): FulfillmentLabel {
  const { id, fulfillment_id, carrier, provider_id, service_code, status, tracking, label_url, error, created_at, updated_at } = label
  return { id, fulfillment_id, carrier, shipping_provider_id: provider_id, service_code, status, tracking: [...tracking], label_url, error, created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}
