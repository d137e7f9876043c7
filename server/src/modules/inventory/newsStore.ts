import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { availability } from './levelStore.js'

type LowStock = Omit<components['schemas']['LowStock'], 'inventory_item_id'> & { item_id: string }

const UNTOLD = sql('SELECT DISTINCT l.item_id FROM inventory_levels l WHERE l.store_id = $1 AND (l.news OR l.low <> l.low_told) ORDER BY l.item_id LIMIT $2')
// An item that somebody changes right now is told by them or in the next round. Bundles change with their parts, so they are told too.
const LOCK_FREE = sql(`
  SELECT i.id, i.id = ANY($2) AS named FROM inventory_items i
   WHERE i.store_id = $1 AND i.id IN (SELECT unnest($2::text[]) UNION SELECT b.item_id FROM inventory_parts b WHERE b.store_id = $1 AND b.part_item_id = ANY($2)) ORDER BY i.id FOR NO KEY UPDATE`)
const LOCK_LEVELS = sql(`SELECT 1 AS locked FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = ANY($2) ORDER BY l.item_id, l.location_id FOR UPDATE`)
const TELL = sql(`
  UPDATE inventory_levels l SET news = false, low_told = l.low FROM inventory_levels b, inventory_items i
   WHERE l.store_id = $1 AND l.item_id = ANY($2) AND (l.news OR l.low <> l.low_told) AND b.store_id = $1 AND b.item_id = l.item_id AND b.location_id = l.location_id AND i.store_id = $1 AND i.id = l.item_id
  RETURNING l.item_id, l.location_id, i.variant_id, i.product_id, i.sku, l.available, l.low_stock_threshold AS threshold, b.news, l.low AND NOT b.low_told AS became_low`)

type ToldLevel = LowStock & { news: boolean; became_low: boolean }

/** What became of items since it was told last, and levels whose stock became low. All of it counts as told when the transaction commits. */
export async function takeNews(tx: StoreTx, limit: number): Promise<{ items: Awaited<ReturnType<typeof availability>>; low: LowStock[]; more: boolean }> {
  const untold = (await tx.run<{ item_id: string }>(UNTOLD, [tx.storeId, limit])).map((row) => row.item_id)
  if (untold.length === 0) return { items: [], low: [], more: false }
  // The lock of an item orders its events, and is taken before those of its levels.
  const locked = await tx.run<{ id: string; named: boolean }>(LOCK_FREE, [tx.storeId, untold])
  const [, told, all] = await Promise.all([tx.run(LOCK_LEVELS, [tx.storeId, untold]), tx.run<ToldLevel>(TELL, [tx.storeId, untold]), availability(tx, locked.map(({ id }) => id))])
  const changed = new Set(told.filter(({ news }) => news).map(({ item_id }) => item_id))
  const named = new Set(untold)
  return {
    items: all.filter(({ item_id }) => changed.has(item_id) || !named.has(item_id)),
    low: told.filter(({ became_low }) => became_low).map(({ news: _news, became_low: _became, ...level }) => level),
    more: untold.length === limit,
  }
}
