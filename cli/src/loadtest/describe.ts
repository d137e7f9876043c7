import { formatCount, formatDuration, formatMs, formatRate, formatShare } from './format.js'
import type { LoadTestResult, ResultConfig } from './result.js'
import type { ThresholdVerdict } from './thresholds.js'

/** The run in words, the same ones in the terminal and in the report. */
export function describeLoad({ model, stages, start_level, duration_ms, think_time_ms, journeys_max }: ResultConfig): string {
  const [first] = stages
  const unit = model === 'open' ? 'journeys/s' : 'users'
  const constant = stages.length === 1 && first?.target === start_level
  const level = constant
    ? `${formatRate(start_level)} ${unit} for ${formatDuration(duration_ms)}`
    : `${unit} ${formatRate(start_level)} → ${stages.map(({ duration_ms: ms, target }) => `${formatRate(target)} in ${formatDuration(ms)}`).join(' → ')}`
  const think = think_time_ms === null ? 'no think time' : `think time ${formatDuration(think_time_ms.min)} to ${formatDuration(think_time_ms.max)}`
  return `${model} model, ${level}${journeys_max === null ? '' : `, at most ${formatCount(journeys_max)} journeys`}, ${think}`
}

/** One sentence that a person who has never seen a percentile can use. */
export function headline({ totals, dropped }: LoadTestResult): string {
  if (totals.latency === null) return totals.requests === 0 ? 'Nothing was measured.' : `None of ${formatCount(totals.requests)} requests was answered.`
  const { rps, errors, requests, latency } = totals
  const failures = errors === 0 ? `None of ${formatCount(requests)} requests failed` : `${formatCount(errors)} of ${formatCount(requests)} requests failed (${formatShare(errors / requests)})`
  return `The store answered ${formatRate(rps)} requests per second. Half of the answers came within ${formatMs(latency.p50_ms)}, ` +
    `99 of 100 within ${formatMs(latency.p99_ms)}. ${failures}${dropped === 0 ? '.' : `, and ${formatCount(dropped)} journeys could not even start.`}`
}

export function describeMix({ scenario }: LoadTestResult): string {
  const total = scenario.mix.reduce((sum, { weight }) => sum + weight, 0)
  if (scenario.mix.length < 2) return scenario.name
  return `${scenario.name} (${scenario.mix.map(({ scenario: name, weight }) => `${name} ${formatRate((weight / total) * 100)} %`).join(', ')})`
}

export function formatThresholdValue({ unit }: ThresholdVerdict, value: number | null): string {
  if (value === null) return 'nothing measured'
  switch (unit) {
    case 'ms': return formatMs(value)
    case 'fraction': return formatShare(value)
    case 'per_second': return `${formatRate(value)}/s`
    case 'count': return formatCount(value)
  }
}

const FAILURES: Readonly<Record<string, string>> = { timeout: 'no answer in time', connection: 'connection failed', status: 'unexpected status', check: 'wrong content' }

/** The kinds of failure in words, for both reports. */
export function namedFailures(failures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(failures).map(([failure, times]) => [FAILURES[failure] ?? failure, times]))
}
