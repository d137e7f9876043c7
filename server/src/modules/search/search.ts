import { filterableMetafields, getCollectionByHandle, getPublishedCollectionByHandle, type CollectionState } from '../catalog/index.js'
import { PAGE_LIMIT_DEFAULT } from '../../kernel/page.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { countFacets } from './facetStore.js'
import { selectedFacets, toFacets, type SearchFacet } from './facets.js'
import { priceBounds } from './prices.js'
import { ask, WORDS_MAX, type SearchQuery, type Sort } from './query.js'
import { findPage, positionOf, RANKED_MAX, type FoundPage } from './searchStore.js'
import { findCorrections } from './spellingStore.js'
import { askedWords } from './text.js'

/** With fewer matches than this the search is made once more and forgives errors. */
const FEW = 3
// The statements of a search look everything up by index whatever they ask for, so one plan serves all; making one takes longer than most searches.
// On a shard with few stores that plan would take whole tables for the cheaper way, and a small store would pay for its large neighbour.
const PLAN_ONCE = sql(`SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`)
const NOTHING: FoundPage = { ids: [], total: { count: 0, capped: false }, nextCursor: null }

export function planOnce(tx: StoreTx): void {
  tx.send(PLAN_ONCE, [])
}

export interface Found extends FoundPage {
  facets: SearchFacet[]
  collection: CollectionState | null
}

/**
 * To be run in a transaction, of which it decides how statements are planned.
 * @param published whether only what shoppers see is searched.
 * @throws catalog.collection_not_found, request.invalid_cursor
 */
export async function search(tx: StoreTx, query: SearchQuery, published: boolean): Promise<Found> {
  planOnce(tx)
  const words = askedWords(query.q ?? '', WORDS_MAX)
  // Without words nothing is more relevant than anything else, so the newest come first.
  const sort: Sort = query.sort !== undefined && query.sort !== 'relevance' ? query.sort : words.length === 0 ? 'newest' : 'relevance'
  const position = positionOf(query.cursor, sort)
  const [collection, definitions] = await Promise.all([query.collection === undefined ? null : (published ? getPublishedCollectionByHandle : getCollectionByHandle)(tx, query.collection), filterableMetafields(tx)])
  // No product has a word without letters and digits in it.
  if (words.length === 0 && (query.q ?? '').trim() !== '') return { ...NOTHING, facets: [], collection }

  // A name that product and variants share is kept from shoppers when either definition keeps it.
  const hidden = new Set(definitions.filter(({ storefront_access }) => published && !storefront_access).map(({ name }) => name))
  const metafields = new Set(definitions.map(({ name }) => name).filter((name) => !hidden.has(name)))
  const bounds = priceBounds(tx.store.currency)
  const run = async (forgiving: boolean): Promise<Found> => {
    const corrections = forgiving ? await findCorrections(tx, words) : null
    const asked = ask(query, { published, hasCollection: collection !== null, metafields, priceBounds: bounds, corrections })
    const request = { asked, collection, published, forgiving, sort, after: position?.after ?? null, limit: query.limit ?? PAGE_LIMIT_DEFAULT, rankedMax: RANKED_MAX }
    const isCounted = position === null && query.facets !== false
    const [page, counts] = await Promise.all([findPage(tx, request), isCounted ? countFacets(tx, request, [...selectedFacets(asked).keys()]) : null])
    return { ...page, facets: counts === null ? [] : toFacets(counts, query, asked, bounds, metafields), collection }
  }
  const found = await run(position?.mode === 'forgiving')
  return position === null && words.length > 0 && found.total.count < FEW ? run(true) : found
}
