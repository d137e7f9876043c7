// What a variant costs: the SQL that carts and orders ask, the TypeScript that explains it, and that both say the same.
import { array, assert, asyncProperty, constantFrom, integer, option, record, sample, type Arbitrary } from 'fast-check'
import t from 'tap'
import { CURRENCIES, currencyExponent, roundFraction, type RoundingMode } from '../../src/kernel/money.js'
import { findVariantFacts } from '../../src/modules/catalog/index.js'
import { ownPrice } from '../../src/modules/pricing/explainPrice.js'
import { getMarket, priceVariants, type PriceContext } from '../../src/modules/pricing/index.js'
import { choosePrice, exchange, type ListCandidate } from '../../src/modules/pricing/price.js'
import { findCandidates } from '../../src/modules/pricing/priceStore.js'
import { harness, refusal, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const eur = (amount: number) => ({ amount, currency: 'EUR' })
const GROUPS = ['cgrp_00000000000000000000000001', 'cgrp_00000000000000000000000002']
const NOW = new Date('2026-11-22T09:30:00Z')

async function shop(amount = 10000, compareAt: number | null = null) {
  const store = await h.createStore({ currencies: ['USD', 'EUR', 'JPY', 'KWD'] })
  const product = await store.souk.products.create({ title: 'Coat', status: 'active', variants: [{ option_values: [], price: usd(amount), compare_at_price: compareAt === null ? null : usd(compareAt) }] })
  return { store, souk: store.souk, variant: product.variants[0]!.id }
}

const context = (extra: Partial<PriceContext> = {}): PriceContext => ({ currency: 'USD', market_id: null, customer_group_ids: [], at: NOW, ...extra })
const price = (store: TestStore, variant_id: string, quantity = 1, extra: Partial<PriceContext> = {}) => inStore(h, store, async (tx) => (await priceVariants(tx, [{ variant_id, quantity }], context(extra))).get(variant_id))

t.test('the decimal places of currencies are those of the kernel in the database too', async (t) => {
  const { store } = await shop()
  const rows = await h.sql<{ currency: string; units: string }>(store.store.shard_id, 'SELECT currency, souk_minor_units(currency) AS units FROM unnest($1::text[]) c(currency)', [[...CURRENCIES, 'CLF', 'UYW', 'UYI']])
  t.strictSame(rows.filter(({ currency, units }) => Number(units) !== 10 ** currencyExponent(currency)), [])
})

t.test('fractions are rounded in the database as in the kernel, and amounts are exchanged alike', async (t) => {
  const { store } = await shop()
  const mode = constantFrom<RoundingMode>('half_even', 'half_up', 'half_down')
  const currency = constantFrom('USD', 'JPY', 'KWD')
  const cases = sample(record({ numerator: integer({ min: 0, max: 2000 }), denominator: integer({ min: 1, max: 40 }), mode }), 300)
  const fx = sample(record({ amount: constantFrom(0, 1, 5, 99, 1999, 123456, 9007199254740991), from: currency, to: currency, rate_ppm: constantFrom(1, 500, 920_000, 1_000_000, 1_500_000, 150_000_000, 1_000_000_000_000), mode, increment: constantFrom(1, 5, 25, 100, 1_000_000) }), 400)
  const rounded = await h.sql<{ value: string }>(store.store.shard_id, 'SELECT souk_round(c.numerator, c.denominator, c.mode) AS value FROM jsonb_to_recordset($1::jsonb) AS c(numerator numeric, denominator numeric, mode text)', [JSON.stringify(cases)])
  t.strictSame(rounded.map(({ value }) => Number(value)), cases.map((each) => Number(roundFraction(BigInt(each.numerator), BigInt(each.denominator), each.mode))))
  const exchanged = await h.sql<{ value: string | null }>(store.store.shard_id, 'SELECT souk_exchange(c.amount, c."from", c."to", c.rate_ppm, c.mode, c.increment)::text AS value FROM jsonb_to_recordset($1::jsonb) AS c(amount bigint, "from" text, "to" text, rate_ppm bigint, mode text, increment int)', [JSON.stringify(fx)])
  t.strictSame(exchanged.map(({ value }) => (value === null ? null : Number(value))), fx.map((each) => exchange(each.amount, each.from, each.to, { rate_ppm: each.rate_ppm, rounding: each.mode, increment: each.increment })))
})

t.test('an exchange is exact with the decimal places of both currencies and rounded once, and nothing becomes free', (t) => {
  const fx = (rate_ppm: number, increment = 1, rounding: RoundingMode = 'half_up') => ({ rate_ppm, increment, rounding })
  t.equal(exchange(1999, 'USD', 'EUR', fx(920_000)), 1839) // 1839.08
  t.equal(exchange(1999, 'USD', 'JPY', fx(150_000_000)), 2999) // 19.99 × 150 = 2998.5 yen
  t.equal(exchange(1999, 'USD', 'JPY', fx(150_000_000, 1, 'half_even')), 2998)
  t.equal(exchange(1999, 'USD', 'KWD', fx(307_000)), 6137) // 6.13693 dinar
  t.equal(exchange(2998, 'JPY', 'USD', fx(6_670)), 2000) // 19.99666 dollars
  t.equal(exchange(1999, 'USD', 'EUR', fx(920_000, 5)), 1840)
  t.equal(exchange(1999, 'USD', 'EUR', fx(920_000, 100)), 1800)
  t.equal(exchange(1, 'USD', 'EUR', fx(1, 100)), 100, 'what costs something costs an increment at least')
  t.equal(exchange(0, 'USD', 'EUR', fx(1, 100)), 0)
  t.equal(exchange(Number.MAX_SAFE_INTEGER, 'USD', 'EUR', fx(2_000_000)), null, 'beyond the exact integers there is no price')
  t.end()
})

t.test('prices.explain: without price lists a variant costs what it says, and the answer names every list that was asked', async (t) => {
  const { store, souk, variant } = await shop(10000, 12000)
  t.match(await souk.prices.explain({ variant_id: variant }), { quantity: 1, currency: 'USD', market_id: null, own_price: usd(10000), exchanged: false, regular_price: usd(10000), unit_price: usd(10000), compare_at_price: usd(12000), price_list_id: null, candidates: [] })
  t.strictSame(await price(store, variant), { unit_amount: 10000, compare_at_amount: 12000, price_list_id: null, base_amount: 10000 })

  const market = await souk.markets.create({ name: 'Europe', countries: ['DE'], currency: 'EUR', fx: { rate_ppm: 920_000, rounding: 'half_up', increment: 1 } })
  const lists: Record<string, string> = {}
  const add = async (name: string, input: Partial<Parameters<typeof souk.priceLists.create>[0]>, prices: { amount: number; min_quantity?: number; compare_at?: number }[] = [], active = true) => {
    const list = await souk.priceLists.create({ name, kind: 'sale', currency: 'USD', ...input })
    const currency = list.currency
    if (prices.length > 0) await souk.prices.set({ price_list_id: list.id, prices: prices.map(({ amount, min_quantity, compare_at }) => ({ variant_id: variant, min_quantity, price: { amount, currency }, compare_at_price: compare_at === undefined ? null : { amount: compare_at, currency } })) })
    if (active) await souk.priceLists.activate({ price_list_id: list.id })
    lists[list.id] = name
  }
  await add('draft', { percent_bp: -9000 }, [], false)
  await add('later', { percent_bp: -9000, starts_at: '2099-01-01T00:00:00Z' })
  await add('over', { percent_bp: -9000, ends_at: '2020-01-01T00:00:00Z' })
  await add('euro', { percent_bp: -9000, currency: 'EUR' })
  const { id: vip } = await souk.customerGroups.create({ name: 'VIP' })
  await add('vip', { percent_bp: -9000, customer_group_ids: [vip] })
  await add('bulk', { percent_bp: null, priority: 5 }, [{ amount: 7000, min_quantity: 10 }])
  await add('dear', { priority: 1 }, [{ amount: 9500 }])
  await add('regular', { kind: 'override', priority: 50 }, [{ amount: 9000, compare_at: 9900 }])
  await add('regular, later', { kind: 'override', priority: 60, percent_bp: -5000 })
  await add('ten off', { percent_bp: -1000, priority: 20 })
  await add('five off', { percent_bp: -500, priority: 20 })
  const said = await souk.prices.explain({ variant_id: variant })
  t.match(said, { own_price: usd(10000), regular_price: usd(9000), unit_price: usd(8100), compare_at_price: usd(9000) })
  t.strictSame(said.candidates.map(({ price_list_id, outcome, price: made }) => [lists[price_list_id], outcome, made?.amount ?? null]), [
    ['ten off', 'won', 8100], ['regular', 'regular', 9000], ['dear', 'not_lower', 9500], ['bulk', 'no_price', null], ['five off', 'comes_later', 8550], ['regular, later', 'comes_later', 5000],
    ['later', 'not_started', 900], ['over', 'ended', 900], ['euro', 'other_currency', null], ['vip', 'other_group', 900], ['draft', 'draft', 900],
  ])
  t.ok(said.candidates.every(({ detail }) => detail.length > 0))
  t.strictSame(await price(store, variant), { unit_amount: 8100, compare_at_amount: 9000, price_list_id: said.price_list_id, base_amount: 10000 })
  t.match(await souk.prices.explain({ variant_id: variant, quantity: 10 }), { unit_price: usd(7000) }, 'the lower number comes first, although it is no percentage')
  t.match(await souk.prices.explain({ variant_id: variant, customer_group_id: [GROUPS[1]!, vip] }), { unit_price: usd(8100) }, 'a lower price of a higher number does not count')
  t.match(await souk.prices.explain({ variant_id: variant, at: '2019-12-31T00:00:00Z' }), { unit_price: usd(8100), at: '2019-12-31T00:00:00.000Z' })
  t.match(await souk.prices.explain({ variant_id: variant, country: 'DE' }), { market_id: market.id, currency: 'EUR', own_price: eur(9200), exchanged: true, unit_price: eur(920), compare_at_price: eur(9200) })
  t.match(await souk.prices.explain({ variant_id: variant, currency: 'JPY' }), { currency: 'JPY', own_price: null, regular_price: null, unit_price: null, price_list_id: null }, 'a currency without prices')
  t.equal(await price(store, variant, 1, { currency: 'JPY' }), undefined)

  t.match(await refusal(souk.prices.explain({ variant_id: 'var_00000000000000000000000000' })), { status: 404, code: 'catalog.variant_not_found' })
  t.match(await refusal(souk.prices.explain({ variant_id: variant, market_id: 'mkt_00000000000000000000000000' })), { status: 404, code: 'pricing.market_not_found' })
  const other = await shop()
  t.strictSame(await refusal(other.souk.prices.explain({ variant_id: variant })), await refusal(other.souk.prices.explain({ variant_id: 'var_00000000000000000000000000' })))
  t.strictSame(await refusal(souk.prices.explain({ variant_id: variant, quantity: 0 })).then(({ code }) => code), 'request.validation_failed')
})

const list: Arbitrary<Omit<ListCandidate, 'id' | 'name' | 'min_quantity' | 'amount' | 'compare_at_amount'> & { tiers: { min_quantity: number; amount: number; compare_at_amount: number | null }[] }> = record({
  status: constantFrom(...Array.from({ length: 6 }, () => 'active' as const), 'draft' as const), kind: constantFrom('override' as const, 'sale' as const, 'sale' as const), currency: constantFrom('USD', 'EUR', 'EUR', 'EUR'),
  market_id: constantFrom(null, null, null, 'market', 'other'), customer_group_ids: constantFrom<string[][]>([], [], [], [GROUPS[0]!], GROUPS), percent_bp: option(constantFrom(-10000, -5000, -333, 0, 1, 2500)), priority: integer({ min: 1, max: 3 }),
  starts_at: constantFrom(null, null, null, null, new Date(NOW.getTime()), new Date(NOW.getTime() + 1)), ends_at: constantFrom(null, null, null, null, new Date(NOW.getTime() + 2), new Date(NOW.getTime() - 1000)),
  tiers: array(record({ min_quantity: constantFrom(1, 2, 5, 10), amount: constantFrom(0, 1, 4999, 7777, 12000), compare_at_amount: option(constantFrom(1, 8000, 20000)) }), { maxLength: 3 }),
})

t.test('the database and the explanation choose the same price, whatever the lists', async (t) => {
  const { store, souk, variant } = await shop(9999, 11111)
  const market = await souk.markets.create({ name: 'Europe', currency: 'EUR', fx: { rate_ppm: 921_337, rounding: 'half_even', increment: 5 } })
  const other = await souk.markets.create({ name: 'Islands', currency: 'EUR' })
  const ids = { market: market.id, other: other.id }
  const shard = store.store.shard_id
  const asked = record({ currency: constantFrom('USD', 'EUR', 'EUR', 'JPY'), market: constantFrom(null, 'market' as const, 'other' as const), groups: constantFrom<string[][]>([], [GROUPS[0]!], [GROUPS[1]!]), quantity: constantFrom(1, 2, 4, 7, 10, 9999) })
  const seen = new Map<string, number>()
  await assert(asyncProperty(array(list, { maxLength: 12, size: 'max' }), array(asked, { minLength: 3, maxLength: 3 }), async (lists, asks) => {
    const rows = lists.filter(({ starts_at, ends_at }) => !starts_at || !ends_at || ends_at > starts_at).map(({ market_id, tiers, ...rest }, index) => ({ ...rest, id: `pl_${String(index).padStart(26, '0')}`, market_id: market_id === null ? null : ids[market_id as keyof typeof ids], tiers: tiers.filter((tier, nth) => tiers.findIndex(({ min_quantity }) => min_quantity === tier.min_quantity) === nth) }))
    await h.sql(shard, 'DELETE FROM price_lists WHERE store_id = $1', [store.store.id])
    await h.sql(shard, `
      WITH given AS (SELECT r.* FROM jsonb_to_recordset($2::jsonb) AS r(id text, status text, kind text, currency text, market_id text, customer_group_ids text[], percent_bp int, priority int, starts_at timestamptz, ends_at timestamptz, tiers jsonb)), lists AS (
        INSERT INTO price_lists (store_id, id, name, status, kind, currency, market_id, customer_group_ids, percent_bp, priority, starts_at, ends_at, created_at, updated_at)
        SELECT $1, id, id, status, kind, currency, market_id, customer_group_ids, percent_bp, priority, starts_at, ends_at, now(), now() FROM given)
      INSERT INTO prices (store_id, price_list_id, variant_id, min_quantity, amount, compare_at_amount, updated_at)
      SELECT $1, g.id, $3, p.min_quantity, p.amount, p.compare_at_amount, now() FROM given g CROSS JOIN LATERAL jsonb_to_recordset(g.tiers) AS p(min_quantity int, amount bigint, compare_at_amount bigint)`, [store.store.id, JSON.stringify(rows), variant])
    await inStore(h, store, async (tx) => {
      for (const ask of asks) {
        const buyer = context({ currency: ask.currency, market_id: ask.market === null ? null : ids[ask.market], customer_group_ids: ask.groups })
        const [prices, facts, candidates, resolved] = [await priceVariants(tx, [{ variant_id: variant, quantity: ask.quantity }], buyer), await findVariantFacts(tx, [variant]), await findCandidates(tx, variant, ask.quantity, 100), buyer.market_id === null ? null : await getMarket(tx, buyer.market_id)]
        const { unit_amount, compare_at_amount, price_list_id, base_amount, judged } = choosePrice(ownPrice(facts.get(variant)!, ask.currency, resolved), candidates, buyer)
        for (const { outcome } of judged) seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
        const said = unit_amount === null ? undefined : { unit_amount, compare_at_amount, price_list_id, base_amount }
        const found = prices.get(variant)
        if (JSON.stringify(said) !== JSON.stringify(found)) throw new Error(`explained ${JSON.stringify(said)}, found ${JSON.stringify(found)}`)
      }
    })
  }), { numRuns: Number(process.env.SOUK_RANDOM_PRICES ?? 150) })
  t.comment(JSON.stringify(Object.fromEntries(seen)))
  t.equal(seen.size, 11, 'every outcome was met')
})
