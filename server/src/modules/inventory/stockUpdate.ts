import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

export type StockUpdate = components['schemas']['StockUpdate']
export type LineResult = components['schemas']['StockUpdateLineResult']

/** How far the clock of a warehouse system may be ahead. A time beyond would keep out every count until it comes. */
const AHEAD_MAX_MS = 300_000

/** What is known of a line's level: the items that its SKU or id names, its location, and what was counted there. */
export interface FoundLevel {
  position: number
  items: { id: string; tracked: boolean }[]
  location_id: string | null
  on_hand: number | null
  counted_at: string | null
}

/** @throws inventory.stock_update_invalid */
export function refuseContradictions(update: StockUpdate, now: Date): void {
  const errors: ProblemError[] = update.lines.flatMap(({ sku, inventory_item_id }, index) =>
    ((sku === undefined) === (inventory_item_id === undefined) ? [{ pointer: `/lines/${index}`, code: 'item', detail: 'must name its item by inventory_item_id or by sku, and by one of them only' }] : []))
  if (new Date(update.occurred_at).getTime() > now.getTime() + AHEAD_MAX_MS) errors.push({ pointer: '/occurred_at', code: 'future', detail: 'is in the future' })
  if (errors.length > 0) throw new Problem('inventory.stock_update_invalid', undefined, { errors })
}

/** What becomes of each line. @throws inventory.stock_update_invalid when two lines count the same level */
export function judgeUpdate(update: StockUpdate, found: readonly FoundLevel[]): LineResult[] {
  const seen = new Map<string, number>()
  const errors: ProblemError[] = []
  const occurredAt = new Date(update.occurred_at).toISOString()
  const results = update.lines.map((line, index): LineResult => {
    const { items, location_id, on_hand, counted_at } = found[index]!
    const [item] = items
    const about = { inventory_item_id: items.length === 1 ? item!.id : null, location_id, on_hand: items.length === 1 && location_id !== null ? (on_hand ?? 0) : null }
    if (item === undefined) return { outcome: 'unknown_item', ...about }
    if (items.length > 1) return { outcome: 'ambiguous_sku', ...about }
    if (location_id === null) return { outcome: 'unknown_location', ...about }
    if (!item.tracked) return { outcome: 'not_tracked', ...about, on_hand: null }
    const earlier = seen.get(`${item.id} ${location_id}`)
    if (earlier !== undefined) errors.push({ pointer: `/lines/${index}`, code: 'duplicate', detail: `counts the level of line ${earlier} again` })
    seen.set(`${item.id} ${location_id}`, index)
    if (counted_at !== null && occurredAt <= counted_at) return { outcome: 'stale', ...about }
    return { outcome: about.on_hand === line.on_hand ? 'unchanged' : 'applied', ...about, on_hand: line.on_hand }
  })
  if (errors.length > 0) throw new Problem('inventory.stock_update_invalid', undefined, { errors })
  return results
}
