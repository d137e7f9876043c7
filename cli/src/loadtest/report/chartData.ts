import { decodeHistogram, percentileMs } from '../latency.js'
import type { LoadTestResult, RequestFigures } from '../result.js'

/** What charts.client.js draws from, and nothing else: the page carries no more of a result than it shows. */
export interface ChartData {
  readonly runs: readonly ChartRun[]
  /** log10(1 / (1 − share)) of each point of the curves: 1 is 90 %, 2 is 99 %, 3 is 99.9 %. */
  readonly curveX: readonly number[]
}

export interface ChartRun {
  readonly name: string
  readonly warmupSeconds: number
  readonly second: readonly number[]
  readonly requests: readonly number[]
  readonly errors: readonly number[]
  readonly dropped: readonly number[]
  readonly active: readonly number[]
  readonly p50: ReadonlyArray<number | null>
  readonly p99: ReadonlyArray<number | null>
  readonly classes: ReadonlyArray<{ readonly name: string, readonly label: string, readonly counts: readonly number[] }>
  /** Latencies in milliseconds at each of `curveX`, by operation. */
  readonly curves: Readonly<Record<string, ReadonlyArray<number | null>>>
}

export const ALL_REQUESTS = 'all requests'
const CURVE_STEP = 0.04
const CURVE_END = 5
const CURVE_X = Array.from({ length: Math.round(CURVE_END / CURVE_STEP) + 1 }, (_, index) => Math.round(index * CURVE_STEP * 100) / 100)
const CLASSES = [['s2xx', '2xx answered'], ['s3xx', '3xx redirect'], ['s4xx', '4xx refused'], ['s5xx', '5xx failed'], ['unanswered', 'no answer']] as const

export function chartData(runs: ReadonlyArray<{ readonly name: string, readonly result: LoadTestResult }>): ChartData {
  return { runs: runs.map(({ name, result }) => chartRun(name, result)), curveX: CURVE_X }
}

function chartRun(name: string, result: LoadTestResult): ChartRun {
  const { series, config, operations, totals } = result
  const rows = visibleRows(result)
  const pick = <T>(column: readonly T[]): T[] => rows.map((row) => column[row] as T)
  return {
    name,
    warmupSeconds: config.warmup_ms / 1000,
    second: pick(series.second),
    requests: pick(series.requests),
    errors: pick(series.errors),
    dropped: pick(series.dropped),
    active: pick(series.active),
    p50: pick(series.p50_ms),
    p99: pick(series.p99_ms),
    classes: CLASSES.map(([key, label]) => ({ name: key, label, counts: pick(series[key]) })).filter(({ counts }) => counts.some((count) => count > 0)),
    curves: { ...Object.fromEntries(operations.map((figures) => [figures.operation, curveOf(figures)])), [ALL_REQUESTS]: curveOf(totals) }
  }
}

/**
 * A second that the end of the run cut short would look like a collapse, so it is left out. If answers kept coming long
 * after the load had ended, the tail is the news and is shown.
 */
function visibleRows({ series, config, measured_ms }: LoadTestResult): number[] {
  const endMs = config.warmup_ms + measured_ms
  const all = series.second.map((_, row) => row)
  const whole = all.filter((row) => ((series.second[row] ?? 0) + 1) * 1000 <= endMs)
  const tail = all.length - whole.length
  return tail > 2 || whole.length < 2 ? all : whole
}

/** Ends where one request is left beyond it: what lies further out was never seen. */
function curveOf({ latency }: RequestFigures): Array<number | null> {
  if (latency === null) return CURVE_X.map(() => null)
  const histogram = decodeHistogram(latency.histogram)
  const end = Math.log10(histogram.totalCount)
  return CURVE_X.map((x) => x > end ? null : percentileMs(histogram, 100 * (1 - 10 ** -x)))
}
