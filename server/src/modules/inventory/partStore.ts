import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

/** An item that is sold as others: `components` names variants, none for one that has stock of its own. */
export interface Bundle {
  item_id: string
  components: readonly { variant_id: string; quantity: number }[]
}

const CLEAR = sql('DELETE FROM inventory_parts b WHERE b.store_id = $1 AND b.item_id = ANY($2)')
const INSERT = sql(`
  INSERT INTO inventory_parts (store_id, item_id, part_item_id, quantity)
  SELECT $1, r.item_id, i.id, r.quantity FROM jsonb_to_recordset($2::jsonb) AS r(item_id text, variant_id text, quantity int) JOIN inventory_items i ON i.store_id = $1 AND i.variant_id = r.variant_id`)

/** Writes what bundles are made of. Their items are saved already. */
export async function saveParts(tx: StoreTx, bundles: readonly Bundle[]): Promise<void> {
  if (bundles.length === 0) return
  const rows = bundles.flatMap(({ item_id, components }) => components.map((component) => ({ item_id, ...component })))
  await Promise.all([tx.run(CLEAR, [tx.storeId, bundles.map(({ item_id }) => item_id)]), rows.length > 0 && tx.run(INSERT, [tx.storeId, JSON.stringify(rows)])])
}

const IN_USE = sql(`
  SELECT w.id, EXISTS (SELECT 1 FROM inventory_parts b WHERE b.store_id = $1 AND b.part_item_id = w.id) AS part,
         EXISTS (SELECT 1 FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = w.id
                   AND (l.on_hand <> 0 OR l.incoming <> 0 OR l.damaged <> 0 OR l.quality_control <> 0 OR l.withheld <> 0 OR l.committed <> 0 OR l.reserved <> 0 OR l.promised <> 0)) AS stocked
    FROM unnest($2::text[]) AS w(id)`)

/** Whether items are parts of bundles, and whether they have units in any state. */
export async function itemsInUse(tx: StoreTx, itemIds: readonly string[]): Promise<Map<string, { part: boolean; stocked: boolean }>> {
  const rows = await tx.run<{ id: string; part: boolean; stocked: boolean }>(IN_USE, [tx.storeId, itemIds])
  return new Map(rows.map(({ id, ...use }) => [id, use]))
}
