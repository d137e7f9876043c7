import type { TaxRateCreate, TaxZoneCreate } from '@souk/sdk'
import t from 'tap'
import { moment } from '../../src/kernel/time.js'
import { refundShare, taxRatesFor } from '../../src/modules/pricing/index.js'
import { newTaxRate, resolveRates, type MatchingRate } from '../../src/modules/pricing/taxRate.js'
import { planAreas, toAreaKey, toPlace } from '../../src/modules/pricing/taxZone.js'
import { collect, harness, refusal, repeats, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const none = (prefix: string) => `${prefix}_00000000000000000000000000`
const usd = (amount: number) => ({ amount, currency: 'USD' })
const NOW = new Date('2026-11-22T09:30:00Z')

const zone = (store: Pick<TestStore, 'souk'>, areas: TaxZoneCreate['areas'], name = 'Zone') => store.souk.taxZones.create({ name, areas })
const rate = (store: Pick<TestStore, 'souk'>, tax_zone_id: string, rate_ppm: number, input: Partial<TaxRateCreate> = {}) => store.souk.taxRates.create({ tax_zone_id, name: `Tax ${rate_ppm}`, rate_ppm, ...input })
const eventsOf = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map((event) => event.type)
const standardOf = async (store: TestStore) => (await collect(store.souk.taxCategories.list())).find((category) => category.is_default)!

t.test('a time that no calendar has is the nearest that it has', (t) => {
  t.strictSame(['2016-12-31T23:59:60Z', '2016-12-31T23:59:60.5+00:00', '0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '2026-11-22T10:30:00+01:00'].map((text) => moment(text).toISOString()),
    ['2016-12-31T23:59:59.000Z', '2016-12-31T23:59:59.500Z', '0001-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-11-22T09:30:00.000Z'])
  t.end()
})

t.test('areas are compared without regard to case, spaces and dashes, and the narrower one is known', (t) => {
  t.strictSame(toAreaKey({ country: 'GB', postal_pattern: 'sw1? *' }), { country: 'GB', province: null, postal_like: 'SW1_%', narrowness: 113 })
  t.strictSame(toAreaKey({ country: 'US', province: ' ca ' }), { country: 'US', province: 'CA', postal_like: null, narrowness: 3 })
  t.strictSame(toAreaKey({}), { country: '', province: null, postal_like: null, narrowness: 0 })
  const order = [{}, { country: 'US' }, { country: 'US', province: 'CA' }, { country: 'US', postal_pattern: '9*' }, { country: 'US', province: 'CA', postal_pattern: '9*' }, { country: 'US', postal_pattern: '90*' }, { country: 'US', postal_pattern: '90012' }]
  const narrow = order.map((area) => toAreaKey(area).narrowness)
  t.strictSame([...narrow].sort((a, b) => a - b), narrow)
  t.strictSame(toPlace({ country: 'GB', province: 'London', postal_code: 'sw1a-1aa' }), { country: 'GB', province: 'LONDON', postal: 'SW1A1AA' })
  t.equal(toPlace({ country: null, province: 'CA' }), null)
  t.equal(toPlace(null), null)
  t.strictSame(toPlace({ country: 'US', postal_code: '9*?1' })?.postal, '91', 'an address holds no wildcards')
  t.throws(() => planAreas([{ province: 'CA' }]), { code: 'pricing.tax_zone_invalid' })
  t.throws(() => planAreas([{ country: 'US' }, { country: 'US', province: null }]), { code: 'pricing.tax_zone_invalid' })
  t.throws(() => planAreas([{ country: 'US', postal_pattern: ' - ' }]), { code: 'pricing.tax_zone_invalid' })
  t.end()
})

t.test('of the rates at a priority the one for the category counts, then the narrowest, then the oldest; priorities add up', (t) => {
  const match = (id: string, priority: number, narrowness: number, extra: Partial<MatchingRate> = {}): MatchingRate => ({ id, name: id, rate_ppm: 1, compound: false, priority, narrowness, applies_to_shipping: false, tax_category_id: null, ...extra })
  const rates = [match('country', 1, 1), match('city', 1, 110), match('books', 1, 1, { tax_category_id: 'txc_books', applies_to_shipping: true }), match('extra', 2, 1, { applies_to_shipping: true }), match('a', 3, 5), match('b', 3, 5)]
  const categories = new Map([[null, 'txc_standard'], ['B', 'txc_books']])
  const found = resolveRates([...rates].reverse(), [null, 'B', 'unknown'], categories)
  const ids = (name: string | null) => found.goods.get(name)!.map(({ id }) => id)
  t.strictSame(ids(null), ['city', 'extra', 'a'])
  t.strictSame(ids('B'), ['books', 'extra', 'a'])
  t.strictSame(ids('unknown'), ['city', 'extra', 'a'], 'a code that no category holds is of the default one')
  t.strictSame(found.shipping.map(({ id }) => id), ['extra'], 'shipping has the default category, and the rates of it that say so')
  t.strictSame(resolveRates([], [null], new Map()), { goods: new Map([[null, []]]), shipping: [] })
  t.throws(() => newTaxRate('txr', { tax_zone_id: 'txz', name: 'x', rate_ppm: 1, valid_from: '2026-01-02T00:00:00Z', valid_to: '2026-01-01T00:00:00Z' }, NOW), { code: 'pricing.tax_rate_invalid' })
  t.end()
})

t.test('taxCategories.create: adds a category, refuses taken codes, and a repeated key adds it once', async (t) => {
  const store = await h.createStore()
  const { taxCategories } = store.souk
  const books = await repeats(t, (options) => taxCategories.create({ name: 'Books', codes: ['P-BOOK', 'books'] }, options))
  t.match(books, { version: 1, name: 'Books', codes: ['P-BOOK', 'books'], is_default: false })
  t.strictSame(await eventsOf(store, books.id), ['tax_category.created'])
  await t.rejects(taxCategories.create({ name: 'x', codes: ['new', 'books'] }), { status: 409, code: 'pricing.tax_code_taken', errors: [{ pointer: '/codes/1' }] })
  await t.rejects(taxCategories.create({ name: 'x', codes: [''] }), { status: 400, code: 'request.validation_failed' })
  const fresh = await taxCategories.create({ name: 'Other', is_default: true })
  t.strictSame((await collect(taxCategories.list())).filter((category) => category.is_default).map(({ id }) => id), [fresh.id])
  t.equal((await h.createStore().then((other) => other.souk.taxCategories.create({ name: 'Books', codes: ['books'] }))).version, 1)
})

t.test('taxCategories.list, taxCategories.get: a new store has a standard one; lists page by page and by code', async (t) => {
  const store = await h.createStore()
  const { taxCategories } = store.souk
  for (const name of ['A', 'B', 'C']) await taxCategories.create({ name, codes: [name] })
  t.strictSame((await collect(taxCategories.list({ limit: 2 }))).map(({ name }) => name), ['Standard', 'A', 'B', 'C'])
  const { data: [b] } = await taxCategories.list({ code: 'B' })
  t.equal(b!.name, 'B')
  const { data, response } = await taxCategories.get({ tax_category_id: b!.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [b, '"1"'])
  const other = await h.createStore()
  const missing = await refusal(other.souk.taxCategories.get({ tax_category_id: none('txc') }))
  t.match(missing, { status: 404, code: 'pricing.tax_category_not_found' })
  for (const attempt of [() => other.souk.taxCategories.get({ tax_category_id: b!.id }), () => other.souk.taxCategories.update({ tax_category_id: b!.id, name: 'x' }), () => other.souk.taxCategories.delete({ tax_category_id: b!.id })]) t.strictSame(await refusal(attempt()), missing)
})

t.test('taxCategories.update, taxCategories.delete: hand the default on; what is in use stays', async (t) => {
  const store = await h.createStore()
  const { taxCategories } = store.souk
  const standard = await standardOf(store)
  const books = await taxCategories.create({ name: 'Books', codes: ['books'] })
  t.match(await taxCategories.update({ tax_category_id: books.id, codes: ['print', 'books'] }, { ifMatch: '"1"' }), { version: 2, name: 'Books', codes: ['books', 'print'] })
  await t.rejects(taxCategories.update({ tax_category_id: books.id, name: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(taxCategories.update({ tax_category_id: standard.id, codes: ['print'] }), { status: 409, code: 'pricing.tax_code_taken' })
  await t.rejects(taxCategories.delete({ tax_category_id: standard.id }), { status: 409, code: 'pricing.tax_category_is_default' })
  const us = await zone(store, [{ country: 'US' }])
  const lower = await rate(store, us.id, 10_000, { tax_category_id: books.id })
  await t.rejects(taxCategories.delete({ tax_category_id: books.id }), { status: 409, code: 'pricing.tax_category_in_use' })
  await store.souk.taxRates.delete({ tax_rate_id: lower.id })
  await taxCategories.update({ tax_category_id: books.id, is_default: true })
  t.match(await taxCategories.get({ tax_category_id: standard.id }), { is_default: false, version: 2 })
  await taxCategories.delete({ tax_category_id: standard.id })
  t.strictSame(await eventsOf(store, standard.id), ['tax_category.created', 'tax_category.updated', 'tax_category.deleted'])
})

t.test('taxZones.create: adds a zone, refuses contradictions, and a repeated key adds it once', async (t) => {
  const store = await h.createStore()
  const made = await repeats(t, (options) => store.souk.taxZones.create({ name: 'California', areas: [{ country: 'US', province: 'CA' }] }, options))
  t.match(made, { version: 1, name: 'California', areas: [{ country: 'US', province: 'CA', postal_pattern: null }] })
  t.strictSame(await eventsOf(store, made.id), ['tax_zone.created'])
  await t.rejects(zone(store, [{ country: 'US' }, { postal_pattern: '9*' }, { country: 'US' }]), { status: 422, code: 'pricing.tax_zone_invalid', errors: [{ pointer: '/areas/1/postal_pattern' }, { pointer: '/areas/2' }] })
  await t.rejects(zone(store, [{ country: 'US', postal_pattern: '9%' }]), { status: 400, code: 'request.validation_failed' })
  await t.rejects(zone(store, []), { status: 400, code: 'request.validation_failed' })
})

t.test('taxZones.list, taxZones.get: list page by page and by country; one of another store is like one that never was', async (t) => {
  const store = await h.createStore()
  for (const [name, country] of [['A', 'AT'], ['B', 'BE'], ['C', null]] as const) await zone(store, [{ country }], name)
  t.strictSame((await collect(store.souk.taxZones.list({ limit: 1 }))).map(({ name }) => name), ['A', 'B', 'C'])
  const { data: [b] } = await store.souk.taxZones.list({ country: 'BE' })
  const { data, response } = await store.souk.taxZones.get({ tax_zone_id: b!.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [b, '"1"'])
  const other = await h.createStore()
  const missing = await refusal(other.souk.taxZones.get({ tax_zone_id: none('txz') }))
  t.match(missing, { status: 404, code: 'pricing.tax_zone_not_found' })
  for (const attempt of [() => other.souk.taxZones.get({ tax_zone_id: b!.id }), () => other.souk.taxZones.update({ tax_zone_id: b!.id, name: 'x' }), () => other.souk.taxZones.delete({ tax_zone_id: b!.id }), () => rate(other, b!.id, 1)]) t.strictSame(await refusal(attempt()), missing)
})

t.test('taxZones.update, taxZones.delete: replace areas; a zone with rates stays', async (t) => {
  const store = await h.createStore()
  const { taxZones } = store.souk
  const made = await zone(store, [{ country: 'US' }])
  t.match(await taxZones.update({ tax_zone_id: made.id, areas: [{ country: 'CA' }, { country: 'MX' }] }, { ifMatch: '"1"' }), { version: 2, name: 'Zone', areas: [{ country: 'CA' }, { country: 'MX' }] })
  t.match(await taxZones.update({ tax_zone_id: made.id, name: 'Neighbours' }), { version: 3, name: 'Neighbours', areas: [{ country: 'CA' }, { country: 'MX' }] })
  t.strictSame([(await taxZones.list({ country: 'US' })).data.length, (await taxZones.list({ country: 'MX' })).data.length], [0, 1])
  await t.rejects(taxZones.update({ tax_zone_id: made.id, name: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(taxZones.update({ tax_zone_id: made.id, areas: [{ province: 'x' }] }), { status: 422, code: 'pricing.tax_zone_invalid' })
  const only = await rate(store, made.id, 1)
  await t.rejects(taxZones.delete({ tax_zone_id: made.id }), { status: 409, code: 'pricing.tax_zone_in_use' })
  await store.souk.taxRates.delete({ tax_rate_id: only.id })
  await taxZones.delete({ tax_zone_id: made.id })
  t.strictSame(await eventsOf(store, made.id), ['tax_zone.created', 'tax_zone.updated', 'tax_zone.updated', 'tax_zone.deleted'])
})

t.test('taxRates.create: adds a rate, and refuses one whose time another has', async (t) => {
  const store = await h.createStore()
  const [us, standard] = [await zone(store, [{ country: 'US' }]), await standardOf(store)]
  const made = await repeats(t, (options) => store.souk.taxRates.create({ tax_zone_id: us.id, name: 'Sales tax', rate_ppm: 72_500, valid_to: '2027-01-01T01:00:00+01:00' }, options))
  t.match(made, { version: 1, tax_zone_id: us.id, tax_category_id: null, rate_ppm: 72_500, compound: false, priority: 1, applies_to_shipping: false, valid_from: null, valid_to: '2027-01-01T00:00:00.000Z' })
  t.strictSame(await eventsOf(store, made.id), ['tax_rate.created'])
  await t.rejects(rate(store, us.id, 1), { status: 409, code: 'pricing.tax_rate_overlap' })
  await t.rejects(rate(store, us.id, 1, { valid_from: '2026-12-31T23:59:59Z', valid_to: '2027-06-01T00:00:00Z' }), { status: 409, code: 'pricing.tax_rate_overlap' })
  t.equal((await rate(store, us.id, 80_000, { valid_from: '2027-01-01T00:00:00Z' })).version, 1, 'the next begins where the first ends')
  t.equal((await rate(store, us.id, 1, { priority: 2 })).version, 1)
  t.equal((await rate(store, us.id, 1, { tax_category_id: standard.id })).version, 1)
  await t.rejects(rate(store, us.id, 1, { priority: 3, valid_from: '2027-01-01T00:00:00Z', valid_to: '2027-01-01T00:00:00Z' }), { status: 422, code: 'pricing.tax_rate_invalid', errors: [{ pointer: '/valid_to' }] })
  await t.rejects(rate(store, none('txz'), 1), { status: 404, code: 'pricing.tax_zone_not_found' })
  const missing = await refusal(rate(store, us.id, 1, { priority: 4, tax_category_id: none('txc') }))
  t.match(missing, { status: 404, code: 'pricing.tax_category_not_found', errors: [{ pointer: '/tax_category_id' }] })
  const foreign = await standardOf(await h.createStore())
  t.strictSame(await refusal(rate(store, us.id, 1, { priority: 4, tax_category_id: foreign.id })), missing)
  await t.rejects(rate(store, us.id, -1), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/rate_ppm' }] })
  const race = await Promise.allSettled(Array.from({ length: 6 }, () => rate(store, us.id, 1, { priority: 9 })))
  t.equal(race.filter(({ status }) => status === 'fulfilled').length, 1, 'of six at the same moment one takes the place')
})

t.test('taxRates.list, taxRates.get: list page by page, by zone and by category', async (t) => {
  const store = await h.createStore()
  const [us, ca, standard] = [await zone(store, [{ country: 'US' }]), await zone(store, [{ country: 'CA' }]), await standardOf(store)]
  const rates = [await rate(store, us.id, 1), await rate(store, ca.id, 2), await rate(store, ca.id, 3, { tax_category_id: standard.id })]
  const listed = async (filter: Parameters<typeof store.souk.taxRates.list>[0]) => (await collect(store.souk.taxRates.list(filter))).map(({ rate_ppm }) => rate_ppm)
  t.strictSame(await listed({ limit: 1 }), [1, 2, 3])
  t.strictSame(await listed({ tax_zone_id: ca.id }), [2, 3])
  t.strictSame(await listed({ tax_category_id: standard.id }), [3])
  const { data, response } = await store.souk.taxRates.get({ tax_rate_id: rates[0]!.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [rates[0], '"1"'])
  const other = await h.createStore()
  const missing = await refusal(other.souk.taxRates.get({ tax_rate_id: none('txr') }))
  t.match(missing, { status: 404, code: 'pricing.tax_rate_not_found' })
  for (const attempt of [() => other.souk.taxRates.get({ tax_rate_id: rates[0]!.id }), () => other.souk.taxRates.update({ tax_rate_id: rates[0]!.id, name: 'x' }), () => other.souk.taxRates.delete({ tax_rate_id: rates[0]!.id })]) t.strictSame(await refusal(attempt()), missing)
})

t.test('taxRates.update, taxRates.delete: change a rate, never into the time of another', async (t) => {
  const store = await h.createStore()
  const us = await zone(store, [{ country: 'US' }])
  const [old, next] = [await rate(store, us.id, 1, { valid_to: '2027-01-01T00:00:00Z' }), await rate(store, us.id, 2, { valid_from: '2027-01-01T00:00:00Z' })]
  t.match(await store.souk.taxRates.update({ tax_rate_id: old.id, rate_ppm: 5, compound: true, applies_to_shipping: true }, { ifMatch: '"1"' }), { version: 2, rate_ppm: 5, compound: true, applies_to_shipping: true, valid_to: '2027-01-01T00:00:00.000Z' })
  await t.rejects(store.souk.taxRates.update({ tax_rate_id: old.id, name: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(store.souk.taxRates.update({ tax_rate_id: old.id, valid_to: null }), { status: 409, code: 'pricing.tax_rate_overlap' })
  await t.rejects(store.souk.taxRates.update({ tax_rate_id: next.id, valid_to: '2026-01-01T00:00:00Z' }), { status: 422, code: 'pricing.tax_rate_invalid' })
  await t.rejects(store.souk.taxRates.delete({ tax_rate_id: next.id }, { ifMatch: '"2"' }), { status: 412, code: 'request.precondition_failed' })
  await store.souk.taxRates.delete({ tax_rate_id: next.id })
  t.match(await store.souk.taxRates.update({ tax_rate_id: old.id, valid_to: null }), { valid_to: null })
  t.strictSame([await eventsOf(store, old.id), await eventsOf(store, next.id)], [['tax_rate.created', 'tax_rate.updated', 'tax_rate.updated'], ['tax_rate.created', 'tax_rate.deleted']])
})

t.test('an address finds the rates of every zone it is in: country, province, postal code, or the whole world', async (t) => {
  const store = await h.createStore()
  const areas = { world: [{}], us: [{ country: 'US' }], california: [{ country: 'US', province: 'CA' }], angeles: [{ country: 'US', postal_pattern: '900*' }, { country: 'US', postal_pattern: '9021?' }] }
  for (const [name, area] of Object.entries(areas)) await rate(store, (await zone(store, area)).id, 1, { name, priority: Object.keys(areas).indexOf(name) + 1, applies_to_shipping: name === 'us' })
  const at = (destination: Parameters<typeof taxRatesFor>[1], when?: Date) => inStore(h, store, async (tx) => (await taxRatesFor(tx, destination, [null], when)).goods.get(null)!.map(({ name }) => name))
  t.strictSame(await at({ country: 'DE' }), ['world'])
  t.strictSame(await at({ country: 'US', province: 'ny', postal_code: '10001' }), ['world', 'us'])
  t.strictSame(await at({ country: 'US', province: 'ca' }), ['world', 'us', 'california'])
  t.strictSame(await at({ country: 'US', province: 'CA', postal_code: '90012-1234' }), ['world', 'us', 'california', 'angeles'])
  t.strictSame(await at({ country: 'US', postal_code: '90210' }), ['world', 'us', 'angeles'])
  t.strictSame(await at({ country: 'US', postal_code: '902101' }), ['world', 'us'])
  t.strictSame(await at({ country: 'MX', postal_code: '90012' }), ['world'])
  t.strictSame([await at(null), await at({ province: 'CA' })], [[], []], 'without a country no tax is known')
  t.strictSame(await inStore(h, store, async (tx) => (await taxRatesFor(tx, { country: 'US' }, [])).shipping.map(({ name }) => name)), ['us'])
})

t.test('taxes.calculate: taxes variants by their category and price, and anything else that has a price', async (t) => {
  const store = await h.createStore({ currencies: ['USD', 'EUR'] })
  const { souk } = store
  const product = await souk.products.create({ title: 'Book', status: 'active', options: [{ name: 'Kind' }], variants: [{ option_values: ['print'], price: usd(2000), tax_code: 'P-BOOK' }, { option_values: ['gift'], price: usd(1000), taxable: false }] })
  const [book, gift] = product.variants.map(({ id }) => id) as [string, string]
  const books = await souk.taxCategories.create({ name: 'Books', codes: ['P-BOOK'] })
  const us = await zone(store, [{ country: 'US' }])
  const [general, reduced, city] = [await rate(store, us.id, 100_000, { applies_to_shipping: true }), await rate(store, us.id, 50_000, { tax_category_id: books.id }), await rate(store, (await zone(store, [{ country: 'US', postal_pattern: '9*' }])).id, 10_000, { priority: 2, compound: true })]
  const ask = { destination: { country: 'US', postal_code: '90012' }, lines: [{ variant_id: book, quantity: 2, discount: usd(1000) }, { variant_id: gift, quantity: 1 }, { id: 'wrapping', quantity: 1, unit_price: usd(500) }, { quantity: 1, unit_price: usd(100), tax_code: 'P-BOOK' }], shipping: usd(900) }
  const said = await souk.taxes.calculate(ask)
  t.match(said, {
    currency: 'USD', tax_included: false, subtotal: 5600, discount: 1000, shipping_total: 900, tax: 334, total: 5834,
    lines: [
      { id: '1', subtotal: 4000, discount: 1000, tax: 182, total: 3182, tax_lines: [{ tax_rate_id: reduced.id, amount: 150 }, { tax_rate_id: city.id, amount: 32 }] }, // 31.5, to the even one
      { id: '2', subtotal: 1000, tax: 0, total: 1000, tax_lines: [] },
      { id: 'wrapping', subtotal: 500, tax: 56, tax_lines: [{ tax_rate_id: general.id, amount: 50 }, { tax_rate_id: city.id, amount: 6 }] },
      { id: '4', tax: 6, tax_lines: [{ tax_rate_id: reduced.id, amount: 5 }, { amount: 1 }] },
    ],
    shipping: { id: 'shipping', subtotal: 900, tax: 90, total: 990, tax_lines: [{ tax_rate_id: general.id, amount: 90 }] },
  })
  t.strictSame(said.tax_lines.map(({ tax_rate_id, amount }) => [tax_rate_id, amount]), [[reduced.id, 155], [city.id, 39], [general.id, 140]], 'the city does not tax shipping')
  t.match(await souk.taxes.calculate({ ...ask, tax_exempt: true }), { tax: 0, total: 5500 })
  t.match(await souk.taxes.calculate({ ...ask, destination: { country: 'DE' } }), { tax: 0, total: 5500 })
  t.match(await souk.taxes.calculate({ destination: { country: 'US' }, prices_include_tax: true, lines: [{ quantity: 1, unit_price: usd(1100) }] }), { tax_included: true, subtotal: 1100, tax: 100, total: 1100 })

  await souk.markets.create({ name: 'America', countries: ['US'], tax_inclusive: true })
  const list = await souk.priceLists.create({ name: 'Sale', kind: 'sale', currency: 'USD', percent_bp: -5000 })
  await souk.priceLists.activate({ price_list_id: list.id })
  t.match(await souk.taxes.calculate({ destination: { country: 'US' }, lines: [{ variant_id: book, quantity: 1 }] }), { tax_included: true, subtotal: 1000, tax: 48, total: 1000 }, 'prices and taxes are those of the market')

  await t.rejects(souk.taxes.calculate({ destination: {}, lines: [{ quantity: 1 }, { id: 'a', quantity: 1, unit_price: { amount: 1, currency: 'EUR' } }, { id: 'a', quantity: 1, unit_price: usd(1) }] }), { status: 422, code: 'pricing.calculation_invalid', errors: [{ pointer: '/lines/0/unit_price' }, { pointer: '/lines/1/unit_price/currency' }, { pointer: '/lines/2/id' }] })
  await t.rejects(souk.taxes.calculate({ destination: {}, currency: 'ABC', lines: [{ quantity: 1, unit_price: { amount: 1, currency: 'ABC' } }] }), { status: 422, code: 'pricing.calculation_invalid', errors: [{ pointer: '/currency', code: 'unknown_currency' }] })
  await t.rejects(souk.taxes.calculate({ destination: {}, currency: 'EUR', lines: [{ variant_id: book, quantity: 1 }] }), { status: 422, code: 'pricing.calculation_invalid', errors: [{ pointer: '/lines/0/unit_price' }] }, 'the variant has no price in euros')
  await t.rejects(souk.taxes.calculate({ destination: {}, lines: [{ variant_id: none('var'), quantity: 1 }] }), { status: 404, code: 'catalog.variant_not_found', errors: [{ pointer: '/lines/0/variant_id' }] })
  await t.rejects(souk.taxes.calculate({ destination: {}, lines: [{ quantity: 1_000_000, unit_price: usd(Number.MAX_SAFE_INTEGER) }] }), { status: 422, code: 'pricing.total_too_large' })
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.taxes.calculate({ destination: {}, lines: [{ variant_id: book, quantity: 1 }] })), await refusal(other.souk.taxes.calculate({ destination: {}, lines: [{ variant_id: none('var'), quantity: 1 }] })))
})

t.test('rounding is what the settings of the store say', async (t) => {
  const store = await h.createStore()
  await rate(store, (await zone(store, [{ country: 'US' }])).id, 75_000)
  const tax = async () => (await store.souk.taxes.calculate({ destination: { country: 'US' }, lines: [{ quantity: 3, unit_price: usd(10) }, { quantity: 3, unit_price: usd(10) }] })).tax
  const taxes: number[] = []
  for (const rounding of [{ mode: 'half_up', level: 'unit' }, { mode: 'half_up', level: 'line' }, { mode: 'half_up', level: 'order' }, { mode: 'half_down', level: 'order' }] as const) {
    await store.souk.settings.update({ rounding })
    await h.settled(store)
    taxes.push(await tax())
  }
  // 7.5 % of 10 is 0.75, of three 2.25, of six 4.5.
  t.strictSame(taxes, [6, 4, 5, 4])
  t.strictSame(refundShare({ quantity: 6, subtotal: 60, discount: 0, tax: 5, total: 65 }, { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }, 6), { subtotal: 60, discount: 0, tax: 5, total: 65 })
})
