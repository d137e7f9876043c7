import { EdgeRefused } from '../../ports/edge.js'

/** For all of a call, its answer included. */
const TIMEOUT_MS = 5_000
/** What an edge says about a refusal is for the log. */
const REASON_MAX = 300

/** @returns what was answered @throws EdgeRefused for everything but success */
export async function call(url: string, request: { method: string; headers: Record<string, string>; body?: string }, signal: AbortSignal): Promise<string> {
  const host = new URL(url).host
  try {
    const answer = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) })
    const text = await answer.text()
    if (answer.ok) return text
    throw new EdgeRefused(`${host} answered ${answer.status}: ${text.slice(0, REASON_MAX)}`, retryAfterMs(answer.headers.get('retry-after')))
  } catch (error) {
    throw error instanceof EdgeRefused ? error : new EdgeRefused(`${host} did not answer: ${String((error as Error).cause ?? error)}`)
  }
}

/** RFC 9110 10.2.3: seconds or a date. */
function retryAfterMs(said: string | null): number | null {
  if (said === null) return null
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
