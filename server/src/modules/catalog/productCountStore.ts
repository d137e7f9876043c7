import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ProductPlan } from './product.js'

const COUNTED = sql(`SELECT products FROM product_counts WHERE store_id = $1`)
const COUNT = sql(`SELECT souk_count_products($1, $2, $3)`)

/** How many products more the plan of the store allows, as of now: `countCreated` has the last word. */
export async function roomForProducts(tx: StoreTx): Promise<number> {
  const { productsMax } = tx.store
  if (productsMax === null) return Infinity
  return productsMax - ((await tx.one<{ products: number }>(COUNTED, [tx.storeId]))?.products ?? 0)
}

/**
 * Counts the products that plans created. Call it last: the count is one row that all writers of the store share, and it stays
 * locked until commit. Where others took the room that the plans were made with, the transaction is run again from its start.
 */
export function countCreated(tx: StoreTx, plans: readonly ProductPlan[]): void {
  const created = plans.filter((plan) => plan.action === 'create').length
  if (created > 0) tx.send(COUNT, [tx.storeId, created, tx.store.productsMax])
}

export function countDeleted(tx: StoreTx, deleted: number): void {
  tx.send(COUNT, [tx.storeId, -deleted, null])
}
