export interface Money {
  amount: number
  currency: string
}

// The currencies of ISO 4217, without funds, metals and test codes.
export const CURRENCIES: readonly string[] = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
  GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK
  NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF
  XCD XCG XOF XPF YER ZAR ZMW ZWG`.trim().split(/\s+/)

const known = new Set(CURRENCIES)

export const isCurrency = (code: string) => known.has(code)

// ISO 4217 exponents other than 2.
const EXPONENTS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
}

/** Decimal places of a currency's minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2
}

/** An amount as decimal text, exactly: `1999` of USD is `19.99`, of JPY `1999`. */
export function decimalOf(amount: number, currency: string): `${number}` {
  const digits = currencyExponent(currency)
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  return `${amount < 0 ? '-' : ''}${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}` as `${number}`
}

/** An amount as people read it in problems and notes, which have no language of their own: `19.99 USD`. */
export const moneyText = (amount: number, currency: string) => `${decimalOf(amount, currency)} ${currency}`

/** A product of minor units that must stay exact: leaves the safe integers only by throwing. */
export function times(amount: number, quantity: number): number {
  const total = amount * quantity
  if (!Number.isSafeInteger(total)) throw new RangeError(`${amount} × ${quantity} is beyond 2^53-1 minor units`)
  return total
}

export function sum(amounts: Iterable<number>): number {
  let total = 0
  for (const amount of amounts) total += amount
  if (!Number.isSafeInteger(total)) throw new RangeError('the sum is beyond 2^53-1 minor units')
  return total
}

/** Where an amount lies exactly between two minor units: to the even one, away from zero, or towards zero. */
export type RoundingMode = 'half_even' | 'half_up' | 'half_down'

/** The whole number nearest to a fraction whose denominator is positive. */
export function roundFraction(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const whole = size / denominator
  const twice = (size - whole * denominator) * 2n
  const up = twice > denominator || (twice === denominator && (mode === 'half_up' || (mode === 'half_even' && whole % 2n === 1n)))
  const rounded = up ? whole + 1n : whole
  return negative ? -rounded : rounded
}

/** @throws RangeError beyond 2^53-1: an amount is exact or it is refused. */
export function toAmount(value: bigint): number {
  const amount = Number(value)
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${value} is beyond 2^53-1 minor units`)
  return amount
}

/** `amount × numerator ÷ denominator`, exact until it is rounded once: a share in basis points, a tax in ppm, an exchange rate. */
export function multiplyRatio(amount: number, numerator: number, denominator: number, mode: RoundingMode): number {
  if (denominator <= 0) throw new RangeError('the denominator of a ratio must be positive')
  return toAmount(roundFraction(BigInt(amount) * BigInt(numerator), BigInt(denominator), mode))
}

/**
 * Splits an amount in proportion to weights that are not negative, by largest remainder and, where those agree, by position.
 * The parts sum to the amount exactly, none has the other sign, and a weight of zero gets nothing unless all are zero: then
 * all count the same.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  if (weights.some((weight) => weight < 0)) throw new RangeError('a weight is negative')
  if (weights.length === 0) {
    if (amount !== 0) throw new RangeError('there is nothing to allocate the amount to')
    return []
  }
  let total = 0n
  for (const weight of weights) total += BigInt(weight)
  const shares = total === 0n ? weights.map(() => 1n) : weights.map(BigInt)
  if (total === 0n) total = BigInt(weights.length)
  const size = BigInt(Math.abs(amount))
  let left = size
  const parts = shares.map((share, index) => {
    const exact = size * share
    const whole = exact / total
    left -= whole
    return { index, whole, remainder: exact - whole * total }
  })
  // Each remainder is below one unit, so the units left are fewer than the parts that have one.
  const ranked = left === 0n ? [] : [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const part of ranked.slice(0, Number(left))) part.whole += 1n
  return parts.map(({ whole }) => (amount < 0 ? 0 - Number(whole) : Number(whole)))
}
