// How credit is reserved, spent and given back. Balances only change by the ledger, and nothing is ever overdrawn: what checks and
// what writes is one function of the database that holds the locks, see 0011_discounts.sql.
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { customerContext } from '../customers/index.js'
import type { CreditKind, CreditReason } from './credit.js'
import { creditNotFound, openStoreCredit } from './creditStore.js'

export interface CreditPart {
  kind: CreditKind
  id: string
  /** Of the order; credit in another currency is refused. */
  currency: string
  amount: number
}

export interface CreditHold {
  owner_id: string
  parts: readonly CreditPart[]
  /** When the reservation ends by itself, unless it is spent. */
  expires_at: Date
}

export interface CreditResult {
  owner_id: string
  ok: boolean
  /** Gift cards and store credits that do not have as much, or can not be spent. */
  lacking: string[]
}

const HOLD = sql(`SELECT h.owner_id, h.lacking FROM souk_hold_credit($1, $2::jsonb, $3) h`)

/** Reserves credit for many owners in one statement: each gets all parts or none, in their order. An earlier reservation of an owner is replaced. */
export async function holdCreditOf(tx: StoreTx, holds: readonly CreditHold[]): Promise<CreditResult[]> {
  if (holds.length === 0) return []
  const requests = holds.map(({ owner_id, parts, expires_at }) => ({ owner_id, expires_at, parts: merged(parts) }))
  const rows = await tx.run<{ owner_id: string; lacking: string[] | null }>(HOLD, [tx.storeId, JSON.stringify(requests), tx.now])
  return rows.map(({ owner_id, lacking }) => ({ owner_id, ok: lacking === null, lacking: lacking ?? [] }))
}

export async function holdCredit(tx: StoreTx, owner_id: string, parts: readonly CreditPart[], expires_at: Date): Promise<{ ok: boolean; lacking: string[] }> {
  const [result] = await holdCreditOf(tx, [{ owner_id, parts, expires_at }])
  return { ok: result!.ok, lacking: result!.lacking }
}

/** One part for each credit; none of nothing. */
function merged(parts: readonly CreditPart[]): CreditPart[] {
  const byId = new Map<string, CreditPart>()
  for (const part of parts) byId.set(part.id, { ...part, amount: part.amount + (byId.get(part.id)?.amount ?? 0) })
  return [...byId.values()].filter(({ amount }) => amount > 0)
}

const RELEASE = sql(`SELECT souk_release_credit($1, $2)`)

/** Gives back what owners have reserved and not spent. */
export async function releaseCredit(tx: StoreTx, ownerIds: readonly string[]): Promise<void> {
  if (ownerIds.length > 0) await tx.run(RELEASE, [tx.storeId, ownerIds])
}

const EXPIRED = sql(`SELECT h.owner_id FROM credit_holds h WHERE h.store_id = $1 AND h.expires_at <= $2 ORDER BY h.expires_at LIMIT $3 FOR UPDATE SKIP LOCKED`)

/** Gives back reservations whose time is up. @returns how many were found */
export async function releaseExpiredHolds(tx: StoreTx, limit: number): Promise<number> {
  const rows = await tx.run<{ owner_id: string }>(EXPIRED, [tx.storeId, tx.now, limit])
  await releaseCredit(tx, [...new Set(rows.map(({ owner_id }) => owner_id))])
  return rows.length
}

export interface CreditMove {
  kind: CreditKind
  id: string
  /** Of the amount; left out where it is the currency of the credit itself. */
  currency?: string
  delta: number
  reason: CreditReason
  reference: { type: string; id: string } | null
  note: string | null
}

type MovedRow = { nth: number; credit_id: string; fault: string | null; entry_id: string; version: number; customer_id: string | null; currency: string; balance: number }
type Fault = { id: string; fault: string }

const MOVE = sql(`SELECT m.nth, m.credit_id, m.fault, m.entry_id, m.version, m.customer_id, m.currency, m.balance FROM souk_move_credit($1, $2::jsonb, $3, $4, $5) m`)

/** Carries out groups of moves, each as a whole or not at all, with an entry and an event for each. @returns what stood in the way of each group */
export async function moveCredit(tx: StoreTx, groups: readonly { owner_id: string | null; moves: readonly CreditMove[] }[]): Promise<Fault[][]> {
  const asked = groups.map(({ owner_id, moves }) => ({
    owner_id, moves: moves.map(({ id, reference, ...rest }) => ({ entry_id: tx.newId('creditEntry'), credit_id: id, reference_type: reference?.type ?? null, reference_id: reference?.id ?? null, ...rest })),
  }))
  const rows = await tx.run<MovedRow>(MOVE, [tx.storeId, JSON.stringify(asked), tx.now, tx.actor.type, tx.actor.id])
  const faults: Fault[][] = groups.map(() => [])
  for (const { nth, credit_id, fault, entry_id, version, customer_id, currency, balance } of rows) {
    if (fault !== null) faults[nth - 1]!.push({ id: credit_id, fault })
    else {
      const { kind, delta, reason, reference } = groups[nth - 1]!.moves.find(({ id }) => id === credit_id)!
      tx.emit(kind === 'gift_card' ? 'gift_card.adjusted' : 'store_credit.adjusted', credit_id, { id: credit_id, version, customer_id, delta: { amount: delta, currency }, balance: { amount: balance, currency }, reason, reference, entry_id })
    }
  }
  return faults
}

export interface CreditSpending {
  owner_id: string
  order_id: string
  parts: readonly CreditPart[]
}

/**
 * Spends credit on orders, whether it is still reserved or not: what the owner had reserved is used for it, and where that has run
 * out it is taken if it is there. All parts of an order or none; a repeat for the same order spends nothing more.
 */
export async function spendCredit(tx: StoreTx, spendings: readonly CreditSpending[]): Promise<CreditResult[]> {
  if (spendings.length === 0) return []
  const faults = await moveCredit(tx, spendings.map(({ owner_id, order_id, parts }) => ({
    owner_id, moves: merged(parts).map(({ amount, ...part }) => ({ ...part, delta: -amount, reason: 'spend', reference: { type: 'order', id: order_id }, note: null })),
  })))
  return spendings.map(({ owner_id }, index) => ({ owner_id, ok: faults[index]!.length === 0, lacking: faults[index]!.map(({ id }) => id) }))
}

const LOCK_RETURNED = sql(`
  SELECT c.id, c.customer_id, c.currency FROM credits c WHERE c.store_id = $1 AND c.id = ANY($2) AND c.kind = 'store_credit'
     AND NOT EXISTS (SELECT 1 FROM credit_entries e WHERE e.store_id = $1 AND e.credit_id = c.id AND e.reason = 'return' AND e.reference_type = $3 AND e.reference_id = $4)
   ORDER BY c.id FOR NO KEY UPDATE OF c`)

/**
 * The parts as they can be spent: what comes back to the store credit of a customer who was merged goes to that of the one they went up in.
 * Their old credits are locked first, as by whoever hands them over, so that nothing comes to one that was emptied a moment ago.
 */
async function toSurvivors(tx: StoreTx, reference: { type: string; id: string }, parts: readonly CreditPart[]): Promise<CreditPart[]> {
  const own = parts.filter(({ kind }) => kind === 'store_credit').map(({ id }) => id)
  const credits = own.length === 0 ? [] : await tx.run<{ id: string; customer_id: string; currency: string }>(LOCK_RETURNED, [tx.storeId, own, reference.type, reference.id])
  const survivors = new Map<string, string>()
  for (const { id, customer_id, currency } of credits) {
    const owner = await customerContext(tx, customer_id)
    if (owner !== null && owner.id !== customer_id) survivors.set(id, await openStoreCredit(tx, owner.id, currency))
  }
  return parts.map((part) => ({ ...part, id: survivors.get(part.id) ?? part.id }))
}

/** Gives money back to where it came from, such as for a refund. A repeat with the same reference gives nothing more. */
export async function returnCredit(tx: StoreTx, reference: { type: string; id: string }, parts: readonly CreditPart[]): Promise<void> {
  const moves = merged(await toSurvivors(tx, reference, parts)).map(({ amount, ...part }): CreditMove => ({ ...part, delta: amount, reason: 'return', reference, note: null }))
  if (moves.length === 0) return
  const [faults] = await moveCredit(tx, [{ owner_id: null, moves }])
  if (faults!.length > 0) throw new Error(`credit could not be returned for ${reference.type} ${reference.id}: ${faults!.map(({ id, fault }) => `${id} ${fault}`).join(', ')}`)
}

/** A change that the merchant asked for. @throws discounts.gift_card_not_found, discounts.store_credit_not_found, discounts.insufficient_credit, discounts.balance_too_large */
export async function changeBalance(tx: StoreTx, change: CreditMove, pointer: string): Promise<void> {
  const [faults] = await moveCredit(tx, [{ owner_id: null, moves: [change] }])
  switch (faults![0]?.fault) {
    case undefined: return
    case 'not_found': throw creditNotFound(change.kind)
    case 'too_large': throw new Problem('discounts.balance_too_large', undefined, { errors: [{ pointer, code: 'maximum', detail: 'makes the balance too large' }] })
    default: throw new Problem('discounts.insufficient_credit', undefined, { errors: [{ pointer, code: 'insufficient_credit', detail: 'takes more than there is' }] })
  }
}
