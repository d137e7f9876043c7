import type { Collection, CollectionCreate, ProductInput } from '@souk/sdk'
import { array, asyncProperty, assert, constantFrom, record } from 'fast-check'
import t from 'tap'
import { bulkApply, ProductQuery } from '../../src/modules/catalog/index.js'
import { matches, type CollectionRules } from '../../src/modules/catalog/collectionRules.js'
import { planProduct, type ProductState } from '../../src/modules/catalog/product.js'
import { harness, refusal, repeats, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const MISSING_COLLECTION = 'col_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const jacket = (overrides: Partial<ProductInput> = {}) => ({ title: 'Canvas field jacket', status: 'active' as const, variants: [{ price: usd(12900), stock: [{ on_hand: 3 }] }], ...overrides })

const news = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type, data }) => ({ type, data }))

const anonymous = (store: TestStore, path: string, headers: Record<string, string> = {}) => h.raw('GET', path, { headers: { host: `${store.store.handle}.localhost`, ...headers } })

async function handles(list: AsyncIterable<{ handle: string }>): Promise<string[]> {
  const seen: string[] = []
  for await (const item of list) seen.push(item.handle)
  return seen
}

t.test('collections.create: a manual one to be filled, or one that fills itself', async (t) => {
  const store = await h.createStore()
  const { collections } = store.souk
  const manual = await repeats(t, ({ idempotencyKey }) => collections.create({ title: 'Outer wear' }, { idempotencyKey }))
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
  await t.rejects((await h.clientWith(store, ['collections:read'])).collections.create({ title: 'x' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.get: answers for a collection of another store as for a missing one', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const made = await store.souk.collections.create({ title: 'Outerwear', image: { url: 'https://images.example.com/o.jpg' } })
  const { data, etag } = await store.souk.collections.get({ collection_id: made.id }).withResponse()
  t.strictSame([data, etag], [made, '"1"'])
  t.strictSame(await refusal(other.souk.collections.get({ collection_id: made.id })), await refusal(other.souk.collections.get({ collection_id: MISSING_COLLECTION })))
  await t.rejects(store.souk.collections.get({ collection_id: 'col_1' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).collections.get({ collection_id: made.id }), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await h.clientWith(store, ['products:read'])).collections.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.update: changes what is given, and the old address keeps working', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { collections } = store.souk
  const before = await collections.create({ title: 'Outerwear' })
  const change = { collection_id: before.id, handle: 'jackets', sort_order: 'price' as const }
  const after = await repeats(t, ({ idempotencyKey }) => collections.update(change, { idempotencyKey, ifMatch: '"1"' }))
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
  await t.rejects((await h.clientWith(store, ['collections:read'])).collections.update(change), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.delete: the products stay', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const product = await souk.products.create(jacket({ collections: [{ handle: 'hand', title: 'Hand' }] }))
  const [made] = (await souk.collections.list({ handle: 'hand' })).data as [Collection]
  t.strictSame(await refusal(other.souk.collections.delete({ collection_id: made.id })), await refusal(other.souk.collections.delete({ collection_id: MISSING_COLLECTION })))
  await t.rejects(souk.collections.delete({ collection_id: made.id }, { ifMatch: '"99"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects((await h.clientWith(store, ['collections:read'])).collections.delete({ collection_id: made.id }), { status: 403, code: 'auth.permission_denied' })
  await repeats(t, ({ idempotencyKey }) => souk.collections.delete({ collection_id: made.id }, { idempotencyKey }))
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
  const after = await repeats(t, ({ idempotencyKey }) => products.add({ collection_id: collection.id, product_ids: [ids[2]!, ids[0]!, ids[1]!] }, { idempotencyKey }))
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
  await t.rejects((await h.clientWith(store, ['collections:read'])).collections.products.add({ collection_id: collection.id, product_ids: [ids[0]!] }), { status: 403, code: 'auth.permission_denied' })
})

t.test('collections.products.remove: passes over what is not in it', async (t) => {
  const [{ store, ids, collection }, other] = [await shelf(), await h.createStore()]
  const { products } = store.souk.collections
  await products.add({ collection_id: collection.id, product_ids: ids })
  const after = await repeats(t, ({ idempotencyKey }) => products.remove({ collection_id: collection.id, product_ids: [ids[0]!, ids[3]!] }, { idempotencyKey }))
  t.strictSame([after.version, await handles(products.list({ collection_id: collection.id }))], [3, ['b', 'c', 'e']])
  t.strictSame((await news(store, collection.id)).at(-1), { type: 'collection.updated', data: after })
  t.equal((await products.remove({ collection_id: collection.id, product_ids: [ids[0]!] })).version, 3)
  await t.rejects(products.remove({ collection_id: collection.id, product_ids: ['x'] }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.collections.products.remove({ collection_id: collection.id, product_ids: ids })), await refusal(other.souk.collections.products.remove({ collection_id: MISSING_COLLECTION, product_ids: ids })))
  await t.rejects((await h.clientWith(store, ['collections:read'])).collections.products.remove({ collection_id: collection.id, product_ids: ids }), { status: 403, code: 'auth.permission_denied' })
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
  await t.rejects((await h.clientWith(store, ['products:read'])).collections.products.list({ collection_id: collection.id }), { status: 403, code: 'auth.permission_denied' })
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
    const found = await inStore(h, store, async (tx) => {
      const query = new ProductQuery(tx).within({ id: 'x', rules: wanted })
      return (await tx.run<{ id: string }>({ name: '', text: query.idsSql() }, query.parameters.values)).map(({ id }) => id)
    })
    const expected = [...states].filter(([, state]) => matches(wanted, state)).map(([id]) => id)
    return JSON.stringify(found.sort()) === JSON.stringify(expected.sort())
  }), { numRuns: 200 })
  t.pass('200 sets of rules')
})

t.test('bulk work changes many products at once, each with its event, and can be repeated', async (t) => {
  const { store, ids } = await shelf()
  const missing = 'prod_00000000000000000000000000'
  const tagged = await inStore(h, store, (tx) => bulkApply(tx, 'add_tags', [...ids, missing], ['Sale', 'odd']))
  t.strictSame([tagged.changed.sort(), tagged.unchanged, tagged.missing, tagged.failed], [[...ids].sort(), [], [missing], []])
  const again = await inStore(h, store, (tx) => bulkApply(tx, 'add_tags', ids, ['sale']))
  t.strictSame([again.changed, again.unchanged.length], [[], 5])
  t.strictSame((await store.souk.products.list({ tag: 'sale' })).data.length, 5)
  await inStore(h, store, (tx) => bulkApply(tx, 'remove_tags', ids, ['SALE']))
  t.strictSame((await store.souk.products.list({ tag: 'sale' })).data.length, 0)
  await inStore(h, store, (tx) => bulkApply(tx, 'archive', ids))
  t.equal((await store.souk.products.list({ status: 'archived' })).data.length, 5)
  await inStore(h, store, (tx) => bulkApply(tx, 'publish', ids))
  t.equal((await handles(store.storefront.storefront.products.list())).length, 5)
  const full = await store.souk.products.create({ title: 'Full', tags: Array.from({ length: 250 }, (_, index) => `t${index}`) })
  t.match((await inStore(h, store, (tx) => bulkApply(tx, 'add_tags', [full.id], ['one more']))).failed, [{ id: full.id, pointer: '/tags' }])
  await inStore(h, store, (tx) => bulkApply(tx, 'delete', ids))
  t.strictSame((await store.souk.products.list()).data.map((product) => product.id), [full.id])
  const types = (await h.events(store)).filter((event) => event.resource_id === ids[0]).map((event) => event.type)
  t.strictSame(types, ['product.created', 'product.updated', 'product.updated', 'product.updated', 'product.updated', 'product.deleted'])
})
