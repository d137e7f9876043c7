import { Ansis } from 'ansis'
import { describeLoad, describeMix } from './describe.js'
import { LoadTestError } from './errors.js'
import { formatCount, formatMoney, formatMs, formatRate, formatShare } from './format.js'
import { Random } from './random.js'
import type { Earned, LoadTestResult } from './result.js'
import { plain, plainTable, type TextOptions } from './summary.js'

/**
 * Rule for noise: every run is cut into blocks of equal length (about thirty, at least a second each), and each block
 * has its own p50, p99, rate and error share. The blocks of both runs are redrawn with replacement 2,000 times; if the
 * middle 99 % of the differences of their medians include zero, or the change is below 2 %, the difference is noise.
 * Fewer than eight blocks in a run are too few to say. Blocks are used instead of single requests because neighbouring
 * requests are slow together, and a test that ignores that finds a difference in everything; medians instead of means
 * because one stalled second would drown every other difference.
 */
const RESAMPLES = 2000
const OUTSIDE = 0.005
const BLOCKS_MIN = 8
const CHANGE_MIN = 0.02
/** Error shares start at zero, where percent of change mean nothing; a tenth of a percent point matters. */
const ERROR_POINTS_MIN = 0.001

export type ComparedMetric = 'p50_ms' | 'p99_ms' | 'rps' | 'error_rate'
export type Judgement = 'better' | 'worse' | 'noise' | 'too_few'

export interface ComparisonRow {
  /** An operationId, or `all requests`. */
  readonly operation: string
  readonly metric: ComparedMetric
  readonly a: number | null
  readonly b: number | null
  /** (b − a) / a; null when a is zero or one side is missing. */
  readonly change: number | null
  readonly judgement: Judgement
  readonly note: string
}

export interface Comparison {
  readonly a: string
  readonly b: string
  /** In what the two runs differ beside their results. */
  readonly differences: readonly string[]
  readonly rows: readonly ComparisonRow[]
  /** What the runs sold; empty when neither did. They are told side by side and not judged: each is one number of a whole run. */
  readonly sales: readonly ComparedSales[]
}

export interface ComparedSales {
  readonly figure: 'placed' | 'refused' | 'failed' | 'revenue'
  /** Of revenue, whose values are minor units; null for the others, which count orders. */
  readonly currency: string | null
  readonly a: Earned | null
  readonly b: Earned | null
}

const METRICS: readonly ComparedMetric[] = ['p50_ms', 'p99_ms', 'rps', 'error_rate']

/** `a` is the base, `b` the run in question. Runs of different scenarios or load models are refused unless forced. */
export function compare(a: LoadTestResult, b: LoadTestResult, { force = false }: { readonly force?: boolean } = {}): Comparison {
  const refusal = refusalOf(a, b)
  if (refusal !== null && !force) {
    throw new LoadTestError('loadtest.not_comparable', refusal, ['Compare them all the same with --force'])
  }
  const names = [...new Set([...a.operations, ...b.operations].map(({ operation }) => operation))].sort()
  const scopes = [measuredTotal(a, b), ...names.map((name) => ({ name, a: measuredOperation(a, name), b: measuredOperation(b, name) }))]
  return {
    a: nameOf(a),
    b: nameOf(b),
    differences: [...(refusal === null ? [] : [refusal]), ...differencesOf(a, b)],
    rows: scopes.flatMap((scope) => METRICS.map((metric) => rowOf(scope.name, metric, scope.a, scope.b))),
    sales: salesOf(a, b)
  }
}

function salesOf({ sales: a }: LoadTestResult, { sales: b }: LoadTestResult): ComparedSales[] {
  if (a === undefined && b === undefined) return []
  const currencies = [...new Set([a, b].flatMap((sales) => Object.keys(sales?.revenue ?? {})))].sort()
  return [
    { figure: 'placed', currency: null, a: a?.orders ?? null, b: b?.orders ?? null },
    { figure: 'refused', currency: null, a: a?.refused ?? null, b: b?.refused ?? null },
    { figure: 'failed', currency: null, a: a?.failed ?? null, b: b?.failed ?? null },
    ...currencies.map((currency) => ({ figure: 'revenue' as const, currency, a: revenueOf(a, currency), b: revenueOf(b, currency) }))
  ]
}

const revenueOf = (sales: LoadTestResult['sales'], currency: string): Earned | null => (sales === undefined ? null : sales.revenue[currency] ?? 0)

export function comparisonText(comparison: Comparison, { colour = false }: TextOptions = {}): string {
  const paint = new Ansis(colour ? 1 : 0)
  const tint = { better: paint.green, worse: paint.red, noise: paint.dim, too_few: paint.dim }
  // Latencies are always told; rates and errors of an operation only when they have changed.
  const shown = comparison.rows.filter(({ operation, metric, judgement }) => operation === 'all requests' || metric.startsWith('p') || judgement === 'better' || judgement === 'worse')
  const rows = shown.map((row, index) => [shown[index - 1]?.operation === row.operation ? '' : plain(row.operation), METRIC_NAMES[row.metric], formatMetric(row.metric, row.a), formatMetric(row.metric, row.b), formatChange(row), tint[row.judgement](row.note)])
  const sections = [
    `${paint.bold('a')} ${plain(comparison.a)}\n${paint.bold('b')} ${plain(comparison.b)}`,
    comparison.differences.map((difference) => paint.yellow(`! ${plain(difference)}`)).join('\n'),
    plainTable(['', '', 'a', 'b', 'change', ''], rows),
    comparison.sales.length === 0 ? '' : plainTable(['orders', 'a', 'b'], comparison.sales.map((row) => [row.figure, formatSales(row, row.a), formatSales(row, row.b)])),
    paint.dim(`Noise: redrawing the blocks of both runs ${formatCount(RESAMPLES)} times, the middle 99 % of the differences of their medians include none, or the change is below ${CHANGE_MIN * 100} %.`)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function formatSales({ currency }: ComparedSales, value: Earned | null): string {
  if (value === null) return '–'
  return currency === null ? formatCount(Number(value)) : formatMoney(value, currency)
}

export const METRIC_NAMES: Readonly<Record<ComparedMetric, string>> = { p50_ms: 'p50', p99_ms: 'p99', rps: 'per s', error_rate: 'errors' }

export function formatMetric(metric: ComparedMetric, value: number | null): string {
  if (value === null) return '–'
  return metric === 'rps' ? formatRate(value) : metric === 'error_rate' ? formatShare(value) : formatMs(value)
}

export function formatChange({ change, a, b, metric }: ComparisonRow): string {
  if (metric === 'error_rate' && a !== null && b !== null) return `${b >= a ? '+' : '−'}${(Math.abs(b - a) * 100).toFixed(2)} points`
  return change === null ? '–' : `${change >= 0 ? '+' : '−'}${(Math.abs(change) * 100).toFixed(1)} %`
}

/** One run's figures and blocks for one operation, or for all requests. */
interface Measured {
  readonly figures: Readonly<Record<ComparedMetric, number | null>>
  readonly blocks: Readonly<Record<ComparedMetric, readonly number[]>>
}

function measuredTotal(a: LoadTestResult, b: LoadTestResult): { name: string, a: Measured, b: Measured } {
  return { name: 'all requests', a: totalOf(a), b: totalOf(b) }
}

/** The seconds serve as the blocks of the whole, for there are no others. */
function totalOf({ totals, series, config, measured_ms }: LoadTestResult): Measured {
  const rows = series.second.flatMap((second, index) => {
    const whole = second * 1000 >= config.warmup_ms && (second + 1) * 1000 <= config.warmup_ms + measured_ms
    return whole ? [{ requests: series.requests[index] ?? 0, errors: series.errors[index] ?? 0, p50_ms: series.p50_ms[index] ?? null, p99_ms: series.p99_ms[index] ?? null }] : []
  })
  return { figures: figuresOf(totals), blocks: blocksOf(rows, 1) }
}

function measuredOperation(result: LoadTestResult, name: string): Measured | null {
  const found = result.operations.find(({ operation }) => operation === name)
  if (!found) return null
  const { block_ms } = result.config
  const whole = Math.floor(result.measured_ms / block_ms)
  const empty = { requests: 0, errors: 0, p50_ms: null, p99_ms: null }
  const rows = Array.from({ length: Math.min(whole, 1000) }, (_, index) => found.blocks.find(({ block }) => block === index) ?? empty)
  return { figures: figuresOf(found), blocks: blocksOf(rows, block_ms / 1000) }
}

function figuresOf({ rps, error_rate, latency }: LoadTestResult['totals']): Measured['figures'] {
  return { p50_ms: latency?.p50_ms ?? null, p99_ms: latency?.p99_ms ?? null, rps, error_rate }
}

function blocksOf(rows: ReadonlyArray<{ requests: number, errors: number, p50_ms: number | null, p99_ms: number | null }>, seconds: number): Measured['blocks'] {
  return {
    p50_ms: rows.flatMap(({ p50_ms }) => p50_ms ?? []),
    p99_ms: rows.flatMap(({ p99_ms }) => p99_ms ?? []),
    rps: rows.map(({ requests }) => requests / seconds),
    error_rate: rows.flatMap(({ requests, errors }) => requests === 0 ? [] : errors / requests)
  }
}

function rowOf(operation: string, metric: ComparedMetric, runA: Measured | null, runB: Measured | null): ComparisonRow {
  const a = runA?.figures[metric] ?? null
  const b = runB?.figures[metric] ?? null
  const change = a === null || b === null || a === 0 ? null : (b - a) / a
  const row = { operation, metric, a, b, change }
  if (runA === null || runB === null || a === null || b === null) {
    return { ...row, judgement: 'too_few', note: a === null && b === null ? 'in neither run' : `only in ${a === null ? 'b' : 'a'}` }
  }
  const [blocksA, blocksB] = [runA.blocks[metric], runB.blocks[metric]]
  const fewest = Math.min(blocksA.length, blocksB.length)
  if (a === b) return { ...row, judgement: 'noise', note: 'the same' }
  if (fewest < BLOCKS_MIN) return { ...row, judgement: 'too_few', note: `too short to say (${fewest} blocks)` }
  const small = metric === 'error_rate' ? Math.abs(b - a) < ERROR_POINTS_MIN : change !== null && Math.abs(change) < CHANGE_MIN
  const [low, high] = differenceInterval(blocksA, blocksB)
  // The blocks must point the same way as the whole: one odd block can turn the figure of the whole run against the rest.
  const clear = b > a ? low > 0 : high < 0
  if (small || !clear) return { ...row, judgement: 'noise', note: 'within noise' }
  const better = metric === 'rps' ? b > a : b < a
  return { ...row, judgement: better ? 'better' : 'worse', note: better ? 'better' : 'worse' }
}

/** The middle 99 % of median(b) − median(a) under resampling. The seed is fixed: the same files always give the same answer. */
function differenceInterval(a: readonly number[], b: readonly number[]): [number, number] {
  const random = new Random(1, a.length * 1000 + b.length)
  const [drawnA, drawnB] = [new Float64Array(a.length), new Float64Array(b.length)]
  const differences = new Float64Array(RESAMPLES)
  for (let i = 0; i < RESAMPLES; i++) differences[i] = resampledMedian(b, drawnB, random) - resampledMedian(a, drawnA, random)
  differences.sort()
  const edge = Math.floor(RESAMPLES * OUTSIDE)
  return [differences[edge] ?? 0, differences[RESAMPLES - 1 - edge] ?? 0]
}

/** `drawn` is room for the draw, reused because there are hundreds of thousands of them. */
function resampledMedian(values: readonly number[], drawn: Float64Array, random: Random): number {
  for (let i = 0; i < drawn.length; i++) drawn[i] = random.pick(values)
  drawn.sort()
  const middle = drawn.length >> 1
  const upper = drawn[middle] ?? 0
  return drawn.length % 2 === 1 ? upper : (upper + (drawn[middle - 1] ?? upper)) / 2
}

function refusalOf(a: LoadTestResult, b: LoadTestResult): string | null {
  const mixA = describeMix(a)
  const mixB = describeMix(b)
  if (mixA !== mixB) return `The runs tested different things: ${mixA} and ${mixB}.`
  if (a.config.model !== b.config.model) return `One run used the ${a.config.model} model and the other the ${b.config.model} model; their latencies mean different things.`
  return null
}

function differencesOf(a: LoadTestResult, b: LoadTestResult): string[] {
  const facts: ReadonlyArray<readonly [string, (result: LoadTestResult) => string]> = [
    ['load', describeLoad],
    ['seed', ({ seed }) => String(seed)],
    ['connections', ({ config }) => String(config.connections)],
    ['products in the store', ({ catalog }) => `${catalog.products}${catalog.truncated ? ' or more' : ''}`],
    ['machine', ({ environment }) => `${environment.cpu}, ${environment.cores} cores`],
    ['node', ({ environment }) => environment.node],
    ['verdict', ({ verdict }) => verdict.code === 'generator_busy' || verdict.code === 'interrupted' ? verdict.code : 'valid']
  ]
  return facts.flatMap(([name, read]) => read(a) === read(b) ? [] : [`Different ${name}: ${read(a)} and ${read(b)}.`])
}

function nameOf({ label, started_at, target }: LoadTestResult): string {
  return `${label === null ? '' : `${label}, `}${started_at} on ${target.url}`
}
