import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

export type ShippingZone = components['schemas']['ShippingZone']
export type ShippingZoneUpdate = components['schemas']['ShippingZoneUpdate']
type Region = components['schemas']['ShippingRegion']
export type ZoneFacts = Pick<ShippingZone, 'name' | 'countries' | 'regions' | 'rest_of_world'>

/** Where a parcel goes, as far as zones care. */
export interface Destination {
  country?: string | null | undefined
  province?: string | null | undefined
  postal_code?: string | null | undefined
}

/** @throws shipping.zone_invalid */
export function checkZone(zone: ZoneFacts): ZoneFacts {
  const errors: ProblemError[] = zone.regions.flatMap((region, index) =>
    (region.province ?? null) === null && (region.postal_code ?? null) === null ? [{ pointer: `/regions/${index}`, code: 'whole_country', detail: 'needs a province or a postal code; whole countries go into countries' }] : [])
  if (errors.length > 0) throw new Problem('shipping.zone_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return { ...zone, regions: zone.regions.map(({ country, province = null, postal_code = null }) => ({ country, province, postal_code })) }
}

export function changeZone(before: ShippingZone, { name, countries, regions, rest_of_world }: ShippingZoneUpdate): ZoneFacts {
  return checkZone({ name: name ?? before.name, countries: countries ?? before.countries, regions: regions ?? before.regions, rest_of_world: rest_of_world ?? before.rest_of_world })
}

const NOT_AT_ALL = -1
const REST_OF_WORLD = 0
const COUNTRY = 1
const PROVINCE = 2
const POSTAL_CODE = 3

/** How exactly a zone takes a place: the more, the better; below zero not at all. */
export function exactness(zone: Pick<ZoneFacts, 'countries' | 'regions' | 'rest_of_world'>, to: Destination): number {
  const { country } = to
  if (!country) return NOT_AT_ALL
  const whole = zone.countries.includes(country) ? COUNTRY : zone.rest_of_world ? REST_OF_WORLD : NOT_AT_ALL
  return zone.regions.reduce((best, region) => Math.max(best, regionExactness(region, to)), whole)
}

function regionExactness(region: Region, { country, province, postal_code }: Destination): number {
  if (region.country !== country) return NOT_AT_ALL
  const wantsProvince = (region.province ?? null) !== null
  const wantsCode = (region.postal_code ?? null) !== null
  if (wantsProvince && fold(region.province!) !== fold(province ?? '')) return NOT_AT_ALL
  if (wantsCode && !fitsPostalCode(region.postal_code!, postal_code ?? '')) return NOT_AT_ALL
  return wantsCode ? (wantsProvince ? POSTAL_CODE + 1 : POSTAL_CODE) : wantsProvince ? PROVINCE : NOT_AT_ALL
}

const fold = (name: string) => name.trim().toLowerCase()
const bare = (code: string) => code.toUpperCase().replaceAll(/[\s-]/g, '')

/** Whether a postal code fits a pattern in which `?` is any one character and `*` at the end the rest. */
export function fitsPostalCode(pattern: string, code: string): boolean {
  const wanted = bare(pattern)
  const given = bare(code)
  const open = wanted.endsWith('*')
  const letters = open ? wanted.slice(0, -1) : wanted
  if (open ? given.length < letters.length : given.length !== letters.length) return false
  return Array.from(letters).every((letter, index) => letter === '?' || letter === given[index])
}

/** The zone that takes a place most exactly; of equally exact ones the oldest, which its id tells. */
export function zoneFor<Zone extends Pick<ShippingZone, 'id' | 'countries' | 'regions' | 'rest_of_world'>>(zones: readonly Zone[], to: Destination): Zone | undefined {
  let best: Zone | undefined
  let reached = NOT_AT_ALL
  for (const zone of zones) {
    const own = exactness(zone, to)
    if (own > reached || (own === reached && best !== undefined && zone.id < best.id)) [best, reached] = [zone, own]
  }
  return best
}
