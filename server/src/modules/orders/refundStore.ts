import { Problem } from '../../kernel/problem.js'
import { Parameters, rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { grouped } from './grouped.js'
import type { PartKind, RefundLineState } from './refund.js'
import type { RefundPartState, RefundState } from './refundState.js'

const HEAD = `r.id, r.order_id, r.return_id, r.version, r.status, r.reason, r.note, r.currency, r.lines_amount, r.shipping_amount, r.shipping_tax_amount, r.adjustment_amount, r.settled_amount, r.fee_amount,
  r.return_shipping_amount, r.amount, r.succeeded_amount, r.uncovered, r.fingerprint, r.created_at, r.updated_at, r.succeeded_at`
const LINES = sql(`
  SELECT l.refund_id, l.order_line_id, l.quantity, l.subtotal_amount, l.discount_amount, l.tax_amount, l.total_amount, l.restock, l.location_id FROM refund_lines l
   WHERE l.store_id = $1 AND l.refund_id = ANY($2) ORDER BY l.refund_id, l.position`)
const PARTS = sql(`SELECT p.refund_id, p.kind, p.source_id AS id, p.amount, p.status, p.task_id, p.error FROM refund_parts p WHERE p.store_id = $1 AND p.refund_id = ANY($2) ORDER BY p.refund_id, p.position`)
const ORDER_OF = sql(`SELECT r.order_id FROM refunds r WHERE r.store_id = $1 AND r.id = $2`)

type HeadRow = Omit<RefundState, 'lines' | 'parts'> & Record<string, unknown>
type LineRow = RefundLineState & { refund_id: string } & Record<string, unknown>
type PartRow = RefundPartState & { refund_id: string } & Record<string, unknown>

const notFound = () => new Problem('orders.refund_not_found', 'No refund of this store has this id.')

export interface RefundFilter {
  id?: string | undefined
  order_id?: string | undefined
  return_id?: string | undefined
  status?: string | undefined
  principal?: string | undefined
  request_key?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: RefundFilter, after: string | null, limit: number): Promise<RefundState[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['r.store_id = $1']
  for (const column of ['id', 'order_id', 'return_id', 'status', 'principal', 'request_key'] as const) if (filter[column] !== undefined) conditions.push(`r.${column} = ${parameters.add(filter[column])}`)
  if (after !== null) conditions.push(`r.id < ${parameters.add(after)}`)
  const heads = await tx.run<HeadRow>(sql(`SELECT ${HEAD} FROM refunds r WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT $2`), parameters.values)
  if (heads.length === 0) return []
  const ids = heads.map((head) => head.id)
  const [lines, parts] = await Promise.all([tx.run<LineRow>(LINES, [tx.storeId, ids]), tx.run<PartRow>(PARTS, [tx.storeId, ids])])
  const linesOf = grouped(lines, (line) => line.refund_id)
  const partsOf = grouped(parts, (part) => part.refund_id)
  return heads.map((head) => ({
    ...head, lines: (linesOf.get(head.id) ?? []).map(({ refund_id: _, ...line }) => line as RefundLineState), parts: (partsOf.get(head.id) ?? []).map(({ refund_id: _, ...part }) => part as RefundPartState),
  }))
}

/** @throws orders.refund_not_found */
export async function get(tx: StoreTx, id: string): Promise<RefundState> {
  const [found] = await list(tx, { id }, null, 1)
  if (!found) throw notFound()
  return found
}

const WENT = sql(`SELECT EXISTS (SELECT 1 FROM refunds r WHERE r.store_id = $1 AND r.principal = $2 AND r.request_key = $3 AND r.succeeded_amount > 0) AS went`)

/** Whether money of any refund that was made under a key went, be it in part. */
export async function hasGiven(tx: StoreTx, { principal, key }: { principal: string; key: string }): Promise<boolean> {
  return (await tx.one<{ went: boolean }>(WENT, [tx.storeId, principal, key]))!.went
}

/** The order it belongs to, which never changes; null when there is no such refund. */
export async function orderIdOf(tx: StoreTx, id: string): Promise<string | null> {
  return (await tx.one<{ order_id: string }>(ORDER_OF, [tx.storeId, id]))?.order_id ?? null
}

const ORDERS_OF = sql(`SELECT DISTINCT r.order_id FROM refunds r WHERE r.store_id = $1 AND r.id = ANY($2)`)

export async function orderIdsOf(tx: StoreTx, ids: readonly string[]): Promise<string[]> {
  return (await tx.run<{ order_id: string }>(ORDERS_OF, [tx.storeId, ids])).map((row) => row.order_id)
}

const INSERT = sql(`
  INSERT INTO refunds (store_id, id, order_id, return_id, version, status, reason, note, currency, lines_amount, shipping_amount, shipping_tax_amount, adjustment_amount, settled_amount, fee_amount,
    return_shipping_amount, amount, fingerprint, created_at, updated_at, principal, request_key)
  SELECT $1, r.*, $3, $4 FROM jsonb_to_record($2::jsonb) AS r(id text, order_id text, return_id text, version int, status text, reason text, note text, currency text, lines_amount bigint, shipping_amount bigint,
    shipping_tax_amount bigint, adjustment_amount bigint, settled_amount bigint, fee_amount bigint, return_shipping_amount bigint, amount bigint, fingerprint text, created_at timestamptz, updated_at timestamptz)`)
const INSERT_LINES = sql(`
  INSERT INTO refund_lines (store_id, refund_id, position, order_line_id, quantity, subtotal_amount, discount_amount, tax_amount, total_amount, restock, location_id)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(position int, order_line_id text, quantity int, subtotal_amount bigint, discount_amount bigint, tax_amount bigint, total_amount bigint, restock text, location_id text)`)
const INSERT_PARTS = sql(`
  INSERT INTO refund_parts (store_id, refund_id, position, kind, source_id, amount, status, task_id)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(position int, kind text, id text, amount bigint, status text, task_id text)`)

const numbered = <T>(rows: readonly T[]) => JSON.stringify(rows.map((row, index) => ({ position: index + 1, ...row })))

export function insert(tx: StoreTx, { lines, parts, ...head }: RefundState, request: { principal: string; key: string } | null): void {
  tx.send(INSERT, [tx.storeId, JSON.stringify(head), request?.principal ?? null, request?.key ?? null])
  if (lines.length > 0) tx.send(INSERT_LINES, [tx.storeId, head.id, numbered(lines)])
  tx.send(INSERT_PARTS, [tx.storeId, head.id, numbered(parts)])
}

const UPDATE = sql(`UPDATE refunds r SET version = $3, status = $4, succeeded_amount = $5, updated_at = $6, succeeded_at = $7, uncovered = $8 WHERE r.store_id = $1 AND r.id = $2`)
const UPDATE_PARTS = sql(`
  UPDATE refund_parts p SET status = r.status, task_id = r.task_id, error = r.error FROM jsonb_to_recordset($3::jsonb) AS r(kind text, id text, status text, task_id text, error text)
   WHERE p.store_id = $1 AND p.refund_id = $2 AND p.kind = r.kind AND p.source_id = r.id`)

/** Writes a refund whose order this transaction has locked. */
export function update(tx: StoreTx, refund: RefundState): void {
  tx.send(UPDATE, [tx.storeId, refund.id, refund.version, refund.status, refund.succeeded_amount, refund.updated_at, refund.succeeded_at, refund.uncovered === null ? null : JSON.stringify(refund.uncovered)])
  tx.send(UPDATE_PARTS, [tx.storeId, refund.id, JSON.stringify(refund.parts)])
}

// The CHECKs of both tables are the last guard: no line and no order ever gives back more than it took.
const COUNT_ORDER = sql(`
  UPDATE orders o SET refunded_amount = o.refunded_amount + r.amount, settled_amount = o.settled_amount + r.settled, shipping_refunded_amount = o.shipping_refunded_amount + r.shipping,
         shipping_refunded_tax_amount = o.shipping_refunded_tax_amount + r.shipping_tax, paid_amount = o.paid_amount + r.exchange, exchanged_amount = o.exchanged_amount + r.exchange
    FROM jsonb_to_record($3::jsonb) AS r(amount bigint, settled bigint, shipping bigint, shipping_tax bigint, exchange bigint) WHERE o.store_id = $1 AND o.id = $2`)
const COUNT_LINES = sql(`
  UPDATE order_lines l SET refunded_quantity = l.refunded_quantity + r.quantity, refunded_subtotal_amount = l.refunded_subtotal_amount + r.subtotal, refunded_discount_amount = l.refunded_discount_amount + r.discount,
         refunded_tax_amount = l.refunded_tax_amount + r.tax, refunded_amount = l.refunded_amount + r.total
    FROM jsonb_to_recordset($3::jsonb) AS r(order_line_id text, quantity int, subtotal bigint, discount bigint, tax bigint, total bigint) WHERE l.store_id = $1 AND l.order_id = $2 AND l.id = r.order_line_id`)

/** What a refund counts as given back of its order; negative takes it back. What pays for exchanged lines comes in as it goes back. A refund that failed in part still counts the money that went. */
export function countRefund(tx: StoreTx, orderId: string, amounts: { amount: number; settled: number; shipping: number; shipping_tax: number; exchange: number }, lines: readonly RefundLineState[], sign: 1 | -1): void {
  tx.send(COUNT_ORDER, [tx.storeId, orderId, JSON.stringify({ amount: amounts.amount * sign, settled: amounts.settled * sign, shipping: amounts.shipping * sign, shipping_tax: amounts.shipping_tax * sign, exchange: amounts.exchange * sign })])
  const rows = lines.map((line) => ({ order_line_id: line.order_line_id, quantity: line.quantity * sign, subtotal: line.subtotal_amount * sign, discount: line.discount_amount * sign, tax: line.tax_amount * sign, total: line.total_amount * sign }))
  if (rows.length > 0) tx.send(COUNT_LINES, [tx.storeId, orderId, JSON.stringify(rows)])
}

const RETURNED_BY_PAYMENTS = sql(`
  SELECT p.source_id AS id, sum(p.amount)::bigint AS amount FROM ${rowsOfIds('$2')} w JOIN refunds r ON r.store_id = $1 AND r.order_id = w.wanted JOIN refund_parts p ON p.store_id = $1 AND p.refund_id = r.id
   WHERE p.kind = 'payment' AND p.status <> 'failed' GROUP BY p.source_id`)

/** What refunds of orders have payments give back, or have had, by payment. */
export async function givenBackByPayments(tx: StoreTx, orderIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.run<{ id: string; amount: number }>(RETURNED_BY_PAYMENTS, [tx.storeId, orderIds])
  return new Map(rows.map(({ id, amount }) => [id, amount]))
}

const GIVEN = sql(`
  SELECT p.refund_id, p.amount, p.task_id FROM refunds r JOIN refund_parts p ON p.store_id = $1 AND p.refund_id = r.id
   WHERE r.store_id = $1 AND r.order_id = $2 AND p.kind = 'payment' AND p.source_id = $3 AND p.status = 'succeeded' ORDER BY r.id DESC`)

/** What refunds of an order say that a payment gave back, the newest first; one that was booked afterwards has no task. */
export async function givenByPayment(tx: StoreTx, orderId: string, paymentId: string): Promise<{ refund_id: string; amount: number; task_id: string | null }[]> {
  return tx.run(GIVEN, [tx.storeId, orderId, paymentId])
}

const COUNT_SETTLED = sql(`
  WITH refunds_left AS (
    SELECT r.id, greatest(0, CASE r.status WHEN 'failed' THEN r.succeeded_amount ELSE r.amount END - r.settled_amount) AS rest FROM refunds r WHERE r.store_id = $1 AND r.order_id = $2
  ), shares AS (
    SELECT l.id, least(l.rest, $3::bigint - coalesce(sum(l.rest) OVER (ORDER BY l.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)) AS amount FROM refunds_left l
  ), counted AS (
    UPDATE refunds r SET settled_amount = r.settled_amount + s.amount FROM shares s WHERE r.store_id = $1 AND r.id = s.id AND s.amount > 0 RETURNING s.amount
  )
  UPDATE orders o SET settled_amount = o.settled_amount + (SELECT coalesce(sum(c.amount), 0) FROM counted c) WHERE o.store_id = $1 AND o.id = $2`)

/** Counts an amount that went back already, of the newest refunds first, as what an order change made too much. */
export function countSettled(tx: StoreTx, orderId: string, amount: number): void {
  if (amount > 0) tx.send(COUNT_SETTLED, [tx.storeId, orderId, amount])
}

const RETURNED_CREDITS = sql(`
  SELECT p.kind, p.source_id AS id, sum(p.amount)::bigint AS amount FROM refunds r JOIN refund_parts p ON p.store_id = r.store_id AND p.refund_id = r.id
   WHERE r.store_id = $1 AND r.order_id = $2 AND p.status <> 'failed' GROUP BY p.kind, p.source_id`)

/** What refunds of an order give or gave back, by where it goes. */
export async function givenBack(tx: StoreTx, orderId: string): Promise<{ kind: PartKind; id: string; amount: number }[]> {
  return tx.run(RETURNED_CREDITS, [tx.storeId, orderId])
}
