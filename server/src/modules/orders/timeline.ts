import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

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
