import type { components } from '../../contract/types.gen.js'
import type { DisputeNews } from '../../kernel/payments.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type Dispute = components['schemas']['Dispute']

interface DisputeState {
  id: string
  version: number
  payment_id: string
  order_id: string | null
  provider_reference: string
  status: Dispute['status']
  currency: string
  amount: number
  reason: string
  evidence_due_at: Date | null
  created_at: Date
  updated_at: Date
}
type DisputeRow = DisputeState & Record<string, unknown>

const COLUMNS = 'd.id, d.version, d.payment_id, p.order_id, d.provider_reference, d.status, d.currency, d.amount, d.reason, d.evidence_due_at, d.created_at, d.updated_at'
const FROM = 'FROM disputes d JOIN payments p ON p.store_id = d.store_id AND p.id = d.payment_id'
const GET = sql(`SELECT ${COLUMNS} ${FROM} WHERE d.store_id = $1 AND d.id = $2`)

/** @throws payments.dispute_not_found */
export async function get(tx: StoreTx, id: string): Promise<Dispute> {
  const row = await tx.one<DisputeRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('payments.dispute_not_found', 'No dispute of this store has this id.')
  return toDispute(row)
}

export interface DisputeFilter {
  status?: Dispute['status'] | undefined
  payment_id?: string | undefined
}

/** Newest first. */
export async function list(tx: StoreTx, filter: DisputeFilter, after: string | null, limit: number): Promise<Dispute[]> {
  const values: unknown[] = [tx.storeId, limit + 1]
  const conditions = ['d.store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value != null && conditions.push(condition(`$${values.push(value)}`)))
  where(filter.status, (p) => `d.status = ${p}`)
  where(filter.payment_id, (p) => `d.payment_id = ${p}`)
  where(after, (p) => `d.id < ${p}`)
  return (await tx.run<DisputeRow>(sql(`SELECT ${COLUMNS} ${FROM} WHERE ${conditions.join(' AND ')} ORDER BY d.id DESC LIMIT $2`), values)).map(toDispute)
}

// News that are older than what is known, because they were delayed, change nothing.
const SAVE = sql(`
  INSERT INTO disputes AS d (store_id, id, payment_id, provider_reference, status, currency, amount, reason, evidence_due_at, told_at, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
  ON CONFLICT (store_id, payment_id, provider_reference) DO UPDATE SET status = excluded.status, amount = excluded.amount, reason = excluded.reason, evidence_due_at = excluded.evidence_due_at,
    told_at = excluded.told_at, version = d.version + 1, updated_at = excluded.updated_at
   WHERE d.told_at <= excluded.told_at AND (d.status, d.amount, d.reason, d.evidence_due_at) IS DISTINCT FROM (excluded.status, excluded.amount, excluded.reason, excluded.evidence_due_at)
  RETURNING id, version, payment_id, provider_reference, status, currency, amount, reason, evidence_due_at, created_at, updated_at`)

/** @returns the dispute after it, or undefined when it was known. The payment must be locked. */
export async function save(tx: StoreTx, payment: { id: string; order_id: string | null }, news: DisputeNews, toldAt: Date): Promise<Dispute | undefined> {
  const values = [tx.storeId, tx.newId('dispute'), payment.id, news.reference, news.status, news.currency, news.amount, news.reason, news.evidence_due_at, toldAt, tx.now]
  const row = await tx.one<DisputeRow>(SAVE, values)
  return row && toDispute({ ...row, order_id: payment.order_id })
}

function toDispute(row: DisputeState): Dispute {
  const { id, version, payment_id, order_id, provider_reference, status, currency, amount, reason } = row
  return {
    id, version, payment_id, order_id, provider_reference, status, amount: { amount, currency }, reason,
    evidence_due_at: row.evidence_due_at?.toISOString() ?? null, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
  }
}
