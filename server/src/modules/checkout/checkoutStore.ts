import { Problem } from '../../kernel/problem.js'
import { Parameters, rowsOf, rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CheckoutHead, CheckoutState, CheckoutStatus } from './checkout.js'

const COLUMNS = `id, version, status, cart_id, cart_version, currency, customer_id, email, phone, shipping_address, billing_address, note, attributes, locale, wishes, lines, quote, total_amount, due_amount,
  gateway_id, payment_details, payment_id, order_id, order_name, expires_at, hard_expires_at, due_at, fence, claim, created_at, updated_at, completed_at`
type CheckoutRow = CheckoutState & Record<string, unknown>

export const notFound = () => new Problem('checkout.checkout_not_found', 'No checkout of this store has this id.')

const FIND = sql(`SELECT ${COLUMNS} FROM checkouts WHERE store_id = $1 AND id = $2`)

/** @throws checkout.checkout_not_found */
export async function get(tx: StoreTx, id: string): Promise<CheckoutState> {
  const row = await tx.one<CheckoutRow>(FIND, [tx.storeId, id])
  if (!row) throw notFound()
  return row
}

// Whoever changes checkouts locks them in the order of their ids, before anything else of them: carts, holds, payments.
const LOCK = sql(`SELECT ${COLUMNS} FROM ${rowsOfIds('$2')} w JOIN checkouts c ON c.store_id = $1 AND c.id = w.wanted ORDER BY c.id FOR NO KEY UPDATE OF c`)

export async function lock(tx: StoreTx, ids: readonly string[]): Promise<Map<string, CheckoutState>> {
  const rows = await tx.run<CheckoutRow>(LOCK, [tx.storeId, [...new Set(ids)]])
  return new Map(rows.map((row) => [row.id, row]))
}

const RECORD = `id text, version int, status text, cart_id text, cart_version int, currency text, customer_id text, email text, phone text, shipping_address jsonb, billing_address jsonb, note text, attributes jsonb,
  locale text, wishes jsonb, lines jsonb, quote jsonb, total_amount bigint, due_amount bigint, gateway_id text, payment_details jsonb, payment_id text, order_id text, order_name text, expires_at timestamptz,
  hard_expires_at timestamptz, due_at timestamptz, fence int, claim jsonb, created_at timestamptz, updated_at timestamptz, completed_at timestamptz`
// A null in a JSON document is the value null; in a column of JSON it has to be no value.
const nothing = (field: string) => `nullif(r.${field}, 'null')`
const MAY_BE_NOTHING = ['shipping_address', 'billing_address', 'payment_details', 'claim']
const FIELDS = COLUMNS.split(/,\s*/).map((column) => (MAY_BE_NOTHING.includes(column) ? nothing(column) : `r.${column}`)).join(', ')
const INSERT = sql(`INSERT INTO checkouts (store_id, ${COLUMNS}) SELECT $1, ${FIELDS} FROM jsonb_to_recordset($2::jsonb) AS r(${RECORD})`)

export function insert(tx: StoreTx, checkouts: readonly CheckoutState[]): void {
  if (checkouts.length > 0) tx.send(INSERT, [tx.storeId, JSON.stringify(checkouts)])
}

const UPDATE = sql(`
  UPDATE checkouts c SET version = r.version, status = r.status, currency = r.currency, customer_id = r.customer_id, email = r.email, phone = r.phone, shipping_address = ${nothing('shipping_address')}, billing_address = ${nothing('billing_address')},
         note = r.note, locale = r.locale, wishes = r.wishes, lines = r.lines, quote = r.quote, total_amount = r.total_amount, due_amount = r.due_amount, gateway_id = r.gateway_id,
         payment_details = ${nothing('payment_details')}, payment_id = r.payment_id, expires_at = r.expires_at, due_at = r.due_at, fence = r.fence, claim = ${nothing('claim')}, updated_at = r.updated_at
    FROM ${rowsOf('$2', RECORD)} r WHERE c.store_id = $1 AND c.id = r.id`)

/** Writes all that can change of checkouts that go on. The rows are locked, so nothing here can fail by a race. */
export function update(tx: StoreTx, checkouts: readonly CheckoutState[]): void {
  if (checkouts.length > 0) tx.send(UPDATE, [tx.storeId, JSON.stringify(checkouts)])
}

export type Progress = Pick<CheckoutState, 'id' | 'version' | 'status' | 'customer_id' | 'gateway_id' | 'payment_details' | 'payment_id' | 'order_id' | 'order_name' | 'due_at' | 'fence' | 'claim' | 'updated_at' | 'completed_at'>

const PROGRESS = sql(`
  UPDATE checkouts c SET version = r.version, status = r.status, customer_id = r.customer_id, gateway_id = r.gateway_id, payment_details = ${nothing('payment_details')}, payment_id = r.payment_id, order_id = r.order_id, order_name = r.order_name,
         due_at = r.due_at, fence = r.fence, claim = ${nothing('claim')}, updated_at = r.updated_at, completed_at = r.completed_at
    FROM ${rowsOf('$2', `id text, version int, status text, customer_id text, gateway_id text, payment_details jsonb, payment_id text, order_id text, order_name text, due_at timestamptz, fence int, claim jsonb, updated_at timestamptz, completed_at timestamptz`)} r
   WHERE c.store_id = $1 AND c.id = r.id`)

/** Writes how far checkouts are, and leaves what they are about: their lines and prices are most of a row. */
export function saveProgress(tx: StoreTx, checkouts: readonly CheckoutState[]): void {
  if (checkouts.length === 0) return
  const rows = checkouts.map(({ id, version, status, customer_id, gateway_id, payment_details, payment_id, order_id, order_name, due_at, fence, claim, updated_at, completed_at }): Progress =>
    ({ id, version, status, customer_id, gateway_id, payment_details, payment_id, order_id, order_name, due_at, fence, claim, updated_at, completed_at }))
  tx.send(PROGRESS, [tx.storeId, JSON.stringify(rows)])
}

const CLAIM_DUE = sql(`
  UPDATE checkouts SET fence = fence + 1, due_at = $3
   WHERE store_id = $1 AND id IN (SELECT id FROM checkouts WHERE store_id = $1 AND status = 'processing' AND due_at <= $2 ORDER BY due_at LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED)
  RETURNING id, fence, payment_id`)

/** Checkouts that nobody carries on at the moment: whoever takes them has until `until`. */
export async function claimDue(tx: StoreTx, until: Date, limit: number): Promise<{ id: string; fence: number; payment_id: string | null }[]> {
  return tx.run(CLAIM_DUE, [tx.storeId, tx.now, until, limit])
}

const NUDGE = sql(`UPDATE checkouts SET due_at = $3 WHERE store_id = $1 AND payment_id = ANY($2) AND id = ANY($4) AND status = 'processing' AND due_at > $3`)

/** Something was decided about these payments: their checkouts need not wait any longer. */
export function nudge(tx: StoreTx, payments: readonly { id: string; owner_id: string }[]): void {
  if (payments.length > 0) tx.send(NUDGE, [tx.storeId, payments.map(({ id }) => id), tx.now, payments.map(({ owner_id }) => owner_id)])
}

const EXPIRED = sql(`
  SELECT ${COLUMNS} FROM checkouts WHERE store_id = $1 AND status IN ('open', 'ready', 'failed') AND expires_at <= $2 ORDER BY expires_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`)

export async function lockExpired(tx: StoreTx, limit: number): Promise<CheckoutState[]> {
  return tx.run<CheckoutRow>(EXPIRED, [tx.storeId, tx.now, limit])
}

export interface CheckoutFilter {
  status?: CheckoutStatus | undefined
  customer_id?: string | undefined
  cart_id?: string | undefined
  created_since?: string | undefined
  created_before?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: CheckoutFilter, after: readonly unknown[] | null, limit: number): Promise<(CheckoutHead & { created_key: string })[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value !== undefined && conditions.push(condition(parameters.add(value))))
  where(filter.status, (p) => `status = ${p}`)
  where(filter.customer_id, (p) => `customer_id = ${p}`)
  where(filter.cart_id, (p) => `cart_id = ${p}`)
  where(filter.created_since, (p) => `created_at >= ${p}::timestamptz`)
  where(filter.created_before, (p) => `created_at < ${p}::timestamptz`)
  if (after !== null) conditions.push(`(created_at, id) < (${parameters.add(after[0])}::timestamptz, ${parameters.add(after[1])})`)
  const statement = sql(`
    SELECT id, version, status, cart_id, customer_id, currency, total_amount, due_amount, payment_id, order_id, created_at, updated_at, created_at::text AS created_key
      FROM checkouts WHERE ${conditions.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT $2`)
  return tx.run<CheckoutHead & { created_key: string } & Record<string, unknown>>(statement, parameters.values)
}
