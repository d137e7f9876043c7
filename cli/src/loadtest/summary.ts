import { Ansis } from 'ansis'
import Table from 'cli-table3'
import { describeLoad, describeMix, describeSales, describeVerification, formatThresholdValue, headline, namedFailures } from './describe.js'
import { formatCount, formatDuration, formatMs, formatRate } from './format.js'
import type { LoadTestResult } from './result.js'

export interface TextOptions {
  /** Default: plain text. */
  readonly colour?: boolean
  /** Terminal width; narrower ones get fewer columns. Default 100. */
  readonly columns?: number
}

const NARROW = 90
/** Names may come from a server or a file: control characters must not reach the terminal. */
const CONTROL = /[\p{Cc}\p{Cf}]/gu

/** The result as a short text for the terminal. */
export function summary(result: LoadTestResult, { colour = false, columns = 100 }: TextOptions = {}): string {
  const paint = new Ansis(colour ? 1 : 0)
  const { target, config, totals } = result
  const store = target.store_name === null ? '' : ` (${plain(target.store_name)})`
  const mark = { passed: paint.green('✔'), failed: paint.red('✘'), no_thresholds: '·', generator_busy: paint.yellow('!'), interrupted: paint.yellow('!'), nothing_measured: paint.red('✘') }[result.verdict.code]
  const sections = [
    `${paint.bold(`${result.label === null ? '' : `${plain(result.label)}: `}${describeMix(result)}`)} on ${plain(target.url)}${store}\n` +
      paint.dim(`${describeLoad(result)}; ${config.warmup_ms === 0 ? 'no warm-up' : `${formatDuration(config.warmup_ms)} of warm-up left out`}; seed ${result.seed}`),
    headline(result),
    totals.requests === 0 ? '' : operationTable(result, columns < NARROW),
    [journeyLine(result), salesLine(result)].filter((line) => line !== '').join('\n'),
    codeLines(result),
    result.thresholds.map((threshold) => `${threshold.passed ? paint.green('✔') : paint.red('✘')} ${plain(threshold.expression)}  ${paint.dim(formatThresholdValue(threshold, threshold.actual))}`).join('\n'),
    result.notes.map((note) => paint.dim(`· ${plain(note)}`)).join('\n'),
    `${mark} ${plain(result.verdict.text)}`,
    verificationLines(result, paint)
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

/** A table without lines, right-aligned but for its first column. */
export function plainTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, index) => index === 0 ? 'left' : 'right'),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
    chars: Object.fromEntries(['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'].map((name) => [name, '']))
  })
  for (const row of rows) table.push([...row])
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n')
}

export function plain(text: string): string {
  return text.replace(CONTROL, '�')
}

function operationTable(result: LoadTestResult, narrow: boolean): string {
  const rows = [...result.operations, { operation: 'all requests', ...result.totals }].map(({ operation, requests, rps, errors, latency }) => [
    plain(operation), formatCount(requests), ...(narrow ? [] : [formatRate(rps)]), formatMs(latency?.p50_ms ?? null),
    ...(narrow ? [] : [formatMs(latency?.p95_ms ?? null)]), formatMs(latency?.p99_ms ?? null), ...(narrow ? [] : [formatMs(latency?.max_ms ?? null)]), formatCount(errors)
  ])
  return plainTable(['operation', 'requests', ...(narrow ? [] : ['per s']), 'p50', ...(narrow ? [] : ['p95']), 'p99', ...(narrow ? [] : ['max']), 'errors'], rows)
}

function journeyLine({ journeys, dropped }: LoadTestResult): string {
  const parts = journeys.map(({ scenario, completed, refused, failed, unfinished, latency }) => `${plain(scenario)} ${formatCount(completed)} completed` +
    `${refused === 0 ? '' : `, ${formatCount(refused)} refused`}${failed === 0 ? '' : `, ${formatCount(failed)} failed`}${unfinished === 0 ? '' : `, ${formatCount(unfinished)} cut off`} (p50 ${formatMs(latency?.p50_ms ?? null)})`)
  if (dropped > 0) parts.push(`${formatCount(dropped)} dropped`)
  return parts.length === 0 ? '' : `Journeys: ${parts.join(' · ')}`
}

function salesLine(result: LoadTestResult): string {
  const sales = describeSales(result)
  return sales === null ? '' : `Orders: ${sales}${result.config.warmup_ms === 0 ? '' : ' (the whole run, warm-up included)'}`
}

/** The proof, and every fault that it found. */
function verificationLines(result: LoadTestResult, paint: Ansis): string {
  const told = describeVerification(result)
  const faults = (result.verification?.invariants ?? []).filter(({ holds }) => !holds).flatMap(({ name, rule, fault_count, faults: shown }) => [
    `  ${plain(name)}: ${plain(rule)} ${formatCount(fault_count)} ${fault_count === 1 ? 'fault' : 'faults'}:`, ...shown.map(({ subject, fault }) => `    ${plain(subject)}: ${plain(fault)}`)
  ])
  return told === null ? '' : [`${faults.length === 0 ? paint.green('✔') : paint.red('✘')} ${told}`, ...faults].join('\n')
}

function codeLines({ totals }: LoadTestResult): string {
  const list = (title: string, counts: Readonly<Record<string, number>>): string[] => {
    const entries = Object.entries(counts).sort(([, a], [, b]) => b - a)
    return entries.length === 0 ? [] : [`${title}: ${entries.map(([name, times]) => `${plain(name)} ${formatCount(times)}`).join(' · ')}`]
  }
  return [
    ...(totals.errors === 0 ? [] : [...list('Statuses', totals.statuses), ...list('Failures', namedFailures(totals.failures))]),
    ...list('Problems', totals.problems),
    ...list('Connections', totals.connection_codes)
  ].join('\n')
}
