import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toCollection } from '../collection.js'
import { idsWith, list } from '../collectionStore.js'
import { findById } from '../productStore.js'

export const collectionsList: CatalogOperations['collections.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const product = query.product_id === undefined ? undefined : await findById(tx, query.product_id)
  const only = product === undefined ? null : product === null ? [] : await idsWith(tx, product)
  const collections = await list(tx, query, only, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(collections, limit, (collection) => toCollection(collection, tx.now), (collection) => [collection.id]) }
})
