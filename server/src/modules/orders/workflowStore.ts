import { rowsFor } from '../../kernel/page.js'
import { Problem } from '../../kernel/problem.js'
import { Parameters, rowsOf, rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { capturesOf, paymentsOfOrders } from '../payments/index.js'
import { grouped } from './grouped.js'
import { balanceOf } from './orderAxes.js'
import { unwritten, type WorkflowFacts, type WorkflowOrder, type WorkflowState } from './workflow.js'

const COLUMNS = 'w.order_id, w.version, w.state, w.waits_for, w.error_code, w.steps, w.unsecured_at, w.due_at, w.started_at, w.updated_at, w.finished_at'
type WorkflowRow = WorkflowState & Record<string, unknown>

const UNWRITTEN = sql(`
  SELECT o.id, o.placed_at FROM ${rowsOfIds('$2')} r JOIN orders o ON o.store_id = $1 AND o.id = r.wanted
   WHERE NOT EXISTS (SELECT 1 FROM order_workflows w WHERE w.store_id = $1 AND w.order_id = o.id)`)
const LOCK = sql(`SELECT ${COLUMNS} FROM ${rowsOfIds('$2')} r JOIN order_workflows w ON w.store_id = $1 AND w.order_id = r.wanted ORDER BY w.order_id FOR NO KEY UPDATE OF w`)
const AWAITING = `'[{"reason": "awaiting_payment"}]'`
// The orders are read by a statement of its own, whose snapshot is taken when the workflows are locked: whoever comes second sees more.
const FACTS = sql(`
  SELECT o.id, o.status, o.fulfillment_status, o.total_amount, o.paid_amount, o.settled_amount, o.refunded_amount, o.placed_at, o.cancelled_at, f.*, r.*,
         EXISTS (SELECT 1 FROM order_lines l WHERE l.store_id = $1 AND l.order_id = o.id AND l.fulfilled > 0) AS sent
    FROM ${rowsOfIds('$2')} i JOIN orders o ON o.store_id = $1 AND o.id = i.wanted
   CROSS JOIN LATERAL (
    SELECT count(*)::int AS fulfillment_orders, count(*) FILTER (WHERE n.status = 'on_hold' AND n.holds @> ${AWAITING})::int AS awaiting_payment,
           count(*) FILTER (WHERE n.status = 'on_hold' AND n.holds @> jsonb_build_array(jsonb_build_object('reason', 'awaiting_payment', 'held_at', souk_iso(o.placed_at))))::int AS held_from_start
      FROM fulfillment_orders n WHERE n.store_id = $1 AND n.order_id = o.id AND n.status <> 'cancelled') f
   CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE n.status = 'pending')::int AS refunds_pending, count(*) FILTER (WHERE n.status = 'failed')::int AS refunds_failed, (array_agg(n.status ORDER BY n.id DESC))[1] AS refund_status,
           (array_agg(n.updated_at ORDER BY n.id DESC))[1] AS refund_ended_at,
           (SELECT p.error FROM refund_parts p WHERE p.store_id = $1 AND p.refund_id = max(n.id) AND p.error IS NOT NULL LIMIT 1) AS refund_error
      FROM refunds n WHERE n.store_id = $1 AND n.order_id = o.id) r`)

/**
 * The workflows of orders, locked in the order of their ids. Whoever locks orders too locks them after it. Those that are new are not
 * written yet, so nothing is locked for them: the first to save one has it, and whoever else has begun it does all of its work again.
 */
export async function lockWorkflows(tx: StoreTx, orderIds: readonly string[]): Promise<WorkflowState[]> {
  // In this order: one that is written between the two is then in both.
  const [orders, known] = await Promise.all([tx.run<{ id: string; placed_at: Date }>(UNWRITTEN, [tx.storeId, orderIds]), tx.run<WorkflowRow>(LOCK, [tx.storeId, orderIds])])
  const written = new Set(known.map(({ order_id }) => order_id))
  return [...known, ...orders.filter(({ id }) => !written.has(id)).map(({ id, placed_at }) => unwritten(id, placed_at))]
}

/** What orders say by now. Of one that is paid and not cancelled nobody has to ask the payments. */
export async function factsOf(tx: StoreTx, orderIds: readonly string[]): Promise<Map<string, WorkflowFacts>> {
  const orders = await tx.run<WorkflowOrder & Record<string, unknown>>(FACTS, [tx.storeId, orderIds])
  const payments = await paymentsOfOrders(tx, orders.filter((order) => order.status === 'cancelled' || balanceOf(order) > 0).map(({ id }) => id))
  const captures = await capturesOf(tx, payments.map(({ id }) => id))
  const byOrder = grouped(payments, (payment) => payment.order_id!)
  return new Map(orders.map((order) => {
    const own = byOrder.get(order.id) ?? []
    return [order.id, { order, payments: own, captures: captures.filter(({ payment_id }) => own.some(({ id }) => id === payment_id)) }]
  }))
}

const SAVED = 'order_id text, version int, state text, waits_for text, error_code text, steps jsonb, unsecured_at timestamptz, due_at timestamptz, started_at timestamptz, updated_at timestamptz, finished_at timestamptz'
const INSERT = sql(`
  WITH begun AS (
    INSERT INTO order_workflows (store_id, order_id, version, state, waits_for, error_code, steps, unsecured_at, due_at, started_at, updated_at, finished_at)
    SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(${SAVED}) ORDER BY r.order_id
    ON CONFLICT (store_id, order_id) DO NOTHING RETURNING 1
  )
  SELECT souk_again() WHERE (SELECT count(*) FROM begun) < jsonb_array_length($2::jsonb)`)
const UPDATE = sql(`
  UPDATE order_workflows w SET version = r.version, state = r.state, waits_for = r.waits_for, error_code = r.error_code, steps = r.steps, unsecured_at = r.unsecured_at, due_at = r.due_at, updated_at = r.updated_at,
         finished_at = r.finished_at
    FROM ${rowsOf('$2', SAVED)} r WHERE w.store_id = $1 AND w.order_id = r.order_id`)

/** Writes workflows that this transaction has locked or is the first to know of. */
export function saveWorkflows(tx: StoreTx, workflows: readonly WorkflowState[]): void {
  const [begun, changed] = [workflows.filter(({ version }) => version === 1), workflows.filter(({ version }) => version > 1)]
  if (begun.length > 0) tx.send(INSERT, [tx.storeId, JSON.stringify(begun)])
  if (changed.length > 0) tx.send(UPDATE, [tx.storeId, JSON.stringify(changed)])
}

const DUE = sql(`SELECT w.order_id FROM order_workflows w WHERE w.store_id = $1 AND w.due_at <= $2 ORDER BY w.due_at, w.order_id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`)
const POSTPONE = sql(`UPDATE order_workflows SET due_at = $3 WHERE store_id = $1 AND order_id = $2`)

/** The order that has waited longest for something to be done about it, its workflow locked. */
export async function lockDueWorkflow(tx: StoreTx): Promise<string | undefined> {
  return (await tx.one<{ order_id: string }>(DUE, [tx.storeId, tx.now]))?.order_id
}

export function postpone(tx: StoreTx, orderId: string, until: Date): void {
  tx.send(POSTPONE, [tx.storeId, orderId, until])
}

const GET = sql(`SELECT ${COLUMNS} FROM order_workflows w WHERE w.store_id = $1 AND w.order_id = $2`)

/** @throws orders.workflow_not_found */
export async function getWorkflow(tx: StoreTx, orderId: string): Promise<WorkflowState> {
  const row = await tx.one<WorkflowRow>(GET, [tx.storeId, orderId])
  if (!row) throw new Problem('orders.workflow_not_found', 'No order of this store has this id, or its workflow has not begun yet.')
  return row
}

export interface WorkflowFilter {
  state?: string | undefined
  waits_for?: string | undefined
  unchanged_since?: string | undefined
}

/** Newest order first. One statement per set of filters in use, so that each has the plan of its index. */
export async function listWorkflows(tx: StoreTx, filter: WorkflowFilter, after: string | null, limit: number): Promise<WorkflowState[]> {
  const parameters = new Parameters(tx.storeId)
  const conditions = ['w.store_id = $1']
  for (const column of ['state', 'waits_for'] as const) if (filter[column] !== undefined) conditions.push(`w.${column} = ${parameters.add(filter[column])}`)
  if (filter.unchanged_since !== undefined) conditions.push(`w.finished_at IS NULL AND w.updated_at < ${parameters.add(new Date(filter.unchanged_since))}`)
  if (after !== null) conditions.push(`w.order_id < ${parameters.add(after)}`)
  return tx.run<WorkflowRow>(sql(`SELECT ${COLUMNS} FROM order_workflows w WHERE ${conditions.join(' AND ')} ORDER BY w.order_id DESC LIMIT ${rowsFor(limit)}`), parameters.values)
}
