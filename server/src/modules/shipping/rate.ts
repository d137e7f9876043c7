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
  const { name, description = null, kind = 'flat', price = null, shipping_provider_id = null, fallback_price = null, tiers = [], free_over = null, min_weight_grams = null, max_weight_grams = null } = input
  const { min_order = null, max_order = null, min_days = null, max_days = null, active = true } = input
  const facts = { name, description, kind, price, shipping_provider_id, fallback_price, tiers, free_over, min_weight_grams, max_weight_grams, min_order, max_order, min_days, max_days, active, position: input.position ?? position }
  return refuseContradictions(facts, pointer)
}

/** @throws shipping.rate_invalid */
export function changeRate(before: ShippingRate, input: ShippingRateUpdate): RateFacts {
  const { id: _id, shipping_zone_id: _zone, version: _version, created_at: _created, updated_at: _updated, ...facts } = before
  return refuseContradictions({ ...facts, ...input }, '')
}

/** The currency of a rate's amounts, which share one; null for a live rate without any. */
export const currencyOf = ({ price, fallback_price, min_order, max_order }: Pick<RateFacts, 'price' | 'fallback_price' | 'min_order' | 'max_order'>): string | null =>
  (price ?? fallback_price ?? min_order ?? max_order)?.currency ?? null

type Complain = (at: string, code: string, detail: string) => void

function refuseContradictions(rate: RateFacts, pointer: string): RateFacts {
  const errors: ProblemError[] = []
  const complain: Complain = (at, code, detail) => errors.push({ pointer: `${pointer}${at}`, code, detail })
  const main = rate.kind === 'live' ? 'fallback_price' : 'price'
  const currency = currencyOf(rate)
  if (currency !== null && !isCurrency(currency)) complain(`/${main}/currency`, 'unknown_currency', `${currency} is not a currency of ISO 4217`)
  for (const field of ['free_over', 'min_order', 'max_order'] as const) if (rate[field] !== null && rate[field].currency !== currency) complain(`/${field}/currency`, 'other_currency', 'must be the currency of the price')
  rate.tiers.forEach((tier, index) => {
    if (tier.price.currency !== currency) complain(`/tiers/${index}/price/currency`, 'other_currency', 'must be the currency of the price')
    if (index > 0 && tier.from <= rate.tiers[index - 1]!.from) complain(`/tiers/${index}/from`, 'not_ascending', 'must be more than in the tier before')
  })
  requireKind(rate, complain)
  const inOrder = (min: number | null | undefined, max: number | null | undefined) => min === null || min === undefined || max === null || max === undefined || min <= max
  if (!inOrder(rate.min_weight_grams, rate.max_weight_grams)) complain('/max_weight_grams', 'below_minimum', 'must not be below min_weight_grams')
  if (!inOrder(rate.min_order?.amount, rate.max_order?.amount)) complain('/max_order', 'below_minimum', 'must not be below min_order')
  if (!inOrder(rate.min_days, rate.max_days)) complain('/max_days', 'below_minimum', 'must not be below min_days')
  if (errors.length > 0) throw new Problem('shipping.rate_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return rate
}

/** Each kind has what makes its price, and nothing of the others. */
function requireKind(rate: RateFacts, complain: Complain): void {
  if (rate.kind === 'live') {
    if (rate.shipping_provider_id === null) complain('/shipping_provider_id', 'required', 'must name who prices a live rate')
    if (rate.price !== null) complain('/price', 'not_for_this_kind', 'is what the provider says; give a fallback_price')
    if (rate.free_over !== null) complain('/free_over', 'not_for_this_kind', 'a live rate is never free by itself')
  } else {
    if (rate.price === null) complain('/price', 'required', 'is missing')
    if (rate.shipping_provider_id !== null) complain('/shipping_provider_id', 'not_for_this_kind', 'only a live rate has a provider')
    if (rate.fallback_price !== null) complain('/fallback_price', 'not_for_this_kind', 'only a live rate has one')
  }
  if ((rate.kind === 'flat' || rate.kind === 'live') && rate.tiers.length > 0) complain('/tiers', 'not_for_this_kind', `a ${rate.kind} rate has no tiers`)
}

/** Whether the rate is offered for a parcel that is paid for in this currency. Bounds count themselves in. */
export function isOffered(rate: RateFacts, { weight_grams, amount }: Parcel, currency: string): boolean {
  const { min_weight_grams, max_weight_grams, min_order, max_order } = rate
  const comparable = rate.kind === 'live' ? (min_order ?? max_order)?.currency ?? currency : currencyOf(rate)
  return rate.active && comparable === currency && weight_grams >= (min_weight_grams ?? 0) && weight_grams <= (max_weight_grams ?? Infinity) && amount >= (min_order?.amount ?? 0) && amount <= (max_order?.amount ?? Infinity)
}

/** What the tables ask for a parcel that the rate is offered for; null for a live rate, whose provider knows. */
export function priceOf(rate: RateFacts, { weight_grams, amount }: Parcel): number | null {
  if (rate.free_over !== null && amount >= rate.free_over.amount) return 0
  const measure = rate.kind === 'weight' ? weight_grams : amount
  const tier = rate.kind === 'flat' ? undefined : rate.tiers.findLast(({ from }) => from <= measure)
  return (tier ?? rate).price?.amount ?? null
}
