import type { components } from '../../contract/types.gen.js'
import type { EventExample } from '../../kernel/operation.js'

export type WebhookDelivery = components['schemas']['WebhookDelivery']
export type WebhookAttempt = components['schemas']['WebhookAttempt']

export interface DeliveryState {
  id: string
  endpoint_id: string
  event_id: string
  event_type: string
  resource_id: string
  test: boolean
  status: WebhookDelivery['status']
  attempts: number
  next_at: Date
  last_status: number | null
  last_error: WebhookDelivery['last_error']
  created_at: Date
  finished_at: Date | null
}

export interface AttemptState {
  number: number
  started_at: Date
  duration_ms: number
  status: number | null
  error: WebhookAttempt['error']
  response_excerpt: string | null
}

/** An event that is to be sent to an endpoint. */
export interface Wanted {
  readonly endpoint_id: string
  readonly event_id: string
  readonly event_type: string
  readonly resource_id: string
  readonly sequence: number
}

export function toDelivery(delivery: DeliveryState): WebhookDelivery {
  const { id, endpoint_id, event_id, event_type, resource_id, test, status, last_status, last_error } = delivery
  return {
    id, endpoint_id, event_id, event_type, resource_id, test, status, attempt_count: delivery.attempts,
    next_attempt_at: status === 'pending' || status === 'retrying' ? delivery.next_at.toISOString() : null,
    last_status, last_error, created_at: delivery.created_at.toISOString(), finished_at: delivery.finished_at?.toISOString() ?? null,
  }
}

export function toAttempt({ number, started_at, duration_ms, status, error, response_excerpt }: AttemptState): WebhookAttempt {
  return { number, started_at: started_at.toISOString(), duration_ms, status, error, response_excerpt }
}

/** The example of an event as a test sends it: a new event of now that says what it is. */
export function testEvent(example: EventExample, id: string, now: Date): EventExample {
  return { ...example, id, occurred_at: now.toISOString(), test: true }
}
