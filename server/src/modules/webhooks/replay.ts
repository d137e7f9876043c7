import type { components } from '../../contract/types.gen.js'
import { lowestId } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { wantedOf } from './collect.js'
import { requireNotDisabled, type EndpointState } from './endpoint.js'
import { get, getForUpdate } from './endpointStore.js'
import { enqueue, saveDue } from './queueStore.js'
import { isWanted } from './subscription.js'

type Range = components['schemas']['WebhookReplay']
type Result = components['schemas']['WebhookReplayResult']

const EVENTS_MAX = 10_000

interface PastEvent extends Record<string, unknown> {
  id: string
  type: string
  resource_id: string
  sequence: number
  data: Record<string, unknown>
  occurred_at: Date
}

// Ids of events tell when they happened, so the span is one of the primary key. What has no place in the log yet comes by itself.
const SPAN = sql(`
  SELECT e.id, e.type, e.resource_id, e.sequence, CASE WHEN $5 THEN e.data ELSE '{}' END AS data, e.occurred_at FROM events e
   WHERE e.store_id = $1 AND e.id >= $2 AND e.id < $3 AND e.id NOT IN (SELECT unnest(o.event_ids) FROM outbox o WHERE o.store_id = $1)
   ORDER BY e.id LIMIT $4`)

/** @throws webhooks.endpoint_not_found, webhooks.endpoint_disabled, webhooks.replay_invalid */
export async function replay(tx: StoreTx, endpointId: string, { since, until, only_undelivered = false }: Range): Promise<Result> {
  const endpoint = await getForUpdate(tx, endpointId)
  requireNotDisabled(endpoint)
  const from = new Date(since)
  const to = until === undefined ? tx.now : new Date(until)
  if (to <= from) throw new Problem('webhooks.replay_invalid', 'until has to be later than since, and since in the past.', { errors: [{ pointer: until === undefined ? '/since' : '/until', code: 'empty', detail: 'leaves no time between since and until' }] })
  const found = await tx.run<PastEvent>(SPAN, [tx.storeId, lowestId('event', from), lowestId('event', to), EVENTS_MAX + 1, endpoint.filters.length > 0])
  const { events, nextSince } = wholeMoments(found)
  const queued = await queueAgain(tx, endpoint, events, only_undelivered)
  return { queued, has_more: nextSince !== null, next_since: nextSince?.toISOString() ?? null }
}

async function queueAgain(tx: StoreTx, endpoint: EndpointState, events: readonly Replayed[], onlyUndelivered: boolean): Promise<number> {
  const queued = await enqueue(tx, endpoint, events.filter((event) => isWanted(endpoint, event)).map(wantedOf), { finished: true, onlyUndelivered })
  saveDue(tx, [endpoint.id])
  return queued
}

export type Replayed = Pick<PastEvent, 'id' | 'type' | 'resource_id' | 'sequence' | 'data'>

/**
 * Sends events once more to an endpoint, those that it wants, in this order.
 * @returns how many are going to be sent
 * @throws webhooks.endpoint_not_found, webhooks.endpoint_disabled
 */
export async function replayEvents(tx: StoreTx, endpointId: string, events: readonly Replayed[], onlyUndelivered: boolean): Promise<number> {
  const endpoint = await getForUpdate(tx, endpointId)
  requireNotDisabled(endpoint)
  return queueAgain(tx, endpoint, events, onlyUndelivered)
}

/** @throws webhooks.endpoint_not_found, webhooks.endpoint_disabled */
export async function requireReceiver(tx: StoreTx, endpointId: string): Promise<void> {
  requireNotDisabled(await get(tx, endpointId))
}

/** A page ends where a moment ends, so that the next one begins with a time. */
function wholeMoments(found: readonly PastEvent[]): { events: readonly PastEvent[]; nextSince: Date | null } {
  if (found.length <= EVENTS_MAX) return { events: found, nextSince: null }
  const next = found.at(-1)!.occurred_at
  const events = found.filter(({ occurred_at }) => occurred_at < next)
  if (events.length === 0) throw new Error(`more than ${EVENTS_MAX} events happened at ${next.toISOString()}`)
  return { events, nextSince: next }
}
