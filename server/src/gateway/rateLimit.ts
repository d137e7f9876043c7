import { LRUCache } from 'lru-cache'
import { atMost } from '../kernel/atMost.js'
import type { Principal } from '../kernel/operation.js'
import { Problem } from '../kernel/problem.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { Step } from './context.js'

const WINDOW_SECONDS = 60
const BUCKETS_MAX = 100_000

export interface Bucket {
  /** When it would be empty again, as milliseconds of the epoch. */
  emptyAt: number
}

export interface Taken {
  allowed: boolean
  remaining: number
  retryAfterMs: number
  resetMs: number
}

/**
 * Generic cell rate algorithm: one number per bucket, the time at which it would be empty again. Exact under bursts, needs no
 * timer, and one request may cost more than one unit.
 */
export class Limiter {
  readonly #buckets = new LRUCache<string, Bucket>(atMost(BUCKETS_MAX))

  /** Whoever takes from a bucket often may hold it for a moment: longer, and another may have taken its place. */
  bucket(name: string): Bucket {
    let bucket = this.#buckets.get(name)
    if (!bucket) this.#buckets.set(name, (bucket = { emptyAt: 0 }))
    return bucket
  }

  take(bucket: Bucket, cost: number, perMinute: number, now: number): Taken {
    const interval = (WINDOW_SECONDS * 1000) / perMinute
    const burst = perMinute * interval
    const emptyAt = Math.max(bucket.emptyAt, now)
    const after = emptyAt + cost * interval
    const excess = after - now - burst
    if (excess > 0) return { allowed: false, remaining: Math.floor((burst - (emptyAt - now)) / interval), retryAfterMs: excess, resetMs: emptyAt - now }
    bucket.emptyAt = after
    return { allowed: true, remaining: Math.floor((now + burst - after) / interval), retryAfterMs: 0, resetMs: after - now }
  }
}

export interface Quotas {
  perIp: number
  /** Units a minute of one credential; of the store's plan where there is a store. */
  perCredential(store: StoreRoute | null): number
}

export const addressBucket = (address: string) => `ip:${address}`
export const callerBucket = (principal: Principal, store: StoreRoute | null, address: string) => (principal.type === 'anonymous' ? `anonymous:${store?.storeId ?? ''}:${address}` : `key:${principal.id}`)

/** Before authentication: an address that floods us with guesses is stopped before it costs a look-up. */
export function rateLimitAddress(limiter: Limiter, quotas: Quotas): Step {
  return (ctx, next) => {
    const { allowed, retryAfterMs } = limiter.take(limiter.bucket(addressBucket(ctx.ip)), 1, quotas.perIp, Date.now())
    if (!allowed) throw new Problem('rate_limit.exceeded', 'Too many requests from this address.', { retryAfter: retryAfterMs / 1000 })
    return next()
  }
}

/** After the store is known: the credential's share, at the cost the contract gives the operation. */
export function rateLimit(limiter: Limiter, quotas: Quotas): Step {
  return (ctx, next) => {
    const { principal, store, operation, reply } = ctx.state
    const perMinute = quotas.perCredential(store)
    const taken = limiter.take(limiter.bucket(callerBucket(principal, store, ctx.ip)), operation.rateCost, perMinute, Date.now())
    for (const [name, value] of rateLimitFields(taken, perMinute)) reply.headers[name] = value
    if (!taken.allowed) throw new Problem('rate_limit.exceeded', `The limit is ${perMinute} units a minute; this operation costs ${operation.rateCost}.`, { retryAfter: taken.retryAfterMs / 1000 })
    return next()
  }
}

export type RateLimitFields = [name: string, value: string][]

/** The two fields of draft-ietf-httpapi-ratelimit-headers. */
export function rateLimitFields(taken: Taken, perMinute: number): RateLimitFields {
  return [
    ['RateLimit', `"default";r=${Math.max(0, taken.remaining)};t=${Math.ceil(taken.resetMs / 1000)}`],
    ['RateLimit-Policy', `"default";q=${perMinute};w=${WINDOW_SECONDS}`],
  ]
}
