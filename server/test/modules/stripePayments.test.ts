// Payments with Stripe, through the platform: what stands in for Stripe is stripeServer.ts, and everything of ours is real.
import t from 'tap'
import type { PaymentState } from '../../src/modules/payments/index.js'
import { harness, until } from '../harness.js'
import { stripeServer } from '../stripeServer.js'
import { till, type Till } from '../till.js'

const stripe = await stripeServer(t)
const h = await harness(t, { env: { STRIPE_API_BASE: stripe.url } })
const { shop, paid, sound } = till(h)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const SECRET = 'whsec_of_this_test'
const DAY_MS = 86_400_000

/** A store with a gateway of Stripe. */
async function stripeShop(): Promise<Till & { gateway: string }> {
  const at = await shop()
  const { id } = await at.store.souk.paymentGateways.create({ payment_method: 'stripe', name: 'Card', credentials: { secret_key: 'sk_test_souk', notification_secret: SECRET } })
  return { ...at, gateway: id }
}

const byCard = ({ gateway }: { gateway: string }) => ({ gateway_id: gateway, details: { token: 'pm_card_visa' } })

/** How often Stripe was asked how a payment stands. */
const asked = ({ provider_reference }: PaymentState) => stripe.requests.filter(({ method, path }) => method === 'GET' && path.includes(provider_reference!)).length

t.test('a settled payment that could not be compared, because the provider was away, is compared later', async (t) => {
  const at = await stripeShop()
  const payment = await paid(at, undefined, byCard(at))
  Object.assign(stripe.intents.get(payment.provider_reference!)!, { status: 'succeeded', amount_received: 10_000 }) // by hand, and its notification is lost
  const { version } = await at.payments.get({ payment_id: payment.id })
  stripe.fault = 'fails'
  h.clock.advance(61_000)
  await until('a comparison in vain', async () => asked(payment) > 0)
  stripe.fault = null
  t.match(await at.payments.get({ payment_id: payment.id }), { version, status: 'authorized' }, 'which changes nothing of the payment')
  const found = await until('the capture to be found', async () => {
    h.clock.advance(60_000)
    const now = await at.payments.get({ payment_id: payment.id })
    return now.status === 'captured' && now
  })
  t.match(found, { captured: usd(10_000), events: [{}, { kind: 'captured', source: 'recovery' }] })
  await sound(t, at)
})

t.test('a payment that was compared is not asked about again, and is no new version of itself', async (t) => {
  const at = await stripeShop()
  const compared = async (id: string) => void await until('the comparison', async () => (await h.sql(at.store.store.shard_id, 'SELECT 1 FROM payments WHERE id = $1 AND ask_at IS NULL', [id])).length > 0)
  const payment = await paid(at, undefined, byCard(at))
  const { version } = await at.payments.get({ payment_id: payment.id })
  h.clock.advance(61_000)
  await compared(payment.id)
  const other = await paid(at, undefined, byCard(at))
  h.clock.advance(DAY_MS)
  await compared(other.id)
  t.strictSame([asked(payment), asked(other)], [1, 1])
  t.match(await at.payments.get({ payment_id: payment.id }), { version })
})
