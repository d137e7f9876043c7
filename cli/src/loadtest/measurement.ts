import type { Histogram } from 'hdr-histogram-js'
import type { GeneratorReport } from './generator.js'
import { decodeHistogram, newHistogram, percentileMs } from './latency.js'
import { emptyCounts, type BlockSnapshot, type SecondCounts, type SecondSnapshot } from './recorder.js'
import { entry, JourneyTally, SalesTally, Tally } from './tally.js'

/** The figures of all generators together. */
export interface Measurement {
  readonly total: Tally
  readonly operations: ReadonlyMap<string, Tally>
  readonly journeys: ReadonlyMap<string, JourneyTally>
  readonly sales: SalesTally
  readonly blocks: ReadonlyMap<string, readonly Block[]>
  readonly dropped: number
  readonly warmupRequests: number
  /** From the end of the warm-up to the end of the load. */
  readonly windowMs: number
  readonly endedMs: number
  readonly startLag: Histogram
  /** The busiest generator's. */
  readonly eventLoopUtilization: number
}

export interface Block {
  readonly block: number
  readonly requests: number
  readonly errors: number
  readonly p50_ms: number | null
  readonly p99_ms: number | null
}

export function merge(reports: readonly GeneratorReport[], plan: { durationMs: number, warmupMs: number }): Measurement {
  const total = new Tally()
  const operations = new Map<string, Tally>()
  const journeys = new Map<string, JourneyTally>()
  const sales = new SalesTally()
  const startLag = newHistogram()
  for (const { figures } of reports) {
    for (const [operation, snapshot] of figures.operations) {
      total.absorb(snapshot)
      entry(operations, operation, () => new Tally()).absorb(snapshot)
    }
    for (const [scenario, snapshot] of figures.journeys) entry(journeys, scenario, () => new JourneyTally()).absorb(snapshot)
    sales.absorb(figures.sales)
    startLag.add(decodeHistogram(figures.startLag))
  }
  const endedMs = Math.max(...reports.map((report) => report.endedMs))
  return {
    total,
    operations: new Map([...operations].sort(([a], [b]) => a < b ? -1 : 1)),
    journeys: new Map([...journeys].sort(([a], [b]) => a < b ? -1 : 1)),
    sales,
    blocks: mergeBlocks(reports.flatMap(({ figures }) => figures.blocks)),
    dropped: reports.reduce((count, { figures }) => count + figures.dropped, 0),
    warmupRequests: reports.reduce((count, { figures }) => count + figures.warmupRequests, 0),
    windowMs: Math.max(1, Math.min(endedMs, plan.durationMs) - plan.warmupMs),
    endedMs,
    startLag,
    eventLoopUtilization: Math.max(...reports.map((report) => report.eventLoopUtilization))
  }
}

function mergeBlocks(snapshots: readonly BlockSnapshot[]): Map<string, Block[]> {
  const merged = new Map<string, { block: number, operation: string, requests: number, errors: number, histogram: Histogram }>()
  for (const { block, operation, requests, errors, histogram } of snapshots) {
    const sum = entry(merged, `${operation} ${block}`, () => ({ block, operation, requests: 0, errors: 0, histogram: newHistogram() }))
    sum.requests += requests
    sum.errors += errors
    sum.histogram.add(decodeHistogram(histogram))
  }
  const blocks = new Map<string, Block[]>()
  for (const { block, operation, requests, errors, histogram } of [...merged.values()].sort((a, b) => a.block - b.block)) {
    entry(blocks, operation, () => []).push({ block, requests, errors, p50_ms: percentileMs(histogram, 50), p99_ms: percentileMs(histogram, 99) })
  }
  return blocks
}

export interface Second extends SecondCounts {
  readonly second: number
  readonly p50_ms: number | null
  readonly p99_ms: number | null
  /** Of one core per generator. */
  cpu_share: number | null
}

/** Puts the seconds of all generators together, handing each on once every generator has told its part. */
export class SecondMerger {
  readonly #workers: number
  readonly #onSecond: (second: Second) => void
  readonly #pending = new Map<number, { told: number, counts: SecondCounts, histogram: Histogram }>()
  readonly seconds: Second[] = []

  constructor(workers: number, onSecond: (second: Second) => void) {
    this.#workers = workers
    this.#onSecond = onSecond
  }

  add({ second, counts, histogram }: SecondSnapshot): void {
    const sum = entry(this.#pending, second, () => ({ told: 0, counts: emptyCounts(), histogram: newHistogram() }))
    for (const key of Object.keys(counts) as Array<keyof SecondCounts>) sum.counts[key] += counts[key]
    sum.histogram.add(decodeHistogram(histogram))
    if (++sum.told === this.#workers) this.#close(second)
  }

  /** The last second may be missing from generators that ended before it. */
  finish(): readonly Second[] {
    for (const second of [...this.#pending.keys()].sort((a, b) => a - b)) this.#close(second)
    return this.seconds
  }

  #close(second: number): void {
    const sum = this.#pending.get(second)
    if (!sum) return
    this.#pending.delete(second)
    const closed = { second, ...sum.counts, p50_ms: percentileMs(sum.histogram, 50), p99_ms: percentileMs(sum.histogram, 99), cpu_share: null }
    this.seconds.push(closed)
    this.#onSecond(closed)
  }
}
