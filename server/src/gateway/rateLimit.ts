import { LOAD_CLASSES, type OperationRow } from '../contract/operations.gen.js'
import type { Principal } from '../kernel/operation.js'
import { Problem } from '../kernel/problem.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { Bucket, Limits, Taken } from '../ports/limits.js'
import type { Step } from './context.js'
import type { Metrics } from './observe.js'

const WINDOW_SECONDS = 60
/** A class of a small store still has room for the dearest operation. */
const CLASS_MIN = 100

export interface Quotas {
  perIp: number
  /** Units a minute of one credential; of the store's plan where there is a store. */
  perCredential(store: StoreRoute | null): number
  /** Units a minute of all that is asked of a store. */
  perStore(store: StoreRoute): number
}

/** What an operation whose class nobody has named may spend. */
const SMALLEST_SHARE = Math.min(...LOAD_CLASSES.map(({ rateShare }) => rateShare ?? 100))
const SHARES = new Map(LOAD_CLASSES.map(({ name, rateShare }) => [name, rateShare]))

export function shareOf({ loadClass }: Pick<OperationRow, 'loadClass'>): number | null {
  const share = loadClass === null ? undefined : SHARES.get(loadClass)
  return share === undefined ? SMALLEST_SHARE : share
}

/** An address before it is known who asks from it. */
export const addressBuckets = (limits: Limits, quotas: Quotas, address: string): readonly Bucket[] => [limits.bucket(`address:${address}`, quotas.perIp)]

type Asking = Pick<OperationRow, 'loadClass'>

export interface Caller {
  readonly principal: Principal
  readonly store: StoreRoute | null
  readonly address: string
}

/**
 * Whoever calls, the store that is called, and of that the part for the class of what is asked for. Together, so that a refusal by one
 * takes nothing from the others.
 */
export class CallerBuckets {
  readonly #byClass = new Map<OperationRow['loadClass'], readonly Bucket[]>()

  constructor(private readonly limits: Limits, private readonly quotas: Quotas, private readonly caller: Caller) {}

  of(operation: Asking): readonly Bucket[] {
    let buckets = this.#byClass.get(operation.loadClass)
    if (buckets === undefined) this.#byClass.set(operation.loadClass, (buckets = this.#bucketsOf(operation)))
    return buckets
  }

  #bucketsOf(operation: Asking): readonly Bucket[] {
    const { limits, quotas } = this
    const { principal, store, address } = this.caller
    // What a store's key asks of the installation has a bucket of its own: the plan, which is not at hand there, says nothing about it.
    const name = principal.type === 'anonymous' ? `anonymous:${store?.storeId ?? ''}:${address}` : `key:${principal.id}${store === null && principal.storeId !== null ? ':installation' : ''}`
    const perCredential = quotas.perCredential(store)
    const buckets = [limits.bucket(name, perCredential)]
    if (store !== null) buckets.push(limits.bucket(`store:${store.storeId}`, quotas.perStore(store)))
    const share = shareOf(operation)
    if (share !== null) buckets.push(limits.bucket(`class:${operation.loadClass ?? ''}:${store?.storeId ?? name}`, Math.max(CLASS_MIN, Math.floor(((store === null ? perCredential : quotas.perStore(store)) * share) / 100))))
    return buckets
  }
}

/** How long the buckets of a connection are held on to. */
const HELD_MS = 200

/** What was found for the last request on a connection, for the next that is about the same. */
class Held<A, V> {
  readonly #last = new WeakMap<object, { readonly about: A; readonly until: number; readonly value: V }>()

  constructor(private readonly isSame: (a: A, b: A) => boolean, private readonly find: (about: A) => V) {}

  of(connection: object, about: A, now: number): V {
    const last = this.#last.get(connection)
    if (last !== undefined && last.until > now && this.isSame(last.about, about)) return last.value
    const value = this.find(about)
    this.#last.set(connection, { about, until: now + HELD_MS, value })
    return value
  }
}

/** Most clients ask one thing after the other: looking buckets up takes longer than taking from them. */
export class HeldBuckets {
  readonly ofAddress: Held<string, readonly Bucket[]>
  readonly ofCaller: Held<Caller, CallerBuckets>

  constructor(limits: Limits, quotas: Quotas) {
    this.ofAddress = new Held((a, b) => a === b, (address) => addressBuckets(limits, quotas, address))
    this.ofCaller = new Held((a, b) => a.principal === b.principal && a.store === b.store && a.address === b.address, (caller) => new CallerBuckets(limits, quotas, caller))
  }
}

/** Before authentication: an address that floods us with guesses is stopped before it costs a look-up. */
export function rateLimitAddress(limits: Limits, held: HeldBuckets, metrics: Metrics): Step {
  return (ctx, next) => {
    const now = Date.now()
    return taking(limits, held.ofAddress.of(ctx.req.socket, ctx.ip, now), 1, now, (taken) => {
      if (taken.allowed) return next()
      metrics.limited('address')
      throw new Problem('rate_limit.exceeded', 'Too many requests from this address.', { retryAfter: taken.retryAfterMs / 1000 })
    })
  }
}

/** After the store is known, at the cost the contract gives the operation. */
export function rateLimit(limits: Limits, held: HeldBuckets, metrics: Metrics): Step {
  return (ctx, next) => {
    const { principal, store, operation, reply } = ctx.state
    const now = Date.now()
    const buckets = held.ofCaller.of(ctx.req.socket, { principal, store, address: ctx.ip }, now).of(operation)
    return taking(limits, buckets, operation.rateCost, now, (taken) => {
      const policy = policyOf(taken.bucket)
      for (const [name, value] of rateLimitFields(taken)) reply.headers[name] = value
      if (taken.allowed) return next()
      metrics.limited(policy)
      throw new Problem('rate_limit.exceeded', `The limit ${WHOSE[policy]} is ${taken.bucket.perMinute} units a minute; this operation costs ${operation.rateCost}.`, { retryAfter: taken.retryAfterMs / 1000 })
    })
  }
}

/** Waits for nothing unless it has to. */
function taking(limits: Limits, buckets: readonly Bucket[], cost: number, now: number, go: (taken: Taken) => Promise<unknown>): Promise<unknown> {
  const taken = limits.take(buckets, cost, now)
  return taken === null ? limits.ask(buckets, cost).then(go) : go(taken)
}

export type RateLimitFields = [name: string, value: string][]

/** The two fields of draft-ietf-httpapi-ratelimit-headers: of the limit that refused, of the caller's own where none did. */
export function rateLimitFields({ bucket, remaining, resetMs }: Taken): RateLimitFields {
  const policy = policyOf(bucket)
  return [
    ['RateLimit', `"${policy}";r=${remaining};t=${Math.ceil(resetMs / 1000)}`],
    ['RateLimit-Policy', `"${policy}";q=${bucket.perMinute};w=${WINDOW_SECONDS}`],
  ]
}

export type RateLimitPolicy = 'address' | 'default' | 'store' | 'class'
const WHOSE: Record<RateLimitPolicy, string> = { address: 'of this address', default: 'of this credential', store: 'of this store', class: 'of this store for operations of this kind' }

function policyOf({ name }: Bucket): RateLimitPolicy {
  return name.startsWith('store:') ? 'store' : name.startsWith('class:') ? 'class' : 'default'
}
