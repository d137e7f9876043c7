import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireInUse, toStore } from '../store.js'
import { getForUpdate } from '../storeStore.js'
import { updateStore } from '../updateStore.js'

export const storesUpdate: TenantsOperations['stores.update'] = writeDirectory(async (tx, { path, body, services, ifMatch }) => {
  const before = await getForUpdate(tx, path.store_id)
  requireMatch(ifMatch, before.version)
  requireInUse(before)
  const store = toStore(await updateStore(tx, before, body, services.publicBaseDomain))
  return { status: 200, body: store, version: store.version }
})
