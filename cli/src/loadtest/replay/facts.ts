import { formatCount } from '../format.js'
import type { MatchedGoods } from './matchGoods.js'
import type { LeftOut, OrderTrace, TraceOrder } from './orderTrace.js'

/** What was replayed, for the result. */
export interface ReplayFacts {
  readonly file: string
  readonly format: string
  /** Null: as fast as the shoppers could. */
  readonly speed: number | null
  readonly orders: number
  /** Those of the file; more than were replayed when there was a limit. */
  readonly orders_in_file: number
  readonly lines: number
  readonly lines_by_sku: number
  readonly lines_mapped: number
  readonly codes_mapped: number
  /** From the first order to the last, in the file; null when it has no times. */
  readonly span_ms: number | null
  readonly left_out: LeftOut
}

interface Replayed {
  readonly trace: OrderTrace
  readonly file: string
  readonly speed: number | null
  readonly orders: readonly TraceOrder[]
  readonly goods: MatchedGoods
}

export function replayFacts({ trace, file, speed, orders, goods }: Replayed): ReplayFacts {
  const [first, last] = [orders[0]?.atMs ?? 0, orders.at(-1)?.atMs ?? 0]
  return {
    file,
    format: trace.formatName,
    speed,
    orders: orders.length,
    orders_in_file: trace.orders.length,
    lines: goods.linesBySku + goods.linesMapped,
    lines_by_sku: goods.linesBySku,
    lines_mapped: goods.linesMapped,
    codes_mapped: goods.codesMapped,
    span_ms: trace.timed ? last - first : null,
    left_out: trace.leftOut
  }
}

/** What has to be known about a replay beside its figures, in sentences. */
export function replayNotes({ lines_by_sku, lines_mapped, codes_mapped, left_out }: ReplayFacts): string[] {
  const notes = [`${amount(lines_by_sku, 'line')} matched by SKU, ${amount(lines_mapped, 'line')} mapped${lines_mapped === 0 ? '' : ` (${amount(codes_mapped, 'code')} the store does not have): what the file sells most buys the goods with most stock, and so on down`}.`]
  const parts = [
    ...part(left_out.returned_orders, 'returned order'), ...part(left_out.returned_lines, 'returned line'), ...part(left_out.other_lines, 'line that is no sale of goods', 'lines that are no sale of goods'),
    ...part(left_out.oversized_lines, 'line larger than a cart takes', 'lines larger than a cart takes'), ...part(left_out.empty_orders, 'order of which nothing was left', 'orders of which nothing was left')
  ]
  if (parts.length > 0) notes.push(`Left out of the file: ${parts.join(', ')}.`)
  if (left_out.unreadable_rows > 0) notes.push(`${amount(left_out.unreadable_rows, 'row')} could not be read; ${left_out.first_unreadable ?? ''}.`)
  return notes
}

function part(times: number, one: string, many?: string): string[] {
  return times === 0 ? [] : [amount(times, one, many)]
}

function amount(times: number, one: string, many = `${one}s`): string {
  return `${formatCount(times)} ${times === 1 ? one : many}`
}
