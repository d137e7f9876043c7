import { createSouk, type Collection, type CollectionCreate, type ProductInput } from '@souk/sdk'
import { array, asyncProperty, assert, constantFrom, record } from 'fast-check'
import t, { type Test } from 'tap'
import { bulkApply, findSummaries, ProductQuery } from '../../src/modules/catalog/index.js'
import { matches, type CollectionRules } from '../../src/modules/catalog/collectionRules.js'
import { planProduct, type ProductState } from '../../src/modules/catalog/product.js'
import { StoreTx } from '../../src/kernel/tx.js'
import { harness, type TestStore } from '../harness.js'

const h = await harness(t)
const MISSING_COLLECTION = 'col_00000000000000000000000000'
const MISSING_DEFINITION = 'mfd_00000000000000000000000000'
const MISSING_REDIRECT = 'redir_00000000000000000000000000'
const HOUR_MS = 3_600_000
const usd = (amount: number) => ({ amount, currency: 'USD' })
const jacket = (overrides: Partial<ProductInput> = {}) => ({ title: 'Canvas field jacket', status: 'active' as const, variants: [{ price: usd(12900), stock: [{ on_hand: 3 }] }], ...overrides })

type Refusal = { status: number; code: string; title: string; detail: string; errors: unknown }
const refusal = (call: PromiseLike<unknown>) => call.then(() => { throw new Error('it was not refused') }, ({ status, code, title, detail, errors }: Refusal) => ({ status, code, title, detail, errors }))

async function limited(store: TestStore, ...scopes: string[]) {
  const key = await store.souk.apiKeys.create({ kind: 'secret', name: 'limited', scopes: scopes as never })
  return createSouk({ baseUrl: h.url, apiKey: key.secret, maxRetries: 0 })
}

const news = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type, data }) => ({ type, data }))

async function replays<T>(t: Test, call: (idempotencyKey: string) => { withResponse(): Promise<{ data: T; replayed: boolean }> }): Promise<T> {
  const key = `key-${Math.random()}`
  const first = await call(key).withResponse()
  const again = await call(key).withResponse()
  t.strictSame([first.replayed, again.replayed, again.data], [false, true, first.data], 'a repeated key replays')
  return first.data
}

/** A transaction of the store as modules get it. */
async function inStore<T>(store: TestStore, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  const route = (await h.platform.directory.storeById(store.store.id))!
  const { app } = h.platform.databases.shards.get(store.store.shard_id)!
  return app.transaction({ storeId: route.storeId, timeoutMs: 10_000 }, async (connection) => {
    const tx = new StoreTx(connection, route, { type: 'system', id: 'test' }, h.clock.now(), 'test')
    const result = await work(tx)
    tx.flushEvents()
    return result
  })
}

const anonymous = (store: TestStore, path: string, headers: Record<string, string> = {}) => h.raw('GET', path, { headers: { host: `${store.store.handle}.localhost`, ...headers } })

async function handles(list: AsyncIterable<{ handle: string }>): Promise<string[]> {
  const seen: string[] = []
  for await (const item of list) seen.push(item.handle)
  return seen
}

t.test('collections.create: a manual one to be filled, or one that fills itself', async (t) => {
  const store = await h.createStore()
  const { collections } = store.souk
  const manual = await replays(t, (idempotencyKey) => collections.create({ title: 'Outer wear' }, { idempotencyKey }))
  t.match(manual, { version: 1, handle: 'outer-wear', kind: 'manual', rules: null, sort_order: 'manual', status: 'active', published: true })
  t.strictSame(await news(store, manual.id), [{ type: 'collection.created', data: manual }])
  t.equal((await collections.create({ title: 'Outer wear' })).handle, 'outer-wear-2')
  const rules: CollectionCreate['rules'] = { match: 'any', conditions: [{ field: 'tag', operator: 'equals', value: 'rain' }, { field: 'price', operator: 'less_than', value: '500' }] }
  t.match(await collections.create({ title: 'Rain', kind: 'rule', rules }), { kind: 'rule', rules, sort_order: 'newest' })
  await t.rejects(collections.create({ title: 'x', handle: 'outer-wear' }), { status: 409, code: 'catalog.handle_taken' })
  await t.rejects(collections.create({ title: 'x', rules }), { status: 422, code: 'catalog.collection_invalid', errors: [{ pointer: '/rules' }] })
  await t.rejects(collections.create({ title: 'x', kind: 'rule' }), { status: 422, code: 'catalog.collection_invalid', errors: [{ pointer: '/rules', code: 'required' }] })
  await t.rejects(collections.create({ title: 'x', kind: 'rule', sort_order: 'manual', rules }), { status: 422, code: 'catalog.collection_invalid', errors: [{ pointer: '/sort_order' }] })
  await t.rejects(collections.create({ title: '' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await limited(store, 'collections:read')).collections.create({ title: 'x' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.get: answers for a collection of another store as for a missing one', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const made = await store.souk.collections.create({ title: 'Outerwear', image: { url: 'https://images.example.com/o.jpg' } })
  const { data, etag } = await store.souk.collections.get({ collection_id: made.id }).withResponse()
  t.strictSame([data, etag], [made, '"1"'])
  t.strictSame(await refusal(other.souk.collections.get({ collection_id: made.id })), await refusal(other.souk.collections.get({ collection_id: MISSING_COLLECTION })))
  await t.rejects(store.souk.collections.get({ collection_id: 'col_1' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await limited(store, 'products:read')).collections.get({ collection_id: made.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.list: filters combine, also by a product that is in them by hand or by rules', async (t) => {
  const store = await h.createStore({ collections: [] })
  const { souk } = store
  const product = await souk.products.create(jacket({ tags: ['Rain'], collections: [{ handle: 'hand', title: 'Hand' }] }))
  await souk.collections.create({ title: 'Rain', kind: 'rule', rules: { match: 'all', conditions: [{ field: 'tag', operator: 'equals', value: 'rain' }] } })
  await souk.collections.create({ title: 'Snow', kind: 'rule', status: 'draft', rules: { match: 'all', conditions: [{ field: 'tag', operator: 'equals', value: 'snow' }] } })
  t.strictSame(await handles(souk.collections.list({ limit: 1 })), ['snow', 'rain', 'hand'])
  t.strictSame(await handles(souk.collections.list({ product_id: product.id })), ['rain', 'hand'])
  t.strictSame(await handles(souk.collections.list({ kind: 'rule', status: 'active' })), ['rain'])
  t.strictSame(await handles(souk.collections.list({ handle: 'hand' })), ['hand'])
  t.strictSame(await handles(souk.collections.list({ updated_since: '2999-01-01T00:00:00Z' })), [])
  t.strictSame(await handles(souk.collections.list({ product_id: 'prod_00000000000000000000000000' })), [])
  await t.rejects(souk.collections.list({ limit: 0 }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await limited(store, 'products:read')).collections.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.update: changes what is given, and the old address keeps working', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { collections } = store.souk
  const before = await collections.create({ title: 'Outerwear' })
  const change = { collection_id: before.id, handle: 'jackets', sort_order: 'price' as const }
  const after = await replays(t, (idempotencyKey) => collections.update(change, { idempotencyKey, ifMatch: '"1"' }))
  t.strictSame(after, { ...before, version: 2, handle: 'jackets', sort_order: 'price', updated_at: after.updated_at })
  t.strictSame((await news(store, before.id)).at(-1), { type: 'collection.updated', data: after })
  t.equal((await collections.update({ collection_id: before.id, title: 'Outerwear' })).version, 2)
  const moved = await anonymous(store, '/v1/storefront/collections/outerwear')
  t.strictSame([moved.status, moved.headers.location], [301, '/v1/storefront/collections/jackets'])
  await t.rejects(collections.update(change, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(collections.update({ collection_id: before.id, handle: 'featured' }), { status: 409, code: 'catalog.handle_taken' })
  await t.rejects(collections.update({ collection_id: before.id, rules: { match: 'all', conditions: [{ field: 'price', operator: 'contains', value: '1' }] } }), { status: 422, code: 'catalog.collection_invalid' })
  await t.rejects(collections.update({ collection_id: before.id }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.collections.update(change)), await refusal(other.souk.collections.update({ ...change, collection_id: MISSING_COLLECTION })))
  await t.rejects((await limited(store, 'collections:read')).collections.update(change), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.delete: the products stay', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const product = await souk.products.create(jacket({ collections: [{ handle: 'hand', title: 'Hand' }] }))
  const [made] = (await souk.collections.list({ handle: 'hand' })).data as [Collection]
  t.strictSame(await refusal(other.souk.collections.delete({ collection_id: made.id })), await refusal(other.souk.collections.delete({ collection_id: MISSING_COLLECTION })))
  await t.rejects(souk.collections.delete({ collection_id: made.id }, { ifMatch: '"99"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects((await limited(store, 'collections:read')).collections.delete({ collection_id: made.id }), { status: 403, code: 'auth.permission_denied' })
  await replays(t, (idempotencyKey) => souk.collections.delete({ collection_id: made.id }, { idempotencyKey }))
  t.strictSame((await news(store, made.id)).at(-1), { type: 'collection.deleted', data: { id: made.id } })
  t.equal((await souk.products.get({ product_id: product.id })).id, product.id)
  await t.rejects(souk.collections.delete({ collection_id: 'x' }), { status: 400, code: 'request.validation_failed' })
})

async function shelf() {
  const store = await h.createStore()
  const products = await Promise.all(['Äpfel', 'birnen', 'Citronen', 'Datteln', 'Erdbeeren'].map((title, index) => store.souk.products.create({ title, handle: 'abcde'[index]!, status: index === 4 ? 'draft' : 'active', tags: index % 2 ? ['odd'] : [], variants: [{ price: usd([300, 100, 500, 200, 400][index]!) }] })))
  const collection = await store.souk.collections.create({ title: 'Shelf' })
  return { store, products, ids: products.map((product) => product.id), collection }
}

t.test('collections.products.add: keeps the order of the call, and moves to a place when one is given', async (t) => {
  const [{ store, ids, collection }, other] = [await shelf(), await h.createStore()]
  const { products } = store.souk.collections
  const order = () => handles(products.list({ collection_id: collection.id, limit: 2 }))
  const after = await replays(t, (idempotencyKey) => products.add({ collection_id: collection.id, product_ids: [ids[2]!, ids[0]!, ids[1]!] }, { idempotencyKey }))
  t.strictSame([after.version, await order()], [2, ['c', 'a', 'b']])
  t.strictSame((await news(store, collection.id)).at(-1), { type: 'collection.updated', data: after })
  t.equal((await products.add({ collection_id: collection.id, product_ids: [ids[0]!] })).version, 2, 'adding what is there changes nothing')
  await products.add({ collection_id: collection.id, product_ids: [ids[1]!, ids[3]!], position: 2 })
  t.strictSame(await order(), ['c', 'b', 'd', 'a'])
  await products.add({ collection_id: collection.id, product_ids: [ids[0]!], position: 1 })
  t.strictSame(await order(), ['a', 'c', 'b', 'd'])
  await products.add({ collection_id: collection.id, product_ids: [ids[0]!], position: 10_000_000 })
  t.strictSame(await order(), ['c', 'b', 'd', 'a'], 'a place after the end is the end')
  await products.add({ collection_id: collection.id, product_ids: [ids[4]!] })
  t.strictSame(await order(), ['c', 'b', 'd', 'a', 'e'])
  const foreign = await other.souk.products.create(jacket())
  await t.rejects(products.add({ collection_id: collection.id, product_ids: [ids[0]!, foreign.id] }), { status: 404, code: 'catalog.product_not_found', errors: [{ pointer: '/product_ids/1' }] })
  const selfFilling = await store.souk.collections.create({ title: 'Rules', kind: 'rule', rules: { match: 'all', conditions: [{ field: 'tag', operator: 'is_set' }] } })
  await t.rejects(products.add({ collection_id: selfFilling.id, product_ids: [ids[0]!] }), { status: 409, code: 'catalog.collection_has_rules' })
  await t.rejects(products.add({ collection_id: collection.id, product_ids: [] }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.collections.products.add({ collection_id: collection.id, product_ids: [foreign.id] })), await refusal(other.souk.collections.products.add({ collection_id: MISSING_COLLECTION, product_ids: [foreign.id] })))
  await t.rejects((await limited(store, 'collections:read')).collections.products.add({ collection_id: collection.id, product_ids: [ids[0]!] }), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.products.remove: passes over what is not in it', async (t) => {
  const [{ store, ids, collection }, other] = [await shelf(), await h.createStore()]
  const { products } = store.souk.collections
  await products.add({ collection_id: collection.id, product_ids: ids })
  const after = await replays(t, (idempotencyKey) => products.remove({ collection_id: collection.id, product_ids: [ids[0]!, ids[3]!] }, { idempotencyKey }))
  t.strictSame([after.version, await handles(products.list({ collection_id: collection.id }))], [3, ['b', 'c', 'e']])
  t.strictSame((await news(store, collection.id)).at(-1), { type: 'collection.updated', data: after })
  t.equal((await products.remove({ collection_id: collection.id, product_ids: [ids[0]!] })).version, 3)
  await t.rejects(products.remove({ collection_id: collection.id, product_ids: ['x'] }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.collections.products.remove({ collection_id: collection.id, product_ids: ids })), await refusal(other.souk.collections.products.remove({ collection_id: MISSING_COLLECTION, product_ids: ids })))
  await t.rejects((await limited(store, 'collections:read')).collections.products.remove({ collection_id: collection.id, product_ids: ids }), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.products.list: every order is paged without repeating or skipping', async (t) => {
  const [{ store, ids, products, collection }, other] = [await shelf(), await h.createStore()]
  const { souk } = store
  await souk.collections.products.add({ collection_id: collection.id, product_ids: ids })
  const rule = await souk.collections.create({ title: 'All', kind: 'rule', rules: { match: 'all', conditions: [{ field: 'price', operator: 'greater_than', value: '0' }] } })
  const newest = [...products].sort((a, b) => (a.id < b.id ? 1 : -1)).map((product) => product.handle)
  const orders = { newest, title: ['a', 'b', 'c', 'd', 'e'], '-title': ['e', 'd', 'c', 'b', 'a'], price: ['b', 'd', 'a', 'e', 'c'], '-price': ['c', 'e', 'a', 'd', 'b'] } as const
  for (const { id } of [collection, rule]) {
    for (const [sort_order, expected] of Object.entries(orders)) {
      await souk.collections.update({ collection_id: id, sort_order: sort_order as keyof typeof orders })
      t.strictSame(await handles(souk.collections.products.list({ collection_id: id, limit: 2 })), expected, `${id === rule.id ? 'rule' : 'manual'} by ${sort_order}`)
    }
  }
  t.strictSame(await refusal(other.souk.collections.products.list({ collection_id: collection.id })), await refusal(other.souk.collections.products.list({ collection_id: MISSING_COLLECTION })))
  await t.rejects(souk.collections.products.list({ collection_id: collection.id, cursor: 'W10' }), { status: 400, code: 'request.invalid_cursor' })
  await t.rejects((await limited(store, 'products:read')).collections.products.list({ collection_id: collection.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('rules mean in SQL what they mean in memory', async (t) => {
  const store = await h.createStore()
  const context = { now: new Date(), currency: 'USD', inventoryPolicy: 'deny' as const, newId: () => 'x' }
  const input = (index: number): ProductInput => ({
    title: ['Canvas jacket', 'merino HAT', '100% _wool_'][index % 3]!, vendor: [null, 'Northwind', 'northwind'][index % 3]!, product_type: [null, 'Hats'][index % 2]!, category: [null, 'Apparel > Hats'][index % 2]!, tags: [[], ['Rain'], ['rain', 'sale']][index % 3]!,
    options: [{ name: 'Size' }], variants: ['S', 'M'].map((size, n) => ({ option_values: [size], sku: [null, `HAT-${index}`][(index + n) % 2]!, price: usd(100 * (index % 4) + n), compare_at_price: n ? usd(150) : null, weight_grams: [null, 100][(index + n) % 2]! })),
  })
  const states = new Map<string, ProductState>()
  for (let index = 0; index < 12; index++) {
    const made = await store.souk.products.create({ ...input(index), title: input(index).title! })
    const plan = planProduct(null, input(index), context)
    if (Array.isArray(plan)) throw new Error('not consistent')
    states.set(made.id, plan.after)
  }
  const texts = { field: constantFrom('title', 'vendor', 'product_type', 'category', 'tag', 'sku'), operator: constantFrom('equals', 'not_equals', 'contains', 'not_contains', 'starts_with', 'ends_with', 'is_set', 'is_not_set'), value: constantFrom('rain', 'NORTHWIND', 'hat', 'Canvas', '%', '_', 'HAT-3', 'Apparel > Hats') }
  const numbers = { field: constantFrom('price', 'compare_at_price', 'weight_grams'), operator: constantFrom('equals', 'not_equals', 'greater_than', 'less_than', 'is_set', 'is_not_set'), value: constantFrom('0', '100', '101', '150') }
  const rules = record({ match: constantFrom('all', 'any'), conditions: array(constantFrom(texts, numbers).chain((kind) => record(kind as typeof texts)), { minLength: 1, maxLength: 3 }) })
  await assert(asyncProperty(rules, async (drawn) => {
    const wanted = drawn as CollectionRules
    const found = await inStore(store, async (tx) => {
      const query = new ProductQuery(tx).within({ id: 'x', rules: wanted })
      return (await tx.run<{ id: string }>({ name: '', text: query.idsSql() }, query.parameters.values)).map(({ id }) => id)
    })
    const expected = [...states].filter(([, state]) => matches(wanted, state)).map(([id]) => id)
    return JSON.stringify(found.sort()) === JSON.stringify(expected.sort())
  }), { numRuns: 200 })
  t.pass('200 sets of rules')
})

t.test('metafieldDefinitions.create: values that exist must fit, and those to come are checked', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const old = await souk.products.create(jacket({ metafields: [{ namespace: 'spec', key: 'weight', value: 'heavy' }] }))
  const weight = { owner_type: 'product' as const, namespace: 'spec', key: 'weight', name: 'Weight', type: 'integer' as const }
  await t.rejects(souk.metafieldDefinitions.create(weight), { status: 409, code: 'catalog.metafield_values_conflict', detail: /^1 of 1 / })
  await souk.products.update({ product_id: old.id, metafields: [{ namespace: 'spec', key: 'weight', value: '900' }] })
  const made = await replays(t, (idempotencyKey) => souk.metafieldDefinitions.create({ ...weight, validations: { max: '1000' } }, { idempotencyKey }))
  t.strictSame(await news(store, made.id), [{ type: 'metafield_definition.created', data: made }])
  await t.rejects(souk.metafieldDefinitions.create(weight), { status: 409, code: 'catalog.metafield_definition_taken' })
  await t.rejects(souk.products.update({ product_id: old.id, metafields: [{ namespace: 'other', key: 'key', value: 'free' }, { namespace: 'spec', key: 'weight', value: '1001' }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/metafields/1/value', detail: /at most 1000/ }] })
  await souk.metafieldDefinitions.create({ owner_type: 'variant', namespace: 'spec', key: 'weave', name: 'Weave', type: 'single_line_text', validations: { choices: ['twill'] } })
  await t.rejects(souk.variants.update({ variant_id: old.variants[0]!.id, metafields: [{ namespace: 'spec', key: 'weave', value: 'knit' }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/metafields/0/value' }] })
  t.ok(await other.souk.products.create(jacket({ metafields: [{ namespace: 'spec', key: 'weight', value: 'heavy' }] })), 'a definition is that of its store')
  await t.rejects(souk.metafieldDefinitions.create({ ...weight, key: 'flag', type: 'boolean', validations: { max: '1' } }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/validations/max' }] })
  await t.rejects((await limited(store, 'metafield_definitions:read')).metafieldDefinitions.create(weight), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await limited(store, 'products:read')).metafieldDefinitions.get({ metafield_definition_id: made.id }), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await limited(store, 'products:read')).metafieldDefinitions.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('metafieldDefinitions.update: the type is frozen once values exist, and tighter limits must fit them', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { metafieldDefinitions, products } = store.souk
  const made = await metafieldDefinitions.create({ owner_type: 'product', namespace: 'spec', key: 'size', name: 'Size', type: 'integer' })
  const change = { metafield_definition_id: made.id, type: 'decimal' as const, filterable: true }
  const after = await replays(t, (idempotencyKey) => metafieldDefinitions.update(change, { idempotencyKey, ifMatch: '"1"' }))
  t.strictSame(after, { ...made, type: 'decimal', filterable: true, version: 2, updated_at: after.updated_at })
  t.strictSame((await news(store, made.id)).at(-1), { type: 'metafield_definition.updated', data: after })
  await products.create(jacket({ metafields: [{ namespace: 'spec', key: 'size', value: '7.5' }] }))
  await t.rejects(metafieldDefinitions.update({ metafield_definition_id: made.id, type: 'single_line_text' }), { status: 409, code: 'catalog.metafield_type_frozen' })
  await t.rejects(metafieldDefinitions.update({ metafield_definition_id: made.id, validations: { max: '7' } }), { status: 409, code: 'catalog.metafield_values_conflict' })
  t.match(await metafieldDefinitions.update({ metafield_definition_id: made.id, validations: { max: '8' } }), { version: 3, validations: { max: '8' } })
  await t.rejects(metafieldDefinitions.update(change, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(metafieldDefinitions.update({ metafield_definition_id: made.id, name: '' }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.metafieldDefinitions.update(change)), await refusal(other.souk.metafieldDefinitions.update({ ...change, metafield_definition_id: MISSING_DEFINITION })))
  await t.rejects((await limited(store, 'metafield_definitions:read')).metafieldDefinitions.update(change), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await limited(store, 'metafield_definitions:read')).metafieldDefinitions.delete({ metafield_definition_id: made.id }), { status: 403, code: 'auth.permission_denied' })
  await t.rejects(metafieldDefinitions.delete({ metafield_definition_id: 'x' }), { status: 400, code: 'request.validation_failed' })
  await replays(t, (idempotencyKey) => metafieldDefinitions.delete({ metafield_definition_id: made.id }, { idempotencyKey, ifMatch: '"1"' }))
  t.strictSame((await news(store, made.id)).at(-1), { type: 'metafield_definition.deleted', data: { id: made.id } })
  t.strictSame(await seen(), [])
  t.strictSame((await products.update({ product_id: product.id, metafields: [{ namespace: 'spec', key: 'size', value: 'large' }] })).metafields, [{ namespace: 'spec', key: 'size', value: 'large' }])
})

t.test('redirects.create: leads from a handle that nothing has, and follows renames', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const product = await souk.products.create(jacket({ handle: 'jacket' }))
  const made = await replays(t, (idempotencyKey) => souk.redirects.create({ resource_type: 'product', from_handle: 'coat', to_handle: 'jacket' }, { idempotencyKey }))
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
  await t.rejects((await limited(store, 'redirects:read')).redirects.create({ resource_type: 'product', from_handle: 'y', to_handle: 'jacket' }), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await limited(store, 'products:read')).redirects.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('redirects.delete: the handle answers with 404 from then on', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  await souk.products.create(jacket({ handle: 'jacket' }))
  const made = await souk.redirects.create({ resource_type: 'product', from_handle: 'coat', to_handle: 'jacket' })
  t.strictSame(await refusal(other.souk.redirects.delete({ redirect_id: made.id })), await refusal(other.souk.redirects.delete({ redirect_id: MISSING_REDIRECT })))
  await t.rejects((await limited(store, 'redirects:read')).redirects.delete({ redirect_id: made.id }), { status: 403, code: 'auth.permission_denied' })
  await replays(t, (idempotencyKey) => souk.redirects.delete({ redirect_id: made.id }, { idempotencyKey }))
  t.strictSame((await news(store, made.id)).at(-1), { type: 'redirect.deleted', data: { id: made.id } })
  t.equal((await anonymous(store, '/v1/storefront/products/coat')).status, 404)
  await t.rejects(souk.redirects.delete({ redirect_id: 'x' }), { status: 400, code: 'request.validation_failed' })
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
  await t.rejects((await limited(store, 'products:read')).storefront.products.get({ handle: 'jäcke' }), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await limited(store, 'products:read')).storefront.products.list(), { status: 403, code: 'auth.permission_denied' })
  t.strictSame((await inStore(store, (tx) => findSummaries(tx, [ids[1]!, stocked.id, ids[4]!]))).map(({ text }) => (JSON.parse(text) as { handle: string }).handle), ['b', 'f'], 'entries for the lists of other modules')
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
  await t.rejects((await limited(store, 'products:read')).storefront.collections.get({ handle: 'outerwear' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('storefront.collections.list: published collections by title', async (t) => {
  const store = await h.createStore({ collections: [] })
  for (const [title, status] of [['Zelte', 'active'], ['Äxte', 'active'], ['messer', 'active'], ['Seile', 'draft']] as const) await store.souk.collections.create({ title, status })
  t.strictSame(await handles(store.storefront.storefront.collections.list({ limit: 1 })), ['axte', 'messer', 'zelte'])
  t.strictSame(await handles(store.storefront.storefront.collections.list()), ['axte', 'messer', 'zelte'])
  await t.rejects(store.storefront.storefront.collections.list({ limit: 1000 }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await limited(store, 'products:read')).storefront.collections.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('bulk work changes many products at once, each with its event, and can be repeated', async (t) => {
  const { store, ids } = await shelf()
  const missing = 'prod_00000000000000000000000000'
  const tagged = await inStore(store, (tx) => bulkApply(tx, 'add_tags', [...ids, missing], ['Sale', 'odd']))
  t.strictSame([tagged.changed.sort(), tagged.unchanged, tagged.missing, tagged.failed], [[...ids].sort(), [], [missing], []])
  const again = await inStore(store, (tx) => bulkApply(tx, 'add_tags', ids, ['sale']))
  t.strictSame([again.changed, again.unchanged.length], [[], 5])
  t.strictSame((await store.souk.products.list({ tag: 'sale' })).data.length, 5)
  await inStore(store, (tx) => bulkApply(tx, 'remove_tags', ids, ['SALE']))
  t.strictSame((await store.souk.products.list({ tag: 'sale' })).data.length, 0)
  await inStore(store, (tx) => bulkApply(tx, 'archive', ids))
  t.equal((await store.souk.products.list({ status: 'archived' })).data.length, 5)
  await inStore(store, (tx) => bulkApply(tx, 'publish', ids))
  t.equal((await handles(store.storefront.storefront.products.list())).length, 5)
  const full = await store.souk.products.create({ title: 'Full', tags: Array.from({ length: 250 }, (_, index) => `t${index}`) })
  t.match((await inStore(store, (tx) => bulkApply(tx, 'add_tags', [full.id], ['one more']))).failed, [{ id: full.id, pointer: '/tags' }])
  await inStore(store, (tx) => bulkApply(tx, 'delete', ids))
  t.strictSame((await store.souk.products.list()).data.map((product) => product.id), [full.id])
  const types = (await h.events(store)).filter((event) => event.resource_id === ids[0]).map((event) => event.type)
  t.strictSame(types, ['product.created', 'product.updated', 'product.updated', 'product.updated', 'product.updated', 'product.deleted'])
})
