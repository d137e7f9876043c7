import type { PreparedBody } from './body.js'
import { aborted, type Clock } from './clock.js'
import { Deadline } from './deadline.js'
import { ConnectionError, SoukError, TimeoutError } from './errors.js'
import { checkKey, type AnyRequestOptions, type Config } from './options.js'
import type { Outcome } from './promise.js'
import { redactHeaders, redactText } from './redact.js'
import { errorOf, type Reader } from './response.js'
import { isReplaySafe, retryDelay } from './retry.js'

/** One logical call, ready to be sent as often as it takes. */
export interface Plan<T> {
  readonly operation: string | undefined
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: PreparedBody | undefined
  /** Whether the credential is sent. */
  readonly secured: boolean
  /** Milliseconds for each attempt. */
  readonly timeout: number
  readonly options: AnyRequestOptions
  readonly read: Reader<T>
}

interface Attempt {
  readonly number: number
  readonly deadline: Deadline
  readonly startedAt: number
}

/** Sends a call, and sends it again while that is safe and may help. With `raw` the body of the answer is left unread. */
export async function exchange<T>(config: Config, clock: Clock, plan: Plan<T>, raw: boolean): Promise<Outcome<T>> {
  const { signal } = plan.options
  const retries = plan.options.maxRetries ?? config.maxRetries
  const repeatable = isReplaySafe(plan.method, plan.headers.get('idempotency-key') ?? undefined) && plan.body?.replayable !== false
  for (let number = 1; ; number++) {
    if (signal?.aborted) throw aborted(signal)
    const attempt = { number, deadline: new Deadline(clock, plan.timeout, signal), startedAt: clock.now() }
    try {
      return await send(config, clock, plan, attempt, raw)
    } catch (error) {
      if (!(error instanceof SoukError) || !repeatable || number > retries) throw error
      const delayMs = retryDelay(error, number, clock.now(), clock.random())
      if (delayMs === undefined) throw error
      const event = { operation: plan.operation, method: plan.method, url: plan.url, attempt: number, error, delayMs }
      config.logger?.warn('souk: trying again', { ...event, url: redactText(plan.url), error: redactText(error.message) })
      await config.hooks?.onRetry?.(event)
      await clock.sleep(delayMs, signal)
    }
  }
}

async function send<T>(config: Config, clock: Clock, plan: Plan<T>, attempt: Attempt, raw: boolean): Promise<Outcome<T>> {
  const { deadline } = attempt
  let streaming = false
  try {
    const headers = await attemptHeaders(config, plan)
    const event = { operation: plan.operation, method: plan.method, url: plan.url, attempt: attempt.number, headers }
    await config.hooks?.onRequest?.(event)
    config.logger?.debug('souk: request', { ...event, url: redactText(plan.url), headers: redactHeaders(headers) })
    const response = await guarded(plan, attempt, () => perform(config, plan, headers, deadline))
    await received(config, clock, plan, attempt, response)
    if (!response.ok && response.status !== 304) throw await guarded(plan, attempt, () => errorOf(response, plan, clock.now()))
    if (raw || plan.read.streams) {
      // The body belongs to the caller now: its signal still counts, the timeout does not.
      streaming = true
      deadline.disarm()
    }
    if (raw) return { data: undefined as T, response }
    return { data: await guarded(plan, attempt, () => plan.read.read(response, plan, (task) => guarded(plan, attempt, task), () => deadline.release())), response }
  } finally {
    if (!streaming) deadline.release()
  }
}

async function attemptHeaders<T>(config: Config, plan: Plan<T>): Promise<Headers> {
  const headers = new Headers(plan.headers)
  if (!plan.secured || headers.has('authorization')) return headers
  const key = typeof config.apiKey === 'function' ? await config.apiKey() : config.apiKey
  if (key !== undefined) headers.set('authorization', `Bearer ${checkKey(key)}`)
  return headers
}

function perform<T>(config: Config, plan: Plan<T>, headers: Headers, deadline: Deadline): Promise<Response> {
  // Looked up per call, and called without a receiver: browsers refuse `fetch` as a method.
  const fetch = config.fetch ?? globalThis.fetch
  if (typeof fetch !== 'function') throw new SoukError('there is no global fetch here; pass one as `fetch`')
  const init: RequestInit & { duplex?: 'half' } = {
    method: plan.method,
    headers,
    signal: deadline.signal,
    // Following a redirect may turn a POST into a GET that succeeds; a read loses nothing.
    redirect: plan.method === 'GET' || plan.method === 'HEAD' ? 'follow' : 'manual',
  }
  if (plan.body) {
    init.body = plan.body.open(() => deadline.restart())
    if (!plan.body.replayable) init.duplex = 'half'
  }
  return fetch(plan.url, init)
}

/** Runs a step of the network and says in our words what went wrong with it. */
async function guarded<T, R>(plan: Plan<T>, { deadline }: Attempt, step: () => Promise<R>): Promise<R> {
  try {
    return await step()
  } catch (error) {
    if (plan.body?.failure) throw plan.body.failure.error
    const { signal } = plan.options
    if (signal?.aborted) throw aborted(signal)
    if (deadline.expired) throw new TimeoutError(`${plan.method} ${origin(plan.url)} did not answer in time`, { cause: error })
    if (error instanceof SoukError) throw error
    throw new ConnectionError(`${plan.method} ${origin(plan.url)} failed: ${reason(error)}`, { cause: error })
  }
}

const origin = (url: string): string => new URL(url).origin

/** Node hides the useful part in `cause`; browsers have none. */
function reason(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: unknown; message?: unknown }; message?: unknown }
  return String(cause?.code ?? (cause?.message || message) ?? error)
}

async function received<T>(config: Config, clock: Clock, plan: Plan<T>, attempt: Attempt, response: Response): Promise<void> {
  const { status, headers } = response
  const event = {
    operation: plan.operation,
    method: plan.method,
    url: plan.url,
    attempt: attempt.number,
    status,
    headers,
    requestId: headers.get('request-id') ?? undefined,
    durationMs: clock.now() - attempt.startedAt,
  }
  config.logger?.debug('souk: response', { ...event, url: redactText(plan.url), headers: redactHeaders(headers) })
  await config.hooks?.onResponse?.(event)
}

