import type { WeightUnit } from '../records.js'
import { parseDecimal, timesRounded, type Parsed } from './decimal.js'

/** Grams in a unit, exactly: numerator over ten to the power of `scale` (the international pound is 453.59237 g). */
const GRAMS: Readonly<Record<WeightUnit, { numerator: bigint, scale: number }>> = {
  g: { numerator: 1n, scale: 0 },
  kg: { numerator: 1000n, scale: 0 },
  lb: { numerator: 45359237n, scale: 5 },
  oz: { numerator: 28349523125n, scale: 9 },
}

const UNIT_NAMES: Readonly<Record<string, WeightUnit>> = {
  g: 'g', gram: 'g', grams: 'g', gr: 'g',
  kg: 'kg', kgs: 'kg', kilogram: 'kg', kilograms: 'kg',
  lb: 'lb', lbs: 'lb', pound: 'lb', pounds: 'lb',
  oz: 'oz', ounce: 'oz', ounces: 'oz',
}

export function weightUnit(name: string): WeightUnit | undefined {
  return UNIT_NAMES[name.trim().toLowerCase()]
}

const GRAMS_MAX = 1_000_000_000n

/** Whole grams, rounded half up from the exact value. */
export function toGrams(text: string, unit: WeightUnit): Parsed<number> {
  if (unit === 'g' && /^\d{1,9}(?:\.0)?$/.test(text)) return { value: Number(text) }
  const decimal = parseDecimal(text.trim())
  if ('problem' in decimal) return decimal
  if (decimal.value.negative) return { problem: 'is negative' }
  const { numerator, scale } = GRAMS[unit]
  const grams = timesRounded(decimal.value, numerator, scale)
  return grams > GRAMS_MAX ? { problem: 'is too large' } : { value: Number(grams) }
}
