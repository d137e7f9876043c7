import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { requireTransition, suspended, toSnapshot, toStore } from '../store.js'
import { getForUpdate, save } from '../storeStore.js'

export const storesSuspend: TenantsOperations['stores.suspend'] = writeDirectory(async (tx, { path, body }) => {
  const before = await getForUpdate(tx, path.store_id)
  requireTransition(before, 'suspend', tx.now)
  const after = await save(tx, suspended(before, body?.reason ?? null, tx.now))
  if (before.status !== 'suspended') tx.emit(after.id, 'store.suspended', after.id, toSnapshot(after))
  const store = toStore(after)
  return { status: 200, body: store, version: store.version }
})
