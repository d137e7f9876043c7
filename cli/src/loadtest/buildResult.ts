import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os'
import type { StoreCatalog } from './catalog.js'
import { BUSY_SHARE } from './cpuMeter.js'
import { formatMs } from './format.js'
import { percentileMs, summarise, toMs } from './latency.js'
import type { Measurement, Second } from './measurement.js'
import type { Plan } from './plan.js'
import { blockMs } from './recorder.js'
import {
  RESULT_FORMAT, type Environment, type GeneratorHealth, type LoadTestResult, type RequestFigures, type ResultConfig, type Series, type Verdict
} from './result.js'
import { replayNotes, type ReplayFacts } from './replay/facts.js'
import { sells, type Mix } from './scenarios/registry.js'
import type { Tally } from './tally.js'
import { hostOf, isLoopback } from './target.js'
import { judge, type Threshold, type ThresholdVerdict } from './thresholds.js'

export interface RunRecord {
  readonly plan: Plan
  readonly catalog: StoreCatalog
  readonly mix: Mix
  readonly replay: ReplayFacts | null
  readonly thresholds: readonly Threshold[]
  readonly measurement: Measurement
  readonly seconds: readonly Second[]
  readonly cpuShare: number
  readonly startedAt: Date
  readonly finishedAt: Date
  readonly interrupted: boolean
}

/** A tenth of the seconds above the limit is enough: a ramp is busy at its top only, and the top is what was asked about. */
const BUSY_SECONDS_SHARE = 0.1
const LATE_START_MS = 10

export function buildResult(run: RunRecord): LoadTestResult {
  const { plan, catalog, mix, measurement, seconds } = run
  const generator = healthOf(run)
  const thresholds = run.thresholds.map((threshold) => judge(threshold, measurement))
  return {
    format: RESULT_FORMAT,
    label: plan.label,
    started_at: run.startedAt.toISOString(),
    finished_at: run.finishedAt.toISOString(),
    verdict: verdictOf(run, generator, thresholds),
    interrupted: run.interrupted,
    target: { url: plan.baseUrl, store_name: catalog.storeName },
    scenario: { name: plan.scenario, mix: mix.shares.map(({ scenario, weight }) => ({ scenario: scenario.name, weight })) },
    seed: plan.seed,
    config: configOf(plan),
    catalog: {
      products: catalog.products.length,
      products_in_stock: catalog.products.filter(({ inStock }) => inStock).length,
      collections: catalog.collections.length,
      words: catalog.words.length,
      truncated: catalog.truncated
    },
    environment: environmentOf(plan),
    generator,
    measured_ms: Math.round(measurement.windowMs),
    warmup_requests: measurement.warmupRequests,
    dropped: measurement.dropped,
    totals: figuresOf(measurement.total, measurement.windowMs),
    operations: [...measurement.operations].map(([operation, tally]) => ({
      operation, ...figuresOf(tally, measurement.windowMs), blocks: measurement.blocks.get(operation) ?? []
    })),
    journeys: [...measurement.journeys].map(([scenario, { started, completed, refused, failed, unfinished, histogram }]) => ({
      scenario, started, completed, refused, failed, unfinished, latency: summarise(histogram)
    })),
    ...salesOf(run),
    ...(run.replay === null ? {} : { replay: run.replay }),
    thresholds,
    series: columns(seconds),
    notes: notesOf(run, generator)
  }
}

function salesOf({ mix, measurement: { sales } }: RunRecord): Pick<LoadTestResult, 'sales'> {
  if (!mix.shares.some(({ scenario }) => sells(scenario))) return {}
  const { orders, refused, failed, linesRefused, earned } = sales
  return { sales: { orders, refused, failed, lines_refused: linesRefused, revenue: earned } }
}

function figuresOf(tally: Tally, windowMs: number): RequestFigures {
  return {
    requests: tally.requests,
    errors: tally.errors,
    error_rate: tally.requests === 0 ? 0 : tally.errors / tally.requests,
    rps: Math.round((tally.inTime / windowMs) * 1_000_000) / 1000,
    bytes: tally.bytes,
    statuses: Object.fromEntries(tally.statuses),
    failures: Object.fromEntries(tally.failures),
    problems: Object.fromEntries(tally.problems),
    connection_codes: Object.fromEntries(tally.connectionCodes),
    latency: summarise(tally.histogram)
  }
}

function healthOf({ plan, measurement, seconds, cpuShare }: RunRecord): GeneratorHealth {
  const measured = seconds.filter(({ second }) => second * 1000 >= plan.warmupMs)
  const { startLag } = measurement
  return {
    cpu_share: cpuShare,
    busy_seconds: measured.filter(({ cpu_share }) => (cpu_share ?? 0) > BUSY_SHARE).length,
    event_loop_utilization: Math.round(measurement.eventLoopUtilization * 1000) / 1000,
    start_lag_p99_ms: percentileMs(startLag, 99),
    start_lag_max_ms: startLag.totalCount === 0 ? null : toMs(startLag.maxValue)
  }
}

function verdictOf(run: RunRecord, generator: GeneratorHealth, thresholds: readonly ThresholdVerdict[]): Verdict {
  const { measurement, plan } = run
  const crossed = thresholds.filter(({ passed }) => !passed).length
  if (run.interrupted) {
    return { code: 'interrupted', text: `Interrupted after ${seconds(measurement.endedMs)} of ${seconds(plan.durationMs)}: the figures cover that part only.` }
  }
  if (measurement.total.requests === 0) return { code: 'nothing_measured', text: 'No request was measured, so nothing can be said.' }
  if (isBusy(generator, measurement.windowMs)) {
    return {
      code: 'generator_busy',
      text: `No verdict: the load generator itself was busy (${percent(generator.cpu_share)} of a core on average, above ${percent(BUSY_SHARE)} in ` +
        `${generator.busy_seconds} s), so part of the latency is its own. Use a lower rate, more workers, or another machine for the generator.`
    }
  }
  if (thresholds.length === 0) return { code: 'no_thresholds', text: 'Measured without thresholds.' }
  if (crossed > 0) return { code: 'failed', text: `${crossed} of ${thresholds.length} thresholds crossed.` }
  return { code: 'passed', text: thresholds.length === 1 ? 'The threshold held.' : `All ${thresholds.length} thresholds held.` }
}

function isBusy({ cpu_share, busy_seconds }: GeneratorHealth, windowMs: number): boolean {
  return cpu_share > BUSY_SHARE || busy_seconds > Math.max(1, (windowMs / 1000) * BUSY_SECONDS_SHARE)
}

function notesOf({ plan, catalog, mix, replay, measurement }: RunRecord, generator: GeneratorHealth): string[] {
  const notes = [...mix.notes, ...(replay === null ? [] : replayNotes(replay))]
  const { dropped, total } = measurement
  if (plan.model === 'closed') {
    notes.push('Closed model: a shopper waits for the answer before asking again, so a stalled server also stalls the load and its stall weighs little in the percentiles. A rate (open model) shows it in full.')
  }
  if (dropped > 0) notes.push(`${dropped} journeys were due but not started, because ${plan.maxInFlight} were under way already: the server could not take this rate.`)
  const limited = total.statuses.get('429') ?? 0
  if (limited > 0) notes.push(`${limited} requests were refused by a rate limit (429): raise the limit of this store to measure the store and not the limit.`)
  if ((generator.start_lag_p99_ms ?? 0) > LATE_START_MS) {
    notes.push(`The generator started one journey in a hundred more than ${formatMs(generator.start_lag_p99_ms)} late; that time is in the latencies.`)
  }
  if (catalog.truncated) notes.push(`The store has more products than the ${catalog.products.length} the requests were drawn from.`)
  return notes
}

function configOf(plan: Plan): ResultConfig {
  return {
    model: plan.model,
    stages: plan.stages.map(({ durationMs, target }) => ({ duration_ms: durationMs, target })),
    start_level: plan.startLevel,
    duration_ms: plan.durationMs,
    warmup_ms: plan.warmupMs,
    think_time_ms: plan.thinkTime === null ? null : { min: plan.thinkTime.minMs, max: plan.thinkTime.maxMs },
    journeys_max: plan.journeysMax,
    connections: plan.connections,
    request_timeout_ms: plan.requestTimeoutMs,
    max_in_flight: plan.model === 'open' ? plan.maxInFlight : null,
    workers: plan.workers,
    check_share: plan.checkShare,
    zipf_exponent: plan.zipfExponent,
    catalog_limit: plan.catalogLimit,
    block_ms: blockMs(plan)
  }
}

function environmentOf({ baseUrl }: Plan): Environment {
  return {
    node: process.version,
    os: `${type()} ${release()}`,
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory_bytes: totalmem(),
    shared_with_target: isLoopback(hostOf(new URL(baseUrl)))
  }
}

function columns(rows: readonly Second[]): Series {
  const column = <K extends keyof Second>(key: K): Array<Second[K]> => rows.map((row) => row[key])
  return {
    second: column('second'), requests: column('requests'), errors: column('errors'), dropped: column('dropped'), bytes: column('bytes'),
    s2xx: column('s2xx'), s3xx: column('s3xx'), s4xx: column('s4xx'), s5xx: column('s5xx'), unanswered: column('unanswered'),
    active: column('active'), p50_ms: column('p50_ms'), p99_ms: column('p99_ms'), cpu_share: column('cpu_share')
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
