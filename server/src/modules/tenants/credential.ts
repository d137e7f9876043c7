import type { components } from '../../contract/types.gen.js'
import type { Principal } from '../../kernel/operation.js'
import { STORE_PERMISSIONS } from '../../kernel/permission.js'
import { ALL_SCOPES } from './apiKey.js'

type Credential = components['schemas']['Credential']

/** What the caller of this request is and may do. */
export function toCredential({ type, id, storeId, permissions, expiresAt }: Principal): Credential {
  const scopes: Credential['scopes'] = permissions === 'all' || permissions.size === STORE_PERMISSIONS.size ? [ALL_SCOPES] : ([...permissions].sort() as Credential['scopes'])
  const kind = type === 'secret_key' ? 'secret' : type === 'publishable_key' ? 'publishable' : 'operator'
  return { kind, api_key_id: kind === 'operator' ? null : id, store_id: storeId, scopes, expires_at: expiresAt?.toISOString() ?? null }
}
