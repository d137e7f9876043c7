import { minorUnitDigits } from '@souk/sdk/money'
import { CatalogOptionError } from '../errors.js'
import { parseDecimal, toUnits, type Parsed } from './decimal.js'

const SYMBOL_LOCALES = ['en', 'en-CA', 'en-AU']
const CURRENCY_CODES = new Set(Intl.supportedValuesOf('currency'))
const PRICE = /^(?<before>(?:[\p{L}\p{Sc}/]+\.?)?)\s*(?<number>[-+\u2212]?[\d.,'’\s]*\d[.,]?)\s*(?<after>[\p{L}\p{Sc}.]*)$/u

/** Reads prices of one store, which has one currency. */
export class PriceReader {
  readonly currency: string
  readonly #digits: number
  readonly #marks: ReadonlySet<string>

  constructor(currency: string) {
    if (!CURRENCY_CODES.has(currency)) throw new CatalogOptionError('currency', `"${currency}" is not an ISO 4217 currency code in capitals`)
    this.currency = currency
    this.#digits = minorUnitDigits(currency)
    this.#marks = new Set([currency, ...SYMBOL_LOCALES.flatMap((locale) => symbols(locale, currency))])
  }

  /** Amount in minor units; the problem completes the sentence "the price …". */
  amount(text: string): Parsed<number> {
    const plain = /^(\d{1,12})(?:\.(\d+))?$/.exec(text)
    const decimals = plain?.[2] ?? ''
    if (plain !== null && decimals.length <= this.#digits) return { value: Number(plain[1] + decimals.padEnd(this.#digits, '0')) }
    return this.#written(text)
  }

  /** Prices as people write them. */
  #written(text: string): Parsed<number> {
    const match = PRICE.exec(text.trim().replace(/^'+/, ''))
    if (match?.groups === undefined) return { problem: /^\d(?:[.,]\d+)?e\+?\d+$/i.test(text.trim()) ? 'is in scientific notation' : 'is not a number' }
    const { before = '', number = '', after = '' } = match.groups
    for (const mark of [before, after]) {
      if (mark !== '' && !this.#marks.has(mark.toUpperCase().replace(/\.$/, ''))) return { problem: this.#foreign(mark) }
    }
    const decimal = parseDecimal(number)
    if ('problem' in decimal) return decimal
    if (decimal.value.negative) return { problem: 'is negative' }
    if (this.#digits === 0 && decimal.value.fraction === '000') return { problem: 'can be read two ways (three decimals or thousands); write it without a mark' }
    const units = toUnits(decimal.value, this.#digits)
    if ('problem' in units) return { problem: `has more decimals than ${this.currency} has (${this.#digits})` }
    if (units.value > BigInt(Number.MAX_SAFE_INTEGER)) return { problem: 'is too large' }
    return { value: Number(units.value) }
  }

  #foreign(mark: string): string {
    if (/^\p{L}+$/u.test(mark) && !CURRENCY_CODES.has(mark.toUpperCase())) return 'is not a number'
    return `is in ${mark}, but the store sells in ${this.currency}`
  }
}

function symbols(locale: string, currency: string): string[] {
  return (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .filter((part) => part.type === 'currency')
      .map((part) => part.value.trim().toUpperCase()))
}
