import type { StoreTx } from '../../kernel/tx.js'
import { requireActiveLocations, restock } from '../inventory/index.js'
import type { OrderState } from './order.js'

export interface ReturnedUnits {
  order_line_id: string
  quantity: number
  location_id: string
  damaged: boolean
  /** Where the location stands in the request. */
  pointer: string
}

/**
 * Puts units that came back where they are now: on sale, or there but damaged. Nothing is stocked for lines that were written by hand.
 * @throws inventory.location_not_found, inventory.location_inactive
 */
export async function restockUnits(tx: StoreTx, order: OrderState, reference: { type: 'return' | 'refund'; id: string }, units: readonly ReturnedUnits[]): Promise<void> {
  await requireActiveLocations(tx, units.map(({ location_id: id, pointer }) => ({ id, pointer })))
  const variants = new Map(order.lines.map((line) => [line.id, line.variant_id]))
  const stocked = units.flatMap(({ order_line_id, quantity, location_id, damaged }) => {
    const variant_id = variants.get(order_line_id)
    return variant_id == null ? [] : [{ variant_id, location_id, quantity, state: damaged ? 'damaged' as const : 'on_hand' as const }]
  })
  if (stocked.length > 0) await restock(tx, { ...reference, order_id: order.id }, stocked)
}
