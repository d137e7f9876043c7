import { formatCount, formatDuration, formatMoney, formatMs, formatRate, formatShare } from './format.js'
import type { ReplayFacts } from './replay/facts.js'
import type { LoadTestResult, ResultConfig } from './result.js'
import type { ThresholdVerdict } from './thresholds.js'

/** The run in words, the same ones in the terminal and in the report. */
export function describeLoad({ config, replay }: Pick<LoadTestResult, 'config' | 'replay'>): string {
  const { model, stages, start_level, duration_ms, think_time_ms, journeys_max } = config
  if (replay !== undefined) return describeReplay(replay, config)
  const [first] = stages
  const unit = model === 'open' ? 'journeys/s' : 'users'
  const constant = stages.length === 1 && first?.target === start_level
  const level = constant
    ? `${formatRate(start_level)} ${unit} for ${formatDuration(duration_ms)}`
    : `${unit} ${formatRate(start_level)} → ${stages.map(({ duration_ms: ms, target }) => `${formatRate(target)} in ${formatDuration(ms)}`).join(' → ')}`
  return `${model} model, ${level}${journeys_max === null ? '' : `, at most ${formatCount(journeys_max)} journeys`}, ${describeThinkTime(think_time_ms)}`
}

function describeThinkTime(think: ResultConfig['think_time_ms']): string {
  return think === null ? 'no think time' : `think time ${formatDuration(think.min)} to ${formatDuration(think.max)}`
}

function describeReplay({ file, format, speed, orders, orders_in_file, lines }: ReplayFacts, { start_level, duration_ms, think_time_ms }: ResultConfig): string {
  const share = orders === orders_in_file ? formatCount(orders) : `${formatCount(orders)} of ${formatCount(orders_in_file)}`
  const pace = speed === null ? `as fast as ${formatCount(start_level)} shoppers can, closed model` : `at ${speed} times their speed in ${formatDuration(duration_ms)}, open model`
  return `${share} orders with ${formatCount(lines)} lines of ${file} (${format}), ${pace}, ${describeThinkTime(think_time_ms)}`
}

/** What was sold, in one line; null when nobody came to buy. */
export function describeSales({ sales }: LoadTestResult): string | null {
  if (sales === undefined) return null
  const revenue = Object.entries(sales.revenue).map(([currency, amount]) => formatMoney(amount, currency)).join(' and ')
  return [`${formatCount(sales.orders)} placed`, `${formatCount(sales.refused)} refused`, `${formatCount(sales.failed)} failed`].join(', ') +
    `${sales.lines_refused === 0 ? '' : `; ${formatCount(sales.lines_refused)} lines left out that the shop did not have`}${revenue === '' ? '' : `; revenue ${revenue}`}`
}

/** The proof that was asked for, in one line; what broke is told one by one. */
export function describeVerification({ verification }: LoadTestResult): string | null {
  if (verification === undefined) return null
  const broken = verification.invariants.filter(({ holds }) => !holds).length
  return broken === 0 ? `stock, money, orders and events add up: ${verification.invariants.length} invariants hold` : `${broken} of ${verification.invariants.length} invariants are broken`
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
