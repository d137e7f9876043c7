import type { PickupLocation } from '../inventory/index.js'
import { sum, times } from '../../kernel/money.js'
import { priceOf, type Parcel, type RateFacts } from './rate.js'
import { zoneFor, type Destination, type ZoneFacts } from './zone.js'

export interface ShippingLine {
  line_id: string
  product_id: string
  variant_id: string
  quantity: number
  /** Of one unit. */
  weight_grams: number
  /** What the line costs, in minor units of the currency asked for. */
  amount: number
}

export interface ShippingAsk {
  destination: Destination
  currency: string
  /** Lines that are shipped; others are left out by whoever asks. */
  lines: readonly ShippingLine[]
}

export interface ShippingOption {
  /** Stays the same as long as the option does: the ids of its rates joined by `+`, or the id of the location. */
  rate_id: string
  rate_ids: string[]
  name: string
  description: string | null
  price: number
  min_days: number | null
  max_days: number | null
  kind: 'rate' | 'pickup'
  location_id: string | null
}

export interface OfferedZone extends Pick<ZoneFacts, 'countries' | 'regions' | 'rest_of_world'> {
  id: string
  profile_id: string
  /** By position. */
  rates: readonly (RateFacts & { id: string })[]
}

/** Ways to deliver these lines: what each profile's zone offers, put together, then where they can be fetched. */
export function optionsFor(ask: ShippingAsk, profileOf: (productId: string) => string, zones: readonly OfferedZone[], pickups: readonly PickupLocation[]): ShippingOption[] {
  if (ask.lines.length === 0) return []
  const byProfile = new Map<string, ShippingLine[]>()
  for (const line of ask.lines) {
    const profile = profileOf(line.product_id)
    byProfile.set(profile, [...(byProfile.get(profile) ?? []), line])
  }
  const offers = [...byProfile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([profile, lines]) => offersOf(zones.filter((zone) => zone.profile_id === profile), ask, parcelOf(lines)))
  return [...combine(offers), ...pickups.filter(({ country }) => isNear(country, ask.destination)).map(pickupOption)]
}

export function parcelOf(lines: readonly Pick<ShippingLine, 'quantity' | 'weight_grams' | 'amount'>[]): Parcel {
  return { weight_grams: sum(lines.map((line) => times(line.weight_grams, line.quantity))), amount: sum(lines.map((line) => line.amount)) }
}

function offersOf(zones: readonly OfferedZone[], { destination, currency }: ShippingAsk, parcel: Parcel): ShippingOption[] {
  const rates = zoneFor(zones, destination)?.rates ?? []
  return rates.flatMap((rate) => {
    const price = rate.price.currency === currency ? priceOf(rate, parcel) : null
    return price === null ? [] : [{ rate_id: rate.id, rate_ids: [rate.id], name: rate.name, description: rate.description, price, min_days: rate.min_days, max_days: rate.max_days, kind: 'rate' as const, location_id: null }]
  })
}

/**
 * One choice for a cart with goods of several profiles. Rates of one name belong together; when no name is offered for all of
 * the goods, the cheapest of each profile is the one option there is. Goods that cannot be delivered leave none.
 */
export function combine(offers: readonly (readonly ShippingOption[])[]): ShippingOption[] {
  const [first = [], ...others] = offers
  if (others.length === 0) return [...first]
  if (offers.some((options) => options.length === 0)) return []
  const shared = [...new Set(first.map(({ name }) => name))].flatMap((name) => {
    const parts = offers.map((options) => cheapest(options.filter((option) => option.name === name)))
    return parts.every((part) => part !== undefined) ? [joined(parts)] : []
  })
  return shared.length > 0 ? shared : [joined(offers.map((options) => cheapest(options)!))]
}

function cheapest(options: readonly ShippingOption[]): ShippingOption | undefined {
  return options.reduce<ShippingOption | undefined>((best, option) => (best === undefined || option.price < best.price ? option : best), undefined)
}

function joined(parts: readonly ShippingOption[]): ShippingOption {
  const days = (values: readonly (number | null)[]) => (values.includes(null) ? null : Math.max(...(values as number[])))
  const ids = parts.flatMap(({ rate_ids }) => rate_ids)
  return {
    rate_id: ids.join('+'), rate_ids: ids, name: [...new Set(parts.map(({ name }) => name))].join(' + '), description: parts[0]!.description, price: sum(parts.map(({ price }) => price)),
    min_days: days(parts.map(({ min_days }) => min_days)), max_days: days(parts.map(({ max_days }) => max_days)), kind: 'rate', location_id: null,
  }
}

/** Nobody fetches what is in another country; an address that names none, or none yet, rules nothing out. */
const isNear = (country: string | null, { country: wanted }: Destination) => country === null || !wanted || country === wanted

const pickupOption = ({ id, name }: PickupLocation): ShippingOption => ({ rate_id: id, rate_ids: [], name, description: null, price: 0, min_days: null, max_days: null, kind: 'pickup', location_id: id })
