import { normalizeHeader } from '../../catalog/columns.js'
import { DELIMITERS, unknownTable } from '../../catalog/detection.js'
import { CatalogOptionError, UnsupportedCatalogError } from '../../catalog/errors.js'
import { TABLE_FORMATS } from '../../catalog/formats/registry.js'
import { sampleRows } from '../../catalog/input/csvRows.js'
import { foreignTable } from '../../catalog/refusals.js'
import type { TraceRow } from './orderTrace.js'

/** What can be replayed, in the words used by the refusal. */
export const ACCEPTED_TRACES: readonly string[] = [
  'UCI Online Retail (InvoiceNo, StockCode, Quantity, InvoiceDate, …)',
  'commercetools orders (orderNumber, lineitems.variant.sku, lineitems.quantity, …)',
  'baskets (one a line, names separated by commas, no header)',
]

export interface TraceDetection {
  readonly formatName: string
  readonly delimiter: string
  /** Whether the first row names the columns. */
  readonly header: boolean
  readonly timed: boolean
  readonly read: (cells: readonly string[]) => TraceRow
}

/** Which cell of a row holds what. */
type Columns = ReadonlyMap<string, number>

/** Headers in small letters without blanks, so that `Customer ID` and `CustomerID` are one. */
const columnName = (header: string): string => normalizeHeader(header).replaceAll(' ', '')

/** Tells the format from the beginning of the text, or throws an UnsupportedCatalogError that says what it is instead. */
export function detectTrace(sample: string, wantedDelimiter: string | undefined): TraceDetection {
  const start = sample.trimStart()
  if (start === '') throw new UnsupportedCatalogError('an empty file')
  if (start.startsWith('<')) throw new UnsupportedCatalogError('a web page or an XML document')
  if (start.startsWith('{') || start.startsWith('[')) throw new UnsupportedCatalogError('JSON')
  const tables = delimitersToTry(wantedDelimiter).map((delimiter) => {
    const rows = sampleRows(sample, delimiter).filter((cells) => cells.some((cell) => cell !== ''))
    return { delimiter, rows, header: rows[0] ?? [] }
  }).sort((a, b) => b.header.length - a.header.length)
  for (const { delimiter, header } of tables) {
    const columns = new Map(header.map((cell, index) => [columnName(cell), index] as const).reverse())
    const format = onlineRetail(columns) ?? commercetools(columns)
    if (format !== null) return { ...format, delimiter, header: true }
  }
  const baskets = tables.find(({ delimiter }) => delimiter === (wantedDelimiter ?? ','))
  if (baskets !== undefined && looksLikeBaskets(baskets.rows)) return { formatName: 'baskets', delimiter: baskets.delimiter, header: false, timed: false, read: readBasket }
  throw new UnsupportedCatalogError(tables.map(({ header }) => knownTable(header)).find((name) => name !== null) ?? unknownTable(tables[0]?.header ?? []))
}

function delimitersToTry(wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return DELIMITERS
  const delimiter = /^(tab|\\t)$/i.test(wanted) ? '\t' : wanted
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) throw new CatalogOptionError('delimiter', 'The delimiter must be one character, or "tab"')
  return [delimiter]
}

function knownTable(header: readonly string[]): string | null {
  const names = new Set(header.map(normalizeHeader))
  const catalog = TABLE_FORMATS.find((format) => format.matches(names))
  return catalog === undefined ? foreignTable(names) : `${catalog.describe(names)}; a catalog is imported with shop catalog import`
}

/** Codes of that data set, and of files made like it, that name no goods: postage, manual entries, fees, discounts, samples, donations. */
const NO_GOODS: ReadonlySet<string> = new Set(['POST', 'DOT', 'C2', 'C3', 'M', 'D', 'S', 'B', 'BANK CHARGES', 'AMAZONFEE', 'CRUK', 'ADJUST', 'ADJUST2'])

function onlineRetail(columns: Columns): Omit<TraceDetection, 'delimiter' | 'header'> | null {
  const column = (...names: string[]): number => names.map((name) => columns.get(name)).find((index) => index !== undefined) ?? -1
  const [invoice, code, quantity, date] = [column('invoiceno', 'invoice'), column('stockcode'), column('quantity'), column('invoicedate')]
  if (Math.min(invoice, code, quantity, date) < 0) return null
  const [price, customer] = [column('unitprice', 'price'), column('customerid')]
  return {
    formatName: 'UCI Online Retail',
    timed: true,
    read: (cells) => {
      const [order, name, units, moment] = [cells[invoice] ?? '', cells[code] ?? '', wholeNumber(cells[quantity]), momentOf(cells[date] ?? '')]
      if (order === '') return unreadable('it has no invoice number')
      if (/^c/i.test(order)) return { kind: 'returned_order', order }
      if (units === null) return unreadable(`the quantity ${JSON.stringify(cells[quantity] ?? '')} is no whole number`)
      if (units < 1) return { kind: 'returned_line', order }
      if (name === '') return unreadable('it has no stock code')
      if (NO_GOODS.has(name.toUpperCase())) return { kind: 'other_line', order }
      const buyer = cells[customer] || null
      // Goods that were found, or given to nobody for nothing, are corrections of stock.
      if (buyer === null && Number(cells[price] || Number.NaN) <= 0) return { kind: 'other_line', order }
      if (moment === null) return unreadable(`the date ${JSON.stringify(cells[date] ?? '')} is not like 2010-12-01 08:26 or 12/1/2010 8:26`)
      return { kind: 'line', order, code: name, quantity: units, atMs: moment, buyer }
    }
  }
}

function commercetools(columns: Columns): Omit<TraceDetection, 'delimiter' | 'header'> | null {
  const [order, sku, quantity] = ['ordernumber', 'lineitems.variant.sku', 'lineitems.quantity'].map((name) => columns.get(name) ?? -1) as [number, number, number]
  if (Math.min(order, sku, quantity) < 0) return null
  const customer = columns.get('customeremail') ?? -1
  return {
    formatName: 'commercetools orders',
    timed: false,
    read: (cells) => {
      const [id, code, units] = [cells[order] ?? '', cells[sku] ?? '', wholeNumber(cells[quantity])]
      if (id === '') return unreadable('it has no order number')
      if (units === null) return unreadable(`the quantity ${JSON.stringify(cells[quantity] ?? '')} is no whole number`)
      if (units < 1) return { kind: 'returned_line', order: id }
      if (code === '') return { kind: 'other_line', order: id }
      return { kind: 'line', order: id, code, quantity: units, atMs: null, buyer: cells[customer] || null }
    }
  }
}

function readBasket(cells: readonly string[]): TraceRow {
  return { kind: 'basket', codes: cells.filter((cell) => cell !== '') }
}

const NAME_MAX = 80
const BASKET_ROWS_MIN = 2

/**
 * There is no header to tell baskets by, so everything must fit: short names in every cell, rows of different length (a
 * table has one), and something that was bought more than once.
 */
function looksLikeBaskets(rows: ReadonlyArray<readonly string[]>): boolean {
  const baskets = rows.map((cells) => cells.filter((cell) => cell !== ''))
  const names = baskets.flat()
  return baskets.length >= BASKET_ROWS_MIN && new Set(baskets.map(({ length }) => length)).size > 1 && new Set(names).size < names.length &&
    names.every((name) => /\p{L}/u.test(name) && name.length <= NAME_MAX && !/[<>{}=@]|:\/\/|\d{4}-\d{2}-\d{2}|[.!?] /.test(name))
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : null
}

/** `2010-12-01 08:26:00`, and month first as the workbook of the data set writes it: `12/1/2010 8:26`. Read as UTC, since only differences count. */
function momentOf(text: string): number | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  const [year, month, day] = iso !== null ? [iso[1], iso[2], iso[3]] : american !== null ? [american[3], american[1], american[2]] : []
  const [hour, minute, second] = (iso ?? american)?.slice(4).map((part) => Number(part ?? 0)) ?? []
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day), hour, minute, second)
  // A month of 13 would roll over into the next year.
  return Number.isNaN(ms) || new Date(ms).getUTCMonth() !== Number(month) - 1 ? null : ms
}

function unreadable(reason: string): TraceRow {
  return { kind: 'unreadable', reason }
}
