import { batches } from './catalogLines.mjs'
import { overHttp } from './checkout.mjs'
import { baseRow, costRow } from './measurements.mjs'
import { interleave } from './rounds.mjs'
import { importBatch, SMALL } from './shops.mjs'
import { Edge } from './edge.mjs'
import { openTill } from './till.mjs'

const BATCH = 500
/** Real orders that the others are copies of. */
const ORIGINALS = 100
const COPIES_AT_ONCE = 250
const RENAMED = 7
const COUNTER = 8
const BOUND = { most: 1.25 }

/** What an order leaves behind, in the order of foreign keys. Events and entries of the ledger outnumber all else. */
const TABLES = ['checkouts', 'orders', 'order_lines', 'timeline_entries', 'payments', 'payment_events', 'stock_commitments', 'inventory_entries', 'events']
/** What orders share stays what it is; every other id gets a part of its own. */
const SHARED = new Set(['store_id', 'variant_id', 'product_id', 'item_id', 'location_id', 'gateway_id', 'customer_id', 'market_id'])
const OWN_VALUES = { number: `number + n * 1000000`, name: `name || '-' || n`, name_key: `name_key || '-' || n` }
/** Events of what is shared are numbered without gaps, so they cannot be copied; of the ledger, what checkouts have written. */
const ONLY = { events: `AND resource_id ~ '^(ord|chk|pay)_'`, inventory_entries: `AND reason IN ('hold', 'sale')` }

/** What a checkout costs in CPU when the store has sold for years, against a store that has just opened. */
export async function withHistory({ shops, rounds, orders, onSlice, ...parts }) {
  const { platform } = parts
  const fresh = await sellingStore(platform, shops)
  const old = await sellingStore(platform, shops)
  await writeHistory(platform, old, orders)
  const samples = await interleave([overHttp({ ...parts, till: fresh }, { name: 'no history' }), overHttp({ ...parts, till: old }, { name: 'history' })], { rounds, ms: parts.ms, onSlice })
  return [
    baseRow('checkout over HTTP in a store that has just opened', samples.get('no history')),
    costRow(`${orders.toLocaleString('en')} orders before ÷ that, CPU of a checkout`, samples.get('history'), samples.get('no history'), BOUND, `with their ${TABLES.slice(2).join(', ').replaceAll('_', ' ')}`),
  ]
}

async function sellingStore(platform, shops) {
  const store = await shops.empty()
  for (const bytes of batches(0, SMALL, BATCH)) await importBatch(platform, store, bytes)
  return openTill(platform, store)
}

/** Some orders as shoppers make them, then copies of all that they have left, table by table. */
async function writeHistory(platform, till, orders) {
  const edge = new Edge(platform, till.store)
  await Promise.all((await till.carts(ORIGINALS)).map((cart) => till.sell(edge, cart)))
  const client = await platform.connect(till.store.shardId)
  try {
    // Foreign keys are not checked meanwhile: the rows are known to agree, and this is not what is measured.
    await client.query('SET session_replication_role = replica')
    for (const table of TABLES) await copyRows(client, table, till.store.id, Math.round(orders / ORIGINALS) - 1)
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

async function copyRows(client, table, storeId, copies) {
  const { rows: columns } = await client.query(`SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, [table])
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name, type }) => OWN_VALUES[name] ?? (type === 'text' && !SHARED.has(name) ? renamed(name) : `"${name}"`)).join(', ')
  await client.query(`CREATE TEMPORARY TABLE originals AS SELECT ${names} FROM ${table} WHERE store_id = $1 ${ONLY[table] ?? ''}`, [storeId])
  for (let first = 1; first <= copies; first += COPIES_AT_ONCE) await client.query(`INSERT INTO ${table} (${names}) SELECT ${values} FROM originals CROSS JOIN generate_series(${first}, ${Math.min(copies, first + COPIES_AT_ONCE - 1)}) n`)
  await client.query('DROP TABLE originals')
}

/** The number of the copy before the counter that an id ends with: ids of one moment differ in nothing else. */
const renamed = (name) => `CASE WHEN "${name}" ~ '^[a-z]+_[0-9a-z]{26}$' THEN left("${name}", -${COUNTER + RENAMED}) || lpad(n::text, ${RENAMED}, '0') || right("${name}", ${COUNTER}) ELSE "${name}" END`
