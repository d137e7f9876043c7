import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

/** Units that shall be on hand at a location, whatever is there now. */
export interface CountLine {
  item_id: string
  location_id: string
  on_hand: number
}

/** A level that was changed: what the ledger entry says. */
export interface Movement {
  id: string
  item_id: string
  location_id: string
  delta: number
  balance_after: number
}

// The rows are made first, in a statement of their own: the next statement's snapshot then sees and locks each of them, also
// one that another transaction has just made, so the difference written to the ledger is never taken from a missing row.
const ENSURE_LEVELS = sql(`
  INSERT INTO inventory_levels (store_id, item_id, location_id, updated_at)
  SELECT $1, r.item_id, r.location_id, $3 FROM jsonb_to_recordset($2::jsonb) AS r(item_id text, location_id text) ORDER BY r.item_id, r.location_id
  ON CONFLICT DO NOTHING`)

const SET_ON_HAND = sql(`
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(id text, item_id text, location_id text, on_hand bigint)
  ), held AS (
    SELECT l.item_id, l.location_id, l.on_hand FROM inventory_levels l JOIN wanted w USING (item_id, location_id)
     WHERE l.store_id = $1 ORDER BY l.item_id, l.location_id FOR UPDATE OF l
  ), moved AS (
    UPDATE inventory_levels l SET on_hand = w.on_hand, version = l.version + 1, updated_at = $3
      FROM wanted w JOIN held h USING (item_id, location_id)
     WHERE l.store_id = $1 AND l.item_id = w.item_id AND l.location_id = w.location_id AND h.on_hand <> w.on_hand
    RETURNING w.id, l.item_id, l.location_id, w.on_hand - h.on_hand AS delta, w.on_hand AS balance_after
  ), written AS (
    INSERT INTO inventory_entries (store_id, id, item_id, location_id, state, delta, balance_after, reason, reference_type, reference_id, actor, created_at)
    SELECT $1, m.id, m.item_id, m.location_id, 'on_hand', m.delta, m.balance_after, $4, $5, $6, $7, $3 FROM moved m
  )
  SELECT id, item_id, location_id, delta, balance_after FROM moved`)

export interface Reason {
  reason: string
  reference_type: string | null
  reference_id: string | null
}

/** States what is on hand. Levels that already agree are left alone and get no ledger entry. */
export async function setOnHand(tx: StoreTx, lines: readonly CountLine[], why: Reason): Promise<Movement[]> {
  if (lines.length === 0) return []
  const rows = JSON.stringify(lines.map((line) => ({ id: tx.newId('inventoryEntry'), ...line })))
  const [, moved] = await Promise.all([
    tx.run(ENSURE_LEVELS, [tx.storeId, rows, tx.now]),
    tx.run<Movement & Record<string, unknown>>(SET_ON_HAND, [tx.storeId, rows, tx.now, why.reason, why.reference_type, why.reference_id, tx.actor.id]),
  ])
  return moved
}
