import { lowestId } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { rowsFor } from '../../kernel/page.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Counts, OrderHead, OrderLineState, OrderState } from './order.js'
import { keysOf } from './order.js'

export const HEAD = `o.id, o.version, o.number, o.name, o.source, o.checkout_id, o.draft_order_id, o.status, o.payment_status, o.fulfillment_status, o.return_status, o.currency, o.market_id, o.locale, o.prices_include_tax,
  o.tax_exempt, o.tax_origin, o.rounding, o.subtotal_amount, o.discount_amount, o.shipping_amount, o.shipping_discount_amount, o.shipping_tax_amount, o.shipping_total_amount, o.tax_amount, o.total_amount,
  o.credit_amount, o.authorized_amount, o.paid_amount, o.voided_amount, o.refunded_amount, o.settled_amount, o.exchanged_amount, o.shipping_refunded_amount, o.shipping_refunded_tax_amount, o.shipping, o.discounts, o.credits,
  o.payment_id, o.customer_id, o.email, o.phone, o.shipping_address, o.billing_address, o.note, o.attributes, o.country, o.billing_country, o.tags, o.staff_note, o.metadata, o.cancel_reason, o.cancelled_at,
  o.closed_at, o.placed_at, o.updated_at`
const LINE = `l.order_id, l.id, l.position, l.variant_id, l.product_id, l.words, l.properties, l.requires_shipping, l.taxable, l.tax_category, l.weight_grams, l.quantity, l.removed, l.fulfilled, l.returned,
  l.refunded_quantity, l.unit_amount, l.subtotal_amount, l.discount_amount, l.tax_amount, l.total_amount, l.discount_allocations, l.tax_lines, l.refunded_subtotal_amount, l.refunded_discount_amount,
  l.refunded_tax_amount, l.refunded_amount`

const FIND = sql(`SELECT ${HEAD} FROM orders o WHERE o.store_id = $1 AND o.id = ANY($2) ORDER BY o.id`)
const LOCK = sql(`SELECT ${HEAD} FROM orders o WHERE o.store_id = $1 AND o.id = ANY($2) ORDER BY o.id FOR NO KEY UPDATE`)
const LINES = sql(`SELECT ${LINE} FROM order_lines l WHERE l.store_id = $1 AND l.order_id = ANY($2) ORDER BY l.order_id, l.position`)
const OF_CHECKOUTS = sql(`SELECT o.id FROM orders o WHERE o.store_id = $1 AND o.checkout_id = ANY($2)`)

type HeadRow = OrderHead & Record<string, unknown>
type LineRow = OrderLineState & { order_id: string } & Record<string, unknown>

export const notFound = () => new Problem('orders.order_not_found', 'No order of this store has this id.')

async function read(tx: StoreTx, statement: typeof FIND, ids: readonly string[]): Promise<OrderState[]> {
  const [heads, lines] = await Promise.all([tx.run<HeadRow>(statement, [tx.storeId, ids]), tx.run<LineRow>(LINES, [tx.storeId, ids])])
  const byOrder = new Map<string, OrderLineState[]>(heads.map(({ id }) => [id, []]))
  for (const { order_id, ...line } of lines) byOrder.get(order_id)?.push(line)
  return heads.map((head) => ({ ...head, lines: byOrder.get(head.id)! }))
}

export const findOrders = (tx: StoreTx, ids: readonly string[]): Promise<OrderState[]> => read(tx, FIND, ids)

/** @throws orders.order_not_found */
export async function getOrder(tx: StoreTx, id: string): Promise<OrderState> {
  const [order] = await findOrders(tx, [id])
  if (!order) throw notFound()
  return order
}

/**
 * The orders, locked in the order of their ids until the transaction ends: whatever changes an order or what hangs on it locks it
 * first. The lines are read by a statement of their own, whose snapshot is taken when the locks are held.
 */
export const lockOrders = (tx: StoreTx, ids: readonly string[]): Promise<OrderState[]> => read(tx, LOCK, ids)

/** @throws orders.order_not_found */
export async function lockOrder(tx: StoreTx, id: string): Promise<OrderState> {
  const [order] = await lockOrders(tx, [id])
  if (!order) throw notFound()
  return order
}

export async function orderIdsOfCheckouts(tx: StoreTx, checkoutIds: readonly string[]): Promise<string[]> {
  return (await tx.run<{ id: string }>(OF_CHECKOUTS, [tx.storeId, checkoutIds])).map(({ id }) => id)
}

export interface OrderFilter {
  q?: string | undefined
  status?: string | undefined
  payment_status?: string | undefined
  fulfillment_status?: string | undefined
  return_status?: string | undefined
  tag?: string | undefined
  customer_id?: string | undefined
  placed_since?: string | undefined
  placed_before?: string | undefined
}

const COUNTS = `LEFT JOIN LATERAL (SELECT count(*)::int AS line_count, coalesce(sum(l.quantity - l.removed), 0)::int AS unit_count
  FROM order_lines l WHERE l.store_id = o.store_id AND l.order_id = o.id AND l.quantity > l.removed) n ON true`

const NUMBER = /^[1-9]\d{0,15}$/

/** The ranges of numbers that begin with these digits: 100, 1000 to 1009, 10000 to 10099 … */
function numbersThatBegin(digits: string): { first: number; past: number }[] {
  const ranges = []
  for (let [first, numbers] = [Number(digits), 1]; Number.isSafeInteger(first); first *= 10, numbers *= 10) ranges.push({ first, past: first + numbers })
  return ranges
}

/** The beginning of the order's number with or without its prefix, or of an e-mail address or of the recipient's name. */
function matching(parameters: Parameters, q: string): string {
  const key = parameters.add(q.toLowerCase())
  // The last code point that text can hold: whatever begins with the key sorts before the key and it.
  const end = parameters.add(`${q.toLowerCase()}\u{10ffff}`)
  const branches = ['name_key', 'email_key', 'person_key'].map((column) => `SELECT f.id FROM orders f WHERE f.store_id = $1 AND f.${column} >= ${key} AND f.${column} < ${end}`)
  if (NUMBER.test(q)) branches.push(`SELECT f.id FROM jsonb_to_recordset(${parameters.add(JSON.stringify(numbersThatBegin(q)))}::jsonb) AS r(first bigint, past bigint) JOIN orders f ON f.store_id = $1 AND f.number >= r.first AND f.number < r.past`)
  return `o.id IN (${branches.join(' UNION ')})`
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function listOrders(tx: StoreTx, filter: OrderFilter, after: string | null, limit: number): Promise<(OrderHead & Counts)[]> {
  const parameters = new Parameters(tx.storeId)
  const conditions = ['o.store_id = $1']
  for (const axis of ['status', 'payment_status', 'fulfillment_status', 'return_status', 'customer_id'] as const) if (filter[axis] !== undefined) conditions.push(`o.${axis} = ${parameters.add(filter[axis])}`)
  if (filter.tag !== undefined) conditions.push(`o.id IN (SELECT g.order_id FROM order_tags g WHERE g.store_id = $1 AND g.tag = ${parameters.add(filter.tag)})`)
  if (filter.q !== undefined) conditions.push(matching(parameters, filter.q))
  if (filter.placed_since !== undefined) conditions.push(`o.id >= ${parameters.add(lowestId('order', new Date(filter.placed_since)))}`)
  if (filter.placed_before !== undefined) conditions.push(`o.id < ${parameters.add(lowestId('order', new Date(filter.placed_before)))}`)
  if (after !== null) conditions.push(`o.id < ${parameters.add(after)}`)
  const statement = sql(`SELECT ${HEAD}, n.line_count, n.unit_count FROM orders o ${COUNTS} WHERE ${conditions.join(' AND ')} ORDER BY o.id DESC LIMIT ${rowsFor(limit)}`)
  return tx.run<HeadRow & Counts>(statement, parameters.values)
}

const SAVE_DATA = sql(`
  UPDATE orders o SET version = $3, email = $4, email_key = $5, phone = $6, shipping_address = $7::jsonb, person_key = $8, tags = $9, staff_note = $10, metadata = $11::jsonb, updated_at = $12
   WHERE o.store_id = $1 AND o.id = $2`)
const DROP_TAGS = sql(`DELETE FROM order_tags WHERE store_id = $1 AND order_id = $2 AND NOT tag = ANY($3)`)
const ADD_TAGS = sql(`INSERT INTO order_tags (store_id, tag, order_id) SELECT $1, t, $2 FROM unnest($3::text[]) AS t ON CONFLICT DO NOTHING`)

/** Writes what staff may change of an order that the transaction has locked. */
export function saveData(tx: StoreTx, order: OrderHead): void {
  const { email_key, person_key } = keysOf(order)
  const address = order.shipping_address === null ? null : JSON.stringify(order.shipping_address)
  tx.send(SAVE_DATA, [tx.storeId, order.id, order.version, order.email, email_key, order.phone, address, person_key, order.tags, order.staff_note, JSON.stringify(order.metadata), order.updated_at])
  tx.send(DROP_TAGS, [tx.storeId, order.id, order.tags])
  tx.send(ADD_TAGS, [tx.storeId, order.id, order.tags])
}

const EXISTS = sql(`SELECT 1 AS found FROM orders o WHERE o.store_id = $1 AND o.id = $2`)

/** @throws orders.order_not_found */
export async function requireOrder(tx: StoreTx, id: string): Promise<void> {
  if (!(await tx.one(EXISTS, [tx.storeId, id]))) throw notFound()
}

const SET_CLOSED = sql(`UPDATE orders o SET closed_at = $3, status = CASE WHEN $3::timestamptz IS NULL THEN 'open' ELSE 'closed' END WHERE o.store_id = $1 AND o.id = $2`)

/** Puts away or takes out; recomputeOrder tells what follows. */
export function setClosed(tx: StoreTx, id: string, at: Date | null): void {
  tx.send(SET_CLOSED, [tx.storeId, id, at])
}
