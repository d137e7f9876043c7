import { LoadTestError } from './errors.js'
import { field, getStore, listCollections, listField, listPaymentGateways, listProducts, textField, type StorefrontCall } from './operations.js'
import type { Answer, StorefrontClient } from './storefrontClient.js'

/** What a scenario may draw from: the store's own goods, read once before the load starts. Plain data for worker threads. */
export interface StoreCatalog {
  readonly storeName: string | null
  readonly products: readonly CatalogProduct[]
  readonly collections: readonly string[]
  /** Words of the titles, the most common first. */
  readonly words: readonly string[]
  /** True when the store has more products than were read. */
  readonly truncated: boolean
  readonly till: Till
}

/** What a shopper needs to pay here. */
export interface Till {
  /** Null when the store takes no payment that needs no person: only test and manual payments can be made by a machine. */
  readonly paymentGatewayId: string | null
  readonly country: string
}

export interface CatalogProduct {
  readonly handle: string
  readonly words: readonly string[]
  readonly facets: readonly Facet[]
  readonly inStock: boolean
}

/** A filter of the search operation by its query parameter. */
export interface Facet { readonly name: 'vendor' | 'product_type' | 'tag', readonly value: string }

const PAGE_SIZE = 250
const FACETS_PER_PRODUCT = 6
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

export async function readCatalog(client: StorefrontClient, limit: number): Promise<StoreCatalog> {
  const store = await read(client, getStore())
  const { products, truncated } = await readProducts(client, limit)
  if (products.length === 0) {
    throw new LoadTestError('loadtest.catalog_empty', 'The store has no published product, so there is nothing to ask for.', [
      'Import a catalog and publish it: shop catalog import FILE'
    ])
  }
  const collections = await read(client, listCollections(PAGE_SIZE))
  return {
    storeName: textField(store, 'name'),
    products,
    collections: listField(collections, 'data').flatMap((item) => textField(item, 'handle') ?? []),
    words: wordsByFrequency(products),
    truncated,
    till: { paymentGatewayId: gatewayFor(await read(client, listPaymentGateways(PAGE_SIZE))), country: textField(store, 'country') ?? 'US' }
  }
}

const MACHINE_PAYABLE = ['test', 'manual']

/** Test payments before manual ones, since they go through all that real ones do. */
function gatewayFor(page: unknown): string | null {
  const found = MACHINE_PAYABLE.flatMap((method) => listField(page, 'data').filter((gateway) => field(gateway, 'payment_method') === method))
  return textField(found[0], 'id')
}

async function readProducts(client: StorefrontClient, limit: number): Promise<{ products: CatalogProduct[], truncated: boolean }> {
  const products: CatalogProduct[] = []
  let cursor: string | undefined
  do {
    const call = listProducts({ limit: Math.min(PAGE_SIZE, limit - products.length), ...(cursor === undefined ? {} : { cursor }) }, true)
    const page = await read(client, call)
    const items = listField(page, 'data')
    for (const item of items) {
      const handle = textField(item, 'handle')
      if (handle !== null) products.push(readProduct(handle, item))
    }
    // An empty page ends the reading whatever its cursor says, or a faulty server could keep us here for ever.
    cursor = items.length === 0 ? undefined : textField(page, 'next_cursor') ?? undefined
  } while (cursor !== undefined && products.length < limit)
  return { products, truncated: cursor !== undefined }
}

function readProduct(handle: string, item: unknown): CatalogProduct {
  const facets: Facet[] = []
  for (const name of ['vendor', 'product_type'] as const) {
    const value = textField(item, name)
    if (value !== null) facets.push({ name, value })
  }
  for (const tag of listField(item, 'tags')) if (typeof tag === 'string' && tag !== '') facets.push({ name: 'tag', value: tag })
  return { handle, words: wordsOf(textField(item, 'title') ?? ''), facets: facets.slice(0, FACETS_PER_PRODUCT), inStock: field(item, 'in_stock') === true }
}

/** Words worth searching for: numbers and Latin scraps of one or two letters match everything or nothing. */
function wordsOf(title: string): string[] {
  const words = [...segmenter.segment(title.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  return [...new Set(words.filter((word) => !/^(?:[\p{Script=Latin}\p{N}]{1,2}|\p{N}+)$/u.test(word)))]
}

function wordsByFrequency(products: readonly CatalogProduct[]): string[] {
  const counts = new Map<string, number>()
  for (const { words } of products) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  // Ties are broken by the word itself: the order must not depend on the order of the list.
  return [...counts].sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1)).map(([word]) => word)
}

async function read(client: StorefrontClient, call: StorefrontCall): Promise<unknown> {
  const answer = await client.send(call, true)
  if (answer.failure === null) return answer.body
  throw unreadable(call, answer)
}

export function unreadable(call: StorefrontCall, { status, failure, problemCode, connectionCode, body }: Answer): LoadTestError {
  const request = `${call.method} ${call.path}`
  if (failure === 'aborted') return new LoadTestError('loadtest.interrupted', 'Interrupted while reading the catalog; nothing was measured.')
  if (failure === 'timeout') return new LoadTestError('loadtest.catalog_unreadable', `${request} was not answered in time`)
  if (failure === 'connection') {
    return new LoadTestError('loadtest.catalog_unreadable', `${request} failed: ${connectionCode ?? 'connection error'}`, ['Is the server running, and is the address right?'])
  }
  if (failure === 'check') return new LoadTestError('loadtest.catalog_unreadable', `${request} answered ${status}, but not with the JSON a storefront sends`)
  const detail = textField(body, 'detail')
  return new LoadTestError(
    'loadtest.catalog_unreadable',
    `${request} answered ${status}${problemCode === null ? '' : ` ${problemCode}`}${detail === null ? '' : `: ${detail}`}`,
    status === 401 || status === 403 ? ['Pass the publishable key of the store, or use its own host name, e.g. http://demo.localhost:8080'] : []
  )
}
