import type { components, operations } from '../../contract/types.gen.js'
import { currencyExponent } from '../../kernel/money.js'
import { facetTerm } from './document.js'
import { askedWords, type AskedWord } from './text.js'

export type SearchQuery = NonNullable<operations['search.products']['parameters']['query']>
export type Sort = components['schemas']['SearchSort']

const WORDS_MAX = 10
/** Behind every text that begins with the word, in the byte order of UTF-8. */
const LAST = '\u{10ffff}'
/** How a word was found, as a factor of its weight. */
const FOUND = { exact: 4, beginning: 3, misspelt: 1 } as const

/** Terms between two, both included, that satisfy a group. */
export interface TermRange {
  bit: number
  low: string
  high: string
  factor: number
}

/** A filter of the request: one group of terms, of which a document must have one. */
export interface FilterGroup {
  bit: number
  /** What the facets begin with that this filter is about, in lower case. */
  facet: string
}

/**
 * What a search asks for, as groups of terms. Every group has a bit of its own; a document's mask says which it satisfies.
 * Words come first, then the filters.
 */
export interface Asked {
  words: AskedWord[]
  /** How many of the words must be there. */
  wordsMin: number
  ranges: TermRange[]
  filters: FilterGroup[]
  /** The words in a row, to be compared with whole titles. */
  phrase: string
}

type Values = string | readonly string[] | undefined
const listOf = (values: Values): readonly string[] => (values === undefined ? [] : typeof values === 'string' ? [values] : values)

/**
 * @param visible names of metafields that may be filtered by; nothing has another one.
 * @param corrections words that each asked word may be a misspelling of; given, one of three or more words may be missing.
 */
export function ask(query: SearchQuery, visible: ReadonlySet<string>, corrections: ReadonlyMap<string, readonly string[]> | null): Asked {
  const words = askedWords(query.q ?? '', WORDS_MAX)
  const ranges = words.flatMap(({ word, open }, bit) => [
    { bit, low: word, high: word, factor: FOUND.exact },
    ...(open ? [{ bit, low: word, high: word + LAST, factor: FOUND.beginning }] : []),
    ...(corrections?.get(word) ?? []).map((correction) => ({ bit, low: correction, high: correction, factor: FOUND.misspelt })),
  ])
  const wordsMin = corrections !== null && words.length > 2 ? words.length - 1 : words.length
  const asked: Asked = { words, wordsMin, ranges, filters: [], phrase: (query.q ?? '').trim() }
  const add = (facet: string, terms: readonly string[]) => {
    const bit = words.length + asked.filters.length
    asked.filters.push({ bit, facet })
    for (const term of terms) asked.ranges.push({ bit, low: facetTerm(term), high: facetTerm(term), factor: 0 })
  }
  for (const [kind, values] of [['v', query.vendor], ['p', query.product_type], ['t', query.tag]] as const) if (listOf(values).length > 0) add(`${kind}:`, listOf(values).map((value) => `${kind}:${value}`))
  for (const [name, values] of byName(listOf(query.option))) add(`o:${name}:`, values.map((value) => `o:${name}:${value}`))
  for (const [name, values] of byName(listOf(query.metafield))) add(`m:${name}:`, visible.has(name) ? values.map((value) => `m:${name}:${value}`) : [])
  return asked
}

/** `Size:M` and `Size:L` are about one option, whatever its case. */
function byName(pairs: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const pair of pairs) {
    const name = pair.slice(0, pair.indexOf(':')).toLowerCase()
    names.set(name, [...(names.get(name) ?? []), pair.slice(pair.indexOf(':') + 1)])
  }
  return names
}

const STEPS = [1, 2, 5]
const DECADES = 9

/** Bounds between the ranges of prices: 1, 2, 5, 10, 20 … of the currency's major unit, in minor units. */
export function priceSteps(currency: string): number[] {
  const major = 10 ** currencyExponent(currency)
  return Array.from({ length: DECADES }, (_, decade) => STEPS.map((step) => step * 10 ** decade * major)).flat()
}
