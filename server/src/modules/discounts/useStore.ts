// Uses of discounts: reserved by an owner (a checkout, a draft), committed to an order, given back. Every limit is kept where the
// use is reserved, by functions of the database that lock what they count; see 0011_discounts.sql.
import { rowsOf, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { tellChanged } from './discountStore.js'
import type { PlannedUse } from './evaluate.js'

export interface DiscountUse extends PlannedUse {
  /** Who uses it: the id of a customer, or a keyed hash of an e-mail that no customer has, never the e-mail. Without one, a discount with a limit per customer is refused. */
  customer_key: string | null
}

export interface UseRequest {
  owner_id: string
  uses: readonly DiscountUse[]
  /** When the reservation ends by itself, unless it is committed. */
  expires_at: Date
}

export interface UseResult {
  owner_id: string
  ok: boolean
  /** Discounts that could not be had. */
  exhausted: string[]
}

const HOLD = sql(`SELECT h.owner_id, h.lacking, h.changed FROM souk_hold_uses($1, $2::jsonb, $3) h`)
type HoldRow = { owner_id: string | null; lacking: string[] | null; changed: string[] | null }

/** Reserves uses for many owners in one statement: each gets all of its own or none, in their order. An earlier reservation of an owner is replaced. */
export async function holdUsesOf(tx: StoreTx, requests: readonly UseRequest[]): Promise<UseResult[]> {
  if (requests.length === 0) return []
  const rows = await tx.run<HoldRow>(HOLD, [tx.storeId, JSON.stringify(requests), tx.now])
  await tellChanged(tx, rows.flatMap(({ changed }) => changed ?? []))
  return rows.flatMap(({ owner_id, lacking }) => (owner_id === null ? [] : [{ owner_id, ok: lacking === null, exhausted: lacking ?? [] }]))
}

export async function holdUses(tx: StoreTx, owner_id: string, uses: readonly DiscountUse[], expires_at: Date): Promise<{ ok: boolean; exhausted: string[] }> {
  const [result] = await holdUsesOf(tx, [{ owner_id, uses, expires_at }])
  return { ok: result!.ok, exhausted: result!.exhausted }
}

export interface UseCommit {
  owner_id: string
  order_id: string
  /**
   * What the order uses, and whose it is. Given, what is no longer reserved because its time was up is taken again, where that is possible;
   * so is what each customer may use only so often and was reserved by somebody else than the order turned out to be of.
   */
  uses?: readonly DiscountUse[]
}

const COMMIT = sql(`
  UPDATE discount_uses u SET state = 'committed', order_id = r.order_id, customer_key = coalesce(r.customer_key, u.customer_key), expires_at = NULL FROM ${rowsOf('$2', 'owner_id text, order_id text, customer_key text')} r
   WHERE u.store_id = $1 AND u.owner_id = r.owner_id AND (u.order_id = r.order_id OR (u.state = 'held' AND ((u.customer_max IS NULL AND NOT u.first_order) OR r.customer_key IS NULL OR u.customer_key = r.customer_key)))
  RETURNING u.owner_id, u.discount_id`)

/** Makes reservations uses of orders. A repeat changes nothing. */
export async function commitUses(tx: StoreTx, commits: readonly UseCommit[]): Promise<UseResult[]> {
  const results = commits.map(({ owner_id }): UseResult => ({ owner_id, ok: true, exhausted: [] }))
  if (commits.length === 0) return results
  const committed = await commit(tx, commits)
  const lost = commits.filter(({ owner_id, uses }) => uses?.some(({ discount_id }) => !committed.has(`${owner_id} ${discount_id}`)))
  if (lost.length === 0) return results
  const again = await holdUsesOf(tx, lost.map(({ owner_id, uses }) => ({ owner_id, uses: uses!, expires_at: tx.now })))
  const had = new Set(again.filter(({ ok }) => ok).map(({ owner_id }) => owner_id))
  if (had.size > 0) await commit(tx, lost.filter(({ owner_id }) => had.has(owner_id)))
  return results.map((result) => again.find(({ owner_id }) => owner_id === result.owner_id) ?? result)
}

async function commit(tx: StoreTx, commits: readonly UseCommit[]): Promise<Set<string>> {
  const rows = await tx.run<{ owner_id: string; discount_id: string }>(COMMIT, [tx.storeId, JSON.stringify(commits.map(({ owner_id, order_id, uses }) => ({ owner_id, order_id, customer_key: uses?.[0]?.customer_key ?? null })))])
  return new Set(rows.map(({ owner_id, discount_id }) => `${owner_id} ${discount_id}`))
}

const RELEASE = sql(`SELECT souk_release_uses($1, $2, $3, $4) AS id`)
const OWNERS = sql(`SELECT DISTINCT u.owner_id FROM discount_uses u WHERE u.store_id = $1 AND u.order_id = $2 AND u.state = 'committed'`)

async function giveBack(tx: StoreTx, owners: readonly string[], state: 'held' | 'committed'): Promise<void> {
  if (owners.length === 0) return
  const changed = await tx.run<{ id: string }>(RELEASE, [tx.storeId, owners, state, tx.now])
  await tellChanged(tx, changed.map(({ id }) => id))
}

/** Gives back what owners have reserved and not committed. */
export const releaseUses = (tx: StoreTx, ownerIds: readonly string[]) => giveBack(tx, ownerIds, 'held')

/** Gives back the uses of an order that was cancelled. */
export async function revertUses(tx: StoreTx, orderId: string): Promise<void> {
  const owners = await tx.run<{ owner_id: string }>(OWNERS, [tx.storeId, orderId])
  await giveBack(tx, owners.map(({ owner_id }) => owner_id), 'committed')
}

const EXPIRED = sql(`SELECT u.owner_id FROM discount_uses u WHERE u.store_id = $1 AND u.state = 'held' AND u.expires_at <= $2 ORDER BY u.expires_at LIMIT $3 FOR UPDATE SKIP LOCKED`)

/** Gives back reservations whose time is up. @returns how many were found */
export async function releaseExpiredUses(tx: StoreTx, limit: number): Promise<number> {
  const rows = await tx.run<{ owner_id: string }>(EXPIRED, [tx.storeId, tx.now, limit])
  await releaseUses(tx, [...new Set(rows.map(({ owner_id }) => owner_id))])
  return rows.length
}

const COUNT = sql(`SELECT souk_count_uses($1, NULL, $2) AS counted`)

/** Counts uses of discounts and codes without a limit. @returns how many */
export async function countUses(tx: StoreTx, limit: number): Promise<number> {
  return (await tx.one<{ counted: number }>(COUNT, [tx.storeId, limit]))!.counted
}
