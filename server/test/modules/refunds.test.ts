import { randomUUID } from 'node:crypto'
import { createSouk, type OrderChangeAction } from '@souk/sdk'
import t from 'tap'
import { sqlOnce } from '../../src/kernel/sql.js'
import { spendCredit } from '../../src/modules/discounts/index.js'
import { everythingLeft, makeRefund } from '../../src/modules/orders/makeRefund.js'
import { fulfillmentFaults, lockOrder, refundFaults } from '../../src/modules/orders/index.js'
import { settleRefund } from '../../src/modules/orders/settleRefund.js'
import { collect, harness, refusal, until } from '../harness.js'
import { inStore } from '../inStore.js'
import { waitsInOrder } from '../lockOrder.js'
import { sell, sendOut, shopFaults, tradingShop, type Sale } from '../soldOrder.js'
import { levelsOf } from './stock.js'

const h = await harness(t)
const MISSING = 'ref_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const key = () => ({ idempotencyKey: randomUUID() })

/** A paid order of units that are with the customer. */
async function sold(units: number, sale: Partial<Sale> = {}, sent = true) {
  const shop = await tradingShop(h, [20])
  const order = await sell(h, shop, { units: [units], ...sale })
  if (sent) await sendOut(shop, order)
  return { shop, souk: shop.store.souk, order, line: order.lines[0]!, payment: order.payment_id! }
}

/** The same of two payments, of which the newer, of 12,900, refuses refunds. */
async function paidTwice(units: number) {
  const sale = await sold(units)
  const { shop, souk, order } = sale
  const { id } = await souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'add', title: 'Engraving', quantity: 1, unit_price: usd(12_900), taxable: false, requires_shipping: false }] })
  await souk.orderChanges.confirm({ order_change_id: id }, key())
  const gateway = (await souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true, capture_mode: 'automatic' })
  const { token } = await souk.paymentLinks.create({ order_id: order.id })
  const { payment: refusing } = await shop.store.storefront.paymentLinks.pay({ token, payment: { payment_gateway_id: gateway.id, details: { test_outcome: 'refund_declined' } } }, key())
  await until('the order to be paid', async () => (await souk.orders.get({ order_id: order.id })).totals.outstanding.amount === 0)
  return { ...sale, refusing, consents: () => h.sql(shop.store.store.shard_id, `UPDATE test_gateway_entries SET behaviour = 'approve' WHERE reference = $1`, [refusing.id]) }
}

t.test('refunds.calculate: shows what goes back and what is left, and changes nothing', async (t) => {
  const { souk, order, line, payment } = await sold(3)
  const shown = await souk.refunds.calculate({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1 }], shipping: usd(200), adjustment: usd(-100) })
  t.match(shown, {
    lines: [{ quantity: 1, subtotal: usd(12900), tax: usd(1032), total: usd(13932) }], shipping: usd(200), adjustment: usd(-100), amount: usd(14032), parts: [{ kind: 'payment', id: payment, amount: usd(14032) }],
    refundable: { lines: [{ quantity: 3, amount: usd(line.total_amount) }], shipping: usd(500), amount: usd(order.total_amount) },
  })
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { refunded: usd(0) } })
  t.match(await refusal(souk.refunds.calculate({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 4 }] })), { status: 409, code: 'orders.quantity_not_refundable', errors: [{ pointer: '/lines/0/quantity' }] })
  t.match(await refusal(souk.refunds.calculate({ order_id: order.id, shipping: { amount: 1, currency: 'EUR' } })), { status: 422, code: 'orders.currency_mismatch' })
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.refunds.calculate({ order_id: order.id, shipping: usd(1) })), await refusal(intruder.souk.refunds.calculate({ order_id: 'ord_00000000000000000000000000', shipping: usd(1) })))
})

t.test('refunds.create, refunds.get, refunds.list: money goes back to the payment and units into stock', async (t) => {
  const { shop, souk, order, line, payment } = await sold(3)
  const options = key()
  const create = () => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 2, restock: 'return', location_id: shop.main }], shipping: usd(500), reason: 'defective', note: 'Sorry' }, options).withResponse()
  const [first, again] = [await create(), await create()]
  t.strictSame([first.replayed, again.replayed, again.data], [false, true, first.data])
  const refund = first.data
  t.match(refund, { status: 'succeeded', reason: 'defective', note: 'Sorry', lines: [{ quantity: 2, total: usd(27864), restock: 'return', location_id: shop.main }], shipping: usd(500), amount: usd(28364), parts: [{ kind: 'payment', id: payment, status: 'succeeded' }] })
  t.type(refund.succeeded_at, 'string')
  t.match(await levelsOf(h, shop), [{ on_hand: 19, committed: 0 }])
  t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'partially_refunded', return_status: 'returned', totals: { refunded: usd(28364), outstanding: usd(0) }, lines: [{ refunded_quantity: 2, returned_quantity: 2, refunded: usd(27864) }] })
  t.match(await souk.payments.get({ payment_id: payment }), { refunded: usd(28364) })
  const told = (await collect(souk.orders.timeline.list({ order_id: order.id }))).filter(({ type }) => type.startsWith('refund_'))
  t.match(told, [{ type: 'refund_succeeded', message: '283.64 USD went back.', data: { amount: 28364 } }, { type: 'refund_created', message: '283.64 USD shall go back.', data: { amount: 28364 } }])
  const rest = await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1 }] }, key())
  t.equal(refund.amount.amount + rest.amount.amount, order.total_amount, 'all together is what was paid')
  t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'refunded' })
  t.match(await refusal(souk.refunds.create({ order_id: order.id, adjustment: usd(1) }, key())), { status: 409, code: 'orders.refund_exceeds_paid' })
  t.match(await refusal(h.client(shop.store.secret_key).refunds.create({ order_id: order.id, adjustment: usd(1) }, { idempotencyKey: options.idempotencyKey })), { status: 422, code: 'idempotency.key_reused' })
  const { data, response } = await souk.refunds.get({ refund_id: refund.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [refund, `"${refund.version}"`])
  t.strictSame((await collect(souk.refunds.list({ limit: 1, order_id: order.id }))).map(({ id }) => id), [rest.id, refund.id])
  t.strictSame(await collect(souk.refunds.list({ status: 'failed' })), [])
  t.strictSame((await h.events(shop.store)).filter((event) => event.type.startsWith('refund.')).map((event) => [event.type, event.resource_id]), [['refund.created', refund.id], ['refund.succeeded', refund.id], ['refund.created', rest.id], ['refund.succeeded', rest.id]])
  const raw = await h.raw('POST', '/v1/refunds', { headers: { authorization: `Bearer ${shop.store.secret_key}`, 'content-type': 'application/json' }, body: JSON.stringify({ order_id: order.id, adjustment: usd(1) }) })
  t.match(raw.json(), { code: 'idempotency.key_required' })
  const intruder = await h.createStore()
  t.strictSame(await refusal(intruder.souk.refunds.get({ refund_id: refund.id })), await refusal(intruder.souk.refunds.get({ refund_id: MISSING })))
  t.strictSame(await refusal(intruder.souk.refunds.create({ order_id: order.id, adjustment: usd(1) }, key())), await refusal(intruder.souk.refunds.create({ order_id: 'ord_00000000000000000000000000', adjustment: usd(1) }, key())))
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: restocks only what left, once, where it is', async (t) => {
  const { shop, souk, order, line } = await sold(2, {}, false)
  const back = (quantity: number, restock: 'return' | 'damage', location_id?: string) => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity, restock, ...(location_id !== undefined && { location_id }) }] }, key())
  t.match(await refusal(back(1, 'return', shop.main)), { status: 409, code: 'orders.quantity_not_returnable' }, 'nothing has left yet')
  await sendOut(shop, order)
  t.match(await refusal(back(1, 'return')), { status: 422, code: 'orders.location_missing', errors: [{ pointer: '/lines/0/location_id' }] })
  t.match(await refusal(back(1, 'return', 'loc_00000000000000000000000000')), { status: 404, code: 'inventory.location_not_found', errors: [{ pointer: '/lines/0/location_id' }] })
  const { id: return_id, lines: [awaited] } = await souk.returns.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1, reason: 'unwanted' }], approve: true })
  t.match(await refusal(back(2, 'return', shop.main)), { status: 409, code: 'orders.quantity_not_returnable', detail: '1 units of the line are with the customer and in no return.' })
  await back(1, 'damage', shop.main)
  t.match(await souk.returns.receive({ return_id, lines: [{ return_line_id: awaited!.id, quantity: 1 }] }), { lines: [{ received: 1 }] }, 'what a return waits for arrives with it')
  t.match(await souk.inventoryLevels.list(), { data: [{ on_hand: 19, unavailable: { damaged: 1 } }] })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: of a return, the units received, less what the return keeps, once', async (t) => {
  const { shop, souk, order, line } = await sold(3)
  const { id, lines: [returned] } = await souk.returns.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 2, reason: 'unwanted' }], return_fee: usd(1000), return_shipping: usd(300), approve: true })
  t.match(await refusal(souk.refunds.create({ order_id: order.id, return_id: id }, key())), { status: 422, code: 'orders.refund_empty' }, 'nothing has arrived')
  await souk.returns.receive({ return_id: id, lines: [{ return_line_id: returned!.id, quantity: 1 }] })
  t.match(await souk.refunds.calculate({ order_id: order.id, return_id: id }), { lines: [{ quantity: 1, total: usd(13932) }], return_fee: usd(1000), return_shipping: usd(300), amount: usd(12632) })
  t.match(await refusal(souk.refunds.create({ order_id: order.id, return_id: id, lines: [{ order_line_id: line.id, quantity: 2 }] }, key())), { status: 409, code: 'orders.quantity_not_refundable' })
  t.match(await refusal(souk.refunds.create({ order_id: order.id, return_id: id, lines: [{ order_line_id: line.id, quantity: 1, restock: 'return', location_id: shop.main }] }, key())), { status: 422, code: 'orders.restock_by_inspection' })
  t.match(await souk.refunds.create({ order_id: order.id, return_id: id }, key()), { status: 'succeeded', return_id: id, amount: usd(12632) })
  await souk.returns.receive({ return_id: id, lines: [{ return_line_id: returned!.id, quantity: 1 }] })
  t.match(await souk.refunds.create({ order_id: order.id, return_id: id }, key()), { return_fee: usd(0), amount: usd(13932) }, 'the fee is kept once')
  t.match(await souk.returns.get({ return_id: id }), { lines: [{ received: 2, refunded: 2 }] })
  t.match(await collect(souk.refunds.list({ return_id: id })), [{ return_id: id }, { return_id: id }])
  t.match(await refusal(souk.refunds.create({ order_id: order.id, return_id: 'ret_00000000000000000000000000' }, key())), { status: 404, code: 'orders.return_not_found' })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: a refusal leaves the balance as it was, and the same key tries again', async (t) => {
  const { shop, souk, order, line, payment } = await sold(2, { outcome: 'refund_declined' })
  const options = key()
  const create = () => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 2, restock: 'return', location_id: shop.main }] }, options)
  t.match(await refusal(create()), { status: 409, code: 'orders.refund_refused' })
  const failed = (await collect(souk.refunds.list({ order_id: order.id })))[0]!
  t.match(failed, { status: 'failed', parts: [{ status: 'failed' }] })
  t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'paid', totals: { refunded: usd(0) }, lines: [{ refunded_quantity: 0, returned_quantity: 2 }] })
  t.match(await levelsOf(h, shop), [{ on_hand: 20 }], 'the units are there, whatever the provider says')
  t.match(await refusal(souk.refunds.create({ order_id: order.id, adjustment: usd(1) }, options)), { status: 422, code: 'idempotency.key_reused' })
  t.strictSame(await shopFaults(h, shop), [])
  await h.sql(shop.store.store.shard_id, `UPDATE test_gateway_entries SET behaviour = 'approve' WHERE reference = $1`, [payment])
  const refund = await create()
  t.match(refund, { status: 'succeeded', amount: usd(line.total_amount), lines: [{ quantity: 2, restock: 'none' }] }, 'stock was dealt with in the first attempt')
  t.match(await levelsOf(h, shop), [{ on_hand: 20 }])
  t.strictSame((await h.events(shop.store)).filter((event) => event.type.startsWith('refund.')).map((event) => event.type), ['refund.created', 'refund.failed', 'refund.created', 'refund.succeeded'])
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: an answer that is lost leaves it pending, and the task of the payment ends it', async (t) => {
  const { shop, souk, order, line } = await sold(2, { outcome: 'refund_timeout_acted' })
  const refund = await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1 }] }, key())
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { refunded: refund.amount } }, 'it counts from the first moment')
  h.clock.advance(120_000)
  const ended = await until('the refund to end', async () => {
    const now = await souk.refunds.get({ refund_id: refund.id })
    return now.status === 'succeeded' && now
  })
  t.match(ended, { status: 'succeeded', parts: [{ status: 'succeeded' }] })
  t.match(await inStore(h, shop.store, (tx) => settleRefund(tx, refund.id, [{ payment_id: order.payment_id!, succeeded: false, error: 'late' }])), { status: 'succeeded' }, 'a late second answer changes nothing')
  t.equal(await inStore(h, shop.store, (tx) => settleRefund(tx, MISSING, [])), null)
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: what gift cards and store credit paid goes back to their ledgers, after the payment', async (t) => {
  const shop = await tradingShop(h, [20])
  const { souk } = shop.store
  const customer = await souk.customers.create({ email: 'ada@example.com' })
  const { data: [issued] } = await souk.giftCards.issue({ initial: usd(10000) }, key())
  const card = issued!.id
  const credit = (await souk.storeCredits.issue({ customer_id: customer.id, amount: usd(5000) }, key())).id
  const credits = [{ kind: 'gift_card' as const, id: card, amount: 10000 }, { kind: 'store_credit' as const, id: credit, amount: 5000 }]
  const order = await sell(h, shop, { units: [2], credits, placement: { customer_id: customer.id } })
  await inStore(h, shop.store, (tx) => spendCredit(tx, [{ owner_id: order.checkout_id!, order_id: order.id, parts: credits.map((part) => ({ ...part, currency: 'USD' })) }]))
  const balances = async () => [(await souk.giftCards.get({ gift_card_id: card })).balance.amount, (await souk.storeCredits.get({ store_credit_id: credit })).balance.amount]
  t.strictSame(await balances(), [0, 0])
  const due = order.total_amount - 15000
  t.match((await souk.refunds.calculate({ order_id: order.id, adjustment: usd(due + 6000) })).parts, [{ kind: 'payment', amount: usd(due) }, { kind: 'store_credit', amount: usd(5000) }, { kind: 'gift_card', amount: usd(1000) }])
  await souk.refunds.create({ order_id: order.id, adjustment: usd(3000), to: [{ kind: 'gift_card', id: card, amount: usd(3000) }] }, key())
  t.strictSame(await balances(), [3000, 0])
  await souk.refunds.create({ order_id: order.id, adjustment: usd(7000), to: [{ kind: 'store_credit', id: credit, amount: usd(7000) }] }, key())
  t.strictSame(await balances(), [3000, 7000], 'the credit of the customer takes any amount that is asked for')
  t.match(await refusal(souk.refunds.create({ order_id: order.id, adjustment: usd(8000), to: [{ kind: 'gift_card', id: card, amount: usd(8000) }] }, key())), { status: 422, code: 'orders.refund_destination_invalid', errors: [{ pointer: '/to/0/amount' }] })
  await inStore(h, shop.store, async (tx) => {
    const locked = await lockOrder(tx, order.id)
    return makeRefund(tx, locked, everythingLeft(locked), { reason: 'order_cancelled', note: null, about: null, request: null })
  })
  await until('the payment to give back the rest', async () => (await collect(souk.refunds.list({ status: 'pending' }))).length === 0)
  t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'refunded', totals: { refunded: usd(order.total_amount) } })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('50 parallel refunds give back what was paid and not a cent more', async (t) => {
  const { shop, souk, order, line } = await sold(5)
  // A busy server may ask to come again; what is asked again under its key is still one refund.
  const patient = createSouk({ baseUrl: h.url, apiKey: shop.store.secret_key, maxRetries: 10 })
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => patient.refunds.create({ order_id: order.id, ...(index % 2 === 0 ? { lines: [{ order_line_id: line.id, quantity: 1 }] } : { adjustment: usd(4000) }) }, key())))
  const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : []))
  t.strictSame([...new Set(codes)].filter((code) => code !== 'orders.refund_exceeds_paid' && code !== 'orders.quantity_not_refundable'), [], 'the others are refused for what they are')
  const given = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.amount.amount] : [])).reduce((sum, amount) => sum + amount, 0)
  t.ok(given <= order.total_amount && given > order.total_amount - 4000, `${given} of ${order.total_amount} went back`)
  t.match(await souk.payments.get({ payment_id: order.payment_id! }), { refunded: usd(given) })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('one key from 50 connections makes one refund, and all get the same answer', async (t) => {
  const { shop, souk, order } = await sold(1)
  const options = key()
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => souk.refunds.create({ order_id: order.id, adjustment: usd(100) }, options)))
  const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [JSON.stringify(outcome.value)] : []))
  t.equal(new Set(answers).size, 1)
  for (const outcome of outcomes) if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'idempotency.in_flight' })
  t.equal((await collect(souk.refunds.list({ order_id: order.id }))).length, 1)
  t.match(await souk.payments.get({ payment_id: order.payment_id! }), { refunded: usd(100) })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('R6: sending out, taking back, returning and refunding one order in parallel leave one legal state', async (t) => {
  const rounds = Number(process.env.SOUK_RACE_ROUNDS ?? 10)
  for (let round = 0; round < rounds; round++) {
    const { shop, souk, order, line } = await sold(3, {}, false)
    const packed = await sendOut(shop, order, [{ order_line_id: line.id, quantity: 1 }], 'pending')
    const attempts = [
      ...Array.from({ length: 3 }, () => () => sendOut(shop, order, [{ order_line_id: line.id, quantity: 1 }])),
      ...Array.from({ length: 2 }, () => () => souk.fulfillments.cancel({ fulfillment_id: packed.id })),
      () => souk.fulfillments.update({ fulfillment_id: packed.id, status: 'shipped' }),
      ...Array.from({ length: 3 }, () => () => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1, restock: 'return', location_id: shop.main }] }, key())),
      ...Array.from({ length: 3 }, () => () => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1 }] }, key())),
      () => souk.returns.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1, reason: 'unwanted' }], approve: true }),
      () => souk.fulfillmentOrders.list({ order_id: order.id }).then(({ data }) => souk.fulfillmentOrders.close({ fulfillment_order_id: data[0]!.id })),
    ]
    const outcomes = await Promise.allSettled(attempts.toSorted(() => Math.random() - 0.5).map((attempt) => attempt()))
    const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String((outcome.reason as { status?: number }).status)] : []))
    t.notMatch(codes.join(' '), /500|undefined/, 'every refusal is one of the contract')
    t.strictSame(await shopFaults(h, shop), [])
  }
})

t.test('R6: cancelling, sending out and refunding one order in parallel: it is cancelled or it leaves, never both', async (t) => {
  const rounds = Number(process.env.SOUK_RACE_ROUNDS ?? 10)
  for (let round = 0; round < rounds; round++) {
    const { shop, souk, order, line } = await sold(2, {}, false)
    const attempts = [
      () => souk.orders.cancel({ order_id: order.id, reason: 'customer' }, key()), () => sendOut(shop, order), () => sendOut(shop, order, [{ order_line_id: line.id, quantity: 1 }]),
      () => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1 }] }, key()), () => souk.refunds.create({ order_id: order.id, adjustment: usd(1000) }, key()),
    ]
    const outcomes = await Promise.allSettled(attempts.toSorted(() => Math.random() - 0.5).map((attempt) => attempt()))
    const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String((outcome.reason as { status?: number }).status)] : []))
    t.notMatch(codes.join(' '), /500|undefined/, 'every refusal is one of the contract')
    const after = await souk.orders.get({ order_id: order.id })
    const left = after.lines.reduce((units, one) => units + one.fulfilled_quantity, 0)
    t.equal(after.status === 'cancelled', left === 0, `${after.status} with ${left} units gone`)
    if (after.status === 'cancelled') await until('all of the money to go back', async () => (await souk.payments.get({ payment_id: order.payment_id! })).refunded.amount === order.total_amount)
    t.strictSame(await shopFaults(h, shop), [])
  }
})

t.test('each invariant of refunds and fulfillments shows damage', async (t) => {
  const { shop, souk, order, line } = await sold(2)
  const { id } = await souk.returns.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1, reason: 'other' }], approve: true })
  const refund = await souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1 }], shipping: usd(100) }, key())
  t.strictSame(await shopFaults(h, shop), [])
  const damages: [string, string][] = [
    [`UPDATE orders SET refunded_amount = refunded_amount + 1 WHERE id = $1`, order.id], [`UPDATE orders SET shipping_refunded_amount = 99 WHERE id = $1`, order.id], [`UPDATE order_lines SET refunded_quantity = 2 WHERE order_id = $1`, order.id],
    [`UPDATE order_lines SET returned = 1 WHERE order_id = $1`, order.id], [`UPDATE order_lines SET fulfilled = 1 WHERE order_id = $1`, order.id], [`UPDATE refund_parts SET amount = amount + 1 WHERE refund_id = $1`, refund.id],
    [`UPDATE refund_parts SET status = 'failed' WHERE refund_id = $1`, refund.id], [`DELETE FROM refund_lines WHERE refund_id = $1`, refund.id], [`UPDATE payments SET captured = 100, refunded = 100 WHERE id = $1`, order.payment_id!],
    [`UPDATE returns SET fee_amount = 5, fee_kept_amount = 5 WHERE id = $1`, id], [`UPDATE fulfillment_lines SET quantity = 1 WHERE order_line_id = $1`, line.id], [`UPDATE fulfillment_order_lines SET quantity = 3 WHERE order_line_id = $1`, line.id],
    [`UPDATE fulfillments SET status = 'cancelled', cancelled_at = now(), shipped_at = NULL WHERE order_id = $1`, order.id], [`DELETE FROM fulfillment_orders WHERE order_id = $1`, order.id],
  ]
  for (const [damage, subject] of damages) {
    const found: unknown[] = []
    const planted = inStore(h, shop.store, async (tx) => {
      await tx.run(sqlOnce(damage), [subject])
      for (const faults of [fulfillmentFaults, refundFaults]) found.push(...(await tx.run(faults, [tx.storeId])))
      throw new Error('taken back')
    })
    await t.rejects(planted, { message: 'taken back' })
    t.not(found.length, 0, damage)
  }
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('keys without the permission are refused', async (t) => {
  const store = await h.createStore()
  const { refunds } = await h.clientWith(store, ['orders:read'])
  const order_id = 'ord_00000000000000000000000000'
  const calls = [() => refunds.list(), () => refunds.get({ refund_id: MISSING }), () => refunds.calculate({ order_id, adjustment: usd(1) }), () => refunds.create({ order_id, adjustment: usd(1) }, key())]
  for (const call of calls) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' })
})

t.test('refunds.create: what one payment gave back counts although another refused, and the rest is due until it has gone', async (t) => {
  const { shop, souk, order } = await sold(2, {}, false)
  const confirm = async (actions: OrderChangeAction[], refund: boolean) => {
    const { id } = await souk.orderChanges.create({ order_id: order.id, actions })
    return souk.orderChanges.confirm({ order_change_id: id, refund }, key())
  }
  await confirm([{ kind: 'add', variant_id: shop.product.variants[0]!.id, quantity: 1 }], false)
  const gateway = (await souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true, capture_mode: 'automatic' })
  const { token } = await souk.paymentLinks.create({ order_id: order.id })
  const { payment } = await shop.store.storefront.paymentLinks.pay({ token, payment: { payment_gateway_id: gateway.id, details: { test_outcome: 'refund_declined' } } }, key())
  await until('the order to be paid', async () => (await souk.orders.get({ order_id: order.id })).totals.outstanding.amount === 0)
  const due = order.lines[0]!.total_amount
  await confirm([{ kind: 'remove', order_line_id: order.lines[0]!.id }], true)
  const failed = await until('the refund to fail', async () => (await souk.refunds.list({ order_id: order.id, status: 'failed' })).data[0])
  t.match(failed, { amount: usd(due), parts: [{ id: payment.id, amount: usd(12_900), status: 'failed' }, { id: order.payment_id, amount: usd(due - 12_900), status: 'succeeded' }] })
  t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'partially_refunded', totals: { refunded: usd(due - 12_900), refund_due: usd(12_900), outstanding: usd(0) } })
  t.strictSame(await shopFaults(h, shop), [])
  const options = key()
  const rest = () => souk.refunds.create({ order_id: order.id, adjustment: usd(20_000) }, options)
  t.match(await refusal(rest()), { code: 'orders.refund_refused' })
  await h.sql(shop.store.store.shard_id, `UPDATE test_gateway_entries SET behaviour = 'approve' WHERE reference = $1`, [payment.id])
  await rest()
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { refunded: usd(due + 7_100), refund_due: usd(0), outstanding: usd(0) } })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: however often it is repeated under its key, what went once does not go again', async (t) => {
  const { shop, souk, order, payment, refusing, consents } = await paidTwice(2)
  const options = key()
  const create = () => souk.refunds.create({ order_id: order.id, adjustment: usd(20_000) }, options)
  for (const attempt of ['first', 'second', 'third', 'fourth']) {
    t.match(await refusal(create()), { status: 409, code: 'orders.refund_refused' }, attempt)
    t.match([await souk.orders.get({ order_id: order.id }), await souk.payments.get({ payment_id: payment })], [{ totals: { refunded: usd(7_100) } }, { refunded: usd(7_100) }], attempt)
  }
  await consents()
  t.match(await create(), { status: 'succeeded', amount: usd(12_900), parts: [{ id: refusing.id, amount: usd(12_900) }] })
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { refunded: usd(20_000) } })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: of one that fails in part the units count that the money covers, and the same key brings the others', async (t) => {
  const { shop, souk, order, line, consents } = await paidTwice(3)
  const options = key()
  const create = () => souk.refunds.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 3 }], shipping: usd(500) }, options)
  const went = 3 * 13_932 + 500 - 12_900
  for (const attempt of ['first', 'second', 'third']) {
    t.match(await refusal(create()), { code: 'orders.refund_refused' }, attempt)
    const now = await souk.orders.get({ order_id: order.id })
    t.match([now.totals.refunded, now.lines.find(({ id }) => id === line.id)], [usd(went), { refunded_quantity: 2, refunded: usd(2 * 13_932) }], attempt)
    t.strictSame(await shopFaults(h, shop), [], attempt)
  }
  await consents()
  t.match(await create(), { status: 'succeeded', lines: [{ quantity: 1, total: usd(13_932) }], amount: usd(12_900) })
  const after = await souk.orders.get({ order_id: order.id })
  t.match([after.totals.refunded, after.lines.find(({ id }) => id === line.id)], [usd(went + 12_900), { refunded_quantity: 3, refunded: usd(3 * 13_932) }])
  t.match(await souk.refunds.calculate({ order_id: order.id, adjustment: usd(1) }), { refundable: { lines: [{ quantity: 0 }, { quantity: 1 }], shipping: usd(0), amount: usd(12_900) } })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: of a return, one that fails in part leaves the units that its money does not cover, and keeps the fee once', async (t) => {
  const { shop, souk, order, line, consents } = await paidTwice(3)
  const { id, lines: [returned] } = await souk.returns.create({ order_id: order.id, lines: [{ order_line_id: line.id, quantity: 3, reason: 'unwanted' }], return_fee: usd(1000), approve: true })
  await souk.returns.receive({ return_id: id, lines: [{ return_line_id: returned!.id, quantity: 3 }] })
  const options = key()
  const create = () => souk.refunds.create({ order_id: order.id, return_id: id, lines: [{ order_line_id: line.id, quantity: 3 }] }, options)
  for (const attempt of ['first', 'second', 'third']) {
    t.match(await refusal(create()), { code: 'orders.refund_refused' }, attempt)
    t.match([await souk.returns.get({ return_id: id }), await souk.orders.get({ order_id: order.id })], [{ lines: [{ refunded: 2 }] }, { totals: { refunded: usd(3 * 13_932 - 1000 - 12_900) } }], attempt)
    t.strictSame(await shopFaults(h, shop), [], attempt)
  }
  await consents()
  t.match(await create(), { status: 'succeeded', return_id: id, return_fee: usd(0), amount: usd(12_900) })
  t.match([await souk.returns.get({ return_id: id }), await souk.orders.get({ order_id: order.id })], [{ lines: [{ refunded: 3 }] }, { totals: { refunded: usd(3 * 13_932 - 1000) } }])
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.list: what was refunded at the provider is booked as a refund of the order, and only the rest can still go back', async (t) => {
  const { shop, souk, order, payment } = await sold(2, {}, false)
  const { id, shard_id } = shop.store.store
  await h.sql(shard_id, `INSERT INTO test_gateway_entries (store_id, key, gateway_id, kind, reference, status, behaviour, currency, amount, created_at) SELECT store_id, 'by hand', gateway_id, 'refund', id, 'approved', 'approve', 'USD', 10000, now() FROM payments WHERE store_id = $1 AND id = $2`, [id, payment])
  h.clock.advance(61_000) // Then what the provider holds is compared.
  const [booked] = await until('the refund to be booked', async () => {
    const { data } = await souk.refunds.list({ order_id: order.id })
    return data.length > 0 && data
  })
  t.match(booked, { status: 'succeeded', reason: 'other', note: 'Made at the payment provider.', lines: [], adjustment: usd(10_000), amount: usd(10_000), parts: [{ kind: 'payment', id: payment, amount: usd(10_000), status: 'succeeded' }] })
  t.match(await souk.orders.get({ order_id: order.id }), { payment_status: 'partially_refunded', totals: { refunded: usd(10_000), outstanding: usd(0), refund_due: usd(0) } })
  t.match(await souk.refunds.calculate({ order_id: order.id, adjustment: usd(1) }), { refundable: { amount: usd(order.total_amount - 10_000) } })
  await souk.orders.cancel({ order_id: order.id, reason: 'customer' }, key())
  await until('the rest to go back', async () => (await souk.payments.get({ payment_id: payment })).refunded.amount === order.total_amount)
  t.match(await souk.orders.get({ order_id: order.id }), { status: 'cancelled', payment_status: 'refunded', totals: { refunded: usd(order.total_amount) } })
  t.strictSame((await h.events(shop.store)).filter(({ type, resource_id }) => type.startsWith('refund.') && resource_id === booked!.id).map(({ type }) => type), ['refund.created', 'refund.succeeded'])
  t.equal((await souk.refunds.list({ order_id: order.id })).data.length, 2, 'what our own refund gave back is not booked again')
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('refunds.create: waits for the credits that it gives back before it locks stock, as checkouts do', async (t) => {
  const shop = await tradingShop(h, [20])
  const { souk } = shop.store
  const customer = await souk.customers.create({ email: 'ada@example.com' })
  const { id } = await souk.storeCredits.issue({ customer_id: customer.id, amount: usd(5000) }, key())
  const order = await sell(h, shop, { units: [2], placement: { customer_id: customer.id } })
  await sendOut(shop, order)
  await h.settled(shop.store)
  const lines = [{ order_line_id: order.lines[0]!.id, quantity: 1, restock: 'return' as const, location_id: shop.main }]
  const { amount } = await souk.refunds.calculate({ order_id: order.id, lines })
  const refund = await waitsInOrder(t, h, shop.store, { held: 'SELECT 1 FROM credits WHERE store_id = $1 FOR UPDATE', free: 'SELECT 1 FROM inventory_levels WHERE store_id = $1 FOR UPDATE' },
    () => souk.refunds.create({ order_id: order.id, lines, to: [{ kind: 'store_credit', id, amount }] }, key()))
  t.equal(refund.status, 'succeeded')
  t.strictSame(await shopFaults(h, shop), [])
})
