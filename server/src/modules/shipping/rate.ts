import type { components } from '../../contract/types.gen.js'
import { isCurrency } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

export type ShippingRate = components['schemas']['ShippingRate']
export type ShippingRateCreate = components['schemas']['ShippingRateCreate']
export type ShippingRateUpdate = components['schemas']['ShippingRateUpdate']

/** The fields of a rate that its owner decides on. */
export type RateFacts = Omit<ShippingRate, 'id' | 'shipping_zone_id' | 'version' | 'created_at' | 'updated_at'>

export const RATES_MAX = 100

/** What a rate is asked about: what goes into the parcel, and what that costs the shopper. */
export interface Parcel {
  weight_grams: number
  amount: number
}

/** @param pointer where the rate stands in the request @throws shipping.rate_invalid */
export function newRate(input: ShippingRateCreate, position: number, pointer = ''): RateFacts {
  const { name, description = null, kind = 'flat', price, tiers = [], free_over = null, min_weight_grams = null, max_weight_grams = null, min_order = null, max_order = null, min_days = null, max_days = null, active = true } = input
  return refuseContradictions({ name, description, kind, price, tiers, free_over, min_weight_grams, max_weight_grams, min_order, max_order, min_days, max_days, active, position: input.position ?? position }, pointer)
}

/** @throws shipping.rate_invalid */
export function changeRate(before: ShippingRate, input: ShippingRateUpdate): RateFacts {
  const { id: _id, shipping_zone_id: _zone, version: _version, created_at: _created, updated_at: _updated, ...facts } = before
  return refuseContradictions({ ...facts, ...input }, '')
}

function refuseContradictions(rate: RateFacts, pointer: string): RateFacts {
  const errors: ProblemError[] = []
  const complain = (at: string, code: string, detail: string) => errors.push({ pointer: `${pointer}${at}`, code, detail })
  const { currency } = rate.price
  if (!isCurrency(currency)) complain('/price/currency', 'unknown_currency', `${currency} is not a currency of ISO 4217`)
  for (const field of ['free_over', 'min_order', 'max_order'] as const) if (rate[field] !== null && rate[field].currency !== currency) complain(`/${field}/currency`, 'other_currency', 'must be the currency of the price')
  rate.tiers.forEach((tier, index) => {
    if (tier.price.currency !== currency) complain(`/tiers/${index}/price/currency`, 'other_currency', 'must be the currency of the price')
    if (index > 0 && tier.from <= rate.tiers[index - 1]!.from) complain(`/tiers/${index}/from`, 'not_ascending', 'must be more than in the tier before')
  })
  if (rate.kind === 'flat' && rate.tiers.length > 0) complain('/tiers', 'not_for_this_kind', 'a flat rate has no tiers')
  const inOrder = (min: number | null | undefined, max: number | null | undefined) => min === null || min === undefined || max === null || max === undefined || min <= max
  if (!inOrder(rate.min_weight_grams, rate.max_weight_grams)) complain('/max_weight_grams', 'below_minimum', 'must not be below min_weight_grams')
  if (!inOrder(rate.min_order?.amount, rate.max_order?.amount)) complain('/max_order', 'below_minimum', 'must not be below min_order')
  if (!inOrder(rate.min_days, rate.max_days)) complain('/max_days', 'below_minimum', 'must not be below min_days')
  if (errors.length > 0) throw new Problem('shipping.rate_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return rate
}

/** What the rate asks for a parcel; null when it is not offered for it. Bounds count themselves in. */
export function priceOf(rate: RateFacts, { weight_grams, amount }: Parcel): number | null {
  const { min_weight_grams, max_weight_grams, min_order, max_order, free_over } = rate
  const offered = rate.active && weight_grams >= (min_weight_grams ?? 0) && weight_grams <= (max_weight_grams ?? Infinity) && amount >= (min_order?.amount ?? 0) && amount <= (max_order?.amount ?? Infinity)
  if (!offered) return null
  if (free_over !== null && amount >= free_over.amount) return 0
  const measure = rate.kind === 'weight' ? weight_grams : amount
  const tier = rate.kind === 'flat' ? undefined : rate.tiers.findLast(({ from }) => from <= measure)
  return (tier ?? rate).price.amount
}
