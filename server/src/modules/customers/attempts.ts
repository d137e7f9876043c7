import type { Secrets } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

/**
 * Guesses are counted in the database, so that no number of processes gives more of them: per account and network address, ten
 * at once and one more every minute and a half after. Whether there is such an account makes no difference.
 */
const ATTEMPTS_MAX = 10
const INTERVAL_MS = 90_000

export const ATTEMPTS = { max: ATTEMPTS_MAX, intervalMs: INTERVAL_MS }

// Generic cell rate in one statement: no row comes back from an upsert whose condition fails.
const TAKE = sql(`
  WITH taken AS (
    INSERT INTO customer_attempts AS a (store_id, bucket, empty_at) VALUES ($1, $2, $3::timestamptz + interval '${INTERVAL_MS} milliseconds')
    ON CONFLICT (store_id, bucket) DO UPDATE SET empty_at = greatest(a.empty_at, $3) + interval '${INTERVAL_MS} milliseconds'
     WHERE greatest(a.empty_at, $3) + interval '${INTERVAL_MS} milliseconds' <= $3::timestamptz + interval '${INTERVAL_MS * ATTEMPTS_MAX} milliseconds'
    RETURNING empty_at)
  SELECT EXISTS (SELECT 1 FROM taken) AS allowed, (SELECT a.empty_at FROM customer_attempts a WHERE a.store_id = $1 AND a.bucket = $2) AS empty_at`)
const FORGIVE = sql(`DELETE FROM customer_attempts WHERE store_id = $1 AND bucket = $2`)
const PASSED = sql(`
  DELETE FROM customer_attempts WHERE store_id = $1 AND ctid IN (SELECT ctid FROM customer_attempts WHERE store_id = $1 AND empty_at <= $2 ORDER BY empty_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING bucket`)

/** Names the bucket without saying whose it is. */
export const bucketOf = (secrets: Secrets, kind: 'login' | 'register' | 'reset' | 'password', account: string, address: string) => secrets.hash(`${kind}\n${account.toLowerCase()}\n${address}`)

/** @throws customers.too_many_attempts */
export async function takeAttempt(tx: StoreTx, bucket: string): Promise<void> {
  const row = (await tx.one<{ allowed: boolean; empty_at: Date | null }>(TAKE, [tx.storeId, bucket, tx.now]))!
  if (row.allowed) return
  const waitMs = (row.empty_at?.getTime() ?? 0) + INTERVAL_MS - tx.now.getTime() - INTERVAL_MS * ATTEMPTS_MAX
  throw new Problem('customers.too_many_attempts', undefined, { retryAfter: Math.max(1, waitMs / 1000) })
}

/** What was right was no guess. */
export function forgive(tx: StoreTx, bucket: string): void {
  tx.send(FORGIVE, [tx.storeId, bucket])
}

/** Drops buckets that are empty again. @returns how many */
export const dropPassed = async (tx: StoreTx, limit: number): Promise<number> => (await tx.run(PASSED, [tx.storeId, tx.now, limit])).length
