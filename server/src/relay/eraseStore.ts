import { sql } from '../kernel/sql.js'
import type { Database } from '../ports/database.js'

const ROWS_MAX = 5_000
const BATCHES_MAX = 200
const TIMEOUT_MS = 30_000

/** Every table of the shard with a `store_id`, and which of them refer to which. */
const TABLES = sql(`
  SELECT c.oid::regclass::text AS name, ARRAY(
           SELECT DISTINCT f.conrelid::regclass::text FROM pg_constraint f WHERE f.contype = 'f' AND f.confrelid = c.oid AND f.conrelid <> c.oid) AS referring
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'store_id' AND NOT a.attisdropped
   WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace ORDER BY 1`)

type Table = { name: string; referring: string[] }

/** Rows go before those they refer to, so that no cascade makes a batch larger than it says. */
export function inOrderOfErasure(tables: readonly Table[]): string[] {
  const left = new Map(tables.map((table) => [table.name, table]))
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left.values()].filter((table) => table.referring.every((name) => !left.has(name)))
    // Tables that refer to each other in a circle have no order; the database then says what is wrong.
    for (const { name } of free.length > 0 ? free : [...left.values()]) {
      ordered.push(name)
      left.delete(name)
    }
  }
  return ordered
}

/**
 * Erases what a shard holds of a store, in batches of one transaction each, as the role that moves stores: no other may delete
 * from every table. Which tables there are is asked of the database, so that a new one cannot be forgotten here.
 * @returns whether nothing is left; false when there is more than one call should do.
 */
export async function eraseStore(shard: Database, storeId: string): Promise<boolean> {
  const tables = inOrderOfErasure(await shard.read(null, (connection) => connection.run<Table>(TABLES, [])))
  let batches = 0
  for (const table of tables) {
    const erase = sql(`WITH erased AS (DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE store_id = $1 LIMIT ${ROWS_MAX})) RETURNING 1) SELECT count(*)::int AS rows FROM erased`)
    for (let rows = ROWS_MAX; rows === ROWS_MAX; batches++) {
      if (batches >= BATCHES_MAX) return false
      rows = (await shard.transaction({ storeId, timeoutMs: TIMEOUT_MS }, (connection) => connection.run<{ rows: number }>(erase, [storeId])))[0]!.rows
    }
  }
  return true
}
