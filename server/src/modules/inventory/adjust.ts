import type { StoreTx } from '../../kernel/tx.js'
import { toEntry, type EntryState, type InventoryEntry, type InventoryReason, type MoveLine, type Reason } from './ledger.js'
import { move } from './ledgerStore.js'
import { availability, type CountLine } from './levelStore.js'

/** A change of stock that a caller asked for: all lines or none. */
export function adjust(tx: StoreTx, lines: readonly MoveLine[], reason: InventoryReason, reference: { type: string; id: string } | undefined): Promise<InventoryEntry[]> {
  return moveAndTell(tx, lines, { reason, reference_type: reference?.type ?? null, reference_id: reference?.id ?? null })
}

/** States what is on hand, of any item. Levels that already agree are left alone: no ledger entry, no event. */
export async function setOnHand(tx: StoreTx, lines: readonly CountLine[], why: Reason): Promise<void> {
  if (lines.length === 0) return
  await moveAndTell(tx, lines.map(({ item_id, location_id, on_hand }) => ({ item_id, location_id, state: 'on_hand', target: on_hand })), why, true)
}

/** Moves units and records an event for each item that changed. */
export async function moveAndTell(tx: StoreTx, lines: readonly MoveLine[], why: Reason, anyItem = false): Promise<InventoryEntry[]> {
  const [moved, items] = await Promise.all([move(tx, lines, why, anyItem), availability(tx, [...new Set(lines.map((line) => line.item_id))])])
  return tellAdjusted(tx, moved, items)
}

/** Records one event for each item that changed, however many entries this transaction wrote for it. */
export function tellAdjusted(tx: StoreTx, written: readonly EntryState[], items: Awaited<ReturnType<typeof availability>>): InventoryEntry[] {
  const entries = written.map(toEntry)
  const byItem = new Map<string, InventoryEntry[]>()
  for (const entry of entries) {
    const own = byItem.get(entry.inventory_item_id)
    if (own) own.push(entry)
    else byItem.set(entry.inventory_item_id, [entry])
  }
  for (const { item_id, ...item } of items) {
    const own = byItem.get(item_id)
    if (own) tx.emit('inventory.adjusted', item_id, { inventory_item_id: item_id, ...item, entries: own })
  }
  return entries
}
