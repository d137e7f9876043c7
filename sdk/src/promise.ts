import { SoukError } from './errors.js'

/** What a call brought back, before the caller chose how to see it. */
export interface Outcome<T> {
  readonly data: T
  readonly response: Response
}

export interface WithResponse<T> {
  readonly data: T
  /** Status and headers; its body is already read. */
  readonly response: Response
  readonly requestId: string | undefined
  /** The version of the resource, for `ifMatch` and `ifNoneMatch`. */
  readonly etag: string | undefined
  /** Whether this is the stored answer of an earlier call with the same idempotency key. */
  readonly replayed: boolean
}

/**
 * The promise of a call's result. The request is sent in the same tick whether or not it is awaited; `withResponse()` and
 * `asResponse()` see the same request from another side and never send a second one.
 */
export class SoukPromise<T> extends Promise<T> {
  readonly #outcome: Promise<Outcome<T>>
  #raw = false
  /** The data was asked for, or the request is under way to get it. */
  #committed = false

  constructor(run: (raw: boolean) => Promise<Outcome<T>>) {
    // The base class is never settled: everything goes through `then` below.
    super(() => undefined)
    this.#outcome = Promise.resolve().then(() => {
      this.#committed = true
      return run(this.#raw)
    })
  }

  /** Promises derived from this one are plain. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise
  }

  /** The result together with status, headers, request id and ETag. */
  async withResponse(): Promise<WithResponse<T>> {
    const { data, response } = await this.#parsed()
    return {
      data,
      response,
      requestId: response.headers.get('request-id') ?? undefined,
      etag: response.headers.get('etag') ?? undefined,
      replayed: response.headers.get('idempotency-replayed') === 'true',
    }
  }

  /** The response as `fetch` gave it, body unread. Errors and retries work as always. Ask for it before awaiting the promise. */
  asResponse(): Promise<Response> {
    if (this.#committed && !this.#raw) return Promise.reject(new SoukError('asResponse() comes too late: ask for it in the statement that makes the call'))
    this.#raw = true
    return this.#outcome.then(({ response }) => response)
  }

  override then<A = T, B = never>(onFulfilled?: ((value: T) => A | PromiseLike<A>) | null, onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.#parsed().then(({ data }) => data).then(onFulfilled, onRejected)
  }

  override catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected)
  }

  override finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally)
  }

  #parsed(): Promise<Outcome<T>> {
    if (this.#raw) return Promise.reject(new SoukError('asResponse() has taken this response; read the body from it'))
    this.#committed = true
    return this.#outcome
  }
}
