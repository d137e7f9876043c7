import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { LEASE_MS, type Ticket } from './call.js'
import type { PaymentStatus, TaskState } from './payment.js'

// Who asks a provider takes a lease first, with a number that grows. Only the answer of the last holder is written; whoever was
// overtaken, because it was slow or stopped for a while, finds its number gone.
const TICKET = `p.id AS payment_id, p.payment_method, p.fence, p.amount, p.currency, p.details, p.provider_reference, p.created_at, p.gateway_id, g.credentials, p.status, p.unwanted, p.claim_until, p.attempts`

export type AskTicket = Ticket & { status: PaymentStatus; unwanted: string | null; claim_until: Date; attempts: number }
type AskRow = Omit<AskTicket, 'store_id' | 'shard_id'> & Record<string, unknown>

const LEASE_ONE = sql(`
  UPDATE payments p SET fence = p.fence + 1, ask_at = $3::timestamptz + $4 * interval '1 millisecond' FROM payment_gateways g
   WHERE p.store_id = $1 AND p.id = $2 AND p.authorized = 0 AND p.status IN ('requires_method', 'requires_action', 'processing') AND g.store_id = $1 AND g.id = p.gateway_id
  RETURNING ${TICKET}`)
/**
 * Payments that are settled are compared until the provider has answered once. Their lease only brings back what was lost with a process, or could not be
 * asked at all, and nobody waits for that.
 */
const LEASE_DUE = sql(`
  UPDATE payments p SET fence = p.fence + 1, ask_at = $2::timestamptz + CASE WHEN p.authorized = 0 AND p.status IN ('requires_method', 'requires_action', 'processing') THEN $4::int ELSE $5::int END * interval '1 millisecond'
    FROM payment_gateways g
   WHERE p.store_id = $1 AND p.id IN (SELECT id FROM payments WHERE store_id = $1 AND ask_at <= $2 ORDER BY ask_at LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED) AND g.store_id = $1 AND g.id = p.gateway_id
  RETURNING ${TICKET}`)
const COMPARING_MS = 600_000

const withStore = <T extends object>(tx: StoreTx, row: T) => ({ ...row, store_id: tx.storeId, shard_id: tx.store.shardId })

/** Undefined when the payment is decided: there is nothing to ask. */
export async function leaseUndecided(tx: StoreTx, paymentId: string): Promise<AskTicket | undefined> {
  const row = await tx.one<AskRow>(LEASE_ONE, [tx.storeId, paymentId, tx.now, LEASE_MS])
  return row && withStore(tx, row)
}

export async function leaseDue(tx: StoreTx, limit: number): Promise<AskTicket[]> {
  return (await tx.run<AskRow>(LEASE_DUE, [tx.storeId, tx.now, limit, LEASE_MS, COMPARING_MS])).map((row) => withStore(tx, row))
}

export interface TaskTicket {
  task: Pick<TaskState, 'id' | 'kind' | 'amount' | 'fence'>
  ticket: Ticket
}

const TASK_TICKET = `t.id, t.kind, t.amount AS task_amount, t.fence AS task_fence, p.id AS payment_id, p.payment_method, p.fence, p.amount, p.currency, p.details, p.provider_reference, p.created_at, p.gateway_id, g.credentials`
const CLAIM = (which: string, condition = 'true') => sql(`
  WITH claimed AS (
    UPDATE payment_tasks t SET fence = t.fence + 1, attempts = t.attempts + 1, next_at = $2::timestamptz + $3 * interval '1 millisecond' FROM (${which}) w WHERE t.store_id = $1 AND t.id = w.id AND ${condition}
    RETURNING t.id, t.kind, t.amount, t.fence, t.payment_id
  )
  SELECT ${TASK_TICKET} FROM claimed t JOIN payments p ON p.store_id = $1 AND p.id = t.payment_id JOIN payment_gateways g ON g.store_id = $1 AND g.id = p.gateway_id ORDER BY t.id`)
// A table and not a set of ids: a set may be looked for in all tasks of the store instead of each by its key.
const CLAIM_DUE = CLAIM(`SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending' AND next_at <= $2 ORDER BY next_at LIMIT $4 FOR UPDATE SKIP LOCKED`)
/** One that nobody has tried yet, or whose turn it is: the caller who planned it goes before the workers. */
const CLAIM_ONE = CLAIM('SELECT $4::text AS id', `t.status = 'pending' AND (t.next_at <= $2 OR t.attempts = 0)`)

type TaskRow = Omit<Ticket, 'store_id' | 'shard_id'> & Record<string, unknown> & { id: string; kind: TaskState['kind']; task_amount: number; task_fence: number }

export async function claimDue(tx: StoreTx, limit: number): Promise<TaskTicket[]> {
  return (await tx.run<TaskRow>(CLAIM_DUE, [tx.storeId, tx.now, LEASE_MS, limit])).map((row) => toTaskTicket(tx, row))
}

export async function claimOne(tx: StoreTx, taskId: string): Promise<TaskTicket | undefined> {
  const row = await tx.one<TaskRow>(CLAIM_ONE, [tx.storeId, tx.now, LEASE_MS, taskId])
  return row && toTaskTicket(tx, row)
}

function toTaskTicket(tx: StoreTx, { id, kind, task_amount, task_fence, ...ticket }: TaskRow): TaskTicket {
  return { task: { id, kind, amount: task_amount, fence: task_fence }, ticket: withStore(tx, ticket as Omit<Ticket, 'store_id' | 'shard_id'>) }
}

const TASK = sql(`
  SELECT id, payment_id, kind, status, amount, reserved, refund_id, request_key, attempts, fence, next_at, error, created_at, finished_at FROM payment_tasks WHERE store_id = $1 AND id = $2`)

export async function getTask(tx: StoreTx, taskId: string): Promise<TaskState> {
  const task = await tx.one<TaskState & Record<string, unknown>>(TASK, [tx.storeId, taskId])
  if (!task) throw new Error(`there is no payment task ${taskId}`)
  return task
}
