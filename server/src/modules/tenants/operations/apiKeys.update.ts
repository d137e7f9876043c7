import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireFuture, requireGivable, requireUsable, toApiKey } from '../apiKey.js'
import { getForUpdate, save } from '../apiKeyStore.js'

export const apiKeysUpdate: TenantsOperations['apiKeys.update'] = writeDirectory(async (tx, { storeId, path, body, principal, ifMatch }) => {
  const before = await getForUpdate(tx, storeId, path.key_id)
  requireMatch(ifMatch, before.version)
  requireUsable(before)
  if (body.scopes) requireGivable(before.kind, body.scopes, principal)
  requireFuture(body.expires_at, tx.now)
  const expires_at = body.expires_at === undefined ? before.expires_at : body.expires_at === null ? null : new Date(body.expires_at)
  const key = toApiKey(await save(tx, storeId, { ...before, name: body.name ?? before.name, scopes: body.scopes ?? before.scopes, expires_at }), tx.now)
  return { status: 200, body: key, version: key.version }
})
