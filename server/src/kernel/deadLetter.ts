import { sql } from './sql.js'

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
