import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { requireActive } from '../organization.js'
import * as organizationStore from '../organizationStore.js'
import { activated, requireTransition, toSnapshot, toStore } from '../store.js'
import { getForUpdate, save } from '../storeStore.js'

export const storesActivate: TenantsOperations['stores.activate'] = writeDirectory(async (tx, { path }) => {
  const before = await getForUpdate(tx, path.store_id)
  requireTransition(before, 'activate', tx.now)
  if (before.status === 'active') return { status: 200, body: toStore(before), version: before.version }
  requireActive(await organizationStore.get(tx, before.organization_id))
  const after = await save(tx, activated(before))
  tx.emit(after.id, 'store.activated', after.id, toSnapshot(after))
  const store = toStore(after)
  return { status: 200, body: store, version: store.version }
})
