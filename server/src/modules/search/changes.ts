import { facetEntries, stockFacet, WEIGHT, wordEntries, type SearchDocument } from './document.js'

const WORD_BLOCK_BITS = 10
const FACET_BLOCK_BITS = 12

/** Bits to flip in a row of the index. */
export interface WordFlips {
  word: string
  block: number
  weight: number
  flips: number[]
}
export interface FacetFlips {
  facet: string
  block: number
  label: string
  flips: number[]
}

type Numbered = SearchDocument & { number: number }

/** Gathers what changes in the index, so that each of its rows is written once however many documents change. */
export class IndexChanges {
  readonly #words = new Map<string, WordFlips>()
  readonly #facets = new Map<string, FacetFlips>()
  readonly #names = new Set<string>()
  #removes = false

  /** From one state of a document to the next; null for one that comes or goes. */
  replace(number: number, before: Numbered | null, after: SearchDocument | null): void {
    const [had, has] = [before, after].map((document) => (document === null ? new Map<string, number>() : wordEntries(document))) as [Map<string, number>, Map<string, number>]
    for (const [word, weight] of had) if (has.get(word) !== weight) this.#flipWord(number, word, weight, true)
    for (const [word, weight] of has) if (had.get(word) !== weight) this.#flipWord(number, word, weight, false)
    const [was, is] = [before, after].map((document) => (document === null ? new Map<string, string>() : facetEntries(document))) as [Map<string, string>, Map<string, string>]
    for (const [facet, label] of was) if (!is.has(facet)) this.#flipFacet(number, facet, label, true)
    for (const [facet, label] of is) if (!was.has(facet)) this.#flipFacet(number, facet, label, false)
  }

  /** Only whether it can be bought. */
  replaceStock(number: number, available: boolean): void {
    this.#flipFacet(number, stockFacet(!available), stockFacet(!available), true)
    this.#flipFacet(number, stockFacet(available), stockFacet(available), false)
  }

  get words(): WordFlips[] {
    return [...this.#words.values()]
  }

  get facets(): FacetFlips[] {
    return [...this.#facets.values()]
  }

  /** Whether rows may be left without a document. */
  get removes(): boolean {
    return this.#removes
  }

  /** Words that came to a title, vendor, type, tag, option or SKU. */
  get names(): string[] {
    return [...this.#names]
  }

  #flipWord(number: number, word: string, weight: number, goes: boolean): void {
    if (goes) this.#removes = true
    else if (weight >= WEIGHT.key) this.#names.add(word)
    const block = number >> WORD_BLOCK_BITS
    const key = `${weight} ${block} ${word}`
    const row = this.#words.get(key) ?? { word, block, weight, flips: [] }
    row.flips.push(number & ((1 << WORD_BLOCK_BITS) - 1))
    this.#words.set(key, row)
  }

  #flipFacet(number: number, facet: string, label: string, goes: boolean): void {
    if (goes) this.#removes = true
    const block = number >> FACET_BLOCK_BITS
    const key = `${block} ${facet}`
    const row = this.#facets.get(key) ?? { facet, block, label, flips: [] }
    row.flips.push(number & ((1 << FACET_BLOCK_BITS) - 1))
    this.#facets.set(key, row)
  }
}
