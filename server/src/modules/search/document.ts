import type { SearchSource } from '../catalog/index.js'
import { stepOf } from './prices.js'
import { textOfHtml, wordsOf } from './text.js'

/** How much a word says about a product, by where it stands. */
export const WEIGHT = { title: 3, key: 2, description: 1 } as const

const FACET_VALUE_MAX = 255
const FACETS_MAX = 1000
const WORDS_MAX = 10_000

/** A document of the index, before it has its number. */
export interface SearchDocument {
  product_id: string
  version: number
  visibility: string
  publish_at: string | null
  unpublish_at: string | null
  title_key: string
  price_min: number
  price_max: number
  price_step_min: number
  price_step_max: number
  available: boolean
  facets: string[]
  words: string[]
}

export function toDocument(source: SearchSource, bounds: readonly number[], now: Date): SearchDocument {
  const { id, version, publish_at, unpublish_at, title_key, price_min, price_max, available } = source
  return {
    product_id: id, version, visibility: visibilityOf(source, now.toISOString()), publish_at, unpublish_at, title_key, price_min, price_max,
    price_step_min: stepOf(price_min, bounds), price_step_max: stepOf(price_max, bounds), available, facets: facetsOf(source), words: weighedWords(source),
  }
}

/** Only documents whose time is yet to come or to end are compared with the clock when somebody searches. */
function visibilityOf({ status, publish_at, unpublish_at }: SearchSource, now: string): string {
  if (status !== 'active') return status
  if (unpublish_at !== null && unpublish_at <= now) return 'active:ended'
  return unpublish_at !== null || (publish_at !== null && publish_at > now) ? 'active:timed' : 'active:live'
}

/** Each word once, with the greatest weight it has anywhere. */
function weighedWords(source: SearchSource): string[] {
  const weights = new Map<string, number>()
  const add = (text: string | null, weight: number) => {
    if (text !== null) for (const word of wordsOf(text)) if (!weights.has(word) && weights.size < WORDS_MAX) weights.set(word, weight)
  }
  add(source.title, WEIGHT.title)
  for (const text of [source.vendor, source.product_type, ...source.tags, ...source.options.map(([, value]) => value)]) add(text, WEIGHT.key)
  for (const sku of source.skus) {
    add(sku, WEIGHT.key)
    // Also without its separators, as many people type it.
    add(sku.replaceAll(/[^\p{L}\p{N}]+/gu, ''), WEIGHT.key)
  }
  if (source.description !== null) add(textOfHtml(source.description), WEIGHT.description)
  // Nothing that is typed has an equals sign, so the whole title is found only by who asks for one.
  weights.set(wholeTitle(source.title_key), WEIGHT.title)
  return Array.from(weights, ([word, weight]) => `${weight}${word}`)
}

export const wholeTitle = (titleKey: string) => `=${titleKey}`

/** What the product is filtered by: kind, name where the kind has several, and value, each once whatever its case. */
function facetsOf(source: SearchSource): string[] {
  const facets = new Map<string, string>()
  const add = (prefix: string, value: string | null) => {
    if (value === null || value === '' || value.length > FACET_VALUE_MAX || facets.size >= FACETS_MAX) return
    const facet = `${prefix}:${value}`
    if (!facets.has(facetKey(facet))) facets.set(facetKey(facet), facet)
  }
  add('v', source.vendor)
  add('p', source.product_type)
  for (const tag of source.tags) add('t', tag)
  // A name with a colon in it could not be told from its value, neither here nor in a request.
  for (const [name, value] of source.options) if (!name.includes(':')) add(`o:${name}`, value)
  for (const { name, values } of source.metafields) for (const value of values) add(`m:${name}`, value)
  return [...facets.values()]
}

/** How the index writes a facet: without case, and with one sigma, whose small form else depends on what follows it. */
export const facetKey = (facet: string) => facet.toLowerCase().replaceAll('ς', 'σ')

export const stockFacet = (available: boolean) => `a:${available}`
export const stepFacet = (step: number) => `c:${String(step).padStart(2, '0')}`

/** Everything the document is counted or filtered by, with the spelling to show. */
export function facetEntries(document: SearchDocument | null): Map<string, string> {
  if (document === null) return new Map()
  const entries = new Map(document.facets.map((facet) => [facetKey(facet), facet]))
  for (let step = document.price_step_min; step <= document.price_step_max; step++) entries.set(stepFacet(step), stepFacet(step))
  for (const facet of [stockFacet(document.available), `!${document.visibility}`]) entries.set(facet, facet)
  return entries
}

/** The words of a document with the weight of each. */
export function wordEntries(document: SearchDocument | null): Map<string, number> {
  return new Map(document?.words.map((word) => [word.slice(1), Number(word[0])]))
}
