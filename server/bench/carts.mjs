import { closedLoop } from './closedLoop.mjs'
import { Edge } from './edge.mjs'
import { requestBytes } from './load.mjs'
import { baseRow, ratioRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'
import { traced, verbAndTable } from './trace.mjs'

const CLIENTS = 16
const CARTS = 320

/** What pgbench would do to the rows that an add-to-cart writes: a statement at a time, prepared, each a round trip. */
const RAW = [
  { text: 'BEGIN' },
  { name: 'cart', text: `UPDATE carts SET version = version + 1, expires_at = $3, updated_at = now() WHERE store_id = $1 AND id = $2`, values: (store, cart) => [store.id, cart.id, new Date(Date.now() + 1e9)] },
  { name: 'line', text: `UPDATE cart_lines SET quantity = quantity % 9998 + 1 WHERE store_id = $1 AND cart_id = $2 AND id = $3`, values: (store, cart) => [store.id, cart.id, cart.lineId] },
  { text: 'COMMIT' },
]

/** Add-to-cart, where those that happen to wait share a transaction, against the bare update of the rows it writes. Commits wait for the disk in both. */
export async function carts({ platform, shops, load, rounds, ms, onSlice }) {
  const store = await shops.small()
  const made = await makeCarts(platform, store)
  const cartOf = (client) => made[client + CLIENTS * Math.floor(Math.random() * (CARTS / CLIENTS))]
  const shared = new Edge(platform, store)
  const add = (client) => addToCart(shared, cartOf(client))
  const plain = await Promise.all(Array.from({ length: CLIENTS }, () => platform.connect(store.shardId)))
  const edge = platform.edgeMeters()
  const resting = { postgres: platform.resting.postgres }
  load.define('carts', made.map((cart) => requestBytes(`/v1/storefront/carts/${cart.id}/lines`, { method: 'POST', headers: { Authorization: `Bearer ${store.publishableKey}` }, body: { variant_id: cart.variantId, quantity: 1 } })))
  const trace = await traced(() => add(0), verbAndTable('carts', 'cart_lines', 'events'))
  const reset = () => platform.sql(store.shardId, 'UPDATE cart_lines SET quantity = 1 WHERE store_id = $1', [store.id])
  const samples = await interleave([
    { name: 'raw', meters: edge, resting, prepare: reset, run: closedLoop(CLIENTS, (client) => rawUpdate(plain[client], store, cartOf(client))) },
    { name: 'edge', meters: edge, resting, prepare: reset, run: closedLoop(CLIENTS, add) },
    { name: 'HTTP', meters: platform.meters(load), resting: platform.resting, prepare: reset, run: (duration) => load.run({ port: platform.port, set: 'carts', connections: CLIENTS, ms: duration }) },
  ], { rounds, ms, onSlice })
  await Promise.all(plain.map((client) => client.end()))
  const base = samples.get('raw')
  return {
    title: `Add to cart, ${CLIENTS} clients, ${CARTS} carts`,
    trace,
    rows: [
      baseRow('raw update of the same rows: BEGIN, cart, line, COMMIT', base, `${RAW.length} statements in ${RAW.length} round trips`),
      ratioRow('add to cart ÷ raw update, database edge', samples.get('edge'), base, { floor: 0.6, stretch: 0.8, byCpu: true }, `alone ${trace.statements.length} statements in ${trace.roundTrips} round trips: ${trace.statements.join(' · ')}`),
      ratioRow('add to cart ÷ raw update, over HTTP', samples.get('HTTP'), base, undefined, 'through the whole chain, with a publishable key'),
    ],
  }
}

async function makeCarts(platform, store) {
  const { data } = await platform.call('GET', '/v1/products?limit=10', { key: store.secretKey })
  const variants = data.flatMap((product) => product.variants.map((variant) => variant.id))
  // Stock is looked at as in any store, but the many rounds must not run out of it.
  for (const variant of variants) await platform.call('PATCH', `/v1/variants/${variant}`, { key: store.secretKey, body: { inventory_policy: 'backorder' } })
  const made = []
  for (let start = 0; start < CARTS; start += CLIENTS) {
    made.push(...await Promise.all(Array.from({ length: CLIENTS }, async (_, at) => {
      const variantId = variants[(start + at) % variants.length]
      const cart = await platform.call('POST', '/v1/storefront/carts', { key: store.publishableKey, body: { lines: [{ variant_id: variantId, quantity: 1 }] } })
      return { id: cart.id, variantId, lineId: cart.lines[0].id }
    })))
  }
  return made
}

async function addToCart(shared, cart) {
  const { status } = await shared.run('carts.lines.add', { path: { cart_id: cart.id }, body: { variant_id: cart.variantId, quantity: 1 } })
  if (status !== 200) throw new Error(`adding to a cart answered ${status}`)
}

async function rawUpdate(client, store, cart) {
  for (const { values, ...statement } of RAW) await client.query(values ? { ...statement, values: values(store, cart) } : statement)
}
