import { createHmac, randomUUID } from 'node:crypto'
import type { PaymentGateway, Souk } from '@souk/sdk'
import t, { type Test } from 'tap'
import type { Outcome, PaymentInput, PaymentPhases, PaymentState } from '../../src/modules/payments/index.js'
import { attachToOrder, authorize, createPayment, giveUpPayments, paymentFaults, planCapture, planRefund, recordOutcome, runTask } from '../../src/modules/payments/index.js'
import { inStore } from '../inStore.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { phasesOf } from '../phases.js'

const h = await harness(t)
const MISSING_PAYMENT = 'pay_00000000000000000000000000'
const MISSING_GATEWAY = 'pgw_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const newId = (prefix: string) => `${prefix}_${Array.from({ length: 26 }, () => '0123456789abcdefghjkmnpqrstvwxyz'[Math.floor(Math.random() * 32)]).join('')}`

interface Shop {
  store: TestStore
  payments: Souk['payments']
  manual: string
  test: string
}

async function shop(): Promise<Shop> {
  const store = await h.createStore({ sandbox: true })
  const gateways = (await store.souk.paymentGateways.list()).data
  const idOf = (kind: PaymentGateway['payment_method']) => gateways.find(({ payment_method }) => payment_method === kind)!.id
  return { store, payments: store.souk.payments, manual: idOf('manual'), test: idOf('test') }
}

const phases = ({ store }: Pick<Shop, 'store'>): Promise<PaymentPhases> => phasesOf(h, store)

/** A payment as a checkout makes it: begun in one transaction, authorised with none open. */
async function pay(at: Shop, outcome: NonNullable<PaymentInput['details']>['test_outcome'] = 'approve', more: Partial<PaymentInput> = {}): Promise<PaymentState> {
  const { payment } = await inStore(h, at.store, (tx) => createPayment(tx, { owner: { type: 'checkout', id: newId('chk') }, gateway_id: at.test, amount: 10_000, currency: 'USD', capture: 'manual', details: { test_outcome: outcome }, ...more }))
  return authorize(await phases(at), payment.id)
}

/** One that an order has taken, so that it is not let go. */
async function paid(at: Shop, outcome?: Parameters<typeof pay>[1], more: Partial<PaymentInput> = {}): Promise<PaymentState> {
  const payment = await pay(at, outcome, more)
  t.strictSame(await inStore(h, at.store, (tx) => attachToOrder(tx, [{ payment_id: payment.id, order_id: newId('ord') }])), [])
  return payment
}

const faultsOf = ({ store }: Shop) => h.sql(store.store.shard_id, paymentFaults.text, [store.store.id])
const journalOf = ({ store }: Shop, reference: string) => h.sql<{ kind: string; status: string; amount: string }>(store.store.shard_id, 'SELECT kind, status, amount FROM test_gateway_entries WHERE store_id = $1 AND reference = $2 ORDER BY created_at, key', [store.store.id, reference])
const reaches = (at: Shop, id: string, status: string) => until(`${id} to be ${status}`, async () => {
  const payment = await at.payments.get({ payment_id: id })
  return payment.status === status && payment
})
const key = () => ({ idempotencyKey: randomUUID() })

async function sound(t: Test, at: Shop): Promise<void> {
  t.strictSame(await faultsOf(at), [], 'payments and the journal of the gateway agree')
}

t.test('a payment is authorised once, captured in parts, and refunded up to what was captured', async (t) => {
  const at = await shop()
  const payment = await paid(at)
  t.match(payment, { status: 'authorized', authorized: 10_000, captured: 0, provider_reference: payment.id, next_action: null })
  t.match(await authorize(await phases(at), payment.id), { version: 3, status: 'authorized' }, 'authorising again changes nothing')
  t.match(await at.payments.capture({ payment_id: payment.id, amount: usd(4_000) }, key()), { status: 'partially_captured', captured: usd(4_000), pending_capture: usd(0) })
  t.match(await at.payments.capture({ payment_id: payment.id }, key()), { status: 'captured', captured: usd(10_000) })
  const refund = await inStore(h, at.store, (tx) => planRefund(tx, payment.id, 2_500, newId('ref')))
  t.match(await runTask(await phases(at), refund.id), { task: { status: 'succeeded' }, payment: { status: 'captured', refunded: 2_500 } })
  await t.rejects(inStore(h, at.store, (tx) => planRefund(tx, payment.id, 7_501, newId('ref'))), { code: 'payments.amount_too_large' })
  const events = (await h.events(at.store)).filter(({ resource_id }) => resource_id === payment.id)
  t.strictSame(events.map(({ type, data }) => [type, (data as { change: { amount: number } }).change.amount]), [['payment.authorized', 10_000], ['payment.captured', 4_000], ['payment.captured', 6_000], ['payment.refunded', 2_500]])
  t.match(events[3]!.data, { refund_id: refund.refund_id, status: 'captured', refunded: usd(2_500) })
  t.strictSame((await journalOf(at, payment.id)).map(({ kind, amount }) => [kind, Number(amount)]), [['authorize', 10_000], ['capture', 4_000], ['capture', 6_000], ['refund', 2_500]])
  await sound(t, at)
})
