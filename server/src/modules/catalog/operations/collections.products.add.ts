import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { toCollection } from '../collection.js'
import { getManualCollectionForUpdate, touchCollections } from '../collectionStore.js'
import { addMembers } from '../memberStore.js'

export const collectionsProductsAdd: CatalogOperations['collections.products.add'] = write(async (tx, { path, body }) => {
  const before = await getManualCollectionForUpdate(tx, path.collection_id)
  const changed = await addMembers(tx, before.id, body.product_ids, body.position)
  const [after = before] = await touchCollections(tx, changed ? [before.id] : [])
  return { status: 200, body: toCollection(after, tx.now), version: after.version }
})
