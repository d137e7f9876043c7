import type { Services } from '../../kernel/operation.js'
import { ProviderUnreachable, type Answer, type PayDetails, type PaymentKind, type PaymentProvider, type ProviderAccount } from '../../kernel/payments.js'
import type { StoreTx } from '../../kernel/tx.js'
import { openCredentials } from './gateway.js'
import type { Outcome, PaymentState, TaskKind, TaskState } from './payment.js'

/** How long a call to a provider may take. Leases are longer, so that an answer always comes under its own fence. */
export const CALL_DEADLINE_MS = 10_000
export const LEASE_MS = 30_000

/** All that is needed to ask a provider about a payment, read in one transaction and used with none open. */
export interface Ticket {
  payment_id: string
  payment_method: PaymentKind
  /** The fence under which the answer may be written. */
  fence: number
  amount: number
  currency: string
  details: PayDetails
  provider_reference: string | null
  created_at: Date
  gateway_id: string
  /** Sealed. */
  credentials: string | null
  store_id: string
  shard_id: string
}

export function ticketOf(tx: StoreTx, payment: PaymentState, credentials: string | null): Ticket {
  const { payment_method, fence, amount, currency, details, provider_reference, created_at, gateway_id } = payment
  return { payment_id: payment.id, payment_method, fence, amount, currency, details, provider_reference, created_at, gateway_id, credentials, store_id: tx.storeId, shard_id: tx.store.shardId }
}

/** Asks the provider with nothing of the database open. Null is no answer: the outcome is unknown. */
export async function call<T>(ticket: Ticket, services: Services, ask: (provider: PaymentProvider, account: ProviderAccount, limits: { deadlineMs: number; signal: AbortSignal }) => Promise<T>): Promise<T | null> {
  const account = { storeId: ticket.store_id, shardId: ticket.shard_id, gatewayId: ticket.gateway_id, credentials: openCredentials(ticket.credentials, services.secrets) }
  try {
    return await ask(services.paymentProvider(ticket.payment_method), account, { deadlineMs: CALL_DEADLINE_MS, signal: AbortSignal.timeout(CALL_DEADLINE_MS) })
  } catch (error) {
    if (!(error instanceof ProviderUnreachable)) throw error
    services.providerUnreachable(ticket.payment_method, error)
    return null
  }
}

/** Asks about many payments at once. What one of them throws, such as credentials that cannot be opened, keeps no answer about another from being recorded: the caller throws it afterwards. */
export async function each<T, R>(payments: readonly T[], ask: (payment: T) => Promise<R>): Promise<{ done: R[]; failures: unknown[] }> {
  const outcomes = await Promise.allSettled(payments.map(ask))
  return { done: outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), failures: outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])) }
}

const stepOf = (ticket: Ticket, amount: number) => ({ authorization: ticket.payment_id, reference: ticket.provider_reference, amount, currency: ticket.currency, details: ticket.details, since: ticket.created_at })

/** The provider key of an authorisation is the id of its payment: a payment is authorised once, a second try is another payment. */
export async function callAuthorize(ticket: Ticket, services: Services): Promise<Outcome> {
  const { amount, currency, details } = ticket
  const answer = await call(ticket, services, (provider, account, limits) => provider.authorize(account, { amount, currency, details }, { key: ticket.payment_id, ...limits }))
  return outcome(ticket, answer)
}

export async function callConfirm(ticket: Ticket, services: Services, testResult: 'succeed' | 'fail'): Promise<Outcome> {
  const step = { ...stepOf(ticket, ticket.amount), test_result: testResult }
  return outcome(ticket, await call(ticket, services, (provider, account, limits) => provider.confirm(account, step, { key: `${ticket.payment_id}:confirm`, ...limits })))
}

/** What the provider knows of the payment: undefined when it cannot be reached, null when it knows nothing. */
export async function callFind(ticket: Ticket, services: Services): Promise<Answer | null | undefined> {
  const ask = { authorization: ticket.payment_id, reference: ticket.provider_reference, since: ticket.created_at }
  const found = await call(ticket, services, async (provider, account, limits) => ({ answer: await provider.find(account, ask, limits) }))
  return found === null ? undefined : found.answer
}

/** The provider key of a step is the id of its task, however often it is tried. */
export async function callStep(ticket: Ticket, task: Pick<TaskState, 'id' | 'kind' | 'amount' | 'fence'>, services: Services): Promise<Outcome> {
  const step = stepOf(ticket, task.amount)
  const answer = await call(ticket, services, (provider, account, limits) => provider[METHODS[task.kind]](account, step, { key: task.id, ...limits }))
  return { payment_id: ticket.payment_id, source: 'answer', answer, task_id: task.id, fence: task.fence }
}

const METHODS: Record<TaskKind, 'capture' | 'void' | 'refund'> = { capture: 'capture', void: 'void', refund: 'refund' }

const outcome = (ticket: Ticket, answer: Answer | null): Outcome => ({ payment_id: ticket.payment_id, source: 'answer', answer, fence: ticket.fence })
