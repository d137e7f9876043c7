import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getCollectionForUpdate, removeCollection } from '../collectionStore.js'

export const collectionsDelete: CatalogOperations['collections.delete'] = write(async (tx, { path, ifMatch }) => {
  const collection = await getCollectionForUpdate(tx, path.collection_id)
  requireMatch(ifMatch, collection.version)
  await removeCollection(tx, collection.id)
  return { status: 204 }
})
