import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toSettings } from '../settings.js'
import { get } from '../settingsStore.js'

export const settingsGet: TenantsOperations['settings.get'] = readDirectory(async (tx, { storeId }) => {
  const settings = toSettings(await get(tx, storeId))
  return { status: 200, body: settings, version: settings.version }
})
