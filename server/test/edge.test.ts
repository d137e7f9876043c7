// Shared caches in front of the platform: what they may keep, and what they are told when something changes.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { cloudflare } from '../src/adapters/edge/cloudflare.js'
import { fastly } from '../src/adapters/edge/fastly.js'
import { varnish } from '../src/adapters/edge/varnish.js'
import { describeConfig, loadConfig } from '../src/config.js'
import { OPERATIONS } from '../src/contract/operations.gen.js'
import { EdgeRefused, type Edge } from '../src/ports/edge.js'
import { harness, until } from './harness.js'

interface Told {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

type Says = (told: Told, before: number) => { status: number; headers?: Record<string, string>; body?: string }

/** Where an edge listens; it says what `says` does. */
async function listener(t: Test, says: Says): Promise<{ url: string; told: Told[] }> {
  const told: Told[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const one = { method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() }
      const { status, headers, body } = says(one, told.length)
      told.push(one)
      response.writeHead(status, headers).end(body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, told }
}

const KEYS = ['store_01jd9g3v8n4r6t2w5x7y9z0a1b', 'prod_01jd9g3v8n4r6t2w5x7y9z0a1b', 'store_01jd9g3v8n4r6t2w5x7y9z0a1b/products']
const signal = new AbortController().signal
const EDGES: Record<string, { edge(url: string): Edge; done: string; request: object }> = {
  fastly: {
    edge: (url) => fastly({ url, service: 'SU1Z0isxPaozGVKXdv0eY', token: 'secret-token' }), done: '{"prod_1":"108-1391560174-974124"}',
    request: { method: 'POST', url: '/service/SU1Z0isxPaozGVKXdv0eY/purge', headers: { 'fastly-key': 'secret-token', 'surrogate-key': KEYS.join(' ') }, body: '' },
  },
  cloudflare: {
    edge: (url) => cloudflare({ url: `${url}/client/v4`, zone: '023e105f4ecef8ad9ca31a8372d0c353', token: 'secret-token' }), done: '{"success":true,"errors":[],"messages":[],"result":{"id":"1"}}',
    request: { method: 'POST', url: '/client/v4/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache', headers: { authorization: 'Bearer secret-token', 'content-type': 'application/json' }, body: JSON.stringify({ tags: KEYS }) },
  },
  varnish: {
    edge: (url) => varnish({ urls: [url, url] }), done: '',
    request: { method: 'PURGE', url: '/', headers: { 'surrogate-key': KEYS.join(' ') }, body: '' },
  },
}

for (const [name, { edge, done, request }] of Object.entries(EDGES)) {
  t.test(`${name} is told as it is documented, and what it refuses is refused`, async (t) => {
    let answer: ReturnType<Says> = { status: 200, body: done }
    const { url, told } = await listener(t, () => answer)
    const port = edge(url)
    await port.purge(KEYS, signal)
    t.equal(told.length, name === 'varnish' ? 2 : 1, 'each place is told')
    for (const one of told) t.match(one, request)
    const longest = Array.from({ length: port.keysMax }, (_, n) => `store_01jd9g3v8n4r6t2w5x7y9z0a1b/${'x'.repeat(20)}${n}`)
    await port.purge(longest, signal)

    const refused = async (what: string, expected: object) => {
      const error: unknown = await port.purge(KEYS, signal).then(() => null, (thrown: unknown) => thrown)
      t.ok(error instanceof EdgeRefused, what)
      t.match(error, expected, what)
    }
    answer = { status: 429, headers: { 'Retry-After': '7' }, body: 'slow down' }
    await refused('a limit', { message: /answered 429: slow down/, retryAfterMs: 7_000 })
    answer = { status: 401, body: 'no such token' }
    await refused('a wrong token', { message: /answered 401/, retryAfterMs: null })
    answer = { status: 302, headers: { Location: url } }
    await refused('another place', { message: /did not answer/ })
    if (name === 'cloudflare') {
      answer = { status: 200, body: '{"success":false,"errors":[{"code":1,"message":"no"}]}' }
      await refused('what it says about itself', { message: /did not say that it purged/ })
      answer = { status: 200, body: '<html>' }
      await refused('a page', { message: /did not say that it purged/ })
    }
    await t.rejects(edge('http://127.0.0.1:9').purge(KEYS, signal), EdgeRefused, 'nobody there')
    await t.rejects(port.purge(KEYS, AbortSignal.abort()), EdgeRefused, 'a process that stops')
    t.notMatch(String(await port.purge(KEYS, AbortSignal.abort()).catch((error: unknown) => error)), /secret-token/)
  })
}

t.test('an edge without what it needs is refused, and its token is not shown', async (t) => {
  const load = (env: Record<string, string>) => () => loadConfig({ SOUK_DATA_DIR: '.souk', ...env })
  t.throws(load({ SOUK_EDGE: 'varnish' }), /SOUK_EDGE_URL must name/)
  t.throws(load({ SOUK_EDGE: 'fastly', SOUK_EDGE_ID: 'a' }), /SOUK_EDGE_TOKEN/)
  t.throws(load({ SOUK_EDGE: 'akamai' }), /SOUK_EDGE/)
  const config = load({ SOUK_EDGE: 'cloudflare', SOUK_EDGE_ID: 'zone', SOUK_EDGE_TOKEN: 'secret-token', REDIS_URL: 'redis://user:secret@127.0.0.1:6379' })()
  const shown = describeConfig(config)
  t.match(shown, { SOUK_EDGE: 'cloudflare', SOUK_EDGE_ID: 'zone', SOUK_EDGE_TOKEN: '********', SOUK_CACHE_URL: '********' })
  t.notMatch(JSON.stringify(shown), /secret-token|user:secret/)
})

/** A platform whose edge is here, with something in a store of it. The edge fails at first. */
async function site(t: Test) {
  const failing = new Set([0, 1])
  const edge = await listener(t, (_told, before) => (failing.has(before) ? { status: 500, body: 'in trouble' } : { status: 200, body: '{"success":true}' }))
  const h = await harness(t, { env: { SOUK_EDGE: 'cloudflare', SOUK_EDGE_ID: 'zone', SOUK_EDGE_TOKEN: 'token', SOUK_EDGE_URL: edge.url } })
  const store = await h.createStore()
  const product = await store.souk.products.create({ title: 'Canvas field jacket', handle: 'canvas-field-jacket', status: 'active', variants: [{ sku: 'CFJ-1', option_values: [], price: { amount: 12_900, currency: 'USD' }, stock: [{ on_hand: 7 }] }] })
  const collection = await store.souk.collections.create({ title: 'Jackets', handle: 'jackets', status: 'active' })
  const tagsOf = ({ body }: Told) => (JSON.parse(body) as { tags: string[] }).tags
  const waiting = () => h.sql<{ key: string; times: number }>(store.store.shard_id, 'SELECT key, times FROM edge_purges')
  /** Lets time pass until the edge has been told everything, and that twice. */
  const allTold = () => until('that all is told', async () => {
    h.clock.advance(5_000)
    return (await waiting()).length === 0
  })
  return { h, store, product, collection, edge, failing, tagsOf, waiting, allTold }
}

type Site = Awaited<ReturnType<typeof site>>

async function keptByEdges(t: Test, { h, store, product, collection }: Site): Promise<void> {
  const customer = await store.storefront.customers.register({ email: 'ada@example.com', password: 'difference engine no. 2' })
  const paths: Record<string, { path: string; keys: string[] }> = {
    'storefront.store.get': { path: '/v1/storefront/store', keys: [] },
    'storefront.markets.list': { path: '/v1/storefront/markets', keys: [] },
    'storefront.products.get': { path: '/v1/storefront/products/canvas-field-jacket', keys: [product.id] },
    'storefront.products.list': { path: '/v1/storefront/products?collection=jackets', keys: [`${store.store.id}/products`, collection.id] },
    'storefront.collections.get': { path: '/v1/storefront/collections/jackets', keys: [collection.id] },
    'storefront.collections.list': { path: '/v1/storefront/collections', keys: [`${store.store.id}/collections`] },
    'storefront.search.products': { path: '/v1/storefront/search?q=jacket', keys: [`${store.store.id}/products`] },
    'storefront.search.suggest': { path: '/v1/storefront/search/suggest?q=jac', keys: [`${store.store.id}/products`, `${store.store.id}/collections`] },
  }
  t.same(OPERATIONS.filter(({ edgeCache }) => edgeCache).map(({ id }) => id).sort(), Object.keys(paths).sort(), 'operations that may be kept')
  const host = { Host: `${store.store.handle}.localhost` }
  for (const [operation, { path, keys }] of Object.entries(paths)) {
    for (const read of ['first', 'second']) {
      const anonymous = await h.raw('GET', path, { headers: host })
      t.match([anonymous.status, anonymous.headers['cache-control']], [200, /^public, max-age=\d+, s-maxage=\d+, stale-while-revalidate=\d+$/], `${operation}, ${read} read`)
      t.same(String(anonymous.headers['surrogate-key']).split(' '), [store.store.id, ...keys], operation)
      t.equal(anonymous.headers['cache-tag'], [store.store.id, ...keys].join(','), operation)
      t.match(anonymous.headers.vary, /Authorization, Souk-Store/)
    }
    for (const key of [store.publishable_key, store.secret_key, customer.access_token]) {
      const { status, headers } = await h.raw('GET', path, { headers: { ...host, Authorization: `Bearer ${key}` } })
      t.match([status, headers['cache-control']], [200, /^private/], `${operation} with a key`)
      t.notOk(headers['cache-tag'])
    }
  }
  for (const path of ['/v1/storefront/products/nowhere', '/v1/storefront/nothing', '/v1/products']) t.notMatch((await h.raw('GET', path, { headers: host })).headers['cache-control'], /public/, path)
}

async function failures(t: Test, { store, product, collection, edge, failing, tagsOf, allTold }: Site): Promise<void> {
  await allTold()
  t.same([...failing].filter((n) => edge.told[n] === undefined), [], 'it failed')
  const times = new Map<string, number>()
  edge.told.forEach((told, n) => {
    if (!failing.has(n)) for (const tag of tagsOf(told)) times.set(tag, (times.get(tag) ?? 0) + 1)
  })
  for (const key of [product.id, collection.id, `${store.store.id}/products`]) t.ok(times.get(key)! >= 2, key)
}

async function keysOfChanges(t: Test, { h, store, product, collection, edge, tagsOf, waiting, allTold }: Site): Promise<void> {
  const list = await store.souk.priceLists.create({ name: 'Sale', kind: 'sale', currency: 'USD', percent_bp: -1_000, priority: 1 })
  await allTold()
  const changes: [string, () => PromiseLike<unknown>, string[]][] = [
    ['of all prices', () => store.souk.priceLists.activate({ price_list_id: list.id }), [store.store.id]],
    ['of a product', () => store.souk.products.update({ product_id: product.id, title: 'Waxed field jacket' }), [product.id, `${store.store.id}/products`]],
    ['of a collection', () => store.souk.collections.update({ collection_id: collection.id, title: 'Coats' }), [collection.id, `${store.store.id}/collections`]],
    ['of the store', () => h.operator.stores.update({ store_id: store.store.id, name: 'Northwind Outlet' }), [store.store.id]],
    ['of an address', () => store.souk.products.update({ product_id: product.id, handle: 'waxed-field-jacket' }), [product.id, `${store.store.id}/redirects`]],
  ]
  for (const [what, change, keys] of changes) {
    const before = edge.told.length
    await change()
    const told = () => edge.told.slice(before).flatMap(tagsOf)
    await until(`purges ${what}`, () => Promise.resolve(keys.every((key) => told().includes(key))))
    t.match(edge.told.at(-1), { headers: { authorization: 'Bearer token' } })
    await allTold()
  }
  const before = edge.told.length
  await store.storefront.carts.create()
  await h.settled(store)
  t.same([(await waiting()).length, edge.told.length], [0, before], 'a cart is nobody else\'s business')
}

async function sizes(t: Test, { h, store, edge, tagsOf, waiting }: Site): Promise<void> {
  const before = edge.told.length
  await h.sql(store.store.shard_id, `INSERT INTO edge_purges (store_id, key, times, due_at) SELECT $1, 'key_' || n, 1, now() FROM generate_series(1, 250) n`, [store.store.id])
  await until('all', async () => (await waiting()).length === 0)
  const sizes = edge.told.slice(before).map((told) => tagsOf(told).length)
  t.same([sizes.reduce((sum, size) => sum + size, 0), Math.max(...sizes)], [250, 100])
}

async function givingUp(t: Test, { h, store, edge, failing, tagsOf, waiting }: Site): Promise<void> {
  const before = edge.told.length
  failing.add(before)
  await h.sql(store.store.shard_id, `INSERT INTO edge_purges (store_id, key, times, failures, due_at) VALUES ($1, 'hopeless', 2, 9, now())`, [store.store.id])
  await until('that it is given up', async () => (await waiting()).length === 0)
  t.same(edge.told.slice(before).map(tagsOf), [['hopeless']])
}

t.test('on a platform', async (t) => {
  const here = await site(t)
  await t.test('only what was asked for without a key may be kept by an edge, and it carries its keys', (t) => keptByEdges(t, here))
  await t.test('an edge that fails is told again, and everything is told twice', (t) => failures(t, here))
  await t.test('a change is told of by the keys of what shows it', (t) => keysOfChanges(t, here))
  await t.test('many keys go in calls of the size that the edge takes', (t) => sizes(t, here))
  await t.test('what cannot be told for so long that no edge has it any more is forgotten', (t) => givingUp(t, here))
})
