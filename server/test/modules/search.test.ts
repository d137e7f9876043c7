import { ndjsonBatches, type ProductInput, type SearchProductsParams, type StorefrontSearchProductsParams } from '@souk/sdk'
import { assert, asyncProperty, string } from 'fast-check'
import t, { type Test } from 'tap'
import { harness, refusal, until, type TestStore } from '../harness.js'

const h = await harness(t, { env: { SOUK_REQUESTS_PER_MINUTE: '1000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '1000000' } })
const HOUR_MS = 3_600_000
const MISSING_PRODUCT = 'prod_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A product on sale that is in stock. */
const item = (title: string, overrides: ProductInput = {}): ProductInput & { title: string } => ({ title, status: 'active', variants: [{ price: usd(1000), stock: [{ on_hand: 3 }] }], ...overrides })

/** A store with these products, once they can be found. */
async function shop(...items: (string | (ProductInput & { title: string }))[]) {
  const store = await h.createStore()
  const products = []
  for (const one of items) products.push(await store.souk.products.create(typeof one === 'string' ? item(one) : one))
  await indexed(store)
  return { store, products, ids: products.map(({ id }) => id) }
}

/** Waits until the index has followed every change. */
async function indexed(store: TestStore): Promise<void> {
  await h.settled(store)
  await until('the queue of the index', async () => (await h.sql(store.store.shard_id, 'SELECT 1 FROM search_queue WHERE store_id = $1 LIMIT 1', [store.store.id])).length === 0)
}

// A request that names its store in a header is never answered from memory.
const now = (store: TestStore) => ({ store: store.store.id })
const titles = async (pages: AsyncIterable<{ title: string }>) => {
  const found: string[] = []
  for await (const { title } of pages) found.push(title)
  return found
}
const merchantFinds = (store: TestStore, params: SearchProductsParams | string) => titles(store.souk.search.products(typeof params === 'string' ? { q: params } : params))
const shopperFinds = (store: TestStore, params: StorefrontSearchProductsParams | string) => titles(store.storefront.storefront.search.products(typeof params === 'string' ? { q: params } : params, now(store)))
const facet = async (store: TestStore, name: string, params: SearchProductsParams = {}) => (await store.souk.search.products(params)).facets.find((one) => one.name === name)?.values.map(({ value, count }) => [value, count])

t.test('search.products: finds products of every status, by status, with their entry for the merchant', async (t) => {
  const { store } = await shop(item('Canvas jacket', { vendor: 'Northwind', tags: ['Rain'] }), item('Canvas draft', { status: 'draft' }), item('Canvas past', { status: 'archived' }), item('Canvas soon', { publish_at: new Date(h.clock.now().getTime() + HOUR_MS).toISOString() }))
  const reply = await store.souk.search.products({ q: 'canvas' })
  t.match(reply, { total_estimate: { count: 4, capped: false }, has_more: false, next_cursor: null })
  t.strictSame(await merchantFinds(store, { q: 'canvas', status: 'draft' }), ['Canvas draft'])
  t.strictSame(await merchantFinds(store, { q: 'canvas', status: 'archived' }), ['Canvas past'])
  t.strictSame((await merchantFinds(store, { q: 'canvas', status: 'active' })).sort(), ['Canvas jacket', 'Canvas soon'])
  t.match(reply.data.find(({ title }) => title === 'Canvas soon'), { status: 'active', published: false })
  t.match(reply.data.find(({ title }) => title === 'Canvas jacket'), { published: true, in_stock: true, vendor: 'Northwind', tags: ['Rain'], price_range: { min: usd(1000), max: usd(1000) }, variant_count: 1 })
  t.strictSame((await store.souk.search.products({ q: 'canvas', facets: false })).facets, [])
  t.strictSame((await store.souk.search.products()).total_estimate, { count: 4, capped: false }, 'without words everything matches')
})

t.test('search.products: refuses what it cannot answer, other callers and cursors made elsewhere', async (t) => {
  const { store } = await shop('Cup one', 'Cup two', 'Cup three')
  const { search, products } = store.souk
  for (const bad of [{ q: 'x'.repeat(256) }, { sort: 'best' }, { option: ['Size'] }, { metafield: ['washing:cold'] }, { price_min: -1 }, { limit: 251 }, { status: 'gone' }, { tag: [''] }]) t.match(await refusal(search.products(bad as never)), { status: 400, code: 'request.validation_failed' }, JSON.stringify(bad))
  t.match(await refusal((await h.clientWith(store, ['carts:read'])).search.products()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(h.client().search.products()), { status: 401 })
  t.match(await refusal(search.products({ collection: 'nowhere' })), { status: 404, code: 'catalog.collection_not_found' })
  const cursors = {
    'of another order': (await search.products({ q: 'cup', limit: 1 })).next_cursor!, 'of another list': (await products.list({ limit: 1 })).next_cursor!, 'not one': 'x',
    'forged mode': made('title', 'other', 'a', 'b'), 'forged type': made('title', 'strict', 1, 'b'), 'forged length': made('title', 'strict', 'b'),
  }
  for (const [what, cursor] of Object.entries(cursors)) t.match(await refusal(search.products({ q: 'cup', sort: 'title', cursor })), { status: 400, code: 'request.invalid_cursor' }, what)
  for (const position of [[2 ** 53 - 1, 2 ** 53 - 1], [-(2 ** 53 - 1), 0]]) t.ok(Array.isArray((await search.products({ q: 'cup', cursor: made('relevance', 'strict', ...position) })).data), 'a place beyond all others')
})

const made = (...position: unknown[]) => Buffer.from(JSON.stringify(position)).toString('base64url')

t.test('storefront.search.products: shows only what shoppers may see, by the clock and without a write', async (t) => {
  const at = (hours: number) => new Date(h.clock.now().getTime() + hours * HOUR_MS).toISOString()
  const { store } = await shop('Canvas live', item('Canvas draft', { status: 'draft' }), item('Canvas archived', { status: 'archived' }), item('Canvas later', { publish_at: at(2) }), item('Canvas passing', { unpublish_at: at(2) }), item('Canvas over', { publish_at: at(-9), unpublish_at: at(-1) }))
  const seen = async () => (await shopperFinds(store, 'canvas')).sort()
  t.strictSame(await seen(), ['Canvas live', 'Canvas passing'])
  t.strictSame((await store.storefront.storefront.search.products({}, now(store))).total_estimate, { count: 2, capped: false })
  h.clock.advance(2 * HOUR_MS)
  t.strictSame(await seen(), ['Canvas later', 'Canvas live'])
  const [entry] = (await store.storefront.storefront.search.products({ q: 'live' }, now(store))).data
  t.strictSame(entry, (await store.storefront.storefront.products.list({}, now(store))).data.find(({ title }) => title === 'Canvas live'), 'the entry is that of lists')
  const { storefront } = store.storefront
  t.match(await refusal(storefront.search.products({ status: 'draft' } as never)), { status: 400, code: 'request.validation_failed' })
  t.match(await refusal(storefront.search.products({ cursor: 'x' })), { status: 400, code: 'request.invalid_cursor' })
  t.match(await refusal((await h.clientWith(store, ['carts:read'])).storefront.search.products()), { status: 403, code: 'auth.permission_denied' })
  await store.souk.collections.create({ title: 'Hidden', status: 'draft' })
  t.strictSame(await refusal(storefront.search.products({ collection: 'hidden' })), await refusal(storefront.search.products({ collection: 'nowhere' })), 'a collection that is not published is like none')
})

t.test('search.suggest: completes from titles, vendors, types and tags, with products and collections', async (t) => {
  const { store } = await shop(item('Canvas field jacket', { vendor: 'Canvas & Co', product_type: 'Jackets', tags: ['waxed canvas'] }), item('Canvas tote', { vendor: 'Canvas & Co' }), item('Wool hat', { status: 'draft', tags: ['canvasback'] }))
  for (const title of ['Canvas goods', 'Men’s coats', '여름 재킷', 'गर्मी के कपड़े', '夏物コレクション', 'Unrelated']) await store.souk.collections.create({ title })
  const reply = await store.souk.search.suggest({ q: 'canv' })
  t.strictSame(reply.queries, ['canvas & co', 'canvasback', 'canvas tote', 'waxed canvas', 'canvas field jacket'], 'names of more products first, then the shorter')
  t.strictSame([reply.products.map(({ title }) => title).slice(0, 2), reply.collections], [['Canvas tote', 'Canvas field jacket'], [{ handle: 'canvas-goods', title: 'Canvas goods' }]])
  t.match(await store.souk.search.suggest({ q: 'canv', limit: 1 }), { queries: { length: 1 }, products: { length: 1 } })
  t.strictSame((await store.souk.search.suggest({ q: 'jakcet' })).products.map(({ title }) => title), ['Canvas field jacket'], 'errors are forgiven')
  for (const [q, title] of [['mens co', 'Men’s coats'], ['재', '여름 재킷'], ['कपड़े', 'गर्मी के कपड़े'], ['コレク', '夏物コレクション']] as const) t.strictSame((await store.souk.search.suggest({ q })).collections.map((one) => one.title), [title], q)
  t.strictSame(await store.souk.search.suggest({ q: ' ' }), { queries: [], products: [], collections: [] })
  for (const bad of [{ q: '' }, { q: 'x'.repeat(101) }, { q: 'x', limit: 21 }, {}]) t.match(await refusal(store.souk.search.suggest(bad as never)), { status: 400, code: 'request.validation_failed' })
  t.match(await refusal((await h.clientWith(store, ['carts:read'])).search.suggest({ q: 'x' })), { status: 403, code: 'auth.permission_denied' })
})

t.test('storefront.search.suggest: only published products and collections', async (t) => {
  const { store } = await shop('Canvas tote', item('Canvas secret', { status: 'draft', tags: ['canvas secrets'] }))
  await store.souk.collections.create({ title: 'Canvas goods' })
  await store.souk.collections.create({ title: 'Canvas plans', status: 'draft' })
  const { search } = store.storefront.storefront
  const reply = await search.suggest({ q: 'canv' }, now(store))
  t.match(reply, { queries: ['canvas tote'], products: [{ title: 'Canvas tote', in_stock: true }], collections: [{ title: 'Canvas goods' }] })
  t.strictSame([reply.products.length, reply.collections.length], [1, 1])
  t.match(await refusal(search.suggest({ q: '' })), { status: 400, code: 'request.validation_failed' })
  t.match(await refusal((await h.clientWith(store, ['carts:read'])).storefront.search.suggest({ q: 'x' })), { status: 403, code: 'auth.permission_denied' })
})

t.test('another store with the same words changes nothing: neither what is found nor what is counted or forgiven', async (t) => {
  const [{ store }, { store: other }] = [await shop(item('Canvas jacket', { vendor: 'Northwind' })), await shop(item('Canvas jacket', { vendor: 'Northwind' }), item('Kanvas jacket', { vendor: 'Northwind' }))]
  t.strictSame([await merchantFinds(store, 'jacket'), await shopperFinds(store, 'jacket')], [['Canvas jacket'], ['Canvas jacket']])
  t.strictSame(await facet(store, 'vendor'), [['Northwind', 1]])
  t.strictSame(await merchantFinds(other, 'kanvas'), ['Kanvas jacket', 'Canvas jacket'])
  const cursor = (await other.souk.search.products({ sort: 'newest', limit: 1 })).next_cursor!
  const ids = (await store.souk.search.products({ sort: 'newest', cursor })).data.map(({ title }) => title)
  t.ok(ids.every((title) => title === 'Canvas jacket'), 'a cursor of another store is only a place')
  t.strictSame((await store.souk.search.suggest({ q: 'kanv' })).queries, [])
})

t.test('one letter wrong, missing, too much or swapped is forgiven; what was written as typed comes first', async (t) => {
  const { store } = await shop('Canvas jacket', 'Wool sweater', item('Plain cup', { description_html: '<p>Goes with a jackdt</p>' }), item('Leather boots', { tags: ['Waterproof'] }))
  for (const q of ['kanvas', 'canvs', 'cannvas', 'cavnas', 'anvas', 'canvass', 'jacked', 'canvas jaket', 'cnvas jackett']) t.equal((await merchantFinds(store, q))[0], 'Canvas jacket', q)
  t.strictSame(await shopperFinds(store, 'watrproof'), ['Leather boots'])
  t.strictSame(await merchantFinds(store, 'jackdt'), ['Plain cup', 'Canvas jacket'], 'a word of a description that is as typed comes before a title that is not')
  t.strictSame(await merchantFinds(store, 'canvas jackdt'), ['Canvas jacket'])
  t.strictSame(await merchantFinds(store, 'sweater unheardof'), ['Wool sweater'], 'a word that nothing has is left aside')
  t.strictSame(await merchantFinds(store, 'unheardof'), [])
  t.strictSame(await merchantFinds(store, 'sweater canvas'), [], 'words that the store has must all be there')
})

t.test('words may come in any order and the last may be unfinished; case, accents and apostrophes do not matter', async (t) => {
  const { store } = await shop('Crème brûlée torch', 'Men’s STRASSE shoe', item('Plain pan', { variants: [{ price: usd(1), sku: 'PAN-28/X' }] }), 'Ökonomie für Anfänger', 'Smørrebrød fra Łódź', 'ΜΕΓΕΘΟΣ')
  const expected = { 'creme brulee': 'Crème brûlée torch', 'TORCH CRÈME': 'Crème brûlée torch', 'brulee tor': 'Crème brûlée torch', 'mens straße': 'Men’s STRASSE shoe', "men's shoe": 'Men’s STRASSE shoe', 'pan-28': 'Plain pan', pan28x: 'Plain pan', 'okonomie fur': 'Ökonomie für Anfänger', 'smorrebrod lodz': 'Smørrebrød fra Łódź', μεγεθος: 'ΜΕΓΕΘΟΣ' }
  for (const [q, title] of Object.entries(expected)) t.strictSame([await merchantFinds(store, q), await shopperFinds(store, q)], [[title], [title]], q)
  t.strictSame(await merchantFinds(store, 'tor '), [], 'a space ends the word')
})

t.test('titles in Arabic, Hebrew, Hindi, Thai, Chinese, Japanese and Korean are found by their parts', async (t) => {
  const expected = { 'قَمِيص قطني أزرق': ['قميص', 'قطني ازرق', 'قط'], 'חולצת כותנה': ['כותנה', 'חול'], 'सूती कमीज़ नीली': ['कमीज़', 'नीली सूती', 'सू'], 'เสื้อเชิ้ตผ้าฝ้าย': ['เสื้อ', 'ผ้าฝ้าย'], '蓝色棉质衬衫': ['衬衫', '棉质', '蓝', '蓝色衬衫'], '夏のリネンシャツ': ['リネン', 'シャツ', '夏'], '면 셔츠 블루': ['셔츠', '블루 면', '셔'] }
  const { store } = await shop(...Object.keys(expected))
  for (const [title, queries] of Object.entries(expected)) for (const q of [title, ...queries]) t.strictSame(await merchantFinds(store, q), [title], q)
  for (const [title, queries] of Object.entries(expected)) t.strictSame((await store.souk.search.suggest({ q: queries[0]! })).queries, [title.toLowerCase()], title)
})

t.test('the product whose whole title was typed comes first, then titles that begin so, then words of titles, then those elsewhere', async (t) => {
  const { store } = await shop('Red cup', item('Tea towel', { tags: ['red', 'cup'] }), item('Poster', { description_html: 'A red cup on a table' }), 'Cup holder for a red cup', 'Red cup with handle', 'Cup, red')
  t.strictSame(await merchantFinds(store, 'red cup'), ['Red cup', 'Red cup with handle', 'Cup, red', 'Cup holder for a red cup', 'Tea towel', 'Poster'])
  t.strictSame((await merchantFinds(store, 'Red CUP '))[0], 'Red cup')
})

t.test('the index follows create, update, rename, tags, status, stock and delete, and loses no product', async (t) => {
  const { store, products: [first] } = await shop(item('Alder stool', { vendor: 'northwind', tags: ['Oak'] }), 'Birch table')
  const { products } = store.souk
  const id = first!.id
  await products.update({ product_id: id, title: 'Maple stool', vendor: 'Northwind', tags: ['Maple', 'Summer'] })
  await indexed(store)
  t.strictSame([await merchantFinds(store, 'alder'), await merchantFinds(store, 'maple'), await facet(store, 'tag')], [[], ['Maple stool'], [['Maple', 1], ['Summer', 1]]])
  t.strictSame(await facet(store, 'vendor'), [['Northwind', 1]], 'and the spelling of what it is filtered by')
  await products.update({ product_id: id, status: 'archived' })
  await indexed(store)
  t.strictSame([await shopperFinds(store, 'maple'), await merchantFinds(store, { q: 'maple', status: 'archived' })], [[], ['Maple stool']])
  await products.update({ product_id: id, status: 'active' })
  const available = async () => [await shopperFinds(store, { available: true }), await facet(store, 'available')]
  const { data: [main] } = await store.souk.locations.list()
  const change = async (delta: number) => {
    await store.souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: first!.variants[0]!.inventory_item_id, location_id: main!.id, delta }] })
    await indexed(store)
  }
  await change(-3)
  t.strictSame(await available(), [['Birch table'], [['false', 1], ['true', 1]]])
  await change(5)
  t.strictSame(await available(), [['Birch table', 'Maple stool'], [['true', 2]]])
  await products.delete({ product_id: id })
  await indexed(store)
  t.strictSame([await merchantFinds(store, {}), await facet(store, 'vendor')], [['Birch table'], undefined])
  t.strictSame(await h.sql(store.store.shard_id, `SELECT 1 FROM search_words WHERE store_id = $1 AND word = 'maple'`, [store.store.id]), [], 'words that nothing has any more are gone')
})

t.test('a location that no longer sells takes its stock out of the availability of every product', async (t) => {
  const store = await h.createStore()
  const second = await store.souk.locations.create({ code: 'second', name: 'Second' })
  for (const [title, location] of [['Cup', 'second'], ['Pan', undefined]] as const) await store.souk.products.create(item(title, { variants: [{ price: usd(1), stock: [{ location, on_hand: 1 }] }] }))
  await indexed(store)
  t.strictSame(await facet(store, 'available'), [['true', 2]])
  await store.souk.locations.update({ location_id: second.id, fulfills_online: false })
  await indexed(store)
  t.strictSame(await shopperFinds(store, { available: true }), ['Pan'])
})

t.test('a metafield is filtered by once its definition says so, and shoppers see it where that says so', async (t) => {
  const { store } = await shop(item('Scarf', { metafields: [{ namespace: 'care', key: 'washing', value: 'Hand wash: only' }] }), 'Hat')
  const definition = await store.souk.metafieldDefinitions.create({ owner_type: 'product', namespace: 'care', key: 'washing', name: 'Washing', type: 'single_line_text' })
  await indexed(store)
  const filtered = { metafield: ['care.washing:hand WASH: only'] }
  t.strictSame([await merchantFinds(store, filtered), await facet(store, 'metafield:care.washing')], [[], undefined])
  await store.souk.metafieldDefinitions.update({ metafield_definition_id: definition.id, filterable: true })
  await indexed(store)
  t.strictSame([await merchantFinds(store, filtered), await facet(store, 'metafield:care.washing'), await shopperFinds(store, filtered)], [['Scarf'], [['Hand wash: only', 1]], []])
  await store.souk.metafieldDefinitions.update({ metafield_definition_id: definition.id, storefront_access: true })
  await indexed(store)
  t.strictSame(await shopperFinds(store, filtered), ['Scarf'])
  await store.souk.metafieldDefinitions.delete({ metafield_definition_id: definition.id })
  await indexed(store)
  t.strictSame([await merchantFinds(store, filtered), await facet(store, 'metafield:care.washing')], [[], undefined])
})

t.test('filters do not mind case, and a price filter whose ends cross finds nothing', async (t) => {
  const sized = (title: string, name: string, value: string, amount: number) => item(title, { vendor: 'ΟΔΟΣ', options: [{ name }], variants: [{ option_values: [value], price: usd(amount) }, { option_values: [`${value}+`], price: usd(amount * 10) }] })
  const { store } = await shop(sized('One', 'ΜΕΓΕΘΟΣ', 'Μ: 1', 500))
  for (const params of [{ option: ['μεγεθος:μ: 1'] }, { option: ['ΜΕΓΕΘΟΣ:Μ: 1', 'μεγεθος:x'] }, { vendor: ['οδος'] }, { vendor: ['ΟΔΟΣ'] }, { price_min: 600, price_max: 700 }]) t.strictSame(await merchantFinds(store, params), ['One'], JSON.stringify(params))
  for (const params of [{ option: ['x:Μ: 1'] }, { price_min: 4000, price_max: 600 }, { price_min: 2000, price_max: 999 }, { price_min: 5001 }]) t.strictSame(await merchantFinds(store, params), [], JSON.stringify(params))
  const { facets } = await store.souk.search.products({ vendor: ['Nobody'], option: ['Fit:Slim'], price_min: 100, price_max: 199 })
  t.match(facets, [{ name: 'vendor', values: [{ value: 'Nobody', count: 0, selected: true }] }, { name: 'option:Fit', values: [{ value: 'Slim', count: 0, selected: true }] }], 'what is filtered by is shown as it was spelt also where nothing has it')
})

t.test('bulk work and imports are followed, and after any of them the index is what one made afresh would be', async (t) => {
  const store = await h.createStore()
  const line = (nth: number, change: ProductInput = {}): ProductInput => ({ handle: `p-${nth}`, ...item(`${['Oak', 'Elm', 'Ash'][nth % 3]} chair ${nth}`), vendor: `Maker ${nth % 7}`, tags: [`t${nth % 5}`, 'all'], options: [{ name: 'Size' }], variants: ['S', 'M'].map((size) => ({ option_values: [size], sku: `${nth}-${size}`, price: usd(100 + nth * 37), stock: [{ on_hand: nth % 4 }] })), ...change })
  await importLines(store, Array.from({ length: 1200 }, (_, nth) => line(nth)))
  t.strictSame((await store.souk.search.products({ status: 'active' })).total_estimate, { count: 1000, capped: true })
  t.strictSame(await facet(store, 'tag', { vendor: ['Maker 3'] }).then((values) => values?.[0]), ['all', Array.from({ length: 1200 }).filter((_, nth) => nth % 7 === 3).length])
  await importLines(store, Array.from({ length: 300 }, (_, nth) => line(nth * 4, nth % 2 ? { title: `Yew bench ${nth}`, tags: ['All', 'new'] } : { vendor: null, variants: [{ option_values: ['XL'], price: usd(99_999), stock: [] }] })))
  t.equal((await merchantFinds(store, 'yew bench')).length, 150)
  const bulk = async (params: Parameters<typeof store.souk.products.bulk>[0]) => {
    await store.souk.jobs.wait((await store.souk.products.bulk(params)).id)
    await indexed(store)
  }
  await bulk({ action: 'archive', filter: { vendor: 'Maker 1' } })
  await bulk({ action: 'add_tags', filter: { tag: 't2' }, tags: ['Sale'] })
  await bulk({ action: 'delete', filter: { vendor: 'Maker 5' } })
  t.strictSame(await merchantFinds(store, { vendor: ['Maker 5'] }), [])
  await importLines(store, Array.from({ length: 50 }, (_, nth) => line(5000 + nth)))
  const before = await contents(store)
  await h.sql(store.store.shard_id, 'DELETE FROM search_documents WHERE store_id = $1', [store.store.id])
  for (const table of ['search_words', 'search_facets']) await h.sql(store.store.shard_id, `DELETE FROM ${table} WHERE store_id = $1`, [store.store.id])
  await h.sql(store.store.shard_id, 'INSERT INTO search_queue (store_id, product_id, stock_only) SELECT store_id, id, false FROM products WHERE store_id = $1', [store.store.id])
  await indexed(store)
  const after = await contents(store)
  t.ok(after.length > 3000, `${after.length} entries`)
  t.strictSame(before, after)
  t.strictSame(await lost(store), [])
})

async function importLines(store: TestStore, inputs: readonly ProductInput[]): Promise<void> {
  const { id } = await store.souk.imports.create()
  let sequence = 0
  for await (const body of ndjsonBatches(inputs)) await store.souk.imports.append({ job_id: id, sequence: ++sequence, body })
  await store.souk.imports.finish({ job_id: id })
  await indexed(store)
}

/** Every entry of the index with the products it holds, whatever their numbers. */
const contents = async (store: TestStore) => (await h.sql<{ entry: string }>(store.store.shard_id, `
  WITH entries AS (
    SELECT 'word ' || w.weight || ' ' || w.word AS name, w.block * 1024 + n AS number FROM search_words w CROSS JOIN generate_series(0, 1023) AS n WHERE w.store_id = $1 AND get_bit(w.documents, n) = 1
    UNION ALL SELECT 'facet ' || f.facet, f.block * 4096 + n FROM search_facets f CROSS JOIN LATERAL generate_series(0, length(f.documents) - 1) AS n WHERE f.store_id = $1 AND get_bit(f.documents, n) = 1
  ) SELECT e.name || ': ' || string_agg(coalesce(d.product_id, 'nothing'), ' ' ORDER BY d.product_id) AS entry FROM entries e LEFT JOIN search_documents d ON d.store_id = $1 AND d.number = e.number GROUP BY e.name ORDER BY 1`, [store.store.id])).map(({ entry }) => entry)

/** Products without a document, and documents without a product. */
const lost = (store: TestStore) => h.sql(store.store.shard_id, `
  SELECT p.id, d.product_id FROM (SELECT * FROM products WHERE store_id = $1) p FULL JOIN (SELECT * FROM search_documents WHERE store_id = $1) d ON d.product_id = p.id WHERE p.id IS NULL OR d.product_id IS NULL OR d.version <> p.version`, [store.store.id])

t.test('an event that comes twice, or for a product that is gone, changes nothing', async (t) => {
  const { store, ids } = await shop('Cup', 'Pan')
  const before = await contents(store)
  await h.sql(store.store.shard_id, 'INSERT INTO search_queue (store_id, product_id, stock_only) SELECT $1, id, false FROM unnest($2::text[]) AS id', [store.store.id, [...ids, MISSING_PRODUCT]])
  await indexed(store)
  t.strictSame(await contents(store), before)
})

async function answers(t: Test, store: TestStore, q: string): Promise<void> {
  const calls = [() => store.souk.search.products({ q }), () => store.storefront.storefront.search.products({ q }, now(store)), ...(q.length > 0 && q.length <= 100 ? [() => store.souk.search.suggest({ q }), () => store.storefront.storefront.search.suggest({ q }, now(store))] : [])]
  for (const call of calls) {
    const status = await call().then(() => 200, (error: unknown) => (error as { status: number }).status)
    const expected = q.includes('\u0000') ? 400 : 200
    if (status !== expected) t.fail(`${JSON.stringify(q)} was answered with ${status}`)
  }
}

t.test('whatever is typed is answered: found, not found, or refused where no text can hold it', async (t) => {
  const { store } = await shop('100% wool_scarf \\ "quoted"', 'Emoji 🎩 hat')
  for (const q of ['%', '_', '\\', '"', "'", "''; --", '100%', 'wool_scarf', '\\\\', '$1', ':', '=', '!', '=cup', 'o:size:m', '🎩', '👨‍👩‍👧‍👦', '\u200f\u202eabc', '\u202e', 'a\u0301'.repeat(100), 'x'.repeat(250), 'a '.repeat(120), '漢'.repeat(250), '\u0000', 'cup\u0000', '...---...', '\u{10ffff}', '\ufffe', '&amp;', '<b>', '\t\n', '١٢٣', 'ﷺ'.repeat(20), '\u0e33'.repeat(50)]) await answers(t, store, q)
  t.strictSame([await merchantFinds(store, '100% "wool"'), await merchantFinds(store, '%'), await merchantFinds(store, 'hat 🎩')], [['100% wool_scarf \\ "quoted"'], [], ['Emoji 🎩 hat']])
  await assert(asyncProperty(string({ unit: 'binary', maxLength: 120 }), async (q) => answers(t, store, q)), { numRuns: 60 })
  for (const q of ['%ff%fe', '%ed%a0%80', '%']) t.ok((await h.raw('GET', `/v1/search/products?q=${q}`, { headers: { authorization: `Bearer ${store.secret_key}` } })).status < 500, q)
})
