import type { components, operations } from '../../contract/types.gen.js'
import { titleKey } from '../catalog/index.js'
import { facetKey, stepFacet, stockFacet, wholeTitle } from './document.js'
import { stepsBetween } from './prices.js'
import { askedWords } from './text.js'

export type SearchQuery = NonNullable<operations['search.products']['parameters']['query']>
export type Sort = components['schemas']['SearchSort']

export const WORDS_MAX = 10
/** Behind every text that begins with the word, in the byte order of UTF-8. */
export const LAST = '\u{10ffff}'
/** Every block of a word, in the largest of stores. */
const WORD_ROWS = 30_000
/** All words that begin like this, unless it is one letter and the store is large. */
const BEGINNING_ROWS = 2_500
/** How a word was found, as a factor of its weight. */
export const FOUND = { exact: 4, beginning: 3, misspelt: 1 } as const
/** More than the words themselves can be worth. */
const TITLE = { exact: 100, beginning: 10 } as const

/** Words between two, both included, that satisfy a group; the group of whole titles is none that must be there. */
export interface WordRange {
  group: number
  low: string
  high: string
  factor: number
  /** Rows of the index that are read of it at most. */
  rows: number
}

/** Facets between two, both included, that satisfy a group. */
export interface FacetRange {
  group: number
  low: string
  high: string
}

/** A filter of the request, and the facets it is about: those that begin with `prefix`. */
export interface Filter {
  group: number
  prefix: string
  /** Facets that it selects, as the request spells them; none of prices, which are selected by their bounds. */
  selected: string[]
}

/** The group of documents that may be seen at all, and the one of whole titles. */
export const VISIBLE = 0
export const WHOLE_TITLE = -1

/**
 * What a search asks for, as numbered groups: a match is in each of them. Those of words come after the visible documents,
 * then the filters, then what has no facet: a price between the steps, and a collection.
 */
export interface Asked {
  wordGroups: number
  words: WordRange[]
  facets: FacetRange[]
  filters: Filter[]
  /** Prices that no steps hold exactly. */
  price: { group: number; min: number | null; max: number | null } | null
  collectionGroup: number
  /** Groups a match is in, all told. */
  groups: number
}

export interface AskContext {
  published: boolean
  hasCollection: boolean
  /** Names of metafields that may be filtered by; nothing has another one. */
  metafields: ReadonlySet<string>
  priceBounds: readonly number[]
  /** Words that each word may be a misspelling of. */
  corrections: ReadonlyMap<string, readonly string[]> | null
}

export function ask(query: SearchQuery, { published, hasCollection, metafields, priceBounds, corrections }: AskContext): Asked {
  const asked = askedWords(query.q ?? '', WORDS_MAX)
  const words = asked.flatMap(({ word, open }, index): WordRange[] => [
    { group: index + 1, low: word, high: word, factor: FOUND.exact, rows: WORD_ROWS },
    ...(open ? [{ group: index + 1, low: word, high: word + LAST, factor: FOUND.beginning, rows: BEGINNING_ROWS }] : []),
    ...(corrections?.get(word) ?? []).map((correction) => ({ group: index + 1, low: correction, high: correction, factor: FOUND.misspelt, rows: WORD_ROWS })),
  ])
  if (asked.length > 0) words.push(...titleRanges(query.q!))
  const facets: FacetRange[] = published ? [exactly(VISIBLE, '!active:live')] : [beginning(VISIBLE, query.status === undefined ? '!' : `!${query.status}`)]
  const filters: Filter[] = []
  const filter = (prefix: string, selected: string[]): number => {
    const group = asked.length + filters.length + 1
    filters.push({ group, prefix: facetKey(prefix), selected })
    facets.push(...selected.map((facet) => exactly(group, facetKey(facet))))
    return group
  }
  const values = (prefix: string, wanted: readonly string[] = []) => wanted.length > 0 && filter(prefix, wanted.map((value) => prefix + value))
  values('v:', query.vendor)
  values('p:', query.product_type)
  values('t:', query.tag)
  for (const [name, given] of byName(query.option)) values(`o:${name}:`, given)
  for (const [name, given] of byName(query.metafield)) filter(`m:${name}:`, metafields.has(name) ? given.map((value) => `m:${name}:${value}`) : [])
  if (query.available !== undefined) filter('a:', [stockFacet(query.available)])
  const isPriced = query.price_min !== undefined || query.price_max !== undefined
  const isEmpty = (query.price_min ?? 0) > (query.price_max ?? Infinity)
  const steps = stepsBetween(query.price_min, query.price_max, priceBounds)
  const priceGroup = isPriced ? filter('c:', []) : 0
  if (isPriced && steps !== null && !isEmpty) facets.push({ group: priceGroup, low: stepFacet(steps.low), high: stepFacet(steps.high) })
  const last = asked.length + filters.length
  return {
    wordGroups: asked.length, words, facets, filters, collectionGroup: last + 1, groups: last + 1 + (hasCollection ? 1 : 0),
    price: isPriced && steps === null && !isEmpty ? { group: priceGroup, min: query.price_min ?? null, max: query.price_max ?? null } : null,
  }
}

const exactly = (group: number, facet: string): FacetRange => ({ group, low: facet, high: facet })
const beginning = (group: number, facet: string): FacetRange => ({ group, low: facet, high: facet + LAST })

/** Products whose whole title was typed come before all others, then those whose title begins like it. */
function titleRanges(q: string): WordRange[] {
  const title = wholeTitle(titleKey(q))
  return [{ group: WHOLE_TITLE, low: title, high: title, factor: TITLE.exact, rows: WORD_ROWS }, { group: WHOLE_TITLE, low: title, high: title + LAST, factor: TITLE.beginning, rows: BEGINNING_ROWS }]
}

/** `Size:M` and `size:L` are about one option; it is called as in the first. */
function byName(pairs: readonly string[] = []): [name: string, values: string[]][] {
  const names = new Map<string, [string, string[]]>()
  for (const pair of pairs) {
    const name = pair.slice(0, pair.indexOf(':'))
    const held = names.get(facetKey(name)) ?? [name, []]
    held[1].push(pair.slice(name.length + 1))
    names.set(facetKey(name), held)
  }
  return [...names.values()]
}
