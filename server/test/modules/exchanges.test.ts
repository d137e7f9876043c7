import { randomUUID } from 'node:crypto'
import t from 'tap'
import { collect, harness, refusal, repeats } from '../harness.js'
import { sell, sendOut, shopFaults, tradingShop, type Sale } from '../soldOrder.js'
import { levelsOf, type StockedShop } from './stock.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const key = () => ({ idempotencyKey: randomUUID() })

/** An order of two units that are with the customer, in a shop that has another variant to exchange them for. Nothing is taxed anew. */
async function sold(sale: Partial<Sale> = {}) {
  const shop = await tradingShop(h, [10, 5])
  const order = await sell(h, shop, { units: [2], ...sale })
  await sendOut(shop, order)
  const line = order.lines[0]!
  const back = { order_id: order.id, lines: [{ order_line_id: line.id, quantity: 1, reason: 'size_too_small' as const }] }
  const receive = async (id: string) => {
    const { lines } = await shop.store.souk.returns.get({ return_id: id })
    return shop.store.souk.returns.receive({ return_id: id, lines: lines.map((one) => ({ return_line_id: one.id, quantity: one.quantity })) })
  }
  return { shop, souk: shop.store.souk, order, line, back, receive, other: shop.variants[1]! }
}

/** Units of the variant to exchange for that are promised to orders. */
const committedOf = async (shop: StockedShop) => (await levelsOf(h, shop)).find((level) => level.item_id === shop.items[1])!.committed

t.test('an exchange that costs more: the return pays first, the rest stays outstanding', async (t) => {
  const { shop, souk, order, line, back, receive, other } = await sold()
  const made = await souk.returns.create({ ...back, exchange_lines: [{ variant_id: other, quantity: 1, unit_price: usd(20000) }] })
  t.match(made.exchange_lines, [{ variant_id: other, quantity: 1, order_line_id: null }])
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { total: usd(order.total_amount) } }, 'nothing is promised before it is approved')
  const approved = await repeats(t, (options) => souk.returns.approve({ return_id: made.id }, options))
  const added = approved.exchange_lines[0]!.order_line_id!
  const after = await souk.orders.get({ order_id: order.id })
  t.match(after, { totals: { total: usd(order.total_amount + 20000), outstanding: usd(20000) }, fulfillment_status: 'partial' })
  t.match(after.lines.find(({ id }) => id === added), { variant_id: other, quantity: 1, unit_price: usd(20000) })
  t.equal(await committedOf(shop), 1)
  await receive(made.id)
  const unit = line.total_amount / 2
  t.match(await souk.refunds.calculate({ order_id: order.id, return_id: made.id }), { amount: usd(unit), parts: [{ kind: 'exchange', id: order.id, amount: usd(unit) }] })
  t.match(await souk.refunds.create({ order_id: order.id, return_id: made.id, reason: 'return' }, key()), { status: 'succeeded', parts: [{ kind: 'exchange', status: 'succeeded' }] })
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { outstanding: usd(20000 - unit), refunded: usd(unit) } })
  t.match(await souk.payments.get({ payment_id: order.payment_id! }), { refunded: usd(0) }, 'no money has left')
  t.match(await souk.refunds.calculate({ order_id: order.id, adjustment: usd(1) }), { refundable: { amount: usd(order.total_amount) } }, 'what came in with the payment can still go back')
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('an exchange that costs less: what is left of the return goes back', async (t) => {
  const { shop, souk, order, line, back, receive, other } = await sold()
  const made = await souk.returns.create({ ...back, exchange_lines: [{ variant_id: other, quantity: 1, unit_price: usd(5000) }], return_fee: usd(1000), approve: true })
  await receive(made.id)
  const unit = line.total_amount / 2
  const refund = await souk.refunds.create({ order_id: order.id, return_id: made.id }, key())
  t.match(refund, { amount: usd(unit - 1000), parts: [{ kind: 'exchange', amount: usd(5000) }, { kind: 'payment', amount: usd(unit - 6000) }] })
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { outstanding: usd(0), refund_due: usd(0) } })
  t.match(await souk.payments.get({ payment_id: order.payment_id! }), { refunded: usd(unit - 6000) })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('an exchange whose refund is refused leaves what is outstanding as it was', async (t) => {
  const { shop, souk, order, back, receive, other } = await sold({ outcome: 'refund_declined' })
  const made = await souk.returns.create({ ...back, exchange_lines: [{ variant_id: other, quantity: 1, unit_price: usd(5000) }], approve: true })
  await receive(made.id)
  t.match(await refusal(souk.refunds.create({ order_id: order.id, return_id: made.id }, key())), { status: 409, code: 'orders.refund_refused' })
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { outstanding: usd(5000), refunded: usd(0), paid: usd(order.total_amount) } })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('an approval decides on other units, and a cancelled return takes them out of the order', async (t) => {
  const { shop, souk, order, back, other } = await sold()
  const made = await souk.returns.create({ ...back, exchange_lines: [{ variant_id: shop.variants[0]!, quantity: 1 }] })
  const approved = await souk.returns.approve({ return_id: made.id, exchange_lines: [{ variant_id: other, quantity: 2 }] })
  t.match(approved.exchange_lines, [{ variant_id: other, quantity: 2 }])
  t.equal(await committedOf(shop), 2)
  t.match((await souk.orders.get({ order_id: order.id })).lines[1], { unit_price: usd(12900), quantity: 2 }, 'at the price of now')
  await souk.returns.cancel({ return_id: made.id })
  t.equal(await committedOf(shop), 0)
  t.match(await souk.orders.get({ order_id: order.id }), { totals: { total: usd(order.total_amount), outstanding: usd(0) } })
  t.strictSame(await shopFaults(h, shop), [])
})

t.test('what cannot be had is not exchanged, and nothing is approved', async (t) => {
  const { shop, souk, order, back, other } = await sold()
  const approve = (line: { variant_id: string; quantity: number; unit_price?: { amount: number; currency: string } }) => souk.returns.create({ ...back, exchange_lines: [line], approve: true })
  t.match(await refusal(approve({ variant_id: other, quantity: 6 })), { status: 409, code: 'inventory.insufficient_stock' })
  t.match(await refusal(approve({ variant_id: 'var_00000000000000000000000000', quantity: 1 })), { status: 404, code: 'catalog.variant_not_found' })
  t.match(await refusal(approve({ variant_id: other, quantity: 1, unit_price: { amount: 1, currency: 'EUR' } })), { status: 422, code: 'orders.currency_mismatch', errors: [{ pointer: '/exchange_lines/0/unit_price/currency' }] })
  t.strictSame(await collect(souk.returns.list({ order_id: order.id })), [])
  t.strictSame(await shopFaults(h, shop), [])
})
