import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { FIRST_SETTINGS, type StoreSettings } from './settings.js'

const READ = sql(`SELECT settings FROM store_settings WHERE store_id = $1`)

/** The settings of the store as its shard knows them, for rules that apply inside its own transactions. */
export async function settingsOf(tx: StoreTx): Promise<StoreSettings> {
  return (await tx.one<{ settings: StoreSettings }>(READ, [tx.storeId]))?.settings ?? FIRST_SETTINGS
}
