import { createHash } from 'node:crypto'
import type { AnyReply } from './operation.js'
import { Problem } from './problem.js'
import { sql } from './sql.js'
import type { DirectoryTx, StoreTx } from './tx.js'

/** What makes two requests "the same": who asks, the key, and everything that decides the effect. */
export interface IdempotencyClaim {
  /** Store the key belongs to; empty for operations of the platform. */
  storeId: string
  principal: string
  key: string
  fingerprint: string
}

export interface StoredReply {
  status: number
  headers: Record<string, string>
  body: string
}

const CLAIM = sql(`
  INSERT INTO idempotency_keys (store_id, principal, key, fingerprint, created_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (store_id, principal, key) DO NOTHING RETURNING key`)
const FIND = sql(`SELECT fingerprint, status, headers, body, created_at FROM idempotency_keys WHERE store_id = $1 AND principal = $2 AND key = $3`)
const KEEP = sql(`UPDATE idempotency_keys SET status = $4, headers = $5::jsonb, body = $6 WHERE store_id = $1 AND principal = $2 AND key = $3`)
const TAKE_OVER = sql(`UPDATE idempotency_keys SET created_at = $5 WHERE store_id = $1 AND principal = $2 AND key = $3 AND created_at = $4 AND status IS NULL RETURNING key`)
const RELEASE = sql(`DELETE FROM idempotency_keys WHERE store_id = $1 AND principal = $2 AND key = $3 AND status IS NULL`)

const LOCK_TIMEOUT = '55P03'
const ABANDONED_AFTER_MS = 60_000
/** How long a repeat is answered from memory. */
export const IDEMPOTENCY_KEEP_MS = 48 * 3_600_000

type Found = { fingerprint: string; status: number | null; headers: Record<string, string>; body: string; created_at: Date }

export function fingerprint(method: string, path: string, query: string, body: unknown): string {
  return createHash('sha256').update(`${method}\n${path}\n${query}\n`).update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)).digest('base64url')
}

/**
 * Claims the key inside the transaction of the work itself, so that key, effect and stored reply live or die together. A twin
 * that is still running holds the row; we wait for it as long as lock_timeout (2 s).
 * @returns the stored reply of an earlier request, or null when the work is ours to do.
 * @throws idempotency.key_reused, idempotency.in_flight
 */
export async function claim(tx: StoreTx | DirectoryTx, wanted: IdempotencyClaim): Promise<StoredReply | null> {
  const key = [wanted.storeId, wanted.principal, wanted.key]
  let claimed: unknown
  try {
    claimed = await tx.one(CLAIM, [...key, wanted.fingerprint, tx.now])
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_TIMEOUT) throw inFlight()
    throw error
  }
  if (claimed) return null
  const found = await tx.one<Found>(FIND, key)
  if (!found) throw inFlight()
  if (found.fingerprint !== wanted.fingerprint) throw new Problem('idempotency.key_reused', 'This key was used with another body, path or query. Use a new key for a new request.')
  if (found.status === null) {
    // Only a phased operation commits its claim before its reply; one this old died with its process, so its retry takes over.
    const taken = tx.now.getTime() - found.created_at.getTime() > ABANDONED_AFTER_MS && (await tx.one(TAKE_OVER, [...key, found.created_at, tx.now]))
    if (!taken) throw inFlight()
    return null
  }
  return { status: found.status, headers: found.headers, body: found.body }
}

export function keep(tx: StoreTx | DirectoryTx, wanted: IdempotencyClaim, reply: StoredReply): void {
  tx.send(KEEP, [wanted.storeId, wanted.principal, wanted.key, reply.status, JSON.stringify(reply.headers), reply.body])
}

/** Gives a key back whose work failed before it had an effect; only phased operations claim outside of their work. */
export async function release(tx: DirectoryTx, wanted: IdempotencyClaim): Promise<void> {
  await tx.run(RELEASE, [wanted.storeId, wanted.principal, wanted.key])
}

const ERASE = sql(`
  UPDATE idempotency_keys SET status = 409, headers = '{}', body = $3
   WHERE store_id = $1 AND body IS NOT NULL AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS t(text) WHERE position(t.text IN body) > 0)`)

/**
 * Takes what was replied about somebody out of memory, because it shall be known no longer. The keys stay, so that a repeat
 * still has no second effect; it is told that the reply is gone.
 */
export function forgetReplies(tx: StoreTx, about: readonly string[], reply: string): void {
  tx.send(ERASE, [tx.storeId, about, reply])
}

const inFlight = () => new Problem('idempotency.in_flight', 'The first request with this key has not finished. Repeat this one with the same key.', { retryAfter: 1 })

export type SerialiseReply = (reply: AnyReply) => StoredReply
