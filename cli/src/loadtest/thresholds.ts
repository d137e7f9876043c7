import { LoadTestError } from './errors.js'
import { percentileMs, toMs } from './latency.js'
import type { Measurement } from './measurement.js'
import { sum, type JourneyTally, type Tally } from './tally.js'

/**
 * The grammar: METRIC[{SCOPE}] COMPARATOR NUMBER[UNIT]
 *   latency     p50 … p99.9, min, mean, max    with us, ms or s           p99<200ms
 *   shares      error_rate                     with %, or as a fraction   error_rate<1%
 *   throughput  rps                            answers per second         rps>500
 *   counts      requests, errors, timeouts, connection_errors, check_failed, dropped, http_5xx, http_404   http_5xx==0
 * SCOPE is an operationId or journey:NAME; without one the metric spans all requests.
 */
export interface Threshold {
  readonly expression: string
  readonly metric: string
  readonly scope: Scope
  readonly comparator: Comparator
  /** Milliseconds for latencies, a fraction for error_rate, otherwise the bare number. */
  readonly limit: number
}
export type Scope = { readonly kind: 'all' } | { readonly kind: 'operation' | 'journey', readonly name: string }
type Comparator = '<' | '<=' | '>' | '>=' | '=='

export interface ThresholdVerdict {
  readonly expression: string
  readonly passed: boolean
  /** In the unit of `Threshold.limit`; null when nothing was measured that it could judge, which does not pass. */
  readonly actual: number | null
  readonly limit: number
  readonly unit: 'ms' | 'fraction' | 'per_second' | 'count'
}

const SHAPE = /^([a-z][a-z0-9_.]*)(?:\{([^{}]+)\})?(<=|>=|==|<|>)(\d+(?:\.\d+)?)(us|µs|ms|s|%)?$/
const EXAMPLES = 'p99<200ms, error_rate<1%, rps>500, http_5xx==0 or p95{storefront.products.get}<50ms'
const UNIT_MS: Readonly<Record<string, number>> = { us: 0.001, µs: 0.001, ms: 1, s: 1000 }
const COUNT_METRICS: ReadonlySet<string> = new Set(['requests', 'errors', 'timeouts', 'connection_errors', 'check_failed', 'dropped'])
const FAILURE_OF: Readonly<Record<string, string>> = { timeouts: 'timeout', connection_errors: 'connection', check_failed: 'check' }

/** `known` are the operations and journeys this run can have; a scope outside of them would judge nothing. */
export function parseThreshold(expression: string, known: { operations: readonly string[], journeys: readonly string[] }): Threshold {
  const match = SHAPE.exec(expression.replace(/\s+/g, ''))
  if (!match) throw invalid(expression, `is not METRIC COMPARATOR NUMBER, such as ${EXAMPLES}`)
  const [, metric = '', scopeText, comparator, number, unit] = match
  const scope = parseScope(expression, scopeText, known)
  const kind = kindOf(metric)
  if (kind === null) throw invalid(expression, `has the unknown metric "${metric}"; there are p50 … p99.9, min, mean, max, error_rate, rps, ${[...COUNT_METRICS].join(', ')}, http_5xx and http_404`)
  if (metric === 'dropped' && scope.kind !== 'all') throw invalid(expression, 'cannot have a scope: a dropped journey called no operation')
  if (scope.kind === 'journey' && kind === 'count' && metric !== 'errors') throw invalid(expression, `asks for ${metric}, which journeys do not count; ask an operation`)
  const limit = Number(number)
  if (kind === 'ms') {
    const factor = UNIT_MS[unit ?? '']
    if (factor === undefined) throw invalid(expression, 'needs a unit: us, ms or s')
    return { expression, metric, scope, comparator: comparator as Comparator, limit: limit * factor }
  }
  if (unit !== undefined && (unit !== '%' || kind !== 'fraction')) throw invalid(expression, `has the unit ${unit}, which does not fit ${metric}`)
  return { expression, metric, scope, comparator: comparator as Comparator, limit: unit === '%' ? limit / 100 : limit }
}

export function judge(threshold: Threshold, measurement: Measurement): ThresholdVerdict {
  const actual = valueOf(threshold, measurement)
  return {
    expression: threshold.expression,
    passed: actual !== null && compares(actual, threshold.comparator, threshold.limit),
    actual,
    limit: threshold.limit,
    unit: kindOf(threshold.metric) ?? 'count'
  }
}

function kindOf(metric: string): ThresholdVerdict['unit'] | null {
  if (['min', 'mean', 'max'].includes(metric)) return 'ms'
  if (/^p\d{1,2}(\.\d{1,3})?$/.test(metric) && Number(metric.slice(1)) > 0) return 'ms'
  if (metric === 'error_rate') return 'fraction'
  if (metric === 'rps') return 'per_second'
  return COUNT_METRICS.has(metric) || /^http_[1-5](xx|\d\d)$/.test(metric) ? 'count' : null
}

function parseScope(expression: string, text: string | undefined, known: { operations: readonly string[], journeys: readonly string[] }): Scope {
  if (text === undefined) return { kind: 'all' }
  const journey = /^journey:(.+)$/.exec(text)?.[1]
  const name = journey ?? text
  const names = journey === undefined ? known.operations : known.journeys
  if (!names.includes(name)) {
    const choice = [...known.operations, ...known.journeys.map((label) => `journey:${label}`)].join(', ')
    throw invalid(expression, `is scoped to "${text}", which this run does not have; it has ${choice}`)
  }
  return { kind: journey === undefined ? 'operation' : 'journey', name }
}

function valueOf({ metric, scope }: Threshold, measurement: Measurement): number | null {
  if (metric === 'dropped') return measurement.dropped
  if (scope.kind === 'journey') {
    const tally = measurement.journeys.get(scope.name)
    return tally === undefined || tally.started === 0 ? null : valueOfJourney(metric, tally, measurement)
  }
  const tally = scope.kind === 'all' ? measurement.total : measurement.operations.get(scope.name)
  if (tally === undefined || tally.requests === 0) return null
  switch (kindOf(metric)) {
    case 'ms': return latencyOf(metric, tally)
    case 'fraction': return tally.errors / tally.requests
    case 'per_second': return tally.inTime / (measurement.windowMs / 1000)
    default: return countOf(metric, tally)
  }
}

function valueOfJourney(metric: string, tally: JourneyTally, measurement: Measurement): number | null {
  switch (kindOf(metric)) {
    case 'ms': return latencyOf(metric, tally)
    case 'fraction': return tally.failed / tally.started
    case 'per_second': return tally.completed / (measurement.windowMs / 1000)
    default: return tally.failed
  }
}

function latencyOf(metric: string, { histogram }: Pick<Tally, 'histogram'>): number | null {
  if (histogram.totalCount === 0) return null
  if (metric === 'mean') return toMs(histogram.mean)
  if (metric === 'max') return toMs(histogram.maxValue)
  return percentileMs(histogram, metric === 'min' ? 0 : Number(metric.slice(1)))
}

function countOf(metric: string, tally: Tally): number {
  if (metric === 'requests') return tally.requests
  if (metric === 'errors') return tally.errors
  const failure = FAILURE_OF[metric]
  if (failure !== undefined) return tally.failures.get(failure) ?? 0
  const pattern = metric.slice('http_'.length)
  return sum(new Map([...tally.statuses].filter(([status]) => pattern.endsWith('xx') ? status[0] === pattern[0] : status === pattern)))
}

function compares(actual: number, comparator: Comparator, limit: number): boolean {
  switch (comparator) {
    case '<': return actual < limit
    case '<=': return actual <= limit
    case '>': return actual > limit
    case '>=': return actual >= limit
    case '==': return actual === limit
  }
}

function invalid(expression: string, problem: string): LoadTestError {
  return new LoadTestError('loadtest.invalid_threshold', `The threshold "${expression}" ${problem}.`)
}
