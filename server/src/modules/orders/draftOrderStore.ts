import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { DraftOrderState } from './draftOrder.js'

const DRAFT = `d.id, d.version, d.number, d.name, d.status, d.currency, d.customer_id, d.email, d.phone, d.shipping_address, d.billing_address, d.lines, d.discount, d.discount_codes, d.shipping, d.tax_exempt, d.quote,
  d.note, d.staff_note, d.attributes, d.tags, d.metadata, d.link_expires_at, d.order_id, d.completed_at, d.created_at, d.updated_at`
const GET = sql(`SELECT ${DRAFT} FROM draft_orders d WHERE d.store_id = $1 AND d.id = $2`)
const LOCK = sql(`SELECT ${DRAFT} FROM draft_orders d WHERE d.store_id = $1 AND d.id = $2 FOR NO KEY UPDATE`)

type DraftRow = DraftOrderState & Record<string, unknown>

/** @throws orders.draft_not_found */
export async function getDraft(tx: StoreTx, id: string, statement = GET): Promise<DraftOrderState> {
  const row = await tx.one<DraftRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('orders.draft_not_found', 'No draft of this store has this id.')
  return row
}

export const lockDraft = (tx: StoreTx, id: string): Promise<DraftOrderState> => getDraft(tx, id, LOCK)

const COLUMNS = `currency text, customer_id text, email text, phone text, shipping_address jsonb, billing_address jsonb, lines jsonb, discount jsonb, discount_codes text[], shipping jsonb, tax_exempt boolean, quote jsonb,
  total_amount bigint, note text, staff_note text, attributes jsonb, tags text[], metadata jsonb, link_expires_at timestamptz, status text, order_id text, completed_at timestamptz, version int`
const FIELDS = COLUMNS.split(',').map((column) => column.trim().split(' ')[0]!)
const valueOf = (field: string) => (['shipping_address', 'billing_address', 'discount', 'shipping'].includes(field) ? `nullif(r.${field}, 'null')` : `r.${field}`)

const INSERT = sql(`
  WITH counter AS (
    INSERT INTO document_counters AS c (store_id, kind, last) VALUES ($1, 'draft_order', 1) ON CONFLICT (store_id, kind) DO UPDATE SET last = c.last + 1 RETURNING c.last
  )
  INSERT INTO draft_orders (store_id, id, number, name, created_at, updated_at, ${FIELDS.join(', ')})
  SELECT $1, $2, c.last, 'D-' || c.last, $4, $4, ${FIELDS.map(valueOf).join(', ')} FROM counter c CROSS JOIN jsonb_to_record($3::jsonb) AS r(${COLUMNS}) RETURNING number, name`)
const SAVE = sql(`UPDATE draft_orders d SET ${FIELDS.map((field) => `${field} = ${valueOf(field)}`).join(', ')}, updated_at = $4 FROM jsonb_to_record($3::jsonb) AS r(${COLUMNS}) WHERE d.store_id = $1 AND d.id = $2`)
const DELETE = sql(`DELETE FROM draft_orders WHERE store_id = $1 AND id = $2`)

const documentOf = (draft: DraftOrderState) => JSON.stringify({ ...draft, total_amount: draft.quote.totals.total })

/** @returns the draft with its number */
export async function insertDraft(tx: StoreTx, draft: DraftOrderState): Promise<DraftOrderState> {
  const row = await tx.one<{ number: number; name: string }>(INSERT, [tx.storeId, draft.id, documentOf(draft), tx.now])
  return { ...draft, ...row! }
}

export function saveDraft(tx: StoreTx, draft: DraftOrderState): void {
  tx.send(SAVE, [tx.storeId, draft.id, documentOf(draft), tx.now])
}

export function deleteDraft(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id])
}

const OF_CUSTOMER = sql(`SELECT ${DRAFT} FROM draft_orders d WHERE d.store_id = $1 AND d.customer_id = $2 ORDER BY d.id LIMIT $3`)

export const findDraftsOf = (tx: StoreTx, customerId: string, limit: number): Promise<DraftOrderState[]> => tx.run<DraftRow>(OF_CUSTOMER, [tx.storeId, customerId, limit])

type ShortRow = Pick<DraftOrderState, 'id' | 'version' | 'name' | 'status' | 'currency' | 'customer_id' | 'order_id' | 'lines' | 'created_at' | 'updated_at'> & { total_amount: number } & Record<string, unknown>

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export function listDrafts(tx: StoreTx, filter: { status?: string | undefined; customer_id?: string | undefined }, after: string | null, limit: number): Promise<ShortRow[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['d.store_id = $1']
  if (filter.status !== undefined) conditions.push(`d.status = ${parameters.add(filter.status)}`)
  if (filter.customer_id !== undefined) conditions.push(`d.customer_id = ${parameters.add(filter.customer_id)}`)
  if (after !== null) conditions.push(`d.id < ${parameters.add(after)}`)
  return tx.run<ShortRow>(sql(`SELECT d.id, d.version, d.name, d.status, d.currency, d.customer_id, d.order_id, d.lines, d.total_amount, d.created_at, d.updated_at FROM draft_orders d
    WHERE ${conditions.join(' AND ')} ORDER BY d.id DESC LIMIT $2`), parameters.values)
}
