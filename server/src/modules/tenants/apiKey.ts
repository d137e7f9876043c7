import type { Permission } from '../../contract/operations.gen.js'
import type { components } from '../../contract/types.gen.js'
import type { Principal } from '../../kernel/operation.js'
import { STOREFRONT_PERMISSIONS, STORE_PERMISSIONS } from '../../kernel/permission.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'

export type ApiKey = components['schemas']['ApiKey']
export type KeyKind = ApiKey['kind']
export type Scope = ApiKey['scopes'][number]

export interface ApiKeyRow extends Record<string, unknown> {
  id: string
  version: number
  kind: KeyKind
  name: string
  prefix: string
  scopes: Scope[]
  overlap_ends_at: Date | null
  expires_at: Date | null
  last_used_at: Date | null
  revoked_at: Date | null
  created_at: Date
  updated_at: Date
}

/** The scope that stands for every permission a key can have, including those that later versions bring. */
export const ALL_SCOPES = '*'

// Kind, id of the key and four letters of the secret: enough to recognise the current secret by, far too little to guess it.
const PREFIX_LENGTH = 38

export const keyPrefix = (token: string) => token.slice(0, PREFIX_LENGTH)

export function toApiKey(row: ApiKeyRow, now: Date): ApiKey {
  const { id, version, kind, name, prefix, scopes, expires_at, last_used_at, revoked_at } = row
  const overlap = row.overlap_ends_at !== null && row.overlap_ends_at > now ? row.overlap_ends_at : null
  const iso = (date: Date | null) => date?.toISOString() ?? null
  return {
    id, version, kind, name, prefix, scopes, status: revoked_at !== null ? 'revoked' : overlap !== null ? 'rotating' : 'active',
    expires_at: iso(expires_at), overlap_ends_at: iso(overlap), last_used_at: iso(last_used_at), revoked_at: iso(revoked_at), created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
  }
}

export const defaultScopes = (kind: KeyKind): Scope[] => (kind === 'secret' ? [ALL_SCOPES] : ([...STOREFRONT_PERMISSIONS] as Scope[]))

/**
 * What a key of this kind can have at all, and what this caller can give.
 * @throws request.validation_failed, tenants.scope_not_held
 */
export function requireGivable(kind: KeyKind, scopes: readonly string[], principal: Principal): void {
  const possible: ReadonlySet<string> = kind === 'secret' ? STORE_PERMISSIONS : STOREFRONT_PERMISSIONS
  const errors: ProblemError[] = scopes.flatMap((scope, index) =>
    possible.has(scope) || (scope === ALL_SCOPES && kind === 'secret') ? [] : [{ pointer: `/scopes/${index}`, code: 'not_for_this_kind', detail: `cannot be given to a ${kind} key` }])
  if (errors.length > 0) throw new Problem('request.validation_failed', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  requireHeld(scopes, principal)
}

/** @throws tenants.scope_not_held: otherwise a key could make a stronger one. */
export function requireHeld(scopes: readonly string[], { permissions }: Principal): void {
  if (permissions === 'all') return
  const wanted = scopes.includes(ALL_SCOPES) ? [...STORE_PERMISSIONS] : scopes
  const missing = wanted.find((scope) => !permissions.has(scope as Permission))
  if (missing !== undefined) throw new Problem('tenants.scope_not_held', `This credential lacks ${missing} itself.`)
}

/** @throws request.validation_failed for a time that has passed */
export function requireFuture(expiresAt: string | null | undefined, now: Date): void {
  if (!expiresAt || new Date(expiresAt) > now) return
  throw new Problem('request.validation_failed', '/expires_at must be in the future.', { errors: [{ pointer: '/expires_at', code: 'past', detail: 'must be in the future' }] })
}

/** @throws tenants.api_key_revoked */
export function requireUsable(key: ApiKeyRow): void {
  if (key.revoked_at !== null) throw new Problem('tenants.api_key_revoked', 'This key was revoked. Create a new one.')
}
