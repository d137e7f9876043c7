import { setImmediate as nextTurn } from 'node:timers/promises'
import { newId } from '../dist/kernel/id.js'
import { commitHolds, holdStock, releaseHolds } from '../dist/modules/inventory/index.js'
import { closedLoop } from './closedLoop.mjs'
import { baseRow, ratioRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'

const IN_FLIGHT = [32, 64]
const LANE_MAX = 64
const ON_HAND = 900_000_000
const OTHERS = 1_000

/** What would be written without much thought: the row locked, looked at and changed, a statement at a time, prepared, each a round trip. */
const NAIVE = [
  { text: 'BEGIN' },
  { name: 'look', text: 'SELECT available FROM inventory_levels WHERE store_id = $1 AND item_id = $2 AND location_id = $3 FOR UPDATE', bound: true },
  { name: 'take', text: 'UPDATE inventory_levels SET reserved = reserved + 1, version = version + 1 WHERE store_id = $1 AND item_id = $2 AND location_id = $3', bound: true },
  { text: 'COMMIT' },
]

/** Units of one variant that everybody wants, held by checkouts that share a transaction as they happen to wait. */
export async function holds({ platform, shops, rounds, ms, onSlice }) {
  const store = await shops.small()
  const [hot, ...others] = await stocked(platform, store)
  const plain = await Promise.all(Array.from({ length: Math.max(...IN_FLIGHT) }, () => platform.connect(store.shardId)))
  const level = [store.id, hot.item, store.location]
  const naive = async (client) => {
    for (const { bound, ...statement } of NAIVE) await plain[client].query(bound ? { ...statement, values: level } : statement)
  }
  const hold = lane((batch) => platform.transaction(store, async (tx) => granted(await holdStock(tx, batch))))
  const commit = lane((batch) => platform.transaction(store, async (tx) => granted(await commitHolds(tx, batch))))
  const holdOf = (variant) => async () => {
    const owner = newId('checkout', new Date())
    await hold(request(owner, variant()))
    return owner
  }
  const hotHold = holdOf(() => hot.variant)
  const coldHold = holdOf(() => others[Math.floor(Math.random() * others.length)].variant)
  const sale = async () => {
    const owner = await hotHold()
    await commit({ owner_id: owner, order_id: newId('order', new Date()) })
  }
  const meters = platform.edgeMeters()
  const resting = { postgres: platform.resting.postgres }
  const prepare = () => freeAll(platform, store)
  const rows = []
  for (const clients of IN_FLIGHT) {
    const loop = (work) => closedLoop(clients, async (client) => void (await work(client)))
    const samples = await interleave([
      { name: 'naive', meters, resting, prepare, run: loop(naive) },
      { name: 'hot', meters, resting, prepare, run: loop(hotHold) },
      { name: 'sale', meters, resting, prepare, run: loop(sale) },
      { name: 'cold', meters, resting, prepare, run: loop(coldHold) },
    ], { rounds, ms, onSlice })
    const base = samples.get('naive')
    rows.push(
      baseRow(`one unit of one row, ${clients} in flight: BEGIN, SELECT FOR UPDATE, UPDATE, COMMIT`, base, 'no row of a hold, no ledger, no row-level security'),
      ratioRow(`hold of one unit of one variant ÷ that, ${clients} in flight`, samples.get('hot'), base, { floor: 40, stretch: 80, byCpu: true }, 'with its row and the ledger'),
      ratioRow(`hold and commit of one unit ÷ that, ${clients} in flight`, samples.get('sale'), base, undefined, 'two transactions, shared with others'),
      ratioRow(`hold of one unit of any of ${OTHERS} variants ÷ that, ${clients} in flight`, samples.get('cold'), base, undefined),
    )
  }
  await Promise.all(plain.map((client) => client.end()))
  return { title: `Stock of a variant that everybody wants, database edge`, rows }
}

/** Calls that wait while the one before is under way share the next, as in the batches of the gateway. A batch of one leaves at once. */
function lane(work) {
  const waiting = []
  let busy = false
  const pump = async () => {
    if (busy) return
    busy = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, LANE_MAX)
      await work(batch.map(({ value }) => value)).then(() => batch.forEach(({ resolve }) => resolve()), (error) => batch.forEach(({ reject }) => reject(error)))
      await nextTurn()
    }
    busy = false
  }
  return (value) => new Promise((resolve, reject) => {
    waiting.push({ value, resolve, reject })
    setImmediate(pump)
  })
}

function request(owner, variant_id) {
  const until = new Date(Date.now() + 600_000)
  return { owner: { type: 'checkout', id: owner }, lines: [{ line_id: 'li_bench', variant_id, quantity: 1 }], expires_at: until, hard_expires_at: until, destination: { country: 'US' }, location_id: null }
}

function granted(results) {
  const refused = results.find(({ ok }) => !ok)
  if (refused) throw new Error(`a hold was refused: ${JSON.stringify(refused)}`)
}

async function stocked(platform, store) {
  await platform.sql(store.shardId, 'UPDATE inventory_levels SET on_hand = $2 WHERE store_id = $1', [store.id, ON_HAND])
  const rows = await platform.sql(store.shardId, 'SELECT i.id AS item, i.variant_id AS variant FROM inventory_items i JOIN inventory_levels l ON l.store_id = i.store_id AND l.item_id = i.id WHERE i.store_id = $1 AND i.tracked ORDER BY i.id LIMIT $2', [store.id, OTHERS + 1])
  return rows
}

/** Each slice begins without holds; what the plain updates took is put back too. */
async function freeAll(platform, store) {
  const owners = (await platform.sql(store.shardId, 'SELECT owner_id FROM stock_holds WHERE store_id = $1', [store.id])).map((row) => row.owner_id)
  for (let start = 0; start < owners.length; start += 5_000) await platform.transaction(store, (tx) => releaseHolds(tx, owners.slice(start, start + 5_000), 'cancelled'))
  await platform.sql(store.shardId, 'UPDATE inventory_levels SET reserved = 0 WHERE store_id = $1 AND reserved <> 0', [store.id])
}
