import type { StoreTx } from '../../kernel/tx.js'
import { discountTag, toDiscount, toSnapshot, type Discount, type DiscountFacts } from './discount.js'
import { get, update } from './discountStore.js'

/**
 * Saves a discount that is locked, with its events, and answers with it.
 * @param turned whether new limits made it exhausted or available again.
 */
export async function saveDiscount(tx: StoreTx, id: string, facts: DiscountFacts, turned = false): Promise<{ status: 200; body: Discount; version: string }> {
  update(tx, id, facts)
  const state = await get(tx, id)
  tx.emit('discount.updated', id, toSnapshot(state, tx.now))
  if (turned && state.exhausted) tx.emit('discount.exhausted', id, toSnapshot(state, tx.now))
  const discount = toDiscount(state, tx.now)
  return { status: 200, body: discount, version: discountTag(discount) }
}
