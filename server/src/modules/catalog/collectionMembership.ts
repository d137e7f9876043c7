import { Parameters, sql, sqlOnce } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { compileRules, type CollectionRules } from './collectionRules.js'

const MEMBERS = sql(`SELECT m.product_id, m.collection_id FROM collection_products m WHERE m.store_id = $1 AND m.collection_id = ANY($2) AND m.product_id = ANY($3)`)
const RULES = sql(`SELECT c.id, c.rules FROM collections c WHERE c.store_id = $1 AND c.id = ANY($2) AND c.kind = 'rule'`)

/** Which of some collections each of some products is in, by hand or by rules: the products that are in one, with their collections. */
export async function collectionsOfProducts(tx: StoreTx, productIds: readonly string[], collectionIds: readonly string[]): Promise<Map<string, string[]>> {
  if (productIds.length === 0 || collectionIds.length === 0) return new Map()
  const [byHand, byRules] = await Promise.all([
    tx.run<{ product_id: string; collection_id: string }>(MEMBERS, [tx.storeId, collectionIds, productIds]),
    tx.run<{ id: string; rules: CollectionRules }>(RULES, [tx.storeId, collectionIds]),
  ])
  const matched = await Promise.all(byRules.map(async ({ id, rules }) => {
    const parameters = new Parameters(tx.storeId, productIds)
    const rows = await tx.run<{ product_id: string }>(sqlOnce(`SELECT p.id AS product_id FROM products p WHERE p.store_id = $1 AND p.id = ANY($2) AND ${compileRules(rules, parameters)}`), parameters.values)
    return rows.map(({ product_id }) => ({ product_id, collection_id: id }))
  }))
  const found = new Map<string, string[]>()
  for (const { product_id, collection_id } of [...byHand, ...matched.flat()]) found.set(product_id, [...(found.get(product_id) ?? []), collection_id])
  return found
}
