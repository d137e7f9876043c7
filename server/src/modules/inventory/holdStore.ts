import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { toColumns, toCommitResults, toResults, type CommittedRow, type HoldResult, type PlannedRow, type StockLine, type StockRequest } from './hold.js'

const HOLD = sql('SELECT line, granted, location_id, quantity, backordered FROM souk_hold($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)')

/**
 * Takes stock for a batch of requests, each all or nothing, in their order, in one statement: see souk_hold. An owner's
 * earlier hold is replaced, and stays as it is when the new one is refused. The levels that are looked at stay locked until
 * the transaction ends, so call it as late as possible, and once.
 */
export async function holdStock(tx: StoreTx, requests: readonly StockRequest[]): Promise<HoldResult[]> {
  const seen = new Set<string>()
  const wave = requests.filter(({ owner }) => !seen.has(owner.id) && seen.add(owner.id))
  if (wave.length < requests.length) return inTurns(tx, requests)
  if (requests.length === 0) return []
  const columns = toColumns(requests)
  const rows = await tx.run<PlannedRow>(HOLD, [
    tx.storeId, tx.now, requests.map(({ owner }) => owner.type), columns.owners, requests.map(({ destination }) => destination?.country ?? null), requests.map(({ location_id }) => location_id),
    requests.map(({ expires_at, hard_expires_at }) => Math.min(expires_at.getTime(), hard_expires_at.getTime())), requests.map(({ hard_expires_at }) => hard_expires_at.getTime()),
    columns.variants, columns.place, columns.line, columns.kind, columns.asked, tx.actor.type, tx.actor.id, tx.newId('inventoryEntry'),
  ])
  return toResults(columns, rows)
}

/** The last of several requests of an owner counts, as it would had they come apart. */
async function inTurns(tx: StoreTx, requests: readonly StockRequest[]): Promise<HoldResult[]> {
  const results: HoldResult[] = []
  for (const request of requests) results.push(...(await holdStock(tx, [request])))
  return results
}

const COMMIT = sql('SELECT owner_id, granted, line_id, variant_id, location_id, item_id, quantity, backordered FROM souk_commit_holds($1, $2, $3, $4, $5, $6, $7)')

/**
 * Turns holds into stock of orders, in one statement: see souk_commit_holds. A hold that expired is taken again where that is
 * still possible. An owner without a hold is refused with no shortages.
 */
export async function commitHolds(tx: StoreTx, commits: readonly { owner_id: string; order_id: string }[]): Promise<HoldResult[]> {
  if (commits.length === 0) return []
  const owners = commits.map(({ owner_id }) => owner_id)
  const rows = await tx.run<CommittedRow>(COMMIT, [tx.storeId, tx.now, owners, commits.map(({ order_id }) => order_id), tx.actor.type, tx.actor.id, tx.newId('inventoryEntry')])
  return toCommitResults(owners, rows)
}

const FREE = sql('SELECT souk_free_holds($1, $2, $3, $4, $5, $6, $7, $8) AS freed')

/** Gives back what owners hold. Those that hold nothing are passed over. An expired hold can still be committed while its units are there. */
export async function releaseHolds(tx: StoreTx, ownerIds: readonly string[], reason: 'cancelled' | 'expired' | 'failed'): Promise<void> {
  if (ownerIds.length === 0) return
  const expired = reason === 'expired'
  await tx.run(FREE, [tx.storeId, [...new Set(ownerIds)], expired, expired ? 'expiry' : 'release', tx.now, tx.actor.type, tx.actor.id, tx.newId('inventoryEntry')])
}

const EXTEND = sql(`
  UPDATE stock_holds h SET expires_at = greatest(h.expires_at, least($3, h.hard_expires_at)), version = h.version + 1, updated_at = $4
   WHERE h.store_id = $1 AND h.owner_id = $2 AND h.status <> 'expired'`)

/** Keeps a hold for longer, never beyond its hard limit. */
export async function extendHolds(tx: StoreTx, ownerId: string, expiresAt: Date): Promise<void> {
  await tx.run(EXTEND, [tx.storeId, ownerId, expiresAt, tx.now])
}

const A_MOMENT_MS = 60_000

/** Takes stock for an order that stands already, without a hold before: what an edit or an exchange adds to it. */
export async function commitStock(tx: StoreTx, orderId: string, lines: readonly StockLine[], at: { location_id?: string | null; country?: string | null }): Promise<HoldResult> {
  const owner = { type: 'order' as const, id: tx.newId('stockHold') }
  const until = new Date(tx.now.getTime() + A_MOMENT_MS)
  const [held] = await holdStock(tx, [{ owner, lines, expires_at: until, hard_expires_at: until, destination: { country: at.country ?? null }, location_id: at.location_id ?? null }])
  const [result] = held!.ok ? await commitHolds(tx, [{ owner_id: owner.id, order_id: orderId }]) : [held!]
  return lines.length === 0 ? { owner_id: orderId, ok: true, allocation: [] } : { ...result!, owner_id: orderId }
}

const EXPIRED = sql(`SELECT h.owner_id FROM stock_holds h WHERE h.expires_at <= $2 AND h.store_id = $1 AND h.status = 'held' ORDER BY h.expires_at LIMIT $3 FOR UPDATE SKIP LOCKED`)
const FORGET = sql(`
  DELETE FROM stock_holds h USING (SELECT owner_id FROM stock_holds WHERE hard_expires_at <= $2 AND store_id = $1 AND status = 'expired' LIMIT $3 FOR UPDATE SKIP LOCKED) d
   WHERE h.store_id = $1 AND h.owner_id = d.owner_id`)

/** Owners of a batch of holds that are past their time, each locked unless somebody is at it already. */
export async function lockExpired(tx: StoreTx, limit: number): Promise<string[]> {
  return (await tx.run<{ owner_id: string }>(EXPIRED, [tx.storeId, tx.now, limit])).map((row) => row.owner_id)
}

const OVERDRAWN = sql(`
  SELECT h.owner_id FROM (SELECT h.owner_id, h.created_at, p.item_id, p.location_id, sum(p.held) OVER (PARTITION BY p.item_id, p.location_id ORDER BY h.created_at DESC, h.owner_id) - p.held AS after
                            FROM stock_holds h CROSS JOIN LATERAL unnest(h.item_ids, h.location_ids, h.held) AS p(item_id, location_id, held)
                           WHERE h.store_id = $1 AND h.status = 'held' AND p.held > 0 AND p.item_id = ANY($2)) h
    JOIN inventory_levels l ON l.store_id = $1 AND l.item_id = h.item_id AND l.location_id = h.location_id
   WHERE h.after < l.reserved - greatest(l.on_hand, 0)`)
const OVERDRAWN_ITEMS = sql(`SELECT DISTINCT l.item_id FROM inventory_levels l WHERE l.store_id = $1 AND l.missing LIMIT 100`)

/** Owners of the newest holds on stock that is not there any more, as many as are too many. */
export async function ownersOfMissing(tx: StoreTx): Promise<string[]> {
  const items = (await tx.run<{ item_id: string }>(OVERDRAWN_ITEMS, [tx.storeId])).map((row) => row.item_id)
  if (items.length === 0) return []
  return (await tx.run<{ owner_id: string }>(OVERDRAWN, [tx.storeId, items])).map((row) => row.owner_id)
}

export function forgetExpired(tx: StoreTx, before: Date, limit: number): void {
  tx.send(FORGET, [tx.storeId, before, limit])
}
