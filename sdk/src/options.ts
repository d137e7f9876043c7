import { SoukError } from './errors.js'
import type { AppInfo } from './platform.js'

/** `fetch`, or anything that answers like it. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>

/** The console fits, and so does any logger with these two methods. Credentials are redacted before they get here. */
export interface Logger {
  debug(message: string, fields: Readonly<Record<string, unknown>>): void
  warn(message: string, fields: Readonly<Record<string, unknown>>): void
}

export interface RequestEvent {
  /** For example `products.list`; undefined for `souk.request()`. */
  readonly operation: string | undefined
  readonly method: string
  readonly url: string
  /** 1 for the first try. */
  readonly attempt: number
  /** May be changed, to carry a trace for example. Holds the credential: do not log it. */
  readonly headers: Headers
}

export interface ResponseEvent extends RequestEvent {
  readonly status: number
  /** The headers of the response. */
  readonly headers: Headers
  readonly requestId: string | undefined
  readonly durationMs: number
}

export interface RetryEvent extends Omit<RequestEvent, 'headers'> {
  /** Why the attempt failed. */
  readonly error: SoukError
  readonly delayMs: number
}

/** Called around every attempt, and awaited. What a hook throws, the call throws. */
export interface Hooks {
  onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined
  onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined
  onRetry?: ((event: RetryEvent) => void | Promise<void>) | undefined
}

export interface SoukOptions {
  /** `souk_sk_…` on servers, `souk_pk_…` in browsers, `souk_op_…` for the operator, `souk_cs_…` for a signed-in customer. A function is asked before each attempt. */
  apiKey?: string | (() => string | undefined | Promise<string | undefined>) | undefined
  /** Default `http://127.0.0.1:3000`. */
  baseUrl?: string | undefined
  /** The store to act on, for credentials that span stores. */
  store?: string | undefined
  /** Milliseconds for each attempt, answer included; 0 is no limit. An upload counts from its last chunk. Default 30000, or more where an operation may take longer. */
  timeout?: number | undefined
  /** How often a failed call is tried again when that is safe. Default 2. */
  maxRetries?: number | undefined
  fetch?: FetchLike | undefined
  logger?: Logger | undefined
  hooks?: Hooks | undefined
  /** Named in the user agent. */
  appInfo?: AppInfo | undefined
  /** Dated version of the API. Default: the one this package was generated for. */
  version?: string | undefined
}

/** What every call takes after its parameters. */
export interface RequestOptions {
  /** Aborts the call, its retries and its waits. */
  signal?: AbortSignal | undefined
  timeout?: number | undefined
  maxRetries?: number | undefined
  /** Added to the request; null removes a header. */
  headers?: Readonly<Record<string, string | null | undefined>> | undefined
  /** The store to act on; null sends none although the client has one. */
  store?: string | null | undefined
  version?: string | undefined
  /** Given as a string, it makes the call a conditional one: see ConditionalRequestOptions. */
  ifNoneMatch?: undefined
}

export interface IdempotencyOption {
  /** Default: a new UUID for each call, the same for all its attempts. Pass your own to make a call safe to repeat across processes. */
  idempotencyKey?: string | undefined
}

export interface IfMatchOption {
  /** Change the resource only while it is the version with this `ETag`; PreconditionFailedError otherwise. */
  ifMatch?: string | undefined
}

/** For reads of a single resource: with `ifNoneMatch` the result may be null. */
export interface ConditionalRequestOptions extends Omit<RequestOptions, 'ifNoneMatch'> {
  /** An `ETag` you hold. The result is null when it is still current. */
  ifNoneMatch: string
}

export interface ContentTypeOption<T extends string> {
  /** What the body is. */
  contentType?: T | undefined
}

/** The options of all kinds of calls, as the run time sees them. */
export type AnyRequestOptions = Omit<RequestOptions, 'ifNoneMatch'> & IdempotencyOption & IfMatchOption & ContentTypeOption<string> & { ifNoneMatch?: string | undefined }

export interface Config extends SoukOptions {
  readonly baseUrl: string
  readonly maxRetries: number
}

export function readOptions(options: SoukOptions): Config {
  if (typeof options !== 'object' || options === null) throw new SoukError('the options of the client must be an object')
  const { apiKey } = options
  if (typeof apiKey === 'string') checkKey(apiKey)
  else if (apiKey !== undefined && typeof apiKey !== 'function') throw new SoukError('apiKey must be a string or a function')
  return {
    ...options,
    baseUrl: readBaseUrl(options.baseUrl ?? 'http://127.0.0.1:3000'),
    timeout: options.timeout === undefined ? undefined : readNumber('timeout', options.timeout),
    maxRetries: readNumber('maxRetries', options.maxRetries ?? 2),
  }
}

/** A key with a line break or a space would fail later, as a header, with a message that shows the key. */
export function checkKey(key: string): string {
  if (!/^[\x21-\x7e]+$/.test(key)) throw new SoukError('apiKey must be visible ASCII without spaces; is there a line break at its end?')
  return key
}

export function readNumber(name: string, value: number): number {
  if (typeof value !== 'number' || !(value >= 0)) throw new SoukError(`${name} must be a number of 0 or more`)
  return value
}

function readBaseUrl(value: string): string {
  let url: URL
  try {
    url = new URL(value)
  } catch (cause) {
    throw new SoukError(`baseUrl ${JSON.stringify(value)} is not an absolute URL`, { cause })
  }
  if (!/^https?:$/.test(url.protocol)) throw new SoukError(`baseUrl must start with http:// or https://, not ${url.protocol}`)
  if (url.username || url.password || url.search || url.hash) throw new SoukError('baseUrl must hold no credentials, query or fragment')
  return url.href.replace(/\/+$/, '')
}
