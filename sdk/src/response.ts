import { InvalidResponseError, apiError, type APIError } from './errors.js'
import type { Plan } from './exchange.js'
import { retryHintMs } from './retry.js'
import { decode, type StreamFormat } from './streams.js'

type Subject = Pick<Plan<unknown>, 'operation' | 'method' | 'options'>

/** Runs a step on the connection, so that what goes wrong there gets our words. */
type Guard = <R>(task: () => Promise<R>) => Promise<R>

/** Makes a result of a successful response. */
export interface Reader<T> {
  readonly accept: string
  /** Whether the body is handed out while it arrives. */
  readonly streams: boolean
  read(response: Response, plan: Subject, guard: Guard, release: () => void): Promise<T>
}

const whole = <T>(accept: string, read: (response: Response, plan: Subject) => Promise<T>): Reader<T> => ({ accept, streams: false, read })

const JSON_ONLY = 'application/json'
const ANYTHING = '*/*'

/** A JSON object; null for 304, when the caller asked with `ifNoneMatch`. */
export const jsonReader: Reader<unknown> = /* @__PURE__ */ whole(JSON_ONLY, async (response, plan) => {
  if (response.status === 304) {
    if (plan.options.ifNoneMatch !== undefined) return null
    throw invalid(response, plan, 'the answer is 304 although no ifNoneMatch was given')
  }
  return object(response, plan, await response.text())
})

export const pageReader: Reader<unknown> = /* @__PURE__ */ whole(JSON_ONLY, async (response, plan) => {
  const page = object(response, plan, await response.text())
  const isPage = Array.isArray(page['data']) && typeof page['has_more'] === 'boolean' && (page['next_cursor'] === null || typeof page['next_cursor'] === 'string')
  if (!isPage) throw invalid(response, plan, 'a page with data, has_more and next_cursor was promised; the answer has other fields')
  return page
})

/** Nothing is promised; what comes is read so that the connection can be used again. */
export const emptyReader: Reader<void> = /* @__PURE__ */ whole(ANYTHING, async (response) => {
  await response.text()
})

export const textReader: Reader<string> = /* @__PURE__ */ whole(ANYTHING, (response) => response.text())

/** For `souk.request()`, where nobody knows: JSON by its content type, else text; undefined when empty. */
export const anyReader: Reader<unknown> = /* @__PURE__ */ whole(ANYTHING, async (response, plan) => {
  const text = await response.text()
  if (text === '') return undefined
  if (!/[/+]json\b/i.test(contentType(response))) return text
  return parse(response, plan, text)
})

export const streamReader = (format: StreamFormat): Reader<AsyncIterable<unknown>> => ({
  accept: ANYTHING,
  streams: true,
  read: async (response, _plan, guard, release) => decode(format, chunks(response, guard, release)),
})

async function* chunks(response: Response, guard: Guard, release: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader()
  try {
    while (reader) {
      const { done, value } = await guard(() => reader.read())
      if (done) return
      yield value
    }
  } finally {
    release()
    await reader?.cancel().catch(() => undefined)
  }
}

/** The error of a response that is no success. */
export async function errorOf(response: Response, plan: Subject, now: number): Promise<APIError> {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    const target = response.headers.get('location')
    return invalid(response, plan, `the ${plan.method} was redirected${target ? ` to ${target}` : ''}; set baseUrl to the address that answers`)
  }
  const text = await response.text()
  const hint = retryHintMs(response.headers, now)
  const init = { status: response.status, headers: response.headers, operation: plan.operation, retryAfter: hint === undefined ? undefined : hint / 1000 }
  let problem: unknown
  try {
    problem = JSON.parse(text)
  } catch (cause) {
    return apiError({ ...init, explanation: describe(response, text), cause })
  }
  const isProblem = typeof problem === 'object' && problem !== null && typeof (problem as { code?: unknown }).code === 'string'
  return apiError(isProblem ? { ...init, problem: problem as Record<string, unknown> } : { ...init, explanation: describe(response, text) })
}

function object(response: Response, plan: Subject, text: string): Record<string, unknown> {
  const value = parse(response, plan, text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(response, plan, `a JSON object was promised; ${describe(response, text)}`)
  return value as Record<string, unknown>
}

function parse(response: Response, plan: Subject, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(response, plan, `JSON was promised; ${describe(response, text)}`, cause)
  }
}

function invalid(response: Response, plan: Subject, explanation: string, cause?: unknown): InvalidResponseError {
  return new InvalidResponseError({ status: response.status, headers: response.headers, operation: plan.operation, explanation, ...(cause === undefined ? {} : { cause }) })
}

const contentType = (response: Response): string => response.headers.get('content-type') ?? ''

/** What came instead, short enough for a log line. */
function describe(response: Response, text: string): string {
  if (text === '') return 'the answer is empty'
  const start = text.slice(0, 120).replace(/\s+/g, ' ').trim()
  return `the answer (${contentType(response) || 'no content type'}, ${text.length} characters) starts ${JSON.stringify(start)}`
}
