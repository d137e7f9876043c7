import { randomUUID } from 'node:crypto'
import { sizeRow } from './measurements.mjs'
import { openTill } from './till.mjs'

const UNITS = 100
const BUYERS = 300

/** More buyers than units, all at once over HTTP: every unit is sold once, and everybody else is told so. */
export async function flashSale({ platform, shops }) {
  const store = await shops.empty()
  const product = await platform.call('POST', '/v1/products', { key: store.secretKey, body: { title: 'Drop', status: 'active', variants: [{ price: { amount: 2_500, currency: 'USD' }, requires_shipping: false, stock: [{ on_hand: UNITS }] }] } })
  const till = await openTill(platform, store)
  await platform.sql(store.shardId, 'UPDATE inventory_levels SET on_hand = $2 WHERE store_id = $1', [store.id, UNITS])
  if (till.variants[0].id !== product.variants[0].id) throw new Error('the store sells something else')
  const carts = await till.carts(BUYERS, true)
  const started = performance.now()
  const outcomes = await Promise.all(carts.map((cart) => buy(platform, till, cart)))
  const seconds = (performance.now() - started) / 1000
  const [level] = await platform.sql(store.shardId, 'SELECT committed, reserved FROM inventory_levels WHERE store_id = $1', [store.id])
  const [{ placed }] = await platform.sql(store.shardId, 'SELECT count(*) AS placed FROM orders WHERE store_id = $1', [store.id])
  const count = (outcome) => outcomes.filter((one) => one === outcome).length
  return [
    sizeRow(`flash sale of ${UNITS} units to ${BUYERS} buyers: told that it is theirs`, count('sold'), 'buyers', { exactly: UNITS }, `in ${seconds.toFixed(1)} s`),
    sizeRow('told that it is sold out', count('inventory.insufficient_stock'), 'buyers', { exactly: BUYERS - UNITS }),
    sizeRow('orders in the database', Number(placed), 'orders', { exactly: UNITS }, `the level of stock says ${level.committed} sold and ${level.reserved} held`),
  ]
}

async function buy(platform, till, cart) {
  const begun = await send(platform, till, '/v1/storefront/checkouts', till.create(cart))
  if (begun.status !== 201) return begun.body.code
  const done = await send(platform, till, `/v1/storefront/checkouts/${begun.body.id}/complete`, { total: cart.total })
  return done.status === 200 && done.body.status === 'completed' ? 'sold' : done.body.code
}

async function send(platform, { store }, path, body) {
  const response = await fetch(`${platform.url}${path}`, { method: 'POST', headers: { Authorization: `Bearer ${store.publishableKey}`, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}
