import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { checkLocalization } from './localization.js'

export type Settings = components['schemas']['Settings']
export type SettingsUpdate = components['schemas']['SettingsUpdate']

/** The settings that the store's directory row keeps in one document; name, currencies and the like have columns of their own. */
export type StoreSettings = Pick<Settings, 'contact_email' | 'tax_inclusive' | 'rounding' | 'order_number' | 'hold_ttl_seconds' | 'oversell_default' | 'sku_unique' | 'order_processing'>

export interface SettingsRow extends Record<string, unknown> {
  settings_version: number
  settings_updated_at: Date
  /** What an older release wrote lacks what came later. */
  settings: Omit<StoreSettings, 'order_processing'> & Partial<StoreSettings>
  name: string
  default_currency: string
  currencies: string[]
  locale: string
  timezone: string
  country: string
}

export const FIRST_SETTINGS: StoreSettings = {
  contact_email: null,
  tax_inclusive: false,
  rounding: { mode: 'half_even', level: 'line' },
  order_number: { prefix: '#', suffix: '', next: 1001 },
  hold_ttl_seconds: 600,
  oversell_default: 'deny',
  sku_unique: false,
  order_processing: { hold_until_paid: false, cancel_unpaid_after_hours: null },
}

/**
 * What a module above this one has against a change of settings; the list of modules hands them over.
 * @throws tenants.currency_frozen, tenants.settings_invalid
 */
export type SettingsGuard = (tx: StoreTx, update: SettingsUpdate) => Promise<void>

const SHARED = ['name', 'default_currency', 'currencies', 'locale', 'timezone', 'country'] as const

/** Whether an update touches settings that the store's own representation shows too. */
export const isShared = (update: SettingsUpdate) => SHARED.some((name) => update[name] !== undefined)

export function toSettings(row: SettingsRow): Settings {
  const { settings, name, default_currency, currencies, locale, timezone, country } = row
  return { version: row.settings_version, name, ...FIRST_SETTINGS, ...settings, default_currency, currencies, locale, timezone, country, updated_at: row.settings_updated_at.toISOString() }
}

/**
 * The settings after an update.
 * @throws tenants.settings_invalid with every contradiction
 */
export function changeSettings(before: Settings, update: SettingsUpdate): Settings {
  const after: Settings = { ...before, ...update, order_number: { ...before.order_number, ...update.order_number }, order_processing: { ...before.order_processing, ...update.order_processing } }
  const errors = checkLocalization(after)
  if (after.order_number.next < before.order_number.next) errors.push({ pointer: '/order_number/next', code: 'too_low', detail: `must be at least ${before.order_number.next}: numbers below may be in use` })
  if (errors.length > 0) throw new Problem('tenants.settings_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return after
}
