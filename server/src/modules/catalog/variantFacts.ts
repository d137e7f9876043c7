import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

/** What other modules calculate with, whether or not the variant is for sale now. */
export interface VariantFacts {
  variant_id: string
  product_id: string
  price_amount: number
  compare_at_amount: number | null
  currency: string
  taxable: boolean
  tax_code: string | null
  requires_shipping: boolean
}

const FACTS = sql(`
  SELECT v.id AS variant_id, v.product_id, v.price_amount, v.compare_at_amount, v.currency, v.taxable, v.tax_code, v.requires_shipping FROM variants v WHERE v.store_id = $1 AND v.id = ANY($2)`)

/** By id; those that the store does not have are missing. */
export async function findVariantFacts(tx: StoreTx, variantIds: readonly string[]): Promise<Map<string, VariantFacts>> {
  if (variantIds.length === 0) return new Map()
  const rows = await tx.run<VariantFacts & Record<string, unknown>>(FACTS, [tx.storeId, [...new Set(variantIds)]])
  return new Map(rows.map((row) => [row.variant_id, row]))
}
