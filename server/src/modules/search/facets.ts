import type { components } from '../../contract/types.gen.js'
import { facetTerm } from './document.js'
import type { Counts } from './facetStore.js'
import type { Asked, SearchQuery } from './query.js'

export type SearchFacet = components['schemas']['SearchFacet']
type FacetValue = components['schemas']['SearchFacetValue']

const FACETS_MAX = 100
const PLAIN: Record<string, string> = { v: 'vendor', p: 'product_type', t: 'tag' }
const NAMED: Record<string, string> = { o: 'option', m: 'metafield' }

/**
 * Counts as the facets of a reply: the same order for every search, values that are filtered by also where nothing has them.
 * @param visible names of metafields that may be shown.
 */
export function toFacets(counts: Counts, query: SearchQuery, asked: Asked, bounds: readonly number[], visible: ReadonlySet<string>): SearchFacet[] {
  const selected = new Set(asked.ranges.filter(({ factor }) => factor === 0).map(({ low }) => low))
  const facets = new Map<string, SearchFacet>()
  const add = (facet: string, count: number) => {
    const { name, value } = parts(facet)
    if (name.startsWith('metafield:') && !visible.has(name.slice('metafield:'.length))) return
    const held = facets.get(name.toLowerCase()) ?? { name, kind: 'value', values: [] }
    held.values.push({ value, count, selected: selected.delete(facetTerm(facet)), min: null, max: null })
    facets.set(name.toLowerCase(), held)
  }
  for (const { facet, count } of counts.facets) add(facet, count)
  for (const facet of [...selected]) add(facet, 0)
  for (const { values } of facets.values()) values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const rest = Array.from(facets).filter(([key]) => key.includes(':')).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, facet]) => facet)
  const plain = Object.values(PLAIN).flatMap((name) => facets.get(name) ?? [])
  return [...plain, ...rest, stockFacet(counts, query), priceFacet(counts, query, bounds)].filter(({ values }) => values.length > 0).slice(0, FACETS_MAX)
}

/** `o:Size:M` is the value M of option:Size. */
function parts(facet: string): { name: string; value: string } {
  const [kind, rest] = [facet[0]!, facet.slice(2)]
  if (PLAIN[kind] !== undefined) return { name: PLAIN[kind], value: rest }
  const colon = rest.indexOf(':')
  return { name: `${NAMED[kind]!}:${rest.slice(0, colon)}`, value: rest.slice(colon + 1) }
}

function stockFacet({ stock }: Counts, { available: wanted }: SearchQuery): SearchFacet {
  const values = stock.map(({ available, count }): FacetValue => ({ value: String(available), count, selected: wanted === available, min: null, max: null }))
  return { name: 'available', kind: 'value', values: values.sort((a, b) => b.count - a.count) }
}

/** Ranges that have products; a product whose variants differ in price is in each range that a filter by it would find it in. */
function priceFacet({ prices }: Counts, { price_min, price_max }: SearchQuery, bounds: readonly number[]): SearchFacet {
  const values = prices.sort((a, b) => a.step - b.step).map(({ step, count }): FacetValue => {
    const [min, max] = [bounds[step - 1] ?? 0, bounds[step] === undefined ? null : bounds[step]! - 1]
    return { value: `${min}-${max ?? ''}`, count, selected: (price_min ?? 0) === min && (price_max ?? null) === max, min, max }
  })
  return { name: 'price', kind: 'range', values }
}
