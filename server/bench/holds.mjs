import { setImmediate as nextTurn } from 'node:timers/promises'
import knexModule from 'knex'
import { newId } from '../dist/kernel/id.js'
import { commitHolds, holdStock, releaseHolds } from '../dist/modules/inventory/index.js'
import { closedLoop } from './closedLoop.mjs'
import { baseRow, ratioRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'

const IN_FLIGHT = [32, 64]
const LANE_MAX = 64
const ON_HAND = 900_000_000
const OTHERS = 1_000

/** What would be written without much thought: a transaction through knex that locks the row, looks at it, changes it and writes down who has the unit. */
function naively(platform, { id: store_id, shardId, location: location_id }, item_id) {
  const knex = knexModule({ client: 'pg', connection: platform.urlOf(shardId), pool: { min: 0, max: Math.max(...IN_FLIGHT) } })
  const level = { store_id, item_id, location_id }
  const hold = () => knex.transaction(async (trx) => {
    await trx('inventory_levels').where(level).forUpdate().first('available')
    await trx('inventory_levels').where(level).update({ reserved: trx.raw('reserved + 1'), version: trx.raw('version + 1') })
    await trx('naive_holds').insert({ ...level, owner_id: newId('checkout', new Date()), quantity: 1, created_at: new Date() })
  })
  const prepare = () => knex.raw('CREATE TABLE IF NOT EXISTS naive_holds (store_id text, owner_id text PRIMARY KEY, item_id text, location_id text, quantity int, created_at timestamptz)')
  return { hold, prepare, end: () => knex.destroy() }
}

/** Units of one variant that everybody wants, held by checkouts that share a transaction as they happen to wait. */
export async function holds({ platform, shops, rounds, ms, onSlice }) {
  const store = await shops.small()
  const [hot, ...others] = await stocked(platform, store)
  const naive = naively(platform, store, hot.item)
  await naive.prepare()
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
      { name: 'naive', meters, resting, prepare, run: loop(naive.hold) },
      { name: 'hot', meters, resting, prepare, run: loop(hotHold) },
      { name: 'sale', meters, resting, prepare, run: loop(sale) },
      { name: 'cold', meters, resting, prepare, run: loop(coldHold) },
    ], { rounds, ms, onSlice })
    const base = samples.get('naive')
    rows.push(
      baseRow(`one unit of one row, ${clients} in flight: transaction through knex, SELECT FOR UPDATE, UPDATE, INSERT`, base, 'no ledger, no row-level security'),
      ratioRow(`hold of one unit of one variant ÷ that, ${clients} in flight`, samples.get('hot'), base, { floor: 40, stretch: 80, byCpu: true }, 'with its row and the ledger'),
      ratioRow(`hold and commit of one unit ÷ that, ${clients} in flight`, samples.get('sale'), base, undefined, 'two transactions, shared with others'),
      ratioRow(`hold of one unit of any of ${OTHERS} variants ÷ that, ${clients} in flight`, samples.get('cold'), base, undefined),
    )
  }
  await naive.end()
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
