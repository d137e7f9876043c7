import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toCollection } from '../collection.js'
import { getCollection } from '../collectionStore.js'

export const collectionsGet: CatalogOperations['collections.get'] = read(async (tx, { path }) => {
  const collection = await getCollection(tx, path.collection_id)
  return { status: 200, body: toCollection(collection, tx.now), version: collection.version }
})
