import type { IdempotencyClaim } from '../../kernel/idempotency.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { LabelState } from './label.js'

export const LABEL = 'l.id, l.order_id, l.fulfillment_id, l.carrier, l.provider_id, l.service_code, l.status, l.reference, l.tracking, l.label_url, l.error, l.attempts, l.due_at, l.fence, l.created_at, l.updated_at'
type LabelRow = LabelState & Record<string, unknown>

const NEWEST = sql(`SELECT DISTINCT ON (l.fulfillment_id) ${LABEL} FROM fulfillment_labels l WHERE l.store_id = $1 AND l.fulfillment_id = ANY($2) ORDER BY l.fulfillment_id, l.id DESC`)
const FIND = sql(`SELECT ${LABEL} FROM fulfillment_labels l WHERE l.store_id = $1 AND l.id = $2`)
const BY_REQUEST = sql(`SELECT ${LABEL} FROM fulfillment_labels l WHERE l.store_id = $1 AND l.principal = $2 AND l.request_key = $3 AND l.fulfillment_id = $4 ORDER BY l.id DESC LIMIT 1`)

export const newestOf = (tx: StoreTx, fulfillmentIds: readonly string[]) => tx.run<LabelRow>(NEWEST, [tx.storeId, fulfillmentIds])
export const find = (tx: StoreTx, id: string) => tx.one<LabelRow>(FIND, [tx.storeId, id])

/** The label that an earlier request under the same key asked for. */
export const ofRequest = (tx: StoreTx, fulfillmentId: string, { principal, key }: IdempotencyClaim) => tx.one<LabelRow>(BY_REQUEST, [tx.storeId, principal, key, fulfillmentId])

const INSERT = sql(`
  INSERT INTO fulfillment_labels (store_id, id, order_id, fulfillment_id, carrier, provider_id, service_code, status, tracking, label_url, due_at, fence, created_at, updated_at, principal, request_key)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, $13, $13, $14, $15)`)
const UPDATE = sql(`
  UPDATE fulfillment_labels SET status = $3, reference = $4, tracking = $5::jsonb, label_url = $6, error = $7, attempts = $8, due_at = $9, fence = $10, updated_at = $11 WHERE store_id = $1 AND id = $2`)

export function insert(tx: StoreTx, label: LabelState, request: IdempotencyClaim | null): void {
  const { id, order_id, fulfillment_id, carrier, provider_id, service_code, status, tracking, label_url, due_at, fence, created_at } = label
  tx.send(INSERT, [tx.storeId, id, order_id, fulfillment_id, carrier, provider_id, service_code, status, JSON.stringify(tracking), label_url, due_at, fence, created_at, request?.principal ?? null, request?.key ?? null])
}

export function update(tx: StoreTx, { id, status, reference, tracking, label_url, error, attempts, due_at, fence, updated_at }: LabelState): void {
  tx.send(UPDATE, [tx.storeId, id, status, reference, JSON.stringify(tracking), label_url, error, attempts, due_at, fence, updated_at])
}

const CLAIM = sql(`
  UPDATE fulfillment_labels l SET fence = l.fence + 1, due_at = $3
   WHERE l.store_id = $1 AND l.id IN (SELECT d.id FROM fulfillment_labels d WHERE d.store_id = $1 AND d.status IN ('pending', 'cancelling') AND d.due_at <= $2 ORDER BY d.due_at LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED)
  RETURNING ${LABEL}`)

/** Labels that nobody carries on at the moment: whoever takes them has until `until`. */
export const claimDue = (tx: StoreTx, until: Date, limit: number) => tx.run<LabelRow>(CLAIM, [tx.storeId, tx.now, until, limit])
