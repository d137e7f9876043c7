import { Pool, type Dispatcher } from 'undici'
import { field, textField, type StorefrontCall } from './operations.js'
import { hostOf, isLocalhostName, lookupLoopback } from './target.js'

/** What one request came to. `status` is 0 when no answer arrived. */
export interface Answer {
  readonly status: number
  readonly failure: Failure | null
  /** The problem, where it is one that the call counts among its right answers. */
  readonly refusal: string | null
  /** Parsed JSON, when the body was wanted or the answer was not the expected one. */
  readonly body: unknown
  readonly bytes: number
  readonly problemCode: string | null
  readonly connectionCode: string | null
}
export type Failure = 'timeout' | 'connection' | 'status' | 'check' | 'aborted'

export interface ClientOptions {
  readonly baseUrl: string
  readonly publishableKey?: string | undefined
  readonly store?: string | undefined
  readonly connections: number
  readonly requestTimeoutMs: number
}

/** A longer answer is cut off: the generator must not run out of memory because a server does not stop talking. */
const MAX_BODY_BYTES = 16 * 1024 * 1024

/**
 * HTTP as a load generator needs it: keep-alive connections up to a bound, no retries, no redirects, one deadline per
 * request that also covers waiting for a free connection, and bodies that are counted but only kept when somebody looks
 * at them. It sits on undici's `dispatch`, because `request` with an AbortSignal for the deadline cost 75 µs of CPU per
 * request where this costs 42 µs.
 */
export class StorefrontClient {
  readonly #pool: Pool
  readonly #headers: readonly string[]
  readonly #pathPrefix: string
  readonly #timeoutMs: number
  #closed = false

  constructor(options: ClientOptions) {
    const url = new URL(options.baseUrl)
    this.#pathPrefix = url.pathname.replace(/\/$/, '')
    this.#timeoutMs = options.requestTimeoutMs
    this.#headers = [
      'accept', 'application/json',
      'user-agent', 'shop-loadtest',
      ...(options.publishableKey ? ['authorization', `Bearer ${options.publishableKey}`] : []),
      ...(options.store ? ['souk-store', options.store] : [])
    ]
    this.#pool = new Pool(url.origin, {
      connections: options.connections,
      pipelining: 1,
      // The deadline is ours, see Exchange; undici's own timers are checked about once a second only.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: options.requestTimeoutMs, ...(isLocalhostName(hostOf(url)) ? { lookup: lookupLoopback } : {}) }
    })
  }

  /** Never rejects: a failed request is a result, and the result is the point. */
  async send(call: StorefrontCall, keepBody: boolean, idempotencyKey?: string): Promise<Answer> {
    const headers = [...this.#headers]
    if (call.body !== undefined) headers.push('content-type', 'application/json')
    if (idempotencyKey !== undefined) headers.push('idempotency-key', idempotencyKey)
    const options: Dispatcher.DispatchOptions = {
      method: call.method,
      path: this.#pathPrefix + call.path,
      headers,
      body: call.body === undefined ? null : JSON.stringify(call.body)
    }
    const exchange = await new Promise<Exchange>((resolve) => {
      const started = new Exchange(call.expect, keepBody, this.#timeoutMs, resolve)
      this.#pool.dispatch(options, started)
    })
    return this.#judge(call, exchange)
  }

  /** Breaks off everything under way; those requests answer with the failure `aborted`. */
  async abort(): Promise<void> {
    this.#closed = true
    await this.#pool.destroy()
  }

  #judge(call: StorefrontCall, exchange: Exchange): Answer {
    const { status, bytes, error } = exchange
    if (error) {
      const code = errorCode(error)
      const failure = this.#closed ? 'aborted' : code === 'TIMEOUT' ? 'timeout' : 'connection'
      return { status: 0, failure, refusal: null, body: undefined, bytes, problemCode: null, connectionCode: failure === 'connection' ? code : null }
    }
    const body = exchange.parse()
    if (status !== call.expect) {
      const code = textField(body, 'code')
      const refused = code !== null && call.refusals?.includes(code) === true
      return { status, failure: refused ? null : 'status', refusal: refused ? code : null, body, bytes, problemCode: code, connectionCode: null }
    }
    const wrong = exchange.kept && !call.check(body)
    return { status, failure: wrong ? 'check' : null, refusal: null, body, bytes, problemCode: null, connectionCode: null }
  }
}

/** One request as undici reports it, from dispatch to the last byte. */
class Exchange implements Dispatcher.DispatchHandler {
  status = 0
  bytes = 0
  kept: boolean
  error: Error | null = null
  readonly #expect: number
  readonly #resolve: (exchange: Exchange) => void
  readonly #chunks: Buffer[] = []
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | null = null

  constructor(expect: number, keepBody: boolean, timeoutMs: number, resolve: (exchange: Exchange) => void) {
    this.#expect = expect
    this.kept = keepBody
    this.#resolve = resolve
    this.#timer = setTimeout(() => this.#giveUp(new ExchangeError('TIMEOUT')), timeoutMs)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // The deadline may have passed while the request was waiting for a connection: then it must not be sent any more.
    if (this.error) return controller.abort(this.error)
    this.#controller = controller
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status
    if (status !== this.#expect) this.kept = true
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.bytes += chunk.length
    if (this.kept) this.#chunks.push(chunk)
    if (this.bytes > MAX_BODY_BYTES) this.#giveUp(new ExchangeError('RESPONSE_TOO_LARGE'))
  }

  onResponseEnd(): void {
    this.#finish()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.error ??= error
    this.#finish()
  }

  /** Undefined for a body that was not kept or is not JSON. */
  parse(): unknown {
    if (!this.kept || this.#chunks.length === 0) return undefined
    try {
      return JSON.parse(Buffer.concat(this.#chunks).toString('utf8'))
    } catch {
      return undefined
    }
  }

  #giveUp(error: Error): void {
    this.error ??= error
    this.#finish()
    this.#controller?.abort(error)
  }

  #finish(): void {
    clearTimeout(this.#timer)
    this.#resolve(this)
  }
}

class ExchangeError extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** `ECONNREFUSED` and the like; a connection tried on several addresses fails with a bundle of errors, the first says enough. */
function errorCode(error: Error): string {
  const [first] = error instanceof AggregateError ? error.errors as unknown[] : []
  const code = field(first ?? error, 'code') ?? field(error.cause, 'code')
  return typeof code === 'string' ? code : error.name
}
