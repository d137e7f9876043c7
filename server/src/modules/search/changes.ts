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
  /** The spelling that was written last; empty where documents only go, which leaves it as it is. */
  label: string
  /** As hexadecimal digits, four bits each; bits at the end that do not flip may be missing. */
  bits: string
}

type GatheredFacet = Omit<FacetFlips, 'bits'> & { flips: number[] }

type Numbered = SearchDocument & { number: number }

/** Gathers what changes in the index, so that each of its rows is written once however many documents change. */
export class IndexChanges {
  readonly #words = new Map<string, WordFlips>()
  readonly #facets = new Map<string, GatheredFacet>()
  readonly #names = new Set<string>()
  #removes = false

  /** From one state of a document to the next; null for one that comes or goes. */
  replace(number: number, before: Numbered | null, after: SearchDocument | null): void {
    const [had, has] = [wordEntries(before), wordEntries(after)]
    for (const [word, weight] of had) if (has.get(word) !== weight) this.#flipWord(number, word, weight, true)
    for (const [word, weight] of has) if (had.get(word) !== weight) this.#flipWord(number, word, weight, false)
    const [was, is] = [facetEntries(before), facetEntries(after)]
    for (const facet of was.keys()) if (!is.has(facet)) this.#removeFacet(number, facet)
    for (const [facet, label] of is) if (was.get(facet) !== label) this.#writeFacet(number, facet, label, !was.has(facet))
  }

  /** Only whether it can be bought. */
  replaceStock(number: number, available: boolean): void {
    this.#removeFacet(number, stockFacet(!available))
    this.#writeFacet(number, stockFacet(available), stockFacet(available), true)
  }

  get words(): WordFlips[] {
    return [...this.#words.values()]
  }

  get facets(): FacetFlips[] {
    return [...this.#facets.values()].map(({ flips, ...row }) => ({ ...row, bits: bitsOf(flips) }))
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

  #removeFacet(number: number, facet: string): void {
    this.#removes = true
    this.#facetRow(number, facet).flips.push(number & ((1 << FACET_BLOCK_BITS) - 1))
  }

  #writeFacet(number: number, facet: string, label: string, comes: boolean): void {
    const row = this.#facetRow(number, facet)
    row.label = label
    if (comes) row.flips.push(number & ((1 << FACET_BLOCK_BITS) - 1))
  }

  #facetRow(number: number, facet: string): GatheredFacet {
    const block = number >> FACET_BLOCK_BITS
    const key = `${block} ${facet}`
    const row = this.#facets.get(key) ?? { facet, block, label: '', flips: [] }
    this.#facets.set(key, row)
    return row
  }
}

/** Put together here: PostgreSQL copies the whole string for each bit that it sets. */
function bitsOf(flips: readonly number[]): string {
  const bytes = Buffer.alloc(flips.length === 0 ? 0 : (Math.max(...flips) >> 3) + 1)
  for (const flip of flips) bytes[flip >> 3]! ^= 0x80 >> (flip & 7)
  return bytes.toString('hex')
}
