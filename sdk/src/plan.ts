import { jsonBody, rawBody, type PreparedBody } from './body.js'
import { SoukError } from './errors.js'
import type { Plan } from './exchange.js'
import { buildUrl } from './generated/api/client/utils.gen.js'
import type { QuerySerializerOptions } from './generated/api/core/bodySerializer.gen.js'
import { API_VERSION } from './generated/version.gen.js'
import { readNumber, type AnyRequestOptions, type Config } from './options.js'
import { clientHeader } from './platform.js'
import type { Reader } from './response.js'
import type { StreamFormat } from './streams.js'

/** What hey-api's function for an operation says when it is asked; see `described`. */
interface Described {
  readonly method: string
  readonly url: string
  readonly security?: readonly unknown[]
  readonly headers?: Readonly<Record<string, string>>
  /** How lists and objects are written, where that is not the default of OpenAPI. */
  readonly querySerializer?: QuerySerializerOptions
}

/** One of the functions that hey-api generates. Its own types are not needed here: ours wrap it. */
export type Describe = (options: never) => unknown

/** What hey-api's function does not say: how the flat parameters of a call are spread over the request. */
export interface Spec {
  readonly body?: 'merged' | 'nested' | 'raw'
  /** The body may be left out. */
  readonly optional?: boolean
  /** The query parameters, where the rest of the parameters is the body. */
  readonly query?: readonly string[]
  /** Header parameters by property. */
  readonly headers?: Readonly<Record<string, string>>
  readonly idempotent?: boolean
  readonly stream?: StreamFormat
  /** How long the server may take, where that is longer than the usual timeout. */
  readonly deadline?: number
}

const recorder = (method: string) => (options: Omit<Described, 'method'>): Described => ({ ...options, method })
const methods = { get: recorder('GET'), post: recorder('POST'), put: recorder('PUT'), patch: recorder('PATCH'), delete: recorder('DELETE') }

/**
 * hey-api's functions call a client that the caller passes in. Ours sends nothing: it hands back what it was called with,
 * so that the request itself is made where retries, deadlines and errors are.
 */
const described = (describe: Describe): Described => describe({ client: { ...methods, sse: methods } } as never) as Described

export function planOperation<T>(config: Config, id: string, describe: Describe, spec: Spec, reader: Reader<T>, params: object, options: AnyRequestOptions): Plan<T> {
  if (typeof params !== 'object' || params === null) throw new SoukError(`${id}() takes its parameters as one object, not a ${typeof params}`)
  const { method, url, security, headers: fixed, querySerializer } = described(describe)
  const { path, query, headers, body } = spread(id, url, spec, params as Record<string, unknown>)
  const all = baseHeaders(config, options, reader)
  for (const [name, value] of Object.entries(headers)) if (value !== null) setHeader(all, name, simple(id, name, value))
  const prepared = bodyOf(id, spec, body, options.contentType ?? fixed?.['Content-Type'])
  const key = options.idempotencyKey ?? (spec.idempotent ? uuid() : undefined)
  const address = buildUrl({ baseUrl: config.baseUrl, url, path, query, ...(querySerializer ? { querySerializer } : {}) })
  return finish({ operation: id, method, url: address, headers: all, body: prepared, secured: security !== undefined, timeout: timeoutOf(config, options, spec.deadline), options, read: reader }, key)
}

/** For the way there and back, on top of what the server takes. */
const TRAVEL_MS = 5_000
const DEFAULT_TIMEOUT_MS = 30_000

/** The caller's word comes first; a default must not give up on work that the server is still allowed to do. */
export function timeoutOf(config: Config, options: AnyRequestOptions, deadline = 0): number {
  return readNumber('timeout', options.timeout ?? config.timeout ?? Math.max(DEFAULT_TIMEOUT_MS, deadline + TRAVEL_MS))
}

export function finish<T>(plan: Plan<T>, idempotencyKey: string | undefined): Plan<T> {
  const { headers, options, body } = plan
  if (body?.contentType) setHeader(headers, 'content-type', body.contentType)
  if (options.ifMatch !== undefined) setHeader(headers, 'if-match', options.ifMatch)
  if (options.ifNoneMatch !== undefined) setHeader(headers, 'if-none-match', options.ifNoneMatch)
  if (idempotencyKey !== undefined) {
    if (!/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) throw new SoukError('idempotencyKey must be 1 to 255 visible ASCII characters')
    setHeader(headers, 'idempotency-key', idempotencyKey)
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (value === null) headers.delete(name)
    else if (value !== undefined) setHeader(headers, name, value)
  }
  if (options.maxRetries !== undefined) readNumber('maxRetries', options.maxRetries)
  return plan
}

export function baseHeaders(config: Config, options: AnyRequestOptions, reader: Reader<unknown>): Headers {
  const headers = new Headers()
  setHeader(headers, 'accept', reader.accept)
  setHeader(headers, ...clientHeader(config.appInfo))
  setHeader(headers, 'souk-version', options.version ?? config.version ?? API_VERSION)
  const store = options.store === undefined ? config.store : options.store
  if (store) setHeader(headers, 'souk-store', store)
  return headers
}

function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value)
  } catch (cause) {
    throw new SoukError(`the header ${JSON.stringify(name)} cannot be sent: its name or value holds characters that HTTP forbids`, { cause })
  }
}

function spread(id: string, url: string, spec: Spec, params: Record<string, unknown>) {
  const inPath = [...url.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const path: Record<string, unknown> = {}
  const query: Record<string, unknown> = {}
  const headers: Record<string, unknown> = {}
  const merged: Record<string, unknown> = {}
  let body: unknown
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue
    const header = spec.headers?.[name]
    if (inPath.includes(name)) path[name] = value
    else if (header !== undefined) headers[header] = value
    else if (spec.body === 'merged') (spec.query?.includes(name) ? query : merged)[name] = value
    else if (spec.body && name === 'body') body = value
    else query[name] = value
  }
  for (const name of inPath) {
    const text = path[name] === null || path[name] === undefined ? '' : simple(id, name, path[name])
    // An empty segment or a dot segment would be another address than the one meant.
    if (text === '' || text === '.' || text === '..') throw new SoukError(`${id}() needs ${name}${text ? `, and ${JSON.stringify(text)} is none` : ''}`)
  }
  if (spec.body === 'merged') body = spec.optional && Object.keys(merged).length === 0 ? undefined : merged
  return { path, query, headers, body }
}

/** Addresses and headers carry text; an object there is a mistake that `[object Object]` would hide. */
function simple(id: string, name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  throw new SoukError(`${id}() takes text or a number as ${name}, not ${Array.isArray(value) ? 'an array' : `a ${typeof value}`}`)
}

function bodyOf(id: string, spec: Spec, body: unknown, contentType: string | undefined): PreparedBody | undefined {
  if (!spec.body) return undefined
  if (body === undefined) {
    if (spec.optional) return undefined
    throw new SoukError(`${id}() needs body`)
  }
  return spec.body === 'raw' ? rawBody(body, contentType) : jsonBody(body, contentType)
}

/** `crypto.randomUUID` is missing on pages served without TLS; random bytes are not. */
export function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
