import { checkMapping, effectiveHeaders, normalizeHeader } from './columns.js'
import { CatalogOptionError, UnsupportedCatalogError } from './errors.js'
import { TABLE_FORMATS } from './formats/registry.js'
import type { TableFormat } from './formats/tableFormat.js'
import { recordDelimitersOf, sampleRows } from './input/csvRows.js'
import { productInputSchema } from './productInputSchema.js'
import type { ReadOptions } from './records.js'
import { foreignTable } from './refusals.js'

export interface TableDetection {
  kind: 'table'
  format: TableFormat
  delimiter: string
  recordDelimiters: readonly string[]
  /** Header cells as written, and as the format sees them. */
  headerCells: string[]
  headers: string[]
  /** A line `sep=;` that spreadsheets put in front; not part of the table. */
  hintLine: string | null
}

export type Detection = TableDetection | { kind: 'google-xml' } | { kind: 'ndjson' }

export const DELIMITERS = [',', ';', '\t', '|', '~']
const GOOGLE_NAMESPACE = 'http://base.google.com/ns/1.0'
const SHOWN_COLUMNS_MAX = 6

/** Tells the format from the beginning of the text, or throws what it is instead. */
export function detect(sample: string, options: ReadOptions): Detection {
  const text = sample.replace(/^[\s\ufeff]+/, '')
  if (text === '') throw new UnsupportedCatalogError('an empty file')
  if (text.startsWith('<')) return detectXml(text)
  if (text.startsWith('{') || text.startsWith('[')) return detectJson(text)
  return detectTable(sample, options)
}

function detectXml(text: string): Detection {
  const root = /<([a-z_][\w.:-]*)[\s>/]/i.exec(text.replace(/<!--[^]*?-->/g, ''))?.[1] ?? ''
  if (/^(rss|feed|(?:\w+:)?(?:RDF|feed))$/i.test(root) && text.includes(GOOGLE_NAMESPACE)) return { kind: 'google-xml' }
  if (/^(!doctype )?html$/i.test(root) || /^<!doctype html/i.test(text)) throw new UnsupportedCatalogError('a web page (HTML)')
  throw new UnsupportedCatalogError(`an XML document <${root}> without the Google product namespace`)
}

function detectJson(text: string): Detection {
  for (const line of text.split('\n').slice(0, 20)) {
    const value = parseObject(line)
    if (value !== null && looksLikeProduct(value)) return { kind: 'ndjson' }
  }
  const first = parseObject(text.split('\n', 1)[0] ?? '')
  if (first !== null && 'priceInfo' in first) throw new UnsupportedCatalogError('Google Retail API products (JSON lines)')
  if (first !== null) throw new UnsupportedCatalogError(`JSON lines with the fields ${listed(Object.keys(first))}`)
  if (/^\[\s*\{\s*"model"\s*:/.test(text)) throw new UnsupportedCatalogError('a Django fixture (JSON), as Saleor uses')
  throw new UnsupportedCatalogError(text.startsWith('[') ? 'a JSON array (products come one a line, without brackets and commas)' : 'a JSON document')
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** One bad line must not hide a catalog, and foreign JSON must not become a thousand rejects. */
function looksLikeProduct(value: Record<string, unknown>): boolean {
  const names = Object.keys(value)
  const known = names.filter((name) => Object.hasOwn(productInputSchema.properties, name))
  return known.length > 0 && (Object.hasOwn(value, 'handle') || known.length * 2 > names.length)
}

function detectTable(sample: string, options: ReadOptions): TableDetection {
  const hintLine = /^\ufeff?sep=.(?:\r\n|\n|\r)/i.exec(sample)?.[0] ?? null
  const table = hintLine === null ? sample : sample.slice(hintLine.length)
  const candidates = delimitersToTry(options.delimiter, hintLine).map((delimiter) => {
    const header = sampleRows(table, delimiter).find((cells) => cells.some((cell) => cell.trim() !== '')) ?? []
    const headers = effectiveHeaders(header, options.mapping)
    return { delimiter, headerCells: header, headers, names: new Set(headers) }
  })
  candidates.sort((left, right) => right.headers.length - left.headers.length)
  for (const { delimiter, headerCells, headers, names } of candidates) {
    const format = TABLE_FORMATS.find((entry) => entry.matches(names))
    if (format === undefined) continue
    checkMapping(headerCells, options.mapping)
    return { kind: 'table', format, delimiter, recordDelimiters: recordDelimitersOf(sample), headerCells, headers, hintLine }
  }
  for (const { names } of candidates) {
    const foreign = foreignTable(names)
    if (foreign !== null) throw new UnsupportedCatalogError(foreign)
  }
  throw new UnsupportedCatalogError(unknownTable(candidates[0]?.headerCells ?? []))
}

function delimitersToTry(wanted: string | undefined, hintLine: string | null): string[] {
  if (wanted !== undefined) {
    const delimiter = /^(tab|\\t)$/i.test(wanted) ? '\t' : wanted
    if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) throw new CatalogOptionError('delimiter', 'The delimiter must be one character, or "tab"')
    return [delimiter]
  }
  return hintLine === null ? [...DELIMITERS] : [hintLine.replace(/^\ufeff/, '').charAt(4)]
}

export function unknownTable(cells: readonly string[]): string {
  if (cells.length < 2) return 'a plain text or a list without columns'
  return `a table whose first row is ${listed(cells.map(normalizeHeader).filter((header) => header !== ''))}`
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_COLUMNS_MAX).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name)).join(', ')
  return names.length > SHOWN_COLUMNS_MAX ? `${shown}, … (${names.length} in all)` : shown
}
