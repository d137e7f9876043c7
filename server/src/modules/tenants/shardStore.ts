import type { components } from '../../contract/types.gen.js'
import type { ShardMeasurement } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'

export type Shard = components['schemas']['Shard']

export interface ShardRow extends Record<string, unknown> {
  id: string
  status: Shard['status']
  epoch: number
  store_count: number
  database_bytes: number | null
  connections: number | null
  transactions_per_minute: number | null
  measured_at: Date | null
}

const COLUMNS = 'id, status, epoch, store_count, database_bytes, connections, transactions_per_minute, measured_at'
const GET = sql(`SELECT ${COLUMNS} FROM shards WHERE id = $1`)
const LIST = sql(`SELECT ${COLUMNS} FROM shards WHERE id > $1 ORDER BY id LIMIT $2`)
// Bytes and writes count in coarse steps, so that shards of about the same load share new stores by number.
const PLACE = sql(`
  UPDATE shards SET store_count = store_count + 1, epoch = epoch + 1
   WHERE id = (SELECT id FROM shards WHERE status = 'open' AND id = ANY($1)
                ORDER BY coalesce(database_bytes, 0) / 1073741824 + coalesce(transactions_per_minute, 0) / 60000, store_count, id LIMIT 1)
  RETURNING id`)
// Placements wait for each other, or all of one moment would see the same shard as the emptiest.
const PLACE_IN_TURN = sql(`SELECT pg_advisory_xact_lock(hashtextextended('place a store', 0))`)
const DUE = sql(`SELECT id FROM shards WHERE id = ANY($1) AND (status = 'unreachable' OR measured_at IS NULL OR measured_at < $2::timestamptz - interval '1 minute')`)
const MEASURED = sql(`
  UPDATE shards SET database_bytes = $2, connections = $3,
    transactions_per_minute = CASE WHEN $4 >= transactions_total AND $5 > measured_at THEN (($4 - transactions_total) * 60 / greatest(1, extract(epoch FROM $5 - measured_at)))::bigint END,
    transactions_total = $4, measured_at = $5, status = CASE status WHEN 'unreachable' THEN 'open' ELSE status END
   WHERE id = $1`)
const UNREACHABLE = sql(`UPDATE shards SET status = 'unreachable' WHERE id = $1 AND status = 'open'`)

/** @throws tenants.shard_not_found */
export async function get(tx: DirectoryTx, id: string): Promise<ShardRow> {
  const row = await tx.one<ShardRow>(GET, [id])
  if (!row) throw new Problem('tenants.shard_not_found', 'The installation has no shard with this id.')
  return row
}

export function list(tx: DirectoryTx, after: string, limit: number): Promise<ShardRow[]> {
  return tx.run<ShardRow>(LIST, [after, limit + 1])
}

/**
 * Takes a place for a new store on the open shard with the least load among those this process can reach.
 * @throws tenants.no_shard_open
 */
export async function place(tx: DirectoryTx, reachable: readonly string[]): Promise<string> {
  const [, row] = await Promise.all([tx.run(PLACE_IN_TURN), tx.one<{ id: string }>(PLACE, [reachable])])
  if (!row) throw new Problem('tenants.no_shard_open', 'Every shard is closed to new stores or unreachable.', { retryAfter: 30 })
  return row.id
}

/** Shards that did not answer last time, or whose measurement is a minute old. */
export async function dueForMeasurement(tx: DirectoryTx, reachable: readonly string[]): Promise<string[]> {
  return (await tx.run<{ id: string }>(DUE, [reachable, tx.now])).map((row) => row.id)
}

/** Keeps a measurement; a shard that did not answer takes no new stores until it does again. */
export async function keepMeasurement(tx: DirectoryTx, id: string, measured: ShardMeasurement | null): Promise<void> {
  if (measured === null) await tx.run(UNREACHABLE, [id])
  else await tx.run(MEASURED, [id, measured.database_bytes, measured.connections, measured.transactions_total, tx.now])
}

export function toShard(row: ShardRow): Shard {
  const { id, status, store_count, epoch, database_bytes, connections, transactions_per_minute } = row
  return { id, status, store_count, epoch, load: { database_bytes, connections, transactions_per_minute, measured_at: row.measured_at?.toISOString() ?? null } }
}
