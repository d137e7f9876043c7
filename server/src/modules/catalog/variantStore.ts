import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { notFound, toVariantState, variantNotFound, VARIANT_COLUMNS } from './productStore.js'
import type { VariantState } from './variant.js'

type VariantRow = { variant: VariantState }

const BY_ID = sql(`
  SELECT (SELECT row_to_json(x) FROM (SELECT ${VARIANT_COLUMNS}) x) AS variant, p.id AS product_id, p.version
    FROM variants v JOIN products p ON p.store_id = v.store_id AND p.id = v.product_id WHERE v.store_id = $1 AND v.id = $2`)
const EXISTS = sql(`SELECT 1 AS found FROM products p WHERE p.store_id = $1 AND p.id = $2`)
const LIST = sql(`
  SELECT (SELECT row_to_json(x) FROM (SELECT ${VARIANT_COLUMNS}) x) AS variant
    FROM variants v WHERE v.store_id = $1 AND v.product_id = $2 AND v.position > $3 ORDER BY v.position LIMIT $4`)

/** @throws catalog.variant_not_found */
export async function getVariant(tx: StoreTx, id: string): Promise<{ variant: VariantState; productId: string; version: number }> {
  const row = await tx.one<VariantRow & { product_id: string; version: number }>(BY_ID, [tx.storeId, id])
  if (!row) throw variantNotFound()
  return { variant: toVariantState(row.variant), productId: row.product_id, version: row.version }
}

/** In display order, `limit` + 1 of them. @throws catalog.product_not_found */
export async function listVariants(tx: StoreTx, productId: string, afterPosition: number, limit: number): Promise<VariantState[]> {
  const [rows, product] = await Promise.all([tx.run<VariantRow>(LIST, [tx.storeId, productId, afterPosition, limit + 1]), tx.one(EXISTS, [tx.storeId, productId])])
  if (!product) throw notFound()
  return rows.map(({ variant }) => toVariantState(variant))
}
