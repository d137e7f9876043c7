import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compare } from '../compare.js'
import type { LoadTestResult } from '../result.js'
import { chartData } from './chartData.js'
import { html, Html, jsonForScript } from './html.js'
import {
  chartsSection, codesSection, factsSection, headerSection, journeysSection, notesSection, operationsSection, salesSection, thresholdsSection, tilesSection, verificationSection
} from './sections.js'
import { STYLE } from './style.js'

export interface ReportOptions {
  /** The run to compare with; it is laid under the charts, and changes are shown beside the figures. */
  readonly baseline?: LoadTestResult
  /** Compare even runs of different scenarios. */
  readonly force?: boolean
}

const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%232f5bd3'/%3E%3Cpath d='M3 11l3-4 2.5 2.5L13 4.5' fill='none' stroke='white' stroke-width='1.8'/%3E%3C/svg%3E"

/**
 * One HTML file that needs nothing else: no network, no fonts, no other file. Its policy forbids everything and then lets
 * through exactly the scripts and styles it carries, by their hashes; so even if a name from a server slipped through the
 * escaping, the browser would not run it.
 */
export function renderReport(result: LoadTestResult, { baseline, force = false }: ReportOptions = {}): string {
  const comparison = baseline === undefined ? null : compare(baseline, result, { force })
  const runs = [{ name: 'this run', result }, ...(baseline === undefined ? [] : [{ name: 'baseline', result: baseline }])]
  const { plotScript, pageScript, plotStyle } = assets()
  const styles = [plotStyle, STYLE]
  const policy = [
    "default-src 'none'",
    `script-src ${[plotScript, pageScript].map(hashSource).join(' ')}`,
    `style-src ${styles.map(hashSource).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Load test: ${result.label ?? result.target.store_name ?? result.target.url}</title>
<link rel="icon" href="${ICON}">
${styles.map((style) => html`<style>${new Html(style)}</style>`)}
</head>
<body>
<main>
${headerSection(result, comparison)}
${tilesSection(result, comparison)}
${thresholdsSection(result)}
${salesSection(result)}
${verificationSection(result)}
${chartsSection(result, comparison !== null)}
${operationsSection(result, comparison)}
${journeysSection(result)}
${codesSection(result)}
${notesSection(result, comparison)}
${factsSection(result)}
<footer>Written by shop loadtest. This file is complete: it loads nothing from anywhere.</footer>
</main>
<script type="application/json" id="chart-data">${jsonForScript(chartData(runs))}</script>
<script>${new Html(plotScript)}</script>
<script type="module">${new Html(pageScript)}</script>
</body>
</html>
`
  return page.text
}

interface Assets { readonly plotScript: string, readonly pageScript: string, readonly plotStyle: string }
let loaded: Assets | null = null

/** The chart library comes from its package, with its licence, as its terms ask of every copy. */
function assets(): Assets {
  if (loaded !== null) return loaded
  const { resolve } = createRequire(import.meta.url)
  const read = (path: string | URL): string => readFileSync(path, 'utf8').trim()
  // A source map is named after the compiler's output and is not part of the page.
  const pageScript = read(new URL('./charts.client.js', import.meta.url)).replace(/\n\/\/# sourceMappingURL=.*$/, '')
  const scripts = { plotScript: `/*\n${read(resolve('uplot/LICENSE'))}\n*/\n${read(resolve('uplot/dist/uPlot.iife.min.js'))}`, pageScript }
  for (const script of Object.values(scripts)) {
    if (/<\/script|<!--/i.test(script)) throw new Error('a script of the report would end its own element')
  }
  loaded = { ...scripts, plotStyle: read(resolve('uplot/dist/uPlot.min.css')) }
  return loaded
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
