import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { OperationRow } from '../contract/operations.gen.js'
import { atMost } from '../kernel/atMost.js'
import type { Principal } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { Bucket, Limits } from '../ports/limits.js'
import { ANONYMOUS } from './authenticate.js'
import type { GatewayContext, Step } from './context.js'
import type { Loads } from './loads.js'
import type { Metrics } from './observe.js'
import { CallerBuckets, addressBuckets, rateLimitFields, type Quotas, type RateLimitFields } from './rateLimit.js'
import { OWN_HEADERS, Reply, type KeptAnswer } from './reply.js'
import { idOfRequest } from './requestId.js'
import { canWriteWhole, headOf, writeWhole } from './writeWhole.js'

/**
 * The lane before Koa: a storefront read that was answered a moment ago is answered again with the same bytes, without
 * walking the chain. Whoever asks is still authenticated, routed and limited, from what the directory holds in memory; if
 * anything is not at hand, the request simply takes the chain.
 *
 * No stale read after an acknowledged write of this process: every commit that can be seen in a storefront raises the store's
 * version before its reply goes out, and an entry counts only under the version at which its reading began. ENTRY_MS, counted from that
 * beginning, bounds what is left: writes of other processes, and publishing by the clock.
 */
const ENTRY_MS = 2_000
const BYTES_MAX = 24 * 1024 * 1024
const ENTRY_BYTES_MAX = 1024 * 1024
const ENTRY_OVERHEAD = 1024
const STORES_MAX = 100_000
/** How long a connection's caller is not looked up anew: it adds to how late a revocation by another process may be seen. */
const CALLER_MS = 200
export const STRICT_TRANSPORT = 'max-age=31536000; includeSubDomains'
const NOT_KEPT: ReadonlySet<string> = new Set([...OWN_HEADERS, 'Content-Length'])

/** Requests with one of these may not be answered from memory. */
function isSpecial(headers: IncomingHttpHeaders): boolean {
  return headers.range !== undefined || headers['if-match'] !== undefined || headers['souk-store'] !== undefined || headers['if-modified-since'] !== undefined || headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}

/** What is asked for once more is prepared when that happens: most entries never are. */
class Entry implements KeptAnswer {
  readonly #all: Record<string, string>
  readonly #text: string
  #headers: Record<string, string> | undefined
  #body: string | undefined
  #found: string | undefined
  #unchanged: string | undefined

  /** @param all headers of the answer, its own among them */
  constructor(readonly version: number, readonly until: number, readonly operation: OperationRow, all: Record<string, string>, text: string) {
    this.#all = all
    this.#text = text
  }

  /** What it takes of the memory for all, about. */
  get size(): number {
    return Buffer.byteLength(this.#text) + ENTRY_OVERHEAD
  }

  /** Undefined where the operation names no version of what it sends. */
  get etag(): string | undefined {
    return this.#all.ETag
  }

  get headers(): Record<string, string> {
    return (this.#headers ??= Object.fromEntries(Object.entries(this.#all).filter(([name]) => !NOT_KEPT.has(name))))
  }

  /** Bytes as characters: head and body then leave as one text without being encoded anew for each answer. */
  get body(): string {
    return (this.#body ??= Buffer.from(this.#text).toString('latin1'))
  }

  get found(): string {
    return (this.#found ??= headOf(200, { ...this.headers, 'Content-Length': String(this.body.length) }))
  }

  get unchanged(): string {
    const { 'Content-Type': _, ...headers } = this.headers
    return (this.#unchanged ??= headOf(304, headers))
  }
}

/** Whoever asks on a connection, and what has been found out about them. Clients send the same headers with each request. */
interface Caller {
  readonly authorization: string | undefined
  readonly host: string | undefined
  readonly forwardedFor: string | undefined
  readonly until: number
  readonly store: StoreRoute
  /** Null for a shopper without a key. */
  readonly principal: Principal | null
  readonly version: StoreVersion
  /** The version they were found under: a change of the store may be about its keys. */
  readonly found: number
  readonly ofAddress: readonly Bucket[]
  readonly own: CallerBuckets
}

/** Grows with each change that shoppers see. NaN, which equals nothing, once it is no longer kept up to date. */
interface StoreVersion {
  current: number
}

/** What the directory can say at once, without a look-up. */
export interface KnownDirectory {
  knownCredential(token: string): Principal | undefined
  knownStore(storeId: string): StoreRoute | undefined
  knownHost(host: string): StoreRoute | null | undefined
}

export interface LaneOptions {
  loads: Loads
  directory: KnownDirectory
  limits: Limits
  quotas: Quotas
  metrics: Metrics
  trustProxy: boolean
  keepAliveSeconds: number
}

export class Lane {
  readonly #options: LaneOptions
  readonly #entries = new LRUCache<string, Entry>({ maxSize: BYTES_MAX, sizeCalculation: (entry) => entry.size })
  readonly #versions = new LRUCache<string, StoreVersion>({ ...atMost(STORES_MAX), dispose: (version) => (version.current = Number.NaN) })
  readonly #callers = new WeakMap<object, Caller>()
  #nextVersion = 1

  constructor(options: LaneOptions) {
    this.#options = options
  }

  /** Something that shoppers see has changed in this store. */
  changed(storeId: string): void {
    this.#versionOf(storeId).current = ++this.#nextVersion
  }

  /** @returns whether the request was answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || !request.url!.startsWith('/v1/storefront/')) return false
    const { headers } = request
    if (isSpecial(headers)) return false
    const now = Date.now()
    const caller = this.#caller(request, now)
    if (caller === null) return false
    const entry = this.#current(keyOf(caller, request.url!, headers.origin), caller.version, now)
    if (!entry) return false
    const limit = this.#limit(caller, entry.operation, now)
    if (limit === null) return false
    this.#send(entry, request, limit, response, now)
    return true
  }

  #current(key: string, version: StoreVersion, now: number): Entry | undefined {
    const entry = this.#entries.get(key)
    return entry !== undefined && entry.until > now && entry.version === version.current ? entry : undefined
  }

  #send(entry: Entry, request: IncomingMessage, own: RateLimitFields, response: ServerResponse, now: number): void {
    const { headers } = request
    const { metrics, trustProxy, keepAliveSeconds } = this.#options
    const unchanged = isUnchanged(entry, request)
    own.push(['Request-Id', idOfRequest(headers['request-id'])])
    if (trustProxy && headers['x-forwarded-proto']?.toString().startsWith('https')) own.push(['Strict-Transport-Security', STRICT_TRANSPORT])
    if (!canWriteWhole(response)) {
      const reply = new Reply()
      reply.recall(entry, unchanged)
      Object.assign(reply.headers, Object.fromEntries(own))
      reply.write(response, keepAliveSeconds)
    } else if (unchanged) writeWhole(response, now, keepAliveSeconds, entry.unchanged, own, '')
    else writeWhole(response, now, keepAliveSeconds, entry.found, own, entry.body)
    metrics.served(entry.operation.id, unchanged ? 304 : 200)
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
      const asked = { store, principal: principal.type === 'anonymous' ? null : principal }
      const key = keyOf(asked, ctx.originalUrl, ctx.req.headers.origin)
      const version = this.#versionOf(store.storeId)
      const entry = this.#current(key, version, Date.now())
      if (entry === undefined) return this.#keep(ctx, next, asked, key, version)
      ctx.state.reply.recall(entry, isUnchanged(entry, ctx.req))
      return Promise.resolve()
    }
  }

  async #keep(ctx: GatewayContext, next: () => Promise<unknown>, asked: Asked, key: string, version: StoreVersion): Promise<void> {
    const { reply, operation } = ctx.state
    const { current } = version
    const began = await this.#options.loads.answer(ctx, next, { storeId: asked.store.storeId, key: keyOf(asked, ctx.originalUrl, undefined), version: current })
    if (reply.status !== 200 || typeof reply.body !== 'string' || reply.body.length > ENTRY_BYTES_MAX) return
    // A change since this request began may be missing from this text: it is sent, but not kept.
    if (version.current !== current) return
    const headers = ctx.req.headers.origin === undefined ? reply.headers : { ...reply.headers, ...originHeaders(ctx) }
    this.#entries.set(key, new Entry(current, began + ENTRY_MS, operation, headers, reply.body))
  }

  #versionOf(storeId: string): StoreVersion {
    let version = this.#versions.get(storeId)
    if (!version) this.#versions.set(storeId, (version = { current: ++this.#nextVersion }))
    return version
  }

  #caller({ headers, socket }: IncomingMessage, now: number): Caller | null {
    const { authorization, host } = headers
    const forwardedFor = this.#options.trustProxy ? headers['x-forwarded-for']?.toString() : undefined
    const known = this.#callers.get(socket)
    if (known !== undefined && known.until > now && known.found === known.version.current && known.authorization === authorization && known.host === host && known.forwardedFor === forwardedFor) return known
    const asked = this.#who(authorization, host ?? '')
    if (asked === null) return null
    // As Koa sees the address, so that both count in the same bucket.
    const address = forwardedFor === undefined ? (socket.remoteAddress ?? '') : forwardedFor.split(/\s*,\s*/, 1)[0]!
    const { limits, quotas } = this.#options
    const version = this.#versionOf(asked.store.storeId)
    const caller: Caller = {
      ...asked, authorization, host, forwardedFor, until: now + CALLER_MS, version, found: version.current,
      ofAddress: addressBuckets(limits, quotas, address), own: new CallerBuckets(limits, quotas, { principal: asked.principal ?? ANONYMOUS, store: asked.store, address }),
    }
    this.#callers.set(socket, caller)
    return caller
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
  #limit({ ofAddress, own }: Caller, operation: OperationRow, now: number): RateLimitFields | null {
    const { limits } = this.#options
    if (!limits.take(ofAddress, 1, now)?.allowed) return null
    const taken = limits.take(own.of(operation), operation.rateCost, now)
    return taken?.allowed ? rateLimitFields(taken) : null
  }
}

type Asked = Pick<Caller, 'store' | 'principal'>

/** With a key or without is part of it: what was asked for by address alone may be kept by shared caches, the rest not. */
function keyOf({ store, principal }: Asked, url: string, origin: string | undefined): string {
  return `${store.storeId} ${principal === null ? 'anonymous' : 'key'} ${origin ?? ''} ${url}`
}

const isUnchanged = ({ etag }: Entry, { headers }: IncomingMessage) => etag !== undefined && headers['if-none-match'] === etag

/** What the step that allows origins has set. */
function originHeaders({ res }: GatewayContext): Record<string, string> {
  return Object.fromEntries(Object.entries(res.getHeaders()).flatMap(([name, value]) => (name.startsWith('access-control-') ? [[name, String(value)]] : [])))
}
