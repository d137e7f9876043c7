import type { components } from '../contract/types.gen.js'
import type { Row } from '../ports/database.js'
import { sql } from './sql.js'

type DeadLetter = components['schemas']['DeadLetter']

/** Tries that an event gets before it is a dead letter. */
export const ATTEMPTS_MAX = 8

/**
 * Of resources whose head is gone, the next event becomes the head and is tried at once: store, consumer, resources, time. Whoever
 * removes a head does this in the same transaction, or what waits behind it would wait for good.
 */
export const PROMOTE = sql(`
  UPDATE dead_letters d SET status = 'retrying', next_attempt_at = $4
    FROM (SELECT resource_id, min(sequence) AS sequence FROM dead_letters WHERE store_id = $1 AND consumer = $2 AND resource_id = ANY($3) GROUP BY resource_id) first
   WHERE d.store_id = $1 AND d.consumer = $2 AND d.resource_id = first.resource_id AND d.sequence = first.sequence AND d.status = 'waiting'`)

export interface DeadLetterRow extends Row {
  id: string
  consumer: string
  event_id: string
  event_type: string
  resource_id: string
  status: DeadLetter['status']
  attempts: number
  reason: string | null
  error: string
  waiting: number
  failed_at: Date
  next_attempt_at: Date | null
}

/** Of `d` in dead_letters and `e`, its event. */
export const DEAD_LETTER_COLUMNS = `d.id, d.consumer, d.event_id, e.type AS event_type, e.resource_id, d.status, d.attempts, d.reason, d.error, d.failed_at, d.next_attempt_at,
         (SELECT count(*)::int FROM dead_letters w WHERE w.store_id = d.store_id AND w.consumer = d.consumer AND w.resource_id = d.resource_id AND w.status = 'waiting') AS waiting`

/** What was said when it failed may hold anything, so only the operator is shown it. */
export function toDeadLetter(row: DeadLetterRow, { withError = false } = {}): DeadLetter {
  const { id, consumer, event_id, event_type, resource_id, status, attempts, reason, error, waiting, failed_at, next_attempt_at } = row
  return { id, consumer, event_id, event_type, resource_id, status, attempts, reason, error: withError ? error : null, waiting, failed_at: failed_at.toISOString(), next_attempt_at: next_attempt_at?.toISOString() ?? null }
}
