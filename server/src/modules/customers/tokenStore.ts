import { makeShopperToken } from '../../kernel/credential.js'
import type { Secrets } from '../../kernel/operation.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const TOKEN_MS = 15 * 60_000

const ISSUE = sql(`
  INSERT INTO customer_tokens (store_id, id, customer_id, hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (store_id, customer_id) DO UPDATE SET id = excluded.id, hash = excluded.hash, expires_at = excluded.expires_at, created_at = excluded.created_at`)
const FIND = sql(`SELECT customer_id FROM customer_tokens WHERE store_id = $1 AND id = $2 AND hash = $3 AND expires_at > $4`)
const USE = sql(`DELETE FROM customer_tokens WHERE store_id = $1 AND id = $2 AND hash = $3 AND expires_at > $4 RETURNING customer_id`)
const DROP = sql(`DELETE FROM customer_tokens WHERE store_id = $1 AND customer_id = $2`)
const EXPIRED = sql(`
  DELETE FROM customer_tokens WHERE store_id = $1 AND ctid IN (SELECT ctid FROM customer_tokens WHERE store_id = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`)

/** A token that sets the password of a customer once; the one before is void. The customer is locked. */
export function issueToken(tx: StoreTx, customerId: string, secrets: Secrets): { token: string; expires_at: string } {
  const id = tx.newId('customerToken')
  const token = makeShopperToken('password', tx.storeId, id)
  const expiresAt = new Date(tx.now.getTime() + TOKEN_MS)
  tx.send(ISSUE, [tx.storeId, id, customerId, secrets.hash(token), expiresAt, tx.now])
  return { token, expires_at: expiresAt.toISOString() }
}

export interface TokenKey {
  id: string
  hash: string
}

/** Whose password the token sets; undefined when it is void. */
export const ownerOf = async (tx: StoreTx, { id, hash }: TokenKey): Promise<string | undefined> => (await tx.one<{ customer_id: string }>(FIND, [tx.storeId, id, hash, tx.now]))?.customer_id

/** Uses the token up. @returns whether it was still good */
export const useToken = async (tx: StoreTx, { id, hash }: TokenKey): Promise<boolean> => (await tx.run(USE, [tx.storeId, id, hash, tx.now])).length > 0

export function dropTokens(tx: StoreTx, customerId: string): void {
  tx.send(DROP, [tx.storeId, customerId])
}

/** Drops tokens whose time has passed. @returns how many */
export const dropExpired = async (tx: StoreTx, limit: number): Promise<number> => (await tx.run(EXPIRED, [tx.storeId, tx.now, limit])).length
