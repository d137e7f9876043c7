import { filterableMetafields, getCollectionByHandle, isPublished, type CollectionState } from '../catalog/index.js'
import { PAGE_LIMIT_DEFAULT } from '../../kernel/page.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { countFacets } from './facetStore.js'
import { toFacets, type SearchFacet } from './facets.js'
import { ask, priceSteps, type SearchQuery } from './query.js'
import { findPage, positionOf, type FoundPage, type Mode } from './searchStore.js'
import { findCorrections } from './spellingStore.js'
import { askedWords } from './text.js'

/** With fewer matches than this the search is made once more and forgives errors. */
const FEW = 3

export interface Found extends FoundPage {
  facets: SearchFacet[]
  collection: CollectionState | null
}

/** @param published whether only what shoppers see is searched. @throws catalog.collection_not_found, request.invalid_cursor */
export async function search(tx: StoreTx, query: SearchQuery, published: boolean): Promise<Found> {
  const sort = query.sort ?? 'relevance'
  const hasWords = askedWords(query.q ?? '', 1).length > 0
  const position = positionOf(query.cursor, sort, hasWords)
  const [collection, metafields] = await Promise.all([query.collection === undefined ? null : collectionOf(tx, query.collection, published), filterableMetafields(tx)])
  // A name that product and variants share is hidden from shoppers when either is.
  const hidden = new Set(metafields.filter(({ storefront_access }) => published && !storefront_access).map(({ name }) => name))
  const visible = new Set(metafields.map(({ name }) => name).filter((name) => !hidden.has(name)))
  if (query.q !== undefined && query.q.trim() !== '' && !hasWords) return { ids: [], total: { count: 0, capped: false }, nextCursor: null, facets: [], collection }

  const conditions = { published, status: query.status, price_min: query.price_min, price_max: query.price_max, available: query.available }
  const bounds = priceSteps(tx.store.currency)
  const run = async (mode: Mode): Promise<Found> => {
    const asked = ask(query, visible, mode === 'strict' ? null : await findCorrections(tx, askedWords(query.q ?? '', Infinity)))
    const request = { asked, collection, conditions, sort, mode, after: position?.after ?? null, limit: query.limit ?? PAGE_LIMIT_DEFAULT }
    const isCounted = position === null && query.facets !== false
    const [page, counts] = await Promise.all([findPage(tx, request), isCounted ? countFacets(tx, request, bounds) : null])
    return { ...page, facets: counts === null ? [] : toFacets(counts, query, asked, bounds, visible), collection }
  }
  const found = await run(position?.mode ?? 'strict')
  return position === null && hasWords && found.total.count < FEW ? run('forgiving') : found
}

async function collectionOf(tx: StoreTx, handle: string, published: boolean): Promise<CollectionState> {
  const collection = await getCollectionByHandle(tx, handle)
  if (published && !isPublished(collection, tx.now)) throw new Problem('catalog.collection_not_found', 'No published collection of this store has this handle.')
  return collection
}
