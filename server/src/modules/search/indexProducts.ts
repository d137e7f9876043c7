import { findSearchSources, findStock, filterableMetafields } from '../catalog/index.js'
import type { StoreTx } from '../../kernel/tx.js'
import { termsOf, toDocument } from './document.js'
import { findDocuments, lastNumber, lockIndex, save, setAvailable, type IndexedDocument } from './documentStore.js'
import { PostingChanges } from './postings.js'

/** Documents at a time: few enough that the event loop is not held for long and a request in between does not wait. */
const CHUNK = 200

const NO_TERMS: ReadonlyMap<string, number> = new Map()

/**
 * Makes the documents of products anew from what the catalog says now. Doing it twice, or for a product that did not change,
 * changes nothing; a product that is gone loses its document.
 */
export async function indexProducts(tx: StoreTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  lockIndex(tx)
  const metafields = await filterableMetafields(tx)
  for (let at = 0; at < productIds.length; at += CHUNK) await indexChunk(tx, productIds.slice(at, at + CHUNK), metafields)
}

async function indexChunk(tx: StoreTx, ids: readonly string[], metafields: Parameters<typeof findSearchSources>[2]): Promise<void> {
  const [sources, held, last] = await Promise.all([findSearchSources(tx, ids, metafields), findDocuments(tx, ids), lastNumber(tx)])
  const changes = new PostingChanges()
  const changed: IndexedDocument[] = []
  let next = last
  for (const source of sources) {
    const document = toDocument(source)
    const before = held.get(document.product_id)
    held.delete(document.product_id)
    const number = before?.number ?? ++next
    if (before !== undefined && sameDocument(before, document)) continue
    changed.push({ ...document, number })
    changes.replace(number, before === undefined ? NO_TERMS : termsOf(before), termsOf(document))
  }
  for (const gone of held.values()) changes.replace(gone.number, termsOf(gone), NO_TERMS)
  await save(tx, changed, [...held.keys()], changes)
}

function sameDocument({ number: _number, ...before }: IndexedDocument, after: object): boolean {
  const rest = before as Record<string, unknown>
  return Object.entries(after).every(([field, value]) => (Array.isArray(value) ? JSON.stringify(value) === JSON.stringify(rest[field]) : value === rest[field]))
}

/** Brings only availability up to date: what most changes of stock leave as it is. */
export async function indexStock(tx: StoreTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  lockIndex(tx)
  setAvailable(tx, await findStock(tx, productIds))
}
