// Whatever a provider does and whoever tells of it, the payment ends in the state that its provider holds, and once.
import { createHmac } from 'node:crypto'
import t from 'tap'
import { giveUpPayments, planCapture, planRefund, runTask } from '../../src/modules/payments/index.js'
import { inStore } from '../inStore.js'
import { harness, refusal, until } from '../harness.js'
import { till, type Till } from '../till.js'

const h = await harness(t)
const { shop, pay, paid, reaches, faultsOf, sound, journalOf, phases, newId } = till(h)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const SECRET = 'whsec_of_this_test'
const DAY_MS = 86_400_000

const shard = ({ store }: Till) => store.store.shard_id

interface Notice { id: string; type: string; reference: string; amount: number; currency?: string; effect?: string }

/** A notification as the provider sends it: to a host of the store, without a key. */
async function notify(at: Till, notice: Notice, signing: { secret?: string; at?: Date; header?: string; host?: string; gateway?: string } = {}) {
  const body = JSON.stringify({ currency: 'USD', ...notice })
  const seconds = Math.floor((signing.at ?? h.clock.now()).getTime() / 1000)
  const signature = signing.header ?? `t=${seconds},v1=${createHmac('sha256', signing.secret ?? SECRET).update(`${seconds}.${body}`).digest('hex')}`
  return h.raw('POST', `/v1/payment-gateways/${signing.gateway ?? at.test}/notifications`, { headers: { host: signing.host ?? `${at.store.store.handle}.localhost`, 'content-type': 'application/json', 'souk-signature': signature }, body })
}

async function notified(): Promise<Till> {
  const at = await shop()
  await at.store.souk.paymentGateways.update({ payment_gateway_id: at.test, credentials: { notification_secret: SECRET } })
  return at
}

t.test('a declined payment says why, holds nothing, and cannot pay an order', async (t) => {
  const at = await shop()
  const codes: Record<string, string> = { decline: 'card_declined', decline_insufficient_funds: 'insufficient_funds', decline_expired_card: 'expired_card', decline_fraud: 'fraudulent' }
  for (const [outcome, code] of Object.entries(codes)) t.match(await pay(at, outcome), { status: 'failed', authorized: 0, unwanted: 'failed', error: { code } })
  t.match((await h.events(at.store, 'payment.failed')).map(({ data }) => (data as { error_code: string }).error_code), Object.values(codes))
  await t.rejects(paid(at, 'decline'), /failed and can pay no order/)
  await sound(t, at)
})

t.test('an answer that was lost is asked for again, whether or not the provider acted', async (t) => {
  const at = await shop()
  const acted = await pay(at, 'timeout_acted')
  t.match(acted, { status: 'processing', authorized: 0 }, 'unknown is not failed')
  t.strictSame((await journalOf(at, acted.id)).map(({ kind }) => kind), ['authorize'])
  const idle = await pay(at, 'timeout_not_acted')
  t.match([idle.status, await journalOf(at, idle.id)], ['processing', []])
  for (const { id } of [acted, idle]) t.match(await reaches(at, id, ({ status }) => status === 'authorized'), { authorized: usd(10_000), events: [{ kind: 'authorized', source: 'recovery' }] })
  t.strictSame((await journalOf(at, idle.id)).length, 1, 'and it is authorised once')
  await sound(t, at)
})

t.test('a slow provider is waited for', async (t) => {
  t.match(await pay(await shop(), 'slow'), { status: 'authorized' })
})

t.test('a provider that is never reached: the payment is given up when nobody can take it any more', async (t) => {
  const at = await shop()
  const payment = await pay(at, 'unreachable', { claim_until: new Date(h.clock.now().getTime() + 60_000) })
  t.match(payment, { status: 'processing' })
  h.clock.advance(61_000)
  t.match(await reaches(at, payment.id, ({ status }) => status === 'cancelled'), { authorized: usd(0), events: [{ kind: 'given_up' }] })
  t.strictSame(await journalOf(at, payment.id), [])
})

t.test('captures, voids and refunds whose answer was lost happen once', async (t) => {
  const at = await shop()
  for (const outcome of ['capture_timeout_acted', 'capture_timeout_not_acted'] as const) {
    const payment = await paid(at, outcome)
    const task = await inStore(h, at.store, (tx) => planCapture(tx, payment.id, null, { for_caller: true }))
    t.match(await runTask(phases(at), task.id), { task: { status: 'pending', error: { code: 'provider_unreachable' } }, payment: { captured: 0, pending_capture: 10_000 } }, outcome)
    await reaches(at, payment.id, ({ status }) => status === 'captured')
    t.strictSame((await journalOf(at, payment.id)).map(({ kind }) => kind), ['authorize', 'capture'])
  }
  for (const outcome of ['refund_timeout_acted', 'refund_timeout_not_acted'] as const) {
    const payment = await paid(at, outcome, { capture: 'automatic' })
    await reaches(at, payment.id, ({ status }) => status === 'captured')
    await inStore(h, at.store, (tx) => planRefund(tx, payment.id, 4_000, newId('ref')))
    await reaches(at, payment.id, ({ refunded }) => refunded.amount === 4_000)
    t.strictSame((await journalOf(at, payment.id)).filter(({ kind }) => kind === 'refund').length, 1, outcome)
  }
  const held = await paid(at, 'void_timeout_acted')
  t.match(await at.payments.void({ payment_id: held.id }, { idempotencyKey: 'void-1' }), { pending_void: usd(10_000) }, 'the answer says that it is under way')
  await reaches(at, held.id, ({ status }) => status === 'cancelled')
  await sound(t, at)
})

t.test('a capture that takes only a part leaves the rest to be captured', async (t) => {
  const at = await shop()
  const payment = await paid(at, 'capture_partial')
  t.match(await at.payments.capture({ payment_id: payment.id, amount: usd(5_001) }, { idempotencyKey: 'half' }), { status: 'partially_captured', captured: usd(2_500), pending_capture: usd(0) })
  t.match(await at.payments.capture({ payment_id: payment.id }, { idempotencyKey: 'rest' }), { status: 'captured', captured: usd(10_000) })
  await sound(t, at)
})

t.test('a refund that the provider refuses gives the amount back, and a repeat with the same refund does not ask again', async (t) => {
  const at = await shop()
  const payment = await paid(at, 'refund_declined', { capture: 'automatic' })
  await reaches(at, payment.id, ({ status }) => status === 'captured')
  const refundId = newId('ref')
  const plan = () => inStore(h, at.store, (tx) => planRefund(tx, payment.id, 9_000, refundId, { for_caller: true }))
  const task = await plan()
  t.match(await runTask(phases(at), task.id), { task: { status: 'failed', error: { code: 'refund_refused' } }, payment: { refunded: 0, pending_refund: 0 } })
  t.match((await h.events(at.store, 'payment.refund_failed')).map(({ data }) => data), [{ refund_id: refundId, change: usd(9_000), error_code: 'refund_refused' }])
  t.equal((await plan()).id, task.id)
  await sound(t, at)
})

t.test('a success after a failure is not announced, and the money goes back', async (t) => {
  const at = await shop()
  const payment = await pay(at, 'late_success')
  t.match(payment, { status: 'failed' })
  h.clock.advance(2_000)
  t.match(await reaches(at, payment.id, ({ status }) => status === 'cancelled'), { authorized: usd(10_000), voided: usd(10_000), events: [{ kind: 'declined' }, { kind: 'authorized' }, { kind: 'voided' }] })
  t.strictSame((await h.events(at.store, 'payment.authorized')).length, 0)
  await sound(t, at)
})

t.test('what was authorised for an order that never came is let go after its time', async (t) => {
  const at = await shop()
  const until = new Date(h.clock.now().getTime() + 600_000)
  const [held, captured] = [await pay(at, 'approve', { claim_until: until }), await paid(at, 'approve', { claim_until: until })]
  h.clock.advance(601_000)
  t.match(await reaches(at, held.id, ({ status }) => status === 'cancelled'), { voided: usd(10_000) })
  t.match(await at.payments.get({ payment_id: captured.id }), { status: 'authorized', voided: usd(0) }, 'one that an order has taken stays')
  await sound(t, at)
})

t.test('whoever gives a payment up gets back what was taken, and what is learnt later too', async (t) => {
  const at = await shop()
  const captured = await paid(at, 'approve', { capture: 'automatic' })
  await reaches(at, captured.id, ({ status }) => status === 'captured')
  const undecided = await pay(at, 'timeout_acted')
  await inStore(h, at.store, (tx) => giveUpPayments(tx, [captured.id, undecided.id]))
  await reaches(at, captured.id, ({ refunded }) => refunded.amount === 10_000)
  t.match(await at.payments.get({ payment_id: undecided.id }), { status: 'cancelled' })
  h.clock.advance(61_000) // the comparison with the provider finds what it had authorised
  await reaches(at, undecided.id, ({ authorized, voided }) => authorized.amount === 10_000 && voided.amount === 10_000)
  await sound(t, at)
})

t.test('a gateway whose credentials cannot be opened keeps nothing of another gateway from being done', async (t) => {
  const at = await shop()
  const { id: broken } = await at.store.souk.paymentGateways.create({ payment_method: 'test', name: 'Broken', active: true, credentials: { notification_secret: 'whsec_of_the_broken_one' } })
  const [good, bad] = [await paid(at), await paid(at, 'approve', { gateway_id: broken })]
  await h.sql(shard(at), `UPDATE payment_gateways SET credentials = 'sealed by nobody' WHERE store_id = $1 AND id = $2`, [at.store.store.id, broken])
  await inStore(h, at.store, async (tx) => {
    for (const { id } of [bad, good]) await planCapture(tx, id)
  })
  await reaches(at, good.id, ({ captured }) => captured.amount === 10_000)
  t.match(await at.payments.get({ payment_id: bad.id }), { captured: usd(0), pending_capture: usd(10_000) })
})

t.test('an authorisation that has run out is let go', async (t) => {
  const at = await shop()
  const payment = await paid(at)
  h.clock.advance(7 * DAY_MS + 1_000)
  await h.another() // begins with a round of every worker
  t.match(await reaches(at, payment.id, ({ status }) => status === 'expired'), { voided: usd(10_000), captured: usd(0) })
  t.match(await refusal(at.payments.capture({ payment_id: payment.id }, { idempotencyKey: 'too-late' })), { status: 409, code: 'payments.status_conflict' })
  await sound(t, at)
})

t.test('what the provider holds and we do not know is found by comparing', async (t) => {
  const at = await shop()
  const payment = await paid(at)
  await h.sql(shard(at), `INSERT INTO test_gateway_entries (store_id, key, gateway_id, kind, reference, status, behaviour, currency, amount, created_at) VALUES ($1, 'by hand', $2, 'capture', $3, 'approved', 'approve', 'USD', 1500, now())`, [at.store.store.id, at.test, payment.id])
  t.match(await faultsOf(at), [{ invariant: 'I6', subject: payment.id, fault: 'the journal holds other sums than the payment' }])
  h.clock.advance(61_000)
  t.match(await reaches(at, payment.id, ({ captured }) => captured.amount === 1_500), { status: 'partially_captured', events: [{}, { kind: 'captured', effect: 'by hand', source: 'recovery' }] })
  await sound(t, at)
})

t.test('paymentNotifications.receive: a notification has one effect, however often and by whomever it is told', async (t) => {
  const at = await notified()
  const payment = await paid(at)
  const notice = { id: 'tev_1', type: 'captured', reference: payment.id, amount: 2_000 }
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => notify(at, notice)))
  t.strictSame([first, ...others].map((reply) => reply!.status), [200, 200, 200])
  t.strictSame([first, ...others].map((reply) => reply!.json().received).sort(), [0, 0, 1])
  t.match((await notify(at, { ...notice, id: 'tev_2', effect: 'tev_1' })).json(), { received: 1, repeated: 0 }, 'the same effect in another notification')
  t.match(await at.payments.get({ payment_id: payment.id }), { captured: usd(2_000), events: [{}, { kind: 'captured', effect: 'tev_1', source: 'notification' }] })
  t.match((await notify(at, { ...notice, id: 'tev_3', reference: 'pay_of_somebody_else' })).json(), { received: 1 }, 'news of a payment that is not ours are taken and left alone')
  t.strictSame((await h.events(at.store, 'payment.captured')).length, 1)
})

t.test('paymentNotifications.receive: refuses what its provider did not send', async (t) => {
  const [at, other] = [await notified(), await notified()]
  const payment = await paid(at)
  const notice = { id: 'tev_1', type: 'captured', reference: payment.id, amount: 2_000 }
  const now = h.clock.now().getTime()
  const forged = {
    'another secret': { secret: 'whsec_another_one' }, 'no signature': { header: '' }, 'an old one': { at: new Date(now - 301_000) }, 'one of the future': { at: new Date(now + 301_000) }, 'no such form': { header: 'v1=00' },
    'a signature of zeros': { header: `t=${Math.floor(now / 1000)},v1=${'0'.repeat(64)}` },
  }
  for (const [what, signing] of Object.entries(forged)) t.match((await notify(at, notice, signing)).json(), { status: 400, code: 'payments.notification_invalid' }, what)
  t.match((await notify(at, { ...notice, type: 'nonsense' })).json(), { status: 400, code: 'payments.notification_invalid' })
  t.match((await notify(at, { ...notice, amount: -1 })).json(), { status: 400, code: 'payments.notification_invalid' })
  t.match((await notify(at, notice, { gateway: at.manual })).json(), { status: 400, code: 'payments.notification_invalid' })
  t.match((await notify(other, notice, { gateway: at.test })).json(), { status: 404, code: 'payments.gateway_not_found' }, 'on a host of another store')
  t.match((await notify(at, notice, { host: '127.0.0.1' })).json(), { status: 400, code: 'auth.store_required' })
  t.equal((await notify(at, notice, { at: new Date(now - 290_000) })).status, 200, 'a signature holds for 300 seconds')
  t.match(await at.payments.get({ payment_id: payment.id }), { captured: usd(2_000) })
})

t.test('a provider that lies changes no sum: amount, currency and more than there is', async (t) => {
  const at = await notified()
  const payment = await paid(at)
  const lies = [{ type: 'captured', amount: 10_001 }, { type: 'captured', amount: 5_000, currency: 'EUR' }, { type: 'refunded', amount: 1 }, { type: 'authorized', amount: 1 }, { type: 'captured', amount: Number.MAX_SAFE_INTEGER }]
  for (const [nth, lie] of lies.entries()) t.equal((await notify(at, { id: `tev_${nth}`, reference: payment.id, ...lie })).status, 200)
  const after = await at.payments.get({ payment_id: payment.id })
  t.match(after, { status: 'authorized', authorized: usd(10_000), captured: usd(0), refunded: usd(0), error: { code: 'provider_mismatch' } })
  t.strictSame(after.events.map(({ kind }) => kind), ['authorized', ...lies.map(() => 'mismatched')], 'and people can see it')

  const waiting = await pay(at, 'requires_action')
  await notify(at, { id: 'tev_cheap', type: 'authorized', reference: waiting.id, amount: 1 })
  t.match(await reaches(at, waiting.id, ({ tasks }) => tasks.every(({ status }) => status !== 'pending')), { status: 'failed', authorized: usd(0) }, 'one cent does not pay a hundred')
})

t.test('a notification that comes twice, and one that overtakes the answer, change nothing', async (t) => {
  const at = await shop()
  const payment = await pay(at, 'duplicate_notification')
  h.clock.advance(2_000)
  await until('the notifications', async () => (await h.sql(shard(at), `SELECT 1 FROM payment_notifications WHERE store_id = $1`, [at.store.store.id])).length > 0)
  t.match((await at.payments.get({ payment_id: payment.id })).events, { length: 1 })

  const early = await notified()
  const begun = await early.begin()
  await notify(early, { id: 'tev_early', type: 'authorized', reference: begun.id, amount: 10_000, effect: begun.id })
  t.match(await pay(early), { status: 'authorized' })
  t.match(await early.payments.get({ payment_id: begun.id }), { status: 'authorized', authorized: usd(10_000) })
})

t.test('disputes.list, disputes.get: a chargeback is a dispute, not a refund', async (t) => {
  const [at, other] = [await notified(), await shop()]
  const payment = await paid(at, 'chargeback', { capture: 'automatic' })
  await reaches(at, payment.id, ({ status }) => status === 'captured')
  h.clock.advance(2_000)
  const disputed = await reaches(at, payment.id, ({ disputed }) => disputed)
  t.match(disputed, { captured: usd(10_000), refunded: usd(0), events: [{}, {}, { kind: 'disputed' }] })
  const { data: [dispute] } = await at.store.souk.disputes.list()
  t.match(dispute, { payment_id: payment.id, order_id: disputed.order_id, status: 'lost', amount: usd(10_000), reason: 'fraudulent' })
  t.strictSame(await at.store.souk.disputes.get({ dispute_id: dispute!.id }), dispute)
  t.match((await h.events(at.store, 'payment.disputed')).map(({ data }) => data), [dispute])

  const second = await paid(at, 'approve', { capture: 'automatic' })
  const told = (id: string, type: string) => notify(at, { id, type, reference: second.id, amount: 500, effect: 'dp_1' })
  await told('tev_1', 'dispute_opened')
  await told('tev_2', 'dispute_won')
  await told('tev_2', 'dispute_won')
  t.match((await at.store.souk.disputes.list({ payment_id: second.id })).data, [{ status: 'won', version: 2, amount: usd(500) }])
  t.strictSame((await at.store.souk.disputes.list({ status: 'open' })).data, [])
  t.match(await at.payments.get({ payment_id: second.id }), { disputed: false })
  t.strictSame(await refusal(other.store.souk.disputes.get({ dispute_id: dispute!.id })), await refusal(at.store.souk.disputes.get({ dispute_id: 'dsp_00000000000000000000000000' })))
  t.match(await refusal((await h.clientWith(at.store, ['products:read'])).disputes.list()), { status: 403, code: 'auth.permission_denied' })
})

t.test('each invariant is broken by damage of its kind', async (t) => {
  const at = await shop()
  const payment = await paid(at, 'approve', { capture: 'automatic' })
  await reaches(at, payment.id, ({ status }) => status === 'captured')
  await sound(t, at)
  const damage: [string, string, string][] = [
    ['I5', 'the sums are not those of its events', `UPDATE payments SET refunded = 1 WHERE store_id = $1 AND id = $2`],
    ['I5', 'what is pending is not what its tasks reserve', `UPDATE payments SET pending_refund = 1 WHERE store_id = $1 AND id = $2`],
    ['I6', 'the journal holds other sums than the payment', `UPDATE test_gateway_entries SET amount = amount + 1 WHERE store_id = $1 AND reference = $2 AND kind = 'capture'`],
    ['I6', 'it was authorised more than once', `INSERT INTO test_gateway_entries SELECT store_id, key || ':twin', gateway_id, kind, reference, status, code, behaviour, currency, amount, notify_at, created_at FROM test_gateway_entries WHERE store_id = $1 AND key = $2`],
    ['I6', 'the journal knows a payment that we do not have', `UPDATE test_gateway_entries SET reference = reference || 'x' WHERE store_id = $1 AND reference = $2`],
    ['I6', 'money was taken or is held for what nobody wants', `UPDATE payments SET unwanted = 'cancelled' WHERE store_id = $1 AND id = $2`],
    ['I6', 'money was taken without an order', `UPDATE payments SET order_id = NULL WHERE store_id = $1 AND id = $2`],
    ['I16', 'a task has been pending for longer than a day', `UPDATE payment_tasks SET status = 'pending', next_at = 'infinity', created_at = now() - interval '2 days' WHERE store_id = $1 AND payment_id = $2`],
  ]
  const kept = async () => Promise.all(['payments', 'test_gateway_entries', 'payment_tasks'].map((table) => h.sql(shard(at), `SELECT * FROM ${table} WHERE store_id = $1`, [at.store.store.id])))
  const before = await kept()
  for (const [invariant, fault, statement] of damage) {
    await h.sql(shard(at), statement, [at.store.store.id, payment.id])
    t.ok((await faultsOf(at)).some((found) => found.invariant === invariant && found.fault === fault), `${invariant}: ${fault}`)
    for (const [nth, table] of ['test_gateway_entries', 'payment_tasks'].entries()) {
      await h.sql(shard(at), `DELETE FROM ${table} WHERE store_id = $1`, [at.store.store.id])
      await h.sql(shard(at), `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [JSON.stringify(before[nth + 1])])
    }
    await h.sql(shard(at), `UPDATE payments p SET refunded = 0, pending_refund = 0, unwanted = NULL, order_id = r.order_id FROM jsonb_populate_recordset(NULL::payments, $2::jsonb) r WHERE p.store_id = $1 AND r.id = p.id`, [at.store.store.id, JSON.stringify(before[0])])
  }
  t.strictSame(await faultsOf(at), [])
  await t.rejects(h.sql(shard(at), `UPDATE payments SET refunded = captured + 1 WHERE store_id = $1 AND id = $2`, [at.store.store.id, payment.id]), /payments_refunded/)
  await t.rejects(h.sql(shard(at), `UPDATE payments SET captured = authorized + 1 WHERE store_id = $1 AND id = $2`, [at.store.store.id, payment.id]), /payments_captured/)
})
