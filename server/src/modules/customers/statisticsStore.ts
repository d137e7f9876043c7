import { rowsOf, rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export interface Placement {
  order_id: string
  customer_id: string
  currency: string
  total: number
  placed_at: string
}

export interface Cancellation {
  order_id: string
}

export interface Refunded {
  refund_id: string
  order_id: string
  amount: number
}

const LOCK = sql(`
  SELECT id FROM customers WHERE store_id = $1 AND id IN (
    SELECT coalesce(c.merged_into, c.id) FROM customers c WHERE c.store_id = $1 AND c.id = ANY($2) UNION SELECT o.customer_id FROM customer_orders o WHERE o.store_id = $1 AND o.order_id = ANY($3))
   ORDER BY id FOR NO KEY UPDATE`)
// An order of a customer who was merged in the meantime counts for the one it went up in.
const PLACE = sql(`
  INSERT INTO customer_orders (store_id, order_id, customer_id, currency, total, placed_at)
  SELECT $1, r.order_id, coalesce(c.merged_into, c.id), r.currency, r.total, r.placed_at
    FROM ${rowsOf('$2', 'order_id text, customer_id text, currency text, total bigint, placed_at timestamptz')} r
    JOIN customers c ON c.store_id = $1 AND c.id = r.customer_id
  ON CONFLICT (store_id, order_id) DO NOTHING`)
const CANCEL = sql(`UPDATE customer_orders SET cancelled = true WHERE store_id = $1 AND order_id = ANY($2)`)
const REFUND = sql(`
  INSERT INTO customer_refunds (store_id, order_id, refund_id, amount)
  SELECT $1, r.order_id, r.refund_id, r.amount FROM ${rowsOf('$2', 'refund_id text, order_id text, amount bigint')} r JOIN customer_orders o ON o.store_id = $1 AND o.order_id = r.order_id ON CONFLICT DO NOTHING`)
const SUM_REFUNDS = sql(`
  UPDATE customer_orders o SET refunded = r.amount
    FROM (SELECT f.order_id, sum(f.amount)::bigint AS amount FROM ${rowsOfIds('$2')} w JOIN customer_refunds f ON f.store_id = $1 AND f.order_id = w.wanted GROUP BY f.order_id) r WHERE o.store_id = $1 AND o.order_id = r.order_id`)

// From the orders themselves, never by adding to a counter: what is counted twice or in another order comes to the same.
const RECOUNT = sql(`
  UPDATE customers c SET orders_count = t.orders_count, total_spent = t.total_spent, last_order_at = t.last_order_at, version = c.version + 1
    FROM (SELECT w.wanted AS id, coalesce(sum(s.orders_count), 0)::int AS orders_count, coalesce(jsonb_object_agg(s.currency, s.spent) FILTER (WHERE s.currency IS NOT NULL), '{}') AS total_spent, max(s.last_order_at) AS last_order_at
            FROM ${rowsOfIds('$2')} w
            LEFT JOIN (SELECT o.customer_id, o.currency, count(*) AS orders_count, greatest(0, sum(o.total - o.refunded)) AS spent, max(o.placed_at) AS last_order_at
                         FROM customer_orders o WHERE o.store_id = $1 AND o.customer_id = ANY($2) AND NOT o.cancelled GROUP BY o.customer_id, o.currency) s ON s.customer_id = w.wanted
           GROUP BY w.wanted) t
   WHERE c.store_id = $1 AND c.id = t.id AND (c.orders_count, c.total_spent, c.last_order_at) IS DISTINCT FROM (t.orders_count, t.total_spent, t.last_order_at)`)
const MOVE = sql(`UPDATE customer_orders SET customer_id = $3 WHERE store_id = $1 AND customer_id = $2`)
const LIST = sql(`
  SELECT order_id, currency, total, refunded, cancelled, souk_iso(placed_at) AS placed_at FROM customer_orders WHERE store_id = $1 AND customer_id = $2 ORDER BY order_id LIMIT $3`)

const idsOf = (items: readonly { order_id: string }[]) => items.map((item) => item.order_id)

/** Writes what orders count for, and counts again for the customers they are of. */
export async function countOrders(tx: StoreTx, news: { placed: readonly Placement[]; cancelled: readonly Cancellation[]; refunded: readonly Refunded[] }): Promise<void> {
  const { placed, cancelled, refunded } = news
  const locked = await tx.run<{ id: string }>(LOCK, [tx.storeId, placed.map((order) => order.customer_id), idsOf([...cancelled, ...refunded])])
  if (placed.length > 0) tx.send(PLACE, [tx.storeId, JSON.stringify(placed)])
  if (cancelled.length > 0) tx.send(CANCEL, [tx.storeId, idsOf(cancelled)])
  if (refunded.length > 0) {
    tx.send(REFUND, [tx.storeId, JSON.stringify(refunded)])
    tx.send(SUM_REFUNDS, [tx.storeId, [...new Set(idsOf(refunded))]])
  }
  recount(tx, locked.map((row) => row.id))
}

export function recount(tx: StoreTx, customerIds: readonly string[]): void {
  if (customerIds.length > 0) tx.send(RECOUNT, [tx.storeId, customerIds])
}

/** Gives the orders of one customer to another. */
export function moveOrders(tx: StoreTx, from: string, to: string): void {
  tx.send(MOVE, [tx.storeId, from, to])
}

const EXPORT_MAX = 100_000

export const ordersOf = (tx: StoreTx, customerId: string) => tx.run(LIST, [tx.storeId, customerId, EXPORT_MAX])
