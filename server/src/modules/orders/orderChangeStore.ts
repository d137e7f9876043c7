import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { OrderAmounts, DiscountShare } from './order.js'
import type { ChangedLine, OrderChangeState } from './orderChange.js'

const CHANGE = 'c.id, c.version, c.order_id, c.order_version, c.status, c.actions, c.preview, c.difference, c.note, c.expires_at, c.created_at, c.updated_at'
const GET = sql(`SELECT ${CHANGE} FROM order_changes c WHERE c.store_id = $1 AND c.id = $2`)
const PENDING = sql(`SELECT ${CHANGE} FROM order_changes c WHERE c.store_id = $1 AND c.order_id = $2 AND c.status = 'pending'`)
const LIST = sql(`SELECT ${CHANGE} FROM order_changes c WHERE c.store_id = $1 AND c.order_id = $2 AND ($3::text IS NULL OR c.id < $3) ORDER BY c.id DESC LIMIT $4`)
const INSERT = sql(`
  INSERT INTO order_changes (store_id, id, version, order_id, order_version, status, actions, preview, difference, note, expires_at, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11, $12, $12)`)
const SET_STATUS = sql(`UPDATE order_changes SET status = $3, version = version + 1, updated_at = $4 WHERE store_id = $1 AND id = $2`)
// The change is locked after its order, so that one which was confirmed since the statement began is read again and left alone.
const EXPIRED = sql(`
  SELECT ${CHANGE} FROM order_changes c JOIN orders o ON o.store_id = c.store_id AND o.id = c.order_id
   WHERE c.store_id = $1 AND c.status = 'pending' AND c.expires_at <= $2 ORDER BY c.expires_at LIMIT $3 FOR NO KEY UPDATE OF o, c SKIP LOCKED`)

type ChangeRow = OrderChangeState & Record<string, unknown>

/** The change; what happens to it happens under the lock of its order. @throws orders.change_not_found */
export async function getChange(tx: StoreTx, id: string): Promise<OrderChangeState> {
  const row = await tx.one<ChangeRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('orders.change_not_found', 'No change of an order of this store has this id.')
  return row
}

/** The change that an order is waiting for. */
export const pendingChange = (tx: StoreTx, orderId: string): Promise<OrderChangeState | undefined> => tx.one<ChangeRow>(PENDING, [tx.storeId, orderId])

/** Newest first. */
export const listChanges = (tx: StoreTx, orderId: string, after: string | null, limit: number): Promise<OrderChangeState[]> => tx.run<ChangeRow>(LIST, [tx.storeId, orderId, after, limit + 1])

export function insertChange(tx: StoreTx, change: OrderChangeState): void {
  const { id, version, order_id, order_version, status, actions, preview, difference, note, expires_at, created_at } = change
  tx.send(INSERT, [tx.storeId, id, version, order_id, order_version, status, JSON.stringify(actions), JSON.stringify(preview), difference, note, expires_at, created_at])
}

export function endChange(tx: StoreTx, change: OrderChangeState, status: Exclude<OrderChangeState['status'], 'pending'>): OrderChangeState {
  tx.send(SET_STATUS, [tx.storeId, change.id, status, tx.now])
  return { ...change, status, version: change.version + 1, updated_at: tx.now }
}

/** Changes that were not confirmed in time, with their orders locked. */
export const lockExpiredChanges = (tx: StoreTx, limit: number): Promise<OrderChangeState[]> => tx.run<ChangeRow>(EXPIRED, [tx.storeId, tx.now, limit])

const SAVE_AMOUNTS = sql(`
  UPDATE orders SET subtotal_amount = $3, discount_amount = $4, tax_amount = $5, total_amount = $6, discounts = $7::jsonb WHERE store_id = $1 AND id = $2`)
const SAVE_LINES = sql(`
  INSERT INTO order_lines (store_id, order_id, id, position, variant_id, product_id, words, properties, requires_shipping, taxable, tax_category, weight_grams, quantity, removed, unit_amount, subtotal_amount,
    discount_amount, tax_amount, total_amount, discount_allocations, tax_lines)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(id text, position int, variant_id text, product_id text, words jsonb, properties jsonb, requires_shipping boolean, taxable boolean, tax_category text,
    weight_grams int, quantity int, removed int, unit_amount bigint, subtotal_amount bigint, discount_amount bigint, tax_amount bigint, total_amount bigint, discount_allocations jsonb, tax_lines jsonb)
  ON CONFLICT (store_id, order_id, id) DO UPDATE SET quantity = excluded.quantity, removed = excluded.removed, subtotal_amount = excluded.subtotal_amount, discount_amount = excluded.discount_amount,
    tax_amount = excluded.tax_amount, total_amount = excluded.total_amount, discount_allocations = excluded.discount_allocations, tax_lines = excluded.tax_lines`)

export type WrittenLine = Omit<ChangedLine, 'order_line_id' | 'units_before'> & { id: string; position: number }

/** Writes lines and amounts of an order that the transaction has locked. */
export function saveChangedOrder(tx: StoreTx, orderId: string, amounts: OrderAmounts, discounts: readonly DiscountShare[], lines: readonly WrittenLine[]): void {
  tx.send(SAVE_LINES, [tx.storeId, orderId, JSON.stringify(lines)])
  tx.send(SAVE_AMOUNTS, [tx.storeId, orderId, amounts.subtotal_amount, amounts.discount_amount, amounts.tax_amount, amounts.total_amount, JSON.stringify(discounts)])
}
