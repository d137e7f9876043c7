import { isRaw, jsonBody, rawBody, type PreparedBody } from './body.js'
import type { SoukClient } from './client.js'
import { SoukError } from './errors.js'
import { exchange, type Plan } from './exchange.js'
import { buildUrl } from './generated/api/client/utils.gen.js'
import type { AnyRequestOptions, Config } from './options.js'
import { baseHeaders, finish, timeoutOf, uuid } from './plan.js'
import { SoukPromise } from './promise.js'
import { anyReader, type Reader } from './response.js'

/** A call that names its address itself. */
export interface RawRequest {
  readonly method: string
  /** A path under the base URL, like `/v1/products`, or an absolute URL there, like one from a `Link` header. */
  readonly path: string
  readonly query?: Readonly<Record<string, unknown>> | undefined
  /** Objects, arrays, numbers, booleans and null are sent as JSON; strings, bytes and streams as they are. */
  readonly body?: unknown
}

/** Options of `souk.request()`. */
export type RawRequestOptions = AnyRequestOptions

/**
 * A request that no operation covers, with the same credentials, retries and errors. The result is the parsed JSON, the text
 * of anything else, or undefined for an empty body.
 */
export function request<T = unknown>(client: SoukClient, request: RawRequest, options: RawRequestOptions = {}): SoukPromise<T> {
  try {
    const plan = planRequest(client.config, request, anyReader as Reader<T>, options)
    return new SoukPromise<T>((raw) => exchange(client.config, client.clock, plan, raw))
  } catch (error) {
    return new SoukPromise<T>(async () => {
      throw error
    })
  }
}

function planRequest<T>(config: Config, request: RawRequest, reader: Reader<T>, options: AnyRequestOptions): Plan<T> {
  const method = String(request.method).toUpperCase()
  if (!/^[A-Z]+$/.test(method)) throw new SoukError(`${JSON.stringify(request.method)} is no HTTP method`)
  const body = request.body === undefined ? undefined : rawOrJson(request.body, options.contentType)
  // State changes take a key by the platform's convention; PUT and DELETE can be repeated without one.
  const key = options.idempotencyKey ?? (method === 'POST' || method === 'PATCH' ? uuid() : undefined)
  return finish({ operation: undefined, method, url: addressOf(config.baseUrl, request), headers: baseHeaders(config, options, reader), body, secured: true, timeout: timeoutOf(config, options), options, read: reader }, key)
}

function rawOrJson(body: unknown, contentType: string | undefined): PreparedBody {
  if (!isRaw(body)) return jsonBody(body, contentType)
  return rawBody(body, contentType ?? (typeof body === 'string' ? 'application/json' : 'application/octet-stream'))
}

/** The credential goes to the platform only: an address elsewhere is refused, not followed. */
function addressOf(baseUrl: string, { path, query }: RawRequest): string {
  const isAbsolute = /^https?:\/\//i.test(path)
  if (!isAbsolute && !path.startsWith('/')) throw new SoukError(`path must start with a slash, like /v1/products; it is ${JSON.stringify(path)}`)
  let url: URL
  try {
    url = new URL(isAbsolute ? path : baseUrl + path)
  } catch (cause) {
    throw new SoukError(`${JSON.stringify(path)} is not an address`, { cause })
  }
  if (url.origin !== new URL(baseUrl).origin) throw new SoukError(`${url.origin} is not where this client sends its credential (${new URL(baseUrl).origin})`)
  const search = query ? buildUrl({ url: '/', query: { ...query } }).split('?')[1] : undefined
  if (search) url.search = url.search ? `${url.search}&${search}` : search
  return url.href
}
