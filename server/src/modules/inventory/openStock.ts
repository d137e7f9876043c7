import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ItemFacts } from './item.js'
import { tellAdjusted } from './adjust.js'
import type { EntryState, Reason } from './ledger.js'
import { signature } from './ledgerStore.js'
import { availability, type CountLine } from './levelStore.js'

const INSERT_ITEMS = sql(`
  INSERT INTO inventory_items (store_id, id, variant_id, product_id, sku, tracked, cost_amount, cost_currency, oversell, requires_shipping, hs_code, origin_country, created_at, updated_at)
  SELECT $1, r.*, $3, $3 FROM jsonb_to_recordset($2::jsonb)
      AS r(id text, variant_id text, product_id text, sku text, tracked boolean, cost_amount bigint, cost_currency text, oversell text, requires_shipping boolean, hs_code text, origin_country text)`)
const OPEN_LEVELS = sql(`
  WITH opened AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(id text, item_id text, variant_id text, location_id text, on_hand bigint)
  ), levels AS (
    INSERT INTO inventory_levels (store_id, item_id, location_id, on_hand, entries, updated_at) SELECT $1, o.item_id, o.location_id, o.on_hand, abs(sign(o.on_hand)), $3 FROM opened o
  )
  INSERT INTO inventory_entries (store_id, id, item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_type, reference_id, actor_type, actor_id, created_at)
  SELECT $1, o.id, o.item_id, o.variant_id, o.location_id, 1, 'on_hand', o.on_hand, o.on_hand, $4, $5, $6, $7, $8, $3 FROM opened o WHERE o.on_hand <> 0`)

/**
 * Makes items that nobody knows yet, with what is on hand of them. There is no level to lock or to compare with, so this is the path of a
 * bulk import: a third of what saving items and counting them costs.
 * @param told whether each item with stock has an event. A batch of an import has one of its own instead, which names its products:
 *   three events for each product took a fifth of the import.
 */
export async function openStock(tx: StoreTx, items: readonly ItemFacts[], lines: readonly CountLine[], why: Reason, told: boolean): Promise<void> {
  const variants = new Map(items.map((item) => [item.id, item.variant_id]))
  const rows = lines.map((line) => ({ id: tx.newId('inventoryEntry'), variant_id: variants.get(line.item_id)!, ...line }))
  const opened = rows.filter((row) => row.on_hand !== 0)
  const [, , stocked] = await Promise.all([
    items.length > 0 && tx.run(INSERT_ITEMS, [tx.storeId, JSON.stringify(items), tx.now]),
    rows.length > 0 && tx.run(OPEN_LEVELS, [tx.storeId, JSON.stringify(rows), tx.now, why.reason, why.reference_type, why.reference_id, tx.actor.type, tx.actor.id]),
    told && opened.length > 0 ? availability(tx, [...new Set(opened.map((row) => row.item_id))]) : [],
  ])
  if (!told) return
  const entries = opened.map(({ on_hand, ...row }): EntryState => ({ ...row, state: 'on_hand', delta: on_hand, balance_after: on_hand, ...why, ...signature(tx) }))
  tellAdjusted(tx, entries, stocked)
}
