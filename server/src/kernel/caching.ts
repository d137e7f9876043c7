import type { Principal } from './operation.js'

export { EdgeRefused } from '../ports/edge.js'
export type { Edge } from '../ports/edge.js'

/** Events after which a storefront may look different. Carts and jobs are not among them. */
export const SHOPPERS_SEE = /^(product|collection|catalog|inventory|location|metafield_definition|redirect|price_list|market|settings|store|theme|domain)\./

const BROWSER_SECONDS = 10
const EDGE_SECONDS = 60
const STALE_SECONDS = 60
/** What follows a change only after a moment, as the index of the search does, is purged before it is right. */
const BRIEF_SECONDS = 2

/** How long an answer may be kept: until it is purged, or for a moment. */
export type Keeping = 'purged' | 'brief'

/**
 * Headers of a storefront reply. Only one that was asked for by the address of the store alone may be kept by shared caches: the
 * same address with keys of two stores has two answers, and whoever is known may see something of his own. The keys let an edge drop
 * what an event is about; Cloudflare knows them by another name.
 */
export function cacheHeaders({ principal, storeId }: { readonly principal: Principal; readonly storeId: string }, keys: readonly string[], keeping: Keeping = 'purged'): Record<string, string> {
  const isShared = principal.type === 'anonymous'
  const [browser, edge, stale] = keeping === 'brief' ? [BRIEF_SECONDS, BRIEF_SECONDS, BRIEF_SECONDS] : [BROWSER_SECONDS, EDGE_SECONDS, STALE_SECONDS]
  const names = [storeId, ...keys]
  return {
    'Cache-Control': isShared ? `public, max-age=${browser}, s-maxage=${edge}, stale-while-revalidate=${stale}` : `private, max-age=${browser}`,
    'Surrogate-Key': names.join(' '),
    ...(isShared ? { 'Cache-Tag': names.join(',') } : {}),
    Vary: 'Authorization, Souk-Store',
  }
}

/** Keys of what is about many resources of a store at once. */
export const productLists = (storeId: string) => `${storeId}/products`
export const collectionLists = (storeId: string) => `${storeId}/collections`
export const redirectsOf = (storeId: string) => `${storeId}/redirects`
