import type { ProblemError } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { FIRST_SETTINGS, type Settings } from './settings.js'

const READ = sql(`
  SELECT settings -> 'currencies' AS currencies, settings ->> 'locale' AS locale, settings ->> 'country' AS country, (settings -> 'tax_inclusive')::boolean AS tax_inclusive, settings -> 'rounding' AS rounding
    FROM store_settings WHERE store_id = $1`)

export type StoreLocalization = Pick<Settings, 'default_currency' | 'currencies' | 'locale' | 'tax_inclusive' | 'rounding'> & { country: string | null }

/** Where and in which currencies the store sells, as its shard knows it. */
export async function localizationOf(tx: StoreTx): Promise<StoreLocalization> {
  const row = await tx.one<{ [Name in keyof StoreLocalization]: StoreLocalization[Name] | null }>(READ, [tx.storeId])
  return {
    default_currency: tx.store.currency, currencies: row?.currencies ?? [tx.store.currency], locale: row?.locale ?? 'en', country: row?.country ?? null,
    tax_inclusive: row?.tax_inclusive ?? FIRST_SETTINGS.tax_inclusive, rounding: row?.rounding ?? FIRST_SETTINGS.rounding,
  }
}

/** What a field `currency` has against it when the store does not sell in it. */
export const currencyFaults = ({ currencies }: Pick<StoreLocalization, 'currencies'>, currency: string): ProblemError[] =>
  (currencies.includes(currency) ? [] : [{ pointer: '/currency', code: 'not_among_currencies', detail: `must be one of the currencies of the store: ${currencies.join(', ')}` }])
