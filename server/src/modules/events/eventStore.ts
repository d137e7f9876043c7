import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

type Event = components['schemas']['Event']
interface EventRow extends Record<string, unknown> {
  pub_seq: number
  id: string
  type: string
  resource_id: string
  sequence: number
  schema_version: number
  data: Record<string, unknown>
  occurred_at: Date
}

const LIST = sql(`
  SELECT l.pub_seq, e.id, e.type, e.resource_id, e.sequence, e.schema_version, e.data, e.occurred_at
    FROM log l JOIN events e ON e.store_id = l.store_id AND e.id = l.event_id
   WHERE l.store_id = $1 AND l.pub_seq > $2 AND ($3::text IS NULL OR e.type = $3) AND ($4::text IS NULL OR e.resource_id = $4)
   ORDER BY l.pub_seq LIMIT $5`)

export function list(tx: StoreTx, filter: { type?: string | undefined; resource_id?: string | undefined }, after: number, limit: number): Promise<EventRow[]> {
  return tx.run<EventRow>(LIST, [tx.storeId, after, filter.type ?? null, filter.resource_id ?? null, limit + 1])
}

const END = sql(`SELECT coalesce(max(pub_seq), 0) AS pub_seq FROM log WHERE store_id = $1`)

/** Where the log of the store ends now. */
export async function endOfLog(tx: StoreTx): Promise<number> {
  return (await tx.one<{ pub_seq: number }>(END, [tx.storeId]))!.pub_seq
}

// Only events that have entered the log: what a reader can fetch by id it has also been able to list.
const GET = sql(`
  SELECT 0 AS pub_seq, e.id, e.type, e.resource_id, e.sequence, e.schema_version, e.data, e.occurred_at FROM events e
   WHERE e.store_id = $1 AND e.id = $2 AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.store_id = $1 AND e.id = ANY(o.event_ids))`)

/** @throws events.event_not_found */
export async function get(tx: StoreTx, id: string): Promise<EventRow> {
  const row = await tx.one<EventRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('events.event_not_found', 'No event of this store has this id.')
  return row
}

export function toEvent(row: EventRow): Event {
  const { id, type, resource_id, sequence, schema_version, data } = row
  return { id, type, resource_id, sequence, schema_version, data, occurred_at: row.occurred_at.toISOString() }
}
