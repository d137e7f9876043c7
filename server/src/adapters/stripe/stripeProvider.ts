import { LRUCache } from 'lru-cache'
import type Stripe from 'stripe'
import type { Stripe as StripeClient } from 'stripe'
import { NotificationRefused, ProviderUnreachable, type Answer, type PaymentProvider, type ProviderAccount, type ProviderCall, type StepAsk } from '../../ports/payments.js'
import { answerOf, EVENT_TYPES, keyOf, metadataOf, newsOf, refundEffect, refundFailureOf, toStripeAmount } from './stripeAnswer.js'

export interface StripeProviderOptions {
  /** An address that answers for Stripe; null is Stripe itself. */
  apiBase: string | null
}

type Limits = Omit<ProviderCall, 'key'>
type Library = typeof StripeClient

const CLIENTS_MAX = 500
const TOLERANCE_SECONDS = 300
const PULL_SINCE_MS = 3 * 86_400_000
const SEARCH_MAX = 500
/** Events of one pull, a hundred a page: what is taken in stays undelivered with Stripe, so older ones would otherwise never be seen behind it. */
const PULL_MAX = 2_000
const EXPAND = ['latest_charge.refunds']

/**
 * Stripe, by Payment Intents that are authorised now and captured later. Each call carries its key as Stripe's idempotency key, and the
 * key is kept in the object's metadata, by which it is found when the answer was lost.
 */
export function stripeProvider(options: StripeProviderOptions): PaymentProvider {
  const calls = new StripeCalls(options)
  return { kind: 'stripe', ...authorizing(calls), ...settling(calls), ...watching(calls) }
}

/** Stripe as one process asks it: a client for each key, answers within limits, and payments found again by their key. */
class StripeCalls {
  readonly #clients = new LRUCache<string, Stripe>({ max: CLIENTS_MAX })
  readonly #apiBase: string | null
  #library: Promise<Library> | undefined

  constructor({ apiBase }: StripeProviderOptions) {
    this.#apiBase = apiBase
  }

  async clientOf({ credentials }: ProviderAccount): Promise<Stripe> {
    const key = credentials.secret_key ?? ''
    const known = this.#clients.get(key)
    if (known) return known
    // Loaded with the first payment: most installations and all tests but one do without.
    this.#library ??= import('stripe').then((loaded) => loaded.default)
    const Client = await this.#library
    const address = this.#apiBase === null ? {} : addressOf(this.#apiBase)
    const client = new Client(key, { maxNetworkRetries: 0, telemetry: false, ...address })
    this.#clients.set(key, client)
    return client
  }

  /** Does a call within its limits. Without an answer the outcome is unknown; a refusal is handed to `refused`. */
  async asking(account: ProviderAccount, limits: Limits, ask: (client: Stripe) => Promise<Answer>, refused: (client: Stripe, error: Stripe.errors.StripeError) => Promise<Answer>): Promise<Answer> {
    const client = await this.clientOf(account)
    return within(limits, async () => {
      try {
        return await ask(client)
      } catch (error) {
        if (!isRefusal(client, error)) throw new ProviderUnreachable('Stripe gave no answer', { cause: error })
        return refused(client, error)
      }
    })
  }

  /** The intent of an authorisation: by its id, or, when the answer that held it was lost, by the key in its metadata. */
  async intentOf(client: Stripe, ask: { authorization: string; reference: string | null; since: Date }, { deadlineMs }: Limits): Promise<Stripe.PaymentIntent | null> {
    if (ask.reference !== null) return client.paymentIntents.retrieve(ask.reference, { expand: EXPAND }, { timeout: deadlineMs })
    let seen = 0
    for await (const intent of client.paymentIntents.list({ created: { gte: Math.floor(ask.since.getTime() / 1000) - 60 }, limit: 100, expand: EXPAND.map((field) => `data.${field}`) }, { timeout: deadlineMs })) {
      if (keyOf(intent.metadata) === ask.authorization) return intent
      if (++seen >= SEARCH_MAX) throw new ProviderUnreachable('Stripe has too many other payments of that time to find this one')
    }
    return null
  }

  /** Refused a step: what has happened to the intent meanwhile is told with the refusal. */
  async refusedStep(client: Stripe, error: Stripe.errors.StripeError, ask: StepAsk, limits: Limits): Promise<Answer> {
    const intent = await this.intentOf(client, ask, limits).catch((cause: unknown) => { throw new ProviderUnreachable('Stripe gave no answer', { cause }) })
    const found = intent === null ? declined(null, ask.currency, error) : answerOf(intent)
    return { ...found, result: 'declined', decline: declineOf(error) }
  }
}

const options = ({ key, deadlineMs }: ProviderCall) => ({ idempotencyKey: key, timeout: deadlineMs })

function authorizing(calls: StripeCalls): Pick<PaymentProvider, 'authorize' | 'confirm'> {
  return {
    authorize: (account, { amount, currency, details }, call) => calls.asking(account, call, async (client) => {
      const units = toStripeAmount(amount, currency)
      if (units === null) return declined(null, currency, { code: 'currency_not_supported', message: `Stripe takes no fractions of ${currency}.` })
      return answerOf(await client.paymentIntents.create({
        amount: units, currency: currency.toLowerCase(), payment_method: details.token!, confirm: true, capture_method: 'manual', metadata: metadataOf(call.key), expand: EXPAND,
        automatic_payment_methods: { enabled: true, allow_redirects: details.return_url === undefined ? 'never' : 'always' }, ...(details.return_url === undefined ? {} : { return_url: details.return_url }),
      }, options(call)))
    }, async (_client, error) => declined(error.payment_intent?.id ?? null, currency, error)),
    confirm: (account, ask, call) => calls.asking(account, call, async (client) => {
      const intent = await calls.intentOf(client, ask, call)
      if (intent === null) return declined(null, ask.currency, { code: 'unknown_authorization', message: 'Stripe knows no such payment.' })
      return answerOf(intent.status === 'requires_confirmation' ? await client.paymentIntents.confirm(intent.id, { expand: EXPAND }, options(call)) : intent)
    }, (client, error) => calls.refusedStep(client, error, ask, call)),
  }
}

function settling(calls: StripeCalls): Pick<PaymentProvider, 'capture' | 'void' | 'refund'> {
  return {
    capture: (account, ask, call) => calls.asking(account, call, async (client) => {
      if (ask.reference === null) return calls.refusedStep(client, unknown(client), ask, call)
      return answerOf(await client.paymentIntents.capture(ask.reference, { amount_to_capture: toStripeAmount(ask.amount, ask.currency) ?? 0, expand: EXPAND }, options(call)))
    }, (client, error) => calls.refusedStep(client, error, ask, call)),
    void: (account, ask, call) => calls.asking(account, call, async (client) => {
      const intent = ask.reference === null ? await calls.intentOf(client, ask, call) : null
      const reference = ask.reference ?? intent?.id
      if (reference === undefined) return { ...declined(null, ask.currency, unknown(client)), result: 'done', decline: null }
      const cancelled = answerOf(await client.paymentIntents.cancel(reference, { expand: EXPAND }, options(call)))
      return { ...cancelled, result: 'done', decline: null }
    }, async (client, error) => {
      const found = await calls.refusedStep(client, error, ask, call)
      // It is cancelled or captured already: there is nothing (more) to let go.
      return error.code === 'payment_intent_unexpected_state' ? { ...found, result: 'done', decline: null } : found
    }),
    refund: (account, ask, call) => calls.asking(account, call, async (client) => {
      if (ask.reference === null) return calls.refusedStep(client, unknown(client), ask, call)
      const refund = await client.refunds.create({ payment_intent: ask.reference, amount: toStripeAmount(ask.amount, ask.currency) ?? 0, metadata: metadataOf(call.key) }, options(call))
      const about = { reference: ask.reference, currency: refund.currency.toUpperCase(), next_action: null, expires_at: null }
      const reason = refundFailureOf(refund)
      return reason === null ? { ...about, result: 'done', effects: [refundEffect(refund)], decline: null } : { ...about, result: 'declined', effects: [], decline: { code: reason, detail: 'Stripe could not refund.' } }
    }, (client, error) => calls.refusedStep(client, error, ask, call)),
  }
}

function watching(calls: StripeCalls): Pick<PaymentProvider, 'find' | 'parse' | 'pull'> {
  return {
    async find(account, ask, limits) {
      const client = await calls.clientOf(account)
      return within(limits, async () => {
        try {
          const intent = await calls.intentOf(client, ask, limits)
          return intent === null ? null : answerOf(intent)
        } catch (error) {
          throw error instanceof ProviderUnreachable ? error : new ProviderUnreachable('Stripe gave no answer', { cause: error })
        }
      })
    },
    async parse(account, { body, header, now }) {
      const client = await calls.clientOf(account)
      try {
        return newsOf(client.webhooks.constructEvent(Buffer.from(body), header('stripe-signature') ?? '', account.credentials.notification_secret ?? '', TOLERANCE_SECONDS, undefined, now.getTime()))
      } catch (error) {
        throw new NotificationRefused(error instanceof client.errors.StripeSignatureVerificationError ? 'The signature of Stripe does not fit, or is older than 300 seconds.' : 'The body is no event of Stripe.')
      }
    },
    async pull(account, taken, now, limits) {
      // Stripe forgets nothing that it is told was taken, so a second round would bring the same again.
      if (taken.length > 0) return []
      const client = await calls.clientOf(account)
      return within(limits, async () => {
        const events = await client.events.list({ delivery_success: false, types: [...EVENT_TYPES], created: { gte: Math.floor((now.getTime() - PULL_SINCE_MS) / 1000) }, limit: 100 }, { timeout: limits.deadlineMs }).autoPagingToArray({ limit: PULL_MAX })
          .catch((cause: unknown) => { throw new ProviderUnreachable('Stripe gave no answer', { cause }) })
        return events.flatMap(newsOf)
      })
    },
  }
}

function addressOf(apiBase: string): { host: string; port: number; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(apiBase)
  return { host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443), protocol: protocol === 'http:' ? 'http' : 'https' }
}

/** Ends when the signal does: the library takes no signal, and an answer that comes later is found by its key. */
async function within<T>({ signal }: Limits, work: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw new ProviderUnreachable('nobody waits any more')
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new ProviderUnreachable('Stripe did not answer in time'))
    signal.addEventListener('abort', giveUp, { once: true })
    work().then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}

/** Whether Stripe said no. Its failures, limits, and a first call that is still under way say nothing about the outcome. */
function isRefusal(client: Stripe, error: unknown): error is Stripe.errors.StripeError {
  const { StripeCardError, StripeInvalidRequestError, StripeAuthenticationError, StripePermissionError } = client.errors
  return [StripeCardError, StripeInvalidRequestError, StripeAuthenticationError, StripePermissionError].some((kind) => error instanceof kind)
}

const unknown = (client: Stripe) => new client.errors.StripeInvalidRequestError({ type: 'invalid_request_error', message: 'Stripe knows no such payment.', code: 'resource_missing' } as never)

/** A merchant's key that Stripe does not take is not a shopper's business. */
function declineOf(error: { type?: string; code?: string | undefined; decline_code?: string | undefined; message: string }): { code: string; detail: string } {
  if (error.type === 'StripeAuthenticationError' || error.type === 'StripePermissionError') return { code: 'gateway_misconfigured', detail: 'The payment gateway is not set up correctly.' }
  return { code: (error.decline_code ?? error.code ?? 'declined').replaceAll(/[^a-z0-9_]/g, '_').slice(0, 100), detail: error.message.slice(0, 500) }
}

function declined(reference: string | null, currency: string, error: Parameters<typeof declineOf>[0]): Answer {
  return { result: 'declined', reference, currency, effects: [], next_action: null, decline: declineOf(error), expires_at: null }
}
