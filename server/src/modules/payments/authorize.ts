import { failpoint } from '../../kernel/failpoint.js'
import type { Phases } from '../../kernel/operation.js'
import type { PayDetails } from '../../kernel/payments.js'
import type { StoreTx } from '../../kernel/tx.js'
import { callAuthorize, callConfirm, LEASE_MS, ticketOf, type Ticket } from './call.js'
import { requireDetails } from './gateway.js'
import * as gatewayStore from './gatewayStore.js'
import { leaseUndecided } from './leaseStore.js'
import type { CaptureMode, Outcome, PaymentState } from './payment.js'
import { get, insert, openAccounts, saveAccounts } from './paymentStore.js'

/** What flows that call providers need of their surroundings; requests and workers both have it. */
export type PaymentPhases = Pick<Phases, 'services' | 'inStore'>

export interface PaymentInput {
  owner: { type: 'checkout' | 'order'; id: string }
  gateway_id: string
  /** Minor units, at least 1: what costs nothing needs no payment. */
  amount: number
  currency: string
  /** The gateway's own when absent. A manual gateway is always captured by hand. */
  capture?: CaptureMode | undefined
  details?: PayDetails | undefined
  /** Until when an order must have taken the payment; later it is let go. Must lie behind the deadline of the owner. */
  claim_until?: Date | undefined
}

/** A payment that was begun, and what is needed to ask its provider. */
export interface Intent {
  payment: PaymentState
  ticket: Ticket
}

const CLAIM_MS = 3_600_000

/**
 * Begins payments: the rows are there before any provider hears of them, so that whatever happens later, somebody knows whom to ask.
 * The caller has the lease of each for LEASE_MS; after that a worker asks the provider itself.
 * @throws payments.gateway_not_found, payments.gateway_not_active, payments.details_invalid
 */
export async function createPayments(tx: StoreTx, inputs: readonly PaymentInput[]): Promise<Intent[]> {
  failpoint('payments.authorize.before_intent')
  const gateways = await gatewayStore.requireUsable(tx, inputs.map(({ gateway_id }) => gateway_id))
  const intents = inputs.map((input) => {
    const gateway = gateways.get(input.gateway_id)!
    const payment: PaymentState = {
      id: tx.newId('payment'), version: 1, owner_type: input.owner.type, owner_id: input.owner.id, order_id: input.owner.type === 'order' ? input.owner.id : null, gateway_id: gateway.id,
      payment_method: gateway.payment_method, capture_mode: gateway.payment_method === 'manual' ? 'manual' : (input.capture ?? gateway.capture_mode), status: 'processing', currency: input.currency, amount: input.amount,
      authorized: 0, captured: 0, refunded: 0, voided: 0, pending_capture: 0, pending_void: 0, pending_refund: 0, disputed: false, unwanted: null,
      details: requireDetails(gateway.payment_method, input.details ?? {}), next_action: null, error: null, provider_reference: null, authorization_expires_at: null,
      claim_until: input.claim_until ?? new Date(tx.now.getTime() + CLAIM_MS), ask_at: new Date(tx.now.getTime() + LEASE_MS), fence: 0, attempts: 0, created_at: tx.now, updated_at: tx.now,
    }
    return { payment, ticket: ticketOf(tx, payment, gateway.credentials) }
  })
  insert(tx, intents.map(({ payment }) => payment))
  return intents
}

export async function createPayment(tx: StoreTx, input: PaymentInput): Promise<Intent> {
  return (await createPayments(tx, [input]))[0]!
}

/** Asks the provider of a payment that was begun, with no transaction open. The outcome is for `recordOutcomes`. */
export async function askAuthorization({ ticket }: Pick<Intent, 'ticket'>, phases: Pick<PaymentPhases, 'services'>): Promise<Outcome> {
  failpoint('payments.authorize.before_provider')
  const outcome = await callAuthorize(ticket, phases.services)
  failpoint('payments.authorize.after_provider')
  return outcome
}

/**
 * The one writer of what providers say: the answer to a request, a notification and a worker that asked again all come here. An
 * effect that arrives a second time changes nothing. @returns the payments after it, by id
 */
export async function recordOutcomes(tx: StoreTx, outcomes: readonly Outcome[]): Promise<Map<string, PaymentState>> {
  const accounts = await openAccounts(tx, outcomes.map(({ payment_id }) => payment_id))
  for (const outcome of outcomes) accounts.get(outcome.payment_id)?.record(outcome)
  saveAccounts(tx, accounts.values())
  return new Map([...accounts].map(([id, { payment }]) => [id, payment]))
}

export async function recordOutcome(tx: StoreTx, outcome: Outcome): Promise<PaymentState> {
  const payment = (await recordOutcomes(tx, [outcome])).get(outcome.payment_id)
  return payment ?? get(tx, outcome.payment_id)
}

/**
 * Has a payment authorised that was begun by a transaction that has committed. Safe to call again at any time, by anybody: the
 * provider knows the payment by its id, and one that is decided is answered as it is.
 */
export async function authorize(phases: PaymentPhases, paymentId: string): Promise<PaymentState> {
  failpoint('payments.authorize.after_intent')
  return settle(phases, paymentId, (ticket) => askAuthorization({ ticket }, phases))
}

/** Goes on with a payment after the shopper has acted. */
export async function confirm(phases: PaymentPhases, paymentId: string, testResult: 'succeed' | 'fail'): Promise<PaymentState> {
  return settle(phases, paymentId, async (ticket) => {
    failpoint('payments.authorize.before_provider')
    const outcome = await callConfirm(ticket, phases.services, testResult)
    failpoint('payments.authorize.after_provider')
    return outcome
  })
}

async function settle(phases: PaymentPhases, paymentId: string, ask: (ticket: Ticket) => Promise<Outcome>): Promise<PaymentState> {
  const ticket = await phases.inStore((tx) => leaseUndecided(tx, paymentId))
  if (!ticket) return phases.inStore((tx) => get(tx, paymentId))
  const outcome = await ask(ticket)
  const payment = await phases.inStore((tx) => recordOutcome(tx, outcome))
  failpoint('payments.authorize.after_record')
  return payment
}
