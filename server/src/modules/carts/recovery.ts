import { equalInConstantTime } from '../../kernel/credential.js'
import type { Secrets } from '../../kernel/operation.js'
import type { CartState } from './cart.js'

/** How long after its expiry a cart can be opened again. */
export const RECOVERABLE_MS = 90 * 86_400_000

/** Derived from the id, so that no table holds it; the id alone opens no cart that has expired. */
export const tokenOf = (storeId: string, cartId: string, secrets: Secrets) => secrets.hash(`recovery of ${storeId} ${cartId}`)

export const isToken = (token: string, storeId: string, cartId: string, secrets: Secrets) => equalInConstantTime(token, tokenOf(storeId, cartId, secrets))

export const isRecoverable = (cart: CartState, now: Date) => cart.expires_at.getTime() + RECOVERABLE_MS > now.getTime()
