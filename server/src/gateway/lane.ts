import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { newId } from '../kernel/id.js'
import type { Principal } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { GatewayContext, GatewayState, Step } from './context.js'
import type { Metrics } from './observe.js'
import { rateLimitFields, type Limiter, type Quotas } from './rateLimit.js'

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
/** Headers that belong to one answer, not to the resource. */
const OWN_HEADERS = new Set(['request-id', 'ratelimit', 'ratelimit-policy', 'connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'])
/** Requests with one of these may not be answered from memory. */
const SPECIAL_HEADERS = ['range', 'if-match', 'souk-store', 'if-modified-since', 'content-length', 'transfer-encoding']

interface Entry {
  version: number
  operation: string
  etag: string
  headers: string[]
  body: Buffer
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
}

export class Lane {
  readonly #options: LaneOptions
  readonly #entries = new LRUCache<string, Entry>({ maxSize: BYTES_MAX, ttl: ENTRY_MS, sizeCalculation: (entry) => entry.body.length + 512 })
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
    if (request.method !== 'GET' || !request.url!.startsWith('/v1/storefront/')) return false
    const { headers } = request
    if (SPECIAL_HEADERS.some((name) => headers[name] !== undefined)) return false
    const asked = this.#who(headers.authorization, headers.host ?? '')
    if (asked === null) return false
    const entry = this.#entries.get(keyOf(asked.store.storeId, request.url!, headers.origin))
    if (!entry || entry.version !== this.#versionOf(asked.store.storeId)) return false
    const limit = this.#limit(asked, request.socket.remoteAddress ?? '')
    if (limit === null) return false
    this.#send(entry, headers['if-none-match'] === entry.etag, limit, response)
    return true
  }

  #send(entry: Entry, unchanged: boolean, limit: string[], response: ServerResponse): void {
    const own = ['Request-Id', newId('request', new Date()), ...limit]
    if (unchanged) response.writeHead(304, [...entry.headers, ...own])
    else response.writeHead(200, [...entry.headers, ...own, 'Content-Length', String(entry.body.length)])
    response.end(unchanged ? undefined : entry.body)
    this.#options.metrics.served.inc({ operation: entry.operation, status: unchanged ? '3xx' : '2xx' })
  }

  /** The step of the chain that fills the lane, around everything that makes the reply. */
  remember(): Step {
    return async (ctx, next) => {
      const nextVersion = this.#nextVersion
      await next()
      const state = ctx.state as GatewayState
      if (ctx.status !== 200 || ctx.method !== 'GET' || !state.operation?.edgeCache || state.store === null || typeof ctx.body !== 'string') return
      // A change to any store between the start of this request and now could be this store's: then the bytes are not kept.
      if (this.#versionOf(state.store.storeId) > nextVersion || state.principal.type === 'secret_key' || ctx.get('souk-store') !== '') return
      const body = Buffer.from(ctx.body)
      if (body.length > ENTRY_BYTES_MAX) return
      const entry = { version: this.#versionOf(state.store.storeId), operation: state.operation.id, etag: ctx.response.get('etag'), headers: headersOf(ctx as GatewayContext), body }
      this.#entries.set(keyOf(state.store.storeId, ctx.originalUrl, ctx.get('origin') || undefined), entry)
    }
  }

  #versionOf(storeId: string): number {
    return this.#versions.get(storeId) ?? 0
  }

  #who(authorization: string | undefined, host: string): { store: StoreRoute; principal: Principal | null } | null {
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
  #limit(asked: { store: StoreRoute; principal: Principal | null }, address: string): string[] | null {
    const { limiter, quotas } = this.#options
    const now = Date.now()
    if (!limiter.take(`ip:${address}`, 1, quotas.perIp, now).allowed) return null
    const perMinute = quotas.perCredential(asked.store)
    const bucket = asked.principal === null ? `anonymous:${asked.store.storeId}:${address}` : `key:${asked.principal.id}`
    const taken = limiter.take(bucket, 1, perMinute, now)
    return taken.allowed ? rateLimitFields(taken, perMinute).flat() : null
  }
}

const keyOf = (storeId: string, url: string, origin: string | undefined) => `${storeId} ${origin ?? ''} ${url}`

function headersOf(ctx: GatewayContext): string[] {
  const headers: string[] = []
  for (const [name, value] of Object.entries(ctx.response.headers)) if (!OWN_HEADERS.has(name) && value !== undefined) headers.push(name, String(value))
  return headers
}
