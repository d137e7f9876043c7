import type { PickupLocation } from '../inventory/index.js'
import { sum, times } from '../../kernel/money.js'
import { estimate, lastOf, type DeliveryEstimate } from './estimate.js'
import { pack, type PackageSize, type PackedPackages } from './packing.js'
import type { ShippingProfile } from './profile.js'
import type { QuotedService } from './question.js'
import { isOffered, priceOf, type Parcel, type RateFacts } from './rate.js'
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
  destination: Destination & { city?: string | null | undefined }
  currency: string
  /** Lines that are shipped; others are left out by whoever asks. */
  lines: readonly ShippingLine[]
  /** Of the store: in it days are counted. */
  timezone?: string | undefined
}

export interface ShippingOption {
  /** Stays the same as long as the option does: the ids of its rates, with the service of a live one behind a colon, joined by `+`; or the id of the location. */
  rate_id: string
  rate_ids: string[]
  name: string
  description: string | null
  price: number
  min_days: number | null
  max_days: number | null
  kind: 'rate' | 'pickup'
  location_id: string | null
  /** Who priced it, and what it is there; null where the tables did, or several rates. */
  provider_id: string | null
  service_code: string | null
  packages: readonly PackedPackages[]
  delivery_estimate: DeliveryEstimate | null
}

export type OfferedRate = RateFacts & { id: string }

export interface OfferedZone extends Pick<ZoneFacts, 'countries' | 'regions' | 'rest_of_world'> {
  id: string
  profile_id: string
  /** By position. */
  rates: readonly OfferedRate[]
}

export type Profile = Pick<ShippingProfile, 'id' | 'handling_days' | 'closed_weekdays'>

/** Goods of one profile: they are shipped alike, and together. */
export interface Consignment {
  profile: Profile
  lines: readonly ShippingLine[]
  parcel: Parcel
  packages: readonly PackedPackages[]
  /** Those of the zone that are offered for it. */
  rates: readonly OfferedRate[]
}

export function consignmentsOf(ask: ShippingAsk, profileOf: (productId: string) => Profile, zones: readonly OfferedZone[], sizes: readonly PackageSize[]): Consignment[] {
  const byProfile = new Map<string, { profile: Profile; lines: ShippingLine[] }>()
  for (const line of ask.lines) {
    const profile = profileOf(line.product_id)
    const known = byProfile.get(profile.id) ?? { profile, lines: [] }
    known.lines.push(line)
    byProfile.set(profile.id, known)
  }
  return [...byProfile.values()].sort((a, b) => (a.profile.id < b.profile.id ? -1 : 1)).map(({ profile, lines }) => {
    const parcel = parcelOf(lines)
    const rates = zoneFor(zones.filter((zone) => zone.profile_id === profile.id), ask.destination)?.rates ?? []
    return { profile, lines, parcel, packages: pack(lines, sizes), rates: rates.filter((rate) => isOffered(rate, parcel, ask.currency)) }
  })
}

export function parcelOf(lines: readonly Pick<ShippingLine, 'quantity' | 'weight_grams' | 'amount'>[]): Parcel {
  return { weight_grams: sum(lines.map((line) => times(line.weight_grams, line.quantity))), amount: sum(lines.map((line) => line.amount)) }
}

/** What a provider said about a consignment: null for no good answer, undefined when it has not been asked. */
export type AnswerOf = (consignment: Consignment, providerId: string) => readonly QuotedService[] | null | undefined

/** Ways to deliver: what is offered for each consignment, put together, the cheapest first; then where everything can be fetched. */
export function optionsFor({ destination, currency, lines }: ShippingAsk, consignments: readonly Consignment[], pickups: readonly PickupLocation[], answerOf: AnswerOf, today: string): ShippingOption[] {
  if (lines.length === 0) return []
  const offers = consignments.map((consignment) => consignment.rates.flatMap((rate) => offersOf(consignment, rate, currency, answerOf, today)))
  return [...combine(offers).sort((a, b) => a.price - b.price), ...pickups.filter(({ country }) => isNear(country, destination)).map(pickupOption)]
}

function offersOf(consignment: Consignment, rate: OfferedRate, currency: string, answerOf: AnswerOf, today: string): ShippingOption[] {
  const { id, name, description, min_days, max_days } = rate
  const { profile, packages } = consignment
  const option = { rate_id: id, rate_ids: [id], name, description, min_days, max_days, kind: 'rate' as const, location_id: null, provider_id: null, service_code: null, packages }
  if (rate.kind !== 'live') return [{ ...option, price: priceOf(rate, consignment.parcel)!, delivery_estimate: estimate(profile, today, min_days, max_days) }]
  const services = answerOf(consignment, rate.shipping_provider_id!)
  if (services == null) {
    const fallback = services === null && rate.fallback_price?.currency === currency ? rate.fallback_price.amount : null
    return fallback === null ? [] : [{ ...option, price: fallback, delivery_estimate: estimate(profile, today, min_days, max_days) }]
  }
  return services.map(({ service_code, name: words, price, days_min = null, days_max = null }) => ({
    ...option, rate_id: `${id}:${service_code}`, name: words, price: price.amount, min_days: days_min, max_days: days_max, provider_id: rate.shipping_provider_id, service_code,
    delivery_estimate: estimate(profile, today, days_min, days_max),
  }))
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
  return {
    rate_id: parts.map(({ rate_id }) => rate_id).join('+'), rate_ids: parts.flatMap(({ rate_ids }) => rate_ids), name: [...new Set(parts.map(({ name }) => name))].join(' + '), description: parts[0]!.description,
    price: sum(parts.map(({ price }) => price)), min_days: days(parts.map(({ min_days }) => min_days)), max_days: days(parts.map(({ max_days }) => max_days)), kind: 'rate', location_id: null, provider_id: null,
    service_code: null, packages: parts.flatMap(({ packages }) => packages), delivery_estimate: lastOf(parts.map(({ delivery_estimate }) => delivery_estimate)),
  }
}

/** Nobody fetches what is in another country; an address that names none, or none yet, rules nothing out. */
const isNear = (country: string | null, { country: wanted }: Destination) => country === null || !wanted || country === wanted

const pickupOption = ({ id, name }: PickupLocation): ShippingOption => ({
  rate_id: id, rate_ids: [], name, description: null, price: 0, min_days: null, max_days: null, kind: 'pickup', location_id: id, provider_id: null, service_code: null, packages: [], delivery_estimate: null,
})
