import { APIError, ConnectionError, type SoukError } from './errors.js'

const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 8_000
/** A server that asks for more is not waited for: the caller decides, with `error.retryAfter` in hand. */
export const LONGEST_HINT_MS = 60_000

const IDEMPOTENT_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

/** Whether sending a request twice can do no harm. */
export const isReplaySafe = (method: string, idempotencyKey: string | undefined): boolean => IDEMPOTENT_METHODS.has(method) || idempotencyKey !== undefined

/** What the server asks for, in milliseconds: `Retry-After-Ms`, else `Retry-After` as seconds or as a date. */
export function retryHintMs(headers: Headers, now: number): number | undefined {
  const exact = headers.get('retry-after-ms')?.trim()
  if (exact && /^\d+(\.\d+)?$/.test(exact)) return Number(exact)
  const hint = headers.get('retry-after')?.trim()
  if (!hint) return undefined
  if (/^\d+(\.\d+)?$/.test(hint)) return Number(hint) * 1000
  // An HTTP date starts with the name of a day; `Date.parse` alone would take "-3" for a year.
  const date = /^[A-Z][a-z]+,/.test(hint) ? Date.parse(hint) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/** Milliseconds to wait before the next attempt, or undefined when there should be none. `attempt` is the one that failed. */
export function retryDelay(error: SoukError, attempt: number, now: number, random: number): number | undefined {
  if (!isTransient(error)) return undefined
  const hint = error instanceof APIError ? retryHintMs(error.headers, now) : undefined
  if (hint !== undefined) return hint <= LONGEST_HINT_MS ? hint : undefined
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1))
  return Math.round(delay * (1 - random / 4))
}

function isTransient(error: SoukError): boolean {
  if (error instanceof ConnectionError) return true
  if (!(error instanceof APIError)) return false
  const wish = error.headers.get('x-should-retry')
  if (wish === 'true' || wish === 'false') return wish === 'true'
  // Any other conflict stays one, however often it is repeated.
  if (error.status === 409) return error.code === 'idempotency.in_flight'
  return error.status === 408 || error.status === 429 || error.status >= 500
}
