import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const CODES = sql(`SELECT id, code, is_default FROM locations WHERE store_id = $1 AND active`)

/** Active locations by code; the default one also under null. */
export async function idsByCode(tx: StoreTx): Promise<Map<string | null, string>> {
  const rows = await tx.run<{ id: string; code: string; is_default: boolean }>(CODES, [tx.storeId])
  const ids = new Map<string | null, string>(rows.map((row) => [row.code, row.id]))
  const fallback = rows.find((row) => row.is_default)
  if (fallback) ids.set(null, fallback.id)
  return ids
}
