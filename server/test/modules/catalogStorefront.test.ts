import { createSouk, type ProductInput, type StorefrontProduct } from '@souk/sdk'
import t from 'tap'
import { findSummaries } from '../../src/modules/catalog/index.js'
import { harness, refusal, repeats, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const MISSING_DEFINITION = 'mfd_00000000000000000000000000'
const MISSING_REDIRECT = 'redir_00000000000000000000000000'
const HOUR_MS = 3_600_000
const usd = (amount: number) => ({ amount, currency: 'USD' })
const jacket = (overrides: Partial<ProductInput> = {}) => ({ title: 'Canvas field jacket', status: 'active' as const, variants: [{ price: usd(12900), stock: [{ on_hand: 3 }] }], ...overrides })

const news = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type, data }) => ({ type, data }))

const anonymous = (store: TestStore, path: string, headers: Record<string, string> = {}) => h.raw('GET', path, { headers: { host: `${store.store.handle}.localhost`, ...headers } })

async function handles(list: AsyncIterable<{ handle: string }>): Promise<string[]> {
  const seen: string[] = []
  for await (const item of list) seen.push(item.handle)
  return seen
}

async function shelf() {
  const store = await h.createStore()
  const products = await Promise.all(['Äpfel', 'birnen', 'Citronen', 'Datteln', 'Erdbeeren'].map((title, index) => store.souk.products.create({ title, handle: 'abcde'[index]!, status: index === 4 ? 'draft' : 'active', tags: index % 2 ? ['odd'] : [], variants: [{ price: usd([300, 100, 500, 200, 400][index]!) }] })))
  const collection = await store.souk.collections.create({ title: 'Shelf' })
  return { store, products, ids: products.map((product) => product.id), collection }
}

t.test('metafieldDefinitions.create: values that exist must fit, and those to come are checked', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const old = await souk.products.create(jacket({ metafields: [{ namespace: 'spec', key: 'weight', value: 'heavy' }] }))
  const weight = { owner_type: 'product' as const, namespace: 'spec', key: 'weight', name: 'Weight', type: 'integer' as const }
  await t.rejects(souk.metafieldDefinitions.create(weight), { status: 409, code: 'catalog.metafield_values_conflict', detail: /^1 of 1 / })
  await souk.products.update({ product_id: old.id, metafields: [{ namespace: 'spec', key: 'weight', value: '900' }] })
  const made = await repeats(t, ({ idempotencyKey }) => souk.metafieldDefinitions.create({ ...weight, validations: { max: '1000' } }, { idempotencyKey }))
  t.strictSame(await news(store, made.id), [{ type: 'metafield_definition.created', data: made }])
  await t.rejects(souk.metafieldDefinitions.create(weight), { status: 409, code: 'catalog.metafield_definition_taken' })
  await t.rejects(souk.products.update({ product_id: old.id, metafields: [{ namespace: 'other', key: 'key', value: 'free' }, { namespace: 'spec', key: 'weight', value: '1001' }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/metafields/1/value', detail: /at most 1000/ }] })
  await souk.metafieldDefinitions.create({ owner_type: 'variant', namespace: 'spec', key: 'weave', name: 'Weave', type: 'single_line_text', validations: { choices: ['twill'] } })
  await t.rejects(souk.variants.update({ variant_id: old.variants[0]!.id, metafields: [{ namespace: 'spec', key: 'weave', value: 'knit' }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/metafields/0/value' }] })
  t.ok(await other.souk.products.create(jacket({ metafields: [{ namespace: 'spec', key: 'weight', value: 'heavy' }] })), 'a definition is that of its store')
  await t.rejects(souk.metafieldDefinitions.create({ ...weight, key: 'flag', type: 'boolean', validations: { max: '1' } }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/validations/max' }] })
  await t.rejects((await h.clientWith(store, ['metafield_definitions:read'])).metafieldDefinitions.create(weight), { status: 403, code: 'auth.permission_denied' })
})

t.test('metafieldDefinitions.create: no value slips in between the check and the definition', async (t) => {
  const store = await h.createStore()
  const definition = { owner_type: 'product' as const, namespace: 'spec', key: 'size', name: 'Size', type: 'integer' as const }
  const patient = createSouk({ baseUrl: h.url, apiKey: store.secret_key, maxRetries: 10 })
  await Promise.allSettled([...Array.from({ length: 12 }, (_, index) => patient.products.create(jacket({ metafields: [{ namespace: 'spec', key: 'size', value: index % 2 ? 'large' : '1' }] }))), patient.metafieldDefinitions.create(definition)])
  const defined = (await store.souk.metafieldDefinitions.list()).data.length > 0
  const values = (await store.souk.products.list()).data.flatMap((product) => product.metafields.map(({ value }) => value))
  t.ok(!defined || !values.includes('large'), 'either the definition stands and all values fit, or it was refused')
})

t.test('metafieldDefinitions.get: answers for a definition of another store as for a missing one', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const made = await store.souk.metafieldDefinitions.create({ owner_type: 'product', namespace: 'spec', key: 'weave', name: 'Weave', type: 'color' })
  const { data, etag } = await store.souk.metafieldDefinitions.get({ metafield_definition_id: made.id }).withResponse()
  t.strictSame([data, etag], [made, '"1"'])
  t.strictSame(await refusal(other.souk.metafieldDefinitions.get({ metafield_definition_id: made.id })), await refusal(other.souk.metafieldDefinitions.get({ metafield_definition_id: MISSING_DEFINITION })))
  await t.rejects(store.souk.metafieldDefinitions.get({ metafield_definition_id: 'x' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).metafieldDefinitions.get({ metafield_definition_id: made.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('metafieldDefinitions.list: by owner type, namespace and key, page by page', async (t) => {
  const store = await h.createStore()
  const { metafieldDefinitions } = store.souk
  for (const [owner_type, namespace, key] of [['variant', 'spec', 'aa'], ['product', 'spec', 'bb'], ['product', 'spec', 'aa'], ['product', 'care', 'zz']] as const) await metafieldDefinitions.create({ owner_type, namespace, key, name: key, type: 'json' })
  const names = async (filter: object) => {
    const seen: string[] = []
    for await (const { owner_type, namespace, key } of metafieldDefinitions.list({ limit: 1, ...filter })) seen.push(`${owner_type} ${namespace}.${key}`)
    return seen
  }
  t.strictSame(await names({}), ['product care.zz', 'product spec.aa', 'product spec.bb', 'variant spec.aa'])
  t.strictSame(await names({ owner_type: 'product', namespace: 'spec' }), ['product spec.aa', 'product spec.bb'])
  await t.rejects(metafieldDefinitions.list({ namespace: '!' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).metafieldDefinitions.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('metafieldDefinitions.update: the type is frozen once values exist, and tighter limits must fit them', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { metafieldDefinitions, products } = store.souk
  const made = await metafieldDefinitions.create({ owner_type: 'product', namespace: 'spec', key: 'size', name: 'Size', type: 'integer' })
  const change = { metafield_definition_id: made.id, type: 'decimal' as const, filterable: true }
  const after = await repeats(t, ({ idempotencyKey }) => metafieldDefinitions.update(change, { idempotencyKey, ifMatch: '"1"' }))
  t.strictSame(after, { ...made, type: 'decimal', filterable: true, version: 2, updated_at: after.updated_at })
  t.strictSame((await news(store, made.id)).at(-1), { type: 'metafield_definition.updated', data: after })
  await products.create(jacket({ metafields: [{ namespace: 'spec', key: 'size', value: '7.5' }] }))
  await t.rejects(metafieldDefinitions.update({ metafield_definition_id: made.id, type: 'single_line_text' }), { status: 409, code: 'catalog.metafield_type_frozen' })
  await t.rejects(metafieldDefinitions.update({ metafield_definition_id: made.id, validations: { max: '7' } }), { status: 409, code: 'catalog.metafield_values_conflict' })
  t.match(await metafieldDefinitions.update({ metafield_definition_id: made.id, validations: { max: '8' } }), { version: 3, validations: { max: '8' } })
  await t.rejects(metafieldDefinitions.update(change, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(metafieldDefinitions.update({ metafield_definition_id: made.id, name: '' }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.metafieldDefinitions.update(change)), await refusal(other.souk.metafieldDefinitions.update({ ...change, metafield_definition_id: MISSING_DEFINITION })))
  await t.rejects((await h.clientWith(store, ['metafield_definitions:read'])).metafieldDefinitions.update(change), { status: 403, code: 'auth.permission_denied' })
})

t.test('metafieldDefinitions.delete: values stay, are checked no more, and shoppers no longer see them', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { metafieldDefinitions, products } = store.souk
  const metafields = [{ namespace: 'spec', key: 'size', value: '7' }, { namespace: 'spec', key: 'secret', value: 'x' }]
  const made = await metafieldDefinitions.create({ owner_type: 'product', namespace: 'spec', key: 'size', name: 'Size', type: 'integer', storefront_access: true })
  const product = await products.create(jacket({ metafields, variants: [{ price: usd(1), metafields }] }))
  const seen = async () => (await store.storefront.storefront.products.get({ handle: product.handle })).metafields
  t.strictSame(await seen(), [metafields[0]], 'only what is defined for the storefront, and for this owner')
  t.strictSame(await refusal(other.souk.metafieldDefinitions.delete({ metafield_definition_id: made.id })), await refusal(other.souk.metafieldDefinitions.delete({ metafield_definition_id: MISSING_DEFINITION })))
  await t.rejects((await h.clientWith(store, ['metafield_definitions:read'])).metafieldDefinitions.delete({ metafield_definition_id: made.id }), { status: 403, code: 'auth.permission_denied' })
  await t.rejects(metafieldDefinitions.delete({ metafield_definition_id: 'x' }), { status: 400, code: 'request.validation_failed' })
  await repeats(t, ({ idempotencyKey }) => metafieldDefinitions.delete({ metafield_definition_id: made.id }, { idempotencyKey, ifMatch: '"1"' }))
  t.strictSame((await news(store, made.id)).at(-1), { type: 'metafield_definition.deleted', data: { id: made.id } })
  t.strictSame(await seen(), [])
  t.strictSame((await products.update({ product_id: product.id, metafields: [{ namespace: 'spec', key: 'size', value: 'large' }] })).metafields, [{ namespace: 'spec', key: 'size', value: 'large' }])
})

t.test('redirects.create: leads from a handle that nothing has, and follows renames', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const product = await souk.products.create(jacket({ handle: 'jacket' }))
  const made = await repeats(t, ({ idempotencyKey }) => souk.redirects.create({ resource_type: 'product', from_handle: 'coat', to_handle: 'jacket' }, { idempotencyKey }))
  t.match(made, { resource_id: product.id, from_handle: 'coat', to_handle: 'jacket' })
  t.strictSame(await news(store, made.id), [{ type: 'redirect.created', data: made }])
  await souk.products.update({ product_id: product.id, handle: 'field-jacket' })
  for (const old of ['coat', 'jacket']) {
    const reply = await anonymous(store, `/v1/storefront/products/${old}`)
    t.strictSame([reply.status, reply.headers.location], [301, '/v1/storefront/products/field-jacket'], `${old} leads to the present address`)
  }
  const renames = (await h.events(store, 'redirect.created')).map(({ data }) => (data as { from_handle: string }).from_handle)
  t.strictSame(renames, ['coat', 'jacket'], 'a rename tells of the redirect it made')
  await souk.products.create(jacket({ handle: 'jacket' }))
  t.equal((await anonymous(store, '/v1/storefront/products/jacket')).status, 200, 'a product that takes the address ends the redirect')
  t.equal((await h.events(store, 'redirect.deleted')).length, 1)
  await t.rejects(souk.redirects.create({ resource_type: 'product', from_handle: 'coat', to_handle: 'jacket' }), { status: 409, code: 'catalog.redirect_conflict' })
  await t.rejects(souk.redirects.create({ resource_type: 'product', from_handle: 'jacket', to_handle: 'field-jacket' }), { status: 409, code: 'catalog.redirect_conflict' })
  await t.rejects(souk.redirects.create({ resource_type: 'product', from_handle: 'x', to_handle: 'nothing' }), { status: 404, code: 'catalog.product_not_found' })
  await t.rejects(souk.redirects.create({ resource_type: 'collection', from_handle: 'x', to_handle: 'nothing' }), { status: 404, code: 'catalog.collection_not_found' })
  await t.rejects(souk.redirects.create({ resource_type: 'product', from_handle: 'A B', to_handle: 'jacket' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['redirects:read'])).redirects.create({ resource_type: 'product', from_handle: 'y', to_handle: 'jacket' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('redirects.list: filters by either end, newest first', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  await souk.products.create(jacket({ handle: 'jacket' }))
  for (const from_handle of ['one', 'two']) await souk.redirects.create({ resource_type: 'product', from_handle, to_handle: 'jacket' })
  await souk.redirects.create({ resource_type: 'collection', from_handle: 'one', to_handle: 'featured' })
  const froms = async (filter: object) => {
    const seen: string[] = []
    for await (const { resource_type, from_handle } of souk.redirects.list({ limit: 1, ...filter })) seen.push(`${resource_type} ${from_handle}`)
    return seen
  }
  t.strictSame(await froms({}), ['collection one', 'product two', 'product one'])
  t.strictSame(await froms({ resource_type: 'product' }), ['product two', 'product one'])
  t.strictSame(await froms({ from_handle: 'one' }), ['collection one', 'product one'])
  t.strictSame(await froms({ to_handle: 'jacket' }), ['product two', 'product one'])
  t.strictSame((await other.souk.redirects.list()).data, [])
  await t.rejects(souk.redirects.list({ limit: 0 }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).redirects.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('redirects.delete: the handle answers with 404 from then on', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  await souk.products.create(jacket({ handle: 'jacket' }))
  const made = await souk.redirects.create({ resource_type: 'product', from_handle: 'coat', to_handle: 'jacket' })
  t.strictSame(await refusal(other.souk.redirects.delete({ redirect_id: made.id })), await refusal(other.souk.redirects.delete({ redirect_id: MISSING_REDIRECT })))
  await t.rejects((await h.clientWith(store, ['redirects:read'])).redirects.delete({ redirect_id: made.id }), { status: 403, code: 'auth.permission_denied' })
  await repeats(t, ({ idempotencyKey }) => souk.redirects.delete({ redirect_id: made.id }, { idempotencyKey }))
  t.strictSame((await news(store, made.id)).at(-1), { type: 'redirect.deleted', data: { id: made.id } })
  t.equal((await anonymous(store, '/v1/storefront/products/coat')).status, 404)
  await t.rejects(souk.redirects.delete({ redirect_id: 'x' }), { status: 400, code: 'request.validation_failed' })
})

t.test('storefront.products.get: levels alone and the longer statement say the same of stock', async (t) => {
  const store = await h.createStore()
  const [here] = (await store.souk.locations.list()).data
  const other = await store.souk.locations.create({ name: 'Annex', code: 'annex' })
  await store.souk.locations.create({ name: 'Depot', code: 'depot', fulfills_online: false })
  const stock = (...levels: [location: string, on_hand: number][]) => ({ stock: levels.map(([location, on_hand]) => ({ location, on_hand })) })
  const variants = [
    { seen: [3, true], ...stock([here!.code, 3]) }, { seen: [0, false], ...stock([here!.code, 0]) }, { seen: [null, true], track_inventory: false }, { seen: [0, false], ...stock([here!.code, -2]) },
    { seen: [1, true], ...stock([here!.code, -2], ['annex', 3]) }, { seen: [0, true], ...stock([here!.code, 5], ['annex', -9]) }, { seen: [0, false], ...stock(['depot', 7]) }, { seen: [0, false] },
  ]
  const sizes = variants.map(({ seen: _, ...variant }, at) => ({ ...variant, option_values: [`${at}`], price: usd(at + 1) }))
  const product = await store.souk.products.create(jacket({ handle: 'jacket', options: [{ name: 'Size' }], variants: sizes }))
  const read = async () => (await anonymous(store, '/v1/storefront/products/jacket', { 'souk-store': store.store.id })).json() as unknown as StorefrontProduct
  const stockOf = (body: StorefrontProduct) => body.variants.map(({ available, in_stock }) => [available, in_stock])
  const short = await read()
  t.strictSame(stockOf(short), variants.map(({ seen }) => seen))
  await store.souk.products.update({ product_id: product.id, metafields: [{ namespace: 'spec', key: 'hidden', value: 'from shoppers' }] })
  const long = await read()
  t.strictSame({ ...long, updated_at: short.updated_at }, short, 'with metafields that shoppers may not see')
  await store.souk.products.update({ product_id: product.id, metafields: [] })
  await store.souk.inventoryLevels.update({ inventory_item_id: product.variants[5]!.inventory_item_id, location_id: other.id, oversell: 'backorder' })
  await store.souk.variants.update({ variant_id: product.variants[5]!.id, stock: [{ location: here!.code, on_hand: 0 }] })
  t.strictSame(stockOf(await read())[5], [0, true], 'sold beyond what is there, by one level')
  await store.souk.variants.update({ variant_id: product.variants[1]!.id, inventory_policy: 'backorder', price: usd(77) })
  const { variants: [, changed] } = await read()
  t.match(changed, { available: 0, in_stock: true, price: usd(77) }, 'the text is that of the variant as it is now')
})

t.test('storefront.products.get: shows what is published at this moment, with stock and a version that changes with it', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const from = new Date(h.clock.now().getTime() + HOUR_MS).toISOString()
  const until = new Date(h.clock.now().getTime() + 2 * HOUR_MS).toISOString()
  const product = await souk.products.create(jacket({
    handle: 'jäcke', description_html: '<p>Warm</p><script>alert(1)</script>', publish_at: from, unpublish_at: until, options: [{ name: 'Size' }],
    variants: [{ option_values: ['S'], price: usd(2), stock: [{ on_hand: 3 }] }, { option_values: ['M'], price: usd(1), inventory_policy: 'backorder' }, { option_values: ['L'], price: usd(3), track_inventory: false }, { option_values: ['X'], price: usd(4), stock: [{ on_hand: -2 }] }],
  }))
  const path = `/v1/storefront/products/${encodeURIComponent('jäcke')}`
  // Named stores are never answered from memory, whose entries live by real time.
  const at = async (ms: number) => {
    h.clock.advance(ms)
    return anonymous(store, path, { 'souk-store': store.store.id })
  }
  t.equal((await at(0)).status, 404, 'not yet')
  const reply = await at(HOUR_MS + 1000)
  t.match(reply.json(), { id: product.id, description_html: '<p>Warm</p>', price_range: { min: usd(1), max: usd(4) }, published_at: from, metafields: [] })
  t.strictSame((reply.json().variants as { available: number | null; in_stock: boolean }[]).map(({ available, in_stock }) => [available, in_stock]), [[3, true], [0, true], [null, true], [0, false]])
  t.match(reply.headers, { 'cache-control': /^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+$/, 'surrogate-key': `${store.store.id} ${product.id}` })
  t.equal((await anonymous(store, path, { 'if-none-match': reply.headers.etag! })).status, 304)
  await souk.variants.update({ variant_id: product.variants[0]!.id, stock: [{ on_hand: 1 }] })
  const sold = await anonymous(store, path, { 'if-none-match': reply.headers.etag! })
  t.strictSame([sold.status, (sold.json().variants as { available: number }[])[0]!.available], [200, 1], 'the version changes with the stock')
  const keyed = await store.storefront.storefront.products.get({ handle: 'jäcke' }).withResponse()
  t.match(keyed.response.headers.get('cache-control'), /^private/, 'what a key was needed for is kept by no shared cache')
  t.equal(keyed.etag, sold.headers.etag)
  t.equal((await at(HOUR_MS)).status, 404, 'no longer')
  h.clock.advance(-2 * HOUR_MS - 1000)
  t.strictSame(await refusal(other.storefront.storefront.products.get({ handle: 'jäcke' })), await refusal(other.storefront.storefront.products.get({ handle: 'missing' })))
  await t.rejects(store.storefront.storefront.products.get({ handle: 'Not A Handle' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).storefront.products.get({ handle: 'jäcke' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('storefront.products.list: pages of published products in every order, also of a collection', async (t) => {
  const { store, ids, collection } = await shelf()
  const shop = store.storefront.storefront
  await store.souk.collections.products.add({ collection_id: collection.id, product_ids: [ids[2]!, ids[4]!, ids[0]!] })
  await store.souk.collections.create({ title: 'Odd', kind: 'rule', sort_order: '-price', rules: { match: 'all', conditions: [{ field: 'tag', operator: 'equals', value: 'odd' }] } })
  await store.souk.collections.create({ title: 'Hidden', status: 'draft' })
  t.strictSame(await handles(shop.products.list({ limit: 2, sort: 'title' })), ['a', 'b', 'c', 'd'], 'drafts are not shown')
  t.strictSame(await handles(shop.products.list({ limit: 1, sort: '-price' })), ['c', 'a', 'd', 'b'])
  t.strictSame(await handles(shop.products.list({ limit: 1, collection: 'shelf' })), ['c', 'a'], 'the order of the collection')
  t.strictSame(await handles(shop.products.list({ limit: 1, collection: 'shelf', sort: 'price' })), ['a', 'c'])
  t.strictSame(await handles(shop.products.list({ limit: 1, collection: 'odd' })), ['d', 'b'])
  const stocked = await store.souk.products.create({ title: 'Figs', handle: 'f', status: 'active', options: [{ name: 'Size' }], media: [{ url: 'https://images.example.com/f.jpg' }], variants: [{ option_values: ['S'], price: usd(1) }, { option_values: ['M'], price: usd(1), compare_at_price: usd(9), stock: [{ on_hand: 1 }] }] })
  const { data: [first, second], has_more } = await shop.products.list({ limit: 2 })
  t.match(first, { handle: 'f', in_stock: true, default_variant_id: stocked.variants[1]!.id, variant_count: 2, image: { url: 'https://images.example.com/f.jpg', alt: null }, compare_at_price_range: { min: usd(9), max: usd(9) } }, 'the first variant in stock')
  t.match([second!.in_stock, has_more], [false, true])
  const reply = await anonymous(store, '/v1/storefront/products?limit=1')
  t.match(reply.headers, { link: /rel="next"/, etag: /^"/, 'cache-control': /^public/, 'surrogate-key': `${store.store.id} ${store.store.id}/products` })
  await t.rejects(shop.products.list({ collection: 'hidden' }), { status: 404, code: 'catalog.collection_not_found' })
  const { next_cursor } = await shop.products.list({ limit: 1, sort: 'price' })
  await t.rejects(shop.products.list({ sort: '-price', cursor: next_cursor! }), { status: 400, code: 'request.invalid_cursor' }, 'a cursor belongs to its order')
  t.strictSame((await (await h.createStore()).storefront.storefront.products.list()).data, [])
  await t.rejects((await h.clientWith(store, ['products:read'])).storefront.products.list(), { status: 403, code: 'auth.permission_denied' })
  t.strictSame((await inStore(h, store, (tx) => findSummaries(tx, [ids[1]!, stocked.id, ids[4]!], { country: null, customerId: null }))).map(({ text }) => (JSON.parse(text) as { handle: string }).handle), ['b', 'f'], 'entries for the lists of other modules')
})

t.test('storefront.collections.get: shows a published collection', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const made = await store.souk.collections.create({ title: 'Outerwear', description_html: '<p onclick="x()">Warm</p>', image: { url: 'https://images.example.com/o.jpg' } })
  const { data, response } = await store.storefront.storefront.collections.get({ handle: 'outerwear' }).withResponse()
  t.match(data, { id: made.id, title: 'Outerwear', description_html: '<p>Warm</p>', image: { url: 'https://images.example.com/o.jpg', alt: null } })
  t.match(response.headers.get('surrogate-key'), made.id)
  await store.souk.collections.update({ collection_id: made.id, status: 'draft' })
  await t.rejects(store.storefront.storefront.collections.get({ handle: 'outerwear' }), { status: 404, code: 'catalog.collection_not_found' })
  t.strictSame(await refusal(other.storefront.storefront.collections.get({ handle: 'outerwear' })), await refusal(other.storefront.storefront.collections.get({ handle: 'missing' })))
  await t.rejects(store.storefront.storefront.collections.get({ handle: 'A B' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).storefront.collections.get({ handle: 'outerwear' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('storefront.collections.list: published collections by title', async (t) => {
  const store = await h.createStore({ collections: [] })
  for (const [title, status] of [['Zelte', 'active'], ['Äxte', 'active'], ['messer', 'active'], ['Seile', 'draft']] as const) await store.souk.collections.create({ title, status })
  t.strictSame(await handles(store.storefront.storefront.collections.list({ limit: 1 })), ['axte', 'messer', 'zelte'])
  t.strictSame(await handles(store.storefront.storefront.collections.list()), ['axte', 'messer', 'zelte'])
  await t.rejects(store.storefront.storefront.collections.list({ limit: 1000 }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).storefront.collections.list(), { status: 403, code: 'auth.permission_denied' })
})
