// One suite that every payment provider passes, and what is particular to Stripe. Where STRIPE_API_BASE and STRIPE_SECRET_KEY are set, the
// suite also runs against that endpoint.
import Stripe from 'stripe'
import t from 'tap'
import type { Answer, PaymentProvider, ProviderAccount, StepAsk } from '../src/ports/payments.js'
import { manualProvider } from '../src/adapters/manual/manualProvider.js'
import { fromStripeAmount, toStripeAmount } from '../src/adapters/stripe/stripeAnswer.js'
import { stripeProvider } from '../src/adapters/stripe/stripeProvider.js'
import { randomId } from './contractCalls.js'
import { harness } from './harness.js'
import { stripeServer } from './stripeServer.js'

const h = await harness(t)
const stripe = await stripeServer(t)
const { store, defaults } = await h.createStore()
const SECRET = 'whsec_of_this_test'

interface Subject {
  provider: PaymentProvider
  account: ProviderAccount
  /** Details that are approved, and that are declined where the provider can decline. */
  approves: StepAsk['details']
  declines: StepAsk['details'] | null
  acts: StepAsk['details'] | null
  /** Details whose answer takes a while; null where there is nobody to wait for. */
  takesTime: StepAsk['details'] | null
  remembers: boolean
  /** Whether several captures of parts are possible. */
  capturesParts: boolean
}

const account = (credentials: Record<string, string>): ProviderAccount => ({ storeId: store.id, shardId: store.shard_id, gatewayId: defaults.payment_gateway_ids[1]!, credentials })
const stripeAt = (apiBase: string, secret_key: string): Subject => ({
  provider: stripeProvider({ apiBase }), account: account({ secret_key, notification_secret: SECRET }), approves: { token: 'pm_card_visa' }, declines: { token: 'pm_card_chargeDeclined' }, acts: { token: 'pm_card_threeDSecure2Required' }, takesTime: { token: 'pm_card_visa' },
  remembers: true, capturesParts: false,
})
const subjects: Record<string, Subject> = {
  test: { provider: h.platform.services.paymentProvider('test'), account: account({}), approves: {}, declines: { test_outcome: 'decline' }, acts: { test_outcome: 'requires_action' }, takesTime: { test_outcome: 'slow' }, remembers: true, capturesParts: true },
  manual: { provider: manualProvider(), account: account({}), approves: {}, declines: null, acts: null, takesTime: null, remembers: false, capturesParts: true },
  stripe: stripeAt(stripe.url, 'sk_test_souk'),
}
const { STRIPE_API_BASE, STRIPE_SECRET_KEY } = process.env
if (STRIPE_API_BASE !== undefined && STRIPE_SECRET_KEY !== undefined) {
  subjects['stripe, the endpoint'] = stripeAt(STRIPE_API_BASE, STRIPE_SECRET_KEY)
  t.comment(`service: Stripe ${STRIPE_API_BASE}`)
}

const call = (key: string, deadlineMs = 10_000) => ({ key, deadlineMs, signal: AbortSignal.timeout(deadlineMs) })
const sums = ({ effects }: Answer) => Object.fromEntries(effects.map(({ kind, amount }) => [kind, amount]))

async function authorized({ provider, account, approves }: Subject, amount = 1_000): Promise<{ key: string; step: StepAsk; answer: Answer }> {
  const key = randomId('pay')
  const answer = await provider.authorize(account, { amount, currency: 'USD', details: approves }, call(key))
  return { key, answer, step: { authorization: key, reference: answer.reference, amount, currency: 'USD', details: approves, since: new Date() } }
}

for (const [name, subject] of Object.entries(subjects)) {
  const { provider, account, declines, acts, takesTime, remembers, capturesParts } = subject

  t.test(`${name}: holds the money, takes it, and gives it back; a repeat of any call has the first answer`, async (t) => {
    const { key, step, answer } = await authorized(subject)
    t.match(answer, { result: 'done', currency: 'USD', effects: [{ kind: 'authorized', amount: 1_000 }], next_action: null, decline: null })
    t.type(answer.reference, 'string')
    t.strictSame(await provider.authorize(account, { amount: 1_000, currency: 'USD', details: subject.approves }, call(key)), answer)
    const [captureKey, refundKey] = [randomId('ptk'), randomId('ptk')]
    const captured = await provider.capture(account, { ...step, amount: 700 }, call(captureKey))
    t.match(captured, { result: 'done', effects: captured.effects })
    t.equal(sums(captured).captured, 700)
    t.strictSame(await provider.capture(account, { ...step, amount: 700 }, call(captureKey)), captured)
    const refunded = await provider.refund(account, { ...step, amount: 200 }, call(refundKey))
    t.match(refunded, { result: 'done', effects: [{ kind: 'refunded', amount: 200, key: refundKey }] })
    t.strictSame(await provider.refund(account, { ...step, amount: 200 }, call(refundKey)), refunded)
    if (!remembers) return
    const found = (await provider.find(account, { ...step, reference: null }, call('')))!
    t.match(sums(found), { authorized: 1_000, captured: 700, refunded: 200 }, 'it is found by its key, with all that happened')
    const told = new Set(found.effects.map(({ id }) => id))
    for (const { id } of [...answer.effects, ...captured.effects, ...refunded.effects]) t.ok(told.has(id), 'under the names by which it was told')
    t.equal(told.size, found.effects.length, 'each effect has a name of its own')
  })

  t.test(`${name}: lets go what is held, once, and then takes nothing any more`, async (t) => {
    const { step } = await authorized(subject)
    const key = randomId('ptk')
    const voided = await provider.void(account, step, call(key))
    t.equal(voided.result, 'done')
    t.equal(sums(voided).voided, 1_000)
    t.strictSame(await provider.void(account, step, call(key)), voided)
    if (!remembers) return
    t.match(await provider.capture(account, step, call(randomId('ptk'))), { result: 'declined', decline: { code: String, detail: String } })
    t.match(await provider.void(account, step, call(randomId('ptk'))), { result: 'done' }, 'there is nothing more to let go, which is no failure')
  })

  if (takesTime !== null) {
    t.test(`${name}: ends with its signal, as an outcome that is unknown`, async (t) => {
      const over = { key: randomId('pay'), deadlineMs: 1, signal: AbortSignal.abort() }
      await t.rejects(provider.authorize(account, { amount: 1_000, currency: 'USD', details: takesTime }, over), { name: 'ProviderUnreachable' })
    })
  }

  if (!remembers) continue

  t.test(`${name}: refuses with a code and words, and never by an exception`, async (t) => {
    const declined = await provider.authorize(account, { amount: 1_000, currency: 'USD', details: declines! }, call(randomId('pay')))
    t.match(declined, { result: 'declined', effects: [], decline: { code: /^[a-z0-9_]+$/, detail: String } })
    const { step } = await authorized(subject)
    t.match(await provider.capture(account, { ...step, amount: 1_001 }, call(randomId('ptk'))), { result: 'declined' }, 'more than is held')
    await provider.capture(account, step, call(randomId('ptk')))
    t.match(await provider.refund(account, { ...step, amount: 1_001 }, call(randomId('ptk'))), { result: 'declined' }, 'more than was taken')
    t.match(await provider.capture(account, { ...step, amount: 1 }, call(randomId('ptk'))), { result: 'declined' }, 'what was taken cannot be taken again')
  })

  t.test(`${name}: takes parts where it can, and says what happens to the rest`, async (t) => {
    const { step } = await authorized(subject)
    const first = await provider.capture(account, { ...step, amount: 400 }, call(randomId('ptk')))
    t.match(sums(first), capturesParts ? { captured: 400 } : { captured: 400, voided: 600 })
    t.equal((await provider.capture(account, { ...step, amount: 600 }, call(randomId('ptk')))).result, capturesParts ? 'done' : 'declined')
  })

  t.test(`${name}: asks the shopper to act, and what was not begun is not known`, async (t) => {
    const key = randomId('pay')
    const asked = await provider.authorize(account, { amount: 1_000, currency: 'USD', details: acts! }, call(key))
    t.match(asked, { result: 'requires_action', effects: [], next_action: { type: String } })
    const step = { authorization: key, reference: asked.reference, amount: 1_000, currency: 'USD', details: acts!, since: new Date() }
    t.match(await provider.find(account, step, call('')), { result: 'requires_action' })
    t.match(await provider.void(account, step, call(randomId('ptk'))), { result: 'done', effects: [] }, 'it can be cancelled, and nothing was held')
    const nobody = { ...step, authorization: randomId('pay'), reference: null }
    t.equal(await provider.find(account, nobody, call('')), null)
    t.match(await provider.void(account, nobody, call(randomId('ptk'))), { result: 'done', effects: [] })
    t.match(await provider.capture(account, nobody, call(randomId('ptk'))), { result: 'declined' })
  })

  t.test(`${name}: a notification without its signature is refused`, async (t) => {
    const raw = (headers: Record<string, string>) => ({ body: Buffer.from('{"id":"x"}'), header: (name: string) => headers[name], now: new Date() })
    await t.rejects(provider.parse(account, raw({})), { name: 'NotificationRefused' })
    await t.rejects(provider.parse(account, raw({ 'stripe-signature': 't=1,v1=00', 'souk-signature': 't=1,v1=00' })), { name: 'NotificationRefused' })
  })
}

const card = subjects.stripe!

t.test('stripe: sends what it must under the key of the call, and nothing in minor units that Stripe counts otherwise', async (t) => {
  stripe.requests.length = 0
  const key = randomId('pay')
  await card.provider.authorize(card.account, { amount: 1_000, currency: 'USD', details: { token: 'pm_card_visa', return_url: 'https://shop.example/back' } }, call(key))
  t.match(stripe.requests, [{
    method: 'POST', path: '/v1/payment_intents', key, authorization: 'Bearer sk_test_souk',
    body: { amount: '1000', currency: 'usd', capture_method: 'manual', confirm: 'true', payment_method: 'pm_card_visa', 'metadata[souk_key]': key, return_url: 'https://shop.example/back', 'automatic_payment_methods[allow_redirects]': 'always' },
  }])
  t.strictSame([toStripeAmount(500, 'JPY'), toStripeAmount(500, 'ISK'), toStripeAmount(500, 'KWD'), toStripeAmount(500, 'MGA'), toStripeAmount(501, 'MGA')], [500, 50_000, 500, 5, null])
  for (const currency of ['USD', 'JPY', 'ISK', 'UGX', 'KWD', 'MGA']) t.equal(fromStripeAmount(toStripeAmount(1_200, currency)!, currency), 1_200)
  t.match(await card.provider.authorize(card.account, { amount: 501, currency: 'MGA', details: card.approves }, call(randomId('pay'))), { result: 'declined', decline: { code: 'currency_not_supported' } })
  t.match(await card.provider.authorize({ ...card.account, credentials: { secret_key: 'sk_wrong_0000' } }, { amount: 1, currency: 'USD', details: card.approves }, call(randomId('pay'))), { result: 'declined', decline: { code: 'gateway_misconfigured' } }, 'a shopper does not see what is wrong with the merchant\'s key')
})

t.test('stripe: an answer that is lost, late or a failure is unknown, and the same key finds out', async (t) => {
  for (const fault of ['lost after', 'lost before', 'fails', 'hangs'] as const) {
    const key = randomId('pay')
    const ask = () => card.provider.authorize(card.account, { amount: 1_000, currency: 'USD', details: card.approves }, call(key, fault === 'hangs' ? 300 : 5_000))
    stripe.fault = fault
    await t.rejects(ask(), { name: 'ProviderUnreachable' }, fault)
    stripe.fault = null
    const found = await card.provider.find(card.account, { authorization: key, reference: null, since: new Date() }, call(''))
    t.equal(found?.result ?? null, fault === 'lost after' ? 'done' : null)
    t.match(await ask(), { result: 'done', effects: [{ kind: 'authorized', key }] })
    t.equal([...stripe.intents.values()].filter(({ metadata }) => metadata.souk_key === key).length, 1, 'and there is one intent')
  }
  const { step } = await authorized(card)
  stripe.fault = 'lost after'
  const key = randomId('ptk')
  await t.rejects(card.provider.capture(card.account, step, call(key)), { name: 'ProviderUnreachable' })
  stripe.fault = null
  t.equal(sums(await card.provider.capture(card.account, step, call(key))).captured, 1_000)
})

t.test('stripe: notifications carry the same effects as answers, and disputes', async (t) => {
  const { step } = await authorized(card)
  const captured = await card.provider.capture(card.account, { ...step, amount: 700 }, call(randomId('ptk')))
  const refunded = await card.provider.refund(card.account, { ...step, amount: 200 }, call(randomId('ptk')))
  const intent = stripe.intents.get(step.reference!)!
  const parse = (type: string, object: object, options: { now?: Date; secret?: string; sentAt?: number } = {}) => {
    const payload = JSON.stringify({ id: `evt_${type}`, object: 'event', api_version: '2026-01-01', created: 1_800_000_000, type, data: { object } })
    const header = new Stripe('sk_test_souk').webhooks.generateTestHeaderString({ payload, secret: options.secret ?? SECRET, timestamp: options.sentAt ?? Math.floor(Date.now() / 1000) })
    return card.provider.parse(card.account, { body: Buffer.from(payload), header: (name) => (name === 'stripe-signature' ? header : undefined), now: options.now ?? new Date() })
  }
  const [news] = await parse('payment_intent.succeeded', { ...intent, latest_charge: intent.latest_charge!.id })
  t.match(news, { id: 'evt_payment_intent.succeeded', reference: step.reference, authorization: step.authorization, dispute: null })
  t.strictSame(news!.answer!.effects.map(({ id, amount }) => [id, amount]), captured.effects.map(({ id, amount }) => [id, amount]))
  t.match((await parse('refund.updated', intent.latest_charge!.refunds.data[0]!))[0], { reference: step.reference, answer: { effects: refunded.effects } })
  const dispute = { id: 'dp_1', object: 'dispute', payment_intent: step.reference, amount: 700, currency: 'usd', reason: 'fraudulent', status: 'needs_response', evidence_details: { due_by: 1_800_000_000 } }
  t.match((await parse('charge.dispute.created', dispute))[0], { reference: step.reference, answer: null, dispute: { reference: 'dp_1', status: 'open', amount: 700, currency: 'USD', evidence_due_at: new Date(1_800_000_000_000) } })
  t.match((await parse('charge.dispute.closed', { ...dispute, status: 'lost' }))[0], { dispute: { status: 'lost' } })
  t.strictSame(await parse('customer.created', { id: 'cus_1' }), [], 'what is not about payments is taken and left alone')
  const refused = { name: 'NotificationRefused' }
  await t.rejects(parse('payment_intent.succeeded', intent, { secret: 'whsec_another_one' }), refused)
  await t.rejects(parse('payment_intent.succeeded', intent, { sentAt: Math.floor(Date.now() / 1000) - 301 }), refused, 'a signature holds for 300 seconds')
  stripe.events = [{ id: 'evt_9', object: 'event', created: 1_800_000_000, type: 'payment_intent.succeeded', data: { object: { ...intent, latest_charge: intent.latest_charge!.id } } }]
  t.match(await card.provider.pull(card.account, [], new Date(), call('')), [{ id: 'evt_9', reference: step.reference }], 'and what could not be delivered is fetched')
  t.strictSame(await card.provider.pull(card.account, ['evt_9'], new Date(), call('')), [])
  stripe.events = Array.from({ length: 250 }, (_, nth) => ({ ...stripe.events[0], id: `evt_${nth}` }))
  t.equal(new Set((await card.provider.pull(card.account, [], new Date(), call(''))).map(({ id }) => id)).size, 250, 'also what stands behind many others')
})
