import { sql } from '../../kernel/sql.js'
import type { DirectoryTx, StoreTx } from '../../kernel/tx.js'
import type { Settings, SettingsRow, StoreSettings } from './settings.js'

const GET = sql(`SELECT settings_version, settings_updated_at, settings, name, default_currency, currencies, locale, timezone, country FROM stores WHERE id = $1`)
const SAVE = sql(`
  UPDATE stores SET settings_version = settings_version + 1, settings_updated_at = $2, settings = $3::jsonb, name = $4, default_currency = $5, currencies = $6, locale = $7, timezone = $8, country = $9
   WHERE id = $1 RETURNING settings_version, settings_updated_at, settings, name, default_currency, currencies, locale, timezone, country`)

const ADD_COPY = sql(`INSERT INTO store_settings (store_id, version, settings, updated_at) VALUES ($1, $2, $3::jsonb, $4) ON CONFLICT DO NOTHING RETURNING version`)
const REPLACE_COPY = sql(`UPDATE store_settings SET version = $2, settings = $3::jsonb, updated_at = $4 WHERE store_id = $1 AND version < $2`)

/** The settings of a store that exists; for a change, lock the store first. */
export async function get(tx: DirectoryTx, storeId: string): Promise<SettingsRow> {
  return (await tx.one<SettingsRow>(GET, [storeId]))!
}

export async function save(tx: DirectoryTx, storeId: string, settings: Settings): Promise<SettingsRow> {
  const { contact_email, tax_inclusive, rounding, order_number, hold_ttl_seconds, oversell_default, sku_unique, order_processing } = settings
  const document: StoreSettings = { contact_email, tax_inclusive, rounding, order_number, hold_ttl_seconds, oversell_default, sku_unique, order_processing }
  return (await tx.one<SettingsRow>(SAVE, [storeId, tx.now, JSON.stringify(document), settings.name, settings.default_currency, settings.currencies, settings.locale, settings.timezone, settings.country]))!
}

/**
 * The shard's copy of the settings, for use inside a store's own transactions.
 * @returns false when the shard has one already, which means that the store was set up before.
 */
export async function addCopy(tx: StoreTx, settings: Settings): Promise<boolean> {
  return (await tx.one(ADD_COPY, [tx.storeId, settings.version, JSON.stringify(settings), tx.now])) !== undefined
}

export function replaceCopy(tx: StoreTx, settings: Settings): void {
  tx.send(REPLACE_COPY, [tx.storeId, settings.version, JSON.stringify(settings), tx.now])
}
