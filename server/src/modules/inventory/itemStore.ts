import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ItemFacts, ItemState } from './item.js'
import type { UnitState } from './ledger.js'
import { lockItems, writeOff } from './ledgerStore.js'

// In the order of ids, like everyone who locks items: two writers of overlapping sets then cannot deadlock.
const SAVE_ITEMS = sql(`
  INSERT INTO inventory_items AS i (store_id, id, variant_id, product_id, sku, tracked, cost_amount, cost_currency, oversell, requires_shipping, hs_code, origin_country, created_at, updated_at)
  SELECT $1, r.*, $3, $3 FROM jsonb_to_recordset($2::jsonb)
      AS r(id text, variant_id text, product_id text, sku text, tracked boolean, cost_amount bigint, cost_currency text, oversell text, requires_shipping boolean, hs_code text, origin_country text)
   ORDER BY r.id
  ON CONFLICT (store_id, id) DO UPDATE SET sku = excluded.sku, tracked = excluded.tracked, cost_amount = excluded.cost_amount, cost_currency = excluded.cost_currency,
    oversell = excluded.oversell, requires_shipping = excluded.requires_shipping, hs_code = excluded.hs_code, origin_country = excluded.origin_country, version = i.version + 1, updated_at = excluded.updated_at
   WHERE (i.sku, i.tracked, i.cost_amount, i.cost_currency, i.oversell, i.requires_shipping, i.hs_code, i.origin_country)
      IS DISTINCT FROM (excluded.sku, excluded.tracked, excluded.cost_amount, excluded.cost_currency, excluded.oversell, excluded.requires_shipping, excluded.hs_code, excluded.origin_country)`)

/** Writes items as their variants state them; those that already agree keep their version. */
export async function saveItems(tx: StoreTx, items: readonly ItemFacts[]): Promise<void> {
  if (items.length > 0) await tx.run(SAVE_ITEMS, [tx.storeId, JSON.stringify(items), tx.now])
}

const COLUMNS = `jsonb_build_object('id', i.id, 'version', i.version, 'variant_id', i.variant_id, 'product_id', i.product_id, 'sku', i.sku, 'tracked', i.tracked, 'cost_amount', i.cost_amount,
  'cost_currency', i.cost_currency, 'oversell', i.oversell, 'requires_shipping', i.requires_shipping, 'hs_code', i.hs_code, 'origin_country', i.origin_country, 'created_at', souk_iso(i.created_at), 'updated_at', souk_iso(i.updated_at)) AS item`
type ItemRow = { item: ItemState }

const BY_ID = sql(`SELECT ${COLUMNS} FROM inventory_items i WHERE i.store_id = $1 AND i.id = $2`)

/** @throws inventory.item_not_found */
export async function get(tx: StoreTx, id: string): Promise<ItemState> {
  const row = await tx.one<ItemRow>(BY_ID, [tx.storeId, id])
  if (!row) throw new Problem('inventory.item_not_found', 'No inventory item of this store has this id.')
  return row.item
}

export interface ItemFilter {
  product_id?: string | undefined
  variant_id?: string | undefined
  sku?: string | undefined
  tracked?: boolean | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: ItemFilter, after: string | null, limit: number): Promise<ItemState[]> {
  const values: unknown[] = [tx.storeId, limit + 1]
  const conditions = ['i.store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value != null && conditions.push(condition(`$${values.push(value)}`)))
  where(filter.product_id, (p) => `i.product_id = ${p}`)
  where(filter.variant_id, (p) => `i.variant_id = ${p}`)
  where(filter.sku, (p) => `i.sku = ${p}`)
  where(after, (p) => `i.id < ${p}`)
  if (filter.tracked !== undefined) conditions.push(filter.tracked ? 'i.tracked' : 'NOT i.tracked')
  const rows = await tx.run<ItemRow>(sql(`SELECT ${COLUMNS} FROM inventory_items i WHERE ${conditions.join(' AND ')} ORDER BY i.id DESC LIMIT $2`), values)
  return rows.map((row) => row.item)
}

// In their order, like everyone who locks levels.
const LOCK_LEVELS = sql(`SELECT 1 AS locked FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = ANY($2) ORDER BY l.item_id, l.location_id FOR UPDATE`)
const TAKE_LEVELS = sql(`
  DELETE FROM inventory_levels l USING inventory_items i WHERE l.store_id = $1 AND l.item_id = ANY($2) AND i.store_id = l.store_id AND i.id = l.item_id
  RETURNING l.item_id, i.variant_id, l.location_id, l.entries, l.on_hand, l.incoming, l.damaged, l.quality_control, l.withheld, l.committed, l.reserved`)
const DELETE_ITEMS = sql(`DELETE FROM inventory_items WHERE store_id = $1 AND id = ANY($2)`)

type TakenLevel = { item_id: string; variant_id: string; location_id: string; entries: number } & Record<UnitState, number>
const STATES: readonly UnitState[] = ['on_hand', 'incoming', 'damaged', 'quality_control', 'withheld', 'committed', 'reserved']

/** Removes items with their levels; units that are left are written off in the ledger, which stays. */
export async function removeItems(tx: StoreTx, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  lockItems(tx, itemIds)
  tx.send(LOCK_LEVELS, [tx.storeId, itemIds])
  const taken = await tx.run<TakenLevel>(TAKE_LEVELS, [tx.storeId, itemIds])
  tx.send(DELETE_ITEMS, [tx.storeId, itemIds])
  writeOff(tx, taken.flatMap(({ item_id, variant_id, location_id, entries, ...units }) =>
    STATES.filter((state) => units[state] !== 0).map((state, index) => ({ item_id, variant_id, location_id, sequence: entries + index + 1, state, delta: -units[state] }))))
}
