import { createSouk, type Product, type ProductInput } from '@souk/sdk'
import t from 'tap'
import { harness, refusal, repeats, type TestStore } from '../harness.js'

const h = await harness(t)
const MISSING_PRODUCT = 'prod_00000000000000000000000000'
const MISSING_VARIANT = 'var_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

const jacket = (overrides: Partial<ProductInput> = {}) => ({
  title: 'Canvas field jacket', vendor: 'Northwind', product_type: 'Jackets', tags: ['outerwear', 'canvas'], status: 'active' as const, options: [{ name: 'Size' }],
  variants: [{ sku: 'CFJ-S', option_values: ['S'], price: usd(12900), stock: [{ on_hand: 3 }] }, { sku: 'CFJ-M', option_values: ['M'], price: usd(13900), compare_at_price: usd(15900) }], ...overrides,
})

/** A client that waits when all connections are taken: many writers at once are told 503 on a busy machine, which is no refusal. */
const patient = (store: TestStore) => createSouk({ baseUrl: h.url, apiKey: store.secret_key, maxRetries: 10 })

const news = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id)

const units = (store: TestStore, product: Product) => h.sql<{ item_id: string; on_hand: number }>(store.store.shard_id, 'SELECT item_id, on_hand::int FROM inventory_levels WHERE store_id = $1 AND item_id = ANY($2) ORDER BY 1', [store.store.id, product.variants.map((variant) => variant.inventory_item_id)])

t.test('products.create: makes the product, its variants, items and stock at once, with one event', async (t) => {
  const store = await h.createStore()
  const product = await repeats(t, ({ idempotencyKey }) => store.souk.products.create(jacket(), { idempotencyKey }))
  t.match(product, { version: 1, handle: 'canvas-field-jacket', published: true, options: [{ name: 'Size', values: ['S', 'M'] }], variants: [{ title: 'S', position: 1, price: usd(12900), track_inventory: true, inventory_policy: 'deny' }, { compare_at_price: usd(15900) }] })
  t.strictSame((await news(store, product.id)).map(({ type, sequence, data }) => [type, sequence, data]), [['product.created', 1, product]])
  t.strictSame((await units(store, product)).map((level) => level.on_hand), [3])
  t.strictSame(await store.souk.products.get({ product_id: product.id }), product)

  const twin = await store.souk.products.create(jacket({ variants: [{ option_values: ['S'], price: usd(1) }] }))
  t.equal(twin.handle, 'canvas-field-jacket-2', 'a handle made from the title gets a number')
  t.strictSame((await store.souk.products.create({ title: 'Gift card' })).variants.map(({ option_values, price }) => [option_values, price.amount]), [[[], 0]], 'only a title is needed')

  await t.rejects(store.souk.products.create({ title: '' }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/title' }] })
  await t.rejects(store.souk.products.create(jacket({ handle: product.handle })), { status: 409, code: 'catalog.handle_taken', errors: [{ pointer: '/handle' }] })
  await t.rejects(store.souk.products.create(jacket({ variants: [{ option_values: ['S'], price: usd(1), stock: [{ location: 'moon', on_hand: 1 }] }] })), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/variants/0/stock/0/location' }] })
  await t.rejects((await h.clientWith(store, ['products:read'])).products.create(jacket()), { status: 403, code: 'auth.permission_denied' })
})

t.test('products.create: twenty at once with one title all succeed under addresses of their own', async (t) => {
  const store = await h.createStore()
  const made = await Promise.all(Array.from({ length: 20 }, () => patient(store).products.create({ title: 'Same title' })))
  t.equal(new Set(made.map((product) => product.handle)).size, 20)
})

t.test('products.get: answers for a product of another store as for a missing one', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const product = await store.souk.products.create(jacket())
  t.strictSame(await refusal(other.souk.products.get({ product_id: product.id })), await refusal(other.souk.products.get({ product_id: MISSING_PRODUCT })))
  const { etag } = await store.souk.products.get({ product_id: product.id }).withResponse()
  t.equal(await store.souk.products.get({ product_id: product.id }, { ifNoneMatch: etag! }), null, 'an unchanged product is not sent again')
  await t.rejects(store.souk.products.get({ product_id: 'prod_1' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['collections:read'])).products.get({ product_id: product.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('products.list: filters combine, pages never repeat or skip, and other stores are not in them', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  await other.souk.products.create(jacket())
  const made = await Promise.all(Array.from({ length: 7 }, (_, index) => store.souk.products.create(jacket({ handle: `jacket-${index}`, vendor: index % 2 ? 'Northwind' : 'Fjord', tags: index > 4 ? ['Sale'] : [], status: index === 6 ? 'draft' : 'active', external_id: `erp-${index}` }))))
  const newestFirst = made.map((product) => product.id).sort().reverse()
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await store.souk.products.list({ limit: 3, ...(cursor === undefined ? {} : { cursor }) })
    seen.push(...page.data.map((product) => product.id))
    if (page.next_cursor === null) break
    cursor = page.next_cursor
  }
  t.strictSame(seen, newestFirst)
  const handles = async (filter: object) => (await store.souk.products.list(filter)).data.map((product) => product.handle).sort()
  t.strictSame(await handles({ vendor: 'northwind' }), ['jacket-1', 'jacket-3', 'jacket-5'], 'vendors are found without regard to case')
  t.strictSame(await handles({ tag: 'sale' }), ['jacket-5', 'jacket-6'])
  t.strictSame(await handles({ tag: 'sale', status: 'draft', product_type: 'Jackets' }), ['jacket-6'])
  t.strictSame(await handles({ external_id: 'erp-2' }), ['jacket-2'])
  t.strictSame(await handles({ handle: 'jacket-3' }), ['jacket-3'])
  t.strictSame(await handles({ updated_since: '2999-01-01T00:00:00Z' }), [])
  await t.rejects(store.souk.products.list({ cursor: 'bm90aGluZw' }), { status: 400, code: 'request.invalid_cursor' })
  await t.rejects((await h.clientWith(store, ['collections:read'])).products.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('products.update: changes what is given and nothing else, and a stale version loses nothing', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { products } = store.souk
  const before = await products.create(jacket())
  const { etag } = await products.get({ product_id: before.id }).withResponse()
  const after = await repeats(t, ({ idempotencyKey }) => products.update({ product_id: before.id, title: 'Field jacket' }, { idempotencyKey, ifMatch: etag! }))
  t.strictSame(after, { ...before, title: 'Field jacket', version: 2, updated_at: after.updated_at })
  await t.rejects(products.update({ product_id: before.id, vendor: 'Fjord' }, { ifMatch: etag! }), { status: 412, code: 'request.precondition_failed' })
  t.strictSame(await products.get({ product_id: before.id }), after)
  t.strictSame((await products.update({ product_id: before.id, title: 'Field jacket' })).version, 2, 'the same again is no new version')
  t.strictSame((await news(store, before.id)).map(({ type, sequence, data }) => [type, sequence, (data as Product).version]), [['product.created', 1, 1], ['product.updated', 2, 2]])

  const smaller = await products.update({ product_id: before.id, variants: [{ option_values: ['M'] }, { option_values: ['L'], price: usd(1), stock: [{ on_hand: 5 }] }] })
  t.strictSame(smaller.variants.map(({ id, title, position }) => [id === before.variants[1]!.id, title, position]), [[true, 'M', 1], [false, 'L', 2]], 'variants not named are gone, the others keep their ids')
  t.strictSame((await units(store, { ...before })).length, 0, 'the stock of a removed variant is written off')
  t.strictSame((await units(store, smaller)).map((level) => level.on_hand), [5])

  t.strictSame(await refusal(other.souk.products.update({ product_id: before.id, title: 'Mine' })), await refusal(other.souk.products.update({ product_id: MISSING_PRODUCT, title: 'Mine' })))
  await t.rejects(products.update({ product_id: before.id, variants: [{ option_values: ['L'] }, { option_values: ['L'] }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/variants/1/option_values' }] })
  await t.rejects((await h.clientWith(store, ['products:read'])).products.update({ product_id: before.id, title: 'x' }), { status: 403, code: 'auth.permission_denied' })
})

t.test('products.update: parallel changes of different variants lose none of them', async (t) => {
  const store = await h.createStore()
  const sizes = Array.from({ length: 16 }, (_, index) => `S${index}`)
  const product = await store.souk.products.create(jacket({ variants: sizes.map((size) => ({ option_values: [size], price: usd(1) })) }))
  await Promise.all([
    ...product.variants.map((variant, index) => patient(store).variants.update({ variant_id: variant.id, price: usd(100 + index) })),
    ...sizes.map((_, index) => patient(store).products.update({ product_id: product.id, metadata: { last: `${index}` } })),
  ])
  const after = await store.souk.products.get({ product_id: product.id })
  t.strictSame(after.variants.map((variant) => variant.price.amount), sizes.map((_, index) => 100 + index))
  const events = await news(store, product.id)
  t.strictSame(events.map((event) => event.sequence), events.map((_, index) => index + 1), 'events are numbered without a gap')
  t.strictSame(events.at(-1)!.data, after, 'the last event is the last state')
})

t.test('products.upsert: creates, then updates, and finds a product by its external id to rename it', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { products } = store.souk
  const created = await products.upsert({ handle: 'jacket', body: jacket({ external_id: 'erp-1' }) }).withResponse()
  t.equal(created.response.status, 201)
  const same = await products.upsert({ handle: 'jacket', body: jacket({ external_id: 'erp-1', variants: [{ option_values: ['S'] }, { option_values: ['M'] }] }) }).withResponse()
  t.strictSame([same.response.status, same.data], [200, created.data], 'the same again changes nothing')
  const renamed = await products.upsert({ handle: 'field-jacket', body: { external_id: 'erp-1' } })
  t.match(renamed, { id: created.data.id, handle: 'field-jacket', version: 2 })
  t.strictSame((await news(store, renamed.id)).map((event) => event.type), ['product.created', 'product.updated'])
  await products.upsert({ handle: 'other', body: { title: 'Other' } })
  await t.rejects(products.upsert({ handle: 'other', body: { external_id: 'erp-1' } }), { status: 409, code: 'catalog.external_id_taken', errors: [{ pointer: '/external_id' }] })
  await t.rejects(products.upsert({ handle: 'new', body: { vendor: 'x' } }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/title', code: 'required' }] })
  await t.rejects(products.upsert({ handle: 'newer', body: { title: 'x' } }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await repeats(t, ({ idempotencyKey }) => products.upsert({ handle: 'keyed', body: { title: 'Keyed' } }, { idempotencyKey }))
  t.notSame((await other.souk.products.upsert({ handle: 'field-jacket', body: jacket() })).id, renamed.id, 'a handle belongs to its store')
  await t.rejects(products.upsert({ handle: 'Not A Handle', body: { title: 'x' } }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).products.upsert({ handle: 'x', body: { title: 'x' } }), { status: 403, code: 'auth.permission_denied' })
})

t.test('products.upsert: twenty at once for a new handle make one product, and none is refused', async (t) => {
  const store = await h.createStore()
  const made = await Promise.all(Array.from({ length: 20 }, (_, index) => patient(store).products.upsert({ handle: 'race', body: jacket({ external_id: 'erp-race', metadata: { [`writer_${index}`]: 'x' } }) }).withResponse()))
  t.strictSame(made.filter(({ response }) => response.status === 201).length, 1)
  t.strictSame(new Set(made.map(({ data }) => data.id)).size, 1)
  t.strictSame(made.map(({ data }) => data.version).sort((a, b) => a - b), made.map((_, index) => index + 1), 'each saw the one before it')
  t.equal((await store.souk.products.list()).data.length, 1)
})

t.test('products.delete: the product is gone with variants, items and stock, and the ledger stays', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { products } = store.souk
  const product = await products.create(jacket())
  t.strictSame(await refusal(other.souk.products.delete({ product_id: product.id })), await refusal(other.souk.products.delete({ product_id: MISSING_PRODUCT })))
  await t.rejects(products.delete({ product_id: product.id }, { ifMatch: '"7"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects((await h.clientWith(store, ['products:read'])).products.delete({ product_id: product.id }), { status: 403, code: 'auth.permission_denied' })
  await repeats(t, ({ idempotencyKey }) => products.delete({ product_id: product.id }, { idempotencyKey }))
  await t.rejects(products.get({ product_id: product.id }), { status: 404, code: 'catalog.product_not_found' })
  t.strictSame((await news(store, product.id)).map(({ type, data }) => [type, 'id' in data]), [['product.created', true], ['product.deleted', true]])
  const left = await h.sql<{ rows: number }>(store.store.shard_id, `
    SELECT (SELECT count(*) FROM variants WHERE store_id = $1) + (SELECT count(*) FROM inventory_items WHERE store_id = $1) + (SELECT count(*) FROM inventory_levels WHERE store_id = $1) + (SELECT count(*) FROM product_keys WHERE store_id = $1) AS rows`, [store.store.id])
  t.equal(Number(left[0]!.rows), 0)
  const [ledger] = await h.sql<{ sum: string; entries: string }>(store.store.shard_id, 'SELECT sum(delta), count(*) AS entries FROM inventory_entries WHERE store_id = $1', [store.store.id])
  t.match(ledger, { sum: '0', entries: '2' })
  await t.rejects(products.delete({ product_id: 'x' }), { status: 400, code: 'request.validation_failed' })
})

t.test('options.update: variants follow their values, and a value in use is not lost by accident', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const product = await souk.products.create(jacket())
  const change = { product_id: product.id, options: [{ name: 'Length', renamed_from: 'Size', values: [{ value: 'Small', renamed_from: 'S' }, { value: 'M' }, { value: 'XL' }] }] }
  const after = await repeats(t, ({ idempotencyKey }) => souk.options.update(change, { idempotencyKey }))
  t.match(after, { version: 2, options: [{ name: 'Length', values: ['Small', 'M', 'XL'] }], variants: [{ id: product.variants[0]!.id, title: 'Small' }, { title: 'M' }] })
  t.strictSame((await news(store, product.id)).at(-1)!.data, after)
  const fewer = { product_id: product.id, options: [{ name: 'Length', values: [{ value: 'M' }] }] }
  await t.rejects(souk.options.update(fewer), { status: 409, code: 'catalog.option_value_in_use', errors: [{ pointer: '/options/0/values' }] })
  const cut = await souk.options.update({ ...fewer, on_removed_value: 'delete_variants' })
  t.strictSame([cut.variants.map((variant) => variant.title), (await units(store, product)).length], [['M'], 0])
  await t.rejects(souk.options.update({ product_id: product.id, options: [{ name: 'A', values: [] }] }), { status: 400, code: 'request.validation_failed' })
  await t.rejects(souk.options.update(fewer, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  t.strictSame(await refusal(other.souk.options.update(fewer)), await refusal(other.souk.options.update({ ...fewer, product_id: MISSING_PRODUCT })))
  await t.rejects((await h.clientWith(store, ['products:read'])).options.update(fewer), { status: 403, code: 'auth.permission_denied' })
})

t.test('variants.create: adds a combination that is new, with its stock', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const product = await souk.products.create(jacket())
  const large = { product_id: product.id, option_values: ['L'], sku: 'CFJ-L', price: usd(14900), stock: [{ on_hand: 9 }] }
  const variant = await repeats(t, ({ idempotencyKey }) => souk.variants.create(large, { idempotencyKey }))
  t.match(variant, { product_id: product.id, position: 3, title: 'L', price: usd(14900) })
  const after = await souk.products.get({ product_id: product.id })
  t.match(after, { version: 2, options: [{ values: ['S', 'M', 'L'] }] })
  t.strictSame((await news(store, product.id)).at(-1)!.data, after)
  t.strictSame((await units(store, after)).map((level) => level.on_hand).sort(), [3, 9])
  await t.rejects(souk.variants.create(large), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/option_values', code: 'duplicate' }] })
  await t.rejects(souk.variants.create({ ...large, option_values: ['X'], stock: [{ location: 'moon', on_hand: 1 }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/stock/0/location' }] })
  await t.rejects(souk.variants.create({ product_id: product.id, option_values: ['XL'] } as never), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/price' }] })
  t.strictSame(await refusal(other.souk.variants.create(large)), await refusal(other.souk.variants.create({ ...large, product_id: MISSING_PRODUCT })))
  await t.rejects((await h.clientWith(store, ['products:read'])).variants.create(large), { status: 403, code: 'auth.permission_denied' })
})

t.test('variants.get: carries the version of its product', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const product = await store.souk.products.create(jacket())
  const [variant] = product.variants
  const { data, etag } = await store.souk.variants.get({ variant_id: variant!.id }).withResponse()
  t.strictSame([data, etag], [variant, '"1"'])
  t.strictSame(await refusal(other.souk.variants.get({ variant_id: variant!.id })), await refusal(other.souk.variants.get({ variant_id: MISSING_VARIANT })))
  await t.rejects(store.souk.variants.get({ variant_id: 'var_1' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['collections:read'])).variants.get({ variant_id: variant!.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('variants.list: pages through the variants in display order', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const sizes = ['XS', 'S', 'M', 'L', 'XL']
  const product = await store.souk.products.create(jacket({ variants: sizes.map((size) => ({ option_values: [size], price: usd(1) })) }))
  const titles: string[] = []
  for await (const variant of store.souk.variants.list({ product_id: product.id, limit: 2 })) titles.push(variant.title)
  t.strictSame(titles, sizes)
  t.strictSame(await refusal(other.souk.variants.list({ product_id: product.id })), await refusal(other.souk.variants.list({ product_id: MISSING_PRODUCT })))
  await t.rejects(store.souk.variants.list({ product_id: product.id, limit: 251 }), { status: 400, code: 'request.validation_failed' })
  await t.rejects((await h.clientWith(store, ['collections:read'])).variants.list({ product_id: product.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('variants.update: changes the fields given, and the product has a new version', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const product = await souk.products.create(jacket())
  const [small, medium] = product.variants
  const change = { variant_id: small!.id, price: usd(11900), compare_at_price: usd(12900), stock: [{ on_hand: 8 }] }
  const after = await repeats(t, ({ idempotencyKey }) => souk.variants.update(change, { idempotencyKey, ifMatch: '"1"' }))
  t.strictSame(after, { ...small, price: usd(11900), compare_at_price: usd(12900), updated_at: after.updated_at })
  t.strictSame((await units(store, product)).map((level) => level.on_hand), [8])
  t.match((await news(store, product.id)).at(-1), { type: 'product.updated', data: { version: 2, variants: [after, medium] } })
  await t.rejects(souk.variants.update(change, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(souk.variants.update({ variant_id: small!.id, option_values: ['M'] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/option_values', code: 'duplicate' }] })
  await t.rejects(souk.variants.update({ variant_id: small!.id, price: { amount: 1, currency: 'EUR' } }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/price/currency' }] })
  await t.rejects(souk.variants.update({ variant_id: small!.id, price: { amount: -1, currency: 'USD' } }), { status: 400, code: 'request.validation_failed' })
  t.strictSame(await refusal(other.souk.variants.update(change)), await refusal(other.souk.variants.update({ ...change, variant_id: MISSING_VARIANT })))
  await t.rejects((await h.clientWith(store, ['products:read'])).variants.update(change), { status: 403, code: 'auth.permission_denied' })
})

t.test('variants.delete: takes a variant away, but never the last', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const { souk } = store
  const product = await souk.products.create(jacket())
  const [small, medium] = product.variants
  t.strictSame(await refusal(other.souk.variants.delete({ variant_id: small!.id })), await refusal(other.souk.variants.delete({ variant_id: MISSING_VARIANT })))
  await t.rejects((await h.clientWith(store, ['products:read'])).variants.delete({ variant_id: small!.id }), { status: 403, code: 'auth.permission_denied' })
  await t.rejects(souk.variants.delete({ variant_id: small!.id }, { ifMatch: '"9"' }), { status: 412, code: 'request.precondition_failed' })
  await repeats(t, ({ idempotencyKey }) => souk.variants.delete({ variant_id: small!.id }, { idempotencyKey }))
  const after = await souk.products.get({ product_id: product.id })
  t.strictSame([after.version, after.variants.map(({ id, position }) => [id, position])], [2, [[medium!.id, 1]]])
  t.strictSame((await news(store, product.id)).at(-1)!.data, after)
  await t.rejects(souk.variants.delete({ variant_id: medium!.id }), { status: 409, code: 'catalog.last_variant' })
  await t.rejects(souk.variants.delete({ variant_id: 'x' }), { status: 400, code: 'request.validation_failed' })
})

t.test('a product with 2,048 variants makes the round trip, and one more is refused', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const variants = Array.from({ length: 2048 }, (_, index) => ({ sku: `V-${index}`, option_values: [`s${index % 64}`, `c${Math.floor(index / 64)}`], price: usd(index), stock: [{ on_hand: index % 3 }] }))
  const options = [{ name: 'Size' }, { name: 'Colour' }]
  const timed = async <T>(what: string, work: () => PromiseLike<T>): Promise<T> => {
    const started = performance.now()
    const result = await work()
    t.comment(`2,048 variants: ${what} took ${Math.round(performance.now() - started)} ms`)
    return result
  }
  const product = await timed('products.create', () => souk.products.create(jacket({ options, variants })))
  t.strictSame(product.variants.map(({ option_values, price }) => [option_values, price.amount]), variants.map(({ option_values, price }) => [option_values, price.amount]))
  t.strictSame(await timed('products.get', () => souk.products.get({ product_id: product.id })), product)
  t.equal((await timed('products.update of the title', () => souk.products.update({ product_id: product.id, title: 'Wide' }))).version, 2)
  t.equal((await timed('variants.update', () => souk.variants.update({ variant_id: product.variants[7]!.id, price: usd(1) }))).price.amount, 1)
  const seen = await timed('storefront.products.get', () => store.storefront.storefront.products.get({ handle: product.handle }))
  t.strictSame(seen.variants.map(({ available }) => available), variants.map(({ stock }) => stock[0]!.on_hand))
  await t.rejects(souk.variants.create({ product_id: product.id, option_values: ['one', 'more'], price: usd(1) }), { status: 422, code: 'catalog.product_invalid' })
  await t.rejects(souk.products.create(jacket({ options, variants: [...variants, { ...variants[0]!, option_values: ['x', 'y'] }] })), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/variants', code: 'maxItems' }] })
})

t.test('a store that asks for unique SKUs gets them, also from two writers at once; others do not care', async (t) => {
  const [strict, loose] = await Promise.all([h.createStore(), h.createStore()])
  await h.sql(strict.store.shard_id, `UPDATE store_settings SET settings = settings || '{"sku_unique":true,"oversell_default":"backorder"}' WHERE store_id = $1`, [strict.store.id])
  const one = (sku: string) => ({ title: 'One', variants: [{ sku, price: usd(1) }] })
  const first = await strict.souk.products.create(one('A'))
  t.equal(first.variants[0]!.inventory_policy, 'backorder', 'the policy of the store is that of variants without one')
  await t.rejects(strict.souk.products.create(one('A')), { status: 409, code: 'catalog.sku_taken', errors: [{ pointer: '/variants/0/sku' }] })
  await t.rejects(strict.souk.products.create(jacket({ variants: [{ sku: 'B', option_values: ['S'], price: usd(1) }, { sku: 'B', option_values: ['M'], price: usd(1) }] })), { status: 409, code: 'catalog.sku_taken', errors: [{ pointer: '/variants/1/sku' }] })
  const race = await Promise.allSettled(Array.from({ length: 8 }, () => patient(strict).products.create(one('C'))))
  t.equal(race.filter(({ status }) => status === 'fulfilled').length, 1)
  await strict.souk.variants.update({ variant_id: first.variants[0]!.id, price: usd(2), sku: 'A' })
  await loose.souk.products.create(one('A'))
  t.ok(await loose.souk.products.create(one('A')))
})

t.test('the plan bounds the products of a store, however many are made at once; deleting makes room', async (t) => {
  await h.sql('directory', `UPDATE plans SET quotas = quotas || '{"products":5}' WHERE code = 'starter'`)
  const store = await h.createStore({ plan: 'starter' })
  const made = await Promise.allSettled(Array.from({ length: 16 }, (_, nth) => patient(store).products.create({ title: `Product ${nth}` })))
  const refused = made.filter((result) => result.status === 'rejected').map(({ reason }) => reason as { status: number; code: string; detail: string })
  t.strictSame([...new Set(refused.map(({ status, code, detail }) => `${status} ${code} ${detail}`))], ['402 quota.exceeded The plan starter allows 5 products.'])
  const { data } = await store.souk.products.list()
  t.equal(data.length, 5)
  t.match(await refusal(store.souk.products.upsert({ handle: 'one-more', body: { title: 'One more' } })), { status: 402, code: 'quota.exceeded' })
  t.match(await store.souk.products.update({ product_id: data[0]!.id, title: 'Renamed' }), { title: 'Renamed' }, 'what is there can change')
  await store.souk.products.delete({ product_id: data[0]!.id })
  t.match(await store.souk.products.create({ title: 'In its place' }), { title: 'In its place' })
  t.match(await refusal(store.souk.products.create({ title: 'One more' })), { status: 402, code: 'quota.exceeded' })
})

t.test('stores of other currencies keep amounts in their minor units', async (t) => {
  for (const [currency, amount] of [['JPY', 1999], ['KWD', 1999]] as const) {
    const store = await h.createStore({ default_currency: currency })
    const product = await store.souk.products.create({ title: 'Cup', status: 'active', variants: [{ price: { amount, currency } }] })
    t.strictSame(product.variants[0]!.price, { amount, currency })
    const seen = await store.storefront.storefront.products.get({ handle: 'cup' })
    t.strictSame([seen.price_range, seen.variants[0]!.price], [{ min: { amount, currency }, max: { amount, currency } }, { amount, currency }])
    await t.rejects(store.souk.products.create({ title: 'Cup', variants: [{ price: usd(1) }] }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/variants/0/price/currency' }] })
  }
})
