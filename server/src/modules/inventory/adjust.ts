import type { StoreTx } from '../../kernel/tx.js'
import { toEntry, type InventoryEntry, type InventoryReason, type MoveLine, type Reason } from './ledger.js'
import { move } from './ledgerStore.js'
import { availability } from './levelStore.js'

/** A change of stock that a caller asked for: all lines or none, with one event for each item that changed. */
export async function adjust(tx: StoreTx, lines: readonly MoveLine[], reason: InventoryReason, reference: { type: string; id: string } | undefined): Promise<InventoryEntry[]> {
  const why: Reason = { reason, reference_type: reference?.type ?? null, reference_id: reference?.id ?? null }
  const [moved, items] = await Promise.all([move(tx, lines, why), availability(tx, [...new Set(lines.map((line) => line.item_id))])])
  const entries = moved.map(toEntry)
  for (const { item_id, ...item } of items) {
    const own = entries.filter((entry) => entry.inventory_item_id === item_id)
    if (own.length > 0) tx.emit('inventory.adjusted', item_id, { inventory_item_id: item_id, ...item, entries: own })
  }
  return entries
}
