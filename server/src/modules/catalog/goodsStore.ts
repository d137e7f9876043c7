import { rowsOfIds, Parameters, sql, sqlOnce } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { compileRules, type CollectionRules } from './collectionRules.js'

/** What prices, taxes and shipping ask of a variant, and how it is called. */
export interface VariantGoods {
  variant_id: string
  product_id: string
  words: { title: string; variant_title: string; sku: string | null; options: { name: string; value: string }[]; image_url: string | null; requires_shipping: boolean }
  requires_shipping: boolean
  taxable: boolean
  tax_category: string | null
  weight_grams: number
  /** Its own price; null when it is not for sale at that time. */
  own_amount: number | null
}

const GOODS = sql(`
  SELECT v.id AS variant_id, v.product_id, v.requires_shipping, v.taxable, v.tax_code AS tax_category, coalesce(v.weight_grams, 0) AS weight_grams, s.price_amount AS own_amount,
         coalesce(s.words, jsonb_build_object('title', p.title, 'variant_title', coalesce(nullif(array_to_string(v.option_values, ' / '), ''), 'Default'), 'sku', v.sku, 'options', '[]'::jsonb,
           'image_url', coalesce(v.image_url, p.media -> 0 ->> 'url'), 'requires_shipping', v.requires_shipping)) AS words
    FROM ${rowsOfIds('$2')} w JOIN variants v ON v.store_id = $1 AND v.id = w.wanted JOIN products p ON p.store_id = $1 AND p.id = v.product_id
    LEFT JOIN LATERAL souk_sellable($1, v.id, $3) s ON true`)

/** Those of the variants that exist, for sale or not. */
export async function goodsOf(tx: StoreTx, variantIds: readonly string[]): Promise<VariantGoods[]> {
  if (variantIds.length === 0) return []
  return tx.run<VariantGoods & Record<string, unknown>>(GOODS, [tx.storeId, [...new Set(variantIds)], tx.now])
}

const IN_MANUAL = sql(`SELECT m.product_id, m.collection_id FROM collection_products m WHERE m.store_id = $1 AND m.product_id = ANY($2) AND m.collection_id = ANY($3)`)
const RULES = sql(`SELECT c.id, c.rules FROM collections c WHERE c.store_id = $1 AND c.id = ANY($2) AND c.kind = 'rule'`)

/** Which of some collections products are in, by product: members by hand, and those that rules find. */
export async function collectionsHolding(tx: StoreTx, productIds: readonly string[], collectionIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (productIds.length === 0 || collectionIds.length === 0) return found
  const add = (productId: string, collectionId: string) => void found.set(productId, [...(found.get(productId) ?? []), collectionId])
  const [members, ruled] = await Promise.all([
    tx.run<{ product_id: string; collection_id: string }>(IN_MANUAL, [tx.storeId, productIds, collectionIds]),
    tx.run<{ id: string; rules: CollectionRules }>(RULES, [tx.storeId, collectionIds]),
  ])
  for (const { product_id, collection_id } of members) add(product_id, collection_id)
  await Promise.all(ruled.map(async ({ id, rules }) => {
    const parameters = new Parameters(tx.storeId)
    const among = parameters.add(productIds)
    const rows = await tx.run<{ id: string }>(sqlOnce(`SELECT p.id FROM products p WHERE p.store_id = $1 AND p.id = ANY(${among}) AND ${compileRules(rules, parameters)}`), parameters.values)
    for (const row of rows) add(row.id, id)
  }))
  return found
}
