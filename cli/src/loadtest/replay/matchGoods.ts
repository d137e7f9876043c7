import type { StoreVariant } from './storeVariants.js'
import type { OrderTrace, TraceOrder } from './orderTrace.js'

/** An order of the file as it is placed here. Plain data for worker threads. */
export interface ReplayOrder {
  /** Milliseconds after the beginning of the run. */
  readonly dueMs: number
  /** Null when the file names no buyer. */
  readonly buyer: string | null
  readonly lines: readonly ReplayLine[]
}
export interface ReplayLine { readonly variantId: string, readonly quantity: number }

export interface MatchedGoods {
  /** Variant by code. */
  readonly variants: ReadonlyMap<string, string>
  readonly linesBySku: number
  readonly linesMapped: number
  readonly codesMapped: number
}

/**
 * What a line buys here: the variant whose SKU is its code, otherwise a stand-in. The code in most lines stands for the
 * variant with most stock, and so on down: shops have most of what sells best. When there are more codes than variants it
 * begins anew. Ties are broken by name, so the same file and store always give the same orders.
 */
export function matchGoods(orders: readonly TraceOrder[], variants: readonly StoreVariant[]): MatchedGoods {
  const bySku = new Map(variants.flatMap(({ id, sku }) => sku === null ? [] : [[sku, id] as const]))
  const popularity = new Map<string, number>()
  for (const { lines } of orders) for (const { code } of lines) popularity.set(code, (popularity.get(code) ?? 0) + 1)
  const strangers = [...popularity].filter(([code]) => !bySku.has(code)).sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
  const standIns = variants.filter(({ inStock }) => inStock).sort((a, b) => (b.available ?? Infinity) - (a.available ?? Infinity) || (a.name < b.name ? -1 : 1))
  const known = [...popularity].flatMap(([code]) => {
    const id = bySku.get(code)
    return id === undefined ? [] : [[code, id] as const]
  })
  const mapped = strangers.flatMap(([code], rank) => {
    const standIn = standIns[rank % standIns.length]
    return standIn === undefined ? [] : [[code, standIn.id] as const]
  })
  const linesOf = (pairs: ReadonlyArray<readonly [string, string]>): number => pairs.reduce((sum, [code]) => sum + (popularity.get(code) ?? 0), 0)
  return { variants: new Map([...known, ...mapped]), linesBySku: linesOf(known), linesMapped: linesOf(mapped), codesMapped: mapped.length }
}

/** Without times in the file: an order each second at the speed of one. */
const UNTIMED_GAP_MS = 1000

/** When each order is due, from 0; `speed` 10 makes ten minutes of the file one. */
export function dueTimes({ orders, timed }: Pick<OrderTrace, 'orders' | 'timed'>, speed: number): number[] {
  const first = orders[0]?.atMs ?? 0
  return orders.map(({ atMs }, index) => (timed ? (atMs ?? first) - first : index * UNTIMED_GAP_MS) / speed)
}

/** The orders as they are placed; a line that nothing stands for is left out. */
export function replayOrders(orders: readonly TraceOrder[], { variants }: MatchedGoods, due: readonly number[]): ReplayOrder[] {
  return orders.map(({ buyer, lines }, index) => ({
    dueMs: due[index] ?? 0,
    buyer: buyer === null ? null : `buyer-${buyer}@example.com`,
    lines: lines.flatMap(({ code, quantity }) => {
      const variantId = variants.get(code)
      return variantId === undefined ? [] : [{ variantId, quantity }]
    })
  }))
}
