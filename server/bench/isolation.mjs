import { sql } from '../dist/kernel/sql.js'
import { closedLoop } from './closedLoop.mjs'
import { baseRow, costRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'

const CLIENTS = 8
const HANDLES = 1_000
const READ = sql(`SELECT p.id, p.storefront_text FROM products p WHERE p.store_id = $1 AND p.handle = $2 AND p.status = 'active'`)

/** The same statement through the same pool: with the store bound and row-level security in force, and as a role whose policy lets every row through. */
export async function isolation({ platform, shops, rounds, ms, onSlice }) {
  const store = await shops.small()
  const handles = (await shops.sample(store, HANDLES)).map(({ handle }) => handle)
  const meters = platform.edgeMeters()
  const resting = { postgres: platform.resting.postgres }
  const app = platform.database(store.shardId, 'souk_app', CLIENTS)
  const off = platform.database(store.shardId, 'souk_mover', CLIENTS)
  // Is spared the look at its privileges too, which has nothing to do with rows: told beside, for comparing with earlier runs.
  const superuser = platform.database(store.shardId, 'postgres', CLIENTS)
  let turn = 0
  const read = (database, bound) => async () => {
    const rows = await database.read(bound(), (connection) => connection.run(READ, [store.id, handles[turn++ % HANDLES]]))
    return rows.length
  }
  const samples = await interleave([
    { name: 'off', meters, resting, run: closedLoop(CLIENTS, read(off, () => null), 1) },
    { name: 'superuser', meters, resting, run: closedLoop(CLIENTS, read(superuser, () => null), 1) },
    { name: 'on', meters, resting, run: closedLoop(CLIENTS, read(app, () => store.id), 1) },
    // A store that owns no such product is bound in between: each read has to bind its own store again.
    { name: 'switching', meters, resting, run: closedLoop(CLIENTS, switching(app, store, handles), 1) },
  ], { rounds, ms, onSlice })
  const base = samples.get('off')
  return {
    title: `Isolation: product read by handle, ${CLIENTS} clients, at the database edge`,
    rows: [
      baseRow('off: an ordinary role that sees the rows of every store', base),
      costRow('on ÷ off', samples.get('on'), base, { most: 1.1 }, 'row-level security forced, store bound to the session'),
      costRow('on ÷ a superuser', samples.get('on'), samples.get('superuser'), undefined, 'who is asked for no privilege either'),
      costRow('on, another store with every read ÷ off', samples.get('switching'), base, undefined, 'the binding travels in the flight of the read'),
    ],
  }
}

function switching(database, store, handles) {
  const others = [store.id, `${store.id.slice(0, -1)}${store.id.endsWith('0') ? '1' : '0'}`]
  let turn = 0
  return async () => {
    // Every connection of the pool alternates, since its clients take turns on it.
    turn++
    const bound = others[Math.floor(turn / CLIENTS) % 2]
    await database.read(bound, (connection) => connection.run(READ, [bound, handles[turn % HANDLES]]))
    return bound === store.id ? 1 : undefined
  }
}
