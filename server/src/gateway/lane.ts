import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Principal } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { GatewayContext, Step } from './context.js'
import type { Metrics } from './observe.js'
import { rateLimitFields, type Limiter, type Quotas } from './rateLimit.js'
import { idOfRequest } from './requestId.js'

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

type Headers = [name: string, value: string | string[]][]

interface Entry {
  version: number
  operation: string
  cost: number
  /** Null where the operation names no version of what it sends. */
  etag: string | null
  readonly headers: EntryHeaders
  /** Bytes as characters: head and body then leave as one text without being encoded anew for each answer. */
  body: string
}

/** The headers of an answer in the forms they are sent in, made when it is first sent again: most answers never are. */
class EntryHeaders {
  readonly #all: Record<string, unknown>
  readonly #before: Record<string, unknown>
  #forms: ReturnType<EntryHeaders['make']> | undefined

  /** @param before the headers that the chain had set when dispatch began. */
  constructor(all: Record<string, unknown>, before: Record<string, unknown>) {
    this.#all = all
    this.#before = before
  }

  get forms() {
    return (this.#forms ??= this.make())
  }

  private make() {
    const all = Object.entries(this.#all).flatMap(([name, value]): Headers => (value === undefined || OWN_HEADERS.has(name) ? [] : [[name, Array.isArray(value) ? (value as string[]) : String(value as string | number)]]))
    const flat = (headers: Headers) => headers.flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]))
    const describesBody = ([name]: Headers[number]) => name.startsWith('content-')
    const dispatched = all.filter(([name, value]) => String(this.#before[name]) !== String(value))
    return {
      /** Every header of the answer but its own, as `writeHead` takes them. */
      all: flat(all),
      /** The same for 304, which describes no body. */
      unchanged: flat(all.filter((header) => header[0] !== 'content-type')),
      /** The headers that the chain lacks until dispatch has run; those that describe the body apart. */
      dispatched: dispatched.filter((header) => !describesBody(header)),
      dispatchedWithBody: dispatched.filter(describesBody),
    }
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
}

export class Lane {
  readonly #options: LaneOptions
  readonly #entries = new LRUCache<string, Entry>({ maxSize: BYTES_MAX, ttl: ENTRY_MS, sizeCalculation: (entry) => entry.body.length + 1024 })
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
    const entry = this.#current(keyOf(asked, request.url!, headers.origin))
    if (!entry) return false
    const limit = this.#limit(asked, entry.cost, this.#addressOf(request))
    if (limit === null) return false
    this.#send(entry, request, limit, response)
    return true
  }

  #current({ text, storeId }: Key): Entry | undefined {
    const entry = this.#entries.get(text)
    return entry?.version === this.#versionOf(storeId) ? entry : undefined
  }

  #send(entry: Entry, { headers }: IncomingMessage, limit: string[], response: ServerResponse): void {
    const unchanged = entry.etag !== null && headers['if-none-match'] === entry.etag
    const own = ['Request-Id', idOfRequest(headers['request-id']), ...limit]
    if (unchanged) response.writeHead(304, [...entry.headers.forms.unchanged, ...own]).end()
    else response.writeHead(200, [...entry.headers.forms.all, ...own, 'Content-Length', String(entry.body.length)]).end(entry.body, 'latin1')
    this.#options.metrics.served.inc({ operation: entry.operation, status: unchanged ? '3xx' : '2xx' })
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
    return async (ctx, next) => {
      const { operation, store, principal } = ctx.state
      const isShopper = principal.type === 'anonymous' || principal.type === 'publishable_key'
      if (!operation.edgeCache || store === null || !isShopper || ctx.method !== 'GET' || ctx.get('souk-store') !== '') {
        await next()
        return
      }
      const key = keyOf({ store, principal: principal.type === 'anonymous' ? null : principal }, ctx.originalUrl, ctx.get('origin') || undefined)
      const entry = this.#current(key)
      if (entry) {
        recall(ctx, entry)
        return
      }
      const nextVersion = this.#nextVersion
      const before = ctx.res.getHeaders()
      await next()
      if (ctx.status !== 200 || typeof ctx.body !== 'string') return
      const version = this.#versionOf(store.storeId)
      const body = Buffer.from(ctx.body).toString('latin1')
      // A change since this request began may be missing from this text: it is sent, but not kept.
      if (version > nextVersion || body.length > ENTRY_BYTES_MAX) return
      const headers = new EntryHeaders(ctx.res.getHeaders(), before)
      this.#entries.set(key.text, { version, operation: operation.id, cost: operation.rateCost, etag: ctx.response.get('etag') || null, body, headers })
    }
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
  #limit(asked: Asked, cost: number, address: string): string[] | null {
    const { limiter, quotas } = this.#options
    const now = Date.now()
    if (!limiter.take(`ip:${address}`, 1, quotas.perIp, now).allowed) return null
    const perMinute = quotas.perCredential(asked.store)
    const bucket = asked.principal === null ? `anonymous:${asked.store.storeId}:${address}` : `key:${asked.principal.id}`
    const taken = limiter.take(bucket, cost, perMinute, now)
    return taken.allowed ? rateLimitFields(taken, perMinute) : null
  }
}

interface Key {
  readonly text: string
  readonly storeId: string
}

/** With a key or without is part of it: what was asked for by address alone may be kept by shared caches, the rest not. */
function keyOf({ store, principal }: Asked, url: string, origin: string | undefined): Key {
  return { text: `${store.storeId} ${principal === null ? 'anonymous' : 'key'} ${origin ?? ''} ${url}`, storeId: store.storeId }
}

/** Puts the answer of dispatch onto a request that has walked the chain up to it. */
function recall(ctx: GatewayContext, entry: Entry): void {
  const { dispatched, dispatchedWithBody } = entry.headers.forms
  for (const [name, value] of dispatched) ctx.set(name, value)
  if (entry.etag !== null && ctx.get('if-none-match') === entry.etag) {
    ctx.status = 304
    return
  }
  ctx.status = 200
  for (const [name, value] of dispatchedWithBody) ctx.set(name, value)
  ctx.body = Buffer.from(entry.body, 'latin1')
}
