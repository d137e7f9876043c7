import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

/** A key that must be dropped, as it is being said. */
export interface Purge {
  readonly key: string
  readonly wishes: number
  readonly times: number
  readonly failures: number
}

/**
 * Said twice: an edge may be fetching the old answer while it is told, and a process that has not heard of the change yet may give it the
 * old answer for as long as the lane keeps one.
 */
const TIMES = 2
const AGAIN = '3 seconds'
/** Longer than a call may take; whoever dies while it calls leaves its keys to others then. */
const LEASE = '30 seconds'
/** No edge keeps an answer for so long as these failures take, so a purge that came later would find nothing. */
const FAILURES_MAX = 10
const PAUSE_MAX_MS = 60_000

const WISH = sql(`
  INSERT INTO edge_purges AS p (store_id, key, times, due_at) SELECT $1, k.key, ${TIMES}, $3 FROM unnest($2::text[]) AS k(key)
  ON CONFLICT (store_id, key) DO UPDATE SET wishes = p.wishes + 1, times = ${TIMES}, failures = 0, due_at = least(p.due_at, excluded.due_at)`)
const TAKE = sql(`
  UPDATE edge_purges SET due_at = $2::timestamptz + interval '${LEASE}'
   WHERE store_id = $1 AND key IN (SELECT key FROM edge_purges WHERE store_id = $1 AND due_at <= $2 ORDER BY due_at, key LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING key, wishes, times, failures`)
const SAID = sql(`
  WITH said AS (SELECT r.key, r.wishes FROM jsonb_to_recordset($2::jsonb) AS r(key text, wishes int)),
       done AS (DELETE FROM edge_purges p USING said s WHERE p.store_id = $1 AND p.key = s.key AND p.wishes = s.wishes AND p.times <= 1)
  UPDATE edge_purges p SET times = p.times - 1, failures = 0, due_at = $3::timestamptz + interval '${AGAIN}' FROM said s WHERE p.store_id = $1 AND p.key = s.key AND p.wishes = s.wishes AND p.times > 1`)
const NOT_SAID = sql(`
  WITH refused AS (SELECT r.key, r.wishes, r.due_at FROM jsonb_to_recordset($2::jsonb) AS r(key text, wishes int, due_at timestamptz)),
       over AS (DELETE FROM edge_purges p USING refused r WHERE p.store_id = $1 AND p.key = r.key AND p.wishes = r.wishes AND p.failures + 1 >= ${FAILURES_MAX})
  UPDATE edge_purges p SET failures = p.failures + 1, due_at = r.due_at FROM refused r WHERE p.store_id = $1 AND p.key = r.key AND p.wishes = r.wishes AND p.failures + 1 < ${FAILURES_MAX}`)

export function wish(tx: StoreTx, keys: readonly string[]): void {
  if (keys.length > 0) tx.send(WISH, [tx.storeId, keys, tx.now])
}

/** What is due, for this round alone. */
export function take(tx: StoreTx, max: number): Promise<Purge[]> {
  return tx.run<Purge & Record<string, unknown>>(TAKE, [tx.storeId, tx.now, max])
}

export function said(tx: StoreTx, purges: readonly Purge[]): void {
  tx.send(SAID, [tx.storeId, JSON.stringify(purges.map(({ key, wishes }) => ({ key, wishes }))), tx.now])
}

/** They are tried again, for as long as an edge may hold what they are about. */
export function notSaid(tx: StoreTx, purges: readonly Purge[], retryAfterMs: number | null): void {
  const rows = purges.map(({ key, wishes, failures }) => ({ key, wishes, due_at: new Date(tx.now.getTime() + Math.min(PAUSE_MAX_MS, retryAfterMs ?? 1_000 * 2 ** failures)) }))
  tx.send(NOT_SAID, [tx.storeId, JSON.stringify(rows)])
}
