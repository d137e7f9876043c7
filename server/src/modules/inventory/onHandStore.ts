import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const ON_HAND = sql(`
  SELECT l.item_id, p.code, p.is_default, l.on_hand FROM inventory_levels l JOIN locations p ON p.store_id = l.store_id AND p.id = l.location_id
   WHERE l.store_id = $1 AND l.item_id = ANY($2) AND p.active ORDER BY l.item_id, p.code`)

export interface OnHand {
  item_id: string
  code: string
  is_default: boolean
  on_hand: number
}

/** What is on hand of items, by active location. */
export async function onHandOf(tx: StoreTx, itemIds: readonly string[]): Promise<OnHand[]> {
  return tx.run<OnHand & Record<string, unknown>>(ON_HAND, [tx.storeId, itemIds])
}
