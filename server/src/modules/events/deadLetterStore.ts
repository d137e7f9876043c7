import { DEAD_LETTER_COLUMNS, PROMOTE, type DeadLetterRow } from '../../kernel/deadLetter.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const LIST = sql(`
  SELECT ${DEAD_LETTER_COLUMNS} FROM dead_letters d JOIN events e ON e.store_id = d.store_id AND e.id = d.event_id
   WHERE d.store_id = $1 AND d.status <> 'waiting' AND ($2::text IS NULL OR d.consumer = $2) AND ($3::text IS NULL OR e.type = $3) AND ($4::text IS NULL OR d.status = $4)
     AND ($5::text IS NULL OR (d.event_id, d.consumer) < ($5, $6))
   ORDER BY d.event_id DESC, d.consumer DESC LIMIT $7`)
const GET = sql(`
  SELECT ${DEAD_LETTER_COLUMNS} FROM dead_letters d JOIN events e ON e.store_id = d.store_id AND e.id = d.event_id WHERE d.store_id = $1 AND d.id = $2 AND d.status <> 'waiting'`)
const LOCK = sql(`SELECT id FROM dead_letters WHERE store_id = $1 AND id = $2 AND status <> 'waiting' FOR UPDATE`)
// What an older release wrote knows no resource; from here on it holds up its own.
const REPLAY = sql(`
  UPDATE dead_letters d SET status = 'retrying', attempts = 0, next_attempt_at = $3, resource_id = coalesce(d.resource_id, e.resource_id), sequence = coalesce(d.sequence, e.sequence)
    FROM events e WHERE d.store_id = $1 AND d.id = $2 AND e.store_id = d.store_id AND e.id = d.event_id`)
const DROP = sql(`DELETE FROM dead_letters WHERE store_id = $1 AND id = $2`)
const GIVE_UP = sql(`INSERT INTO inbox (store_id, consumer, event_id, done_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`)

export interface DeadLetterFilter {
  consumer?: string | undefined
  event_type?: string | undefined
  status?: string | undefined
}

export function listDeadLetters(tx: StoreTx, filter: DeadLetterFilter, [eventId, consumer]: readonly [string | null, string | null], limit: number): Promise<DeadLetterRow[]> {
  return tx.run<DeadLetterRow>(LIST, [tx.storeId, filter.consumer ?? null, filter.event_type ?? null, filter.status ?? null, eventId, consumer, limit + 1])
}

/** @throws events.dead_letter_not_found */
export async function getDeadLetter(tx: StoreTx, id: string): Promise<DeadLetterRow> {
  const row = await tx.one<DeadLetterRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('events.dead_letter_not_found', 'No dead letter of this store has this id.')
  return row
}

/** @throws events.dead_letter_not_found */
export async function lockDeadLetter(tx: StoreTx, id: string): Promise<DeadLetterRow> {
  tx.send(LOCK, [tx.storeId, id])
  return getDeadLetter(tx, id)
}

export function replay(tx: StoreTx, id: string): void {
  tx.send(REPLAY, [tx.storeId, id, tx.now])
}

/** Its event counts as handled, so that it does not come back when events are given again. */
export function drop(tx: StoreTx, { id, consumer, event_id, resource_id }: DeadLetterRow): void {
  tx.send(DROP, [tx.storeId, id])
  tx.send(GIVE_UP, [tx.storeId, consumer, event_id, tx.now])
  tx.send(PROMOTE, [tx.storeId, consumer, [resource_id], tx.now])
}
