/** Selling in markets: what shoppers see, what their carts say and what they pay is one price, in the currency of where it goes. */
import type { Cart } from '@souk/sdk'
import t from 'tap'
import { harness, refusal, until, type TestStore } from '../harness.js'
import { faultsOf, openShop, usd } from './shopping.js'

const h = await harness(t)
const eur = (amount: number) => ({ amount, currency: 'EUR' })
const IN_BERLIN = { name: 'Emmy Noether', line1: 'Unter den Linden 6', city: 'Berlin', postal_code: '10117', country: 'DE' }

/** A store in dollars that sells to Germany in euros: prints at 10 and at 20 dollars, a frame that only has a price in dollars. */
async function europe() {
  const shop = await openShop(h, { prices: [1_000, 2_000] })
  const { souk } = shop.store
  await souk.settings.update({ currencies: ['USD', 'EUR'] })
  await h.settled(shop.store)
  const market = await souk.markets.create({ name: 'Germany', countries: ['DE'], currency: 'EUR', locale: 'de-DE', fx: { rate_ppm: 900_000, rounding: 'half_up', increment: 1 } })
  return { ...shop, souk, market, storefront: shop.store.storefront.storefront }
}

async function listed(store: TestStore, facts: { currency: string; percent_bp: number; kind?: 'sale' | 'override'; market_id?: string; customer_group_ids?: string[] }): Promise<string> {
  const list = await store.souk.priceLists.create({ name: 'List', kind: 'sale', priority: 1, ...facts })
  await store.souk.priceLists.activate({ price_list_id: list.id })
  return list.id
}

const prices = ({ lines }: Pick<Cart, 'lines'>) => lines.map(({ unit_price }) => unit_price)

t.test('carts: are in the currency of where they go, and change it with all prices when that changes', async (t) => {
  const { store, variants: [small, large] } = await europe()
  const { carts } = store.storefront
  const german = await carts.create({ lines: [{ variant_id: small!, quantity: 2 }], shipping_address: { country: 'DE' } })
  t.match(german, { currency: 'EUR', lines: [{ unit_price: eur(900), price_at_add: eur(900), price_changed: false, purchasable: true }], totals: { total: eur(1_800), due: eur(1_800) } })
  t.strictSame((await carts.get({ cart_id: german.id })).totals, german.totals)
  const cart = await carts.create({ lines: [{ variant_id: small! }] })
  t.match(cart, { currency: 'USD', totals: { total: usd(1_000) } }, 'nobody knows where it goes yet')
  const moved = await carts.update({ cart_id: cart.id, shipping_address: IN_BERLIN })
  t.match(moved, { currency: 'EUR', lines: [{ unit_price: eur(900), price_at_add: eur(900), price_changed: false }], totals: { total: eur(900) } })
  const more = await carts.lines.add({ cart_id: cart.id, variant_id: large! })
  t.strictSame([prices(more), more.totals.total], [[eur(900), eur(1_800)], eur(2_700)])
  const [row] = await h.sql<{ currency: string; amounts: string[] }>(store.store.shard_id, `SELECT currency, ARRAY(SELECT price_at_add::text FROM cart_lines l WHERE l.store_id = c.store_id AND l.cart_id = c.id ORDER BY position) AS amounts FROM carts c WHERE store_id = $1 AND id = $2`, [store.store.id, cart.id])
  t.strictSame(row, { currency: 'EUR', amounts: ['900', '1800'] }, 'as it is kept')
  const back = await carts.update({ cart_id: cart.id, shipping_address: null })
  t.strictSame([back.currency, prices(back), back.lines.map(({ price_changed }) => price_changed)], ['USD', [usd(1_000), usd(2_000)], [false, false]])
  t.match((await store.souk.carts.list({ limit: 10 })).data.find(({ id }) => id === german.id), { currency: 'EUR', subtotal: eur(1_800) })
  const told = () => store.souk.events.list({ resource_id: german.id })
  await until('the news of the cart', async () => (await told()).data.length > 0)
  t.match((await told()).data[0]!.data, { currency: 'EUR', subtotal: eur(1_800) }, 'the log tells the same')
})

t.test('carts: what has no price where it goes cannot be bought there, and counts with nothing', async (t) => {
  const { store, souk, market, variants: [small, large] } = await europe()
  await souk.markets.update({ market_id: market.id, fx: null })
  const list = await souk.priceLists.create({ name: 'Germany', kind: 'override', currency: 'EUR', market_id: market.id, priority: 1 })
  await souk.prices.set({ price_list_id: list.id, prices: [{ variant_id: small!, price: eur(1_200) }] })
  await souk.priceLists.activate({ price_list_id: list.id })
  const cart = await store.storefront.carts.create({ lines: [{ variant_id: small! }, { variant_id: large! }], shipping_address: { country: 'DE' } })
  t.match(cart, { currency: 'EUR', lines: [{ purchasable: true, unit_price: eur(1_200) }, { purchasable: false, unit_price: eur(0), price_at_add: eur(0) }], totals: { total: eur(1_200) } })
  t.match(await refusal(store.storefront.checkouts.create({ cart_id: cart.id, cart_version: cart.version })), { status: 409, code: 'checkout.not_purchasable', errors: [{ pointer: '/lines/1' }] })
  const storefront = store.storefront.storefront
  const { handle } = (await souk.products.list()).data[0]!
  const page = await storefront.products.get({ handle, country: 'DE' })
  t.match(page, { price_range: { min: eur(1_200), max: eur(1_200) }, variants: [{ id: small, price: eur(1_200) }] })
  t.equal(page.variants.length, 1)
  t.match((await storefront.products.list({ country: 'DE' })).data, [{ variant_count: 1, default_variant_id: small, in_stock: true }])
  await souk.prices.remove({ price_list_id: list.id, prices: [{ variant_id: small! }] })
  t.match(await refusal(storefront.products.get({ handle, country: 'DE' })), { status: 404, code: 'catalog.product_not_found' })
  t.strictSame((await storefront.products.list({ country: 'DE' })).data, [])
  t.equal((await storefront.products.list()).data.length, 1, 'elsewhere it is sold')
})

t.test('checkouts: an address in another market moves it into its currency, up to the order', async (t) => {
  const { store, souk, gateway, variants: [small], cart } = await europe()
  const { checkouts } = store.storefront
  const taken = await cart([{ variant_id: small!, quantity: 2 }])
  const begun = await checkouts.create({ cart_id: taken.id, cart_version: taken.version, email: 'emmy@example.com', shipping_address: IN_BERLIN, payment: { payment_gateway_id: gateway, details: { test_outcome: 'approve' } } })
  t.match(begun, { currency: 'EUR', totals: { total: eur(1_800) }, lines: [{ unit_price: eur(900) }] })
  const home = await checkouts.update({ checkout_id: begun.id, shipping_address: { ...IN_BERLIN, country: 'US' } })
  t.strictSame([home.currency, home.totals.total], ['USD', usd(2_000)])
  t.match(await refusal(checkouts.complete({ checkout_id: begun.id, total: eur(1_800) })), { status: 409, code: 'checkout.totals_changed' }, 'nobody pays in a currency that is not shown')
  const berlin = await checkouts.update({ checkout_id: begun.id, shipping_address: IN_BERLIN })
  const done = await checkouts.complete({ checkout_id: begun.id, total: berlin.totals.total })
  const order = await souk.orders.get({ order_id: done.order!.id })
  t.match(order, { currency: 'EUR', totals: { total: eur(1_800) }, lines: [{ unit_price: eur(900) }] })
  t.match((await souk.payments.list({ order_id: order.id })).data, [{ amount: eur(1_800), authorized: eur(1_800) }])
  await h.settled(store)
  t.match((await souk.events.list({ resource_id: taken.id })).data.at(-1)!.data, { status: 'completed', currency: 'EUR', subtotal: eur(1_800) })
  t.strictSame(await faultsOf(h, store), [])
})

t.test('carts: one that a checkout took elsewhere is what it was, and is shown in the currency of its market once that has another', async (t) => {
  const { store, souk, market, variants: [small], cart } = await europe()
  const { carts, checkouts } = store.storefront
  const taken = await cart([{ variant_id: small! }])
  const begun = await checkouts.create({ cart_id: taken.id, cart_version: taken.version, shipping_address: { country: 'DE' } })
  t.equal(begun.currency, 'EUR')
  await checkouts.cancel({ checkout_id: begun.id })
  t.match(await carts.get({ cart_id: taken.id }), { status: 'open', currency: 'USD', totals: { total: usd(1_000) } })
  const german = await carts.create({ lines: [{ variant_id: small! }], shipping_address: { country: 'DE' } })
  const tag = async () => (await carts.get({ cart_id: german.id }).asResponse()).headers.get('etag')
  const before = await tag()
  await souk.markets.update({ market_id: market.id, currency: null, fx: null })
  t.match(await carts.get({ cart_id: german.id }), { currency: 'USD', lines: [{ price_at_add: usd(1_000), price_changed: false }], totals: { total: usd(1_000) } })
  t.not(await tag(), before, 'a conditional GET sees it')
  t.match(await carts.lines.add({ cart_id: german.id, variant_id: small! }), { currency: 'USD', lines: [{ quantity: 2, price_at_add: usd(1_000) }], totals: { total: usd(2_000) } })
  const [row] = await h.sql<{ currency: string; amount: string }>(store.store.shard_id, 'SELECT c.currency, l.price_at_add::text AS amount FROM carts c JOIN cart_lines l ON l.store_id = c.store_id AND l.cart_id = c.id WHERE c.store_id = $1 AND c.id = $2', [store.store.id, german.id])
  t.strictSame(row, { currency: 'USD', amount: '1000' }, 'as it is kept')
})

t.test('storefront: products, lists and search show the price that a cart has', async (t) => {
  const { store, souk, variants: [small, large], storefront, market } = await europe()
  const { handle } = (await souk.products.list()).data[0]!
  const shown = async (country?: 'DE' | 'US', client = storefront) => {
    const asked = country === undefined ? {} : { country }
    const page = await client.products.get({ handle, ...asked })
    const entry = (await client.products.list(asked)).data[0]!
    const found = (await client.search.products(asked)).data[0]!
    t.strictSame([entry.price_range, found.price_range], [page.price_range, page.price_range])
    t.strictSame(entry.compare_at_price_range, found.compare_at_price_range)
    return { prices: page.variants.map(({ price }) => price), former: page.variants.map(({ compare_at_price }) => compare_at_price), range: [page.price_range.min, page.price_range.max], listed: entry.compare_at_price_range }
  }
  const paid = async (country: string) => prices(await store.storefront.carts.create({ lines: [{ variant_id: small! }, { variant_id: large! }], shipping_address: { country } }))
  await h.settled(store)
  t.match(await shown(), { prices: [usd(1_000), usd(2_000)], range: [usd(1_000), usd(2_000)], listed: null })
  t.match(await shown('DE'), { prices: [eur(900), eur(1_800)], range: [eur(900), eur(1_800)] })
  const sale = await listed(store, { currency: 'USD', percent_bp: -2_500 })
  t.match(await shown(), { prices: [usd(750), usd(1_500)], former: [usd(1_000), usd(2_000)], listed: { min: usd(1_000), max: usd(2_000) } }, 'at once, from a list')
  t.match((await shown('DE')).prices, [eur(900), eur(1_800)], 'which is for another currency')
  await listed(store, { currency: 'EUR', percent_bp: -1_000, market_id: market.id })
  for (const country of ['DE', 'US'] as const) t.strictSame((await shown(country)).prices, await paid(country), `${country}: what is shown is what is paid`)
  await souk.priceLists.deactivate({ price_list_id: sale })
  t.match((await shown()).prices, [usd(1_000), usd(2_000)])
  t.match(await refusal(storefront.products.get({ handle, country: 'Germany' })), { status: 400, code: 'request.validation_failed' })
})

t.test('storefront.markets.list: tells shoppers where the store sells, and in which market a country buys', async (t) => {
  const { store, souk, market, storefront } = await europe()
  const closed = await souk.markets.create({ name: 'Japan', countries: ['JP'], active: false })
  const all = await storefront.markets.list()
  t.match(all.data, [{ is_default: true, countries: [], currency: 'USD' }, { id: market.id, name: 'Germany', is_default: false, countries: ['DE'], currency: 'EUR', locale: 'de-DE', tax_inclusive: false }])
  t.equal(all.data.length, 2, 'a market that is not active is nobody’s')
  t.notOk('fx' in all.data[1]!, 'the rate is the merchant’s')
  t.match((await storefront.markets.list({ country: 'DE' })).data, [{ id: market.id }])
  for (const country of ['JP', 'FR'] as const) t.strictSame((await storefront.markets.list({ country })).data, [all.data[0]], `${country} buys in the default market`)
  const page = await storefront.markets.list({ limit: 1 })
  t.match([page.has_more, (await storefront.markets.list({ limit: 1, cursor: page.next_cursor! })).data], [true, [{ id: market.id }]])
  await souk.markets.update({ market_id: closed.id, active: true })
  t.match((await storefront.markets.list({ country: 'JP' })).data, [{ id: closed.id, currency: 'USD' }], 'at once')
  t.match((await storefront.markets.list().asResponse()).headers.get('cache-control'), /^private/)
  t.match(await refusal(storefront.markets.list({ country: 'Japan' })), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).storefront.markets.list(), { status: 403, code: 'auth.permission_denied' })
  t.strictSame((await (await h.createStore()).storefront.storefront.markets.list()).data.map(({ countries }) => countries), [[]], 'another store has its own')
})

t.test('storefront: a customer sees the prices of their groups, and nobody else does', async (t) => {
  const { store, souk, storefront } = await europe()
  const { handle } = (await souk.products.list()).data[0]!
  const group = await souk.customerGroups.create({ name: 'Trade' })
  await listed(store, { currency: 'USD', percent_bp: -5_000, customer_group_ids: [group.id] })
  const session = await store.storefront.customers.register({ email: 'trade@example.com', password: 'correct horse battery staple' })
  const own = h.client(session.access_token).storefront
  t.strictSame((await own.products.get({ handle })).price_range.min, usd(1_000))
  await souk.customerGroups.members.add({ customer_group_id: group.id, customer_ids: [session.customer_id] })
  const { data, response } = await own.products.get({ handle }).withResponse()
  t.strictSame(data.price_range.min, usd(500))
  t.match(response.headers.get('cache-control'), /^private/)
  t.strictSame((await own.products.list()).data[0]!.price_range.min, usd(500))
  t.strictSame((await storefront.products.get({ handle })).price_range.min, usd(1_000))
})

t.test('checkouts: discounts and gift cards count in the currency they are in, and what was held elsewhere is let go', async (t) => {
  const { store, souk, gateway, variants: [small], cart } = await europe()
  const { carts, checkouts } = store.storefront
  await souk.discounts.create({ title: 'Welcome', class: 'order', method: 'code', codes: ['WELCOME'], value: { kind: 'fixed', amounts: [usd(300), eur(200)] } })
  const [dollars, euros] = await Promise.all([usd(400), eur(250)].map(async (initial) => (await souk.giftCards.issue({ initial })).data[0]))
  const taken = await cart([{ variant_id: small! }])
  await carts.discountCodes.add({ cart_id: taken.id, code: 'WELCOME' })
  const filled = await carts.giftCards.add({ cart_id: taken.id, code: dollars!.code })
  t.match(filled, { totals: { discount: usd(300), total: usd(700), credits: usd(400), due: usd(300) } })
  t.match(await refusal(carts.giftCards.add({ cart_id: taken.id, code: euros!.code })), { status: 422 })
  const begun = await checkouts.create({ cart_id: taken.id, cart_version: filled.version, email: 'emmy@example.com', payment: { payment_gateway_id: gateway, details: { test_outcome: 'approve' } } })
  t.match([begun.totals.due, (await souk.giftCards.get({ gift_card_id: dollars!.id })).held], [usd(300), usd(400)])
  const moved = await checkouts.update({ checkout_id: begun.id, shipping_address: IN_BERLIN })
  t.match(moved, { currency: 'EUR', credits: [], totals: { subtotal: eur(900), discount: eur(200), total: eur(700), credits: eur(0), due: eur(700) } })
  t.match(await souk.giftCards.get({ gift_card_id: dollars!.id }), { held: usd(0), balance: usd(400) }, 'dollars pay nothing in euros')
  const done = await checkouts.complete({ checkout_id: begun.id, total: moved.totals.total })
  const order_id = done.order!.id
  await until('the capture', async () => (await souk.orders.get({ order_id })).payment_status === 'paid')
  const refund = await souk.refunds.create({ order_id, lines: (await souk.orders.get({ order_id })).lines.map(({ id, quantity }) => ({ order_line_id: id, quantity, restock: 'none' })) })
  t.match(refund.amount, eur(700), 'and all that was paid goes back')
  const added = await souk.orderChanges.create({ order_id, actions: [{ kind: 'add', variant_id: small!, quantity: 1 }] })
  t.match(added.difference, eur(900), 'what is added to the order has its price there')
  await h.settled(store)
  t.match(await souk.invariants.report(), { holds: true })
})

t.test('orders: what is not delivered is sold where the one who pays is', async (t) => {
  const { store, souk, variants: [small], cart, gateway } = await europe()
  const zone = await souk.taxZones.create({ name: 'Germany', areas: [{ country: 'DE' }] })
  await souk.taxRates.create({ tax_zone_id: zone.id, name: 'VAT', rate_ppm: 190_000 })
  const draft = await souk.draftOrders.create({ currency: 'EUR', billing_address: IN_BERLIN, lines: [{ variant_id: small!, quantity: 1 }] })
  t.match(draft.totals, { subtotal: eur(900), tax: eur(171), total: eur(1_071) })
  const taken = await cart([{ variant_id: small! }])
  const begun = await store.storefront.checkouts.create({ cart_id: taken.id, cart_version: taken.version, email: 'emmy@example.com', billing_address: IN_BERLIN, payment: { payment_gateway_id: gateway, details: { test_outcome: 'approve' } } })
  const done = await store.storefront.checkouts.complete({ checkout_id: begun.id, total: begun.totals.total })
  const change = await souk.orderChanges.create({ order_id: done.order!.id, actions: [{ kind: 'add', variant_id: small!, quantity: 1 }] })
  t.match([begun.totals.total, change.difference], [eur(1_071), eur(1_071)])
})
