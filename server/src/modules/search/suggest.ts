import type { components } from '../../contract/types.gen.js'
import { suggestCollections, titleKey } from '../catalog/index.js'
import type { StoreTx } from '../../kernel/tx.js'
import { ask, WORDS_MAX } from './query.js'
import { planOnce } from './search.js'
import { findPage } from './searchStore.js'
import { findCorrections } from './spellingStore.js'
import { askedWords, isDense, wordsOf } from './text.js'

/** Matches that completions are taken from. */
const SAMPLE = 40
const RANKED_MAX = 500
const LIMIT_DEFAULT = 5
const COMPLETION_MAX = 80

type Named = Pick<components['schemas']['StorefrontProductSummary'], 'title' | 'vendor' | 'product_type' | 'tags'>

export interface Suggested<Product> {
  queries: string[]
  products: Product[]
  collections: { handle: string; title: string }[]
}

export interface SuggestOptions<Product> {
  published: boolean
  limit: number | undefined
  /** Entries of products, in the order of their ids. */
  load(ids: readonly string[]): Promise<Product[]>
  named(product: Product): Named
}

/** Completions, products and collections for what was typed so far; errors are forgiven only where nothing begins like this. */
export async function suggest<Product>(tx: StoreTx, q: string, options: SuggestOptions<Product>): Promise<Suggested<Product>> {
  planOnce(tx)
  const limit = options.limit ?? LIMIT_DEFAULT
  const words = askedWords(q, WORDS_MAX)
  if (words.length === 0) return { queries: [], products: [], collections: [] }
  const [strict, collections] = await Promise.all([findIds(tx, q, options.published, null), suggestCollections(tx, words.map(({ word }) => `${isDense(word) ? '' : ' '}${titleKey(word)}`), limit, options.published ? tx.now : null)])
  const corrections = strict.length > 0 ? null : await findCorrections(tx, words)
  const products = await options.load(corrections === null ? strict : await findIds(tx, q, options.published, corrections))
  const accepted = words.map(({ word, open }) => ({ open, any: [word, ...(corrections?.get(word) ?? [])] }))
  return { queries: completions(products.map((product) => options.named(product)), accepted, limit), products: products.slice(0, limit), collections }
}

async function findIds(tx: StoreTx, q: string, published: boolean, corrections: ReadonlyMap<string, readonly string[]> | null): Promise<string[]> {
  const asked = ask({ q }, { published, hasCollection: false, metafields: new Set(), priceBounds: [], corrections })
  return (await findPage(tx, { asked, collection: null, published, forgiving: corrections !== null, sort: 'relevance', after: null, limit: SAMPLE, rankedMax: RANKED_MAX })).ids
}

interface AcceptedWord {
  open: boolean
  any: readonly string[]
}

/**
 * Names that hold every word that was typed, in lower case: those of the most products first, then the shorter.
 * A title is a name, and so are vendors, types and tags.
 */
export function completions(products: readonly Named[], words: readonly AcceptedWord[], limit: number): string[] {
  const uses = new Map<string, number>()
  for (const { title, vendor, product_type, tags } of products) {
    const names = new Set([title, vendor, product_type, ...tags].flatMap((name) => (name === null || name.length > COMPLETION_MAX ? [] : [name.toLowerCase().trim()])))
    for (const name of names) {
      const held = wordsOf(name)
      if (words.every(({ open, any }) => any.some((word) => held.some((one) => one === word || (open && one.startsWith(word)))))) uses.set(name, (uses.get(name) ?? 0) + 1)
    }
  }
  return Array.from(uses).sort(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || a.length - b.length || (a < b ? -1 : 1)).slice(0, limit).map(([name]) => name)
}
