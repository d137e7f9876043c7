import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type TimelineEntry = components['schemas']['TimelineEntry']

/** What people read about an order. `data` holds ids, numbers and amounts; never a name or an address. */
export interface TimelineNote {
  order_id: string
  /** A word of the domain, such as `order_placed` or `fulfillment_shipped`. */
  type: string
  message: string
  data?: Record<string, string | number | boolean | null> | undefined
}

const ADD = sql(`
  INSERT INTO timeline_entries (store_id, order_id, id, type, message, data, actor_type, actor_id, created_at)
  SELECT $1, r.order_id, r.id, r.type, r.message, r.data, $3, $4, $5 FROM jsonb_to_recordset($2::jsonb) AS r(order_id text, id text, type text, message text, data jsonb)`)

export const withId = (tx: StoreTx, { data = {}, ...note }: TimelineNote) => ({ id: tx.newId('timelineEntry'), data, ...note })

export function addTimeline(tx: StoreTx, notes: readonly TimelineNote[]): void {
  if (notes.length === 0) return
  tx.send(ADD, [tx.storeId, JSON.stringify(notes.map((note) => withId(tx, note))), tx.actor.type, tx.actor.id, tx.now])
}

interface EntryRow extends Record<string, unknown> {
  id: string
  order_id: string
  type: string
  message: string
  data: TimelineEntry['data']
  actor_type: TimelineEntry['actor']['type']
  actor_id: string
  created_at: Date
}

const LIST = sql(`
  SELECT e.id, e.order_id, e.type, e.message, e.data, e.actor_type, e.actor_id, e.created_at FROM timeline_entries e
   WHERE e.store_id = $1 AND e.order_id = $2 AND ($3::text IS NULL OR e.id < $3) ORDER BY e.id DESC LIMIT $4`)

/** Newest first. */
export async function listTimeline(tx: StoreTx, orderId: string, after: string | null, limit: number): Promise<TimelineEntry[]> {
  return (await tx.run<EntryRow>(LIST, [tx.storeId, orderId, after, limit + 1])).map(toEntry)
}

/** Adds what somebody wrote. */
export function addComment(tx: StoreTx, orderId: string, message: string): TimelineEntry {
  const note = withId(tx, { order_id: orderId, type: 'comment', message })
  tx.send(ADD, [tx.storeId, JSON.stringify([note]), tx.actor.type, tx.actor.id, tx.now])
  return toEntry({ ...note, actor_type: tx.actor.type, actor_id: tx.actor.id, created_at: tx.now })
}

function toEntry({ id, order_id, type, message, data, actor_type, actor_id, created_at }: EntryRow): TimelineEntry {
  return { id, order_id, type, message, data, actor: { type: actor_type, id: actor_id }, created_at: created_at.toISOString() }
}
