import { randomBytes } from 'node:crypto'
import type { components } from '../../contract/types.gen.js'
import type { Secrets } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Worker } from '../../kernel/worker.js'

export const LINK_DAYS = 14
const DAY_MS = 86_400_000
const TOKEN_BYTES = 32

export interface LinkTarget {
  draft_order_id: string | null
  order_id: string | null
}

export interface LinkState extends LinkTarget {
  expires_at: Date
}

const hashOf = (tx: StoreTx, secrets: Secrets, token: string) => secrets.hash(`payment link ${tx.storeId} ${token}`)

const FORMER = sql(`DELETE FROM payment_links WHERE store_id = $1 AND (draft_order_id = $2 OR order_id = $3)`)
const ADD = sql(`INSERT INTO payment_links (store_id, token_hash, draft_order_id, order_id, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)`)
const FIND = sql(`SELECT draft_order_id, order_id, expires_at FROM payment_links WHERE store_id = $1 AND token_hash = $2`)
const FORGET = sql(`
  DELETE FROM payment_links l USING (SELECT token_hash FROM payment_links WHERE expires_at <= $2 AND store_id = $1 LIMIT $3 FOR UPDATE SKIP LOCKED) d WHERE l.store_id = $1 AND l.token_hash = d.token_hash`)

/** Makes the link of a draft or an order, whose row is locked, in place of an earlier one. */
export function makeLink(tx: StoreTx, target: LinkTarget, days: number, secrets: Secrets, amount: { amount: number; currency: string }): components['schemas']['PaymentLink'] {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(tx.now.getTime() + days * DAY_MS)
  tx.send(FORMER, [tx.storeId, target.draft_order_id, target.order_id])
  tx.send(ADD, [tx.storeId, hashOf(tx, secrets, token), target.draft_order_id, target.order_id, expiresAt, tx.now])
  return { token, ...target, amount, expires_at: expiresAt.toISOString() }
}

/** @throws orders.link_not_found also for one that expired, whether or not a worker has seen it */
export async function findLink(tx: StoreTx, token: string, secrets: Secrets): Promise<LinkState> {
  const link = await tx.one<LinkState & Record<string, unknown>>(FIND, [tx.storeId, hashOf(tx, secrets, token)])
  if (!link || link.expires_at <= tx.now) throw new Problem('orders.link_not_found', 'Ask the store for a new link.')
  return link
}

const BATCH = 500

/** Drops links that have expired. */
export const expiredLinks: Worker = {
  name: 'expired payment links',
  everyMs: 60_000,
  due: sql(`SELECT store_id FROM payment_links WHERE expires_at <= $1 GROUP BY store_id LIMIT $2`),
  step(tx) {
    tx.send(FORGET, [tx.storeId, tx.now, BATCH])
    return Promise.resolve(false)
  },
}
