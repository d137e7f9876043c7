import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { slugify } from '../../../kernel/slug.js'
import { blankCollection, planCollection, toCollection } from '../collection.js'
import { handleTaken, insertCollections, TAKEN_COLLECTION_HANDLES } from '../collectionStore.js'
import { freeHandle } from '../productStore.js'
import { refusal } from '../writeProducts.js'

export const collectionsCreate: CatalogOperations['collections.create'] = write(async (tx, { body: { kind, ...input } }) => {
  const handle = input.handle ?? (await freeHandle(tx, slugify(input.title) || 'collection', TAKEN_COLLECTION_HANDLES))
  const planned = planCollection(blankCollection(tx.newId('collection'), tx.now, kind), { ...input, handle }, tx.now)
  if (Array.isArray(planned)) throw refusal({ code: 'catalog.collection_invalid', errors: planned })
  const created = { ...planned, version: 1 }
  const [inserted] = await insertCollections(tx, [created])
  if (!inserted) throw handleTaken()
  return { status: 201, body: toCollection(created, tx.now), version: 1, headers: { Location: `/v1/collections/${created.id}` } }
})
