import type { components } from '../../contract/types.gen.js'
import { facetKey, stepFacet } from './document.js'
import type { FacetCount } from './facetStore.js'
import type { Asked, SearchQuery } from './query.js'

export type SearchFacet = components['schemas']['SearchFacet']
type FacetValue = components['schemas']['SearchFacetValue']

const FACETS_MAX = 100
const PLAIN: Record<string, string> = { v: 'vendor', p: 'product_type', t: 'tag', a: 'available' }
const NAMED: Record<string, string> = { o: 'option', m: 'metafield' }
const ORDER = ['vendor', 'product_type', 'tag', 'option', 'metafield', 'available', 'price']

/** Facets that a search filters by, with the spelling of the request. */
export const selectedFacets = ({ filters }: Asked): Map<string, string> => new Map(filters.flatMap(({ selected }) => selected.map((facet) => [facetKey(facet), facet])))

/**
 * Counts as the facets of a reply, in the same order for every search; what is filtered by is there also when nothing has it.
 * @param metafields names of those that may be shown.
 */
export function toFacets(counts: readonly FacetCount[], query: SearchQuery, asked: Asked, bounds: readonly number[], metafields: ReadonlySet<string>): SearchFacet[] {
  const selected = selectedFacets(asked)
  const counted = new Set(counts.map(({ facet }) => facet))
  const missing = [...selected].filter(([facet]) => !counted.has(facet)).map(([facet, label]) => ({ facet, label, count: 0 }))
  const facets = new Map<string, SearchFacet>()
  for (const { facet, label, count } of [...counts.filter(({ facet }) => !facet.startsWith('c:')), ...missing]) {
    const { name, value } = parts(label)
    if (name.startsWith('metafield:') && !metafields.has(name.slice('metafield:'.length))) continue
    const held = facets.get(facetKey(name)) ?? { name, kind: 'value', values: [] }
    held.values.push({ value, count, selected: selected.has(facet), min: null, max: null })
    facets.set(facetKey(name), held)
  }
  const prices = priceFacet(counts, query, bounds)
  const place = ({ name }: SearchFacet) => ORDER.indexOf(name.split(':')[0]!)
  return [...facets.values(), ...(prices.values.length > 0 ? [prices] : [])].sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1)).slice(0, FACETS_MAX)
}

/** `o:Size:M` is the value M of option:Size. */
function parts(label: string): { name: string; value: string } {
  const [kind, rest] = [label[0]!, label.slice(2)]
  if (PLAIN[kind] !== undefined) return { name: PLAIN[kind], value: rest }
  const colon = rest.indexOf(':')
  return { name: `${NAMED[kind]!}:${rest.slice(0, colon)}`, value: rest.slice(colon + 1) }
}

/** Ranges that have products; one whose variants differ in price is in each range that a filter by that range finds it in. */
function priceFacet(counts: readonly FacetCount[], { price_min, price_max }: SearchQuery, bounds: readonly number[]): SearchFacet {
  const byStep = new Map(counts.map(({ facet, count }) => [facet, count]))
  const values = Array.from({ length: bounds.length + 1 }, (_, step): FacetValue[] => {
    const count = byStep.get(stepFacet(step))
    const [min, max] = [bounds[step - 1] ?? 0, bounds[step] === undefined ? null : bounds[step] - 1]
    return count === undefined ? [] : [{ value: `${min}-${max ?? ''}`, count, selected: (price_min ?? 0) === min && (price_max ?? null) === max, min, max }]
  })
  return { name: 'price', kind: 'range', values: values.flat() }
}
