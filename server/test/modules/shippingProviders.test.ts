// Live rates: a service of the merchant's own prices delivery, and what it said is what a checkout takes.
import { t, type Test } from 'tap'
import type { Cart, ShippingProviderWithSecret, ShippingRate } from '@souk/sdk'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { merchantService, type Answer, type MerchantService } from '../merchantService.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const usd = (amount: number) => ({ amount, currency: 'USD' })
const MISSING = 'spv_00000000000000000000000000'
const address = { line1: '1 Pier', city: 'Portland', province: 'OR', postal_code: '97209', country: 'US' }
const types = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type }) => type)
const express = (amount = 1_290) => ({ rates: [{ service_code: 'express', name: 'Express', price: usd(amount), days_min: 1, days_max: 2 }] })

t.test('shippingProviders.create, shippingProviders.get, shippingProviders.list, shippingProviders.update, shippingProviders.secrets.rotate, shippingProviders.delete: services that are asked', async (t) => {
  const store = await h.createStore()
  const { shippingProviders: providers } = store.souk
  const created = await repeats(t, (options) => providers.create({ name: 'Desk', url: 'https://shipping.example.com/souk' }, options))
  const { secret, ...shown } = created
  t.match(secret, /^whsec_/)
  t.match(shown, { version: 1, name: 'Desk', active: true, labels: false, timeout_ms: 3_000, secrets: [{ expires_at: null }] })
  t.strictSame(await providers.get({ shipping_provider_id: shown.id }), shown, 'the secret is shown once')
  const [row] = await h.sql<{ row: string }>(store.store.shard_id, 'SELECT p::text AS row FROM shipping_providers p WHERE id = $1', [shown.id])
  t.notOk(row!.row.includes(secret.slice(6)), 'and is kept sealed')
  const [kept] = await h.sql<{ held: boolean }>(store.store.shard_id, 'SELECT bool_or(position($2 IN body) > 0) AS held FROM idempotency_keys WHERE store_id = $1', [store.store.id, secret.slice(6)])
  t.equal(kept!.held, false, 'also in the reply that is kept for a repeat')
  for (const url of ['http://shipping.example.com/', 'https://10.0.0.1/', 'https://user:word@shipping.example.com/']) t.match(await refusal(providers.create({ name: 'X', url })), { status: 422, code: 'shipping.provider_invalid', errors: [{ pointer: '/url' }] }, url)
  t.match(await repeats(t, (options) => providers.update({ shipping_provider_id: shown.id, timeout_ms: 500, labels: true }, { ...options, ifMatch: '"1"' })), { version: 2, timeout_ms: 500, labels: true, name: 'Desk' })
  t.match(await refusal(providers.update({ shipping_provider_id: shown.id, timeout_ms: 10_001 })), { status: 400, errors: [{ pointer: '/timeout_ms' }] })
  t.match(await refusal(providers.update({ shipping_provider_id: shown.id, name: 'X' }, { ifMatch: '"1"' })), { status: 412 })
  const rotated = await repeats(t, (options) => providers.secrets.rotate({ shipping_provider_id: shown.id, overlap_seconds: 60 }, options))
  t.not(rotated.secret, secret)
  t.equal(rotated.secrets.length, 2)
  h.clock.advance(61_000)
  t.equal((await providers.get({ shipping_provider_id: shown.id })).secrets.length, 1, 'the old one ends with the overlap')
  const [zone] = (await store.souk.shippingZones.list()).data
  const rate = await store.souk.shippingRates.create({ shipping_zone_id: zone!.id, name: 'Live', kind: 'live', shipping_provider_id: shown.id })
  t.match(await refusal(providers.delete({ shipping_provider_id: shown.id })), { status: 409, code: 'shipping.provider_in_use' })
  await store.souk.shippingRates.delete({ shipping_rate_id: rate.id })
  const other = await h.createStore()
  const missing = await refusal(other.souk.shippingProviders.get({ shipping_provider_id: MISSING }))
  t.match(missing, { status: 404, code: 'shipping.provider_not_found' })
  for (const attempt of [() => other.souk.shippingProviders.get({ shipping_provider_id: shown.id }), () => other.souk.shippingProviders.update({ shipping_provider_id: shown.id, name: 'X' }), () => other.souk.shippingProviders.secrets.rotate({ shipping_provider_id: shown.id }), () => other.souk.shippingProviders.delete({ shipping_provider_id: shown.id })]) {
    t.strictSame(await refusal(attempt()), missing)
  }
  t.match(await refusal((await h.clientWith(store, ['shipping_providers:read'])).shippingProviders.create({ name: 'X', url: 'https://shipping.example.com/' })), { status: 403 })
  await repeats(t, (options) => providers.delete({ shipping_provider_id: shown.id }, options))
  t.strictSame(await types(store, shown.id), ['shipping_provider.created', 'shipping_provider.updated', 'shipping_provider.updated', 'shipping_provider.deleted'])
  for (let i = 0; i < 20; i++) await providers.create({ name: `P${i}`, url: 'https://shipping.example.com/' })
  t.match(await refusal(providers.create({ name: 'One more', url: 'https://shipping.example.com/' })), { status: 422, code: 'shipping.too_many_providers' })
  t.equal((await collect(providers.list({ limit: 7 }))).length, 20)
})

t.test('shippingRates.create: a live rate has a provider and no price of its own', async (t) => {
  const store = await h.createStore()
  const { shippingRates: rates, shippingZones: zones, shippingProviders: providers } = store.souk
  const zone = (await zones.list()).data[0]!
  const provider = await providers.create({ name: 'Desk', url: 'https://shipping.example.com/' })
  const pointers = async (input: Record<string, unknown>) => (await refusal(rates.create({ shipping_zone_id: zone.id, name: 'R', ...input }))).errors?.map(({ pointer }) => pointer)
  t.strictSame(await pointers({ kind: 'live' }), ['/shipping_provider_id'])
  t.strictSame(await pointers({ kind: 'live', shipping_provider_id: provider.id, price: usd(1), free_over: usd(1), tiers: [{ from: 1, price: usd(1) }], fallback_price: usd(1) }), ['/price', '/free_over', '/tiers'])
  t.strictSame(await pointers({ kind: 'flat' }), ['/price'])
  t.strictSame(await pointers({ price: usd(1), shipping_provider_id: provider.id, fallback_price: usd(1) }), ['/shipping_provider_id', '/fallback_price'])
  const other = await h.createStore()
  const [foreign] = (await other.souk.shippingZones.list()).data
  const missing = { status: 404, code: 'shipping.provider_not_found', errors: [{ pointer: '/shipping_provider_id' }] }
  t.match(await refusal(other.souk.shippingRates.create({ shipping_zone_id: foreign!.id, name: 'R', kind: 'live', shipping_provider_id: provider.id })), missing)
  t.match(await refusal(other.souk.shippingZones.create({ name: 'Z', rates: [{ name: 'R', kind: 'live', shipping_provider_id: provider.id }] })), { status: 404, errors: [{ pointer: '/rates/0/shipping_provider_id' }] })
  const live = await rates.create({ shipping_zone_id: zone.id, name: 'Live', kind: 'live', shipping_provider_id: provider.id, fallback_price: usd(900) })
  t.match(live, { kind: 'live', price: null, shipping_provider_id: provider.id, fallback_price: usd(900) })
  t.match(await rates.update({ shipping_rate_id: live.id, kind: 'flat', price: usd(5), shipping_provider_id: null, fallback_price: null }), { kind: 'flat', price: usd(5), shipping_provider_id: null })
})

interface LiveShop {
  store: TestStore
  service: MerchantService
  provider: ShippingProviderWithSecret
  rate: ShippingRate
  cart: Cart
  options(cart?: Cart): Promise<Cart['shipping'][] | unknown[]>
  variant: string
  gateway: string
}

/** A store whose one rate is live, and a cart with two coats that go to Portland. */
async function liveShop(t: Test, answer: Answer, { fallback = false, timeout_ms = 5_000 } = {}): Promise<LiveShop> {
  const service = await merchantService(t, answer)
  const store = await h.createStore({ shipping_zones: [] })
  const { souk, storefront } = store
  const provider = await souk.shippingProviders.create({ name: 'Desk', url: service.url, timeout_ms })
  service.secret = provider.secret
  const zone = await souk.shippingZones.create({ name: 'US', countries: ['US'], rates: [{ name: 'Courier', kind: 'live', shipping_provider_id: provider.id, min_days: 3, max_days: 5, ...(fallback ? { fallback_price: usd(900) } : {}) }] })
  await souk.shippingPackages.create({ name: 'Box', length_mm: 400, width_mm: 300, height_mm: 200, weight_grams: 250, max_weight_grams: 1_000 })
  const product = await souk.products.create({ title: 'Coat', status: 'active', variants: [{ sku: 'C', option_values: [], price: usd(5_000), weight_grams: 600, stock: [{ on_hand: 100 }] }] })
  const gateway = (await souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true })
  const created = await storefront.carts.create({ email: 'ada@example.com', lines: [{ variant_id: product.variants[0]!.id, quantity: 2 }] })
  const cart = await storefront.carts.update({ cart_id: created.id, shipping_address: address })
  return { store, service, provider, rate: zone.rates[0]!, cart, variant: product.variants[0]!.id, gateway: gateway.id, options: async (of = cart) => (await storefront.carts.shippingOptions.list({ cart_id: of.id })).data }
}

const placeWith = ({ store, gateway }: LiveShop, cart: Cart) => store.storefront.checkouts.create({ cart_id: cart.id, cart_version: cart.version, payment: { payment_gateway_id: gateway, details: { test_outcome: 'approve' } } })

t.test('carts.shippingOptions.list: a provider is asked once, signed, with no transaction open, and its price is what the order costs', async (t) => {
  let free: unknown
  const shop = await liveShop(t, async () => {
    const [{ now }] = (await h.sql<{ now: Date }>(shop.store.store.shard_id, 'SELECT clock_timestamp() AS now')) as [{ now: Date }]
    free = await until('every transaction that had begun before the call to end', async () => (await h.sql(shop.store.store.shard_id, `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND xact_start < $1`, [now])).length === 0)
    return express()
  })
  const { store, service, rate, cart, provider } = shop
  const listed = await shop.options()
  t.equal(free, true, 'nothing of the database was open during the call')
  const today = new Date(h.clock.now().toLocaleDateString('en-CA', { timeZone: (await store.souk.settings.get()).timezone }))
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  t.match(listed, [{ id: `${rate.id}:express`, name: 'Express', kind: 'rate', price: usd(1_290), days_min: 1, days_max: 2, service_code: 'express', packages: [{ name: 'Box', weight_grams: 850, count: 2 }], delivery_estimate: { earliest: day(1), latest: day(2) } }])
  t.match(service.asked.map(({ body }) => body), [{ type: 'shipping.rates', store_id: store.store.id, currency: 'USD', destination: { country: 'US', province: 'OR', city: 'Portland', postal_code: '97209' }, packages: [{ name: 'Box', weight_grams: 850, count: 2 }], goods: [{ variant_id: shop.variant, quantity: 2, weight_grams: 600, amount: 10_000 }] }])
  t.notOk(JSON.stringify(service.asked).includes('Pier'), 'who lives there is not told')
  service.answer = () => express(9_999)
  t.strictSame(await shop.options(), listed, 'what was asked is not asked again')
  const chosen = await store.storefront.carts.update({ cart_id: cart.id, shipping_option_id: `${rate.id}:express` })
  t.match(chosen.shipping, { price: usd(1_290), service_code: 'express' })
  const checkout = await placeWith(shop, chosen)
  t.match(checkout, { status: 'ready', shipping: { id: `${rate.id}:express`, price: usd(1_290), delivery_estimate: { earliest: day(1) } }, totals: { total: usd(11_290) } })
  const completed = await store.storefront.checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total })
  t.match((await store.souk.orders.get({ order_id: completed.order!.id })).shipping, { shipping_rate_id: rate.id, title: 'Express', price: usd(1_290), shipping_provider_id: provider.id, service_code: 'express', packages: [{ name: 'Box', count: 2 }], delivery_estimate: { earliest: day(1), latest: day(2) } })
  t.equal(service.asked.length, 1, 'one question for all of it')
  t.match(await store.souk.invariants.report(), { holds: true })
})

t.test('checkouts.update, checkouts.shippingOptions.list: another address needs another quote, and one that has run out is not paid', async (t) => {
  const shop = await liveShop(t, ({ body }) => ({ rates: [{ service_code: 'express', name: 'Express', price: usd((body.destination as { postal_code: string }).postal_code === '97209' ? 1_000 : 2_000) }] }))
  const { store: { storefront }, service, rate } = shop
  await shop.options()
  const option = `${rate.id}:express`
  const checkout = await placeWith(shop, await storefront.carts.update({ cart_id: shop.cart.id, shipping_option_id: option }))
  t.match(checkout, { status: 'ready', totals: { shipping: usd(1_000) } })
  const moved = await storefront.checkouts.update({ checkout_id: checkout.id, shipping_address: { ...address, postal_code: '10001', city: 'New York', province: 'NY' } })
  t.match(moved, { status: 'open', shipping: null, requirements: [{ code: 'shipping_option_missing' }] }, 'the old price is not for the new address')
  t.match(await refusal(storefront.checkouts.update({ checkout_id: checkout.id, shipping_option_id: option })), { status: 422, code: 'carts.shipping_option_unknown' })
  t.match((await storefront.checkouts.shippingOptions.list({ checkout_id: checkout.id })).data, [{ id: option, price: usd(2_000) }])
  const ready = await storefront.checkouts.update({ checkout_id: checkout.id, shipping_option_id: option })
  t.match(ready, { status: 'ready', totals: { total: usd(12_000) } })
  const other = await h.createStore()
  t.match(await refusal(other.storefront.checkouts.shippingOptions.list({ checkout_id: checkout.id })), { status: 404, code: 'checkout.checkout_not_found' })
  t.equal(service.asked.length, 2)
  await h.sql(shop.store.store.shard_id, 'UPDATE shipping_quotes SET expires_at = $2 WHERE store_id = $1', [shop.store.store.id, h.clock.now()])
  t.match(await refusal(storefront.checkouts.complete({ checkout_id: checkout.id, total: ready.totals.total })), { status: 409, code: 'checkout.totals_changed' })
  t.match(await storefront.checkouts.get({ checkout_id: checkout.id }), { status: 'open', shipping: null, requirements: [{ code: 'shipping_option_missing' }] })
  t.match((await storefront.checkouts.shippingOptions.list({ checkout_id: checkout.id })).data, [{ price: usd(2_000) }])
  t.equal(service.asked.length, 3, 'what ran out is asked again')
  const again = await storefront.checkouts.update({ checkout_id: checkout.id, shipping_option_id: option })
  t.match(await storefront.checkouts.complete({ checkout_id: checkout.id, total: again.totals.total }), { status: 'completed' })
  await h.sql(shop.store.store.shard_id, 'UPDATE shipping_quotes SET expires_at = $2 WHERE store_id = $1', [shop.store.store.id, h.clock.now()])
  await until('quotes that ran out to be dropped', async () => (await h.sql(shop.store.store.shard_id, 'SELECT 1 FROM shipping_quotes WHERE store_id = $1', [shop.store.store.id])).length === 0)
})

const BAD: Record<string, Answer> = {
  'late': () => undefined,
  'with a refusal': (_asked, response) => void response.writeHead(422).end('{}'),
  'with a failure': (_asked, response) => void response.writeHead(503).end('{}'),
  'with a redirect': (_asked, response) => void response.writeHead(302, { location: 'https://example.com/' }).end(),
  'by hanging up': (_asked, response) => void response.destroy(),
  'by hanging up half way': (_asked, response) => void response.writeHead(200, { 'content-length': '500' }).write('{"rates":', () => response.destroy()),
  'with no JSON': (_asked, response) => void response.writeHead(200).end('soon'),
  'with a key that poisons': (_asked, response) => void response.writeHead(200).end('{"rates":[],"__proto__":{}}'),
  'hugely': (_asked, response) => void response.writeHead(200).end(`{"rates":[],"more":"${'x'.repeat(1_000_000)}"}`),
  'with another shape': () => ({ rates: [{ service_code: 'a b', name: '', price: usd(-1) }] }),
  'with too many services': () => ({ rates: Array.from({ length: 21 }, (_, i) => ({ service_code: `s${i}`, name: 'S', price: usd(i) })) }),
  'with a service twice': () => ({ rates: [...express().rates, ...express(1).rates] }),
  'with another currency': () => ({ rates: [{ ...express().rates[0]!, price: { amount: 1, currency: 'EUR' } }] }),
  'with days the wrong way round': () => ({ rates: [{ ...express().rates[0]!, days_min: 5, days_max: 1 }] }),
}

t.test('carts.shippingOptions.list: a provider that answers badly is left out, or costs the fallback price', async (t) => {
  const shop = await liveShop(t, () => express(), { timeout_ms: 300 })
  const { store: { souk }, service, rate, cart } = shop
  for (const [how, answer] of Object.entries(BAD)) {
    service.answer = answer
    await souk.shippingRates.update({ shipping_rate_id: rate.id, fallback_price: null })
    h.clock.advance(10_001)
    const before = service.asked.length
    t.strictSame(await shop.options(), [], `${how}: it is left out`)
    t.strictSame(await shop.options(), [], `${how}: and is not asked again at once`)
    t.equal(service.asked.length, before + 1)
    await souk.shippingRates.update({ shipping_rate_id: rate.id, fallback_price: usd(900) })
    t.match(await shop.options(), [{ id: rate.id, name: 'Courier', price: usd(900), days_min: 3, service_code: null }], `${how}: the fallback price counts`)
  }
  const chosen = await shop.store.storefront.carts.update({ cart_id: cart.id, shipping_option_id: rate.id })
  t.match(chosen.shipping, { price: usd(900) })
  service.answer = () => express()
  h.clock.advance(10_001)
  t.match(await shop.options(), [{ id: `${rate.id}:express` }], 'a good answer takes the place of the fallback')
  t.equal((await shop.store.storefront.carts.get({ cart_id: cart.id })).shipping, null)
  await souk.shippingProviders.update({ shipping_provider_id: shop.provider.id, active: false })
  t.match(await shop.options(), [{ id: rate.id, price: usd(900) }], 'one that is not active is not asked')
  service.answer = () => ({ rates: [] })
  await souk.shippingProviders.update({ shipping_provider_id: shop.provider.id, active: true, url: `${service.url}/elsewhere` })
  t.strictSame(await shop.options(), [], 'an empty list says that it does not deliver there; what another address said is forgotten')
  service.secret = 'whsec_QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE='
  await souk.shippingProviders.update({ shipping_provider_id: shop.provider.id, url: service.url })
  t.match(await shop.options(), [{ id: rate.id, price: usd(900) }], 'what is signed with another secret is refused by the service')
})

t.test('carts.shippingOptions.list: providers are asked side by side, once each, and shoppers who list at once are shown one price', async (t) => {
  const waiting: (() => void)[] = []
  const together: Answer = () => new Promise((resolve) => {
    waiting.push(() => resolve(express()))
    if (waiting.length === 2) for (const go of waiting.splice(0)) go()
  })
  const shop = await liveShop(t, together)
  const second = await merchantService(t, together)
  const provider = await shop.store.souk.shippingProviders.create({ name: 'Second', url: second.url, timeout_ms: 5_000 })
  second.secret = provider.secret
  const zone = (await shop.store.souk.shippingZones.list()).data[0]!
  for (const name of ['A', 'B']) await shop.store.souk.shippingRates.create({ shipping_zone_id: zone.id, name, kind: 'live', shipping_provider_id: provider.id })
  t.equal((await shop.options()).length, 3)
  t.strictSame([shop.service.asked.length, second.asked.length], [1, 1], 'one question to each, whatever its rates, neither waiting for the other')
  let price = 0
  shop.service.answer = second.answer = () => express((price += 100))
  const cart = await shop.store.storefront.carts.update({ cart_id: shop.cart.id, shipping_address: { ...address, postal_code: '97210' } })
  const lists = await Promise.all(Array.from({ length: 6 }, () => shop.options(cart)))
  const shown = await shop.options(cart)
  const last = new Set(lists.map((list) => JSON.stringify(list)))
  t.ok(last.has(JSON.stringify(shown)) && last.size === 1, 'the first good answer stands')
})
