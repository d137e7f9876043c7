import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { SettingsGuard } from '../tenants/index.js'

const ANY_VARIANT = sql(`SELECT 1 AS found FROM variants WHERE store_id = $1 LIMIT 1`)
const SHARED_SKU = sql(`SELECT v.sku FROM variants v WHERE v.store_id = $1 AND v.sku IS NOT NULL GROUP BY v.sku HAVING count(*) > 1 LIMIT 1`)

/** Amounts of variants are minor units of the store's currency, so it is frozen from the first of them. */
export const settingsGuard: SettingsGuard = async (tx, { default_currency, sku_unique }) => {
  if (default_currency !== undefined && default_currency !== tx.store.currency && (await tx.one(ANY_VARIANT, [tx.storeId]))) {
    throw new Problem('tenants.currency_frozen', `The store has prices in ${tx.store.currency}. Delete its products first, or open another store for ${default_currency}.`)
  }
  const shared = sku_unique === true ? await tx.one<{ sku: string }>(SHARED_SKU, [tx.storeId]) : undefined
  if (shared) throw new Problem('tenants.settings_invalid', undefined, { errors: [{ pointer: '/sku_unique', code: 'duplicate', detail: `cannot be on while variants share a SKU, such as ${shared.sku}` }] })
}
