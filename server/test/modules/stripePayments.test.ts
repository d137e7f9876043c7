// Payments with Stripe, through the platform: what stands in for Stripe is stripeServer.ts, and everything of ours is real.
import { randomUUID } from 'node:crypto'
import type { Order } from '@souk/sdk'
import { Stripe } from 'stripe'
import t from 'tap'
import type { PaymentState } from '../../src/modules/payments/index.js'
import { orderFaults, refundFaults } from '../../src/modules/orders/index.js'
import { harness, until, type TestStore } from '../harness.js'
import { stripeServer, type StripeRefund } from '../stripeServer.js'
import { till, type Till } from '../till.js'
import { faultsOf, openShop } from './shopping.js'

const stripe = await stripeServer(t)
const h = await harness(t, { env: { STRIPE_API_BASE: stripe.url } })
const { shop, pay, paid, sound } = till(h)
const key = () => ({ idempotencyKey: randomUUID() })
const usd = (amount: number) => ({ amount, currency: 'USD' })
const SECRET = 'whsec_of_this_test'
const DAY_MS = 86_400_000

const gatewayOf = ({ souk }: TestStore) => souk.paymentGateways.create({ payment_method: 'stripe', name: 'Card', credentials: { secret_key: 'sk_test_souk', notification_secret: SECRET } })

/** A store with a gateway of Stripe. */
async function stripeShop(): Promise<Till & { gateway: string }> {
  const at = await shop()
  return { ...at, gateway: (await gatewayOf(at.store)).id }
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

t.test('a provider that gives no answer is told to the operator, by the log and by a metric, without what it was sent', async (t) => {
  const at = await stripeShop()
  const counted = async () => Number(/^souk_payment_provider_unreachable_total\{kind="stripe"\} (\d+)$/m.exec((await h.raw('GET', '/metrics')).text)?.[1] ?? 0)
  const [before, logged] = [await counted(), h.log.length]
  stripe.fault = 'lost before'
  await pay(at, undefined, byCard(at))
  stripe.fault = null
  t.ok(await counted() > before)
  const [line] = h.log.slice(logged).filter(({ gateway_kind }) => gateway_kind === 'stripe')
  t.match(line, { level: 40, gateway_kind: 'stripe', reason: 'Stripe gave no answer', cause: String, msg: 'a payment provider gave no answer' })
  t.notMatch(JSON.stringify(line), /sk_test|whsec|pm_card|client_secret/)
})

/** An order of 4 units of 1,000 that was paid by card, and in part by a gift card where one is worth something. */
async function bought(giftCard = 0) {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  const gateway = (await gatewayOf(shop.store)).id
  const cart = await shop.cart([{ variant_id: shop.variants[0]!, quantity: 4 }])
  const card = giftCard > 0 ? (await souk.giftCards.issue({ initial: usd(giftCard) }, key())).data[0]! : null
  const { version } = card === null ? cart : await storefront.carts.giftCards.add({ cart_id: cart.id, code: card.code })
  const checkout = await storefront.checkouts.create({ cart_id: cart.id, cart_version: version, email: 'ada@example.com', payment: { payment_gateway_id: gateway, details: { token: 'pm_card_visa' } } })
  const done = await shop.complete(checkout)
  const order = await until('the order to be paid', async () => {
    const now = await souk.orders.get({ order_id: done.order!.id })
    return now.payment_status === 'paid' && now
  })
  const payment = await souk.payments.get({ payment_id: done.payment!.id })
  return { store: shop.store, souk, gateway, order, payment, card, refunds: stripe.intents.get(payment.provider_reference!)!.latest_charge!.refunds.data }
}

type Bought = Awaited<ReturnType<typeof bought>>

/** An event of Stripe about a refund, as Stripe tells it. */
async function tell({ store, gateway }: Bought, type: string, refund: StripeRefund): Promise<number> {
  const payload = JSON.stringify({ id: `evt_${randomUUID()}`, object: 'event', api_version: '2026-01-01', created: 1_800_000_000, type, data: { object: refund } })
  const signature = new Stripe('sk_test_souk').webhooks.generateTestHeaderString({ payload, secret: SECRET, timestamp: Math.floor(h.clock.now().getTime() / 1000) })
  const { status } = await h.raw('POST', `/v1/payment-gateways/${gateway}/notifications`, { headers: { host: `${store.store.handle}.localhost`, 'content-type': 'application/json', 'stripe-signature': signature }, body: payload })
  await h.settled(store)
  return status
}

const fails = (refund: StripeRefund) => Object.assign(refund, { status: 'failed', failure_reason: 'lost_or_stolen_card' })
const orderNow = ({ souk, order }: Bought): Promise<Order> => souk.orders.get({ order_id: order.id })
const told = async ({ store }: Bought, prefix: string) => (await h.events(store)).map(({ type }) => type).filter((type) => type.startsWith(prefix))

/** Everything that is at fault with orders, refunds, payments and stock. */
async function faults({ store }: Bought): Promise<unknown[]> {
  const others = await faultsOf(h, store)
  return [...others, ...(await Promise.all([orderFaults, refundFaults].map(({ text }) => h.sql(store.store.shard_id, text, [store.store.id])))).flat()]
}

t.test('a refund that fails at Stripe after it had succeeded is undone: refund, order and payment say so, once, and it can be refunded again', async (t) => {
  const sale = await bought()
  const { souk, order, payment, refunds } = sale
  const lines = [{ order_line_id: order.lines[0]!.id, quantity: 2 }]
  const refund = await souk.refunds.create({ order_id: order.id, lines }, key())
  t.match([refund, await orderNow(sale)], [{ status: 'succeeded', amount: usd(2_000) }, { payment_status: 'partially_refunded' }])
  const [made] = refunds
  t.equal(await tell(sale, 'refund.failed', fails(made!)), 200)
  t.match(await souk.refunds.get({ refund_id: refund.id }), { status: 'failed', succeeded_at: null, parts: [{ status: 'failed', error: 'lost_or_stolen_card' }] })
  t.match(await orderNow(sale), { payment_status: 'paid', totals: { refunded: usd(0) }, lines: [{ refunded_quantity: 0, refunded: usd(0) }] })
  t.match(await souk.payments.get({ payment_id: payment.id }), { refunded: usd(0), tasks: [{}, { kind: 'refund', status: 'failed', error: { code: 'lost_or_stolen_card' } }] })
  await tell(sale, 'charge.refund.updated', made!)
  await tell(sale, 'refund.created', { ...made!, status: 'succeeded' })
  t.match(await orderNow(sale), { payment_status: 'paid', totals: { refunded: usd(0) } }, 'neither the same news again nor old news change it')
  t.strictSame([await told(sale, 'refund.'), await told(sale, 'payment.refund')], [['refund.created', 'refund.succeeded', 'refund.failed'], ['payment.refunded', 'payment.refund_failed']])
  t.match((await souk.orders.timeline.list({ order_id: order.id })).data.filter(({ type }) => type.startsWith('refund_')).map(({ type }) => type), ['refund_failed', 'refund_succeeded', 'refund_created'])
  t.match(await souk.refunds.create({ order_id: order.id, lines }, key()), { status: 'succeeded', amount: usd(2_000) })
  t.match(await orderNow(sale), { payment_status: 'partially_refunded', lines: [{ refunded_quantity: 2 }] })
  t.strictSame(await faults(sale), [])
})

t.test('a refund that fails at Stripe without a word is found by the comparison', async (t) => {
  const sale = await bought()
  const refund = await sale.souk.refunds.create({ order_id: sale.order.id, adjustment: usd(4_000) }, key())
  t.match(await orderNow(sale), { payment_status: 'refunded' })
  fails(sale.refunds[0]!)
  h.clock.advance(61_000)
  await until('the refund to fail', async () => (await sale.souk.refunds.get({ refund_id: refund.id })).status === 'failed')
  t.match(await orderNow(sale), { payment_status: 'paid', totals: { refunded: usd(0) } })
  t.strictSame(await faults(sale), [])
})

t.test('what a gift card got back of a refund stays with it when what the card got back fails: the units count that it covers', async (t) => {
  const sale = await bought(1_500)
  const { souk, order, card, payment, refunds } = sale
  const to = [{ kind: 'payment' as const, id: payment.id, amount: usd(1_500) }, { kind: 'gift_card' as const, id: card!.id, amount: usd(1_500) }]
  const refund = await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 3 }], to }, key())
  t.equal(refund.status, 'succeeded')
  await tell(sale, 'refund.updated', fails(refunds[0]!))
  t.match(await souk.refunds.get({ refund_id: refund.id }), { status: 'failed', parts: [{ kind: 'payment', status: 'failed' }, { kind: 'gift_card', status: 'succeeded' }] })
  t.match(await souk.giftCards.get({ gift_card_id: card!.id }), { balance: usd(1_500) })
  t.match(await orderNow(sale), { payment_status: 'partially_refunded', totals: { refunded: usd(1_500) }, lines: [{ refunded_quantity: 1 }] })
  t.strictSame(await faults(sale), [])
  await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 2 }], adjustment: usd(500) }, key())
  t.match(await orderNow(sale), { lines: [{ refunded_quantity: 3 }], totals: { refunded: usd(4_000) } })
  t.strictSame(await faults(sale), [])
})

t.test('of a refund to two payments that fail one after the other, what the first covered counts until the second fails too', async (t) => {
  const sale = await bought()
  const { souk, store, order, payment, refunds } = sale
  const { id } = await souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'add', title: 'Engraving', quantity: 1, unit_price: usd(1_500), taxable: false, requires_shipping: false }] })
  await souk.orderChanges.confirm({ order_change_id: id }, key())
  const { token } = await souk.paymentLinks.create({ order_id: order.id })
  const { payment: second } = await store.storefront.paymentLinks.pay({ token, payment: { payment_gateway_id: sale.gateway, details: { token: 'pm_card_visa' } } }, key())
  await until('the order to be paid', async () => (await orderNow(sale)).totals.outstanding.amount === 0)
  const to = [{ kind: 'payment' as const, id: payment.id, amount: usd(2_500) }, { kind: 'payment' as const, id: second.id, amount: usd(1_500) }]
  const refund = await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 4 }], to }, key())
  t.equal(refund.status, 'succeeded')
  await tell(sale, 'refund.failed', fails(refunds[0]!))
  t.match(await orderNow(sale), { totals: { refunded: usd(1_500) }, lines: [{ refunded_quantity: 1 }, {}] })
  t.strictSame(await faults(sale), [])
  const { provider_reference } = await souk.payments.get({ payment_id: second.id })
  await tell(sale, 'refund.failed', fails(stripe.intents.get(provider_reference!)!.latest_charge!.refunds.data[0]!))
  t.match(await orderNow(sale), { payment_status: 'paid', totals: { refunded: usd(0) }, lines: [{ refunded_quantity: 0 }, {}] })
  t.match(await souk.refunds.get({ refund_id: refund.id }), { status: 'failed', parts: [{ status: 'failed' }, { status: 'failed' }] })
  t.strictSame(await faults(sale), [])
})

t.test('a refund that was made at Stripe, was booked and fails is taken off again', async (t) => {
  const sale = await bought()
  const atStripe = (id: string, amount: number): StripeRefund => ({ id, object: 'refund', amount, currency: 'usd', payment_intent: sale.payment.provider_reference!, status: 'pending', metadata: {} })
  const [first, other] = [atStripe(`re_${randomUUID()}`, 1_200), atStripe(`re_${randomUUID()}`, 700)]
  sale.refunds.push(first, other)
  await tell(sale, 'refund.created', first)
  await tell(sale, 'refund.created', other)
  t.match(await orderNow(sale), { payment_status: 'partially_refunded', totals: { refunded: usd(1_900) } })
  await tell(sale, 'refund.failed', fails(first))
  t.match(await orderNow(sale), { payment_status: 'partially_refunded', totals: { refunded: usd(700) } })
  t.match((await sale.souk.refunds.list({ order_id: sale.order.id })).data.map(({ status, amount }) => [status, amount.amount]), [['succeeded', 700], ['failed', 1_200]])
  t.strictSame(await faults(sale), [])
})
