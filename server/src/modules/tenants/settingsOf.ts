import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { FIRST_SETTINGS, type Settings, type StoreSettings } from './settings.js'

const READ = sql(`SELECT settings FROM store_settings WHERE store_id = $1`)

/**
 * The settings of the store as its shard knows them, for rules that apply inside its own transactions. Name, locale and the like
 * are missing until the first copy has arrived.
 */
export async function settingsOf(tx: StoreTx): Promise<StoreSettings & Partial<Settings>> {
  return { ...FIRST_SETTINGS, ...(await tx.one<{ settings: Settings }>(READ, [tx.storeId]))?.settings }
}
