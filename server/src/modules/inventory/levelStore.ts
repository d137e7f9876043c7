import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { lockItems } from './ledgerStore.js'
import type { InventoryLevelUpdate, LevelState, Oversell } from './level.js'
import { shareLocations } from './locationStore.js'

/** Units that shall be on hand at a location, whatever is there now. */
export interface CountLine {
  item_id: string
  location_id: string
  on_hand: number
}

const COLUMNS = `l.item_id, l.location_id, i.variant_id, i.product_id, i.sku, l.version, l.on_hand, l.committed, l.reserved, l.damaged, l.quality_control, l.withheld, l.incoming, l.safety_stock,
  l.low_stock_threshold, l.oversell, l.oversell_cap, souk_iso(l.available_on) AS available_on, l.available, l.low, souk_iso(l.updated_at) AS updated_at`
type LevelRow = LevelState & Record<string, unknown>

export interface LevelFilter {
  inventory_item_id?: string | undefined
  variant_id?: string | undefined
  product_id?: string | undefined
  location_id?: string | undefined
  low?: boolean | undefined
}

/** By item, then location. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: LevelFilter, after: readonly unknown[] | null, limit: number): Promise<LevelState[]> {
  const values: unknown[] = [tx.storeId, limit + 1]
  const conditions = ['l.store_id = $1', 'i.store_id = $1', 'i.id = l.item_id']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value !== undefined && conditions.push(condition(`$${values.push(value)}`)))
  where(filter.inventory_item_id, (p) => `l.item_id = ${p}`)
  where(filter.variant_id, (p) => `i.variant_id = ${p}`)
  where(filter.product_id, (p) => `i.product_id = ${p}`)
  where(filter.location_id, (p) => `l.location_id = ${p}`)
  where(filter.low, (p) => `l.low = ${p}`)
  if (after !== null) conditions.push(`(l.item_id, l.location_id) > ($${values.push(after[0])}, $${values.push(after[1])})`)
  return tx.run<LevelRow>(sql(`SELECT ${COLUMNS} FROM inventory_levels l, inventory_items i WHERE ${conditions.join(' AND ')} ORDER BY l.item_id, l.location_id LIMIT $2`), values)
}

const FACTS = sql(`
  SELECT i.tracked, p.id IS NOT NULL AS located, l.version, l.oversell, l.oversell_cap, souk_iso(l.available_on) AS available_on FROM (SELECT 1) one
    LEFT JOIN inventory_items i ON i.store_id = $1 AND i.id = $2
    LEFT JOIN locations p ON p.store_id = $1 AND p.id = $3
    LEFT JOIN inventory_levels l ON l.store_id = $1 AND l.item_id = $2 AND l.location_id = $3`)
const SET_LIMITS = sql(`
  INSERT INTO inventory_levels AS l (store_id, item_id, location_id, safety_stock, low_stock_threshold, oversell, oversell_cap, available_on, updated_at) VALUES ($1, $2, $3, coalesce($4::bigint, 0), $6::bigint, $8, $9, $10, $7)
  ON CONFLICT (store_id, item_id, location_id) DO UPDATE SET safety_stock = coalesce($4::bigint, l.safety_stock), low_stock_threshold = CASE WHEN $5 THEN $6::bigint ELSE l.low_stock_threshold END, oversell = $8, oversell_cap = $9, available_on = $10,
    version = l.version + 1, updated_at = $7`)
const GET = sql(`SELECT ${COLUMNS} FROM inventory_levels l JOIN inventory_items i ON i.store_id = l.store_id AND i.id = l.item_id WHERE l.store_id = $1 AND l.item_id = $2 AND l.location_id = $3`)

/**
 * Locks the item and tells the version of its level, null when there is none yet, and its policy.
 * @throws inventory.item_not_found, inventory.location_not_found, inventory.item_not_tracked
 */
export async function lockForLimits(tx: StoreTx, itemId: string, locationId: string): Promise<Oversell & { version: number | null }> {
  shareLocations(tx)
  lockItems(tx, [itemId])
  const facts = (await tx.one<Oversell & { tracked: boolean | null; located: boolean; version: number | null }>(FACTS, [tx.storeId, itemId, locationId]))!
  if (facts.tracked === null) throw new Problem('inventory.item_not_found', 'No inventory item of this store has this id.')
  if (!facts.located) throw new Problem('inventory.location_not_found', 'No location of this store has this id.')
  if (!facts.tracked) throw new Problem('inventory.item_not_tracked', 'Stock is only counted for tracked items.')
  return facts
}

export async function setLimits(tx: StoreTx, itemId: string, locationId: string, limits: InventoryLevelUpdate, policy: Oversell): Promise<LevelState> {
  const values = [limits.safety_stock ?? null, limits.low_stock_threshold !== undefined, limits.low_stock_threshold ?? null]
  const [, row] = await Promise.all([
    tx.run(SET_LIMITS, [tx.storeId, itemId, locationId, ...values, tx.now, policy.oversell, policy.oversell_cap, policy.available_on]),
    tx.one<LevelRow>(GET, [tx.storeId, itemId, locationId]),
  ])
  return row!
}

const AVAILABLE = sql(`
  SELECT i.id AS item_id, i.variant_id, i.product_id, s.available FROM inventory_items i CROSS JOIN LATERAL souk_stock(i.store_id, i.id) s
   WHERE i.store_id = $1 AND i.id = ANY($2) ORDER BY i.id`)

/** What shoppers can buy of each item. */
export async function availability(tx: StoreTx, itemIds: readonly string[]): Promise<{ item_id: string; variant_id: string; product_id: string; available: number }[]> {
  return tx.run(AVAILABLE, [tx.storeId, itemIds])
}

const PRODUCTS_AT = sql(`
  SELECT DISTINCT i.product_id FROM inventory_levels l JOIN inventory_items i ON i.store_id = l.store_id AND i.id = l.item_id WHERE l.store_id = $1 AND l.location_id = $2`)

/** Products with a level at a location. */
export async function productIdsAt(tx: StoreTx, locationId: string): Promise<string[]> {
  return (await tx.run<{ product_id: string }>(PRODUCTS_AT, [tx.storeId, locationId])).map((row) => row.product_id)
}
