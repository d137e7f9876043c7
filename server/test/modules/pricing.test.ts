import type { Market, PriceList, PriceListCreate, Product } from '@souk/sdk'
import t from 'tap'
import { changeMarket, newMarket } from '../../src/modules/pricing/market.js'
import { marketFor } from '../../src/modules/pricing/index.js'
import { collect, harness, refusal, repeats, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const NO_MARKET = 'mkt_00000000000000000000000000'
const NO_LIST = 'pl_00000000000000000000000000'
const NO_GROUP = 'cgrp_00000000000000000000000000'
const NO_VARIANT = 'var_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const eur = (amount: number) => ({ amount, currency: 'EUR' })

async function shop(prices: number[] = [10000], currencies = ['USD', 'EUR', 'JPY']) {
  const store = await h.createStore({ currencies, locale: 'en-CA' })
  const product = await store.souk.products.create({ title: 'Canvas field jacket', status: 'active', options: [{ name: 'Size' }], variants: prices.map((amount, index) => ({ option_values: [`S${index}`], price: usd(amount) })) })
  return { store, product, souk: store.souk, variants: product.variants.map(({ id }) => id) as [string, ...string[]] }
}

const listOf = ({ souk }: Pick<TestStore, 'souk'>, input: Partial<PriceListCreate> = {}) => souk.priceLists.create({ name: 'Winter sale', kind: 'sale', currency: 'USD', ...input })

async function activeList(store: Pick<TestStore, 'souk'>, input: Partial<PriceListCreate> = {}): Promise<PriceList> {
  return store.souk.priceLists.activate({ price_list_id: (await listOf(store, input)).id })
}

const eventsOf = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map((event) => event.type)

t.test('a market is the default where it is the first, and the default market is active', (t) => {
  t.match(newMarket({ name: 'A' }, true), { is_default: true, active: true, countries: [], currency: null, locale: null, tax_inclusive: null, fx: null })
  t.match(newMarket({ name: 'A', countries: ['NL', 'DE'] }, false), { is_default: false, countries: ['NL', 'DE'] })
  t.throws(() => newMarket({ name: 'A', active: false, is_default: true }, false), { code: 'pricing.market_is_default' })
  const before: Market = { ...newMarket({ name: 'A' }, true), id: NO_MARKET, version: 1, created_at: '', updated_at: '' }
  t.throws(() => changeMarket(before, { active: false }), { code: 'pricing.market_is_default' })
  t.end()
})

t.test('markets.create: adds a market, refuses taken countries and contradictions, and a repeated key adds it once', async (t) => {
  const { store, souk } = await shop()
  const europe = await repeats(t, (options) => souk.markets.create({ name: 'Europe', countries: ['FR', 'DE'], currency: 'EUR', locale: 'de-DE', tax_inclusive: true, fx: { rate_ppm: 920_000, rounding: 'half_up', increment: 5 } }, options))
  t.match(europe, { version: 1, name: 'Europe', active: true, is_default: false, countries: ['DE', 'FR'], currency: 'EUR', locale: 'de-DE', tax_inclusive: true, fx: { rate_ppm: 920_000, rounding: 'half_up', increment: 5 }, metadata: {} })
  t.strictSame(await eventsOf(store, europe.id), ['market.created'])
  await t.rejects(souk.markets.create({ name: 'Benelux', countries: ['NL', 'FR', 'DE'] }), { status: 409, code: 'pricing.country_taken', errors: [{ pointer: '/countries/1' }, { pointer: '/countries/2' }] })
  await t.rejects(souk.markets.create({ name: 'x', currency: 'GBP' }), { status: 422, code: 'pricing.market_invalid', errors: [{ pointer: '/currency' }] }, 'a currency that the store does not have')
  await t.rejects(souk.markets.create({ name: 'x', currency: 'USD', fx: { rate_ppm: 1, rounding: 'half_up', increment: 1 } }), { status: 422, code: 'pricing.market_invalid', errors: [{ pointer: '/fx' }] }, 'a rate into the own currency')
  await t.rejects(souk.markets.create({ name: '', countries: ['de'] }), { status: 400, code: 'request.validation_failed' })
  const fresh = await souk.markets.create({ name: 'Everywhere', is_default: true })
  t.strictSame((await collect(souk.markets.list())).filter((market) => market.is_default).map(({ id }) => id), [fresh.id], 'exactly one market is the default')
  const other = await h.createStore()
  t.equal((await other.souk.markets.create({ name: 'France', countries: ['FR'] })).version, 1, 'countries of another store are free')
})

t.test('markets.list: a new store has a default market; lists page by page, by country and by activity', async (t) => {
  const { souk } = await shop()
  const [first] = await collect(souk.markets.list())
  t.match(first, { name: 'Default market', is_default: true, active: true, countries: [], currency: null, tax_inclusive: null })
  for (const [name, country] of [['A', 'AT'], ['B', 'BE'], ['C', 'CH']] as const) await souk.markets.create({ name, countries: [country], active: name !== 'C' })
  t.strictSame((await collect(souk.markets.list({ limit: 2 }))).map(({ name }) => name), ['Default market', 'A', 'B', 'C'])
  t.strictSame((await souk.markets.list({ country: 'BE' })).data.map(({ name }) => name), ['B'])
  t.strictSame((await souk.markets.list({ country: 'FR' })).data, [])
  t.strictSame((await souk.markets.list({ active: false })).data.map(({ name }) => name), ['C'])
})

t.test('markets.get: gives it with its ETag; one of another store is like one that never was', async (t) => {
  const [mine, theirs] = [await shop(), await shop()]
  const market = await theirs.souk.markets.create({ name: 'Europe' })
  const { data, response } = await theirs.souk.markets.get({ market_id: market.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [market, '"1"'])
  const missing = await refusal(mine.souk.markets.get({ market_id: NO_MARKET }))
  t.match(missing, { status: 404, code: 'pricing.market_not_found' })
  for (const attempt of [() => mine.souk.markets.get({ market_id: market.id }), () => mine.souk.markets.update({ market_id: market.id, name: 'x' }), () => mine.souk.markets.delete({ market_id: market.id })]) t.strictSame(await refusal(attempt()), missing)
})

t.test('markets.update: changes what it names, hands the default on, and needs the current version where one is named', async (t) => {
  const { store, souk } = await shop()
  const [first] = await collect(souk.markets.list())
  const market = await souk.markets.create({ name: 'Europe', countries: ['DE', 'FR'], currency: 'EUR', fx: { rate_ppm: 900_000, rounding: 'half_even', increment: 1 } })
  const changed = await souk.markets.update({ market_id: market.id, countries: ['NL', 'DE'], fx: null, metadata: { erp: '1' } }, { ifMatch: '"1"' })
  t.match(changed, { version: 2, name: 'Europe', countries: ['DE', 'NL'], currency: 'EUR', fx: null, metadata: { erp: '1' } })
  await t.rejects(souk.markets.update({ market_id: market.id, name: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await souk.markets.create({ name: 'France', countries: ['FR'] })
  await t.rejects(souk.markets.update({ market_id: market.id, countries: ['FR'] }), { status: 409, code: 'pricing.country_taken' })
  await t.rejects(souk.markets.update({ market_id: market.id, currency: 'GBP' }), { status: 422, code: 'pricing.market_invalid' })
  t.match(await souk.markets.update({ market_id: market.id, is_default: true }), { is_default: true, version: 3 })
  t.match(await souk.markets.get({ market_id: first!.id }), { is_default: false, version: 2 })
  await t.rejects(souk.markets.update({ market_id: market.id, active: false }), { status: 409, code: 'pricing.market_is_default' })
  t.strictSame(await eventsOf(store, first!.id), ['market.created', 'market.updated'])
})

t.test('markets.delete: frees the countries; the default market and one with price lists stay', async (t) => {
  const { store, souk } = await shop()
  const [first] = await collect(souk.markets.list())
  await t.rejects(souk.markets.delete({ market_id: first!.id }), { status: 409, code: 'pricing.market_is_default' })
  const market = await souk.markets.create({ name: 'Europe', countries: ['DE'] })
  const list = await listOf(store, { market_id: market.id })
  await t.rejects(souk.markets.delete({ market_id: market.id }), { status: 409, code: 'pricing.market_in_use' })
  await souk.priceLists.delete({ price_list_id: list.id })
  await t.rejects(souk.markets.delete({ market_id: market.id }, { ifMatch: '"9"' }), { status: 412, code: 'request.precondition_failed' })
  await souk.markets.delete({ market_id: market.id })
  t.strictSame(await eventsOf(store, market.id), ['market.created', 'market.deleted'])
  t.match(await souk.markets.create({ name: 'Germany', countries: ['DE'] }), { countries: ['DE'] })
})

t.test('a country buys in its market, or in the default one where that is inactive or there is none; what it leaves open is the store\'s', async (t) => {
  const { store, souk } = await shop()
  const market = await souk.markets.create({ name: 'Europe', countries: ['DE'], currency: 'EUR', tax_inclusive: true })
  const of = (country: string | null) => inStore(h, store, (tx) => marketFor(tx, country))
  t.match(await of('DE'), { id: market.id, currency: 'EUR', tax_inclusive: true, locale: 'en-CA' })
  for (const country of ['FR', null]) t.match(await of(country), { name: 'Default market', currency: 'USD', tax_inclusive: false, is_default: true })
  await souk.markets.update({ market_id: market.id, active: false })
  t.match(await of('DE'), { name: 'Default market' })
})

t.test('changes of markets at the same moment leave each country in one market and one default', async (t) => {
  const { store, souk } = await shop()
  const results = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => souk.markets.create({ name: `M${index}`, countries: ['DE', 'FR'], is_default: index % 2 === 0 })))
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const result of results) if (result.status === 'rejected') t.match(result.reason, { code: 'pricing.country_taken' })
  t.equal((await collect(souk.markets.list())).filter((market) => market.is_default).length, 1)
  t.strictSame(await h.sql(store.store.shard_id, 'SELECT country FROM market_countries WHERE store_id = $1 ORDER BY 1', [store.store.id]), [{ country: 'DE' }, { country: 'FR' }])
})

t.test('settings.update: no currency goes in which a market or a price list sells', async (t) => {
  const { store, souk } = await shop([1], ['EUR', 'USD', 'JPY', 'GBP'])
  const europe = await souk.markets.create({ name: 'Europe', currency: 'EUR' })
  const [yen, over] = [await activeList(store, { name: 'Tokyo', currency: 'JPY' }), await activeList(store, { name: 'Over', currency: 'GBP', ends_at: new Date(h.clock.now().getTime() + 60_000).toISOString() })]
  const without = (...currencies: string[]) => refusal(souk.settings.update({ currencies }))
  t.match(await without('USD', 'JPY', 'GBP'), { status: 422, code: 'tenants.settings_invalid', errors: [{ pointer: '/currencies', code: 'in_use', detail: /EUR.*Europe/ }] })
  t.match((await without('USD')).errors, [{ detail: /EUR.*Europe/ }, { detail: /JPY.*Tokyo/ }], 'the first market and the first list are named')
  t.match((await without('USD', 'EUR', 'JPY')).errors, [{ detail: /GBP.*Over/ }])
  await souk.markets.update({ market_id: europe.id, currency: 'USD' })
  await souk.priceLists.delete({ price_list_id: yen.id })
  h.clock.advance(60_000)
  t.match(await souk.settings.update({ currencies: ['USD'] }), { currencies: ['USD'] }, 'what nobody sells in may go, and that of a list which has ended')
  await souk.priceLists.deactivate({ price_list_id: over.id })
  await t.rejects(souk.priceLists.activate({ price_list_id: over.id }), { status: 422, code: 'pricing.price_list_invalid', errors: [{ pointer: '/currency' }] }, 'which cannot be active again')
})

t.test('settings.update: the default currency stays while a price list is for a market that has it', async (t) => {
  const store = await h.createStore({ currencies: ['USD', 'EUR'] })
  const { souk } = store
  const list = await listOf(store, { market_id: (await collect(souk.markets.list()))[0]!.id })
  await t.rejects(souk.settings.update({ default_currency: 'EUR' }), { status: 422, code: 'tenants.settings_invalid', errors: [{ pointer: '/default_currency', detail: /USD.*Winter sale/ }] })
  await souk.priceLists.update({ price_list_id: list.id, market_id: null })
  t.match(await souk.settings.update({ default_currency: 'EUR' }), { default_currency: 'EUR' })
})

t.test('markets.update: a market keeps the currency of the price lists that are for it, also of one that is made at the same moment', async (t) => {
  const { store, souk } = await shop()
  const market = await souk.markets.create({ name: 'US', currency: 'USD' })
  const list = await listOf(store, { market_id: market.id })
  for (const currency of ['JPY', 'EUR']) await t.rejects(souk.markets.update({ market_id: market.id, currency }), { status: 422, code: 'pricing.market_invalid', errors: [{ pointer: '/currency', code: 'other_currency', detail: /USD.*Winter sale/ }] })
  t.match(await souk.markets.update({ market_id: market.id, currency: null }), { currency: null }, 'the default currency is the same one')
  await souk.priceLists.update({ price_list_id: list.id, market_id: null })
  t.match(await souk.markets.update({ market_id: market.id, currency: 'JPY' }), { currency: 'JPY' })
  for (let round = 0; round < 10; round++) {
    const { id } = await souk.markets.create({ name: `M${round}`, currency: 'USD' })
    const outcomes = await Promise.allSettled([listOf(store, { market_id: id }), souk.markets.update({ market_id: id, currency: 'EUR' })])
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  }
})

t.test('priceLists.create: adds a draft, refuses contradictions, and a repeated key adds it once', async (t) => {
  const { store, souk } = await shop()
  const group = await souk.customerGroups.create({ name: 'VIP' })
  const list = await repeats(t, (options) => souk.priceLists.create({ name: 'VIP', kind: 'override', currency: 'EUR', percent_bp: -1000, customer_group_ids: [group.id], starts_at: '2026-01-01T00:00:00+01:00' }, options))
  t.match(list, { version: 1, status: 'draft', kind: 'override', currency: 'EUR', market_id: null, percent_bp: -1000, priority: 100, starts_at: '2025-12-31T23:00:00.000Z', ends_at: null })
  t.strictSame(await eventsOf(store, list.id), ['price_list.created'])
  await t.rejects(listOf(store, { currency: 'GBP' }), { status: 422, code: 'pricing.price_list_invalid', errors: [{ pointer: '/currency' }] })
  await t.rejects(listOf(store, { starts_at: '2026-02-01T00:00:00Z', ends_at: '2026-02-01T00:00:00Z' }), { status: 422, code: 'pricing.price_list_invalid', errors: [{ pointer: '/ends_at' }] })
  await t.rejects(listOf(store, { market_id: NO_MARKET }), { status: 404, code: 'pricing.market_not_found', errors: [{ pointer: '/market_id' }] })
  const market = await souk.markets.create({ name: 'Japan', currency: 'JPY' })
  await t.rejects(listOf(store, { market_id: market.id }), { status: 422, code: 'pricing.price_list_invalid', errors: [{ pointer: '/market_id' }] }, 'a list is in the currency of its market')
  await t.rejects(listOf(store, { percent_bp: -10001 }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/percent_bp' }] })
  const other = await shop()
  t.strictSame(await refusal(listOf(other.store, { market_id: market.id })), await refusal(listOf(other.store, { market_id: NO_MARKET })), 'a market of another store is a missing one')
})

t.test('priceLists.create, priceLists.update: a list is for customer groups that the store has', async (t) => {
  const [mine, theirs] = [await shop(), await shop()]
  const group = async ({ souk }: Pick<TestStore, 'souk'>) => (await souk.customerGroups.create({ name: 'VIP' })).id
  const [kept, foreign] = [await group(mine), await group(theirs)]
  const list = await listOf(mine.store, { customer_group_ids: [kept] })
  const missing = { status: 404, code: 'customers.group_not_found', errors: [{ pointer: '/customer_group_ids/1' }] }
  for (const other of [NO_GROUP, foreign]) {
    await t.rejects(listOf(mine.store, { customer_group_ids: [kept, other] }), missing)
    await t.rejects(mine.souk.priceLists.update({ price_list_id: list.id, customer_group_ids: [kept, other] }), missing)
  }
  await mine.souk.customerGroups.delete({ customer_group_id: kept })
  await t.rejects(mine.souk.priceLists.update({ price_list_id: list.id, customer_group_ids: [kept] }), { status: 404, code: 'customers.group_not_found' })
  t.match(await mine.souk.priceLists.update({ price_list_id: list.id, name: 'For nobody now' }), { customer_group_ids: [kept] }, 'other fields of a list whose group is gone can change')
})

t.test('priceLists.list: lists page by page and by every filter', async (t) => {
  const { store, souk } = await shop()
  const market = await souk.markets.create({ name: 'Europe', currency: 'EUR' })
  const lists = [await listOf(store, { name: 'a' }), await listOf(store, { name: 'b', currency: 'EUR', market_id: market.id }), await activeList(store, { name: 'c', kind: 'override' })]
  const names = async (filter: Parameters<typeof souk.priceLists.list>[0]) => (await collect(souk.priceLists.list(filter))).map(({ name }) => name)
  t.strictSame(await names({ limit: 1 }), ['a', 'b', 'c'])
  t.strictSame(await names({ status: 'active' }), ['c'])
  t.strictSame(await names({ kind: 'sale', currency: 'USD' }), ['a'])
  t.strictSame(await names({ market_id: market.id }), ['b'])
  t.strictSame((await souk.priceLists.get({ price_list_id: lists[2]!.id })).status, 'active')
})

t.test('priceLists.get: gives it with its ETag; one of another store is like one that never was', async (t) => {
  const [mine, theirs] = [await shop(), await shop()]
  const list = await listOf(theirs.store)
  const { data, response } = await theirs.souk.priceLists.get({ price_list_id: list.id }).withResponse()
  t.strictSame([data, response.headers.get('etag')], [list, '"1"'])
  const missing = await refusal(mine.souk.priceLists.get({ price_list_id: NO_LIST }))
  t.match(missing, { status: 404, code: 'pricing.price_list_not_found' })
  const of = { price_list_id: list.id }
  const price = { variant_id: mine.variants[0], price: usd(1) }
  const attempts = {
    get: () => mine.souk.priceLists.get(of), update: () => mine.souk.priceLists.update({ ...of, name: 'x' }), delete: () => mine.souk.priceLists.delete(of), activate: () => mine.souk.priceLists.activate(of),
    deactivate: () => mine.souk.priceLists.deactivate(of), prices: () => mine.souk.prices.list(of), set: () => mine.souk.prices.set({ ...of, prices: [price] }), remove: () => mine.souk.prices.remove({ ...of, prices: [{ variant_id: price.variant_id }] }),
  }
  for (const [name, attempt] of Object.entries(attempts)) t.strictSame(await refusal(attempt()), missing, name)
})

t.test('priceLists.update: changes what it names and needs the current version where one is named', async (t) => {
  const { store, souk } = await shop()
  const list = await listOf(store, { starts_at: '2026-01-01T00:00:00Z' })
  t.match(await souk.priceLists.update({ price_list_id: list.id, percent_bp: -500, priority: 3, customer_group_ids: [] }, { ifMatch: '"1"' }), { version: 2, percent_bp: -500, priority: 3, name: 'Winter sale', starts_at: '2026-01-01T00:00:00.000Z' })
  await t.rejects(souk.priceLists.update({ price_list_id: list.id, name: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(souk.priceLists.update({ price_list_id: list.id, ends_at: '2025-01-01T00:00:00Z' }), { status: 422, code: 'pricing.price_list_invalid' })
  t.match(await souk.priceLists.update({ price_list_id: list.id, percent_bp: null, starts_at: null }), { percent_bp: null, starts_at: null })
  t.strictSame(await eventsOf(store, list.id), ['price_list.created', 'price_list.updated', 'price_list.updated'])
})

t.test('priceLists.delete: takes its prices along', async (t) => {
  const { store, souk, variants } = await shop()
  const list = await activeList(store)
  await souk.prices.set({ price_list_id: list.id, prices: [{ variant_id: variants[0], price: usd(1) }] })
  await t.rejects(souk.priceLists.delete({ price_list_id: list.id }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await souk.priceLists.delete({ price_list_id: list.id })
  t.strictSame(await h.sql(store.store.shard_id, 'SELECT 1 FROM prices WHERE store_id = $1', [store.store.id]), [])
  t.strictSame((await eventsOf(store, list.id)).at(-1), 'price_list.deleted')
  t.match(await refusal(souk.priceLists.get({ price_list_id: list.id })), { status: 404 })
})

t.test('priceLists.activate, priceLists.deactivate: switch a list on and off, once each', async (t) => {
  const { store, souk } = await shop()
  const list = await listOf(store)
  const of = { price_list_id: list.id }
  t.match(await repeats(t, (options) => souk.priceLists.activate(of, options)), { status: 'active', version: 2 })
  t.match(await souk.priceLists.activate(of), { status: 'active', version: 2 }, 'an active list stays as it is')
  await t.rejects(souk.priceLists.deactivate(of, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  t.match(await souk.priceLists.deactivate(of), { status: 'draft', version: 3 })
  t.match(await souk.priceLists.deactivate(of), { version: 3 })
  t.strictSame(await eventsOf(store, list.id), ['price_list.created', 'price_list.activated', 'price_list.deactivated'])
  await h.sql(store.store.shard_id, `INSERT INTO price_lists (store_id, id, name, status, kind, currency, priority, created_at, updated_at) SELECT $1, 'pl_0000000000000000000000' || lpad(n::text, 4, '0'), 'x', 'active', 'sale', 'USD', 1, now(), now() FROM generate_series(1, 1000) n`, [store.store.id])
  await t.rejects(souk.priceLists.activate(of), { status: 409, code: 'pricing.too_many_active' })
})

t.test('prices.set: sets prices in one go, says what was new, and tells about the variants', async (t) => {
  const { store, souk, variants: [small, large] } = await shop([10000, 12000])
  const list = await listOf(store)
  const set = (prices: Parameters<typeof souk.prices.set>[0]['prices'], options = {}) => souk.prices.set({ price_list_id: list.id, prices }, options)
  t.match(await repeats(t, (options) => set([{ variant_id: small, price: usd(9000) }, { variant_id: small, min_quantity: 10, price: usd(8000), compare_at_price: usd(9500) }, { variant_id: large!, price: usd(11000) }], options)), { price_list_id: list.id, version: 2, created: 3, updated: 0, unchanged: 0 })
  t.match(await set([{ variant_id: small, price: usd(9000) }, { variant_id: large!, price: usd(10500) }, { variant_id: large!, min_quantity: 5, price: usd(10000) }]), { version: 3, created: 1, updated: 1, unchanged: 1 })
  t.match(await set([{ variant_id: small, price: usd(9000) }]), { version: 3, created: 0, updated: 0, unchanged: 1 }, 'what changes nothing makes no version')
  t.strictSame((await h.events(store, 'price_list.prices_changed')).map((event) => (event.data as { version: number; variant_ids: string[] })).map(({ version, variant_ids }) => [version, [...variant_ids].sort()]), [[2, [small, large].sort()], [3, [large]]])
  await t.rejects(set([{ variant_id: small, price: usd(1) }], { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(set([{ variant_id: small, price: eur(1) }, { variant_id: small, price: usd(2), compare_at_price: eur(3) }]), { status: 422, code: 'pricing.prices_invalid', errors: [{ pointer: '/prices/0/price/currency' }, { pointer: '/prices/1/compare_at_price/currency' }, { pointer: '/prices/1', code: 'duplicate' }] })
  await t.rejects(set([{ variant_id: small, price: usd(1) }, { variant_id: NO_VARIANT, price: usd(1) }]), { status: 404, code: 'catalog.variant_not_found', errors: [{ pointer: '/prices/1/variant_id' }] })
  const other = await shop()
  t.strictSame(await refusal(set([{ variant_id: other.variants[0], price: usd(1) }])), await refusal(set([{ variant_id: NO_VARIANT, price: usd(1) }])), 'a variant of another store is a missing one')
  await t.rejects(set([]), { status: 400, code: 'request.validation_failed' })
  const outcomes = await Promise.all([1, 2, 3, 4].map((amount) => set([{ variant_id: small, price: usd(amount) }, { variant_id: large!, price: usd(amount) }])))
  t.strictSame(outcomes.map(({ version }) => version).sort(), [4, 5, 6, 7], 'writers at the same moment go one after the other')
})

t.test('prices.list: pages through the prices of a list, and those of one variant', async (t) => {
  const { store, souk, variants } = await shop([1, 2, 3])
  const list = await listOf(store)
  await souk.prices.set({ price_list_id: list.id, prices: variants.flatMap((variant_id, index) => [1, 10].map((min_quantity) => ({ variant_id, min_quantity, price: usd(100 * (index + 1) - min_quantity) }))) })
  const all = await collect(souk.prices.list({ price_list_id: list.id, limit: 4 }))
  t.strictSame(all.map((price) => [price.variant_id, price.min_quantity]), [...variants].sort().flatMap((variant) => [[variant, 1], [variant, 10]]))
  t.match((await souk.prices.list({ price_list_id: list.id, variant_id: variants[1] })).data, [{ variant_id: variants[1], min_quantity: 1, price: usd(199), compare_at_price: null }, { min_quantity: 10, price: usd(190) }])
  await souk.products.delete({ product_id: (await souk.variants.get({ variant_id: variants[0] })).product_id })
  t.strictSame((await souk.prices.list({ price_list_id: list.id })).data, [], 'prices go with their variants')
})

t.test('prices.remove: removes what is named, of one quantity or of all', async (t) => {
  const { store, souk, variants: [small, large] } = await shop([1, 2])
  const list = await listOf(store)
  await souk.prices.set({ price_list_id: list.id, prices: [small, large!].flatMap((variant_id) => [1, 5, 10].map((min_quantity) => ({ variant_id, min_quantity, price: usd(1) }))) })
  const remove = (prices: { variant_id: string; min_quantity?: number }[], options = {}) => souk.prices.remove({ price_list_id: list.id, prices }, options)
  t.match(await repeats(t, (options) => remove([{ variant_id: small, min_quantity: 5 }, { variant_id: large! }, { variant_id: large!, min_quantity: 1 }], options)), { version: 3, removed: 4, created: 0 })
  t.strictSame((await souk.prices.list({ price_list_id: list.id })).data.map((price) => price.min_quantity), [1, 10])
  t.match(await remove([{ variant_id: small, min_quantity: 7 }, { variant_id: NO_VARIANT }]), { version: 3, removed: 0 })
  await t.rejects(remove([{ variant_id: small }], { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  t.strictSame((await h.events(store, 'price_list.prices_changed')).map((event) => (event.data as { version: number }).version), [2, 3])
})

t.test('a key without the permission of prices is refused', async (t) => {
  const { store, product, variants } = await shop() as { store: TestStore; product: Product; variants: string[] }
  const list = await listOf(store)
  const reader = await h.clientWith(store, ['markets:read', 'price_lists:read'])
  t.equal((await reader.prices.explain({ variant_id: product.variants[0]!.id })).price_list_id, null)
  const calls = [() => reader.markets.create({ name: 'x' }), () => reader.priceLists.create({ name: 'x', kind: 'sale', currency: 'USD' }), () => reader.priceLists.activate({ price_list_id: list.id }), () => reader.prices.set({ price_list_id: list.id, prices: [{ variant_id: variants[0]!, price: usd(1) }] }), () => reader.taxes.calculate({ destination: {}, lines: [{ quantity: 1, unit_price: usd(1) }] })]
  for (const call of calls) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' })
})
