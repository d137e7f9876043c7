import { Problem } from '../kernel/problem.js'
import type { Principal } from '../kernel/operation.js'
import { STOREFRONT_PERMISSIONS } from '../kernel/permission.js'
import type { Directory, GatewayState, Step } from './context.js'
import type { KnownDirectory } from './lane.js'

export const ANONYMOUS: Principal = { type: 'anonymous', id: 'anonymous', storeId: null, permissions: STOREFRONT_PERMISSIONS, expiresAt: null, customerId: null }

/** Establishes who is asking, and that they may call this operation at all. */
export function authenticate(directory: Directory & KnownDirectory): Step {
  return (ctx, next) => {
    const header = ctx.get('authorization')
    const enter = (principal: Principal) => {
      ctx.state.principal = principal
      authorise(ctx.state)
      return next()
    }
    const known = header === '' ? ANONYMOUS : header.startsWith('Bearer ') ? directory.knownCredential(header.slice(7)) : undefined
    return known === undefined ? principalOf(header, directory).then(enter) : enter(known)
  }
}

/** @throws auth.unauthenticated unless the header holds a key that is valid here */
export async function principalOf(header: string, directory: Directory): Promise<Principal> {
  const match = /^Bearer ([\x21-\x7e]{10,512})$/i.exec(header)
  const principal = match ? await directory.credential(match[1]!) : null
  if (principal === null) throw new Problem('auth.unauthenticated', 'The key is not valid here: it may be mistyped, expired or revoked.')
  return principal
}

function authorise({ operation, principal }: GatewayState): void {
  if (operation.access === 'public') return
  const anonymousAllowed = operation.access === 'storefront'
  const customerAllowed = operation.access === 'storefront' || operation.access === 'customer'
  if (principal.type === 'anonymous' && !anonymousAllowed) throw new Problem('auth.unauthenticated', operation.access === 'customer' ? 'Sign in, and send the access token as `Authorization: Bearer …`.' : 'Send a key as `Authorization: Bearer …`.')
  if (principal.type === 'customer' && !customerAllowed) throw new Problem('auth.permission_denied', 'The session of a customer only opens the storefront and the own account.')
  if (operation.access === 'customer' && principal.type !== 'customer') throw new Problem('auth.permission_denied', 'Only a signed-in customer may do this, with the access token of the session.')
  if (operation.access === 'platform' && principal.type !== 'operator') throw new Problem('auth.permission_denied', 'Only the operator of the platform may do this.')
  if (operation.access === 'admin' && principal.type === 'publishable_key') throw new Problem('auth.permission_denied', 'A publishable key can only read the storefront and fill carts. Use a secret key on your server.')
  if (operation.permission === null || principal.permissions === 'all') return
  if (!principal.permissions.has(operation.permission)) throw new Problem('auth.permission_denied', `This credential lacks the permission ${operation.permission}.`)
}
