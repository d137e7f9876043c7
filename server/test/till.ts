import type { PaymentGateway, PaymentWithHistory, Souk } from '@souk/sdk'
import type { Test } from 'tap'
import { randomId } from './contractCalls.js'
import { until, type Harness, type TestStore } from './harness.js'
import { inStore } from './inStore.js'
import { attachToOrder, authorize, createPayment, paymentFaults, type PaymentInput, type PaymentPhases, type PaymentState } from '../src/modules/payments/index.js'

type Outcome = NonNullable<PaymentInput['details']>['test_outcome']

/** A store with ways to pay. */
export interface Till {
  store: TestStore
  payments: Souk['payments']
  manual: string
  test: string
  /** Begins a payment as a checkout does. */
  begin(outcome?: Outcome, more?: Partial<PaymentInput>): Promise<PaymentState>
  secretOf(paymentId: string): string
}

export interface JournalRow {
  key: string
  kind: string
  status: string
  amount: string
}

/** Paying, as the modules above do it, for tests of payments. */
export function till(h: Harness) {
  const phases = ({ store }: Pick<Till, 'store'>): PaymentPhases => ({ services: h.platform.services, inStore: (work) => inStore(h, store, work) })

  async function shop(): Promise<Till> {
    const store = await h.createStore({ sandbox: true })
    const gateways = (await store.souk.paymentGateways.list()).data
    const idOf = (kind: PaymentGateway['payment_method']) => gateways.find(({ payment_method }) => payment_method === kind)!.id
    return {
      store, payments: store.souk.payments, manual: idOf('manual'), test: idOf('test'),
      async begin(outcome = 'approve', more = {}) {
        const input = { owner: { type: 'checkout' as const, id: randomId('chk') }, gateway_id: idOf('test'), amount: 10_000, currency: 'USD', capture: 'manual' as const, details: { test_outcome: outcome }, ...more }
        return (await inStore(h, store, (tx) => createPayment(tx, input))).payment
      },
      secretOf: (paymentId) => h.platform.services.secrets.hash(`client secret of ${paymentId}`),
    }
  }

  /** Begun in one transaction, authorised with none open. */
  async function pay(at: Till, outcome?: Outcome, more: Partial<PaymentInput> = {}): Promise<PaymentState> {
    const { id } = await at.begin(outcome, more.gateway_id === at.manual ? { details: {}, ...more } : more)
    return authorize(phases(at), id)
  }

  /** One that an order has taken, so that it is not let go. */
  async function paid(at: Till, outcome?: Outcome, more: Partial<PaymentInput> = {}): Promise<PaymentState> {
    const payment = await pay(at, outcome, more)
    const refused = await inStore(h, at.store, (tx) => attachToOrder(tx, [{ payment_id: payment.id, order_id: randomId('ord') }]))
    if (refused.length > 0) throw new Error(`${payment.id} is ${payment.status} and can pay no order`)
    return payment
  }

  const reaches = (at: Till, id: string, is: (payment: PaymentWithHistory) => boolean) => until(`what is waited for of ${id}`, async () => {
    const payment = await at.payments.get({ payment_id: id })
    return is(payment) && payment
  })
  const faultsOf = ({ store }: Till) => h.sql<{ invariant: string; subject: string; fault: string }>(store.store.shard_id, paymentFaults.text, [store.store.id, h.clock.now()])
  const journalOf = ({ store }: Till, reference: string) => h.sql<JournalRow>(store.store.shard_id, 'SELECT key, kind, status, amount FROM test_gateway_entries WHERE store_id = $1 AND reference = $2 ORDER BY created_at, key', [store.store.id, reference])
  const sound = async (t: Test, at: Till) => void t.strictSame(await faultsOf(at), [], 'payments and the journal of the gateway agree')
  return { shop, pay, paid, reaches, faultsOf, journalOf, sound, phases, newId: randomId }
}
