import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { grouped } from './grouped.js'
import { toReturn, type LineFacts, type Return, type ReturnLineState, type ReturnState } from './return.js'

const HEAD = `n.id, n.order_id, n.customer_id, n.version, n.status, n.claim, n.requested_by, n.currency, n.fee_amount, n.shipping_amount, n.fee_kept_amount, n.shipping_kept_amount, n.tracking, n.label_url, n.note,
  n.decline_reason, n.created_at, n.updated_at, n.closed_at`
const LINES = sql(`
  SELECT l.return_id, l.id, l.order_line_id, l.position, l.quantity, l.received, l.inspected, l.refunded, l.reason, l.note, l.inspections FROM return_lines l
   WHERE l.store_id = $1 AND l.return_id = ANY($2) ORDER BY l.return_id, l.position`)
const ORDER_OF = sql(`SELECT n.order_id FROM returns n WHERE n.store_id = $1 AND n.id = $2`)

type HeadRow = Omit<ReturnState, 'lines'> & Record<string, unknown>
type LineRow = ReturnLineState & { return_id: string } & Record<string, unknown>

export const notFound = () => new Problem('orders.return_not_found', 'No return of this store has this id.')

export interface ReturnFilter {
  id?: string | undefined
  order_id?: string | undefined
  customer_id?: string | undefined
  status?: string | undefined
  claim?: boolean | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: ReturnFilter, after: string | null, limit: number): Promise<ReturnState[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['n.store_id = $1']
  for (const column of ['id', 'order_id', 'customer_id', 'status', 'claim'] as const) if (filter[column] !== undefined) conditions.push(`n.${column} = ${parameters.add(filter[column])}`)
  if (after !== null) conditions.push(`n.id < ${parameters.add(after)}`)
  const heads = await tx.run<HeadRow>(sql(`SELECT ${HEAD} FROM returns n WHERE ${conditions.join(' AND ')} ORDER BY n.id DESC LIMIT $2`), parameters.values)
  if (heads.length === 0) return []
  const lines = grouped(await tx.run<LineRow>(LINES, [tx.storeId, heads.map((head) => head.id)]), (line) => line.return_id)
  return heads.map((head) => ({ ...head, lines: (lines.get(head.id) ?? []).map(({ return_id: _, ...line }) => line as ReturnLineState) }))
}

/** Most returns of an order that are looked at; a unit can be in one at a time. */
export const OF_ORDER_MAX = 500

/** @throws orders.return_not_found */
export async function get(tx: StoreTx, filter: ReturnFilter & { id: string }): Promise<ReturnState> {
  const [found] = await list(tx, filter, null, 1)
  if (!found) throw notFound()
  return found
}

/** The order it belongs to, which never changes. @throws orders.return_not_found */
export async function orderIdOf(tx: StoreTx, id: string): Promise<string> {
  const row = await tx.one<{ order_id: string }>(ORDER_OF, [tx.storeId, id])
  if (!row) throw notFound()
  return row.order_id
}

const FACTS = sql(`SELECT l.id, l.variant_id, l.words->>'title' AS title FROM order_lines l WHERE l.store_id = $1 AND l.order_id = ANY($2)`)

/** As people read them, with the words of their orders. */
export async function show(tx: StoreTx, found: readonly ReturnState[]): Promise<Return[]> {
  if (found.length === 0) return []
  const rows = await tx.run<{ id: string; variant_id: string | null; title: string }>(FACTS, [tx.storeId, [...new Set(found.map((one) => one.order_id))]])
  const facts: LineFacts = new Map(rows.map(({ id, variant_id, title }) => [id, { variant_id, title }]))
  return found.map((one) => toReturn(one, facts))
}

const INSERT = sql(`
  INSERT INTO returns (store_id, id, order_id, customer_id, version, status, claim, requested_by, currency, fee_amount, shipping_amount, tracking, label_url, note, created_at, updated_at)
  SELECT $1, r.* FROM jsonb_to_record($2::jsonb) AS r(id text, order_id text, customer_id text, version int, status text, claim boolean, requested_by text, currency text, fee_amount bigint, shipping_amount bigint,
    tracking jsonb, label_url text, note text, created_at timestamptz, updated_at timestamptz)`)
const INSERT_LINES = sql(`
  INSERT INTO return_lines (store_id, return_id, id, order_line_id, position, quantity, reason, note)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(id text, order_line_id text, position int, quantity int, reason text, note text)`)
const UPDATE = sql(`
  UPDATE returns n SET version = r.version, status = r.status, fee_amount = r.fee_amount, shipping_amount = r.shipping_amount, fee_kept_amount = r.fee_kept_amount,
         shipping_kept_amount = r.shipping_kept_amount, tracking = r.tracking, label_url = r.label_url, decline_reason = r.decline_reason, updated_at = r.updated_at, closed_at = r.closed_at
    FROM jsonb_to_record($2::jsonb) AS r(id text, version int, status text, fee_amount bigint, shipping_amount bigint, fee_kept_amount bigint, shipping_kept_amount bigint, tracking jsonb, label_url text,
      decline_reason text, updated_at timestamptz, closed_at timestamptz)
   WHERE n.store_id = $1 AND n.id = r.id`)
const UPDATE_LINES = sql(`
  UPDATE return_lines l SET received = r.received, inspected = r.inspected, refunded = r.refunded, inspections = r.inspections
    FROM jsonb_to_recordset($3::jsonb) AS r(id text, received int, inspected int, refunded int, inspections jsonb) WHERE l.store_id = $1 AND l.return_id = $2 AND l.id = r.id`)

export function insert(tx: StoreTx, { lines, ...head }: ReturnState): void {
  tx.send(INSERT, [tx.storeId, JSON.stringify(head)])
  tx.send(INSERT_LINES, [tx.storeId, head.id, JSON.stringify(lines)])
}

/** Writes a return whose order this transaction has locked. */
export function update(tx: StoreTx, { lines, ...head }: ReturnState): void {
  tx.send(UPDATE, [tx.storeId, JSON.stringify(head)])
  tx.send(UPDATE_LINES, [tx.storeId, head.id, JSON.stringify(lines)])
}

const COUNT_RETURNED = sql(`
  UPDATE order_lines l SET returned = l.returned + r.quantity
    FROM jsonb_to_recordset($3::jsonb) AS r(order_line_id text, quantity int) WHERE l.store_id = $1 AND l.order_id = $2 AND l.id = r.order_line_id`)

/** Counts units of order lines that have come back. */
export function countReturnedUnits(tx: StoreTx, orderId: string, units: readonly { order_line_id: string; quantity: number }[]): void {
  if (units.length > 0) tx.send(COUNT_RETURNED, [tx.storeId, orderId, JSON.stringify(units)])
}
