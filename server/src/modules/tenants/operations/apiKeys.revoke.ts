import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { toApiKey } from '../apiKey.js'
import { getForUpdate, revoke } from '../apiKeyStore.js'

export const apiKeysRevoke: TenantsOperations['apiKeys.revoke'] = writeDirectory(async (tx, { storeId, path }) => {
  const before = await getForUpdate(tx, storeId, path.key_id)
  const key = toApiKey(before.revoked_at === null ? await revoke(tx, storeId, before.id) : before, tx.now)
  return { status: 200, body: key, version: key.version }
})
