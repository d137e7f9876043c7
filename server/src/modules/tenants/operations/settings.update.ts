import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeSettings, isShared, toSettings, type SettingsGuard } from '../settings.js'
import { get, save } from '../settingsStore.js'
import { toSnapshot } from '../store.js'
import * as storeStore from '../storeStore.js'

/** The shard is only asked where what it holds can forbid the change, so that it may be away for all others. */
export const settingsUpdate = (guards: readonly SettingsGuard[]): TenantsOperations['settings.update'] => phased(async ({ inStore, inDirectory }, { storeId, body, ifMatch }) => {
  if (body.default_currency !== undefined || body.currencies !== undefined || body.sku_unique === true) {
    await inStore(async (tx) => {
      for (const guard of guards) await guard(tx, body)
    })
  }
  return inDirectory(async (tx) => {
    const store = await storeStore.getForUpdate(tx, storeId)
    const before = toSettings(await get(tx, storeId))
    requireMatch(ifMatch, before.version)
    const after = toSettings(await save(tx, storeId, changeSettings(before, body)))
    if (isShared(body)) storeStore.touch(tx, storeId)
    tx.emit(storeId, 'settings.updated', storeId, after)
    if (after.name !== before.name) tx.emit(storeId, 'store.updated', storeId, toSnapshot({ ...store, name: after.name }))
    return { status: 200, body: after, version: after.version }
  })
})
