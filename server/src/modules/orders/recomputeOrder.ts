import type { EventData } from '../../contract/types.gen.js'
import { rowsOf, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { toSnapshot, unitFacts, type OrderState } from './order.js'
import { axesOf, type OrderFacts } from './orderAxes.js'
import { findOrders } from './orderStore.js'

const SAVE = sql(`
  UPDATE orders o SET status = r.status, payment_status = r.payment_status, fulfillment_status = r.fulfillment_status, return_status = r.return_status,
         authorized_amount = r.authorized_amount, paid_amount = r.paid_amount, voided_amount = r.voided_amount, version = r.version, updated_at = $3
    FROM ${rowsOf('$2', 'id text, status text, payment_status text, fulfillment_status text, return_status text, authorized_amount bigint, paid_amount bigint, voided_amount bigint, version int')} r
   WHERE o.store_id = $1 AND o.id = r.id`)

type OrderEvent = Extract<keyof EventData, `order.${string}`>

/**
 * Brings the four statuses of orders that this transaction has locked up to the facts it has written, counts the change and
 * announces it. Whatever changes a line's counters, an amount, a fulfillment order or a return calls it last.
 * @param event what the change is called, where it has a name of its own
 * @returns the orders after it
 */
export async function recomputeOrder(tx: StoreTx, orderIds: readonly string[], event: OrderEvent = 'order.updated'): Promise<OrderState[]> {
  if (orderIds.length === 0) return []
  const [orders, work] = await Promise.all([findOrders(tx, orderIds), workFacts(tx, orderIds)])
  return saveOrders(tx, orders, work, event)
}

/** The same where the orders are at hand as this transaction will have them, with other amounts of their payments than were read. */
export async function savePaid(tx: StoreTx, orders: readonly OrderState[]): Promise<OrderState[]> {
  return saveOrders(tx, orders, await workFacts(tx, orders.map(({ id }) => id)), 'order.updated')
}

function saveOrders(tx: StoreTx, orders: readonly OrderState[], work: ReadonlyMap<string, WorkFacts>, event: OrderEvent): OrderState[] {
  const after = orders.map((order) => ({ ...order, ...axesOf(factsOf(order, work.get(order.id))), version: order.version + 1, updated_at: tx.now }))
  const rows = after.map(({ id, status, payment_status, fulfillment_status, return_status, authorized_amount, paid_amount, voided_amount, version }) =>
    ({ id, status, payment_status, fulfillment_status, return_status, authorized_amount, paid_amount, voided_amount, version }))
  tx.send(SAVE, [tx.storeId, JSON.stringify(rows), tx.now])
  for (const order of after) tx.emit(event, order.id, toSnapshot(order))
  return after
}

/** What hangs on an order and says how far its work is: fulfillment orders that are not finished, and returns. */
export type WorkFacts = Pick<OrderFacts, 'waiting' | 'returns'>

export function factsOf(order: OrderState, work: WorkFacts = { waiting: [], returns: [] }): OrderFacts {
  const { total_amount, authorized_amount, paid_amount, voided_amount, refunded_amount } = order
  return { cancelled: order.cancelled_at !== null, closed: order.closed_at !== null, total_amount, authorized_amount, paid_amount, voided_amount, refunded_amount, units: unitFacts(order.lines), ...work }
}

const WORK = sql(`
  SELECT o.id, ARRAY(SELECT f.status FROM fulfillment_orders f WHERE f.store_id = $1 AND f.order_id = o.id AND f.status IN ('open', 'scheduled', 'on_hold', 'in_progress')) AS waiting,
         ARRAY(SELECT n.status FROM returns n WHERE n.store_id = $1 AND n.order_id = o.id) AS returns
    FROM unnest($2::text[]) AS o(id)`)

async function workFacts(tx: StoreTx, orderIds: readonly string[]): Promise<Map<string, WorkFacts>> {
  const rows = await tx.run<{ id: string; waiting: string[]; returns: string[] }>(WORK, [tx.storeId, orderIds])
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
