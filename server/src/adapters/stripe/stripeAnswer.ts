import type Stripe from 'stripe'
import type { Answer, DisputeNews, Effect, News } from '../../ports/payments.js'

/** Currencies whose amounts Stripe counts otherwise than ISO 4217: these two in hundredths, although they have none. */
const FACTORS: Record<string, number> = { ISK: 100, UGX: 100 }
/** Has hundredths in ISO 4217 and none with Stripe; an amount that is not whole cannot be said. */
const WHOLE = new Set(['MGA'])
const WHOLE_UNIT = 100
const HELD_FOR_MS = 7 * 86_400_000

/** An amount as Stripe counts it; null when it cannot be said. */
export function toStripeAmount(amount: number, currency: string): number | null {
  if (WHOLE.has(currency)) return amount % WHOLE_UNIT === 0 ? amount / WHOLE_UNIT : null
  return amount * (FACTORS[currency] ?? 1)
}

export const fromStripeAmount = (amount: number, currency: string) => (WHOLE.has(currency) ? amount * WHOLE_UNIT : amount / (FACTORS[currency] ?? 1))

const idOf = (value: string | { id: string } | null | undefined) => (typeof value === 'string' ? value : (value?.id ?? null))
const KEY = 'souk_key'
export const metadataOf = (key: string) => ({ [KEY]: key })
export const keyOf = (metadata: Record<string, string> | null | undefined): string | null => metadata?.[KEY] ?? null

function answer(intent: Stripe.PaymentIntent, rest: Partial<Answer>): Answer {
  return { result: 'done', reference: intent.id, currency: intent.currency.toUpperCase(), effects: [], next_action: null, decline: null, expires_at: null, ...rest }
}

/** What a Payment Intent says. With the charge expanded it tells of refunds too; a notification has only its id. */
export function answerOf(intent: Stripe.PaymentIntent): Answer {
  switch (intent.status) {
    case 'requires_action': return answer(intent, { result: 'requires_action', next_action: nextActionOf(intent) })
    case 'requires_payment_method': {
      const error = intent.last_payment_error
      return answer(intent, { result: 'declined', decline: { code: error?.decline_code ?? error?.code ?? 'requires_payment_method', detail: (error?.message ?? 'The payment method was not accepted.').slice(0, 500) } })
    }
    case 'requires_capture': case 'succeeded': return answer(intent, { effects: effectsOf(intent), expires_at: expiryOf(intent) })
    case 'canceled': {
      const effects = effectsOf(intent)
      return effects.length > 0 ? answer(intent, { effects }) : answer(intent, { result: 'declined', decline: { code: 'canceled', detail: 'The payment was cancelled with the provider.' } })
    }
    default: return answer(intent, { result: 'pending' })
  }
}

function nextActionOf(intent: Stripe.PaymentIntent): Answer['next_action'] {
  const redirect = intent.next_action?.redirect_to_url?.url ?? null
  return { type: redirect === null ? 'provider_sdk' : 'redirect', url: redirect, provider_secret: intent.client_secret }
}

function expiryOf(intent: Stripe.PaymentIntent): Date {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const before = charge?.payment_method_details?.card?.capture_before
  return before === undefined ? new Date(intent.created * 1000 + HELD_FOR_MS) : new Date(before * 1000)
}

/** Names of effects are made of ids that Stripe repeats wherever it tells of them. */
function effectsOf(intent: Stripe.PaymentIntent): Effect[] {
  const charge = idOf(intent.latest_charge)
  if (charge === null) return []
  const currency = intent.currency.toUpperCase()
  const amount = (units: number) => fromStripeAmount(units, currency)
  const effects: Effect[] = [{ id: intent.id, kind: 'authorized', amount: amount(intent.amount), key: keyOf(intent.metadata) }]
  if (intent.amount_received > 0) effects.push({ id: `${charge}:captured`, kind: 'captured', amount: amount(intent.amount_received), key: null })
  const released = intent.amount - intent.amount_received
  // A capture of a part lets the rest go.
  if (released > 0 && intent.status !== 'requires_capture') effects.push({ id: `${intent.id}:released`, kind: 'voided', amount: amount(released), key: null })
  const refunds = typeof intent.latest_charge === 'object' ? (intent.latest_charge?.refunds?.data ?? []) : []
  return [...effects, ...refunds.map(refundEffect)]
}

/** Why a refund failed; null when it did not. */
export const refundFailureOf = (refund: Stripe.Refund): string | null => (refund.status === 'failed' || refund.status === 'canceled' ? (refund.failure_reason ?? `refund_${refund.status}`) : null)

/** A refund that is pending counts: Stripe has taken the money from the merchant. It tells when it fails, which may be weeks after it succeeded. */
export function refundEffect(refund: Stripe.Refund): Effect {
  const reason = refundFailureOf(refund)
  const effect = { id: refund.id, amount: fromStripeAmount(refund.amount, refund.currency.toUpperCase()), key: keyOf(refund.metadata) }
  return reason === null ? { ...effect, kind: 'refunded' } : { ...effect, kind: 'refund_failed', reason }
}

const DISPUTES: Record<string, DisputeNews['status']> = {
  needs_response: 'open', warning_needs_response: 'open', appeal_needs_response: 'open', under_review: 'under_review', warning_under_review: 'under_review', appeal_under_review: 'under_review',
  won: 'won', warning_closed: 'won', prevented: 'won', lost: 'lost',
}

/** The kinds of events that are told of; what else Stripe sends is acknowledged and left alone. */
export const EVENT_TYPES = [
  'payment_intent.amount_capturable_updated', 'payment_intent.succeeded', 'payment_intent.payment_failed', 'payment_intent.canceled', 'payment_intent.requires_action', 'payment_intent.processing',
  'refund.created', 'refund.updated', 'refund.failed', 'charge.refund.updated', 'charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed',
] as const satisfies readonly Stripe.EventListParams['type'][]

/** The news of an event; none when it is about nothing that payments are concerned with. */
export function newsOf(event: Stripe.Event): News[] {
  const about = { id: event.id, told_at: new Date(event.created * 1000) }
  switch (event.type) {
    case 'payment_intent.amount_capturable_updated': case 'payment_intent.succeeded': case 'payment_intent.payment_failed': case 'payment_intent.canceled': case 'payment_intent.requires_action':
    case 'payment_intent.processing': {
      const intent = event.data.object
      return [{ ...about, reference: intent.id, authorization: keyOf(intent.metadata), answer: answerOf(intent), dispute: null }]
    }
    case 'refund.created': case 'refund.updated': case 'refund.failed': case 'charge.refund.updated': {
      const refund = event.data.object
      const told: Answer = { result: 'done', reference: idOf(refund.payment_intent), currency: refund.currency.toUpperCase(), effects: [refundEffect(refund)], next_action: null, decline: null, expires_at: null }
      return [{ ...about, reference: told.reference, authorization: null, answer: told, dispute: null }]
    }
    case 'charge.dispute.created': case 'charge.dispute.updated': case 'charge.dispute.closed': {
      const { id, status, amount, currency, reason, evidence_details, payment_intent } = event.data.object
      const due = evidence_details?.due_by
      const dispute: DisputeNews = {
        reference: id, status: DISPUTES[status] ?? 'open', amount: fromStripeAmount(amount, currency.toUpperCase()), currency: currency.toUpperCase(), reason: reason.slice(0, 100),
        evidence_due_at: due === null || due === undefined ? null : new Date(due * 1000),
      }
      return [{ ...about, reference: idOf(payment_intent), authorization: null, answer: null, dispute }]
    }
    default: return []
  }
}
