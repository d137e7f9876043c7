import { EgressError } from '../../kernel/egress.js'
import type { Services } from '../../kernel/operation.js'
import type { Outcome, Ticket } from './claimStore.js'
import { openHeaders } from './endpoint.js'
import { retryAfterMs, type Result } from './schedule.js'
import { sign } from '../../kernel/signingSecret.js'
import { onlyFields } from './subscription.js'

const CONNECT_MS = 5_000
const TOTAL_MS = 15_000
const RESPONSE_MAX_BYTES = 65_536
const EXCERPT_MAX_BYTES = 4_096
const MS_PER_SECOND = 1_000

/** One try: signs the event and sends it, with nothing of the database open. */
export async function send(ticket: Ticket, services: Services, signal: AbortSignal): Promise<Outcome> {
  const started = performance.now()
  const result = ticket.event === null ? ({ kind: 'failed', error: 'event_gone' } as const) : await post(ticket, ticket.event, services, signal)
  return { ticket, duration_ms: Math.round(performance.now() - started), result }
}

async function post({ endpoint, taken_at }: Ticket, event: NonNullable<Ticket['event']>, { egress, secrets }: Services, signal: AbortSignal): Promise<Result> {
  const body = JSON.stringify({ ...event, data: onlyFields(event.data, endpoint.fields) })
  const timestamp = String(Math.floor(taken_at.getTime() / MS_PER_SECOND))
  const headers = {
    ...openHeaders(endpoint.custom_headers, secrets),
    'content-type': 'application/json', 'user-agent': 'Souk-Webhooks/1', 'webhook-id': event.id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(endpoint.secrets, { id: event.id, timestamp, body }, taken_at, secrets),
  }
  try {
    const reply = await egress.post({ url: endpoint.url, headers, body, connectMs: CONNECT_MS, totalMs: TOTAL_MS, bodyMax: RESPONSE_MAX_BYTES, signal })
    return { kind: 'answered', status: reply.status, retry_after_ms: retryAfterMs(reply.status, reply.retryAfter, taken_at), excerpt: excerptOf(reply.body) }
  } catch (error) {
    if (signal.aborted) return { kind: 'cut_off' }
    if (error instanceof EgressError) return { kind: 'failed', error: error.fault }
    throw error
  }
}

/** What PostgreSQL and JSON can hold of whatever a receiver wrote. */
function excerptOf(body: Uint8Array): string {
  return new TextDecoder().decode(body.subarray(0, EXCERPT_MAX_BYTES)).replaceAll('\u0000', '\ufffd').slice(0, EXCERPT_MAX_BYTES)
}
