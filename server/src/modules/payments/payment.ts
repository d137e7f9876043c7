import type { components } from '../../contract/types.gen.js'
import type { Secrets } from '../../kernel/operation.js'
import type { Answer, NextAction, PayDetails, PaymentKind } from '../../kernel/payments.js'

export type Payment = components['schemas']['Payment']
export type PaymentSnapshot = components['schemas']['PaymentSnapshot']
export type StorefrontPayment = components['schemas']['StorefrontPayment']
export type PaymentStatus = components['schemas']['PaymentStatus']
export type CaptureMode = components['schemas']['CaptureMode']
export type PaymentError = components['schemas']['PaymentError']
export type EntryKind = components['schemas']['PaymentEntry']['kind']
export type Source = components['schemas']['PaymentEntry']['source']
export type TaskKind = components['schemas']['PaymentTask']['kind']
export type Unwanted = 'failed' | 'cancelled' | 'expired' | 'unclaimed' | 'mismatched'

/** A payment as it is kept. */
export interface PaymentState {
  id: string
  version: number
  owner_type: 'checkout' | 'order'
  owner_id: string
  order_id: string | null
  gateway_id: string
  payment_method: PaymentKind
  capture_mode: CaptureMode
  status: PaymentStatus
  currency: string
  amount: number
  authorized: number
  captured: number
  refunded: number
  voided: number
  pending_capture: number
  pending_void: number
  pending_refund: number
  disputed: boolean
  /** Why nobody wants it any more; whatever it still holds is on its way back. */
  unwanted: Unwanted | null
  details: PayDetails
  next_action: NextAction | null
  error: PaymentError | null
  provider_reference: string | null
  authorization_expires_at: Date | null
  claim_until: Date
  ask_at: Date | null
  fence: number
  attempts: number
  created_at: Date
  updated_at: Date
}

/** A capture, void or refund on its way. */
export interface TaskState {
  id: string
  payment_id: string
  kind: TaskKind
  status: 'pending' | 'succeeded' | 'failed'
  amount: number
  reserved: number
  refund_id: string | null
  request_key: string | null
  attempts: number
  fence: number
  next_at: Date
  error: PaymentError | null
  created_at: Date
  finished_at: Date | null
}

/** A row of the history of a payment. */
export interface EntryState {
  id: string
  payment_id: string
  effect: string
  kind: EntryKind
  amount: number
  counted: boolean
  source: Source
  created_at: Date
}

/** An effect that has an entry: its name, and what kind of entry it is. */
export type KnownEffect = readonly [effect: string, kind: EntryKind]

/** What a call or a notification told of a payment; no answer means that the outcome is unknown. */
export interface Outcome {
  payment_id: string
  source: Source
  answer: Answer | null
  /** The task whose call this is the answer to. */
  task_id?: string | undefined
  /** The fence under which the call was made; an outcome of a holder that was overtaken is dropped. */
  fence?: number | undefined
}

/** What is held and neither taken nor let go. */
export const heldOf = (payment: Pick<PaymentState, 'authorized' | 'captured' | 'voided'>) => payment.authorized - payment.captured - payment.voided
export const capturableOf = (payment: PaymentState) => (payment.unwanted === null ? heldOf(payment) - payment.pending_capture - payment.pending_void : 0)
/** Whether taking a part of what is held lets go of the rest: with Stripe it does, unless an account has been let in for more. */
export const capturesOnce = ({ payment_method }: Pick<PaymentState, 'payment_method'>) => payment_method === 'stripe'
export const refundableOf = (payment: PaymentState) => payment.captured - payment.refunded - payment.pending_refund

const ENDED: readonly PaymentStatus[] = ['failed', 'cancelled', 'expired']

/** Whether the authorisation is still open: neither the provider nor we have said how it ends. */
export const isUndecided = (payment: PaymentState) => payment.authorized === 0 && !ENDED.includes(payment.status)

/** The status that the sums of a payment mean once it was authorised. */
export function statusOf(payment: PaymentState, at: Date): PaymentStatus {
  if (payment.authorized === 0) return payment.status
  const held = heldOf(payment)
  if (payment.captured > 0) return held > 0 ? 'partially_captured' : 'captured'
  if (held > 0) return 'authorized'
  return payment.authorization_expires_at !== null && payment.authorization_expires_at <= at ? 'expired' : 'cancelled'
}

export function toPayment(payment: PaymentState): Payment {
  const money = (amount: number) => ({ amount, currency: payment.currency })
  return {
    id: payment.id, version: payment.version, owner: { type: payment.owner_type, id: payment.owner_id }, order_id: payment.order_id, payment_gateway_id: payment.gateway_id,
    payment_method: payment.payment_method, status: payment.status, capture_mode: payment.capture_mode, amount: money(payment.amount),
    authorized: money(payment.authorized), captured: money(payment.captured), refunded: money(payment.refunded), voided: money(payment.voided),
    pending_capture: money(payment.pending_capture), pending_void: money(payment.pending_void), pending_refund: money(payment.pending_refund), disputed: payment.disputed,
    next_action: payment.next_action === null ? null : { ...payment.next_action, provider_secret: null }, error: payment.error, provider_reference: payment.provider_reference,
    authorization_expires_at: payment.authorization_expires_at?.toISOString() ?? null, created_at: payment.created_at.toISOString(), updated_at: payment.updated_at.toISOString(),
  }
}

/** What the shopper who pays may see. The client secret is derived, so that no table holds it. */
export function toStorefrontPayment(payment: PaymentState, secrets: Secrets): StorefrontPayment {
  return {
    id: payment.id, payment_gateway_id: payment.gateway_id, payment_method: payment.payment_method, status: payment.status, amount: { amount: payment.amount, currency: payment.currency },
    next_action: payment.next_action, error: payment.error, client_secret: clientSecretOf(payment.id, secrets),
  }
}

export const clientSecretOf = (paymentId: string, secrets: Secrets) => secrets.hash(`client secret of ${paymentId}`)

export function toSnapshot(payment: PaymentState, news: { change: number; refund_id: string | null; error_code: string | null }): PaymentSnapshot {
  const money = (amount: number) => ({ amount, currency: payment.currency })
  return {
    id: payment.id, version: payment.version, owner: { type: payment.owner_type, id: payment.owner_id }, order_id: payment.order_id, payment_gateway_id: payment.gateway_id,
    payment_method: payment.payment_method, status: payment.status, amount: money(payment.amount), authorized: money(payment.authorized), captured: money(payment.captured),
    refunded: money(payment.refunded), voided: money(payment.voided), change: money(news.change), refund_id: news.refund_id, error_code: news.error_code, updated_at: payment.updated_at.toISOString(),
  }
}

export function toEntry(entry: EntryState, currency: string): components['schemas']['PaymentEntry'] {
  const { id, kind, effect, source } = entry
  return { id, kind, amount: { amount: entry.amount, currency }, effect, source, created_at: entry.created_at.toISOString() }
}

export function toTask(task: TaskState, currency: string): components['schemas']['PaymentTask'] {
  const { id, kind, status, refund_id, attempts, error } = task
  return {
    id, kind, status, amount: { amount: task.amount, currency }, refund_id, attempts, error,
    next_at: status === 'pending' ? task.next_at.toISOString() : null, created_at: task.created_at.toISOString(), finished_at: task.finished_at?.toISOString() ?? null,
  }
}
