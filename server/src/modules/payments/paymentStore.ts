import { lowestId } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { rowsOf, rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { Account } from './account.js'
import { toSnapshot, type EntryState, type KnownEffect, type PaymentState, type PaymentStatus, type TaskState } from './payment.js'

const COLUMNS = `id, version, owner_type, owner_id, order_id, gateway_id, payment_method, capture_mode, status, currency, amount, authorized, captured, refunded, voided, pending_capture, pending_void,
  pending_refund, disputed, unwanted, details, next_action, error, provider_reference, authorization_expires_at, claim_until, ask_at, fence, attempts, created_at, updated_at`
const TASK = 'id, payment_id, kind, status, amount, reserved, refund_id, request_key, attempts, fence, next_at, error, created_at, finished_at'

export type PaymentRow = PaymentState & Record<string, unknown>
type TaskRow = TaskState & Record<string, unknown>

const GET = sql(`SELECT ${COLUMNS} FROM payments WHERE store_id = $1 AND id = $2`)

/** @throws payments.payment_not_found */
export async function get(tx: StoreTx, id: string): Promise<PaymentState> {
  const row = await tx.one<PaymentRow>(GET, [tx.storeId, id])
  if (!row) throw notFound()
  return row
}

export const notFound = () => new Problem('payments.payment_not_found', 'No payment of this store has this id.')

const GET_MANY = sql(`SELECT ${COLUMNS} FROM payments WHERE store_id = $1 AND id = ANY($2)`)

export async function getMany(tx: StoreTx, ids: readonly string[]): Promise<PaymentState[]> {
  return ids.length === 0 ? [] : tx.run<PaymentRow>(GET_MANY, [tx.storeId, ids])
}

const OF_ORDERS = sql(`SELECT ${COLUMNS} FROM ${rowsOfIds('$2')} w JOIN payments p ON p.store_id = $1 AND p.order_id = w.wanted ORDER BY p.id`)

export async function ofOrders(tx: StoreTx, orderIds: readonly string[]): Promise<PaymentState[]> {
  return orderIds.length === 0 ? [] : tx.run<PaymentRow>(OF_ORDERS, [tx.storeId, orderIds])
}

/** How often a payment was asked to be captured, and how the last time ended. */
export interface CaptureTries {
  payment_id: string
  attempts: number
  failures: number
  status: TaskState['status']
  error: TaskState['error']
  finished_at: Date | null
}

const CAPTURES = sql(`
  SELECT w.wanted AS payment_id, n.attempts, n.failures, l.status, l.error, l.finished_at FROM ${rowsOfIds('$2')} w
   CROSS JOIN LATERAL (SELECT count(*)::int AS attempts, count(*) FILTER (WHERE t.status = 'failed')::int AS failures FROM payment_tasks t WHERE t.store_id = $1 AND t.payment_id = w.wanted AND t.kind = 'capture') n
   CROSS JOIN LATERAL (SELECT t.status, t.error, t.finished_at FROM payment_tasks t WHERE t.store_id = $1 AND t.payment_id = w.wanted AND t.kind = 'capture' ORDER BY t.id DESC LIMIT 1) l`)

/** Of payments that were asked to be captured at all. */
export async function capturesOf(tx: StoreTx, paymentIds: readonly string[]): Promise<CaptureTries[]> {
  return paymentIds.length === 0 ? [] : tx.run<CaptureTries & Record<string, unknown>>(CAPTURES, [tx.storeId, paymentIds])
}

const HISTORY_MAX = 500
const ENTRIES = sql(`SELECT payment_id, effect, id, kind, amount, counted, source, created_at FROM payment_events WHERE store_id = $1 AND payment_id = $2 ORDER BY created_at DESC, id DESC LIMIT ${HISTORY_MAX}`)
const TASKS = sql(`SELECT ${TASK} FROM payment_tasks WHERE store_id = $1 AND payment_id = $2 ORDER BY created_at DESC, id DESC LIMIT ${HISTORY_MAX}`)

/** What happened to a payment and what is being carried out, oldest first. */
export async function history(tx: StoreTx, paymentId: string): Promise<{ entries: EntryState[]; tasks: TaskState[] }> {
  const values = [tx.storeId, paymentId]
  const [entries, tasks] = await Promise.all([tx.run<EntryState & Record<string, unknown>>(ENTRIES, values), tx.run<TaskRow>(TASKS, values)])
  return { entries: entries.reverse(), tasks: tasks.reverse() }
}

export interface PaymentFilter {
  status?: PaymentStatus | undefined
  order_id?: string | undefined
  owner_id?: string | undefined
  created_since?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: PaymentFilter, after: string | null, limit: number): Promise<PaymentState[]> {
  const values: unknown[] = [tx.storeId, limit + 1]
  const conditions = ['store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value != null && conditions.push(condition(`$${values.push(value)}`)))
  where(filter.status, (p) => `status = ${p}`)
  where(filter.order_id, (p) => `order_id = ${p}`)
  where(filter.owner_id, (p) => `owner_id = ${p}`)
  where(filter.created_since, (p) => `created_at >= ${p}`)
  where(filter.created_since && lowestId('payment', new Date(filter.created_since)), (p) => `id >= ${p}`)
  where(after, (p) => `id < ${p}`)
  return tx.run<PaymentRow>(sql(`SELECT ${COLUMNS} FROM payments WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT $2`), values)
}

const INSERT = sql(`
  INSERT INTO payments (store_id, ${COLUMNS})
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(id text, version int, owner_type text, owner_id text, order_id text, gateway_id text, payment_method text, capture_mode text, status text, currency text,
    amount bigint, authorized bigint, captured bigint, refunded bigint, voided bigint, pending_capture bigint, pending_void bigint, pending_refund bigint, disputed boolean, unwanted text, details jsonb,
    next_action jsonb, error jsonb, provider_reference text, authorization_expires_at timestamptz, claim_until timestamptz, ask_at timestamptz, fence int, attempts int, created_at timestamptz, updated_at timestamptz)`)

export function insert(tx: StoreTx, payments: readonly PaymentState[]): void {
  tx.send(INSERT, [tx.storeId, JSON.stringify(payments)])
}

// Whoever changes payments locks them in the order of their ids, so that no two can wait for each other.
const LOCK = sql(`SELECT ${COLUMNS} FROM ${rowsOfIds('$2')} w JOIN payments p ON p.store_id = $1 AND p.id = w.wanted ORDER BY p.id FOR NO KEY UPDATE OF p`)
const HISTORY = sql(`
  SELECT w.wanted, ARRAY(SELECT ARRAY[e.effect, e.kind] FROM payment_events e WHERE e.store_id = $1 AND e.payment_id = w.wanted) AS effects, t.*
    FROM ${rowsOfIds('$2')} w LEFT JOIN LATERAL (SELECT ${TASK} FROM payment_tasks t WHERE t.store_id = $1 AND t.payment_id = w.wanted OFFSET 0) t ON true ORDER BY t.id`)

/** A payment has a row for each task, or one with nulls. */
type HistoryRow = { wanted: string; effects: KnownEffect[] } & (TaskRow | { id: null })

/**
 * Payments locked and open for change, by id: one flight. Tasks and effects are read by a statement of their own, whose snapshot
 * is taken when the locks are held, so that it sees what an earlier holder wrote.
 */
export async function openAccounts(tx: StoreTx, ids: readonly string[]): Promise<Map<string, Account>> {
  const values = [tx.storeId, [...new Set(ids)]]
  const [payments, history] = await Promise.all([tx.run<PaymentRow>(LOCK, values), tx.run<HistoryRow>(HISTORY, values)])
  const effectsOf = new Map(history.map(({ wanted, effects }) => [wanted, effects]))
  const tasksOf = new Map<string, TaskState[]>()
  for (const { wanted, effects: _effects, ...task } of history) if (task.id !== null) tasksOf.set(wanted, [...(tasksOf.get(wanted) ?? []), task])
  return new Map(payments.map((payment) => [payment.id, new Account(payment, tasksOf.get(payment.id) ?? [], effectsOf.get(payment.id) ?? [], tx.now)]))
}

/** @throws payments.payment_not_found */
export async function openAccount(tx: StoreTx, id: string): Promise<Account> {
  const account = (await openAccounts(tx, [id])).get(id)
  if (!account) throw notFound()
  return account
}

// What a shopper sent to pay with, and where to they go back after it, is needed until the provider has decided: a call that was lost is made
// again with it. Which outcome a test gateway acts out is asked for as long as there is the payment.
const OF_SHOPPER = `ARRAY['token', 'return_url']`
const decided = (row: string) => `(${row}.authorized > 0 OR ${row}.status IN ('failed', 'cancelled', 'expired'))`

const SAVE = sql(`
  WITH entered AS (
    INSERT INTO payment_events (store_id, id, payment_id, effect, kind, amount, counted, source, created_at)
    SELECT $1, r.* FROM jsonb_to_recordset($3::jsonb) AS r(id text, payment_id text, effect text, kind text, amount bigint, counted boolean, source text, created_at timestamptz)
  ), kept AS (
    INSERT INTO payment_tasks (store_id, ${TASK})
    SELECT $1, r.* FROM jsonb_to_recordset($4::jsonb) AS r(id text, payment_id text, kind text, status text, amount bigint, reserved bigint, refund_id text, request_key text, attempts int, fence int,
      next_at timestamptz, error jsonb, created_at timestamptz, finished_at timestamptz)
    ON CONFLICT (store_id, id) DO UPDATE SET status = excluded.status, reserved = excluded.reserved, next_at = excluded.next_at, error = excluded.error, finished_at = excluded.finished_at
  )
  UPDATE payments p SET version = r.version, order_id = r.order_id, status = r.status, authorized = r.authorized, captured = r.captured, refunded = r.refunded, voided = r.voided,
         pending_capture = r.pending_capture, pending_void = r.pending_void, pending_refund = r.pending_refund, disputed = r.disputed, unwanted = r.unwanted, next_action = r.next_action, error = r.error,
         provider_reference = r.provider_reference, authorization_expires_at = r.authorization_expires_at, ask_at = r.ask_at, attempts = r.attempts, updated_at = r.updated_at,
         details = CASE WHEN ${decided('r')} THEN p.details - ${OF_SHOPPER} ELSE p.details END
    FROM ${rowsOf('$2', 'id text, version int, order_id text, status text, authorized bigint, captured bigint, refunded bigint, voided bigint, pending_capture bigint, pending_void bigint, pending_refund bigint, disputed boolean, unwanted text, next_action jsonb, error jsonb, provider_reference text, authorization_expires_at timestamptz, ask_at timestamptz, attempts int, updated_at timestamptz')} r
   WHERE p.store_id = $1 AND p.id = r.id`)

/** Writes what changed and records the events. The rows are locked since they were opened, so nothing here can fail by a race. */
export function saveAccounts(tx: StoreTx, accounts: Iterable<Account>): void {
  const changed = [...accounts].filter((account) => account.changed || account.rescheduled || account.changedTasks.size > 0)
  const moved = changed.filter((account) => account.changed)
  for (const { payment } of moved) Object.assign(payment, { version: payment.version + 1, updated_at: tx.now })
  const rows = changed.filter((account) => account.changed || account.rescheduled).map(({ payment }) => payment)
  const entries = changed.flatMap((account) => account.entries)
  const tasks = changed.flatMap((account) => [...account.changedTasks])
  if (changed.length > 0) tx.send(SAVE, [tx.storeId, JSON.stringify(rows), JSON.stringify(entries), JSON.stringify(tasks)])
  for (const { payment, news } of moved) for (const { type, ...change } of news) tx.emit(type, payment.id, toSnapshot(payment, change))
}

const FORGET = sql(`
  WITH theirs AS (SELECT p.id FROM ${rowsOfIds('$2')} w JOIN payments p ON p.store_id = $1 AND p.owner_id = w.wanted WHERE ${decided('p')} AND p.details ?| ${OF_SHOPPER} ORDER BY p.id FOR NO KEY UPDATE OF p)
  UPDATE payments p SET details = p.details - ${OF_SHOPPER} FROM theirs t WHERE p.store_id = $1 AND p.id = t.id`)

/** Takes what shoppers sent to pay with out of payments that were decided before it went with the decision; of those that are undecided it goes then. */
export function forgetDetails(tx: StoreTx, ownerIds: readonly string[]): void {
  if (ownerIds.length > 0) tx.send(FORGET, [tx.storeId, ownerIds])
}
