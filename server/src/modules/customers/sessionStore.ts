import type { components } from '../../contract/types.gen.js'
import type { Secrets } from '../../kernel/operation.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { renewSession, type SessionState, type TokenPair } from './session.js'

const INSERT = sql(`INSERT INTO customer_sessions (store_id, id, customer_id, access_hash, access_expires_at, refresh_hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`)
const RENEW = sql(`UPDATE customer_sessions SET access_hash = $3, access_expires_at = $4, refresh_hash = $5, expires_at = $6, refreshed_at = $7 WHERE store_id = $1 AND id = $2`)
const LOCK_OWNER = sql(`SELECT c.id FROM customers c WHERE c.store_id = $1 AND c.id = (SELECT s.customer_id FROM customer_sessions s WHERE s.store_id = $1 AND s.id = $2) AND c.state = 'enabled' FOR NO KEY UPDATE`)
const FIND = sql(`SELECT id, customer_id, access_hash, access_expires_at, refresh_hash, expires_at FROM customer_sessions WHERE store_id = $1 AND id = $2`)
const END = sql(`DELETE FROM customer_sessions WHERE store_id = $1 AND customer_id = $2 AND ($3::text IS NULL OR id = $3) RETURNING id`)
const EXPIRED = sql(`
  DELETE FROM customer_sessions WHERE store_id = $1 AND ctid IN (SELECT ctid FROM customer_sessions WHERE store_id = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`)
const LIST = sql(`SELECT souk_iso(created_at) AS created_at, souk_iso(refreshed_at) AS refreshed_at, souk_iso(expires_at) AS expires_at FROM customer_sessions WHERE store_id = $1 AND customer_id = $2 AND expires_at > $3 ORDER BY id LIMIT 1000`)

/** Signs a customer in. */
export function openSession(tx: StoreTx, customerId: string, secrets: Secrets): TokenPair {
  const { session, tokens } = renewSession({ id: tx.newId('customerSession'), customer_id: customerId, store_id: tx.storeId }, secrets, tx.now)
  tx.send(INSERT, [tx.storeId, session.id, customerId, session.access_hash, session.access_expires_at, session.refresh_hash, session.expires_at, tx.now])
  return tokens
}

/** The session, when it can go on; its customer is locked until the transaction ends, so that two cannot refresh it at once. */
export async function findForRefresh(tx: StoreTx, id: string): Promise<SessionState | undefined> {
  const [owners, sessions] = await Promise.all([tx.run(LOCK_OWNER, [tx.storeId, id]), tx.run<SessionState & Record<string, unknown>>(FIND, [tx.storeId, id])])
  const session = sessions[0]
  return owners.length === 0 || session === undefined || session.expires_at <= tx.now ? undefined : session
}

export function refreshSession(tx: StoreTx, { id, customer_id }: SessionState, secrets: Secrets): TokenPair {
  const { session, tokens } = renewSession({ id, customer_id, store_id: tx.storeId }, secrets, tx.now)
  tx.send(RENEW, [tx.storeId, id, session.access_hash, session.access_expires_at, session.refresh_hash, session.expires_at, tx.now])
  return tokens
}

type Reason = components['schemas']['CustomerSessionsRevoked']['reason']

/** Ends one or all sessions of a customer that is locked, and tells whoever keeps access tokens in memory. */
export async function endSessions(tx: StoreTx, customerId: string, reason: Reason, sessionId: string | null = null): Promise<void> {
  const ended = await tx.run(END, [tx.storeId, customerId, sessionId])
  if (ended.length > 0) tx.emit('customer.sessions_revoked', customerId, { id: customerId, sessions_count: ended.length, reason })
}

/** Drops sessions that nobody can refresh any more. @returns how many */
export const dropExpired = async (tx: StoreTx, limit: number): Promise<number> => (await tx.run(EXPIRED, [tx.storeId, tx.now, limit])).length

export const listOf = (tx: StoreTx, customerId: string) => tx.run<components['schemas']['CustomerSession']>(LIST, [tx.storeId, customerId, tx.now])
