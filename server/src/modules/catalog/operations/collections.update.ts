import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { planCollection, toCollection } from '../collection.js'
import { getCollectionForUpdate, saveCollection } from '../collectionStore.js'
import { refusal } from '../writeProducts.js'

export const collectionsUpdate: CatalogOperations['collections.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getCollectionForUpdate(tx, path.collection_id)
  requireMatch(ifMatch, before.version)
  const after = planCollection(before, body, tx.now)
  if (Array.isArray(after)) throw refusal({ code: 'catalog.collection_invalid', errors: after })
  await saveCollection(tx, before, after)
  return { status: 200, body: toCollection(after, tx.now), version: after.version }
})
