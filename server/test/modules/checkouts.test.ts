/** From a cart to an order, one shopper at a time. */
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { forget } from '../../src/modules/checkout/personalData.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'
import { faultsOf, openShop, usd, type Shop } from './shopping.js'

const h = await harness(t)
const MISSING = 'chk_00000000000000000000000000'
const HOME = { name: 'Ada Lovelace', line1: '410 Harbour Street', city: 'Portland', province: 'OR', postal_code: '97209', country: 'US' }

t.test('checkouts.create: freezes the cart, holds the units and says what is missing', async (t) => {
  const shop = await openShop(h, { prices: [1_000], stock: 5 })
  const { carts, checkouts } = shop.store.storefront
  const cart = await shop.cart([{ variant_id: shop.variants[0]!, quantity: 2 }])
  const checkout = await repeats(t, (options) => checkouts.create({ cart_id: cart.id, cart_version: cart.version }, options))
  t.match(checkout, { version: 1, status: 'open', cart_id: cart.id, totals: { total: usd(2_000), due: usd(2_000) }, lines: [{ quantity: 2, unit_price: usd(1_000), backordered: 0 }], order: null, payment: null })
  t.strictSame(checkout.requirements.map(({ code, pointer }) => [code, pointer]), [['email_missing', '/email'], ['payment_missing', '/payment']])
  t.match(await shop.levels(), [{ on_hand: 5, reserved: 2, committed: 0 }])
  t.match(await carts.get({ cart_id: cart.id }), { status: 'checking_out' })
  await t.rejects(carts.lines.add({ cart_id: cart.id, variant_id: shop.variants[0]! }), { status: 409, code: 'carts.cart_not_open' })
  await t.rejects(checkouts.create({ cart_id: cart.id, cart_version: 2 }), { status: 409, code: 'carts.cart_not_open' })
  t.match((await h.events(shop.store, 'checkout.created')).map(({ data }) => data), [{ id: checkout.id, total: usd(2_000) }])
  t.strictSame(await checkouts.get({ checkout_id: checkout.id }), checkout)
})

t.test('checkouts.create: refuses what cannot be had, and holds nothing', async (t) => {
  const shop = await openShop(h, { prices: [1_000, 2_000], stock: 5 })
  const { carts, checkouts } = shop.store.storefront
  const cart = await shop.cart([{ variant_id: shop.variants[1]! }, { variant_id: shop.variants[0]!, quantity: 5 }])
  await t.rejects(checkouts.create({ cart_id: cart.id, cart_version: 7 }), { status: 409, code: 'checkout.cart_changed', errors: [{ pointer: '/cart_version' }] })
  const rival = await shop.begin({ quantity: 2 })
  t.match(await refusal(checkouts.create({ cart_id: cart.id, cart_version: cart.version })), { status: 409, code: 'inventory.insufficient_stock', errors: [{ pointer: '/lines/1/quantity', detail: '3 of 5 can be bought' }] })
  t.strictSame((await shop.levels()).map(({ reserved }) => reserved).sort(), [0, 2])
  t.equal((await carts.get({ cart_id: cart.id })).status, 'open', 'the shopper can take less')
  const empty = await carts.create()
  await t.rejects(checkouts.create({ cart_id: empty.id, cart_version: 1 }), { status: 422, code: 'checkout.cart_empty' })
  const other = await openShop(h)
  t.strictSame(await refusal(other.store.storefront.checkouts.create({ cart_id: cart.id, cart_version: 1 })), await refusal(other.store.storefront.checkouts.create({ cart_id: 'cart_00000000000000000000000000', cart_version: 1 })))
  t.equal(rival.status, 'ready')
})

t.test('checkouts.update: fills in what is missing, prices again and extends the hold', async (t) => {
  const shop = await openShop(h, { prices: [1_000] })
  const { checkouts } = shop.store.storefront
  const cart = await shop.cart()
  const begun = await checkouts.create({ cart_id: cart.id, cart_version: cart.version })
  h.clock.advance(60_000)
  const updated = await checkouts.update({ checkout_id: begun.id, email: 'ada@example.com', shipping_address: HOME, payment: { payment_gateway_id: shop.gateway } })
  t.match(updated, { version: 2, status: 'ready', email: 'ada@example.com', requirements: [], payment_gateway_id: shop.gateway })
  t.ok(updated.hold_until > begun.hold_until)
  t.equal(updated.hold_until_at_most, begun.hold_until_at_most)
  await t.rejects(checkouts.update({ checkout_id: begun.id, note: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(checkouts.update({ checkout_id: begun.id, email: 'nobody' }), { status: 400, errors: [{ pointer: '/email' }] })
  const other = await openShop(h)
  t.strictSame(await refusal(other.store.storefront.checkouts.update({ checkout_id: begun.id, note: 'x' })), await refusal(other.store.storefront.checkouts.update({ checkout_id: MISSING, note: 'x' })))
})

t.test('checkouts.complete: the order is what the shopper saw, the units are sold, the money is there', async (t) => {
  const shop = await openShop(h, { prices: [1_250], stock: 5 })
  const checkout = await shop.begin({ quantity: 2 })
  const done = await repeats(t, (options) => shop.store.storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total }, options))
  t.match(done, { status: 'completed', order: { name: '#1001' }, payment: { status: /authorized|captured/, amount: usd(2_500) } })
  const order = await shop.store.souk.orders.get({ order_id: done.order!.id })
  t.match(order, { checkout_id: checkout.id, email: 'ada@example.com', totals: { total: usd(2_500) }, lines: [{ quantity: 2, unit_price: usd(1_250), total: usd(2_500) }] })
  t.match(await shop.levels(), [{ on_hand: 5, reserved: 0, committed: 2 }])
  const { version, status } = await shop.store.souk.carts.get({ cart_id: checkout.cart_id })
  t.equal(status, 'completed')
  t.equal((await h.events(shop.store, 'order.created')).length, 1)
  const told = [...(await h.events(shop.store, 'cart.created')), ...(await h.events(shop.store, 'cart.updated'))].filter(({ resource_id }) => resource_id === checkout.cart_id)
  t.match(told.at(-1)?.data, { version, status, line_count: 1, unit_count: 2, subtotal: usd(2_500) }, 'what became of the cart is told with the order')
  t.equal((await h.events(shop.store, 'checkout.completed')).length, 1)
  t.match(await shop.complete(checkout, randomUUID()), { order: done.order }, 'another key gets the same order')
  await until('the capture', async () => (await shop.store.souk.payments.get({ payment_id: done.payment!.id })).status === 'captured')
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkouts.complete: needs a key, what is required, and the total of the checkout', async (t) => {
  const shop = await openShop(h)
  const { checkouts } = shop.store.storefront
  const cart = await shop.cart()
  const bare = await checkouts.create({ cart_id: cart.id, cart_version: 1 })
  const headers = { authorization: `Bearer ${shop.store.publishable_key}`, 'content-type': 'application/json' }
  t.match((await h.raw('POST', `/v1/storefront/checkouts/${bare.id}/complete`, { headers, body: JSON.stringify({ total: usd(1_000) }) })).json(), { status: 400 })
  t.match(await refusal(shop.complete(bare)), { status: 422, code: 'checkout.requirements_missing', errors: [{ pointer: '/email', code: 'email_missing' }, { pointer: '/payment', code: 'payment_missing' }] })
  const ready = await shop.begin()
  await t.rejects(checkouts.complete({ checkout_id: ready.id, total: usd(1) }), { status: 409, code: 'checkout.totals_changed', detail: 'It costs 10.00 USD. Show the totals and complete it with that.', errors: [{ pointer: '/totals/total', detail: 'is 10.00 USD' }] })
  t.strictSame(await refusal(shop.complete({ ...ready, id: MISSING })), await refusal((await openShop(h)).store.storefront.checkouts.complete({ checkout_id: ready.id, total: usd(1_000) })), 'a checkout of another store is a missing one')
})

t.test('checkouts.complete: a price that changed is refused with the new totals, and nothing is charged', async (t) => {
  const shop = await openShop(h, { prices: [1_000] })
  const checkout = await shop.begin({ quantity: 3 })
  await shop.store.souk.variants.update({ variant_id: shop.variants[0]!, price: usd(1_100) })
  t.match(await refusal(shop.complete(checkout, 'pay-1')), { status: 409, code: 'checkout.totals_changed', detail: 'It costs 33.00 USD now. Show the new totals.', errors: [{ pointer: '/lines/0/unit_price', detail: 'was 10.00 USD and is 11.00 USD' }, { pointer: '/lines/0/total' }, { pointer: '/totals/total' }, { pointer: '/totals/due' }] })
  t.match(await refusal(shop.complete(checkout, 'pay-1')), { code: 'checkout.totals_changed' }, 'a blind repeat does not pay the new price')
  const now = await shop.store.storefront.checkouts.get({ checkout_id: checkout.id })
  t.match(now, { status: 'ready', totals: { total: usd(3_300) }, payment: null })
  t.match(await shop.complete(now), { status: 'completed', totals: { total: usd(3_300) } })
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkouts.complete: a declined payment leaves the checkout to be completed another way', async (t) => {
  const shop = await openShop(h, { stock: 3 })
  const checkout = await shop.begin({ outcome: 'decline_insufficient_funds' })
  t.match(await refusal(shop.complete(checkout, 'pay-1')), { status: 402, code: 'payments.declined', errors: [{ pointer: '/payment', code: 'insufficient_funds' }] })
  t.match(await shop.store.storefront.checkouts.get({ checkout_id: checkout.id }), { status: 'failed', payment: { status: 'failed' } })
  t.match(await shop.levels(), [{ reserved: 1, committed: 0 }], 'the units stay held meanwhile')
  const done = await shop.store.storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total, payment: { payment_gateway_id: shop.gateway, details: { test_outcome: 'approve' } } })
  t.equal(done.status, 'completed')
  t.equal((await h.events(shop.store, 'checkout.failed')).length, 1)
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkouts.complete: a payment that needs an action goes on when the shopper has acted', async (t) => {
  const shop = await openShop(h)
  const checkout = await shop.begin({ outcome: 'requires_action' })
  const { data: waiting, response } = await shop.store.storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total }).withResponse()
  t.equal(response.status, 202)
  t.match(waiting, { status: 'processing', order: null, payment: { status: 'requires_action', next_action: { type: 'test_challenge' } } })
  await shop.store.storefront.payments.confirm({ payment_id: waiting.payment!.id, client_secret: waiting.payment!.client_secret, test_result: 'succeed' } as never)
  const done = await until('the order', async () => {
    const now = await shop.store.storefront.checkouts.get({ checkout_id: checkout.id })
    return now.status === 'completed' && now
  })
  t.match(done.order, { name: '#1001' })
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('payments.void: a checkout that waits for the shopper to act fails at once, and can be paid another way', async (t) => {
  const shop = await openShop(h)
  const checkout = await shop.begin({ outcome: 'requires_action' })
  const payment = (await shop.complete(checkout)).payment!
  await shop.store.souk.payments.void({ payment_id: payment.id }, { idempotencyKey: randomUUID() })
  // Far less than the half minute after which a checkout looks at its payment by itself.
  await until('the checkout to fail', async () => (await shop.store.storefront.checkouts.get({ checkout_id: checkout.id })).status === 'failed', 10_000)
  t.equal((await h.events(shop.store, 'checkout.failed')).length, 1)
  const done = await shop.store.storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total, payment: { payment_gateway_id: shop.gateway, details: { test_outcome: 'approve' } } })
  t.equal(done.status, 'completed')
  t.strictSame(await faultsOf(h, shop.store), [])
})

for (const outcome of ['timeout_acted', 'timeout_not_acted'] as const) {
  t.test(`checkouts.complete: a provider whose answer is lost (${outcome}) is asked again, and charges once`, async (t) => {
    const shop = await openShop(h)
    const checkout = await shop.begin({ outcome })
    const { response } = await shop.store.storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total }).withResponse()
    t.equal(response.status, 202)
    h.clock.advance(120_000)
    await until('the order', async () => (await shop.store.storefront.checkouts.get({ checkout_id: checkout.id })).status === 'completed')
    t.equal((await h.events(shop.store, 'order.created')).length, 1)
    t.strictSame(await faultsOf(h, shop.store), [])
  })
}

t.test('checkouts.complete: what costs nothing needs no payment', async (t) => {
  const shop = await openShop(h, { prices: [0] })
  const cart = await shop.cart()
  const checkout = await shop.store.storefront.checkouts.create({ cart_id: cart.id, cart_version: 1, email: 'ada@example.com' })
  t.match(checkout, { status: 'ready', requirements: [] })
  const done = await repeats(t, (options) => shop.store.storefront.checkouts.complete({ checkout_id: checkout.id, total: usd(0) }, options))
  t.match(done, { status: 'completed', payment: null, order: { name: '#1001' } })
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkouts.complete: codes and gift cards are used up with the order', async (t) => {
  const shop = await openShop(h, { prices: [2_000] })
  const { souk } = shop.store
  const discount = await souk.discounts.create({ title: 'Once', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1_000 }, limits: { total: 1 } })
  await souk.discountCodes.create({ discount_id: discount.id, codes: ['ONCE'] })
  const card = (await souk.giftCards.issue({ initial: usd(500) })).data[0]!
  let cart = await shop.cart()
  await shop.store.storefront.carts.discountCodes.add({ cart_id: cart.id, code: 'ONCE' })
  cart = await shop.store.storefront.carts.giftCards.add({ cart_id: cart.id, code: card.code })
  const rival = await shop.store.storefront.carts.discountCodes.add({ cart_id: (await shop.cart()).id, code: 'ONCE' })
  const checkout = await shop.begin({ cart })
  t.match(checkout.totals, { discount: usd(200), total: usd(1_800), credits: usd(500), due: usd(1_300) })
  t.match(await shop.begin({ cart: rival }), { totals: { discount: usd(0) }, discount_codes: [{ code: 'ONCE', applied: false }] }, 'its last use is reserved')
  const done = await shop.complete(checkout)
  t.match(await souk.orders.get({ order_id: done.order!.id }), { totals: { total: usd(1_800), credits: usd(500) }, discounts: [{ code: 'ONCE', amount: usd(200) }], credits: [{ id: card.id, amount: usd(500) }] })
  t.match(await souk.giftCards.get({ gift_card_id: card.id }), { balance: usd(0), held: usd(0) })
  t.match(await souk.discounts.get({ discount_id: discount.id }), { uses: { total: 1 } })
  t.strictSame(await faultsOf(h, shop.store), [])
})

/** A checkout of a customer or a guest that waits for its payment, with what tells who that is wherever a shopper can say so. */
async function waitingOf(shop: Shop, customer_id: string | null) {
  const { souk, storefront } = shop.store
  const lines = ['For Ada', 'Ada again'].map((Engraving) => ({ variant_id: shop.variants[0]!, properties: { Engraving } }))
  const own = await storefront.carts.create({ lines, note: 'Ada', attributes: { gift: 'Ada' } })
  const cart = customer_id === null ? own : await souk.carts.attach({ cart_id: own.id, customer_id })
  const checkout = await storefront.checkouts.create({
    cart_id: cart.id, cart_version: cart.version, email: 'ada@example.com', phone: '+15035550100', shipping_address: HOME, note: 'Ada calls', payment: { payment_gateway_id: shop.gateway, details: { test_outcome: 'requires_action' } },
  })
  return { checkout, payment: (await shop.complete(checkout)).payment! }
}

const TABLES = ['checkouts', 'carts', 'cart_lines', 'orders', 'order_lines']
const rowsOf = async ({ store }: TestStore) => JSON.stringify(await Promise.all(TABLES.map((table) => h.sql(store.shard_id, `SELECT to_jsonb(r)::text AS row FROM ${table} r WHERE store_id = $1`, [store.id]))))
const ADA = /Ada|Harbour|97209|5550100|ada@example/

t.test('a customer who is erased while their payment is under way leaves no trace in the checkout, the cart and the order', async (t) => {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  const { checkout, payment } = await waitingOf(shop, ada.id)
  t.match(await rowsOf(shop.store), ADA)
  await souk.customers.delete({ customer_id: ada.id })
  await h.settled(shop.store)
  t.match(await storefront.checkouts.get({ checkout_id: checkout.id }), { status: 'processing', email: null, shipping_address: { country: 'US' }, lines: [{ properties: {} }, { properties: {} }] })
  await storefront.payments.confirm({ payment_id: payment.id, client_secret: payment.client_secret, test_result: 'succeed' })
  const done = await until('the order', async () => {
    const now = await storefront.checkouts.get({ checkout_id: checkout.id })
    return now.status === 'completed' && now
  })
  t.match(await souk.orders.get({ order_id: done.order!.id }), { email: null, customer_id: ada.id, shipping_address: { country: 'US' }, totals: { total: checkout.totals.total } })
  t.notMatch(await rowsOf(shop.store), ADA)
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('a checkout of an erased customer whose payment then fails ends, and opens its cart again', async (t) => {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  const { checkout, payment } = await waitingOf(shop, ada.id)
  await souk.customers.delete({ customer_id: ada.id })
  await h.settled(shop.store)
  await storefront.payments.confirm({ payment_id: payment.id, client_secret: payment.client_secret, test_result: 'fail' })
  await until('the end', async () => (await storefront.checkouts.get({ checkout_id: checkout.id })).status === 'expired')
  t.match(await storefront.carts.get({ cart_id: checkout.cart_id }), { status: 'open', lines: { length: 2 } })
  t.notMatch(await rowsOf(shop.store), ADA)
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('what a guest left in their cart goes with them, and an order that was placed after other orders were erased goes too', async (t) => {
  const shop = await openShop(h)
  const cart = await shop.store.storefront.carts.create({ email: 'ada@example.com', note: 'Ada calls', lines: [{ variant_id: shop.variants[0]!, properties: { Engraving: 'Ada' } }] })
  const done = await shop.complete(await shop.begin({ cart }))
  const { customer_id } = await shop.store.souk.orders.get({ order_id: done.order!.id })
  // The consumer of orders, which may have been there before the order, does nothing here.
  await inStore(h, shop.store, (tx) => forget(tx, customer_id!))
  t.match(await shop.store.souk.orders.get({ order_id: done.order!.id }), { email: null })
  t.notMatch(await rowsOf(shop.store), ADA)
})

t.test('a guest with the address of an erased customer leaves no trace either, in what became an order and in what never did; other guests keep theirs', async (t) => {
  const [shop, elsewhere] = [await openShop(h), await openShop(h)]
  const { souk, storefront } = shop.store
  const variant_id = shop.variants[0]!
  const left = async ({ store, variants }: Shop, name: string) => {
    const { id } = await store.storefront.carts.create({ email: `${name}@Example.com`, note: name, attributes: { gift: name }, lines: [{ variant_id: variants[0]!, properties: { Engraving: name } }] })
    return store.storefront.carts.update({ cart_id: id, shipping_address: { name, line1: name, city: 'Salem', country: 'US' } })
  }
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  const [abandoned, bens, adasElsewhere] = [await left(shop, 'Ada'), await left(shop, 'Ben'), await left(elsewhere, 'Ada')]
  const open = await shop.begin({ cart: await left(shop, 'Ada') })
  const cancelled = await storefront.checkouts.cancel({ checkout_id: (await shop.begin({ cart: await left(shop, 'Ada') })).id })
  const [sold, refused] = [await waitingOf(shop, null), await waitingOf(shop, null)]
  const bensCart = await left(shop, 'Ben')
  const bensCheckout = await storefront.checkouts.create({ cart_id: bensCart.id, cart_version: bensCart.version })
  await souk.customers.delete({ customer_id: ada.id })
  await h.settled(shop.store)
  t.notMatch(await rowsOf(shop.store), ADA)
  t.strictSame(await h.sql(shop.store.store.shard_id, 'SELECT leaving_key FROM customers WHERE store_id = $1 AND leaving_key IS NOT NULL', [shop.store.store.id]), [], 'nor is the address kept that was looked for')
  t.match(await souk.carts.get({ cart_id: abandoned.id }), { status: 'open', email: null, note: null, attributes: {}, shipping_address: null, lines: [{ variant_id }] })
  for (const { id } of [open, cancelled]) t.match(await souk.checkouts.get({ checkout_id: id }), { email: null, shipping_address: null, note: null })
  t.match([await souk.carts.get({ cart_id: bens.id }), await souk.checkouts.get({ checkout_id: bensCheckout.id })], [{ email: 'Ben@Example.com', note: 'Ben' }, { email: 'Ben@Example.com', shipping_address: { name: 'Ben' } }])
  t.match(await elsewhere.store.souk.carts.get({ cart_id: adasElsewhere.id }), { email: 'Ada@Example.com' }, 'another store knows its own guests')

  for (const [{ payment }, test_result] of [[sold, 'succeed'], [refused, 'fail']] as const) await storefront.payments.confirm({ payment_id: payment.id, client_secret: payment.client_secret, test_result })
  const done = await until('the end of both', async () => {
    const [one, other] = [await souk.checkouts.get({ checkout_id: sold.checkout.id }), await souk.checkouts.get({ checkout_id: refused.checkout.id })]
    return one.status === 'completed' && other.status === 'expired' && one
  })
  t.match(await souk.orders.get({ order_id: done.order!.id }), { email: null, customer_id: ada.id })
  t.notMatch(await rowsOf(shop.store), ADA)
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('what a shopper sent to pay with is known until the payment is decided, and of earlier payments until the customer is erased', async (t) => {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  const { id: customer_id } = await souk.customers.create({ email: 'ada@example.com' })
  const return_url = 'https://prints.example/thanks?name=Ada'
  const pay = async (test_outcome: 'approve' | 'requires_action') => {
    const cart = await souk.carts.attach({ cart_id: (await shop.cart()).id, customer_id })
    const checkout = await storefront.checkouts.create({ cart_id: cart.id, cart_version: cart.version, payment: { payment_gateway_id: shop.gateway, details: { token: 'pm_ada', return_url, test_outcome } } })
    return (await shop.complete(checkout)).payment!
  }
  const details = async () => (await h.sql<{ details: object }>(shop.store.store.shard_id, 'SELECT details FROM payments WHERE store_id = $1 ORDER BY id', [shop.store.store.id])).map((row) => row.details)
  const [early, paid, waiting] = [await pay('approve'), await pay('approve'), await pay('requires_action')]
  const undecided = { token: 'pm_ada', return_url, test_outcome: 'requires_action' }
  t.strictSame(await details(), [{ test_outcome: 'approve' }, { test_outcome: 'approve' }, undecided])
  await h.sql(shop.store.store.shard_id, 'UPDATE payments SET details = details || $3 WHERE store_id = $1 AND id = ANY($2)', [shop.store.store.id, [early.id, paid.id], { token: 'pm_ada', return_url }])
  await souk.customers.delete({ customer_id })
  await h.settled(shop.store)
  t.strictSame(await details(), [{ test_outcome: 'approve' }, { test_outcome: 'approve' }, undecided], 'a lost call is made again with it')
  await storefront.payments.confirm({ payment_id: waiting.id, client_secret: waiting.client_secret, test_result: 'fail' })
  t.match((await details())[2], { test_outcome: 'requires_action', token: undefined, return_url: undefined })
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('a gateway that cannot be used is refused where it is named, and one that became so has to be chosen again', async (t) => {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  const unusable = await souk.paymentGateways.create({ payment_method: 'manual', name: 'Cash', active: false })
  const naming = (payment_gateway_id: string) => ({ payment: { payment_gateway_id } })
  const at = [{ pointer: '/payment/payment_gateway_id' }]
  const checkout = await shop.begin()
  for (const [id, refused] of [[unusable.id, { status: 409, code: 'payments.gateway_not_active', errors: at }], ['pgw_00000000000000000000000000', { status: 404, code: 'payments.gateway_not_found', errors: at }]] as const) {
    t.match(await refusal(storefront.checkouts.update({ checkout_id: checkout.id, ...naming(id) })), refused)
    t.match(await refusal(storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total, ...naming(id) })), refused)
  }
  const read = () => storefront.checkouts.get({ checkout_id: checkout.id }).withResponse()
  const usable = await read()
  t.match(usable.data, { status: 'ready', requirements: [], payment_gateway_id: shop.gateway })
  await souk.paymentGateways.update({ payment_gateway_id: shop.gateway, active: false })
  const changed = await read()
  t.match(changed.data, { status: 'open', requirements: [{ code: 'payment_missing', pointer: '/payment' }], payment_gateway_id: null })
  t.not(changed.response.headers.get('etag'), usable.response.headers.get('etag'), 'a conditional read does not hide it')
  t.match(await refusal(shop.complete(checkout)), { status: 422, code: 'checkout.requirements_missing', errors: [{ pointer: '/payment', code: 'payment_missing' }] })
  await souk.paymentGateways.delete({ payment_gateway_id: shop.gateway })
  t.match((await read()).data, { status: 'open', requirements: [{ code: 'payment_missing' }] })
  t.match(await refusal(shop.complete(checkout)), { status: 422, code: 'checkout.requirements_missing', errors: [{ pointer: '/payment', code: 'payment_missing' }] })
  await souk.paymentGateways.update({ payment_gateway_id: unusable.id, active: true })
  await storefront.checkouts.update({ checkout_id: checkout.id, ...naming(unusable.id) }, { ifMatch: changed.response.headers.get('etag')! })
  t.equal((await shop.complete(checkout)).status, 'completed')
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkouts.cancel: lets everything go and opens the cart again', async (t) => {
  const shop = await openShop(h, { stock: 2 })
  const { carts, checkouts } = shop.store.storefront
  const checkout = await shop.begin({ quantity: 2 })
  t.match(await repeats(t, (options) => checkouts.cancel({ checkout_id: checkout.id }, options)), { status: 'cancelled', requirements: [] })
  t.match(await shop.levels(), [{ reserved: 0 }])
  const cart = await carts.get({ cart_id: checkout.cart_id })
  t.equal(cart.status, 'open')
  await t.rejects(shop.complete(checkout), { status: 409, code: 'checkout.not_open' })
  t.equal((await checkouts.cancel({ checkout_id: checkout.id })).status, 'cancelled', 'twice is no error')
  const again = await shop.begin({ cart })
  t.equal((await shop.complete(again)).status, 'completed')
  await t.rejects(checkouts.cancel({ checkout_id: again.id }), { status: 409, code: 'checkout.not_open' })
  t.equal((await h.events(shop.store, 'checkout.cancelled')).length, 1)
  t.strictSame(await refusal(checkouts.cancel({ checkout_id: MISSING })), await refusal((await openShop(h)).store.storefront.checkouts.cancel({ checkout_id: again.id })))
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkouts.list, checkouts.get: staff see all, page by page', async (t) => {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  const [first, second] = [await shop.begin(), await shop.begin()]
  await shop.complete(first)
  t.strictSame((await collect(souk.checkouts.list({ limit: 1 }))).map(({ id }) => id), [second.id, first.id])
  t.match(await collect(souk.checkouts.list({ status: 'completed' })), [{ id: first.id, total: usd(1_000), order_id: /^ord_/ }])
  t.strictSame((await collect(souk.checkouts.list({ cart_id: second.cart_id }))).map(({ id }) => id), [second.id])
  await t.rejects(storefront.checkouts.list(), { status: 403, code: 'auth.permission_denied' })
  t.strictSame(await refusal((await openShop(h)).store.souk.checkouts.get({ checkout_id: first.id })), await refusal(souk.checkouts.get({ checkout_id: MISSING })))
})

t.test('a checkout that is not finished in time expires, and its units are for sale again', async (t) => {
  const shop = await openShop(h, { stock: 1 })
  const checkout = await shop.begin()
  h.clock.advance(601_000)
  await t.rejects(shop.complete(checkout), { status: 409, code: 'checkout.not_open' })
  await until('the sweeper', async () => (await shop.store.storefront.checkouts.get({ checkout_id: checkout.id })).status === 'expired')
  t.match(await shop.levels(), [{ reserved: 0 }])
  t.equal((await h.events(shop.store, 'checkout.expired')).length, 1)
  t.equal((await shop.store.storefront.carts.get({ cart_id: checkout.cart_id })).status, 'open')
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('checkoutFaults finds damage that is planted', async (t) => {
  const shop = await openShop(h)
  const checkout = await shop.complete(await shop.begin())
  const damage = (text: string) => h.sql(shop.store.store.shard_id, text, [shop.store.store.id])
  const found = async () => (await faultsOf(h, shop.store) as { invariant?: string }[]).map(({ invariant }) => invariant)
  t.strictSame(await found(), [])
  await damage(`UPDATE checkouts SET due_amount = due_amount - 1 WHERE store_id = $1`)
  t.ok((await found()).includes('I6'), 'a payment over another amount')
  await damage(`UPDATE checkouts SET due_amount = due_amount + 1 WHERE store_id = $1`)
  await damage(`UPDATE idempotency_keys SET body = replace(body, '"order":{"id":"ord_', '"order":{"id":"ord_x') WHERE store_id = $1`)
  t.ok((await found()).includes('I7'), 'a reply that names another order')
  const open = await shop.begin()
  await damage(`UPDATE checkouts SET status = 'cancelled' WHERE store_id = $1 AND id = '${open.id}'`)
  t.ok((await found()).includes('I16'), 'a hold that outlived its checkout')
  t.equal(checkout.status, 'completed')
})
