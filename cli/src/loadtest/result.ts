import type { LatencySummary } from './latency.js'
import type { Block, Second } from './measurement.js'
import type { Plan } from './plan.js'
import type { ReplayFacts } from './replay/facts.js'
import type { ThresholdVerdict } from './thresholds.js'

/** The version of the result file. It changes when a reader of the old one would go wrong, not when a field is added. */
export const RESULT_FORMAT = 'souk.loadtest/1'

export interface LoadTestResult {
  readonly format: typeof RESULT_FORMAT
  readonly label: string | null
  readonly started_at: string
  readonly finished_at: string
  readonly verdict: Verdict
  readonly interrupted: boolean
  readonly target: { readonly url: string, readonly store_name: string | null }
  readonly scenario: { readonly name: string, readonly mix: ReadonlyArray<{ readonly scenario: string, readonly weight: number }> }
  readonly seed: number
  readonly config: ResultConfig
  readonly catalog: { readonly products: number, readonly products_in_stock: number, readonly collections: number, readonly words: number, readonly truncated: boolean }
  readonly environment: Environment
  readonly generator: GeneratorHealth
  /** How long the load was measured, warm-up excluded. */
  readonly measured_ms: number
  readonly warmup_requests: number
  /** Journeys an open model did not start because too many were under way. */
  readonly dropped: number
  readonly totals: RequestFigures
  readonly operations: readonly OperationFigures[]
  readonly journeys: readonly JourneyFigures[]
  /** What was bought; absent when nobody came to buy, and in results of earlier versions. */
  readonly sales?: Sales
  /** Of a replay only. */
  readonly replay?: ReplayFacts
  /** Whether everything in the store added up afterwards, when that was asked for. */
  readonly verification?: Verification
  readonly thresholds: readonly ThresholdVerdict[]
  /** One entry per second of the whole run, warm-up included. */
  readonly series: Series
  /** What a reader has to know to take the figures for what they are. */
  readonly notes: readonly string[]
}

/** Of the whole run, warm-up included: what is sold is sold. */
export interface Sales {
  readonly orders: number
  /** Shoppers that the shop could not serve, such as when nothing was left. */
  readonly refused: number
  readonly failed: number
  /** Lines left out of orders because the shop did not have them; only a replay goes on without them. */
  readonly lines_refused: number
  /** The sum of the totals by currency. */
  readonly revenue: Readonly<Record<string, Earned>>
}

/** Minor units; their digits where they are more than a JSON number holds exactly. */
export type Earned = number | string

export interface Verification {
  readonly holds: boolean
  readonly invariants: ReadonlyArray<{ readonly name: string, readonly rule: string, readonly holds: boolean, readonly fault_count: number, readonly faults: ReadonlyArray<{ readonly subject: string, readonly fault: string }> }>
}

export interface Verdict {
  readonly code: 'passed' | 'failed' | 'no_thresholds' | 'generator_busy' | 'interrupted' | 'nothing_measured'
  readonly text: string
}

export interface ResultConfig {
  readonly model: Plan['model']
  readonly stages: ReadonlyArray<{ readonly duration_ms: number, readonly target: number }>
  readonly start_level: number
  readonly duration_ms: number
  readonly warmup_ms: number
  readonly think_time_ms: { readonly min: number, readonly max: number } | null
  readonly journeys_max: number | null
  readonly connections: number
  readonly request_timeout_ms: number
  readonly max_in_flight: number | null
  readonly workers: number
  readonly check_share: number
  readonly zipf_exponent: number
  readonly catalog_limit: number
  readonly block_ms: number
}

export interface Environment {
  readonly node: string
  readonly os: string
  readonly arch: string
  readonly cpu: string
  readonly cores: number
  readonly memory_bytes: number
  /** Server and generator took the same machine's cores from each other. */
  readonly shared_with_target: boolean
}

export interface GeneratorHealth {
  /** CPU time over wall time, of one core per worker, warm-up excluded. */
  readonly cpu_share: number
  readonly busy_seconds: number
  readonly event_loop_utilization: number
  /** How late journeys of an open model were started; this lateness is in the latencies. */
  readonly start_lag_p99_ms: number | null
  readonly start_lag_max_ms: number | null
}

export interface RequestFigures {
  readonly requests: number
  readonly errors: number
  readonly error_rate: number
  readonly rps: number
  readonly bytes: number
  readonly statuses: Readonly<Record<string, number>>
  /** Why requests count as errors: timeout, connection, status, check. */
  readonly failures: Readonly<Record<string, number>>
  readonly problems: Readonly<Record<string, number>>
  readonly connection_codes: Readonly<Record<string, number>>
  readonly latency: LatencySummary | null
}

export interface OperationFigures extends RequestFigures {
  readonly operation: string
  readonly blocks: readonly Block[]
}

export interface JourneyFigures {
  readonly scenario: string
  readonly started: number
  readonly completed: number
  /** Ended by a good reason to say no, such as nothing being left. */
  readonly refused: number
  readonly failed: number
  /** Cut off by the end of the run. */
  readonly unfinished: number
  readonly latency: LatencySummary | null
}

export type Series = { readonly [Column in keyof Second]: ReadonlyArray<Second[Column]> }
