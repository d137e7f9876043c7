// Where a store delivers to and for how much: profiles, zones, rates, and the options a cart gets from them.
import { array, check, constantFrom, integer, nat, option, property, record } from 'fast-check'
import { t } from 'tap'
import type { ShippingRateCreate } from '@souk/sdk'
import { shippingOptions, type ShippingOption } from '../../src/modules/shipping/index.js'
import { combine, parcelOf } from '../../src/modules/shipping/options.js'
import { isOffered, newRate, priceOf } from '../../src/modules/shipping/rate.js'
import { exactness, fitsPostalCode, zoneFor } from '../../src/modules/shipping/zone.js'
import { collect, harness, refusal, repeats, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const MISSING = { zone: 'shz_00000000000000000000000000', rate: 'shr_00000000000000000000000000', profile: 'shp_00000000000000000000000000', product: 'prod_00000000000000000000000000' }
const types = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type }) => type)
const product = async (store: TestStore, title = 'Coat') => (await store.souk.products.create({ title, status: 'active', variants: [{ option_values: [], price: usd(1000) }] })).id

t.test('a new store has a default profile with its first zones and rates', async (t) => {
  const store = await h.createStore()
  const profiles = (await store.souk.shippingProfiles.list()).data
  t.match(profiles, [{ name: 'General', is_default: true, version: 1 }])
  t.match((await store.souk.shippingZones.list()).data, [{ name: 'Domestic', shipping_profile_id: profiles[0]!.id, countries: ['US'], regions: [], rates: [{ name: 'Standard', kind: 'flat', price: usd(0), position: 1, tiers: [] }] }, { name: 'Rest of world', rest_of_world: true }])
})

t.test('shippingProfiles.create, shippingProfiles.get, shippingProfiles.list, shippingProfiles.update, shippingProfiles.delete: kinds of goods', async (t) => {
  const store = await h.createStore()
  const { shippingProfiles: profiles, shippingZones: zones } = store.souk
  const bulky = await repeats(t, (options) => profiles.create({ name: 'Bulky', metadata: { crane: 'yes' } }, options))
  t.match(bulky, { version: 1, name: 'Bulky', is_default: false, metadata: { crane: 'yes' } })
  t.strictSame(await profiles.get({ shipping_profile_id: bulky.id }), bulky)
  t.match(await refusal(profiles.create({ name: 'GENERAL' })), { status: 409, code: 'shipping.profile_name_taken', errors: [{ pointer: '/name' }] })
  t.same((await collect(profiles.list({ limit: 1 }))).map(({ name }) => name).sort(), ['Bulky', 'General'])
  t.match(await repeats(t, (options) => profiles.update({ shipping_profile_id: bulky.id, name: 'Very bulky' }, { ...options, ifMatch: '"1"' })), { version: 2, name: 'Very bulky', metadata: { crane: 'yes' } })
  t.match(await refusal(profiles.update({ shipping_profile_id: bulky.id, name: 'X' }, { ifMatch: '"1"' })), { status: 412 })
  const other = await h.createStore()
  const missing = await refusal(other.souk.shippingProfiles.get({ shipping_profile_id: MISSING.profile }))
  t.match(missing, { status: 404, code: 'shipping.profile_not_found' })
  t.strictSame(await refusal(other.souk.shippingProfiles.get({ shipping_profile_id: bulky.id })), missing)
  t.strictSame(await refusal(other.souk.shippingZones.create({ shipping_profile_id: bulky.id, name: 'Z' })), missing)
  const zone = await zones.create({ shipping_profile_id: bulky.id, name: 'US', countries: ['US'] })
  const general = (await profiles.list()).data.find(({ is_default }) => is_default)!
  t.match(await refusal(profiles.delete({ shipping_profile_id: general.id })), { status: 409, code: 'shipping.profile_is_default' })
  await repeats(t, (options) => profiles.delete({ shipping_profile_id: bulky.id }, options))
  t.match(await refusal(zones.get({ shipping_zone_id: zone.id })), { status: 404 }, 'its zones go with it')
  t.strictSame(await types(store, bulky.id), ['shipping_profile.created', 'shipping_profile.updated', 'shipping_profile.deleted'])
  t.match(await refusal((await h.clientWith(store, ['shipping_profiles:read'])).shippingProfiles.create({ name: 'Y' })), { status: 403 })
})

t.test('shippingProfiles.products.add, shippingProfiles.products.list, shippingProfiles.products.remove: every product is in one profile', async (t) => {
  const store = await h.createStore()
  const { shippingProfiles: profiles } = store.souk
  const [bulky, frozen] = [await profiles.create({ name: 'Bulky' }), await profiles.create({ name: 'Frozen' })]
  const [a, b] = [await product(store), await product(store, 'Boat')]
  const listed = async (id: string) => (await collect(profiles.products.list({ shipping_profile_id: id, limit: 1 }))).map(({ product_id }) => product_id)
  t.match(await repeats(t, (options) => profiles.products.add({ shipping_profile_id: bulky.id, product_ids: [a, b] }, options)), { version: 2 })
  t.same(new Set(await listed(bulky.id)), new Set([a, b]))
  await profiles.products.add({ shipping_profile_id: frozen.id, product_ids: [b] })
  t.strictSame([await listed(bulky.id), await listed(frozen.id)], [[a], [b]], 'it leaves the profile it was in')
  const other = await h.createStore()
  const foreign = await product(other)
  t.match(await refusal(profiles.products.add({ shipping_profile_id: bulky.id, product_ids: [a, foreign] })), { status: 404, code: 'catalog.product_not_found', errors: [{ pointer: '/product_ids/1' }] })
  await repeats(t, (options) => profiles.products.remove({ shipping_profile_id: bulky.id, product_ids: [a, b] }, options))
  t.strictSame([await listed(bulky.id), await listed(frozen.id)], [[], [b]], 'what is in another profile stays there')
  const general = (await profiles.list()).data.find(({ is_default }) => is_default)!
  await profiles.products.add({ shipping_profile_id: general.id, product_ids: [b] })
  t.strictSame(await listed(frozen.id), [])
  await profiles.products.add({ shipping_profile_id: bulky.id, product_ids: [a] })
  await store.souk.products.delete({ product_id: a })
  t.strictSame(await listed(bulky.id), [], 'a deleted product is in none')
  t.match(await refusal(other.souk.shippingProfiles.products.list({ shipping_profile_id: bulky.id })), { status: 404, code: 'shipping.profile_not_found' })
  t.match(await refusal(profiles.products.remove({ shipping_profile_id: bulky.id, product_ids: [b] }, { ifMatch: '"1"' })), { status: 412 })
})

t.test('shippingZones.create, shippingZones.get, shippingZones.list, shippingZones.update, shippingZones.delete: where the store delivers to', async (t) => {
  const store = await h.createStore()
  const { shippingZones: zones } = store.souk
  const zone = await repeats(t, (options) => zones.create({ name: 'Alaska', regions: [{ country: 'US', province: 'AK' }], rates: [{ name: 'Post', price: usd(1500) }, { name: 'Air', price: usd(4000), min_days: 1, max_days: 2 }] }, options))
  t.match(zone, { version: 1, countries: [], regions: [{ country: 'US', province: 'AK', postal_code: null }], rates: [{ name: 'Post', position: 1 }, { name: 'Air', position: 2, min_days: 1 }] })
  t.strictSame(await zones.get({ shipping_zone_id: zone.id }), zone)
  t.match((await h.events(store, 'shipping_zone.created'))[0], { resource_id: zone.id, data: { name: 'Alaska' } })
  t.match(await refusal(zones.create({ name: 'X', regions: [{ country: 'US' }] })), { status: 422, code: 'shipping.zone_invalid', errors: [{ pointer: '/regions/0' }] })
  t.match(await refusal(zones.create({ name: 'X', rates: [{ name: 'Post', price: usd(1) }, { name: 'Post', price: usd(1), tiers: [{ from: 5, price: usd(2) }] }] })), { status: 422, code: 'shipping.rate_invalid', errors: [{ pointer: '/rates/1/tiers' }] })
  t.match(await refusal(zones.create({ name: 'X', countries: ['Oz'] })), { status: 400, errors: [{ pointer: '/countries/0' }] })
  t.equal((await collect(zones.list({ limit: 1 }))).length, 3)
  t.equal((await zones.list({ shipping_profile_id: MISSING.profile })).data.length, 0)
  t.match(await repeats(t, (options) => zones.update({ shipping_zone_id: zone.id, countries: ['CA'], regions: [] }, { ...options, ifMatch: '"1"' })), { version: 2, name: 'Alaska', countries: ['CA'], regions: [], rates: [{ name: 'Post' }, {}] })
  t.match(await refusal(zones.update({ shipping_zone_id: zone.id, name: 'X' }, { ifMatch: '"1"' })), { status: 412 })
  const other = await h.createStore()
  const missing = await refusal(other.souk.shippingZones.get({ shipping_zone_id: MISSING.zone }))
  t.match(missing, { status: 404, code: 'shipping.zone_not_found' })
  t.strictSame(await refusal(other.souk.shippingZones.update({ shipping_zone_id: zone.id, name: 'X' })), missing)
  await repeats(t, (options) => zones.delete({ shipping_zone_id: zone.id }, options))
  t.strictSame(await types(store, zone.id), ['shipping_zone.created', 'shipping_zone.updated', 'shipping_zone.deleted'])
  t.match(await refusal(store.souk.shippingRates.get({ shipping_rate_id: zone.rates[0]!.id })), { status: 404, code: 'shipping.rate_not_found' }, 'its rates go with it')
})

t.test('shippingRates.create, shippingRates.get, shippingRates.update, shippingRates.delete: what delivery costs', async (t) => {
  const store = await h.createStore()
  const { shippingRates: rates, shippingZones: zones } = store.souk
  const [zone] = (await zones.list()).data
  const input = { name: 'By weight', kind: 'weight', price: usd(500), tiers: [{ from: 2000, price: usd(900) }], free_over: usd(10000), min_weight_grams: 1, max_weight_grams: 30000, min_order: usd(1), max_order: usd(99999), min_days: 2, max_days: 4, description: 'Parcel' } satisfies ShippingRateCreate
  const rate = await repeats(t, (options) => rates.create({ shipping_zone_id: zone!.id, ...input }, options))
  t.match(rate, { ...input, shipping_zone_id: zone!.id, version: 1, active: true, position: 2 })
  t.strictSame(await rates.get({ shipping_rate_id: rate.id }), rate)
  t.match(await zones.get({ shipping_zone_id: zone!.id }), { version: 2, rates: [{ name: 'Standard' }, rate] }, 'the zone shows it')
  t.match(await repeats(t, (options) => rates.update({ shipping_rate_id: rate.id, price: usd(600), active: false }, { ...options, ifMatch: '"1"' })), { version: 2, price: usd(600), active: false, tiers: input.tiers })
  t.match(await refusal(rates.update({ shipping_rate_id: rate.id, active: true }, { ifMatch: '"1"' })), { status: 412 })
  const invalid = async (change: Partial<ShippingRateCreate>) => (await refusal(rates.update({ shipping_rate_id: rate.id, ...change }))).errors?.map(({ pointer }) => pointer)
  t.strictSame(await invalid({ kind: 'flat' }), ['/tiers'])
  t.strictSame(await invalid({ tiers: [{ from: 5, price: usd(1) }, { from: 5, price: usd(2) }] }), ['/tiers/1/from'])
  t.strictSame(await invalid({ price: { amount: 1, currency: 'EUR' } }), ['/free_over/currency', '/min_order/currency', '/max_order/currency', '/tiers/0/price/currency'])
  t.strictSame(await invalid({ max_weight_grams: 0, max_order: usd(0), max_days: 1 }), ['/max_weight_grams', '/max_order', '/max_days'])
  t.strictSame(await invalid({ price: { amount: 1, currency: 'QQQ' }, tiers: [], free_over: null, min_order: null, max_order: null }), ['/price/currency'])
  t.match(await refusal(rates.update({ shipping_rate_id: rate.id, price: usd(-1) })), { status: 400, errors: [{ pointer: '/price/amount' }] })
  const other = await h.createStore()
  const missing = await refusal(other.souk.shippingRates.get({ shipping_rate_id: MISSING.rate }))
  t.match(missing, { status: 404, code: 'shipping.rate_not_found' })
  t.strictSame(await refusal(other.souk.shippingRates.update({ shipping_rate_id: rate.id, active: true })), missing)
  t.match(await refusal(other.souk.shippingRates.create({ shipping_zone_id: zone!.id, name: 'X', price: usd(1) })), { status: 404, code: 'shipping.zone_not_found' })
  await Promise.all(Array.from({ length: 6 }, (_, i) => rates.create({ shipping_zone_id: zone!.id, name: `Raced ${i}`, price: usd(1) })))
  t.strictSame((await zones.get({ shipping_zone_id: zone!.id })).rates.map(({ position }) => position), [1, 2, 3, 4, 5, 6, 7, 8], 'rates that are added at once stand one behind the other')
  await repeats(t, (options) => rates.delete({ shipping_rate_id: rate.id }, options))
  t.match(await refusal(rates.delete({ shipping_rate_id: rate.id })), missing)
  const full = await zones.create({ name: 'Full', rates: Array.from({ length: 100 }, (_, i) => ({ name: `R${i}`, price: usd(i) })) })
  t.match(await refusal(rates.create({ shipping_zone_id: full.id, name: 'One more', price: usd(1) })), { status: 422, code: 'shipping.too_many_rates' })
})

t.test('the door: options for the lines of a cart', async (t) => {
  const store = await h.createStore({ shipping_zones: [] })
  const { shippingZones: zones, shippingProfiles: profiles, locations } = store.souk
  const [coat, boat] = [await product(store), await product(store, 'Boat')]
  const line = (product_id: string, quantity: number, weight_grams: number, amount: number) => ({ line_id: 'li_1', variant_id: 'var_1', product_id, quantity, weight_grams, amount })
  const ask = (lines: ReturnType<typeof line>[], destination: Parameters<typeof shippingOptions>[1]['destination'] = { country: 'US', province: 'OR', postal_code: '97209' }, currency = 'USD') => inStore(h, store, async (tx) => (await shippingOptions(tx, { destination, currency, lines })).options)
  t.strictSame(await ask([line(coat, 1, 500, 1000)]), [], 'a store without zones delivers nowhere')
  const us = await zones.create({ name: 'US', countries: ['US'], rates: [
    { name: 'Standard', price: usd(500), free_over: usd(5000), min_days: 2, max_days: 4 }, { name: 'Heavy', kind: 'weight', price: usd(800), tiers: [{ from: 5000, price: usd(1800) }] }, { name: 'Euro', price: { amount: 1, currency: 'EUR' } }, { name: 'Off', price: usd(1), active: false },
  ] })
  await zones.create({ name: 'Alaska', regions: [{ country: 'US', province: 'ak' }], rates: [{ name: 'Air', price: usd(4000) }] })
  await zones.create({ name: 'Portland', regions: [{ country: 'US', postal_code: '972*' }], rates: [{ name: 'Bicycle', price: usd(100) }] })
  await zones.create({ name: 'World', rest_of_world: true, rates: [{ name: 'Post', price: usd(2500) }] })
  const names = (options: ShippingOption[]) => options.map(({ name, price }) => `${name} ${price}`)
  t.strictSame(names(await ask([line(coat, 2, 500, 1000)])), ['Bicycle 100'], 'a postal code goes before a country')
  t.strictSame(names(await ask([line(coat, 2, 500, 1000)], { country: 'US', province: 'WA', postal_code: '98101' })), ['Standard 500', 'Heavy 800'])
  t.strictSame(names(await ask([line(coat, 11, 500, 6000)], { country: 'US', province: 'WA' })), ['Standard 0', 'Heavy 1800'], 'free over an amount, and tiers by the weight of all units')
  t.strictSame(names(await ask([line(coat, 1, 500, 1000)], { country: 'US', province: 'AK' })), ['Air 4000'])
  t.strictSame(names(await ask([line(coat, 1, 500, 1000)], { country: 'JP' })), ['Post 2500'])
  t.strictSame(names(await ask([line(coat, 1, 500, 1000)], { country: 'US' }, 'EUR')), ['Euro 1'], 'only rates in the currency of the cart')
  t.strictSame(await ask([line(coat, 1, 500, 1000)], { country: null }), [])
  t.strictSame(await ask([]), [])

  const bulky = await profiles.create({ name: 'Bulky' })
  await profiles.products.add({ shipping_profile_id: bulky.id, product_ids: [boat] })
  t.strictSame(await ask([line(coat, 1, 500, 1000), line(boat, 1, 90000, 900000)], { country: 'US' }), [], 'what cannot be delivered leaves no option for the rest')
  const truck = await zones.create({ shipping_profile_id: bulky.id, name: 'US', countries: ['US'], rates: [{ name: 'Truck', price: usd(20000), min_days: 7, max_days: 20 }] })
  const [both] = await ask([line(coat, 1, 500, 1000), line(boat, 1, 90000, 900000)], { country: 'US' })
  t.match(both, { name: 'Standard + Truck', price: 20500, kind: 'rate', min_days: 7, max_days: 20 })
  t.same(new Set(both!.rate_ids), new Set([us.rates[0]!.id, truck.rates[0]!.id]))
  t.equal(both!.rate_id, both!.rate_ids.join('+'))
  await store.souk.shippingRates.create({ shipping_zone_id: truck.id, name: 'Standard', price: usd(25000), max_days: 9 })
  t.match(await ask([line(coat, 1, 500, 1000), line(boat, 1, 90000, 900000)], { country: 'US' }), [{ name: 'Standard', price: 25500, max_days: 9, min_days: null }], 'rates of one name are one option')

  const place = await locations.create({ code: 'shop', name: 'The shop', pickup: true, address: { line1: '1 Pier', city: 'Portland', country: 'US' } })
  t.match((await ask([line(coat, 1, 500, 1000)])).at(-1), { kind: 'pickup', name: 'The shop', price: 0, location_id: place.id, rate_id: place.id })
  t.match(await ask([line(coat, 1, 500, 1000)], { country: null }), [{ kind: 'pickup' }], 'fetching needs no address')
  t.strictSame(names(await ask([line(coat, 1, 500, 1000)], { country: 'JP' })), ['Post 2500'], 'nobody fetches from abroad')
})

t.test('rules: zones take places by how exactly they name them', (t) => {
  const zone = (id: string, facts: Partial<Parameters<typeof exactness>[0]>) => ({ id, countries: [], regions: [], rest_of_world: false, ...facts })
  const zones = [
    zone('5', { rest_of_world: true }), zone('4', { countries: ['US'] }), zone('3', { regions: [{ country: 'US', province: 'OR', postal_code: null }] }), zone('2', { regions: [{ country: 'US', province: null, postal_code: '972?9' }] }),
    zone('1', { regions: [{ country: 'US', province: 'OR', postal_code: '97209' }] }), zone('0', { countries: ['US'] }),
  ]
  const chosen = (to: Parameters<typeof exactness>[1]) => zoneFor(zones, to)?.id
  t.strictSame([chosen({ country: 'US', province: ' or ', postal_code: '97209' }), chosen({ country: 'US', province: 'WA', postal_code: '972-19' }), chosen({ country: 'US', province: 'OR' }), chosen({ country: 'US' }), chosen({ country: 'FR' }), chosen({})], ['1', '2', '3', '0', '5', undefined])
  check(property(array(constantFrom(...zones), { minLength: 1 }), record({ country: constantFrom('US', 'FR'), province: constantFrom('OR', 'WA', null), postal_code: constantFrom('97209', '97219', null) }), (some, to) => {
    const best = zoneFor(some, to)
    const reached = Math.max(...some.map((one) => exactness(one, to)))
    return best === undefined ? reached < 0 : exactness(best, to) === reached && some.every((one) => exactness(one, to) < reached || one.id >= best.id)
  }))
  t.strictSame(['SW1A 1AA', 'sw1a1aa', 'SW1', 'SW2A 1AA', ''].map((code) => fitsPostalCode('SW1*', code)), [true, true, true, false, false])
  t.strictSame(['97209', '9720', '972099', '972-09'].map((code) => fitsPostalCode('9720?', code)), [true, false, false, true])
  t.end()
})

t.test('rules: what a rate asks never leaves its bounds, and options of several profiles are the sum of theirs', (t) => {
  const amounts = nat({ max: 1_000_000 })
  check(property(record({ price: amounts, free: option(amounts), min: option(nat({ max: 50_000 })), span: nat({ max: 50_000 }), steps: array(record({ step: integer({ min: 1, max: 9000 }), price: amounts }), { maxLength: 6 }), kind: constantFrom('weight' as const, 'price' as const) }), record({ weight_grams: nat({ max: 100_000 }), amount: amounts }), (shape, parcel) => {
    let from = 0
    const tiers = shape.steps.map(({ step, price }) => ({ from: (from += step), price: usd(price) }))
    const rate = newRate({ name: 'R', kind: shape.kind, price: usd(shape.price), tiers, free_over: shape.free === null ? null : usd(shape.free), min_weight_grams: shape.min, max_weight_grams: shape.min === null ? null : shape.min + shape.span }, 1)
    const asked = isOffered(rate, parcel, 'USD') ? priceOf(rate, parcel) : null
    const inside = parcel.weight_grams >= (shape.min ?? 0) && parcel.weight_grams <= (shape.min === null ? Infinity : shape.min + shape.span)
    if (!inside) return asked === null
    if (shape.free !== null && parcel.amount >= shape.free) return asked === 0
    const measure = shape.kind === 'weight' ? parcel.weight_grams : parcel.amount
    const below = tiers.filter((tier) => tier.from <= measure)
    return asked === (below.at(-1)?.price.amount ?? shape.price)
  }))
  const offer = record({ name: constantFrom('A', 'B', 'C'), price: amounts, days: option(nat({ max: 30 })) }).map(({ name, price, days }): ShippingOption => ({ rate_id: `${name}${price}`, rate_ids: [`${name}${price}`], name, description: null, price, min_days: days, max_days: days, kind: 'rate', location_id: null, provider_id: null, service_code: null, packages: [], delivery_estimate: null }))
  check(property(array(array(offer, { maxLength: 4 }), { minLength: 2, maxLength: 3 }), (offers) => {
    const options = combine(offers)
    if (offers.some((one) => one.length === 0)) return options.length === 0
    const prices = new Map(offers.flat().map(({ rate_id, price }) => [rate_id, price]))
    return options.length > 0 && options.every(({ rate_ids, price }) => rate_ids.length === offers.length && rate_ids.reduce((total, id) => total + prices.get(id)!, 0) === price)
  }))
  t.strictSame(parcelOf([{ quantity: 3, weight_grams: 200, amount: 5 }, { quantity: 1, weight_grams: 1, amount: 7 }]), { weight_grams: 601, amount: 12 })
  t.throws(() => parcelOf([{ quantity: 9999, weight_grams: 2 ** 50, amount: 0 }]), RangeError)
  t.end()
})
