import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { makeToken } from '../../../kernel/credential.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { keyPrefix, requireHeld, requireUsable, toApiKey } from '../apiKey.js'
import { getForUpdate, rotate } from '../apiKeyStore.js'

const OVERLAP_DEFAULT_SECONDS = 86_400

export const apiKeysRotate: TenantsOperations['apiKeys.rotate'] = writeDirectory(async (tx, { storeId, path, body, principal, services }) => {
  const before = await getForUpdate(tx, storeId, path.key_id)
  requireUsable(before)
  // Whoever rotates a key holds its secret afterwards, and so all that the key may do.
  requireHeld(before.scopes, principal)
  const secret = makeToken(before.kind, before.id)
  const overlapEndsAt = new Date(tx.now.getTime() + (body?.overlap_seconds ?? OVERLAP_DEFAULT_SECONDS) * 1000)
  const key = toApiKey(await rotate(tx, storeId, before.id, { hash: services.secrets.hash(secret), prefix: keyPrefix(secret), overlapEndsAt }), tx.now)
  return { status: 200, body: { ...key, secret }, version: key.version }
})
