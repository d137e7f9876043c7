import { Problem } from '../../kernel/problem.js'
import { Parameters, rowsOf, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { grouped } from './grouped.js'
import type { FulfillmentOrder, FulfillmentOrderLineState, FulfillmentOrderState, LineNames } from './fulfillmentOrder.js'
import { toFulfillmentOrder } from './fulfillmentOrder.js'

const HEAD = 'f.id, f.order_id, f.location_id, f.version, f.status, f.holds, f.started, f.assigned_to, f.fulfill_at, f.deliver_by, f.created_at, f.updated_at'
const LINE = 'l.fulfillment_order_id, l.order_line_id, l.variant_id, l.quantity, l.fulfilled, l.removed, l.backordered'
const OF_ORDERS = sql(`SELECT ${HEAD} FROM fulfillment_orders f WHERE f.store_id = $1 AND f.order_id = ANY($2) ORDER BY f.id`)
const LINES_OF_ORDERS = sql(`
  SELECT ${LINE} FROM fulfillment_orders f JOIN fulfillment_order_lines l ON l.store_id = f.store_id AND l.fulfillment_order_id = f.id
   WHERE f.store_id = $1 AND f.order_id = ANY($2) ORDER BY l.fulfillment_order_id, l.order_line_id`)
const LINES = sql(`SELECT ${LINE} FROM fulfillment_order_lines l WHERE l.store_id = $1 AND l.fulfillment_order_id = ANY($2) ORDER BY l.fulfillment_order_id, l.order_line_id`)
const ORDERS_OF = sql(`SELECT DISTINCT f.order_id FROM fulfillment_orders f WHERE f.store_id = $1 AND f.id = ANY($2)`)

type HeadRow = Omit<FulfillmentOrderState, 'lines'> & Record<string, unknown>
type LineRow = FulfillmentOrderLineState & { fulfillment_order_id: string } & Record<string, unknown>

export const notFound = (pointer?: string) => new Problem('orders.fulfillment_order_not_found', 'No fulfillment order of this store has this id.', pointer === undefined ? {} : { errors: [{ pointer, code: 'not_found', detail: 'is the id of no fulfillment order' }] })

function withLines(heads: readonly HeadRow[], lines: readonly LineRow[]): FulfillmentOrderState[] {
  const byOrder = grouped(lines, (line) => line.fulfillment_order_id)
  return heads.map((head) => ({ ...head, lines: (byOrder.get(head.id) ?? []).map(({ fulfillment_order_id: _, ...line }) => line as FulfillmentOrderLineState) }))
}

/** All fulfillment orders of orders, oldest first. */
export async function ofOrders(tx: StoreTx, orderIds: readonly string[]): Promise<FulfillmentOrderState[]> {
  const [heads, lines] = await Promise.all([tx.run<HeadRow>(OF_ORDERS, [tx.storeId, orderIds]), tx.run<LineRow>(LINES_OF_ORDERS, [tx.storeId, orderIds])])
  return withLines(heads, lines)
}

/** The orders that fulfillment orders belong to, which never change. */
export async function orderIdsOf(tx: StoreTx, ids: readonly string[]): Promise<string[]> {
  return (await tx.run<{ order_id: string }>(ORDERS_OF, [tx.storeId, ids])).map((row) => row.order_id)
}

export interface FulfillmentOrderFilter {
  order_id?: string | undefined
  location_id?: string | undefined
  status?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: FulfillmentOrderFilter & { id?: string }, after: string | null, limit: number): Promise<FulfillmentOrderState[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['f.store_id = $1']
  for (const column of ['id', 'order_id', 'location_id', 'status'] as const) if (filter[column] !== undefined) conditions.push(`f.${column} = ${parameters.add(filter[column])}`)
  if (after !== null) conditions.push(`f.id < ${parameters.add(after)}`)
  const heads = await tx.run<HeadRow>(sql(`SELECT ${HEAD} FROM fulfillment_orders f WHERE ${conditions.join(' AND ')} ORDER BY f.id DESC LIMIT $2`), parameters.values)
  return heads.length === 0 ? [] : withLines(heads, await tx.run<LineRow>(LINES, [tx.storeId, heads.map((head) => head.id)]))
}

/** @throws orders.fulfillment_order_not_found */
export async function get(tx: StoreTx, id: string): Promise<FulfillmentOrderState> {
  const [found] = await list(tx, { id }, null, 1)
  if (!found) throw notFound()
  return found
}

const NAMES = sql(`
  SELECT o.id AS order_id, o.name AS order_name, l.id, l.words->>'title' AS title, l.words->>'variant_title' AS variant_title, l.words->>'sku' AS sku
    FROM orders o JOIN order_lines l ON l.store_id = o.store_id AND l.order_id = o.id WHERE o.store_id = $1 AND o.id = ANY($2) ORDER BY l.order_id, l.position`)

/** As people read them, with the words of their order. */
export async function show(tx: StoreTx, found: readonly FulfillmentOrderState[]): Promise<FulfillmentOrder[]> {
  if (found.length === 0) return []
  const rows = await tx.run<LineNames & { order_id: string; order_name: string; id: string } & Record<string, unknown>>(NAMES, [tx.storeId, [...new Set(found.map((order) => order.order_id))]])
  const names = new Map(rows.map(({ id, title, variant_title, sku }) => [id, { title, variant_title, sku }]))
  const orderNames = new Map(rows.map((row) => [row.order_id, row.order_name]))
  return found.map((order) => toFulfillmentOrder(order, orderNames.get(order.order_id)!, names))
}

const ROW = 'id text, order_id text, location_id text, version int, status text, holds jsonb, started boolean, assigned_to text, fulfill_at timestamptz, deliver_by timestamptz, created_at timestamptz, updated_at timestamptz'
const LINE_ROW = 'r(fulfillment_order_id text, order_line_id text, variant_id text, quantity int, fulfilled int, removed int, backordered int)'
// One statement, since every checkout pays for it.
const INSERT = sql(`
  WITH heads AS (
    INSERT INTO fulfillment_orders (store_id, id, order_id, location_id, version, status, holds, started, assigned_to, fulfill_at, deliver_by, created_at, updated_at)
    SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(${ROW})
  )
  INSERT INTO fulfillment_order_lines (store_id, fulfillment_order_id, order_line_id, variant_id, quantity, fulfilled, removed, backordered)
  SELECT $1, r.* FROM jsonb_to_recordset($3::jsonb) AS ${LINE_ROW}`)
const UPDATE = sql(`
  UPDATE fulfillment_orders f SET location_id = r.location_id, version = r.version, status = r.status, holds = r.holds, started = r.started, assigned_to = r.assigned_to, fulfill_at = r.fulfill_at,
         deliver_by = r.deliver_by, updated_at = r.updated_at
    FROM ${rowsOf('$2', ROW)} r WHERE f.store_id = $1 AND f.id = r.id`)
// Lines that went elsewhere first: the new ones are then counted for another fulfillment order, never twice.
const DROP_LINES = sql(`
  DELETE FROM fulfillment_order_lines l USING ${rowsOf('$2', 'id text, kept text[]')} r
   WHERE l.store_id = $1 AND l.fulfillment_order_id = r.id AND NOT l.order_line_id = ANY(r.kept)`)
const SAVE_LINES = sql(`
  INSERT INTO fulfillment_order_lines (store_id, fulfillment_order_id, order_line_id, variant_id, quantity, fulfilled, removed, backordered)
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS ${LINE_ROW}
  ON CONFLICT (store_id, fulfillment_order_id, order_line_id) DO UPDATE SET quantity = excluded.quantity, fulfilled = excluded.fulfilled, removed = excluded.removed, backordered = excluded.backordered`)

const headsOf = (orders: readonly FulfillmentOrderState[]) => JSON.stringify(orders.map(({ lines: _, ...head }) => head))
const linesOf = (orders: readonly FulfillmentOrderState[]) => JSON.stringify(orders.flatMap(({ id, lines }) => lines.map((line) => ({ fulfillment_order_id: id, ...line }))))

export function insert(tx: StoreTx, orders: readonly FulfillmentOrderState[]): void {
  if (orders.length === 0) return
  tx.send(INSERT, [tx.storeId, headsOf(orders), linesOf(orders)])
}

/** Writes fulfillment orders whose order this transaction has locked. */
export function save(tx: StoreTx, orders: readonly FulfillmentOrderState[]): void {
  if (orders.length === 0) return
  tx.send(UPDATE, [tx.storeId, headsOf(orders)])
  tx.send(DROP_LINES, [tx.storeId, JSON.stringify(orders.map(({ id, lines }) => ({ id, kept: lines.map((line) => line.order_line_id) })))])
  tx.send(SAVE_LINES, [tx.storeId, linesOf(orders)])
}

const COUNT_FULFILLED = sql(`
  UPDATE order_lines l SET fulfilled = l.fulfilled + r.quantity
    FROM jsonb_to_recordset($3::jsonb) AS r(order_line_id text, quantity int) WHERE l.store_id = $1 AND l.order_id = $2 AND l.id = r.order_line_id`)

/** Counts units of order lines as sent out, or, by negative numbers, as not sent out after all. */
export function countFulfilledUnits(tx: StoreTx, orderId: string, units: readonly { order_line_id: string; quantity: number }[]): void {
  if (units.length > 0) tx.send(COUNT_FULFILLED, [tx.storeId, orderId, JSON.stringify(units)])
}

const DUE = sql(`SELECT f.order_id FROM fulfillment_orders f WHERE f.store_id = $1 AND f.status = 'scheduled' AND f.fulfill_at <= $2 ORDER BY f.fulfill_at LIMIT $3`)

export async function ordersWithDue(tx: StoreTx, limit: number): Promise<string[]> {
  return [...new Set((await tx.run<{ order_id: string }>(DUE, [tx.storeId, tx.now, limit])).map((row) => row.order_id))]
}
