import { makeShopperToken } from '../../kernel/credential.js'
import type { Secrets } from '../../kernel/operation.js'
import type { components } from '../../contract/types.gen.js'

export type TokenPair = components['schemas']['CustomerTokens']

export const ACCESS_MS = 3_600_000
/** A session nobody refreshed for this long is over. */
export const REFRESH_MS = 30 * 86_400_000

/** What is kept of a session: hashes, never the tokens. */
export interface SessionState {
  id: string
  customer_id: string
  access_hash: string
  access_expires_at: Date
  refresh_hash: string
  expires_at: Date
}

/** New tokens for a session, a new one or one that is refreshed: the tokens it had are worth nothing once each process has heard or forgotten (SessionDirectory). */
export function renewSession(own: { id: string; customer_id: string; store_id: string }, secrets: Secrets, now: Date): { session: SessionState; tokens: TokenPair } {
  const access = makeShopperToken('session', own.store_id, own.id)
  const refresh = makeShopperToken('refresh', own.store_id, own.id)
  const session: SessionState = {
    id: own.id, customer_id: own.customer_id, access_hash: secrets.hash(access), access_expires_at: new Date(now.getTime() + ACCESS_MS),
    refresh_hash: secrets.hash(refresh), expires_at: new Date(now.getTime() + REFRESH_MS),
  }
  return { session, tokens: { customer_id: own.customer_id, access_token: access, refresh_token: refresh, expires_at: session.access_expires_at.toISOString(), refresh_expires_at: session.expires_at.toISOString() } }
}
