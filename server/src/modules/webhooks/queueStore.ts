import type { EventExample } from '../../kernel/operation.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { EndpointState } from './endpoint.js'
import type { Wanted } from './delivery.js'

// The queue of an endpoint. Everything here runs under the lock of the endpoint's row, so that what is held is always let go by whoever
// finishes what it waits for, and due_at is what the deliveries say.

const WAITING = `status IN ('pending', 'retrying')`

const ENQUEUE = sql(`
  INSERT INTO webhook_deliveries AS d (store_id, id, endpoint_id, event_id, event_type, resource_id, sequence, status, next_at, created_at)
  SELECT $1, r.id, r.endpoint_id, r.event_id, r.event_type, r.resource_id, r.sequence, r.status, $3, $3
    FROM jsonb_to_recordset($2::jsonb) AS r(position int, id text, endpoint_id text, event_id text, event_type text, resource_id text, sequence int, status text) ORDER BY r.position
  ON CONFLICT (store_id, endpoint_id, event_id) DO UPDATE
     SET status = excluded.status, tries = 0, next_at = excluded.next_at, place = excluded.place, finished_at = NULL
   WHERE $4 AND d.finished_at IS NOT NULL AND d.example IS NULL AND NOT ($5 AND d.status = 'succeeded')
  RETURNING id`)

export interface Again {
  /** Whether what was finished is sent once more. */
  readonly finished: boolean
  /** Leaves out what was delivered. */
  readonly onlyUndelivered: boolean
}

/** Puts events into the queue of an endpoint, in this order. @returns how many of them are going to be sent that were not. */
export async function enqueue(tx: StoreTx, endpoint: Pick<EndpointState, 'id' | 'ordered'>, wanted: readonly Omit<Wanted, 'endpoint_id'>[], again: Again): Promise<number> {
  if (wanted.length === 0) return 0
  const rows = wanted.map((event, position) => ({ position, id: tx.newId('webhookDelivery'), endpoint_id: endpoint.id, ...event, status: endpoint.ordered ? 'held' : 'pending' }))
  const resources = [...new Set(wanted.map(({ resource_id }) => resource_id))]
  if (endpoint.ordered && again.finished) hold(tx, endpoint.id, resources)
  const queued = await tx.run<{ id: string }>(ENQUEUE, [tx.storeId, JSON.stringify(rows), tx.now, again.finished, again.onlyUndelivered])
  if (endpoint.ordered) letGo(tx, endpoint.id, resources)
  return queued.length
}

const HOLD = sql(`UPDATE webhook_deliveries SET status = 'held' WHERE store_id = $1 AND endpoint_id = $2 AND ($3::text[] IS NULL OR resource_id = ANY($3)) AND ${WAITING} AND example IS NULL AND (leased_until IS NULL OR leased_until <= $4)`)
const LET_GO = sql(`
  UPDATE webhook_deliveries d SET status = 'pending', next_at = d.created_at FROM unnest($3::text[]) AS r(resource_id)
   CROSS JOIN LATERAL (
    SELECT w.id, w.status FROM webhook_deliveries w WHERE w.store_id = $1 AND w.endpoint_id = $2 AND w.resource_id = r.resource_id AND w.finished_at IS NULL AND w.example IS NULL ORDER BY w.sequence LIMIT 1
   ) first
   WHERE d.store_id = $1 AND d.id = first.id AND first.status = 'held'`)

/** Holds what waits of these resources, all when null, but for what is being sent at this moment. */
export function hold(tx: StoreTx, endpointId: string, resources: readonly string[] | null): void {
  tx.send(HOLD, [tx.storeId, endpointId, resources, tx.now])
}

/** Of each resource the first event that is not finished may go, at the place in the queue that it has had from the beginning. */
export function letGo(tx: StoreTx, endpointId: string, resources: readonly string[]): void {
  if (resources.length > 0) tx.send(LET_GO, [tx.storeId, endpointId, resources])
}

const RESOURCES_WAITING = sql(`SELECT DISTINCT resource_id FROM webhook_deliveries WHERE store_id = $1 AND endpoint_id = $2 AND finished_at IS NULL AND example IS NULL`)
const LET_ALL_GO = sql(`UPDATE webhook_deliveries SET status = 'pending', next_at = created_at WHERE store_id = $1 AND endpoint_id = $2 AND status = 'held'`)

/** What waits follows a change of the endpoint's mode. */
export async function reorder(tx: StoreTx, endpointId: string, ordered: boolean): Promise<void> {
  if (!ordered) return tx.send(LET_ALL_GO, [tx.storeId, endpointId])
  hold(tx, endpointId, null)
  letGo(tx, endpointId, (await tx.run<{ resource_id: string }>(RESOURCES_WAITING, [tx.storeId, endpointId])).map(({ resource_id }) => resource_id))
}

// What waits for its next try takes its old place in the queue again, with all its tries before it.
const RETRY_NOW = sql(`UPDATE webhook_deliveries SET next_at = created_at, tries = 0 WHERE store_id = $1 AND endpoint_id = $2 AND ${WAITING} AND next_at > $3 AND (leased_until IS NULL OR leased_until <= $3)`)

export function retryNow(tx: StoreTx, endpointId: string): void {
  tx.send(RETRY_NOW, [tx.storeId, endpointId, tx.now])
}

const RESEND = sql(`
  UPDATE webhook_deliveries SET status = $3, tries = 0, next_at = $4, finished_at = NULL WHERE store_id = $1 AND id = $2 AND (leased_until IS NULL OR leased_until <= $4)`)

/** One that is being sent at this moment is left as it is. */
export function resend(tx: StoreTx, endpoint: Pick<EndpointState, 'id' | 'ordered'>, delivery: { id: string; resource_id: string }): void {
  if (endpoint.ordered) hold(tx, endpoint.id, [delivery.resource_id])
  tx.send(RESEND, [tx.storeId, delivery.id, endpoint.ordered ? 'held' : 'pending', tx.now])
  if (endpoint.ordered) letGo(tx, endpoint.id, [delivery.resource_id])
}

const INSERT_TEST = sql(`
  INSERT INTO webhook_deliveries (store_id, id, endpoint_id, event_id, event_type, resource_id, sequence, example, status, next_at, leased_until, fence, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $9, 1, $10)`)

/** A test is sent by whoever asks for it; a worker takes it over when that one dies. */
export function insertTest(tx: StoreTx, id: string, endpointId: string, event: EventExample, leasedUntil: Date): void {
  tx.send(INSERT_TEST, [tx.storeId, id, endpointId, event.id, event.type, event.resource_id, event.sequence, JSON.stringify(event), leasedUntil, tx.now])
}

const DUE = sql(`
  UPDATE webhook_endpoints e SET due_at = CASE WHEN e.status = 'enabled' AND e.deleted_at IS NULL THEN (
           SELECT CASE WHEN min(d.next_at) IS NOT NULL THEN greatest(e.rest_until, min(d.next_at)) END FROM webhook_deliveries d WHERE d.store_id = $1 AND d.endpoint_id = e.id AND d.${WAITING}) END
   WHERE e.store_id = $1 AND e.id = ANY($2)`)

/** Says when there is something to send next; the last statement of whoever has changed deliveries or the state of an endpoint. */
export function saveDue(tx: StoreTx, endpointIds: readonly string[]): void {
  if (endpointIds.length > 0) tx.send(DUE, [tx.storeId, endpointIds])
}
