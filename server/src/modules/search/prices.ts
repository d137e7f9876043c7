import { currencyExponent } from '../../kernel/money.js'

const DIGITS = [1, 2, 5]
const DECADES = 9

/** Bounds between the steps of the price facet: 1, 2, 5, 10, 20 … of the currency's major unit, in minor units. */
export function priceBounds(currency: string): number[] {
  const major = 10 ** currencyExponent(currency)
  return Array.from({ length: DECADES }, (_, decade) => DIGITS.map((digit) => digit * 10 ** decade * major)).flat()
}

/** Number of the step an amount is in; 0 is below the first bound. */
export function stepOf(amount: number, bounds: readonly number[]): number {
  const above = bounds.findIndex((bound) => bound > amount)
  return above === -1 ? bounds.length : above
}

/** The steps from one to another when they hold exactly the amounts asked for; null when a bound of theirs lies elsewhere. */
export function stepsBetween(min: number | undefined, max: number | undefined, bounds: readonly number[]): { low: number; high: number } | null {
  const low = min === undefined ? 0 : stepOf(min, bounds)
  const high = max === undefined ? bounds.length : stepOf(max, bounds)
  const starts = min === undefined || min === (low === 0 ? 0 : bounds[low - 1])
  const ends = max === undefined || max + 1 === bounds[high]
  return starts && ends ? { low, high } : null
}
