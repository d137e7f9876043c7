import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { moment } from '../../kernel/time.js'
import type { AppliedRate } from './taxes.js'
import type { TaxRates } from './totals.js'

export type TaxRate = components['schemas']['TaxRate']
export type TaxRateCreate = components['schemas']['TaxRateCreate']
export type TaxRateUpdate = components['schemas']['TaxRateUpdate']

export function newTaxRate(id: string, input: TaxRateCreate, now: Date): TaxRate {
  const time = now.toISOString()
  return requireSound({
    id, version: 1, tax_zone_id: input.tax_zone_id, name: input.name, tax_category_id: input.tax_category_id ?? null, rate_ppm: input.rate_ppm, compound: input.compound ?? false, priority: input.priority ?? 1,
    applies_to_shipping: input.applies_to_shipping ?? false, valid_from: utc(input.valid_from ?? null), valid_to: utc(input.valid_to ?? null), created_at: time, updated_at: time,
  })
}

export function changeTaxRate(before: TaxRate, input: TaxRateUpdate, now: Date): TaxRate {
  const after = { ...before, ...input, version: before.version + 1, updated_at: now.toISOString() }
  return requireSound({ ...after, valid_from: utc(after.valid_from), valid_to: utc(after.valid_to) })
}

const utc = (time: string | null) => (time === null ? null : moment(time).toISOString())

/** @throws pricing.tax_rate_invalid */
function requireSound(rate: TaxRate): TaxRate {
  if (rate.valid_from === null || rate.valid_to === null || rate.valid_to > rate.valid_from) return rate
  throw new Problem('pricing.tax_rate_invalid', 'valid_to must be after valid_from.', { errors: [{ pointer: '/valid_to', code: 'before_start', detail: 'must be after valid_from' }] })
}

/** A rate that is valid at an address, and how small the area of it is that the address is in. */
export interface MatchingRate extends AppliedRate {
  priority: number
  applies_to_shipping: boolean
  tax_category_id: string | null
  narrowness: number
}

/**
 * The rates of each category: one for each priority, which is the one for the category itself before one for all goods, then
 * that of the smallest area, then the oldest.
 * @param categories ids by what lines name; a name without one is of the default category, which is under null
 */
export function resolveRates(matching: readonly MatchingRate[], names: readonly (string | null)[], categories: ReadonlyMap<string | null, string>): TaxRates {
  const known = new Map<string | null, MatchingRate[]>()
  const ratesOf = (category: string | null) => {
    const rates = known.get(category) ?? bestByPriority(matching, category)
    known.set(category, rates)
    return rates
  }
  const standard = categories.get(null) ?? null
  return {
    goods: new Map(names.map((name) => [name, ratesOf(categories.get(name) ?? standard)])),
    shipping: ratesOf(standard).filter((rate) => rate.applies_to_shipping),
  }
}

function bestByPriority(matching: readonly MatchingRate[], category: string | null): MatchingRate[] {
  const best = new Map<number, MatchingRate>()
  for (const rate of matching) {
    if (rate.tax_category_id !== null && rate.tax_category_id !== category) continue
    const other = best.get(rate.priority)
    if (!other || fitsBetter(rate, other)) best.set(rate.priority, rate)
  }
  return [...best.values()].sort((a, b) => a.priority - b.priority)
}

function fitsBetter(a: MatchingRate, b: MatchingRate): boolean {
  if ((a.tax_category_id === null) !== (b.tax_category_id === null)) return a.tax_category_id !== null
  return a.narrowness === b.narrowness ? a.id < b.id : a.narrowness > b.narrowness
}
