import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { toCollection } from '../collection.js'
import { getManualCollectionForUpdate, touchCollections } from '../collectionStore.js'
import { removeMembers } from '../memberStore.js'

export const collectionsProductsRemove: CatalogOperations['collections.products.remove'] = write(async (tx, { path, body }) => {
  const before = await getManualCollectionForUpdate(tx, path.collection_id)
  const changed = await removeMembers(tx, before.id, body.product_ids)
  const [after = before] = await touchCollections(tx, changed ? [before.id] : [])
  return { status: 200, body: toCollection(after, tx.now), version: after.version }
})
