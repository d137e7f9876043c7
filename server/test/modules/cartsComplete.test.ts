/** Carts beyond their lines: addresses, codes, credits, whose they are, and what becomes of those that were left. */
import type { Cart, Product } from '@souk/sdk'
import t, { type Test } from 'tap'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'

const h = await harness(t)
const DAY_MS = 86_400_000
const MISSING_CART = 'cart_00000000000000000000000000'
const MISSING_CUSTOMER = 'cus_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const HOME = { name: 'Ada Lovelace', line1: '410 Harbour Street', city: 'Portland', province: 'OR', postal_code: '97209', country: 'US' }

async function shop(prices: number[], stock = 1000) {
  const store = await h.createStore()
  const product: Product = await store.souk.products.create({
    title: 'Canvas field jacket', status: 'active', options: [{ name: 'Size' }],
    variants: prices.map((amount, index) => ({ sku: `CFJ-${index}`, option_values: [`S${index}`], price: usd(amount), weight_grams: 500, stock: [{ on_hand: stock }] })),
  })
  return { store, product, carts: store.storefront.carts, variants: product.variants.map((variant) => variant.id) }
}

const percentOff = (store: TestStore, percent_bp: number, code: string) => store.souk.discounts.create({ title: `${code} sale`, class: 'order', method: 'code', value: { kind: 'percent', percent_bp } })
  .then(async (discount) => {
    await store.souk.discountCodes.create({ discount_id: discount.id, codes: [code] })
    return discount
  })

/** Every total of a cart is the sum of the parts it shows. */
function addsUp(t: Test, cart: Cart): void {
  const { lines, shipping, totals } = cart
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
  const onTop = (tax: number) => (totals.tax_included ? 0 : tax)
  for (const line of lines) {
    t.equal(line.subtotal.amount, line.unit_price.amount * line.quantity)
    t.equal(line.discount.amount, sum(line.discounts.map(({ amount }) => amount.amount)))
    t.equal(line.tax.amount, sum(line.tax_lines.map(({ amount }) => amount.amount)))
    t.equal(line.total.amount, line.subtotal.amount - line.discount.amount + onTop(line.tax.amount))
  }
  t.equal(totals.subtotal.amount, sum(lines.map((line) => line.subtotal.amount)))
  t.equal(totals.discount.amount, sum(lines.map((line) => line.discount.amount)) + (shipping?.discount.amount ?? 0))
  t.equal(totals.tax.amount, sum(lines.map((line) => line.tax.amount)) + (shipping?.tax.amount ?? 0))
  t.equal(totals.total.amount, sum(lines.map((line) => line.total.amount)) + (shipping?.total.amount ?? 0))
  t.equal(totals.credits.amount, sum(cart.credits.map(({ amount }) => amount.amount)))
  t.equal(totals.due.amount, totals.total.amount - totals.credits.amount)
}

t.test('carts.update: an address brings taxes and shipping options; the chosen one is part of the total', async (t) => {
  const { store, carts, variants: [variant] } = await shop([10_000])
  const zone = await store.souk.taxZones.create({ name: 'Oregon', areas: [{ country: 'US' }] })
  await store.souk.taxRates.create({ tax_zone_id: zone.id, name: 'Sales tax', rate_ppm: 80_000 })
  const cart = await carts.create({ lines: [{ variant_id: variant!, quantity: 2 }] })
  t.match(cart.totals, { tax: usd(0), shipping: usd(0), total: usd(20_000) })
  const home = await carts.update({ cart_id: cart.id, shipping_address: HOME })
  t.match(home, { shipping_address: HOME, totals: { tax: usd(1_600), total: usd(21_600) }, lines: [{ tax_lines: [{ name: 'Sales tax', rate_ppm: 80_000, amount: usd(1_600) }] }] })
  addsUp(t, home)
  const options = (await carts.shippingOptions.list({ cart_id: cart.id })).data
  t.ok(options.length > 0, 'a new store ships')
  const chosen = await carts.update({ cart_id: cart.id, shipping_option_id: options[0]!.id })
  t.match(chosen.shipping, { id: options[0]!.id, name: options[0]!.name, price: options[0]!.price })
  t.equal(chosen.totals.shipping.amount, options[0]!.price.amount)
  addsUp(t, chosen)
  t.strictSame(await carts.get({ cart_id: cart.id }), chosen)
  await t.rejects(carts.update({ cart_id: cart.id, shipping_option_id: 'shr_00000000000000000000000000' }), { status: 422, code: 'carts.shipping_option_unknown', errors: [{ pointer: '/shipping_option_id' }] })
})

t.test('carts.shippingOptions.list: nothing to ship has no options, and a foreign cart is a missing one', async (t) => {
  const { store, carts } = await shop([500])
  const file = await store.souk.products.create({ title: 'Pattern', status: 'active', variants: [{ option_values: [], price: usd(300), requires_shipping: false, track_inventory: false }] })
  const cart = await carts.create({ lines: [{ variant_id: file.variants[0]!.id }] })
  await carts.update({ cart_id: cart.id, shipping_address: HOME })
  t.strictSame((await carts.shippingOptions.list({ cart_id: cart.id })).data, [])
  const other = await shop([500])
  t.strictSame(await refusal(other.carts.shippingOptions.list({ cart_id: cart.id })), await refusal(other.carts.shippingOptions.list({ cart_id: MISSING_CART })))
})

t.test('carts.discountCodes.add, carts.discountCodes.remove: a code takes its share off every line, an unknown one says so', async (t) => {
  const { store, carts, variants: [small, large] } = await shop([1_001, 2_003])
  await percentOff(store, 1_000, 'SPRING')
  const cart = await carts.create({ lines: [{ variant_id: small!, quantity: 3 }, { variant_id: large! }] })
  const cheaper = await repeats(t, (options) => carts.discountCodes.add({ cart_id: cart.id, code: 'spring' }, options))
  t.match(cheaper, { version: 2, discount_codes: [{ code: 'spring', applied: true }], totals: { discount: usd(501), total: usd(4_505) } })
  addsUp(t, cheaper)
  t.strictSame((await carts.discountCodes.add({ cart_id: cart.id, code: 'SPRING' })).discount_codes, cheaper.discount_codes, 'the same code once')
  await t.rejects(carts.discountCodes.add({ cart_id: cart.id, code: 'AUTUMN' }), { status: 422, code: 'carts.discount_code_unknown', errors: [{ pointer: '/code' }] })
  await t.rejects(carts.discountCodes.add({ cart_id: cart.id, code: 'SPRING' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  const without = await carts.discountCodes.remove({ cart_id: cart.id, code: 'SPRING' })
  t.match(without, { discount_codes: [], totals: { discount: usd(0), total: usd(5_006) } })
})

t.test('carts.get: what moves from one line to another, or in and out of the price, has another ETag though the sum stays', async (t) => {
  const { store, carts, variants } = await shop([1_000, 1_000])
  const { id } = await carts.create({ lines: variants.map((variant_id) => ({ variant_id })) })
  const tagOf = async () => (await carts.get({ cart_id: id }).withResponse()).response.headers.get('etag')
  const tags = [await tagOf()]
  const only = (variant: string) => ({ include: { variant_ids: [variant] } })
  const discount = await store.souk.discounts.create({ title: 'This week', class: 'product', method: 'automatic', value: { kind: 'fixed', amounts: [usd(100)] }, target: only(variants[0]!) })
  tags.push(await tagOf())
  await store.souk.discounts.update({ discount_id: discount.id, target: only(variants[1]!) })
  t.match((await carts.get({ cart_id: id })).lines.map(({ total }) => total.amount), [1_000, 900])
  tags.push(await tagOf())
  await store.souk.discounts.delete({ discount_id: discount.id })
  t.equal(await tagOf(), tags[0])
  await store.souk.settings.update({ tax_inclusive: true })
  await until('the price to include taxes', async () => (await carts.get({ cart_id: id })).totals.tax_included)
  tags.push(await tagOf())
  t.equal(new Set(tags).size, 4, tags.join())
})

t.test('carts.shippingOptions.list: the cheapest first; where the goods have become too dear to add up, that is said', async (t) => {
  const { store, carts, variants: [variant] } = await shop([1_000])
  const zone = (await collect(store.souk.shippingZones.list({}))).find(({ countries }) => countries.includes('US'))!
  for (const [name, price] of [['Courier', 9_000], ['Walker', 1]] as const) await store.souk.shippingRates.create({ shipping_zone_id: zone.id, name, price: usd(price) })
  const cart = await carts.create({ lines: [{ variant_id: variant!, quantity: 3 }] })
  await carts.update({ cart_id: cart.id, shipping_address: HOME })
  const { data: options } = await carts.shippingOptions.list({ cart_id: cart.id })
  const prices = options.filter(({ kind }) => kind === 'rate').map(({ price }) => price.amount)
  t.strictSame(prices, [...prices].sort((a, b) => a - b))
  t.strictSame(options.map(({ name }) => name).filter((name) => name === 'Walker' || name === 'Courier'), ['Walker', 'Courier'])
  await carts.update({ cart_id: cart.id, shipping_option_id: options[0]!.id })
  await store.souk.variants.update({ variant_id: variant!, price: usd(Number.MAX_SAFE_INTEGER) })
  for (const read of [carts.get, carts.shippingOptions.list, carts.discounts.explain]) t.match(await refusal(read({ cart_id: cart.id })), { status: 422, code: 'carts.total_too_large' })
})

t.test('carts.discounts.explain: says why a code does not apply yet', async (t) => {
  const { store, carts, variants: [variant] } = await shop([1_000])
  const discount = await store.souk.discounts.create({ title: 'Big order', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1_000 }, conditions: { subtotal_min: [usd(5_000)] } })
  await store.souk.discountCodes.create({ discount_id: discount.id, codes: ['BIG'] })
  const cart = await carts.create({ lines: [{ variant_id: variant! }] })
  await carts.discountCodes.add({ cart_id: cart.id, code: 'BIG' })
  t.match(await carts.discounts.explain({ cart_id: cart.id }), { discounts: [{ discount_id: discount.id, code: 'BIG', applied: false, amount: usd(0), reason: 'subtotal_too_low', detail: '40.00 USD more are needed.' }] })
  await carts.lines.add({ cart_id: cart.id, variant_id: variant!, quantity: 4 })
  t.match(await carts.discounts.explain({ cart_id: cart.id }), { discounts: [{ applied: true, amount: usd(500), reason: 'applied' }] })
})

t.test('carts.giftCards.add, carts.giftCards.remove: a card pays as much as it can', async (t) => {
  const { store, carts, variants: [variant] } = await shop([1_000])
  const { id, code } = (await store.souk.giftCards.issue({ initial: usd(1_500) })).data[0]!
  const cart = await carts.create({ lines: [{ variant_id: variant!, quantity: 2 }] })
  const paid = await carts.giftCards.add({ cart_id: cart.id, code })
  t.match(paid, { gift_card_ids: [id], credits: [{ kind: 'gift_card', id, amount: usd(1_500) }], totals: { total: usd(2_000), credits: usd(1_500), due: usd(500) } })
  addsUp(t, paid)
  await t.rejects(carts.giftCards.add({ cart_id: cart.id, code: 'NOSUCHCARD' }), { status: 422, code: 'carts.gift_card_unknown', errors: [{ pointer: '/code' }] })
  t.match(await carts.giftCards.remove({ cart_id: cart.id, gift_card_id: id }), { gift_card_ids: [], totals: { due: usd(2_000) } })
})

t.test('carts.attach: takes over the other cart of the customer in one step', async (t) => {
  const { store, carts, variants: [small, large] } = await shop([500, 700])
  const customer = await store.souk.customers.create({ email: 'ada@example.com' })
  const old = await carts.create({ lines: [{ variant_id: small!, quantity: 2 }, { variant_id: large! }] })
  await store.souk.carts.attach({ cart_id: old.id, customer_id: customer.id })
  const guest = await carts.create({ lines: [{ variant_id: small!, quantity: 3 }] })
  const merged = await repeats(t, (options) => store.souk.carts.attach({ cart_id: guest.id, customer_id: customer.id, policy: 'sum' }, options))
  t.match(merged, { customer_id: customer.id, lines: [{ variant_id: small, quantity: 5 }, { variant_id: large, quantity: 1 }] })
  t.equal((await store.souk.carts.get({ cart_id: old.id })).status, 'merged')
  const other = await store.souk.customers.create({ email: 'grace@example.com' })
  await t.rejects(store.souk.carts.attach({ cart_id: guest.id, customer_id: other.id }), { status: 409, code: 'carts.belongs_to_another' })
  await t.rejects(carts.attach({ cart_id: guest.id }), { status: 422, code: 'carts.customer_required' })
  await t.rejects(store.souk.carts.attach({ cart_id: guest.id, customer_id: MISSING_CUSTOMER }), { status: 404, code: 'customers.customer_not_found' })
})

t.test('carts.attach: of carts that are attached to one customer at once, each takes over the one before', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500])
  for (let round = 0; round < 5; round++) {
    const customer = await store.souk.customers.create({ email: `turn-${round}@example.com` })
    const [first, second, third] = await Promise.all([1, 2, 3].map((quantity) => carts.create({ lines: [{ variant_id: variant!, quantity }], attributes: Object.fromEntries(Array.from({ length: 30 }, (_, key) => [`of-${quantity}-${key}`, 'x'])) })))
    await store.souk.carts.attach({ cart_id: first!.id, customer_id: customer.id })
    const attached = await Promise.all([second!, third!].map(({ id }) => store.souk.carts.attach({ cart_id: id, customer_id: customer.id })))
    t.equal(Math.max(...attached.map(({ lines }) => lines[0]!.quantity)), 6)
    t.equal((await collect(store.souk.carts.list({ customer_id: customer.id, status: 'open' }))).length, 1)
    t.ok(attached.every(({ attributes }) => Object.keys(attributes).length <= 50))
  }
})

t.test('carts.merge: sums, maxima or the newest, within the stock', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500], 6)
  const pair = async () => [await carts.create({ lines: [{ variant_id: variant!, quantity: 2 }] }), await carts.create({ lines: [{ variant_id: variant!, quantity: 5 }] })] as const
  const quantities: Record<string, number> = {}
  for (const policy of ['sum', 'max', 'newest'] as const) {
    const [into, from] = await pair()
    quantities[policy] = (await carts.merge({ cart_id: into.id, from_cart_id: from.id, policy })).lines[0]!.quantity
    await t.rejects(carts.lines.add({ cart_id: from.id, variant_id: variant! }), { status: 409, code: 'carts.cart_not_open' })
  }
  t.strictSame(quantities, { sum: 6, max: 5, newest: 5 })
  const [into] = await pair()
  await t.rejects(carts.merge({ cart_id: into.id, from_cart_id: into.id }), { status: 422, code: 'carts.merge_into_itself' })
  const foreign = (await shop([500])).carts
  const theirs = await foreign.create()
  t.strictSame(await refusal(carts.merge({ cart_id: into.id, from_cart_id: theirs.id })), await refusal(carts.merge({ cart_id: into.id, from_cart_id: MISSING_CART })))
  t.equal((await store.souk.carts.get({ cart_id: into.id })).version, 1, 'a refused merge changes nothing')
})

t.test('carts.merge: two carts that take each other over end as one', async (t) => {
  const { carts, variants: [variant] } = await shop([500])
  for (let round = 0; round < 10; round++) {
    const [a, b] = [await carts.create({ lines: [{ variant_id: variant!, quantity: 1 }] }), await carts.create({ lines: [{ variant_id: variant!, quantity: 2 }] })]
    const outcomes = await Promise.allSettled([carts.merge({ cart_id: a.id, from_cart_id: b.id }), carts.merge({ cart_id: b.id, from_cart_id: a.id })])
    t.strictSame(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    t.match(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.lines[0]!.quantity] : [])), [3])
  }
})

t.test('carts.list, carts.recover: an abandoned cart is opened again by its token', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500])
  const left = await carts.create({ email: 'ada@example.com', lines: [{ variant_id: variant!, quantity: 3 }] })
  h.clock.advance(DAY_MS)
  await until('the cart to be abandoned', async () => (await store.souk.carts.get({ cart_id: left.id })).status === 'abandoned')
  const fresh = await carts.create()
  const all = await collect(store.souk.carts.list({ limit: 1 }))
  t.strictSame(all.map(({ id }) => id), [fresh.id, left.id], 'newest first')
  const [abandoned] = await collect(store.souk.carts.list({ status: 'abandoned' }))
  t.match(abandoned, { id: left.id, email: 'ada@example.com', line_count: 1, unit_count: 3, subtotal: usd(1_500), status: 'abandoned' })
  t.equal(all[0]!.recovery_token, null)
  await t.rejects(carts.recover({ cart_id: left.id, token: 'x'.repeat(43) }), { status: 404, code: 'carts.cart_not_found' })
  const recovered = await repeats(t, (options) => carts.recover({ cart_id: left.id, token: abandoned!.recovery_token! }, options))
  t.match(recovered, { status: 'open', lines: [{ quantity: 3 }] })
  t.equal((await carts.get({ cart_id: left.id })).status, 'open')
  await t.rejects(store.storefront.carts.list(), { status: 403, code: 'auth.permission_denied' }, 'shoppers do not see the carts of others')
})

t.test('a customer who is erased leaves no trace in carts', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500])
  const customer = await store.souk.customers.create({ email: 'ada@example.com' })
  const cart = await carts.create({ email: 'ada@example.com', note: 'for Ada', lines: [{ variant_id: variant! }] })
  await store.souk.carts.attach({ cart_id: cart.id, customer_id: customer.id })
  await carts.update({ cart_id: cart.id, shipping_address: HOME })
  await store.souk.customers.delete({ customer_id: customer.id })
  await h.settled(store)
  t.match(await store.souk.carts.get({ cart_id: cart.id }), { customer_id: null, email: null, note: null, shipping_address: null })
})
