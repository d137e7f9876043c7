import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { moveAndTell } from './adjust.js'
import type { MoveLine } from './ledger.js'
import { lockItems } from './ledgerStore.js'
import { shareLocations } from './locationStore.js'
import { openUnits, type Arrival, type Transfer } from './transfer.js'

const why = ({ id }: Transfer) => ({ reason: 'transfer' as const, reference_type: 'transfer', reference_id: id })

// Units that orders and checkouts were promised, and those kept for safety, are not there to be moved.
const SPARE = sql(`
  SELECT l.item_id, l.available FROM inventory_levels l WHERE l.store_id = $1 AND l.item_id = ANY($2) AND l.location_id = $3 ORDER BY l.item_id FOR UPDATE`)

/** Units leave the one location and are incoming at the other. @throws inventory.insufficient_stock */
export async function shipUnits(tx: StoreTx, transfer: Transfer): Promise<void> {
  const items = transfer.lines.map((line) => line.inventory_item_id)
  shareLocations(tx)
  lockItems(tx, items)
  const spare = new Map((await tx.run<{ item_id: string; available: number }>(SPARE, [tx.storeId, items, transfer.from_location_id])).map((level) => [level.item_id, level.available]))
  const errors = transfer.lines.flatMap(({ inventory_item_id, quantity }, index) => {
    const available = Math.max(0, spare.get(inventory_item_id) ?? 0)
    return available >= quantity ? [] : [{ pointer: `/lines/${index}/quantity`, code: 'insufficient_stock', detail: `is more than the ${available} units that can leave the location` }]
  })
  if (errors.length > 0) throw new Problem('inventory.insufficient_stock', 'The transfer has more units than can leave the location.', { errors })
  await move(tx, transfer, transfer.lines.flatMap(({ inventory_item_id: item_id, quantity }) => [
    { item_id, location_id: transfer.from_location_id, state: 'on_hand', delta: -quantity }, { item_id, location_id: transfer.to_location_id, state: 'incoming', delta: quantity },
  ]))
}

export async function receiveUnits(tx: StoreTx, transfer: Transfer, arrivals: readonly Arrival[]): Promise<void> {
  const location_id = transfer.to_location_id
  await move(tx, transfer, arrivals.flatMap(({ line: { inventory_item_id: item_id }, received, rejected }): MoveLine[] => [
    { item_id, location_id, state: 'incoming', delta: -(received + rejected) }, ...(received > 0 ? [{ item_id, location_id, state: 'on_hand' as const, delta: received }] : []),
  ]))
}

/** What is still on the way goes back to where it came from. */
export async function returnUnits(tx: StoreTx, transfer: Transfer): Promise<void> {
  const open = transfer.lines.filter((line) => openUnits(line) > 0)
  await move(tx, transfer, open.flatMap((line) => [
    { item_id: line.inventory_item_id, location_id: transfer.to_location_id, state: 'incoming', delta: -openUnits(line) }, { item_id: line.inventory_item_id, location_id: transfer.from_location_id, state: 'on_hand', delta: openUnits(line) },
  ]))
}

const EXISTING = sql('SELECT i.id FROM inventory_items i WHERE i.store_id = $1 AND i.id = ANY($2)')

/** Items that were removed while they were on the way, and written off, are passed over. */
async function move(tx: StoreTx, transfer: Transfer, lines: readonly MoveLine[]): Promise<void> {
  const there = new Set((await tx.run<{ id: string }>(EXISTING, [tx.storeId, transfer.lines.map((line) => line.inventory_item_id)])).map(({ id }) => id))
  const left = lines.filter(({ item_id }) => there.has(item_id))
  if (left.length > 0) await moveAndTell(tx, left, why(transfer), true)
}
