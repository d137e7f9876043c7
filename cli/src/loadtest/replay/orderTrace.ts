import type { Readable } from 'node:stream'
import { CatalogOptionError, CatalogReadError, UnsupportedCatalogError } from '../../catalog/errors.js'
import { csvBatches, recordDelimitersOf } from '../../catalog/input/csvRows.js'
import { openText, type OpenText } from '../../catalog/input/openText.js'
import { TextStream } from '../../catalog/input/textStream.js'
import { LoadTestError } from '../errors.js'
import { ACCEPTED_TRACES, detectTrace, type TraceDetection } from './traceFormats.js'

/** Orders that were really placed, in the order of their times. */
export interface OrderTrace {
  /** For people: `UCI Online Retail`. */
  readonly formatName: string
  readonly orders: readonly TraceOrder[]
  /** Whether the file says when its orders were placed. */
  readonly timed: boolean
  readonly leftOut: LeftOut
}

export interface TraceOrder {
  /** Milliseconds since 1970; null when the file has no times. */
  readonly atMs: number | null
  /** The buyer by number, the first one 1; null when the file names none. What the file calls them stays here. */
  readonly buyer: number | null
  readonly lines: readonly TraceLine[]
}

/** Some units of what the file calls by this code or name. */
export interface TraceLine { readonly code: string, readonly quantity: number }

/** What of a file is no sale of goods, and rows that could not be read. */
export interface LeftOut {
  /** Whole orders that are returns. */
  returned_orders: number
  /** Lines of a quantity below one, those of returned orders included. */
  returned_lines: number
  /** Postage, fees, discounts, corrections of stock. */
  other_lines: number
  /** More units than a line of a cart can hold. */
  oversized_lines: number
  unreadable_rows: number
  /** Why the first of them could not be read. */
  first_unreadable: string | null
  /** Orders of which nothing was left. */
  empty_orders: number
}

/** What a format makes of a row. */
export type TraceRow =
  | { readonly kind: 'line', readonly order: string, readonly code: string, readonly quantity: number, readonly atMs: number | null, readonly buyer: string | null }
  | { readonly kind: 'basket', readonly codes: readonly string[] }
  | { readonly kind: 'returned_order' | 'returned_line' | 'other_line', readonly order: string }
  | { readonly kind: 'unreadable', readonly reason: string }

/** As many as a cart line takes. */
const QUANTITY_MAX = 9999
/** Everything is kept in memory until it is mapped; ten times the whole of UCI Online Retail fits. */
const LINES_MAX = 5_000_000

/** Reads a whole file. Throws a LoadTestError that says what was seen when it is no list of orders. */
export async function readOrderTrace(source: Readable, options: { readonly encoding?: string | undefined, readonly delimiter?: string | undefined } = {}): Promise<OrderTrace> {
  try {
    const opened = await openText(source, options.encoding)
    try {
      return await readRows(opened, detectTrace(opened.sample, options.delimiter))
    } finally {
      await opened.raw.close()
    }
  } catch (error) {
    if (error instanceof UnsupportedCatalogError) {
      throw new LoadTestError('loadtest.no_order_trace', `This looks like ${error.seen}, which cannot be replayed. Accepted: ${ACCEPTED_TRACES.join('; ')}.`, [], error)
    }
    if (error instanceof CatalogReadError || error instanceof CatalogOptionError) throw new LoadTestError('loadtest.trace_unreadable', error.message, [], error)
    throw error
  }
}

async function readRows({ bytes, decision, dialect, sample }: OpenText, detection: TraceDetection): Promise<OrderTrace> {
  const text = new TextStream(bytes, decision, dialect, () => {})
  const orders = new OrderCollector()
  let headerSeen = !detection.header
  for await (const rows of csvBatches(text.chunks(), detection.delimiter, recordDelimitersOf(sample), 0)) {
    for (const { line, cells } of rows) {
      if (cells.every((cell) => cell === '')) continue
      if (headerSeen) orders.add(detection.read(cells), line)
      headerSeen = true
    }
  }
  return orders.finish(detection)
}

class OrderCollector {
  readonly #orders = new Map<string, { atMs: number | null, buyer: number | null, lines: TraceLine[] }>()
  readonly #returned = new Set<string>()
  readonly #buyers = new Map<string, number>()
  /** One string for each code, however often it is in the file. */
  readonly #codes = new Map<string, string>()
  readonly #leftOut: LeftOut = { returned_orders: 0, returned_lines: 0, other_lines: 0, oversized_lines: 0, unreadable_rows: 0, first_unreadable: null, empty_orders: 0 }
  #lines = 0

  add(row: TraceRow, line: number): void {
    switch (row.kind) {
      case 'line': return this.#line(row)
      case 'basket': return this.#basket(row.codes, line)
      case 'returned_order':
        this.#returned.add(row.order)
        this.#leftOut.returned_lines++
        return
      case 'returned_line':
        this.#order(row.order)
        this.#leftOut.returned_lines++
        return
      case 'other_line':
        this.#order(row.order)
        this.#leftOut.other_lines++
        return
      case 'unreadable':
        this.#leftOut.unreadable_rows++
        this.#leftOut.first_unreadable ??= `line ${line}: ${row.reason}`
    }
  }

  finish({ formatName, timed }: TraceDetection): OrderTrace {
    const orders = [...this.#orders.values()].filter(({ lines }) => lines.length > 0)
    this.#leftOut.returned_orders = this.#returned.size
    this.#leftOut.empty_orders = this.#orders.size - orders.length
    if (orders.length === 0) {
      const { first_unreadable } = this.#leftOut
      throw new LoadTestError('loadtest.no_order_trace', `The file (${formatName}) holds no order that could be placed${first_unreadable === null ? '' : `; ${first_unreadable}`}.`)
    }
    // The sort keeps orders of the same minute in the order of the file.
    if (timed) orders.sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0))
    return { formatName, timed, orders, leftOut: this.#leftOut }
  }

  #line({ order: id, code, quantity, atMs, buyer }: Extract<TraceRow, { kind: 'line' }>): void {
    const order = this.#order(id)
    order.atMs ??= atMs
    order.buyer ??= buyer === null ? null : this.#buyer(buyer)
    this.#push(order.lines, code, quantity)
  }

  /** What is named twice in a basket was taken twice. */
  #basket(codes: readonly string[], line: number): void {
    const counts = new Map<string, number>()
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
    const order = this.#order(String(line))
    for (const [code, quantity] of counts) this.#push(order.lines, code, quantity)
  }

  #push(lines: TraceLine[], code: string, quantity: number): void {
    if (quantity > QUANTITY_MAX) {
      this.#leftOut.oversized_lines++
      return
    }
    if (++this.#lines > LINES_MAX) throw new LoadTestError('loadtest.trace_unreadable', `The file has more than ${LINES_MAX} order lines; replay a part of it.`)
    const known = this.#codes.get(code)
    if (known === undefined) this.#codes.set(code, code)
    lines.push({ code: known ?? code, quantity })
  }

  #order(id: string): { atMs: number | null, buyer: number | null, lines: TraceLine[] } {
    const found = this.#orders.get(id)
    if (found !== undefined) return found
    const order = { atMs: null, buyer: null, lines: [] }
    this.#orders.set(id, order)
    return order
  }

  #buyer(name: string): number {
    const found = this.#buyers.get(name)
    if (found !== undefined) return found
    this.#buyers.set(name, this.#buyers.size + 1)
    return this.#buyers.size
  }
}
