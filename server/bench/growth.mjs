import { encodeCursor } from '../dist/kernel/page.js'
import { handleOf } from './catalogLines.mjs'
import { copiedHandle, firstProducts, multiply } from './copying.mjs'
import { requestBytes } from './load.mjs'
import { baseRow, costRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'
import { SMALL } from './shops.mjs'

const CONNECTIONS = 8
const PATHS = 2_000
const PAGE = 50
const BOUND = { most: 1.3 }
const FEW_STORES = 10
const STORES_AT_ONCE = 4
const PRODUCTS_EACH = 10
const ONCE_MS = 5_000

/** A secret key is always answered from the database, whatever was read before. */
const uncached = (store) => ({ Authorization: `Bearer ${store.secretKey}` })
const productPath = ({ handle }) => `/v1/storefront/products/${encodeURIComponent(handle)}`
const pagePath = ({ id }) => `/v1/storefront/products?limit=${PAGE}&cursor=${encodeCursor(['newest', id])}`

/** What a read costs in CPU, server and database together, when there is more of everything. */
export async function growth({ platform, shops, load, rounds, ms, stores, onSlice }) {
  const small = await shops.small()
  const large = await shops.large()
  for (const [size, store] of [['small', small], ['large', large]]) {
    const sample = await shops.sample(store, PATHS)
    load.define(`product ${size}`, sample.map((row) => requestBytes(productPath(row), { headers: uncached(store) })))
    load.define(`page ${size}`, sample.filter((row) => row.id > sample.map(({ id }) => id).sort()[PAGE + 1]).map((row) => requestBytes(pagePath(row), { headers: uncached(store) })))
  }
  const many = await makeStores({ platform, shops, stores })
  load.define('stores few', shuffled(many.slice(0, FEW_STORES).flatMap(pathsOf)))
  load.define('stores many', shuffled(many.flatMap((store) => pathsOf(store).slice(0, Math.max(1, Math.ceil(PATHS / stores))))))
  const meters = platform.meters(load)
  const variant = (name) => ({ name, meters, resting: platform.resting, run: (duration) => load.run({ port: platform.port, set: name, connections: CONNECTIONS, ms: duration }) })
  await eachOnce(variant('stores many'), many.length)
  const samples = await interleave(['product small', 'product large', 'page small', 'page large', 'stores few', 'stores many'].map(variant), { rounds, ms, onSlice })
  const pair = (label, from, to, note) => [baseRow(`${label}, ${from[0]}`, samples.get(from[1])), costRow(`${label}, ${to[0]} ÷ ${from[0]}`, samples.get(to[1]), samples.get(from[1]), BOUND, note)]
  const products = (count) => `${count.toLocaleString('en')} products`
  return {
    title: `Growth: CPU of an uncached read over HTTP, ${CONNECTIONS} connections`,
    rows: [
      ...pair('product', [products(SMALL), 'product small'], [products(large.products), 'product large']),
      ...pair(`keyset page of ${PAGE}, any depth`, [products(SMALL), 'page small'], [products(large.products), 'page large']),
      ...pair('product', [`${FEW_STORES} stores`, 'stores few'], [`${stores.toLocaleString('en')} stores`, 'stores many'], 'any store as likely as any other; credentials and routes stay in memory until they change'),
    ],
  }
}

/** Every store is asked once first: whose key has just been made is looked up, as it will not be again until it changes. */
async function eachOnce({ run }, requests) {
  for (let done = 0; done < requests; ) done += (await run(ONCE_MS)).operations
}

const pathsOf = (store) => store.sample.map((row) => requestBytes(productPath(row), { headers: uncached(store) }))

function shuffled(list) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1))
    ;[list[at], list[other]] = [list[other], list[at]]
  }
  return list
}

/** Stores with a catalog each, a few at a time as an operator would make them. */
async function makeStores({ platform, shops, stores }) {
  const { store: before, tables } = await shops.template()
  const few = firstProducts(tables, PRODUCTS_EACH)
  const sample = Array.from({ length: PRODUCTS_EACH }, (_, index) => ({ handle: copiedHandle(handleOf(index), 1) }))
  const made = []
  const numbers = Array.from({ length: stores }, (_, number) => number).values()
  await Promise.all(Array.from({ length: STORES_AT_ONCE }, async () => {
    const clients = new Map()
    for (const number of numbers) {
      const store = await platform.createStore(`many-${number}`)
      const client = clients.get(store.shardId) ?? await platform.connect(store.shardId)
      clients.set(store.shardId, client)
      const { rows } = await client.query('SELECT id FROM locations WHERE store_id = $1 AND is_default', [store.id])
      await multiply(client, few, { before, after: { ...store, location: rows[0].id }, first: 1, copies: 1 })
      made.push({ secretKey: store.secretKey, sample })
    }
    for (const client of clients.values()) await client.end()
  }))
  for (const shard of ['shard-1', 'shard-2']) await platform.sql(shard, 'VACUUM ANALYZE')
  return made
}
