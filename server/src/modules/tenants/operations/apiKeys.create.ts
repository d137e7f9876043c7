import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { makeToken } from '../../../kernel/credential.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { defaultScopes, keyPrefix, requireFuture, requireGivable, toApiKey } from '../apiKey.js'
import { get, insert } from '../apiKeyStore.js'

export const apiKeysCreate: TenantsOperations['apiKeys.create'] = writeDirectory(async (tx, { storeId, body, principal, services }) => {
  const { kind, name, scopes = defaultScopes(kind), expires_at = null } = body
  requireGivable(kind, scopes, principal)
  requireFuture(expires_at, tx.now)
  const id = tx.newId('apiKey')
  const secret = makeToken(kind, id)
  await insert(tx, [{ store_id: storeId, id, kind, name, prefix: keyPrefix(secret), hash: services.secrets.hash(secret), scopes, expires_at }])
  const key = toApiKey(await get(tx, storeId, id), tx.now)
  return { status: 201, body: { ...key, secret }, version: key.version, headers: { Location: `/v1/api-keys/${id}` } }
})
