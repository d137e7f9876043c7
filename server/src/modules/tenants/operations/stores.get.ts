import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toStore } from '../store.js'
import { get } from '../storeStore.js'

export const storesGet: TenantsOperations['stores.get'] = readDirectory(async (tx, { path }) => {
  const store = toStore(await get(tx, path.store_id))
  return { status: 200, body: store, version: store.version }
})
