import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Principal } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { GatewayContext, Step } from './context.js'
import type { Metrics } from './observe.js'
import { rateLimitFields, type Limiter, type Quotas, type RateLimitFields } from './rateLimit.js'
import { idOfRequest } from './requestId.js'
import { canWriteWhole, headOf, writeWhole } from './writeWhole.js'

/**
 * The lane before Koa: a storefront read that was answered a moment ago is answered again with the same bytes, without
 * walking the chain. Whoever asks is still authenticated, routed and limited, from what the directory holds in memory; if
 * anything is not at hand, the request simply takes the chain.
 *
 * No stale read after an acknowledged write of this process: every commit that can be seen in a storefront raises the store's
 * version before its reply goes out, and an entry counts only under the version at which its reading began. ENTRY_MS bounds
 * what is left: writes of other processes, and publishing by the clock.
 */
const ENTRY_MS = 2_000
const BYTES_MAX = 64 * 1024 * 1024
const ENTRY_BYTES_MAX = 1024 * 1024
const STORES_MAX = 100_000
export const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains'
/** Headers that belong to one answer, not to the resource. */
const OWN_HEADERS = ['Request-Id', 'RateLimit', 'RateLimit-Policy', 'Strict-Transport-Security', 'Content-Length']

/** Requests with one of these may not be answered from memory. */
function isSpecial(headers: IncomingHttpHeaders): boolean {
  return headers.range !== undefined || headers['if-match'] !== undefined || headers['souk-store'] !== undefined || headers['if-modified-since'] !== undefined || headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}

class Entry {
  /** Bytes as characters: head and body then leave as one text without being encoded anew for each answer. */
  readonly body: string
  #found: string | undefined
  #unchanged: string | undefined

  /** @param headers all of the answer but its own */
  constructor(readonly version: number, readonly until: number, readonly operation: string, readonly cost: number, readonly headers: Record<string, string>, body: string) {
    this.body = Buffer.from(body).toString('latin1')
  }

  /** Undefined where the operation names no version of what it sends. */
  get etag(): string | undefined {
    return this.headers.ETag
  }

  /** What precedes the headers of each answer, made when the first is sent: most entries are never asked for again. */
  get found(): string {
    return (this.#found ??= headOf(200, { ...this.headers, 'Content-Length': String(this.body.length) }))
  }

  /** The same for 304, which describes no body. */
  get unchanged(): string {
    const { 'Content-Type': _, ...headers } = this.headers
    return (this.#unchanged ??= headOf(304, headers))
  }
}

/** The store that is asked, and by whom; null for a shopper without a key. */
interface Asked {
  readonly store: StoreRoute
  readonly principal: Principal | null
}

/** What the directory can say at once, without a look-up. */
export interface KnownDirectory {
  knownCredential(token: string): Principal | undefined
  knownStore(storeId: string): StoreRoute | undefined
  knownHost(host: string): StoreRoute | null | undefined
}

export interface LaneOptions {
  directory: KnownDirectory
  limiter: Limiter
  quotas: Quotas
  metrics: Metrics
  trustProxy: boolean
  keepAliveSeconds: number
}

export class Lane {
  readonly #options: LaneOptions
  readonly #entries = new LRUCache<string, Entry>({ maxSize: BYTES_MAX, sizeCalculation: (entry) => entry.body.length + 1024 })
  readonly #versions = new LRUCache<string, number>({ max: STORES_MAX })
  #nextVersion = 1

  constructor(options: LaneOptions) {
    this.#options = options
  }

  /** Something that shoppers see has changed in this store. */
  changed(storeId: string): void {
    this.#versions.set(storeId, ++this.#nextVersion)
  }

  /** @returns whether the request was answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || !request.url!.startsWith('/v1/storefront/') || !canWriteWhole(response)) return false
    const { headers } = request
    if (isSpecial(headers)) return false
    const asked = this.#who(headers.authorization, headers.host ?? '')
    if (asked === null) return false
    const now = Date.now()
    const entry = this.#current(keyOf(asked, request.url!, headers.origin), asked.store.storeId, now)
    if (!entry) return false
    const limit = this.#limit(asked, entry.cost, this.#addressOf(request), now)
    if (limit === null) return false
    this.#send(entry, request, limit, response, now)
    return true
  }

  #current(key: string, storeId: string, now: number): Entry | undefined {
    const entry = this.#entries.get(key)
    return entry !== undefined && entry.until > now && entry.version === this.#versionOf(storeId) ? entry : undefined
  }

  #send(entry: Entry, { headers }: IncomingMessage, own: RateLimitFields, response: ServerResponse, now: number): void {
    const { metrics, trustProxy, keepAliveSeconds } = this.#options
    const isUnchanged = entry.etag !== undefined && headers['if-none-match'] === entry.etag
    own.push(['Request-Id', idOfRequest(headers['request-id'])])
    if (trustProxy && headers['x-forwarded-proto']?.toString().startsWith('https')) own.push(['Strict-Transport-Security', STRICT_TRANSPORT])
    if (isUnchanged) writeWhole(response, now, keepAliveSeconds, entry.unchanged, own, '')
    else writeWhole(response, now, keepAliveSeconds, entry.found, own, entry.body)
    metrics.served(entry.operation, isUnchanged ? 304 : 200)
  }

  /** The caller as Koa sees it, so that both count in the same bucket. */
  #addressOf({ headers, socket }: IncomingMessage): string {
    const forwarded = this.#options.trustProxy ? headers['x-forwarded-for'] : undefined
    return forwarded === undefined ? (socket.remoteAddress ?? '') : forwarded.toString().split(/\s*,\s*/, 1)[0]!
  }

  /**
   * The step of the chain around everything that makes the reply. It fills the lane, and answers from it what the lane could not
   * take for lack of a credential at hand or for a header it leaves to the chain: by now the caller is known, routed and limited.
   */
  remember(): Step {
    return (ctx, next) => {
      const { operation, store, principal } = ctx.state
      const isShopper = principal.type === 'anonymous' || principal.type === 'publishable_key'
      if (!operation.edgeCache || store === null || !isShopper || ctx.method !== 'GET' || ctx.get('souk-store') !== '') return next()
      const key = keyOf({ store, principal: principal.type === 'anonymous' ? null : principal }, ctx.originalUrl, ctx.req.headers.origin)
      const entry = this.#current(key, store.storeId, Date.now())
      if (entry === undefined) return this.#keep(ctx, next, key, store.storeId)
      recall(ctx, entry)
      return Promise.resolve()
    }
  }

  async #keep(ctx: GatewayContext, next: () => Promise<unknown>, key: string, storeId: string): Promise<void> {
    const { reply, operation } = ctx.state
    const nextVersion = this.#nextVersion
    await next()
    if (reply.status !== 200 || typeof reply.body !== 'string') return
    const version = this.#versionOf(storeId)
    // A change since this request began may be missing from this text: it is sent, but not kept.
    if (version > nextVersion || reply.body.length > ENTRY_BYTES_MAX) return
    const headers = { ...reply.headers, ...(ctx.req.headers.origin === undefined ? {} : originHeaders(ctx)) }
    for (const name of OWN_HEADERS) delete headers[name]
    this.#entries.set(key, new Entry(version, Date.now() + ENTRY_MS, operation.id, operation.rateCost, headers, reply.body))
  }

  #versionOf(storeId: string): number {
    return this.#versions.get(storeId) ?? 0
  }

  #who(authorization: string | undefined, host: string): Asked | null {
    const { directory } = this.#options
    const byHost = directory.knownHost(host)
    if (byHost === undefined) return null
    if (authorization === undefined) return byHost?.status === 'active' ? { store: byHost, principal: null } : null
    const principal = authorization.startsWith('Bearer ') ? directory.knownCredential(authorization.slice(7)) : undefined
    if (principal?.type !== 'publishable_key' || principal.storeId === null || !principal.permissions || (byHost !== null && byHost.storeId !== principal.storeId)) return null
    if (principal.permissions !== 'all' && !principal.permissions.has('storefront:read')) return null
    const store = directory.knownStore(principal.storeId)
    return store?.status === 'active' ? { store, principal } : null
  }

  /** The same buckets as the chain; null leaves the refusal to the chain, which words it. */
  #limit(asked: Asked, cost: number, address: string, now: number): RateLimitFields | null {
    const { limiter, quotas } = this.#options
    if (!limiter.take(`ip:${address}`, 1, quotas.perIp, now).allowed) return null
    const perMinute = quotas.perCredential(asked.store)
    const bucket = asked.principal === null ? `anonymous:${asked.store.storeId}:${address}` : `key:${asked.principal.id}`
    const taken = limiter.take(bucket, cost, perMinute, now)
    return taken.allowed ? rateLimitFields(taken, perMinute) : null
  }
}

/** With a key or without is part of it: what was asked for by address alone may be kept by shared caches, the rest not. */
function keyOf({ store, principal }: Asked, url: string, origin: string | undefined): string {
  return `${store.storeId} ${principal === null ? 'anonymous' : 'key'} ${origin ?? ''} ${url}`
}

/** What the step that allows origins has set. */
function originHeaders({ res }: GatewayContext): Record<string, string> {
  return Object.fromEntries(Object.entries(res.getHeaders()).flatMap(([name, value]) => (name.startsWith('access-control-') ? [[name, String(value)]] : [])))
}

/** Puts the answer of dispatch onto a request that has walked the chain up to it. */
function recall({ state: { reply }, req }: GatewayContext, entry: Entry): void {
  Object.assign(reply.headers, entry.headers)
  if (entry.etag !== undefined && req.headers['if-none-match'] === entry.etag) {
    reply.status = 304
    delete reply.headers['Content-Type']
    return
  }
  reply.status = 200
  reply.body = entry.body
  reply.encoding = 'latin1'
}
