import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { availability } from './levelStore.js'

type LowStock = Omit<components['schemas']['LowStock'], 'inventory_item_id'> & { item_id: string }

const UNTOLD = sql(`
  SELECT n.item_id FROM stock_news n WHERE n.store_id = $1 AND n.second < $3 UNION SELECT l.item_id FROM inventory_levels l WHERE l.store_id = $1 AND l.low <> l.low_told ORDER BY item_id LIMIT $2`)
// Bundles change with their parts, so they are told too.
const LOCK_ITEMS = sql(`
  SELECT i.id, i.id = ANY($2) AS named FROM inventory_items i
   WHERE i.store_id = $1 AND i.id IN (SELECT unnest($2::text[]) UNION SELECT b.item_id FROM inventory_parts b WHERE b.store_id = $1 AND b.part_item_id = ANY($2)) ORDER BY i.id FOR NO KEY UPDATE`)
const LOCK_LOW = sql(`SELECT 1 AS locked FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = ANY($2) AND l.low <> l.low_told ORDER BY l.item_id, l.location_id FOR UPDATE`)
const TELL_LOW = sql(`
  UPDATE inventory_levels l SET low_told = l.low FROM inventory_items i
   WHERE l.store_id = $1 AND l.item_id = ANY($2) AND l.low <> l.low_told AND i.store_id = $1 AND i.id = l.item_id
  RETURNING l.item_id, l.location_id, i.variant_id, i.product_id, i.sku, l.available, l.low_stock_threshold AS threshold, l.low`)
const TAKE = sql(`DELETE FROM stock_news n WHERE n.store_id = $1 AND n.item_id = ANY($2) AND n.second < $3 RETURNING n.item_id`)

/**
 * What became of items since it was told last, and levels whose stock became low. All of it counts as told when the transaction commits.
 * Changes of the second that is not over yet are for the next time, so that nobody who changes stock waits for this.
 */
export async function takeNews(tx: StoreTx, limit: number): Promise<{ items: Awaited<ReturnType<typeof availability>>; low: LowStock[]; more: boolean }> {
  const second = new Date(Math.floor(tx.now.getTime() / 1_000) * 1_000)
  const untold = (await tx.run<{ item_id: string }>(UNTOLD, [tx.storeId, limit, second])).map((row) => row.item_id)
  if (untold.length === 0) return { items: [], low: [], more: false }
  // The lock of an item orders its events, and is taken before those of its levels; news are taken last, as by those who bring them.
  const locked = await tx.run<{ id: string; named: boolean }>(LOCK_ITEMS, [tx.storeId, untold])
  const [, low, taken, all] = await Promise.all([
    tx.run(LOCK_LOW, [tx.storeId, untold]), tx.run<LowStock & { low: boolean }>(TELL_LOW, [tx.storeId, untold]), tx.run<{ item_id: string }>(TAKE, [tx.storeId, untold, second]), availability(tx, locked.map(({ id }) => id)),
  ])
  const changed = new Set(taken.map(({ item_id }) => item_id))
  const named = new Set(untold)
  return {
    items: all.filter(({ item_id }) => changed.has(item_id) || !named.has(item_id)),
    low: low.flatMap(({ low: isLow, ...level }) => (isLow ? [level] : [])),
    more: untold.length === limit,
  }
}
