import type { SearchSource } from '../catalog/index.js'
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
  status: string
  publish_at: string | null
  unpublish_at: string | null
  title_key: string
  price_min: number
  price_max: number
  available: boolean
  facets: string[]
  words: string[]
}

export function toDocument(source: SearchSource): SearchDocument {
  const { id, version, status, publish_at, unpublish_at, title_key, price_min, price_max, available } = source
  return { product_id: id, version, status, publish_at, unpublish_at, title_key, price_min, price_max, available, facets: facetsOf(source), words: weighedWords(source) }
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
  return Array.from(weights, ([word, weight]) => `${weight}${word}`)
}

/** What the product is filtered by: kind, name where the kind has several, and value, each once whatever its case. */
function facetsOf(source: SearchSource): string[] {
  const facets = new Map<string, string>()
  const add = (prefix: string, value: string | null) => {
    if (value === null || value === '' || value.length > FACET_VALUE_MAX || facets.size >= FACETS_MAX) return
    const facet = `${prefix}:${value}`
    if (!facets.has(facetTerm(facet))) facets.set(facetTerm(facet), facet)
  }
  add('v', source.vendor)
  add('p', source.product_type)
  for (const tag of source.tags) add('t', tag)
  // A name with a colon in it could not be told from its value, neither here nor in a request.
  for (const [name, value] of source.options) if (!name.includes(':')) add(`o:${name}`, value)
  for (const { name, values } of source.metafields) for (const value of values) add(`m:${name}`, value)
  return [...facets.values()]
}

/** How the index writes a facet: without case. No word has a colon, so the two never meet. */
export const facetTerm = (facet: string) => facet.toLowerCase()

/** The terms of a document with the weight of each. */
export function termsOf(document: Pick<SearchDocument, 'words' | 'facets'>): Map<string, number> {
  const terms = new Map<string, number>()
  for (const word of document.words) terms.set(word.slice(1), Number(word[0]))
  for (const facet of document.facets) terms.set(facetTerm(facet), 0)
  return terms
}
