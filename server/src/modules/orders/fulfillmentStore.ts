import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { grouped } from './grouped.js'
import type { FulfillmentLineState, FulfillmentState } from './fulfillment.js'
import { newestOf } from './labelStore.js'

const HEAD = 'f.id, f.order_id, f.location_id, f.version, f.status, f.tracking, f.label_url, f.packages, f.notify_customer, f.shipped_at, f.delivered_at, f.cancelled_at, f.created_at, f.updated_at'
const LINES = sql(`
  SELECT l.fulfillment_id, l.fulfillment_order_id, l.order_line_id, l.variant_id, l.quantity FROM fulfillment_lines l
   WHERE l.store_id = $1 AND l.fulfillment_id = ANY($2) ORDER BY l.fulfillment_id, l.fulfillment_order_id, l.order_line_id`)
const ORDER_OF = sql(`SELECT f.order_id FROM fulfillments f WHERE f.store_id = $1 AND f.id = $2`)

type HeadRow = Omit<FulfillmentState, 'lines' | 'label'> & Record<string, unknown>
type LineRow = FulfillmentLineState & { fulfillment_id: string } & Record<string, unknown>

const notFound = () => new Problem('orders.fulfillment_not_found', 'No fulfillment of this store has this id.')

export interface FulfillmentFilter {
  order_id?: string | undefined
  location_id?: string | undefined
  status?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: FulfillmentFilter & { id?: string }, after: string | null, limit: number): Promise<FulfillmentState[]> {
  const parameters = new Parameters(tx.storeId, limit + 1)
  const conditions = ['f.store_id = $1']
  for (const column of ['id', 'order_id', 'location_id', 'status'] as const) if (filter[column] !== undefined) conditions.push(`f.${column} = ${parameters.add(filter[column])}`)
  if (after !== null) conditions.push(`f.id < ${parameters.add(after)}`)
  const heads = await tx.run<HeadRow>(sql(`SELECT ${HEAD} FROM fulfillments f WHERE ${conditions.join(' AND ')} ORDER BY f.id DESC LIMIT $2`), parameters.values)
  if (heads.length === 0) return []
  const ids = heads.map((head) => head.id)
  const [rows, labels] = await Promise.all([tx.run<LineRow>(LINES, [tx.storeId, ids]), newestOf(tx, ids)])
  const lines = grouped(rows, (line) => line.fulfillment_id)
  const labelOf = new Map(labels.map((label) => [label.fulfillment_id, label]))
  return heads.map((head) => ({ ...head, label: labelOf.get(head.id) ?? null, lines: (lines.get(head.id) ?? []).map(({ fulfillment_id: _, ...line }) => line as FulfillmentLineState) }))
}

/** @throws orders.fulfillment_not_found */
export async function get(tx: StoreTx, id: string): Promise<FulfillmentState> {
  const [found] = await list(tx, { id }, null, 1)
  if (!found) throw notFound()
  return found
}

/** The order it belongs to, which never changes. @throws orders.fulfillment_not_found */
export async function orderIdOf(tx: StoreTx, id: string): Promise<string> {
  const row = await tx.one<{ order_id: string }>(ORDER_OF, [tx.storeId, id])
  if (!row) throw notFound()
  return row.order_id
}

const PACKED_AT = sql(`SELECT 1 AS packed FROM fulfillments f WHERE f.store_id = $1 AND f.location_id = $2 AND f.status = 'pending' LIMIT 1`)

/** Whether something is packed at a location that has not left it: it goes back on the shelf when it is cancelled. */
export const isPackedAt = async (tx: StoreTx, locationId: string): Promise<boolean> => (await tx.one(PACKED_AT, [tx.storeId, locationId])) !== undefined

const INSERT = sql(`
  INSERT INTO fulfillments (store_id, id, order_id, location_id, version, status, tracking, label_url, packages, notify_customer, shipped_at, delivered_at, cancelled_at, created_at, updated_at)
  SELECT $1, r.* FROM jsonb_to_record($2::jsonb) AS r(id text, order_id text, location_id text, version int, status text, tracking jsonb, label_url text, packages jsonb, notify_customer boolean, shipped_at timestamptz,
    delivered_at timestamptz, cancelled_at timestamptz, created_at timestamptz, updated_at timestamptz)`)
const INSERT_LINES = sql(`
  INSERT INTO fulfillment_lines (store_id, fulfillment_id, fulfillment_order_id, order_line_id, variant_id, quantity)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(fulfillment_order_id text, order_line_id text, variant_id text, quantity int)`)
const UPDATE = sql(`
  UPDATE fulfillments f SET version = $3, status = $4, tracking = $5::jsonb, label_url = $6, notify_customer = $7, shipped_at = $8, delivered_at = $9, cancelled_at = $10, updated_at = $11, packages = $12::jsonb
   WHERE f.store_id = $1 AND f.id = $2`)

export function insert(tx: StoreTx, { lines, label: _, ...head }: FulfillmentState): void {
  tx.send(INSERT, [tx.storeId, JSON.stringify(head)])
  tx.send(INSERT_LINES, [tx.storeId, head.id, JSON.stringify(lines)])
}

export function update(tx: StoreTx, fulfillment: FulfillmentState): void {
  const { id, version, status, tracking, label_url, packages, notify_customer, shipped_at, delivered_at, cancelled_at, updated_at } = fulfillment
  tx.send(UPDATE, [tx.storeId, id, version, status, JSON.stringify(tracking), label_url, notify_customer, shipped_at, delivered_at, cancelled_at, updated_at, JSON.stringify(packages)])
}
