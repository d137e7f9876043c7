import type { EventExample } from '../../kernel/operation.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { EndpointState } from './endpoint.js'
import { isDelivered, waitAfter, type Result } from './schedule.js'

/** A delivery that was taken to be sent, with all that this needs. */
export interface Ticket {
  readonly delivery_id: string
  readonly resource_id: string
  /** Names this taking: only its holder may write how it ended. */
  readonly fence: number
  readonly tries: number
  readonly test: boolean
  /** Null when it is no longer in the log. */
  readonly event: EventExample | null
  readonly endpoint: Pick<EndpointState, 'url' | 'fields' | 'custom_headers' | 'secrets'>
  readonly taken_at: Date
}

/** How a try ended. */
export interface Outcome {
  readonly ticket: Ticket
  readonly duration_ms: number
  readonly result: Result
}

/** Longer than a try may take, so that an answer always comes under its own lease. */
export const LEASE_MS = 30_000

interface TakenRow extends Record<string, unknown> {
  id: string
  resource_id: string
  fence: number
  tries: number
  example: EventExample | null
  event_id: string | null
  type: string
  sequence: number
  schema_version: number
  data: Record<string, unknown>
  occurred_at: Date
}

const IN_FLIGHT = sql(`SELECT count(*)::int AS sending FROM webhook_deliveries WHERE store_id = $1 AND endpoint_id = $2 AND leased_until > $3`)
const TAKE = sql(`
  WITH first AS (
    SELECT id FROM webhook_deliveries WHERE store_id = $1 AND endpoint_id = $2 AND status IN ('pending', 'retrying') AND next_at <= $3 ORDER BY next_at, place LIMIT $4
  ), taken AS (
    UPDATE webhook_deliveries d SET leased_until = $5, next_at = $5, fence = d.fence + 1 FROM first WHERE d.store_id = $1 AND d.id = first.id
    RETURNING d.id, d.resource_id, d.fence, d.tries, d.example, d.place, d.event_id AS wanted
  )
  SELECT t.id, t.resource_id, t.fence, t.tries, t.example, e.id AS event_id, e.type, e.sequence, e.schema_version, e.data, e.occurred_at
    FROM taken t LEFT JOIN events e ON e.store_id = $1 AND e.id = t.wanted ORDER BY t.place`)

export async function inFlight(tx: StoreTx, endpointId: string): Promise<number> {
  return (await tx.one<{ sending: number }>(IN_FLIGHT, [tx.storeId, endpointId, tx.now]))!.sending
}

/** Takes what is first in the queue and due. */
export async function take(tx: StoreTx, endpoint: EndpointState, limit: number): Promise<Ticket[]> {
  const rows = await tx.run<TakenRow>(TAKE, [tx.storeId, endpoint.id, tx.now, limit, new Date(tx.now.getTime() + LEASE_MS)])
  return rows.map((row) => ({ delivery_id: row.id, resource_id: row.resource_id, fence: row.fence, tries: row.tries, test: row.example !== null, event: row.example ?? eventOf(row), endpoint, taken_at: tx.now }))
}

function eventOf({ event_id, type, resource_id, sequence, schema_version, data, occurred_at }: TakenRow): EventExample | null {
  return event_id === null ? null : { id: event_id, type, resource_id, sequence, schema_version, data, occurred_at: occurred_at.toISOString() }
}

const RECORD = sql(`
  WITH ended AS (
    UPDATE webhook_deliveries d
       SET status = coalesce(r.becomes, d.status), attempts = d.attempts + r.counts, tries = d.tries + r.counts, next_at = coalesce(r.next_at, d.created_at), leased_until = NULL,
           last_status = CASE r.counts WHEN 1 THEN r.status ELSE d.last_status END, last_error = CASE r.counts WHEN 1 THEN r.error ELSE d.last_error END, finished_at = r.finished_at
      FROM jsonb_to_recordset($2::jsonb) AS r(id text, fence int, becomes text, counts int, next_at timestamptz, finished_at timestamptz, started_at timestamptz, duration_ms int, status smallint, error text, excerpt text)
     WHERE d.store_id = $1 AND d.id = r.id AND d.fence = r.fence AND d.finished_at IS NULL
    RETURNING d.id, d.attempts, r.counts, r.started_at, r.duration_ms, r.status, r.error, r.excerpt
  ), tried AS (
    INSERT INTO webhook_attempts (store_id, delivery_id, number, started_at, duration_ms, status, error, response_excerpt)
    SELECT $1, id, attempts, started_at, duration_ms, status, error, excerpt FROM ended WHERE counts = 1
  )
  SELECT id FROM ended`)

/** @returns the outcomes that were written: those whose taking nobody has overtaken. */
export async function record(tx: StoreTx, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  if (outcomes.length === 0) return []
  const ended = await tx.run<{ id: string }>(RECORD, [tx.storeId, JSON.stringify(outcomes.map((outcome) => rowOf(outcome, tx.now)))])
  const written = new Set(ended.map(({ id }) => id))
  return outcomes.filter(({ ticket }) => written.has(ticket.delivery_id))
}

function rowOf({ ticket, duration_ms, result }: Outcome, now: Date): Record<string, unknown> {
  const common = { id: ticket.delivery_id, fence: ticket.fence }
  if (result.kind === 'cut_off') return { ...common, counts: 0 }
  const tried = { ...common, counts: 1, started_at: ticket.taken_at, duration_ms, ...(result.kind === 'answered' ? { status: result.status, excerpt: result.excerpt } : { error: result.error }) }
  if (isDelivered(result)) return { ...tried, becomes: 'succeeded', finished_at: now }
  const wait = ticket.test ? null : waitAfter(result, ticket.tries + 1, Math.random())
  return wait === null ? { ...tried, becomes: 'exhausted', finished_at: now } : { ...tried, becomes: 'retrying', next_at: new Date(now.getTime() + wait) }
}
