import type { Bucket, Taken } from '../ports/limits.js'

const WINDOW_MS = 60_000
/** Sums of fractions miss whole numbers by less than this. */
const ROUNDING = 1e-6

/** How long a bucket with this quota takes to lose a unit. */
export const unitMs = (perMinute: number) => WINDOW_MS / perMinute
export const fits = (cost: number, free: number) => cost <= free + ROUNDING

/** Units in a bucket that falls with time. Kept as units and not as a time: a moment of this century has no room for fractions of a microsecond. */
export class Cell {
  #units = 0
  #at = 0

  units(perMinute: number, now: number): number {
    const left = this.#units - Math.max(0, now - this.#at) / unitMs(perMinute)
    return left > 0 ? left : 0
  }

  set(units: number, now: number): void {
    this.#units = units
    this.#at = now
  }

  add(units: number, perMinute: number, now: number): void {
    this.set(this.units(perMinute, now) + units, now)
  }
}

/** A bucket of which a process has a cell of its own. */
export class OwnBucket implements Bucket {
  readonly own = new Cell()
  constructor(readonly name: string, public perMinute: number) {}
}

/** @param left units that are free now, after the request where it was allowed; `perMinute` is what they grow by */
export function allowed(bucket: Bucket, left: number, perMinute: number): Taken {
  return { allowed: true, bucket, remaining: whole(left), retryAfterMs: 0, resetMs: (perMinute - left) * unitMs(perMinute) }
}

export function refused(bucket: Bucket, left: number, perMinute: number, cost: number): Taken {
  return { allowed: false, bucket, remaining: whole(left), retryAfterMs: (cost - left) * unitMs(perMinute), resetMs: (perMinute - left) * unitMs(perMinute) }
}

const whole = (units: number) => Math.max(0, Math.floor(units + ROUNDING))

/** Takes from what is this process's own, a share of each quota. */
export function takeShare(buckets: readonly OwnBucket[], cost: number, processes: number, now: number): Taken {
  let first = 0
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at]!
    const share = bucket.perMinute / processes
    const left = share - bucket.own.units(share, now)
    // A share may be less than one request costs: it then has to be whole, and is overdrawn.
    const wanted = cost <= bucket.perMinute ? Math.min(cost, share) : cost
    if (!fits(wanted, left)) return refused(bucket, left, share, wanted)
    if (at === 0) first = left - cost
  }
  for (const bucket of buckets) bucket.own.add(cost, bucket.perMinute / processes, now)
  const [bucket] = buckets as [OwnBucket]
  return allowed(bucket, first, bucket.perMinute / processes)
}
