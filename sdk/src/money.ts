import type { Money } from './generated/api/types.gen.js'

/**
 * Currencies whose minor unit is not a hundredth (ISO 4217). `Intl` does not know them: it tells with how many decimals a place
 * customarily writes a currency, so forints have none there, and two in an account.
 */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
}

/** How many decimals the amount of a currency has: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: string): number {
  return DIGITS[currency] ?? 2
}

/** The amount as decimal text, exactly: `1999` of USD is `19.99`, of JPY `1999`. Sums that are beyond a number are given as bigint. */
export function decimalOf({ amount, currency }: { amount: number | bigint, currency: string }): `${number}` {
  const digits = minorUnitDigits(currency)
  const text = String(amount < 0 ? -amount : amount).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${amount < 0 ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}` as `${number}`
}

/** Money as people of a language write it: `$19.99`, `19,99 €`. All its decimals are shown, also those that a place leaves out. */
export function formatMoney(money: Money, locale?: string): string {
  const digits = minorUnitDigits(money.currency)
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency, minimumFractionDigits: digits, maximumFractionDigits: digits })
  // Text, for a number has no room for all decimals of a large amount.
  return format.format(decimalOf(money))
}
