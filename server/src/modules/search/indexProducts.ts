import { filterableMetafields, findSearchSources, findStock } from '../catalog/index.js'
import type { StoreTx } from '../../kernel/tx.js'
import { IndexChanges } from './changes.js'
import { toDocument, type SearchDocument } from './document.js'
import { findDocuments, findDocumentStock, lockIndex, nextNumber, save, type IndexedDocument } from './documentStore.js'
import { priceBounds } from './prices.js'

/** Documents at a time: few enough that the event loop is not held for long. */
const CHUNK = 200

/**
 * Makes the documents of products anew from what the catalog says now. Doing it twice, or for a product that did not change,
 * changes nothing; a product that is gone loses its document.
 */
export async function indexProducts(tx: StoreTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  lockIndex(tx)
  const metafields = await filterableMetafields(tx)
  const bounds = priceBounds(tx.store.currency)
  for (const ids of chunks(productIds)) {
    const [sources, held, first] = await Promise.all([findSearchSources(tx, ids, metafields), findDocuments(tx, ids), nextNumber(tx)])
    const changes = new IndexChanges()
    const changed: IndexedDocument[] = []
    let next = first
    for (const source of sources) {
      const before = held.get(source.id) ?? null
      held.delete(source.id)
      const after = toDocument(source, bounds, tx.now)
      if (before !== null && isSame(before, after)) continue
      const number = before?.number ?? next++
      changed.push({ ...after, number })
      changes.replace(number, before, after)
    }
    for (const gone of held.values()) changes.replace(gone.number, gone, null)
    await save(tx, { changed, turned: [], gone: [...held.keys()], changes })
  }
}

function isSame(before: IndexedDocument, after: SearchDocument): boolean {
  return (Object.keys(after) as (keyof SearchDocument)[]).every((field) => (Array.isArray(after[field]) ? JSON.stringify(after[field]) === JSON.stringify(before[field]) : after[field] === before[field]))
}

/** Brings only availability up to date, which most changes of stock leave as it is. */
export async function indexStock(tx: StoreTx, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  lockIndex(tx)
  for (const ids of chunks(productIds)) {
    const [stock, held] = await Promise.all([findStock(tx, ids), findDocumentStock(tx, ids)])
    const now = new Map(stock.map(({ id, available }) => [id, available]))
    const turned = held.filter(({ product_id, available }) => now.has(product_id) && now.get(product_id) !== available)
    const changes = new IndexChanges()
    for (const { number, available } of turned) changes.replaceStock(number, !available)
    await save(tx, { changed: [], turned: turned.map(({ product_id }) => product_id), gone: [], changes })
  }
}

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) => ids.slice(index * CHUNK, (index + 1) * CHUNK))
}
