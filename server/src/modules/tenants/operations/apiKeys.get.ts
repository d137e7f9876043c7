import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toApiKey } from '../apiKey.js'
import { get } from '../apiKeyStore.js'

export const apiKeysGet: TenantsOperations['apiKeys.get'] = readDirectory(async (tx, { storeId, path }) => {
  const key = toApiKey(await get(tx, storeId, path.key_id), tx.now)
  return { status: 200, body: key, version: key.version }
})
