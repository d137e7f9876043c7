import { METRIC_NAMES, formatChange, type Comparison, type ComparedMetric, type ComparisonRow } from '../compare.js'
import { describeLoad, describeMix, describeVerification, formatThresholdValue, headline, namedFailures } from '../describe.js'
import { formatBytes, formatCount, formatDuration, formatMoney, formatMs, formatRate, formatShare } from '../format.js'
import type { LoadTestResult, RequestFigures, Verdict } from '../result.js'
import { ALL_REQUESTS } from './chartData.js'
import { html, type Html } from './html.js'

/** Said by a sign and a word as well as by colour. */
const VERDICTS: Readonly<Record<Verdict['code'], { readonly tone: string, readonly sign: string, readonly word: string }>> = {
  passed: { tone: 'ok', sign: '✓', word: 'Passed' },
  failed: { tone: 'bad', sign: '✕', word: 'Failed' },
  no_thresholds: { tone: 'rest', sign: '•', word: 'Measured' },
  generator_busy: { tone: 'warn', sign: '!', word: 'No verdict' },
  interrupted: { tone: 'warn', sign: '!', word: 'Interrupted' },
  nothing_measured: { tone: 'bad', sign: '✕', word: 'Nothing measured' }
}
const TONES = { better: 'ok', worse: 'bad', noise: 'rest', too_few: 'rest' } as const

export function headerSection(result: LoadTestResult, comparison: Comparison | null): Html {
  const { tone, sign, word } = VERDICTS[result.verdict.code]
  // Crossed thresholds are told by their own card; what puts the figures themselves in doubt must come before them.
  const banner = tone === 'warn' || result.verdict.code === 'nothing_measured' ? html`<p class="card banner ${tone}">${glued(result.verdict.text)}</p>` : null
  return html`<header>
<div class="top"><div>
<p class="eyebrow">Load test${comparison === null ? '' : ', compared with a baseline'} · ${dateOf(result)}</p>
<h1>${result.label ?? result.target.store_name ?? result.target.url}</h1>
<p class="eyebrow">${result.label === null || result.target.store_name === null ? '' : `${result.target.store_name} · `}${result.target.url}</p>
</div><span class="pill ${tone}"><span aria-hidden="true">${sign}</span>${word}</span></div>
<p class="headline">${glued(headline(result))}</p>
<p class="load">${describeMix(result)}. ${capital(describeLoad(result))}. ${result.config.warmup_ms === 0 ? 'No warm-up' : `${formatDuration(result.config.warmup_ms)} of warm-up left out`}.</p>
${banner}
</header>`
}

export function tilesSection({ totals, journeys, dropped }: LoadTestResult, comparison: Comparison | null): Html {
  const completed = journeys.reduce((sum, journey) => sum + journey.completed, 0)
  const { latency } = totals
  const tile = (name: string, value: string, metric?: ComparedMetric, tone = ''): Html => html`<div class="tile"><dt>${name}</dt><dd class="${tone}">${value}</dd>${deltaTile(comparison, metric)}</div>`
  return html`<dl class="tiles">
${tile('Answers per second', formatRate(totals.rps), 'rps')}
${tile('50 % within (p50)', formatMs(latency?.p50_ms ?? null), 'p50_ms')}
${tile('99 % within (p99)', formatMs(latency?.p99_ms ?? null), 'p99_ms')}
${tile('Slowest', formatMs(latency?.max_ms ?? null))}
${tile('Errors', formatShare(totals.error_rate), 'error_rate', totals.errors > 0 ? 'bad' : '')}
${dropped > 0 ? tile('Journeys dropped', formatCount(dropped), undefined, 'bad') : tile('Journeys completed', formatCount(completed))}
</dl>`
}

export function thresholdsSection({ thresholds }: LoadTestResult): Html | null {
  if (thresholds.length === 0) return null
  const crossed = thresholds.filter(({ passed }) => !passed).length
  const items = thresholds.map((threshold) => html`<li><span class="${threshold.passed ? 'ok' : 'bad'}"><span aria-hidden="true">${threshold.passed ? '✓' : '✕'}</span> ${threshold.passed ? 'held' : 'crossed'}</span> <code>${threshold.expression}</code><span class="value">${formatThresholdValue(threshold, threshold.actual)}</span></li>`)
  return html`<section class="card stack"><h2>Thresholds: ${crossed === 0 ? 'all held' : `${crossed} of ${thresholds.length} crossed`}</h2><ul class="plain">${items}</ul></section>`
}

export function chartsSection(result: LoadTestResult, compared: boolean): Html {
  const { totals, operations } = result
  const latency = totals.latency === null ? 'No latency was recorded.' : `p50 ${formatMs(totals.latency.p50_ms)}, p99 ${formatMs(totals.latency.p99_ms)}, slowest ${formatMs(totals.latency.max_ms)}.`
  const statuses = Object.entries(totals.statuses).map(([status, count]) => `${status}: ${formatCount(count)}`).join(', ')
  const options = [ALL_REQUESTS, ...operations.map(({ operation }) => operation)].map((name) => html`<option>${name}</option>`)
  const scale = html`<button type="button" data-scale hidden></button>`
  const select = html`<select aria-label="Operation of the distribution" disabled>${options}</select>`
  const card = (chart: string, height: number, title: string, hint: string, summary: string, controls: Html | null = null, wide = false, dashed = compared): Html => html`<section class="card${wide ? ' wide' : ''}" data-chart="${chart}" data-height="${height}" data-summary="${title}. ${summary}">
<div class="head"><h2>${title}</h2><div class="controls">${controls}</div></div><p>${hint}${dashed ? ' The baseline is dashed.' : ''}</p><div class="plot"></div></section>`
  return html`<noscript><p class="card banner warn">The charts need JavaScript; every figure is in the tables below as well.</p></noscript>
<div class="grid">
${card('throughput', 240, 'Throughput and errors', `How many requests were answered in each second, and how many of them wrong.${result.config.warmup_ms > 0 ? ' The shaded start is the warm-up.' : ''}`, `On average ${formatRate(totals.rps)} answers per second; ${formatCount(totals.errors)} errors.`)}
${card('latency', 240, 'Latency over time', 'Half of the answers of a second were faster than p50, all but one in a hundred faster than p99.', latency, scale)}
${card('curve', 280, 'Latency distribution', 'Read from below: this share of the answers took at most that long. The right end is where complaints come from.', latency, html`${select}${scale}`, true)}
${card('statuses', 200, 'Status codes', 'The answers of each second by HTTP status.', statuses === '' ? 'No request was answered.' : `${statuses}.`, null, false, false)}
${card('active', 200, 'Journeys under way', 'Shoppers in the middle of something. A line that keeps climbing means the store falls behind.', `${formatCount(Math.max(0, ...result.series.active))} at most.`)}
</div>`
}

export function operationsSection(result: LoadTestResult, comparison: Comparison | null): Html {
  const all: ReadonlyArray<RequestFigures & { readonly operation: string }> = [...result.operations, { operation: ALL_REQUESTS, ...result.totals }]
  const rows = all.map(({ operation, requests, rps, errors, error_rate, latency }) => {
    const row = (label: string, value: string, metric?: ComparedMetric): Html => html`<td role="cell" data-label="${label}">${value}${deltaCell(comparison, operation, metric)}</td>`
    return html`<tr role="row"${operation === ALL_REQUESTS ? html` class="sum"` : null}><th role="rowheader" scope="row">${operation}</th>
${row('Requests', formatCount(requests))}${row('per second', formatRate(rps), 'rps')}${row('p50', formatMs(latency?.p50_ms ?? null), 'p50_ms')}${row('p90', formatMs(latency?.p90_ms ?? null))}
${row('p99', formatMs(latency?.p99_ms ?? null), 'p99_ms')}${row('Slowest', formatMs(latency?.max_ms ?? null))}
<td role="cell" data-label="Errors"${errors > 0 ? html` class="bad"` : null}>${errors === 0 ? '0' : `${formatCount(errors)} (${formatShare(error_rate)})`}${deltaCell(comparison, operation, 'error_rate')}</td></tr>`
  })
  const heads = ['Operation', 'Requests', 'per second', 'p50', 'p90', 'p99', 'Slowest', 'Errors'].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)
  return html`<section class="card stack"><table class="figures" role="table"><caption><h2>Operations</h2></caption><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table></section>`
}

export function journeysSection({ journeys }: LoadTestResult): Html | null {
  if (journeys.length === 0) return null
  const rows = journeys.map(({ scenario, started, completed, refused, failed, unfinished, latency }) => html`<tr role="row"><th role="rowheader" scope="row">${scenario}</th>
<td role="cell" data-label="Started">${formatCount(started)}</td><td role="cell" data-label="Completed">${formatCount(completed)}</td><td role="cell" data-label="Refused">${formatCount(refused)}</td><td role="cell" data-label="Failed"${failed > 0 ? html` class="bad"` : null}>${formatCount(failed)}</td>
<td role="cell" data-label="Cut off">${formatCount(unfinished)}</td><td role="cell" data-label="p50">${formatMs(latency?.p50_ms ?? null)}</td><td role="cell" data-label="p99">${formatMs(latency?.p99_ms ?? null)}</td></tr>`)
  const heads = ['Journey', 'Started', 'Completed', 'Refused', 'Failed', 'Cut off', 'p50', 'p99'].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)
  return html`<section class="card stack"><table class="figures" role="table"><caption><h2>Journeys</h2></caption><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table></section>`
}

/** What was sold, and whether the store's books are in order afterwards. */
export function salesSection(result: LoadTestResult): Html | null {
  const { sales, config } = result
  if (sales === undefined) return null
  const figures: ReadonlyArray<readonly [string, string, boolean?]> = [
    ['Orders placed', formatCount(sales.orders)], ...Object.entries(sales.revenue).map(([currency, amount]) => ['Revenue', formatMoney(amount, currency)] as const),
    ['Refused', formatCount(sales.refused)], ['Failed', formatCount(sales.failed), sales.failed > 0],
    ...(sales.lines_refused === 0 ? [] : [['Lines left out', formatCount(sales.lines_refused)] as const])
  ]
  const items = figures.map(([name, value, bad = false]) => html`<li><span>${name}</span><span class="value${bad ? ' bad' : ''}">${value}</span></li>`)
  return html`<section class="card stack"><h2>Orders</h2>${config.warmup_ms === 0 ? null : html`<p>Of the whole run, warm-up included.</p>`}<ul class="plain">${items}</ul></section>`
}

export function verificationSection(result: LoadTestResult): Html | null {
  const told = describeVerification(result)
  if (told === null || result.verification === undefined) return null
  const { holds, invariants } = result.verification
  const faults = invariants.filter((invariant) => !invariant.holds).flatMap(({ name, rule, fault_count, faults: shown }) => [
    html`<li><span><code>${name}</code> ${rule}</span><span class="value bad">${formatCount(fault_count)}</span></li>`, ...shown.map(({ subject, fault }) => html`<li>${subject}: ${fault}</li>`)
  ])
  return html`<section class="card stack"><h2>Proof: <span class="${holds ? 'ok' : 'bad'}"><span aria-hidden="true">${holds ? '✓' : '✕'}</span> ${told}</span></h2>${faults.length === 0 ? null : html`<ul class="plain">${faults}</ul>`}</section>`
}

export function codesSection({ totals }: LoadTestResult): Html | null {
  const lists = ([['Answers by status', totals.statuses], ['Why requests failed', namedFailures(totals.failures)], ['Problem codes', totals.problems], ['Connection errors', totals.connection_codes]] as const)
    .flatMap(([title, counts]) => {
      const entries = Object.entries(counts).sort(([, a], [, b]) => b - a)
      const items = entries.map(([name, count]) => html`<li><span>${name}</span><span class="value">${formatCount(count)}</span></li>`)
      return entries.length === 0 ? [] : [html`<section class="card"><h2>${title}</h2><ul class="plain">${items}</ul></section>`]
    })
  return lists.length === 0 ? null : html`<div class="grid codes">${lists}</div>`
}

export function notesSection({ notes }: LoadTestResult, comparison: Comparison | null): Html | null {
  const all = [...(comparison?.differences ?? []), ...notes]
  if (all.length === 0) return null
  return html`<section class="card stack"><h2>Good to know</h2><ul class="plain">${all.map((note) => html`<li>${note}</li>`)}</ul></section>`
}

export function factsSection(result: LoadTestResult): Html {
  const { config, catalog, environment, generator, totals, replay } = result
  const drawn = replay === undefined ? `${formatCount(catalog.words)} search words; Zipf ${config.zipf_exponent}, seed ${result.seed}` : `for ${formatCount(replay.lines_by_sku)} lines by SKU and ${formatCount(replay.lines_mapped)} mapped`
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['Measured', `${formatDuration(result.measured_ms)}, ${formatCount(totals.requests)} requests, ${formatBytes(totals.bytes)} received; ${formatCount(result.warmup_requests)} requests of the warm-up left out`],
    ['Latency', config.model === 'open' ? 'counted from the moment at which each journey was due, so a stall is not hidden' : 'counted from the sending of each request'],
    ['Drawn from', `${formatCount(catalog.products)} products${catalog.truncated ? ' (a part of them)' : ''}, ${formatCount(catalog.products_in_stock)} in stock, ${drawn}`],
    ['Connections', `${formatCount(config.connections)}, answer within ${formatDuration(config.request_timeout_ms)}, no retries`],
    ['Checked', `${formatShare(config.check_share)} of the bodies, and all that a journey needs`],
    ['Generator', `${formatShare(generator.cpu_share)} of a core, ${config.workers === 1 ? 'one thread' : `${config.workers} threads`}${generator.start_lag_p99_ms === null ? '' : `, 99 of 100 journeys started within ${formatMs(generator.start_lag_p99_ms)} of their time`}`],
    ['Machine', `${environment.cpu}, ${environment.cores} cores, ${formatBytes(environment.memory_bytes)}, ${environment.os}, Node ${environment.node}${environment.shared_with_target ? '; server and generator shared it' : ''}`]
  ]
  return html`<section class="card stack"><h2>How it was measured</h2><dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`
}

function deltaTile(comparison: Comparison | null, metric: ComparedMetric | undefined): Html | null {
  const row = findRow(comparison, ALL_REQUESTS, metric)
  return row === null ? null : html`<dd class="small ${TONES[row.judgement]}">${deltaText(row)}</dd>`
}

function deltaCell(comparison: Comparison | null, operation: string, metric: ComparedMetric | undefined): Html | null {
  const row = findRow(comparison, operation, metric)
  return row === null || (row.metric === 'error_rate' && row.a === row.b) ? null : html`<small class="${TONES[row.judgement]}">${deltaText(row)}</small>`
}

function findRow(comparison: Comparison | null, operation: string, metric: ComparedMetric | undefined): ComparisonRow | null {
  return comparison?.rows.find((row) => row.operation === operation && row.metric === metric && metric in METRIC_NAMES) ?? null
}

function deltaText(row: ComparisonRow): string {
  return row.a === row.b ? row.note : `${formatChange(row)} ${row.note}`
}

function dateOf({ started_at }: LoadTestResult): string {
  return `${started_at.slice(0, 10)} ${started_at.slice(11, 16)} UTC`
}

/** Keeps a number and its unit on one line. */
function glued(text: string): string {
  return text.replace(/(\d) (%|ms|s|min)(?![\p{L}\d])/gu, '$1\u00a0$2')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
