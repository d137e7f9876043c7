import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

/** What an inventory item takes from the variant it belongs to. */
export interface ItemFacts {
  id: string
  variant_id: string
  sku: string | null
  tracked: boolean
  cost_amount: number | null
  cost_currency: string | null
  requires_shipping: boolean
  hs_code: string | null
  origin_country: string | null
}

const SAVE_ITEMS = sql(`
  INSERT INTO inventory_items (store_id, id, variant_id, sku, tracked, cost_amount, cost_currency, requires_shipping, hs_code, origin_country, created_at, updated_at)
  SELECT $1, r.*, $3, $3 FROM jsonb_to_recordset($2::jsonb)
      AS r(id text, variant_id text, sku text, tracked boolean, cost_amount bigint, cost_currency text, requires_shipping boolean, hs_code text, origin_country text)
  ON CONFLICT (store_id, id) DO UPDATE SET sku = excluded.sku, tracked = excluded.tracked, cost_amount = excluded.cost_amount, cost_currency = excluded.cost_currency,
    requires_shipping = excluded.requires_shipping, hs_code = excluded.hs_code, origin_country = excluded.origin_country, version = inventory_items.version + 1, updated_at = excluded.updated_at`)

export async function saveItems(tx: StoreTx, items: readonly ItemFacts[]): Promise<void> {
  if (items.length > 0) await tx.run(SAVE_ITEMS, [tx.storeId, JSON.stringify(items), tx.now])
}

const WRITE_OFF = sql(`
  WITH gone AS (
    SELECT l.item_id, l.location_id, l.on_hand FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = ANY($2) AND l.on_hand <> 0 FOR UPDATE
  )
  INSERT INTO inventory_entries (store_id, id, item_id, location_id, state, delta, balance_after, reason, reference_type, reference_id, actor, created_at)
  SELECT $1, ($3::text[])[(row_number() OVER ())::int], g.item_id, g.location_id, 'on_hand', -g.on_hand, 0, 'deleted', 'inventory_item', g.item_id, $4, $5 FROM gone g`)
const LEVEL_COUNT = sql(`SELECT count(*)::int AS levels FROM inventory_levels WHERE store_id = $1 AND item_id = ANY($2) AND on_hand <> 0`)
const DELETE_ITEMS = sql(`DELETE FROM inventory_items WHERE store_id = $1 AND id = ANY($2)`)

/** Removes items with their levels; what was on hand is written off in the ledger, which stays. */
export async function removeItems(tx: StoreTx, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  const levels = (await tx.one<{ levels: number }>(LEVEL_COUNT, [tx.storeId, itemIds]))?.levels ?? 0
  const entryIds = Array.from({ length: levels }, () => tx.newId('inventoryEntry'))
  if (levels > 0) await tx.run(WRITE_OFF, [tx.storeId, itemIds, entryIds, tx.actor.id, tx.now])
  await tx.run(DELETE_ITEMS, [tx.storeId, itemIds])
}
