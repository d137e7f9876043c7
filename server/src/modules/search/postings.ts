import { WEIGHT } from './document.js'

const BLOCK_BITS = 8
const WEIGHT_BITS = 2
const WEIGHT_MASK = 3

/** What changes in the postings of one term and block. */
export interface PostingChange {
  term: string
  block: number
  added: number[]
  removed: number[]
}

/** Gathers changes of postings, so that each row of the index is written once however many documents change. */
export class PostingChanges {
  readonly #changes = new Map<string, Map<number, PostingChange>>()

  /** From the terms that a document had to those it has; either is empty for one that comes or goes. */
  replace(number: number, before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
    for (const [term, weight] of before) if (after.get(term) !== weight) this.#at(term, number).removed.push(posting(number, weight))
    for (const [term, weight] of after) if (before.get(term) !== weight) this.#at(term, number).added.push(posting(number, weight))
  }

  /** Rows that only grow, and may be new. */
  grown(): PostingChange[] {
    return this.#rows().filter(({ removed }) => removed.length === 0)
  }

  /** Rows that lose postings, and so exist. */
  shrunk(): PostingChange[] {
    return this.#rows().filter(({ removed }) => removed.length > 0)
  }

  /** Words that came to a title, vendor, type, tag, option or SKU. */
  newNames(): string[] {
    const isName = (posted: number) => (posted & WEIGHT_MASK) >= WEIGHT.key
    return Array.from(this.#changes).flatMap(([term, blocks]) => (Array.from(blocks.values()).some(({ added }) => added.some(isName)) ? [term] : []))
  }

  #rows(): PostingChange[] {
    return Array.from(this.#changes.values()).flatMap((blocks) => Array.from(blocks.values()))
  }

  #at(term: string, number: number): PostingChange {
    const blocks = this.#changes.get(term) ?? new Map<number, PostingChange>()
    this.#changes.set(term, blocks)
    const block = number >> BLOCK_BITS
    const change = blocks.get(block) ?? { term, block, added: [], removed: [] }
    blocks.set(block, change)
    return change
  }
}

const posting = (number: number, weight: number) => (number << WEIGHT_BITS) | weight
