import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeSettings, isShared, toSettings } from '../settings.js'
import { get, save } from '../settingsStore.js'
import { toSnapshot } from '../store.js'
import * as storeStore from '../storeStore.js'

export const settingsUpdate: TenantsOperations['settings.update'] = writeDirectory(async (tx, { storeId, body, ifMatch }) => {
  const store = await storeStore.getForUpdate(tx, storeId)
  const before = toSettings(await get(tx, storeId))
  requireMatch(ifMatch, before.version)
  const after = toSettings(await save(tx, storeId, changeSettings(before, body)))
  if (isShared(body)) storeStore.touch(tx, storeId)
  tx.emit(storeId, 'settings.updated', storeId, after)
  if (after.name !== before.name) tx.emit(storeId, 'store.updated', storeId, toSnapshot({ ...store, name: after.name }))
  return { status: 200, body: after, version: after.version }
})
