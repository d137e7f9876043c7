// What search finds, counts and orders, against a count by hand over a generated catalog.
import { ndjsonBatches, type ProductInput, type SearchFacet, type SearchProductsParams, type SearchResult, type StorefrontSearchResult } from '@souk/sdk'
import { assert, asyncProperty, boolean, constantFrom, integer, nat, option, record, subarray, type Arbitrary } from 'fast-check'
import t from 'tap'
import { titleKey } from '../../src/modules/catalog/index.js'
import { harness, until, type TestStore } from '../harness.js'

const h = await harness(t, { env: { SOUK_REQUESTS_PER_MINUTE: '1000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '1000000' } })
const PRODUCTS = 420
const HOUR_MS = 3_600_000
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500].map((major) => major * 100)
const usd = (amount: number) => ({ amount, currency: 'USD' })

const VENDORS = ['Northwind', 'Fjord Supply', 'Öst & Väst', 'Contoso']
const TYPES = ['Jackets', 'Cups', 'Lamps']
const TAGS = ['rain', 'Sale', 'new', 'été', 'a:b']
const SIZES = ['S', 'M', 'L']
const COLOURS = ['Red', 'Deep blue']
const WASHING = ['Hand wash only', 'Cold']
const FITS = ['Slim', 'Wide: very']
const ADJECTIVES = ['Red', 'Waxed', 'Light', 'Heavy', 'Folding']
const NOUNS = ['jacket', 'cup', 'lamp', 'jacquard', 'cupboard']
const OUTSIDE = 'nothing has this'

/** A product as the store was given it, with what a count by hand needs. */
interface Known {
  id: string
  title: string
  status: string
  isPublished: boolean
  words: string[]
  prices: number[]
  available: boolean
  /** Values by the name of the facet. */
  values: Map<string, string[]>
}

/** Numbers that look random and are the same on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

interface Generated {
  input: ProductInput & { handle: string; title: string }
  known: Omit<Known, 'id'>
}

function generate(nth: number, roll: (sides: number) => number): Generated {
  const pick = <T>(values: readonly T[]) => values[roll(values.length)]!
  const some = <T>(values: readonly T[]) => values.filter(() => roll(3) === 0)
  const title = `${pick(ADJECTIVES)} ${pick(NOUNS)} ${nth % 50}`
  const [vendor, product_type, tags] = [roll(6) === 0 ? null : pick(VENDORS), roll(6) === 0 ? null : pick(TYPES), some(TAGS)]
  const [sizes, colours] = [some(SIZES), some(COLOURS)]
  const isPlain = sizes.length === 0 || colours.length === 0
  const rows = isPlain ? [[]] : sizes.flatMap((size) => colours.map((colour) => [size, colour]))
  const [washing, fits, materials] = [roll(2) ? null : pick(WASHING), roll(2) ? null : pick(FITS), some(['Wool', 'Felt'])]
  const variants = rows.map((option_values) => ({
    option_values, price: usd([50, 100, 199, 200, 1999, 2000, 4999, 12_900, 70_000][roll(9)]!), stock: [{ on_hand: roll(3) === 0 ? 1 : 0 }],
    ...(roll(9) === 0 ? { inventory_policy: 'backorder' as const } : {}), ...(fits === null ? {} : { metafields: [{ namespace: 'fit', key: 'cut', value: fits }] }),
  }))
  const status = (['active', 'active', 'active', 'draft', 'archived'] as const)[roll(5)]!
  const window = roll(5)
  const at = (hours: number) => new Date(h.clock.now().getTime() + hours * HOUR_MS).toISOString()
  const metafields = [...(washing === null ? [] : [{ namespace: 'care', key: 'washing', value: washing }]), ...(materials.length === 0 ? [] : [{ namespace: 'made', key: 'of', value: JSON.stringify(materials) }])]
  return {
    input: {
      handle: `p-${nth}`, title, vendor, product_type, tags, status, variants, metafields, options: isPlain ? [] : [{ name: 'Size' }, { name: 'Colour' }],
      publish_at: window === 1 ? at(5) : window === 2 ? at(-5) : null, unpublish_at: window === 3 ? at(-1) : window === 2 ? at(9) : null,
    },
    known: {
      title, status, isPublished: status === 'active' && window !== 1 && window !== 3, prices: variants.map(({ price }) => price.amount),
      words: [title, vendor, product_type, ...tags, ...rows.flat()].flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []),
      available: variants.some(({ stock: [level], inventory_policy }) => level!.on_hand > 0 || inventory_policy === 'backorder'),
      values: new Map(Object.entries({
        vendor: vendor === null ? [] : [vendor], product_type: product_type === null ? [] : [product_type], tag: tags,
        'option:Size': isPlain ? [] : sizes, 'option:Colour': isPlain ? [] : colours,
        'metafield:care.washing': washing === null ? [] : [washing], 'metafield:fit.cut': fits === null ? [] : [fits], 'metafield:made.of': materials,
      })),
    },
  }
}

const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{Mn}/gu, '').toLowerCase()

async function fill(store: TestStore, inputs: readonly ProductInput[]): Promise<void> {
  for (const [owner_type, namespace, key, type, storefront_access] of [['product', 'care', 'washing', 'single_line_text', true], ['variant', 'fit', 'cut', 'single_line_text', true], ['product', 'made', 'of', 'list.single_line_text', false]] as const) {
    await store.souk.metafieldDefinitions.create({ owner_type, namespace, key, name: key, type, filterable: true, storefront_access })
  }
  const { id } = await store.souk.imports.create()
  let sequence = 0
  for await (const body of ndjsonBatches(inputs)) await store.souk.imports.append({ job_id: id, sequence: ++sequence, body })
  const job = await store.souk.imports.finish({ job_id: id })
  if (job.status !== 'completed') throw new Error(await store.souk.jobs.rejects({ job_id: id }))
  await h.settled(store)
  await until('the queue of the index', async () => (await h.sql(store.store.shard_id, 'SELECT 1 FROM search_queue WHERE store_id = $1 LIMIT 1', [store.store.id])).length === 0)
}

const roll = dice(20_261_123)
const generated = Array.from({ length: PRODUCTS }, (_, nth) => generate(nth, roll))
const [store, other] = [await h.createStore(), await h.createStore()]
await fill(store, generated.map(({ input }) => input))
// The same words in another store, which must not be seen in any count.
await fill(other, generated.slice(0, 60).map(({ input }) => input))
const byHandle = new Map(generated.map(({ input, known }) => [input.handle, known]))
const catalog: Known[] = []
for await (const { id, handle } of store.souk.products.list({ limit: 250 })) catalog.push({ id, ...byHandle.get(handle)! })

interface Query extends SearchProductsParams {
  published: boolean
}

type Filter = [facet: string, holds: (product: Known) => boolean]

/** The filters of a query, each under the name of the facet whose counts leave it out. */
function filtersOf({ published, status, vendor, product_type, tag, option: options, metafield, price_min, price_max, available }: Query): Filter[] {
  const lower = (values: readonly string[]) => values.map((value) => value.toLowerCase())
  const among = (name: string, wanted: readonly string[]): Filter => [name, (product) => lower(product.values.get(name) ?? []).some((value) => lower(wanted).includes(value))]
  const pairs = (kind: string, texts: readonly string[] = []) => [...new Set(texts.map((text) => text.slice(0, text.indexOf(':'))))].map((name) => among(`${kind}:${name}`, texts.filter((text) => text.startsWith(`${name}:`)).map((text) => text.slice(name.length + 1))))
  return [
    ['', (product) => (published ? product.isPublished : status === undefined || product.status === status)],
    ...Object.entries({ vendor, product_type, tag }).filter(([, wanted]) => (wanted ?? []).length > 0).map(([name, wanted]) => among(name, wanted!)),
    ...pairs('option', options),
    ...pairs('metafield', metafield).map(([name, holds]): Filter => [name, (product) => !(published && name === 'metafield:made.of') && holds(product)]),
    ...(available === undefined ? [] : [['available', (product) => product.available === available] as Filter]),
    ...(price_min === undefined && price_max === undefined ? [] : [['price', (product) => (price_min ?? 0) <= (price_max ?? Infinity) && Math.max(...product.prices) >= (price_min ?? 0) && Math.min(...product.prices) <= (price_max ?? Infinity)] as Filter]),
  ]
}

/** Whether every word is there, the last one maybe unfinished. */
function hasWords(product: Known, q = ''): boolean {
  const asked = fold(q).match(/[\p{L}\p{N}]+/gu) ?? []
  return asked.every((word, index) => product.words.some((one) => one === word || (index === asked.length - 1 && !q.endsWith(' ') && one.startsWith(word))))
}

const matchesOf = (query: Query, without?: string) => catalog.filter((product) => hasWords(product, query.q) && filtersOf(query).every(([name, holds]) => name === without || holds(product)))

/** What a facet should say: each value in lower case with its count, ranges by their lower bound. */
function countByHand(query: Query, name: string): Record<string, number> {
  const values = (product: Known): string[] => {
    if (name === 'available') return [String(product.available)]
    if (name !== 'price') return product.values.get(name)!.map((value) => value.toLowerCase())
    const [low, high] = [Math.min(...product.prices), Math.max(...product.prices)]
    return [0, ...STEPS].filter((min, index) => high >= min && low < (STEPS[index] ?? Infinity)).map(String)
  }
  const counted: Record<string, number> = {}
  for (const product of matchesOf(query, name)) for (const value of new Set(values(product))) counted[value] = (counted[value] ?? 0) + 1
  return counted
}

const NAMES = ['vendor', 'product_type', 'tag', 'option:Colour', 'option:Size', 'metafield:care.washing', 'metafield:fit.cut', 'metafield:made.of', 'available', 'price']
const counts = (facets: readonly SearchFacet[], name: string) => Object.fromEntries(facets.find((one) => one.name === name)?.values.filter(({ count }) => count > 0).map(({ value, min, count }) => [name === 'price' ? String(min) : value.toLowerCase(), count]) ?? [])

const run = ({ published, status, ...rest }: Query): PromiseLike<SearchResult | StorefrontSearchResult> =>
  published ? store.storefront.storefront.search.products(rest, { store: store.store.id }) : store.souk.search.products({ status, ...rest })

const maybe = <T>(values: Arbitrary<T>) => option(values, { nil: undefined, freq: 2 })
const several = (values: readonly string[]) => maybe(subarray([...values, OUTSIDE], { minLength: 1, maxLength: 3 }))
const filters = record({
  published: boolean(), status: maybe(constantFrom('draft' as const, 'active' as const, 'archived' as const)), vendor: several([...VENDORS, 'NORTHWIND']), product_type: several(TYPES), tag: several([...TAGS, 'SALE']),
  option: several([...SIZES.map((value) => `Size:${value}`), ...COLOURS.map((value) => `Colour:${value}`)]).map((pairs) => pairs?.filter((pair) => pair.includes(':'))),
  metafield: several([...WASHING.map((value) => `care.washing:${value}`), ...FITS.map((value) => `fit.cut:${value}`), 'made.of:Wool', 'un.known:x']).map((pairs) => pairs?.filter((pair) => pair.includes(':'))),
  price_min: maybe(constantFrom(0, 100, 150, 200, 2000, 2001, 5000, 80_000)), price_max: maybe(constantFrom(0, 99, 199, 1999, 2000, 4999, 49_999, 60_000)), available: maybe(boolean()),
})
const WORDS = [undefined, undefined, '', 'red ', 'red', 'jac', 'cup', 'cup ', 'lamp 1', 'northwind', 'deep blue', 'ete', 'waxed jacket', 'l', 'jacket folding ', 'sale 3']
/** One to three of the filters at a time, so that most searches find something. */
const queries: Arbitrary<Query> = record({ all: filters, kept: subarray(['status', 'vendor', 'product_type', 'tag', 'option', 'metafield', 'price_min', 'price_max', 'available'], { maxLength: 3 }), q: constantFrom(...WORDS) })
  .map(({ all, kept, q }) => ({ published: all.published, q, ...Object.fromEntries(Object.entries(all).filter(([name, value]) => kept.includes(name) && value !== undefined && (!Array.isArray(value) || value.length > 0))) }))

/** Searches with words that find fewer are made again and forgive errors, so more than the words say may be found. */
const FEW = 3
const isForgiving = (query: Query) => (query.q ?? '').trim() !== '' && matchesOf(query).length < FEW

const same = (what: string, actual: unknown, expected: unknown, query: Query) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`${what} of ${JSON.stringify(query)}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`)
}
const sorted = (values: Record<string, number>) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))

t.test('every facet counts what a count by hand does: the matches of all filters but its own', async (t) => {
  let compared = 0
  await assert(asyncProperty(queries, async (query) => {
    if (isForgiving(query)) return
    const { facets, total_estimate } = await run(query)
    same('total', total_estimate, { count: matchesOf(query).length, capped: false }, query)
    for (const name of NAMES) {
      const isHidden = query.published && name === 'metafield:made.of'
      same(name, sorted(counts(facets, name)), sorted(isHidden ? {} : countByHand(query, name)), query)
      compared++
    }
    same('names', facets.map(({ name }) => name).filter((name) => !NAMES.includes(name)), [], query)
    for (const { name, kind, values } of facets) if (kind === 'value') same(`order of ${name}`, values.map(({ count }) => count), values.map(({ count }) => count).sort((a, b) => b - a), query)
    for (const vendor of query.vendor ?? []) same(`selected ${vendor}`, facets.find(({ name }) => name === 'vendor')?.values.find(({ value }) => value.toLowerCase() === vendor.toLowerCase())?.selected, true, query)
  }), { numRuns: 250 })
  t.ok(compared > 1500, `${compared} facets compared`)
})

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
const byId = (a: Known, b: Known) => bytes(a.id, b.id)
const price = ({ prices }: Known) => Math.min(...prices)
const ORDERS = {
  newest: (a: Known, b: Known) => byId(b, a),
  title: (a: Known, b: Known) => bytes(titleKey(a.title), titleKey(b.title)) || byId(a, b),
  '-title': (a: Known, b: Known) => bytes(titleKey(b.title), titleKey(a.title)) || byId(b, a),
  price: (a: Known, b: Known) => price(a) - price(b) || byId(a, b),
  '-price': (a: Known, b: Known) => price(b) - price(a) || byId(b, a),
}

async function walk(query: Query): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | undefined; ;) {
    const { data, next_cursor, has_more, facets } = await run({ ...query, cursor })
    if (cursor !== undefined) same('facets of a later page', facets, [], query)
    ids.push(...data.map(({ id }) => id))
    same('has_more', has_more, next_cursor !== null, query)
    if (next_cursor === null) return ids
    cursor = next_cursor
  }
}

t.test('every order holds exactly the matches, in that order, each once over all pages of any size', async () => {
  await assert(asyncProperty(queries, constantFrom(...(Object.keys(ORDERS) as (keyof typeof ORDERS)[])), integer({ min: 7, max: 250 }), async (query, sort, limit) => {
    if (isForgiving(query)) return
    same(sort, await walk({ ...query, sort, limit }), matchesOf(query).sort(ORDERS[sort]).map(({ id }) => id), query)
  }), { numRuns: 120 })
})

t.test('by relevance the pages hold each match once; without words that is the newest first', async () => {
  await assert(asyncProperty(queries, integer({ min: 7, max: 250 }), async (query, limit) => {
    if (isForgiving(query)) return
    const [ids, expected] = [await walk({ ...query, limit }), matchesOf(query).sort(ORDERS.newest).map(({ id }) => id)]
    same('relevance', (query.q ?? '').trim() === '' ? ids : [...ids].sort(bytes).reverse(), expected, query)
  }), { numRuns: 120 })
})

t.test('where few or none match the words, those that do come first and everything found fits the filters', async (t) => {
  let forgiven = 0
  const misspelt = constantFrom('folding lamp jacket', 'waxd', 'jackte', 'cupbord 7', 'heavyy lamp', 'xyzzy cup', 'xyzzy')
  await assert(asyncProperty(queries, misspelt, nat(2), async (base, q, drop) => {
    const query = { ...base, q: drop === 0 ? (base.q ?? q) : q }
    if (!isForgiving(query)) return
    forgiven++
    const [ids, strict] = [await walk({ ...query, limit: 50 }), matchesOf(query).map(({ id }) => id)]
    same('the first', ids.slice(0, strict.length).sort(), strict.sort(), query)
    same('repeated', new Set(ids).size, ids.length, query)
    const allowed = new Set(matchesOf({ ...query, q: undefined }).map(({ id }) => id))
    same('outside the filters', ids.filter((id) => !allowed.has(id)), [], query)
    const { total_estimate } = await run(query)
    same('total', total_estimate.count, ids.length, query)
  }), { numRuns: 120 })
  t.ok(forgiven > 50, `${forgiven} searches were forgiving`)
})

t.test('a collection, by hand or by rules, is a filter like the others', async (t) => {
  const members = catalog.filter((_, index) => index % 3 === 0).map(({ id }) => id)
  const byHand = await store.souk.collections.create({ title: 'By hand' })
  for (let from = 0; from < members.length; from += 100) await store.souk.collections.products.add({ collection_id: byHand.id, product_ids: members.slice(from, from + 100) })
  await store.souk.collections.create({ title: 'By rules', kind: 'rule', rules: { match: 'all', conditions: [{ field: 'tag', operator: 'equals', value: 'rain' }] } })
  const inCollection = { 'by-hand': (product: Known) => members.includes(product.id), 'by-rules': (product: Known) => product.values.get('tag')!.includes('rain') }
  for (const [collection, holds] of Object.entries(inCollection)) for (const published of [true, false]) for (const filter of [{}, { vendor: ['Contoso'] }, { q: 'cup' }]) {
    const query = { published, ...filter }
    const expected = matchesOf(query).filter(holds).sort(ORDERS.price).map(({ id }) => id)
    t.strictSame(await walk({ ...query, collection, sort: 'price', limit: 40 }), expected, `${collection} ${JSON.stringify(query)}`)
    t.equal((await run({ ...query, collection })).total_estimate.count, expected.length)
  }
})
