import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

export type TaxZone = components['schemas']['TaxZone']
export type TaxArea = components['schemas']['TaxArea']
export type Address = components['schemas']['Address']

/** An area as addresses are compared with it. */
export interface AreaKey {
  /** Empty is the whole world. */
  country: string
  province: string | null
  /** For LIKE. */
  postal_like: string | null
  narrowness: number
}

// A postal pattern is narrower than a province, a province than a country; among patterns the one with more fixed letters.
const COUNTRY = 1
const PROVINCE = 2
const POSTAL = 100

const provinceKey = (province: string) => province.normalize('NFC').trim().toUpperCase()
const postalKey = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9*?]/g, '')

export function toAreaKey({ country, province, postal_pattern }: TaxArea): AreaKey {
  const pattern = postal_pattern ? postalKey(postal_pattern) : null
  return {
    country: country ?? '', province: province ? provinceKey(province) : null, postal_like: pattern === null ? null : pattern.replaceAll('*', '%').replaceAll('?', '_'),
    narrowness: (country ? COUNTRY : 0) + (province ? PROVINCE : 0) + (pattern === null ? 0 : POSTAL + pattern.replaceAll(/[*?]/g, '').length * COUNTRY * 4),
  }
}

/** What of an address the areas are compared with; null where it has no country. */
export function toPlace(address: Address | null): { country: string; province: string | null; postal: string | null } | null {
  if (!address?.country) return null
  return { country: address.country, province: address.province ? provinceKey(address.province) : null, postal: address.postal_code ? postalKey(address.postal_code).replaceAll(/[*?]/g, '') : null }
}

const orNull = (area: TaxArea): TaxArea => ({ country: area.country ?? null, province: area.province ?? null, postal_pattern: area.postal_pattern ?? null })

/**
 * The areas as they are stored.
 * @throws pricing.tax_zone_invalid with every contradiction
 */
export function planAreas(areas: readonly TaxArea[]): { areas: TaxArea[]; keys: AreaKey[] } {
  const errors: ProblemError[] = []
  const keys = areas.map(toAreaKey)
  const first = new Map<string, number>()
  areas.forEach((area, index) => {
    for (const field of ['province', 'postal_pattern'] as const) if (area[field] && !area.country) errors.push({ pointer: `/areas/${index}/${field}`, code: 'without_country', detail: 'needs a country' })
    if (area.postal_pattern && keys[index]!.postal_like === '') errors.push({ pointer: `/areas/${index}/postal_pattern`, code: 'empty', detail: 'holds no letter, digit or wildcard' })
    const key = JSON.stringify(keys[index])
    const earlier = first.get(key)
    if (earlier !== undefined) errors.push({ pointer: `/areas/${index}`, code: 'duplicate', detail: `is the same as area ${earlier}` })
    else first.set(key, index)
  })
  if (errors.length > 0) throw new Problem('pricing.tax_zone_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return { areas: areas.map(orNull), keys }
}
