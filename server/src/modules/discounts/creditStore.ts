import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { Secrets } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { hashGiftCardCode } from './codeText.js'
import type { CreditEntry, CreditKind, CreditState, GiftCard } from './credit.js'

const STATE = `jsonb_build_object('id', c.id, 'version', c.version, 'kind', c.kind, 'currency', c.currency, 'balance', c.balance, 'held', c.held, 'customer_id', c.customer_id, 'last4', c.last4, 'initial', c.initial,
  'active', c.active, 'expires_at', souk_iso(c.expires_at), 'note', c.note, 'created_at', souk_iso(c.created_at), 'updated_at', souk_iso(c.updated_at)) AS credit`
type CreditRow = { credit: CreditState }

const BY_ID = sql(`SELECT ${STATE} FROM credits c WHERE c.store_id = $1 AND c.id = $2 AND c.kind = $3`)
const LOCK = sql(`SELECT c.id FROM credits c WHERE c.store_id = $1 AND c.id = $2 FOR NO KEY UPDATE`)

/** @throws discounts.gift_card_not_found, discounts.store_credit_not_found */
export async function getCredit(tx: StoreTx, kind: CreditKind, id: string): Promise<CreditState> {
  const row = await tx.one<CreditRow>(BY_ID, [tx.storeId, id, kind])
  if (!row) throw creditNotFound(kind)
  return row.credit
}

export function creditNotFound(kind: CreditKind): Problem {
  return kind === 'gift_card' ? new Problem('discounts.gift_card_not_found', 'No gift card of this store has this id.') : new Problem('discounts.store_credit_not_found', 'No store credit of this store has this id.')
}

export async function getCreditForUpdate(tx: StoreTx, kind: CreditKind, id: string): Promise<CreditState> {
  tx.send(LOCK, [tx.storeId, id])
  return getCredit(tx, kind, id)
}

export interface CreditFilter {
  status?: GiftCard['status'] | undefined
  customer_id?: string | undefined
  currency?: string | undefined
  last4?: string | undefined
}

/** The same words as `giftCardStatus`, for lists. */
const STATUS: Record<GiftCard['status'], (now: string) => string> = {
  disabled: () => `NOT c.active`,
  expired: (now) => `c.active AND c.expires_by <= ${now}`,
  spent: (now) => `c.active AND c.spent AND c.expires_by > ${now}`,
  active: (now) => `c.active AND NOT c.spent AND c.expires_by > ${now}`,
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function listCredits(tx: StoreTx, kind: CreditKind, filter: CreditFilter, after: string | null, limit: number): Promise<CreditState[]> {
  const parameters = new Parameters(tx.storeId, kind)
  const where = ['c.store_id = $1', 'c.kind = $2']
  const add = (value: unknown, condition: (parameter: string) => string) => void (value != null && where.push(condition(parameters.add(value))))
  if (filter.status !== undefined) where.push(STATUS[filter.status](filter.status === 'disabled' ? '' : `${parameters.add(tx.now)}::timestamptz`))
  add(filter.customer_id, (p) => `c.customer_id = ${p}`)
  add(filter.currency, (p) => `c.currency = ${p}`)
  add(filter.last4?.toUpperCase(), (p) => `c.last4 = ${p}`)
  add(after, (p) => `c.id < ${p}`)
  const rows = await tx.run<CreditRow>(sql(`SELECT ${STATE} FROM credits c WHERE ${where.join(' AND ')} ORDER BY c.id DESC LIMIT ${parameters.add(limit + 1)}`), parameters.values)
  return rows.map(({ credit }) => credit)
}

type EntryRow = Omit<CreditEntry, 'delta' | 'balance_after' | 'reference' | 'actor'> & { sequence: number; delta: number; balance_after: number; currency: string; reference_type: string | null; reference_id: string | null; actor_type: CreditEntry['actor']['type']; actor_id: string }

const ENTRIES = sql(`
  SELECT e.id, e.credit_id, e.sequence, e.delta, e.balance_after, c.currency, e.reason, e.reference_type, e.reference_id, e.note, e.actor_type, e.actor_id, souk_iso(e.created_at) AS created_at
    FROM credit_entries e JOIN credits c ON c.store_id = e.store_id AND c.id = e.credit_id
   WHERE e.store_id = $1 AND e.credit_id = $2 AND e.sequence < $3 ORDER BY e.sequence DESC LIMIT $4`)

/** Newest first. @param before the sequence of the last entry read */
export async function listEntries(tx: StoreTx, id: string, before: number | null, limit: number): Promise<(CreditEntry & { sequence: number })[]> {
  const rows = await tx.run<EntryRow>(ENTRIES, [tx.storeId, id, before ?? Number.MAX_SAFE_INTEGER, limit + 1])
  return rows.map(({ delta, balance_after, currency, reference_type, reference_id, actor_type, actor_id, ...fields }) => ({
    ...fields, delta: { amount: delta, currency }, balance_after: { amount: balance_after, currency },
    reference: reference_type === null || reference_id === null ? null : { type: reference_type, id: reference_id }, actor: { type: actor_type, id: actor_id },
  }))
}

const ISSUE = sql(`
  WITH cards AS (
    INSERT INTO credits (store_id, id, kind, currency, balance, initial, entries, customer_id, code_hash, last4, expires_at, note, created_at, updated_at)
    SELECT $1, r.id, 'gift_card', $3, $4, $4, 1, $5, r.code_hash, r.last4, $6, $7, $8, $8 FROM jsonb_to_recordset($2::jsonb) AS r(id text, code_hash text, last4 text)
    ON CONFLICT (store_id, code_hash) WHERE code_hash IS NOT NULL DO NOTHING
    RETURNING id
  ), entries AS (
    INSERT INTO credit_entries (store_id, id, credit_id, sequence, delta, balance_after, reason, note, actor_type, actor_id, created_at)
    SELECT $1, r.entry_id, r.id, 1, $4, $4, 'issue', $7, $9, $10, $8 FROM jsonb_to_recordset($2::jsonb) AS r(id text, entry_id text) JOIN cards c ON c.id = r.id
  )
  SELECT id FROM cards`)

export interface NewCard {
  code: string
  code_hash: string
}

export interface CardTerms {
  currency: string
  amount: number
  customer_id: string | null
  expires_at: string | null
  note: string | null
}

/** @returns the cards with the code of each; fewer than asked for in the unheard-of case that a code exists. */
export async function issueCards(tx: StoreTx, cards: readonly NewCard[], terms: CardTerms): Promise<(CreditState & { code: string })[]> {
  const ids = cards.map(() => tx.newId('giftCard')).sort()
  const entryIds = cards.map(() => tx.newId('creditEntry')).sort()
  const rows = cards.map(({ code, code_hash }, index) => ({ id: ids[index]!, entry_id: entryIds[index]!, code, code_hash, last4: code.slice(-4) }))
  const sent = rows.map(({ code: _code, ...row }) => row)
  const values = [tx.storeId, JSON.stringify(sent), terms.currency, terms.amount, terms.customer_id, terms.expires_at, terms.note, tx.now, tx.actor.type, tx.actor.id]
  const made = new Set((await tx.run<{ id: string }>(ISSUE, values)).map(({ id }) => id))
  const time = tx.now.toISOString()
  return rows.filter(({ id }) => made.has(id)).map(({ id, code, last4 }) => ({
    id, version: 1, kind: 'gift_card', currency: terms.currency, balance: terms.amount, held: 0, customer_id: terms.customer_id, last4, initial: terms.amount, active: true,
    expires_at: terms.expires_at, note: terms.note, created_at: time, updated_at: time, code,
  }))
}

const UPDATE = sql(`UPDATE credits SET active = $3, expires_at = $4, note = $5, version = version + 1, updated_at = $6 WHERE store_id = $1 AND id = $2`)

/** Saves what the merchant decides about a card that is locked. */
export function saveCard(tx: StoreTx, card: CreditState): void {
  tx.send(UPDATE, [tx.storeId, card.id, card.active, card.expires_at, card.note, tx.now])
}

const OPEN = sql(`
  INSERT INTO credits (store_id, id, kind, currency, customer_id, created_at, updated_at) VALUES ($1, $2, 'store_credit', $3, $4, $5, $5)
  ON CONFLICT (store_id, customer_id, currency) WHERE kind = 'store_credit' DO NOTHING`)
const OF_CUSTOMER = sql(`SELECT ${STATE} FROM credits c WHERE c.store_id = $1 AND c.customer_id = $2 AND c.currency = $3 AND c.kind = 'store_credit'`)

/** The id of a customer's store credit in a currency, which is opened when there is none. */
export async function openStoreCredit(tx: StoreTx, customerId: string, currency: string): Promise<string> {
  tx.send(OPEN, [tx.storeId, tx.newId('storeCredit'), currency, customerId, tx.now])
  return (await tx.one<CreditRow>(OF_CUSTOMER, [tx.storeId, customerId, currency]))!.credit.id
}

/** With what an owner has reserved of it. */
export type SpendableRow = CreditRow & { own: number }

const OWN = `(SELECT coalesce(sum(h.amount), 0)::bigint FROM credit_holds h WHERE h.store_id = c.store_id AND h.credit_id = c.id AND h.owner_id = $3) AS own`
const BY_HASH = sql(`SELECT ${STATE} FROM credits c WHERE c.store_id = $1 AND c.code_hash = $2`)
const THEIRS = sql(`SELECT ${STATE} FROM credits c WHERE c.store_id = $1 AND c.kind IN ('gift_card', 'store_credit') AND c.customer_id = $2 ORDER BY c.id LIMIT 100000`)
const BY_IDS = sql(`SELECT ${STATE}, ${OWN} FROM credits c WHERE c.store_id = $1 AND c.id = ANY($2) ORDER BY c.id`)

export async function findCardByCode(tx: StoreTx, secrets: Secrets, code: string): Promise<CreditState | undefined> {
  return (await tx.one<CreditRow>(BY_HASH, [tx.storeId, hashGiftCardCode(secrets, tx.storeId, code)]))?.credit
}

export const findWithOwn = (tx: StoreTx, ids: readonly string[], ownerId: string | null) => tx.run<SpendableRow>(BY_IDS, [tx.storeId, ids, ownerId])

export async function findStoreCredit(tx: StoreTx, customerId: string, currency: string): Promise<CreditState | undefined> {
  return (await tx.one<CreditRow>(OF_CUSTOMER, [tx.storeId, customerId, currency]))?.credit
}

/** Everything that is a customer's. */
export async function creditsOf(tx: StoreTx, customerId: string): Promise<CreditState[]> {
  return (await tx.run<CreditRow>(THEIRS, [tx.storeId, customerId])).map(({ credit }) => credit)
}
