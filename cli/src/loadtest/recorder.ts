import type { Histogram } from 'hdr-histogram-js'
import { encodeHistogram, newHistogram, recordMs } from './latency.js'
import type { Operation } from './operations.js'
import type { Answer } from './storefrontClient.js'
import { entry, JourneyTally, SalesTally, Tally, type JourneyOutcome, type JourneySnapshot, type SalesSnapshot, type TallySnapshot } from './tally.js'

export const SECOND_MS = 1000
const BLOCKS_WANTED = 30
const SHORT_BLOCK_SECONDS = 10

/** What happened within one second of the run, by the time at which it ended. */
export interface SecondCounts {
  requests: number
  errors: number
  dropped: number
  bytes: number
  s2xx: number
  s3xx: number
  s4xx: number
  s5xx: number
  unanswered: number
  /** Journeys under way when the second ended: the users of a closed model, the open requests of an open one. */
  active: number
}
export interface SecondSnapshot { readonly second: number, readonly counts: SecondCounts, readonly histogram: string }

/** One operation within one block of the run. Blocks are what `compare` takes its idea of noise from. */
export interface BlockSnapshot {
  readonly block: number
  readonly operation: Operation
  readonly requests: number
  readonly errors: number
  readonly histogram: string
}

export interface RecorderSnapshot {
  readonly operations: ReadonlyMap<Operation, TallySnapshot>
  readonly journeys: ReadonlyMap<string, JourneySnapshot>
  readonly sales: SalesSnapshot
  readonly blocks: readonly BlockSnapshot[]
  readonly dropped: number
  readonly warmupRequests: number
  readonly startLag: string
}

/** The part of a plan that blocks are made from. */
export interface RunLength { readonly durationMs: number, readonly warmupMs: number, readonly journeysMax?: number | null }

/** Whole seconds, so that every block holds the same number of them; about thirty of them make a run. One that its journeys end may be far shorter than its duration. */
export function blockMs({ durationMs, warmupMs, journeysMax = null }: RunLength): number {
  const seconds = Math.max(1, Math.ceil((durationMs - warmupMs) / SECOND_MS / BLOCKS_WANTED))
  return (journeysMax === null ? seconds : Math.min(seconds, SHORT_BLOCK_SECONDS)) * SECOND_MS
}

/** Collects the figures of one generator. What began during the warm-up is seen in the seconds and the sales only. */
export class Recorder {
  readonly sales = new SalesTally()
  readonly #warmupMs: number
  readonly #durationMs: number
  readonly #blockMs: number
  readonly #onSecond: (snapshot: SecondSnapshot) => void
  readonly #activeNow: () => number
  readonly #operations = new Map<Operation, Tally>()
  readonly #journeys = new Map<string, JourneyTally>()
  readonly #openBlocks = new Map<Operation, { requests: number, errors: number, histogram: Histogram }>()
  readonly #blocks: BlockSnapshot[] = []
  readonly #startLag = newHistogram()
  readonly #secondLatencies = newHistogram()
  #counts = emptyCounts()
  #second = 0
  #block = 0
  #dropped = 0
  #warmupRequests = 0

  constructor(run: RunLength, activeNow: () => number, onSecond: (snapshot: SecondSnapshot) => void) {
    this.#warmupMs = run.warmupMs
    this.#durationMs = run.durationMs
    this.#blockMs = blockMs(run)
    this.#activeNow = activeNow
    this.#onSecond = onSecond
  }

  /** `startMs` says to which part of the run it belongs; the latency is given apart, for it has its own rule (see Journey). */
  request(operation: Operation, startMs: number, latencyMs: number, endMs: number, answer: Answer): void {
    this.roll(endMs)
    const counts = this.#counts
    counts.requests++
    counts.bytes += answer.bytes
    counts[statusClass(answer.status)]++
    if (answer.failure !== null) counts.errors++
    if (answer.failure !== 'connection') recordMs(this.#secondLatencies, latencyMs)
    if (startMs < this.#warmupMs) {
      this.#warmupRequests++
      return
    }
    entry(this.#operations, operation, () => new Tally()).record(latencyMs, endMs <= this.#durationMs, answer)
    const block = entry(this.#openBlocks, operation, () => ({ requests: 0, errors: 0, histogram: newHistogram() }))
    block.requests++
    if (answer.failure !== null) block.errors++
    if (answer.failure !== 'connection') recordMs(block.histogram, latencyMs)
  }

  journey(scenario: string, startMs: number, durationMs: number, outcome: JourneyOutcome): void {
    if (startMs < this.#warmupMs) return
    entry(this.#journeys, scenario, () => new JourneyTally()).record(durationMs, outcome)
  }

  drop(dueMs: number, nowMs: number): void {
    this.roll(nowMs)
    this.#counts.dropped++
    if (dueMs >= this.#warmupMs) this.#dropped++
  }

  /** How late the generator itself was in starting a journey: its own health, not the server's. */
  startLag(dueMs: number, lagMs: number): void {
    if (dueMs >= this.#warmupMs) recordMs(this.#startLag, lagMs)
  }

  /** Closes the seconds and blocks that are over. Called with every event and by a timer, so that quiet seconds are seen too. */
  roll(nowMs: number): void {
    while (nowMs >= (this.#second + 1) * SECOND_MS) this.#closeSecond()
    const block = Math.max(0, Math.floor((nowMs - this.#warmupMs) / this.#blockMs))
    if (block !== this.#block) {
      this.#closeBlock()
      this.#block = block
    }
  }

  finish(nowMs: number): RecorderSnapshot {
    this.roll(nowMs)
    if (this.#counts.requests > 0 || this.#counts.dropped > 0) this.#closeSecond()
    this.#closeBlock()
    return {
      operations: new Map([...this.#operations].map(([operation, tally]) => [operation, tally.snapshot()])),
      journeys: new Map([...this.#journeys].map(([scenario, tally]) => [scenario, tally.snapshot()])),
      sales: this.sales.snapshot(),
      blocks: this.#blocks,
      dropped: this.#dropped,
      warmupRequests: this.#warmupRequests,
      startLag: encodeHistogram(this.#startLag)
    }
  }

  #closeSecond(): void {
    this.#counts.active = this.#activeNow()
    this.#onSecond({ second: this.#second, counts: this.#counts, histogram: encodeHistogram(this.#secondLatencies) })
    this.#secondLatencies.reset()
    this.#counts = emptyCounts()
    this.#second++
  }

  #closeBlock(): void {
    for (const [operation, open] of this.#openBlocks) {
      if (open.requests === 0) continue
      this.#blocks.push({ block: this.#block, operation, requests: open.requests, errors: open.errors, histogram: encodeHistogram(open.histogram) })
      open.requests = 0
      open.errors = 0
      open.histogram.reset()
    }
  }
}

export function emptyCounts(): SecondCounts {
  return { requests: 0, errors: 0, dropped: 0, bytes: 0, s2xx: 0, s3xx: 0, s4xx: 0, s5xx: 0, unanswered: 0, active: 0 }
}

function statusClass(status: number): 's2xx' | 's3xx' | 's4xx' | 's5xx' | 'unanswered' {
  if (status >= 500) return 's5xx'
  if (status >= 400) return 's4xx'
  if (status >= 300) return 's3xx'
  return status >= 200 ? 's2xx' : 'unanswered'
}
