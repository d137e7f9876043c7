import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { StoreSettings } from './settings.js'

const ADD = sql(`INSERT INTO store_settings (store_id, version, settings, updated_at) VALUES ($1, $2, $3::jsonb, $4) ON CONFLICT DO NOTHING RETURNING version`)

/** @returns false when the shard has the store's settings already, which means that the store was set up before. */
export async function addCopy(tx: StoreTx, version: number, settings: StoreSettings): Promise<boolean> {
  return (await tx.one(ADD, [tx.storeId, version, JSON.stringify(settings), tx.now])) !== undefined
}
