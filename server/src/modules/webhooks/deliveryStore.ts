import { lowestId } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { AttemptState, DeliveryState } from './delivery.js'

type DeliveryRow = DeliveryState & Record<string, unknown>

// What was sent to an endpoint that is deleted is not shown while it is being swept away.
const COLUMNS = 'd.id, d.endpoint_id, d.event_id, d.event_type, d.resource_id, d.example IS NOT NULL AS test, d.status, d.attempts, d.next_at, d.last_status, d.last_error, d.created_at, d.finished_at'
const VISIBLE = 'webhook_deliveries d JOIN webhook_endpoints e ON e.store_id = d.store_id AND e.id = d.endpoint_id AND e.deleted_at IS NULL'

const GET = sql(`SELECT ${COLUMNS} FROM ${VISIBLE} WHERE d.store_id = $1 AND d.id = $2`)

/** @throws webhooks.delivery_not_found */
export async function get(tx: StoreTx, id: string): Promise<DeliveryState> {
  const delivery = await tx.one<DeliveryRow>(GET, [tx.storeId, id])
  if (!delivery) throw new Problem('webhooks.delivery_not_found', 'No webhook delivery of this store has this id; finished ones are kept for 30 days.')
  return delivery
}

const ATTEMPTS_SHOWN = 100
const ATTEMPTS = sql(`
  SELECT * FROM (SELECT number, started_at, duration_ms, status, error, response_excerpt FROM webhook_attempts WHERE store_id = $1 AND delivery_id = $2 ORDER BY number DESC LIMIT ${ATTEMPTS_SHOWN}) newest ORDER BY number`)

export function attemptsOf(tx: StoreTx, id: string): Promise<AttemptState[]> {
  return tx.run<AttemptState & Record<string, unknown>>(ATTEMPTS, [tx.storeId, id])
}

export interface DeliveryFilter {
  endpoint_id?: string | undefined
  event_id?: string | undefined
  status?: string | undefined
  created_since?: string | undefined
  created_before?: string | undefined
}

const LIST = sql(`
  SELECT ${COLUMNS} FROM ${VISIBLE}
   WHERE d.store_id = $1 AND ($2::text IS NULL OR d.endpoint_id = $2) AND ($3::text IS NULL OR d.event_id = $3) AND ($4::text IS NULL OR d.status = $4)
     AND ($5::text IS NULL OR d.id >= $5) AND ($6::text IS NULL OR d.id < $6) AND ($7::text IS NULL OR d.id < $7)
   ORDER BY d.id DESC LIMIT $8`)

/** Newest first. Ids tell when a delivery was made, so a span of time is a span of ids. */
export function list(tx: StoreTx, filter: DeliveryFilter, before: string | null, limit: number): Promise<DeliveryState[]> {
  const idOf = (time: string | undefined) => (time === undefined ? null : lowestId('webhookDelivery', new Date(time)))
  return tx.run<DeliveryRow>(LIST, [tx.storeId, filter.endpoint_id ?? null, filter.event_id ?? null, filter.status ?? null, idOf(filter.created_since), idOf(filter.created_before), before, limit + 1])
}

const FORGET_EXCERPTS = sql(`UPDATE webhook_attempts SET response_excerpt = NULL WHERE store_id = $1 AND response_excerpt IS NOT NULL`)

/** What receivers wrote may say anything of anybody. */
export function forgetExcerpts(tx: StoreTx): void {
  tx.send(FORGET_EXCERPTS, [tx.storeId])
}
