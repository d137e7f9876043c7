import type { components } from '../../contract/types.gen.js'

export type Settings = components['schemas']['Settings']

/** The settings that the store's directory row keeps in one document; name, currencies and the like have columns of their own. */
export type StoreSettings = Pick<Settings, 'contact_email' | 'tax_inclusive' | 'rounding' | 'order_number' | 'hold_ttl_seconds' | 'oversell_default' | 'sku_unique'>

export const FIRST_SETTINGS: StoreSettings = {
  contact_email: null,
  tax_inclusive: false,
  rounding: { mode: 'half_even', level: 'line' },
  order_number: { prefix: '#', suffix: '', next: 1001 },
  hold_ttl_seconds: 600,
  oversell_default: 'deny',
  sku_unique: false,
}
