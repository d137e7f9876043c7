import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { closing, requireTransition, toSnapshot, toStore } from '../store.js'
import { getForUpdate, save } from '../storeStore.js'

export const storesDelete: TenantsOperations['stores.delete'] = writeDirectory(async (tx, { path, ifMatch }) => {
  const before = await getForUpdate(tx, path.store_id)
  requireMatch(ifMatch, before.version)
  requireTransition(before, 'close', tx.now)
  if (before.status === 'closing') return { status: 200, body: toStore(before), version: before.version }
  const after = await save(tx, closing(before, tx.now))
  tx.emit(after.id, 'store.closed', after.id, toSnapshot(after))
  const store = toStore(after)
  return { status: 200, body: store, version: store.version }
})
