// Answers in the shape that Stripe's API answers, as far as Payment Intents, refunds and events go, and remembers what it was sent.
// It stands in for the outside; nothing of ours is replaced by it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

type Json = Record<string, unknown>
interface Intent extends Json { id: string; amount: number; amount_received: number; currency: string; status: string; latest_charge: Charge | null; metadata: Record<string, string>; created: number }
interface Charge extends Json { id: string; refunds: { object: 'list'; data: StripeRefund[]; has_more: boolean; url: string } }
export interface StripeRefund extends Json { id: string; amount: number; payment_intent: string; status: string; failure_reason?: string; metadata: Record<string, string> }

export interface StripeRequest {
  method: string
  path: string
  body: Record<string, string>
  key: string | undefined
  authorization: string | undefined
}

/** What happens to calls while it is set: the answer is lost after or before Stripe acted, it fails, or it never comes. */
export type Fault = 'lost after' | 'lost before' | 'fails' | 'hangs'

export interface StripeServer {
  readonly url: string
  readonly requests: StripeRequest[]
  readonly intents: Map<string, Intent>
  fault: Fault | null
  events: Json[]
}

const error = (status: number, fields: Json) => ({ status, body: { error: { type: 'invalid_request_error', ...fields } } })

/** Payment methods that Stripe's test mode knows, and what they do. */
const CARDS: Record<string, { code: string; decline_code: string; message: string }> = {
  pm_card_chargeDeclined: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
  pm_card_chargeDeclinedInsufficientFunds: { code: 'card_declined', decline_code: 'insufficient_funds', message: 'Your card has insufficient funds.' },
}

/** What happens to intents on Stripe's side. */
function ledger(stripe: StripeServer) {
  let made = 0
  const id = (prefix: string) => `${prefix}_${String(++made).padStart(14, '0')}`

  function create(body: Record<string, string>): { status: number; body: Json } {
    const intent: Intent = {
      id: id('pi'), object: 'payment_intent', amount: Number(body.amount), amount_received: 0, amount_capturable: 0, currency: body.currency!, capture_method: body.capture_method, client_secret: 'pi_secret', created: Math.floor(Date.now() / 1000),
      status: 'requires_capture', latest_charge: null, last_payment_error: null, next_action: null, metadata: { souk_key: body['metadata[souk_key]']! },
    }
    stripe.intents.set(intent.id, intent)
    const refusal = CARDS[body.payment_method!]
    if (refusal) {
      Object.assign(intent, { status: 'requires_payment_method', last_payment_error: refusal })
      return { status: 402, body: { error: { type: 'card_error', ...refusal, payment_intent: intent } } }
    }
    if (body.payment_method === 'pm_card_threeDSecure2Required') Object.assign(intent, { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } })
    else charge(intent)
    return { status: 200, body: intent }
  }

  function charge(intent: Intent): void {
    const charged = id('ch')
    intent.latest_charge = { id: charged, object: 'charge', payment_method_details: { card: { capture_before: intent.created + 604_800 } }, refunds: { object: 'list', data: [], has_more: false, url: `/v1/charges/${charged}/refunds` } }
    Object.assign(intent, { status: 'requires_capture', amount_capturable: intent.amount })
  }

  function capture(intent: Intent, body: Record<string, string>): { status: number; body: Json } {
    if (intent.status !== 'requires_capture') return error(400, { code: 'payment_intent_unexpected_state', message: `This PaymentIntent could not be captured because it has a status of ${intent.status}.` })
    const amount = Number(body.amount_to_capture ?? intent.amount)
    if (amount > intent.amount) return error(400, { code: 'amount_too_large', message: 'The requested capture amount is greater than the amount you can capture for this charge.' })
    Object.assign(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 })
    return { status: 200, body: intent }
  }

  function cancel(intent: Intent): { status: number; body: Json } {
    if (intent.status === 'succeeded' || intent.status === 'canceled') return error(400, { code: 'payment_intent_unexpected_state', message: `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.` })
    Object.assign(intent, { status: 'canceled', amount_capturable: 0 })
    return { status: 200, body: intent }
  }

  function refund(body: Record<string, string>): { status: number; body: Json } {
    const intent = stripe.intents.get(body.payment_intent!)
    if (!intent) return error(404, { code: 'resource_missing', message: 'No such payment_intent.' })
    const { data } = intent.latest_charge!.refunds
    const amount = Number(body.amount)
    if (amount > intent.amount_received - data.reduce((sum, one) => sum + (one.status === 'failed' ? 0 : one.amount), 0)) return error(400, { code: 'charge_already_refunded', message: 'Refund amount is greater than unrefunded amount on charge.' })
    const made: StripeRefund = { id: id('re'), object: 'refund', amount, currency: intent.currency, payment_intent: intent.id, status: 'succeeded', metadata: { souk_key: body['metadata[souk_key]']! } }
    data.push(made)
    return { status: 200, body: made }
  }

  return { create, capture, cancel, refund }
}

/** A page of a list, behind the one that is named. */
function page(all: Json[], asked: URLSearchParams): { status: number; body: Json } {
  const from = all.findIndex(({ id }) => id === asked.get('starting_after')) + 1
  const to = from + Number(asked.get('limit') ?? 10)
  return { status: 200, body: { object: 'list', data: all.slice(from, to), has_more: to < all.length, url: '/v1/events' } }
}

export async function stripeServer(t: Test): Promise<StripeServer> {
  const stripe: StripeServer & { url: string } = { url: '', requests: [], intents: new Map(), fault: null, events: [] }
  const answers = new Map<string, { status: number; body: Json }>()
  const { create, capture, cancel, refund } = ledger(stripe)

  function act({ method, path, body }: StripeRequest): { status: number; body: Json } {
    const [, , noun, name, verb] = path.split('?')[0]!.split('/')
    const list = (data: Json[]) => ({ status: 200, body: { object: 'list', data, has_more: false, url: path } })
    if (noun === 'events') return page(stripe.events, new URL(path, 'http://stripe').searchParams)
    if (noun === 'refunds') return refund(body)
    if (noun !== 'payment_intents') return error(404, { message: `Unrecognized request URL (${method}: ${path}).` })
    if (name === undefined) return method === 'POST' ? create(body) : list([...stripe.intents.values()])
    const intent = stripe.intents.get(name)
    if (!intent) return error(404, { code: 'resource_missing', message: `No such payment_intent: '${name}'` })
    if (verb === 'capture') return capture(intent, body)
    if (verb === 'cancel') return cancel(intent)
    return { status: 200, body: intent }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const key = request.headers['idempotency-key'] as string | undefined
    const sent: StripeRequest = { method: request.method!, path: request.url!, body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())), key, authorization: request.headers.authorization }
    stripe.requests.push(sent)
    const { fault } = stripe
    if (fault === 'hangs') return
    if (fault === 'lost before') return void request.socket.destroy()
    if (sent.authorization !== 'Bearer sk_test_souk') return write(response, error(401, { message: 'Invalid API Key provided' }))
    if (fault === 'fails') return write(response, { status: 500, body: { error: { type: 'api_error', message: 'An unexpected error occurred.' } } })
    const first = key === undefined ? undefined : answers.get(key)
    // What was answered under a key is answered again as it was, even when the intent has gone on since.
    const reply = first ?? structuredClone(act(sent))
    if (key !== undefined) answers.set(key, reply)
    if (fault === 'lost after') return void request.socket.destroy()
    write(response, reply)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  stripe.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return stripe
}

function write(response: ServerResponse, { status, body }: { status: number; body: Json }): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_of_stripe' }).end(JSON.stringify(body))
}
