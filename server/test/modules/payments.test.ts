import { randomUUID } from 'node:crypto'
import t from 'tap'
import { askAuthorization, attachToOrder, authorize, createPayments, planRefund, recordOutcomes, runTask } from '../../src/modules/payments/index.js'
import { inStore } from '../inStore.js'
import { collect, harness, refusal, repeats, until } from '../harness.js'
import { till } from '../till.js'

const h = await harness(t)
const MISSING_PAYMENT = 'pay_00000000000000000000000000'
const { shop, pay, paid, reaches, sound, journalOf, phases, newId } = till(h)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const key = () => ({ idempotencyKey: randomUUID() })

t.test('a payment is authorised once, captured in parts, and refunded up to what was captured', async (t) => {
  const at = await shop()
  const payment = await paid(at)
  t.match(payment, { status: 'authorized', authorized: 10_000, captured: 0, provider_reference: payment.id, next_action: null })
  t.match(await authorize(phases(at), payment.id), { version: 3, status: 'authorized' }, 'authorising again changes nothing')
  t.match(await at.payments.capture({ payment_id: payment.id, amount: usd(4_000) }, key()), { status: 'partially_captured', captured: usd(4_000), pending_capture: usd(0) })
  t.match(await at.payments.capture({ payment_id: payment.id }, key()), { status: 'captured', captured: usd(10_000) })
  const refund = await inStore(h, at.store, (tx) => planRefund(tx, payment.id, 2_500, newId('ref'), { for_caller: true }))
  t.match(await runTask(phases(at), refund.id), { task: { status: 'succeeded' }, payment: { status: 'captured', refunded: 2_500 } })
  await t.rejects(inStore(h, at.store, (tx) => planRefund(tx, payment.id, 7_501, newId('ref'))), { code: 'payments.amount_too_large' })
  const events = (await h.events(at.store)).filter(({ resource_id }) => resource_id === payment.id)
  t.strictSame(events.map(({ type, data }) => [type, (data as { change: { amount: number } }).change.amount]), [['payment.authorized', 10_000], ['payment.captured', 4_000], ['payment.captured', 6_000], ['payment.refunded', 2_500]])
  t.match(events[3]!.data, { refund_id: refund.refund_id, status: 'captured', refunded: usd(2_500) })
  t.strictSame((await journalOf(at, payment.id)).map(({ kind, amount }) => [kind, Number(amount)]), [['authorize', 10_000], ['capture', 4_000], ['capture', 6_000], ['refund', 2_500]])
  await sound(t, at)
})

t.test('payments.get: shows a payment with its events and tasks, to its own store', async (t) => {
  const [at, other] = [await shop(), await shop()]
  const payment = await paid(at)
  await at.payments.capture({ payment_id: payment.id, amount: usd(1_000) }, key())
  const shown = await at.payments.get({ payment_id: payment.id })
  t.match(shown, { id: payment.id, payment_method: 'test', capture_mode: 'manual', amount: usd(10_000), authorized: usd(10_000), captured: usd(1_000), disputed: false, error: null })
  t.match(shown.events, [{ kind: 'authorized', amount: usd(10_000), source: 'answer' }, { kind: 'captured', amount: usd(1_000), source: 'answer' }])
  t.match(shown.tasks, [{ kind: 'capture', status: 'succeeded', amount: usd(1_000), attempts: 1, error: null, next_at: null }])
  t.notMatch(JSON.stringify(shown), /client_secret/, 'nothing of it lets anybody confirm a payment')
  t.strictSame(await refusal(other.payments.get({ payment_id: payment.id })), await refusal(at.payments.get({ payment_id: MISSING_PAYMENT })))
  t.match(await refusal((await h.clientWith(at.store, ['products:read'])).payments.get({ payment_id: payment.id })), { status: 403, code: 'auth.permission_denied' })
})

t.test('payments.list: newest first, by status, order, owner and time', async (t) => {
  const at = await shop()
  const declined = await pay(at, 'decline')
  const held = await paid(at)
  const ids = async (query: Parameters<typeof at.payments.list>[0]) => (await collect(at.payments.list({ limit: 1, ...query }))).map(({ id }) => id)
  t.same(new Set(await ids({})), new Set([held.id, declined.id]))
  t.strictSame(await ids({ status: 'authorized' }), [held.id])
  t.strictSame(await ids({ status: 'failed' }), [declined.id])
  t.strictSame(await ids({ owner_id: held.owner_id }), [held.id])
  const { order_id } = await at.payments.get({ payment_id: held.id })
  t.strictSame(await ids({ order_id: order_id! }), [held.id])
  t.strictSame(await ids({ created_since: '2200-01-01T00:00:00Z' }), [])
  t.strictSame((await collect((await shop()).payments.list())).length, 0, 'nothing of another store')
  t.match(await refusal(at.payments.list({ status: 'paid' as never })), { status: 400, code: 'request.validation_failed' })
})

t.test('payments.capture: takes once under a key, at most what is held, in the currency of the payment', async (t) => {
  const [at, other] = [await shop(), await shop()]
  const payment = await paid(at)
  const first = await repeats(t, (options) => at.payments.capture({ payment_id: payment.id, amount: usd(3_000) }, options))
  t.match(first, { status: 'partially_captured', captured: usd(3_000) })
  t.match(await refusal(at.payments.capture({ payment_id: payment.id, amount: usd(7_001) }, key())), { status: 422, code: 'payments.amount_too_large', errors: [{ pointer: '/amount/amount', detail: 'at most 70.00 USD can be captured' }] })
  t.match(await refusal(at.payments.capture({ payment_id: payment.id, amount: { amount: 1, currency: 'EUR' } }, key())), { status: 422, code: 'payments.amount_mismatch', errors: [{ pointer: '/amount/currency' }] })
  t.match(await refusal(at.payments.capture({ payment_id: payment.id, amount: usd(0) }, key())), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/amount/amount' }] })
  t.match((await h.raw('POST', `/v1/payments/${payment.id}/capture`, { headers: { authorization: `Bearer ${at.store.secret_key}` } })).json(), { status: 400, code: 'idempotency.key_required' })
  t.match(await refusal(at.payments.capture({ payment_id: payment.id }, { ...key(), ifMatch: '"1"' })), { status: 412, code: 'request.precondition_failed' })
  const { response } = await at.payments.get({ payment_id: payment.id }).withResponse()
  t.match(await at.payments.capture({ payment_id: payment.id, amount: usd(1_000) }, { ...key(), ifMatch: response.headers.get('etag')! }), { captured: usd(4_000) })
  t.strictSame(await refusal(other.payments.capture({ payment_id: payment.id }, key())), await refusal(at.payments.capture({ payment_id: MISSING_PAYMENT }, key())))
  t.match(await refusal((await h.clientWith(at.store, ['payments:read'])).payments.capture({ payment_id: payment.id }, key())), { status: 403, code: 'auth.permission_denied' })
  await at.payments.capture({ payment_id: payment.id }, key())
  t.match(await refusal(at.payments.capture({ payment_id: payment.id }, key())), { status: 409, code: 'payments.status_conflict', detail: /captured: nothing is left/ })
  t.strictSame((await journalOf(at, payment.id)).filter(({ kind }) => kind === 'capture').map(({ amount }) => Number(amount)), [3_000, 1_000, 6_000])
  await sound(t, at)
})

t.test('payments.capture: a refusal of the provider changes nothing, and says why', async (t) => {
  const at = await shop()
  const payment = await paid(at, 'capture_declined')
  t.match(await refusal(at.payments.capture({ payment_id: payment.id }, key())), { status: 422, code: 'payments.provider_refused', detail: 'The bank refused to capture. (capture_refused)' })
  const after = await at.payments.get({ payment_id: payment.id })
  t.match(after, { status: 'authorized', captured: usd(0), pending_capture: usd(0), tasks: [{ status: 'failed', error: { code: 'capture_refused' } }] })
  t.match((await h.events(at.store, 'payment.capture_failed')).map(({ data }) => data), [{ id: payment.id, change: usd(10_000), error_code: 'capture_refused' }])
  t.match(await at.payments.void({ payment_id: payment.id }, key()), { status: 'cancelled', voided: usd(10_000) }, 'the money can still be let go')
  await sound(t, at)
})

t.test('payments.capture: after a refusal the same key tries again, with whatever amount; what has succeeded under it stays what it was', async (t) => {
  const at = await shop()
  const payment = await paid(at, 'capture_declined')
  const options = key()
  t.match(await refusal(at.payments.capture({ payment_id: payment.id, amount: usd(4_000) }, options)), { status: 422, code: 'payments.provider_refused' })
  t.match(await refusal(at.payments.capture({ payment_id: payment.id, amount: usd(5_000) }, options)), { status: 422, code: 'payments.provider_refused' })
  await h.sql(at.store.store.shard_id, `UPDATE test_gateway_entries SET behaviour = 'approve' WHERE reference = $1`, [payment.id])
  const captured = await at.payments.capture({ payment_id: payment.id, amount: usd(6_000) }, options)
  t.match(captured, { captured: usd(6_000), pending_capture: usd(0) })
  t.match(await at.payments.capture({ payment_id: payment.id, amount: usd(6_000) }, options), { captured: usd(6_000) })
  t.strictSame((await at.payments.get({ payment_id: payment.id })).tasks.map(({ status, amount }) => [status, amount.amount]), [['failed', 4_000], ['failed', 5_000], ['succeeded', 6_000]])
  await h.sql(at.store.store.shard_id, 'DELETE FROM idempotency_keys WHERE store_id = $1', [at.store.store.id])
  t.match(await refusal(at.payments.capture({ payment_id: payment.id, amount: usd(1_000) }, options)), { status: 422, code: 'idempotency.key_reused' }, 'also when the answer is forgotten')
  await sound(t, at)
})

t.test('payments.capture: fifty requests under one key take the money once', async (t) => {
  const at = await shop()
  const payment = await paid(at)
  const idempotencyKey = randomUUID()
  const replies = await Promise.allSettled(Array.from({ length: 50 }, () => at.payments.capture({ payment_id: payment.id, amount: usd(700) }, { idempotencyKey })))
  for (const reply of replies) if (reply.status === 'rejected') t.match(reply.reason, { status: 409, code: 'idempotency.in_flight' })
  t.ok(replies.some(({ status }) => status === 'fulfilled'))
  t.strictSame((await journalOf(at, payment.id)).filter(({ kind }) => kind === 'capture').length, 1)
  t.match(await at.payments.get({ payment_id: payment.id }), { captured: usd(700) })
  await sound(t, at)
})

t.test('steps of one authorisation that reach the test gateway at one moment are judged one after the other', async (t) => {
  const at = await shop()
  const payment = await paid(at)
  const provider = h.platform.services.paymentProvider('test')
  const account = { storeId: at.store.store.id, shardId: at.store.store.shard_id, gatewayId: at.test, credentials: {} }
  const step = (amount: number) => ({ authorization: payment.id, reference: payment.id, amount, currency: 'USD', details: {}, since: h.clock.now() })
  const call = () => ({ key: randomUUID(), deadlineMs: 10_000, signal: AbortSignal.timeout(10_000) })
  const answers = await Promise.all([provider.capture(account, step(6_000), call()), provider.capture(account, step(6_000), call()), provider.void(account, step(0), call())])
  t.match(answers, [{ result: 'done', effects: [{ kind: 'captured', amount: 6_000 }] }, { result: 'declined', decline: { code: 'amount_too_large' } }, { result: 'done', effects: [{ kind: 'voided', amount: 4_000 }] }])
})

t.test('captures, voids and refunds at once end in one legal state, and nothing is taken twice', async (t) => {
  const at = await shop()
  for (let round = 0; round < 5; round++) {
    const payment = await paid(at)
    await Promise.allSettled([
      ...Array.from({ length: 4 }, () => at.payments.capture({ payment_id: payment.id, amount: usd(4_000) }, key())),
      at.payments.void({ payment_id: payment.id }, key()),
      inStore(h, at.store, (tx) => planRefund(tx, payment.id, 4_000, newId('ref'))),
    ])
    await reaches(at, payment.id, (now) => now.tasks.every(({ status }) => status !== 'pending'))
    const after = await at.payments.get({ payment_id: payment.id })
    t.ok(after.captured.amount + after.voided.amount <= 10_000 && after.refunded.amount <= after.captured.amount, `${after.status}: captured ${after.captured.amount}, voided ${after.voided.amount}`)
  }
  await sound(t, at)
})

t.test('payments.void: lets go what is held; a payment that waits for the shopper is cancelled', async (t) => {
  const [at, other] = [await shop(), await shop()]
  const payment = await paid(at)
  await at.payments.capture({ payment_id: payment.id, amount: usd(2_500) }, key())
  t.match(await repeats(t, (options) => at.payments.void({ payment_id: payment.id }, options)), { status: 'captured', captured: usd(2_500), voided: usd(7_500) })
  t.match((await h.events(at.store, 'payment.voided')).map(({ data }) => data), [{ id: payment.id, change: usd(7_500) }])
  t.match(await refusal(at.payments.void({ payment_id: payment.id }, key())), { status: 409, code: 'payments.status_conflict' })
  const waiting = await pay(at, 'requires_action')
  t.match(await at.payments.void({ payment_id: waiting.id }, key()), { status: 'cancelled', next_action: null })
  t.match((await h.events(at.store, 'payment.voided')).map(({ resource_id, data }) => [resource_id, (data as { change: unknown }).change]), [[payment.id, usd(7_500)], [waiting.id, usd(0)]], 'both are told of')
  t.match(await refusal(at.payments.void({ payment_id: payment.id }, { ...key(), ifMatch: '"1"' })), { status: 412 })
  t.strictSame(await refusal(other.payments.void({ payment_id: payment.id }, key())), await refusal(at.payments.void({ payment_id: MISSING_PAYMENT }, key())))
  t.match(await refusal((await h.clientWith(at.store, ['payments:read'])).payments.void({ payment_id: payment.id }, key())), { status: 403, code: 'auth.permission_denied' })
  await sound(t, at)
})

t.test('payments.confirm: goes on when the shopper has passed the challenge, with the secret of the payment', async (t) => {
  const [at, other] = [await shop(), await shop()]
  const begun = await pay(at, 'requires_action')
  t.match(begun, { status: 'requires_action', authorized: 0, next_action: { type: 'test_challenge' } })
  const client_secret = at.secretOf(begun.id)
  const { payments } = at.store.storefront
  const passed = await repeats(t, (options) => payments.confirm({ payment_id: begun.id, client_secret }, options))
  t.match(passed, { id: begun.id, status: 'authorized', amount: usd(10_000), next_action: null, client_secret })
  t.match(await payments.confirm({ payment_id: begun.id, client_secret }), passed, 'confirming again answers the same')
  t.match((await h.events(at.store, 'payment.authorized')).map(({ resource_id }) => resource_id), [begun.id])

  const failing = await pay(at, 'requires_action')
  t.match(await payments.confirm({ payment_id: failing.id, client_secret: at.secretOf(failing.id), test_result: 'fail' }), { status: 'failed', error: { code: 'authentication_failed' } })
  t.match(await refusal(payments.confirm({ payment_id: failing.id, client_secret: at.secretOf(failing.id) })), { status: 409, code: 'payments.status_conflict' })
  const missing = await refusal(payments.confirm({ payment_id: MISSING_PAYMENT, client_secret: at.secretOf(MISSING_PAYMENT) }))
  t.match(missing, { status: 404, code: 'payments.payment_not_found' })
  t.strictSame(await refusal(other.store.storefront.payments.confirm({ payment_id: begun.id, client_secret })), missing, 'another store')
  t.match(await refusal(payments.confirm({ payment_id: begun.id, client_secret: at.secretOf(failing.id) })), { status: 404, code: 'payments.payment_not_found' }, 'the secret of another payment')
  t.match(await refusal(payments.confirm({ payment_id: begun.id, client_secret: 'short' })), { status: 400, errors: [{ pointer: '/client_secret' }] })
  await sound(t, at)
})

t.test('what a gateway asks for is checked before anything is begun', async (t) => {
  const at = await shop()
  t.match(await at.begin('approve', { gateway_id: newId('pgw') }).catch((error: unknown) => error), { code: 'payments.gateway_not_found' })
  t.match(await at.begin('approve', { gateway_id: at.manual }).catch((error: unknown) => error), { code: 'payments.details_invalid', errors: [{ pointer: '/payment/details/test_outcome' }] })
  await at.store.souk.paymentGateways.update({ payment_gateway_id: at.test, active: false })
  t.match(await at.begin().catch((error: unknown) => error), { code: 'payments.gateway_not_active' })
  t.strictSame((await collect(at.payments.list())).length, 0)
})

t.test('an automatic capture follows the order; a manual way to pay waits for the merchant', async (t) => {
  const at = await shop()
  const card = await paid(at, 'approve', { capture: 'automatic' })
  await reaches(at, card.id, ({ status }) => status === 'captured')
  const transfer = await paid(at, undefined, { gateway_id: at.manual, capture: 'automatic' })
  t.match(transfer, { status: 'authorized', capture_mode: 'manual', authorization_expires_at: null, ask_at: null })
  t.match(await at.payments.capture({ payment_id: transfer.id }, key()), { status: 'captured', captured: usd(10_000) })
  const order_id = newId('ord')
  t.strictSame(await inStore(h, at.store, (tx) => attachToOrder(tx, [{ payment_id: card.id, order_id }, { payment_id: MISSING_PAYMENT, order_id }])), [card.id, MISSING_PAYMENT], 'a payment pays one order')
  await sound(t, at)
})

t.test('many payments at once are begun, recorded and captured in batches', async (t) => {
  const at = await shop()
  const inputs = Array.from({ length: 60 }, () => ({ owner: { type: 'checkout' as const, id: newId('chk') }, gateway_id: at.test, amount: 100, currency: 'USD', capture: 'automatic' as const }))
  const intents = await inStore(h, at.store, (tx) => createPayments(tx, inputs))
  const outcomes = await Promise.all(intents.map((intent) => askAuthorization(intent, phases(at))))
  const recorded = await inStore(h, at.store, (tx) => recordOutcomes(tx, outcomes))
  t.strictSame([...recorded.values()].map(({ status }) => status), inputs.map(() => 'authorized'))
  const links = intents.map(({ payment }) => ({ payment_id: payment.id, order_id: newId('ord') }))
  t.strictSame(await inStore(h, at.store, (tx) => attachToOrder(tx, links)), [])
  await until('all to be captured', async () => (await h.sql(at.store.store.shard_id, `SELECT 1 FROM payments WHERE store_id = $1 AND status <> 'captured'`, [at.store.store.id])).length === 0)
  t.strictSame((await h.events(at.store, 'payment.captured')).length, 60)
  t.ok((await h.sql(at.store.store.shard_id, 'SELECT DISTINCT xmin FROM test_gateway_entries WHERE store_id = $1', [at.store.store.id])).length < 60, 'the gateway wrote its journal in batches too')
  await sound(t, at)
})
