import type { EgressFault } from '../../kernel/egress.js'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long each try waits after the one before it, about 75 hours in all; each by a fifth more or less, so that receivers do not get them all at once. */
export const SCHEDULE_MS: readonly number[] = [0, 5 * SECOND_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS, 14 * HOUR_MS, 20 * HOUR_MS, 24 * HOUR_MS]
export const SPREAD = 0.2
/** A receiver that says that the request is wrong will hardly say something else tomorrow, but somebody may mend it overnight. */
export const TRIES_WHEN_REFUSED = 7
/** So many failures in a row open the breaker: one delivery is tried from time to time, the others wait. */
export const BREAKER_FAILURES = 10
const PROBE_MS = MINUTE_MS
const PROBE_MAX_MS = 30 * MINUTE_MS
/** After nothing but failures for so long the endpoint is paused. */
export const PATIENCE_MS = 5 * DAY_MS
/** How long a receiver may ask to be left alone. */
const RETRY_AFTER_MAX_MS = DAY_MS

/** How a try ended. `cut_off`: the process stopped while it waited, so it counts for nothing. */
export type Result =
  | { readonly kind: 'answered'; readonly status: number; readonly retry_after_ms: number; readonly excerpt: string }
  | { readonly kind: 'failed'; readonly error: EgressFault | 'event_gone' }
  | { readonly kind: 'cut_off' }

export const isDelivered = (result: Result) => result.kind === 'answered' && result.status >= 200 && result.status <= 299

const GONE = 410
const MEANS_LATER = new Set([408, 425, 429])

function triesFor(result: Result): number {
  if (result.kind === 'failed') return result.error === 'event_gone' ? 0 : SCHEDULE_MS.length
  return result.kind === 'answered' && result.status >= 400 && result.status <= 499 && !MEANS_LATER.has(result.status) ? TRIES_WHEN_REFUSED : SCHEDULE_MS.length
}

/**
 * How long a delivery waits after a failed try; null when that was its last.
 * @param tries tries so far, that one included
 * @param random from 0 to 1
 */
export function waitAfter(result: Result, tries: number, random: number): number | null {
  if (tries >= triesFor(result)) return null
  const scheduled = SCHEDULE_MS[tries]! * (1 + SPREAD * (2 * random - 1))
  return Math.max(scheduled, result.kind === 'answered' ? result.retry_after_ms : 0)
}

/** How an endpoint has been answering. */
export interface Health {
  readonly failures_in_a_row: number
  readonly failing_since: Date | null
  readonly rest_until: Date | null
  readonly last_success_at: Date | null
  readonly last_failure_at: Date | null
}

export const HEALTHY: Pick<Health, 'failures_in_a_row' | 'failing_since' | 'rest_until'> = { failures_in_a_row: 0, failing_since: null, rest_until: null }

/** @returns its health after one more try, and what is to become of it. */
export function healthAfter(before: Health, result: Result, now: Date): { health: Health; verdict: 'go_on' | 'pause' | 'disable' } {
  if (result.kind === 'cut_off') return { health: before, verdict: 'go_on' }
  if (isDelivered(result)) return { health: { ...before, ...HEALTHY, last_success_at: now }, verdict: 'go_on' }
  const failures = before.failures_in_a_row + 1
  const since = before.failing_since ?? now
  const probe = failures < BREAKER_FAILURES ? 0 : Math.min(PROBE_MAX_MS, PROBE_MS * 2 ** Math.min(20, failures - BREAKER_FAILURES))
  const rest = Math.max(before.rest_until?.getTime() ?? 0, now.getTime() + Math.max(probe, result.kind === 'answered' ? result.retry_after_ms : 0))
  const health = { ...before, failures_in_a_row: failures, failing_since: since, rest_until: rest > now.getTime() ? new Date(rest) : null, last_failure_at: now }
  if (result.kind === 'answered' && result.status === GONE) return { health, verdict: 'disable' }
  return { health, verdict: now.getTime() - since.getTime() >= PATIENCE_MS ? 'pause' : 'go_on' }
}

/** What `Retry-After` of a 429 or 503 asks for, in seconds or as a date; 0 when it asks for nothing. */
export function retryAfterMs(status: number, header: string | undefined, now: Date): number {
  if (header === undefined || (status !== 429 && status !== 503)) return 0
  const asked = /^\d{1,9}$/.test(header.trim()) ? Number(header) * SECOND_MS : Date.parse(header) - now.getTime()
  return Number.isNaN(asked) ? 0 : Math.min(RETRY_AFTER_MAX_MS, Math.max(0, asked))
}
