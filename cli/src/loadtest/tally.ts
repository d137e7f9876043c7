import type { Histogram } from 'hdr-histogram-js'
import { decodeHistogram, encodeHistogram, newHistogram, recordMs } from './latency.js'
import type { Money } from './operations.js'
import type { Earned } from './result.js'
import type { Answer } from './storefrontClient.js'

/** Codes come from the server under test, so their number has a bound; the rest is counted under this name. */
export const OTHER_CODES = 'other'
const MAX_CODES = 50
const MAX_CODE_CHARS = 80

/** A Map and not an object, because a server may well call its problem `__proto__`. */
export type Counts = Map<string, number>

export interface TallySnapshot {
  readonly requests: number
  readonly inTime: number
  readonly bytes: number
  readonly statuses: Counts
  readonly failures: Counts
  readonly problems: Counts
  readonly connectionCodes: Counts
  readonly histogram: string
}

/**
 * The counts and latencies of one kind of request. Every answer is in the latencies, also a refusal, and a timeout with
 * the time it was waited for; a broken connection is not, for it has no answer whose lateness could be measured.
 */
export class Tally {
  requests = 0
  /** Those that ended while the load was still on. Throughput counts these, so that a slow last answer does not stretch the time. */
  inTime = 0
  bytes = 0
  readonly statuses: Counts = new Map()
  readonly failures: Counts = new Map()
  readonly problems: Counts = new Map()
  readonly connectionCodes: Counts = new Map()
  readonly histogram: Histogram = newHistogram()

  record(latencyMs: number, inTime: boolean, { status, failure, bytes, problemCode, connectionCode }: Answer): void {
    this.requests++
    if (inTime) this.inTime++
    this.bytes += bytes
    if (status !== 0) count(this.statuses, String(status))
    if (failure !== null) count(this.failures, failure)
    if (problemCode !== null) count(this.problems, problemCode)
    if (connectionCode !== null) count(this.connectionCodes, connectionCode)
    if (failure !== 'connection') recordMs(this.histogram, latencyMs)
  }

  get errors(): number {
    return sum(this.failures)
  }

  snapshot(): TallySnapshot {
    const { requests, inTime, bytes, statuses, failures, problems, connectionCodes } = this
    return { requests, inTime, bytes, statuses, failures, problems, connectionCodes, histogram: encodeHistogram(this.histogram) }
  }

  absorb(snapshot: TallySnapshot): void {
    this.requests += snapshot.requests
    this.inTime += snapshot.inTime
    this.bytes += snapshot.bytes
    for (const key of ['statuses', 'failures', 'problems', 'connectionCodes'] as const) {
      for (const [name, times] of snapshot[key]) count(this[key], name, times)
    }
    this.histogram.add(decodeHistogram(snapshot.histogram))
  }
}

export function count(counts: Counts, name: string, times = 1): void {
  const key = name.slice(0, MAX_CODE_CHARS)
  const kept = counts.has(key) || counts.size < MAX_CODES ? key : OTHER_CODES
  counts.set(kept, (counts.get(kept) ?? 0) + times)
}

export function sum(counts: Counts): number {
  let total = 0
  for (const times of counts.values()) total += times
  return total
}

/** Refused: the shop said no for a good reason, such as nothing being left. */
export type JourneyOutcome = 'completed' | 'refused' | 'failed' | 'unfinished'

export interface JourneySnapshot extends Readonly<Record<JourneyOutcome, number>> {
  readonly histogram: string
}

/** Whole journeys of one scenario, think time included; only completed ones have a duration worth comparing. */
export class JourneyTally {
  completed = 0
  refused = 0
  failed = 0
  unfinished = 0
  readonly histogram: Histogram = newHistogram()

  record(durationMs: number, outcome: JourneyOutcome): void {
    this[outcome]++
    if (outcome === 'completed') recordMs(this.histogram, durationMs)
  }

  get started(): number {
    return this.completed + this.refused + this.failed + this.unfinished
  }

  snapshot(): JourneySnapshot {
    return { completed: this.completed, refused: this.refused, failed: this.failed, unfinished: this.unfinished, histogram: encodeHistogram(this.histogram) }
  }

  absorb(snapshot: JourneySnapshot): void {
    this.completed += snapshot.completed
    this.refused += snapshot.refused
    this.failed += snapshot.failed
    this.unfinished += snapshot.unfinished
    this.histogram.add(decodeHistogram(snapshot.histogram))
  }
}

export interface SalesSnapshot {
  readonly orders: number
  readonly refused: number
  readonly failed: number
  readonly linesRefused: number
  readonly revenue: Revenue
}

/** Minor units by currency: whole numbers of any size, for amounts that are exact each can add up to one that a number does not hold. */
type Revenue = Map<string, bigint>

/** What the shoppers who came to buy got, in the whole run: what was sold in the warm-up is sold too. */
export class SalesTally {
  orders = 0
  refused = 0
  failed = 0
  /** Lines that were left out of an order because the shop said no. */
  linesRefused = 0
  readonly revenue: Revenue = new Map()

  sold({ amount, currency }: Money): void {
    this.orders++
    this.#earn(currency, BigInt(amount))
  }

  ended(outcome: JourneyOutcome): void {
    if (outcome === 'refused') this.refused++
    if (outcome === 'failed') this.failed++
  }

  snapshot(): SalesSnapshot {
    const { orders, refused, failed, linesRefused, revenue } = this
    return { orders, refused, failed, linesRefused, revenue }
  }

  absorb(snapshot: SalesSnapshot): void {
    this.orders += snapshot.orders
    this.refused += snapshot.refused
    this.failed += snapshot.failed
    this.linesRefused += snapshot.linesRefused
    for (const [currency, amount] of snapshot.revenue) this.#earn(currency, amount)
  }

  /** The revenue as a result says it. */
  get earned(): Record<string, Earned> {
    return Object.fromEntries([...this.revenue].map(([currency, amount]) => [currency, Number.isSafeInteger(Number(amount)) ? Number(amount) : String(amount)]))
  }

  #earn(currency: string, amount: bigint): void {
    this.revenue.set(currency, (this.revenue.get(currency) ?? 0n) + amount)
  }
}

/** The entry of a map, made when it is missing. */
export function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const created = create()
  map.set(key, created)
  return created
}
