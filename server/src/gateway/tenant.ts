import type { OperationRow } from '../contract/operations.gen.js'
import { Problem } from '../kernel/problem.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { Directory, GatewayContext, Step } from './context.js'
import type { KnownDirectory } from './lane.js'

const STORE_ACCESS: ReadonlySet<OperationRow['access']> = new Set(['admin', 'storefront', 'customer'])
const STORE_ID = /^store_[0-9a-hjkmnp-tv-z]{26}$/

/**
 * Finds the store a request is about: from the credential, from the host, or, for a credential that spans stores, from
 * `Souk-Store`. Sources that contradict each other are refused; nothing else can name a store.
 */
export function tenant(directory: Directory & KnownDirectory): Step {
  return (ctx, next) => {
    const enter = (store: StoreRoute | null) => {
      ctx.state.store = store
      return next()
    }
    if (!STORE_ACCESS.has(ctx.state.operation.access)) return enter(null)
    const byHost = directory.knownHost(hostOf(ctx))
    const store = byHost === undefined ? undefined : directory.knownStore(idOf(ctx, byHost))
    return store === undefined ? storeOf(ctx, directory).then(enter) : enter(opened(ctx, store))
  }
}

async function storeOf(ctx: GatewayContext, directory: Directory & KnownDirectory): Promise<StoreRoute> {
  const host = hostOf(ctx)
  const known = directory.knownHost(host)
  const storeId = idOf(ctx, known === undefined ? await directory.storeByHost(host) : known)
  return opened(ctx, STORE_ID.test(storeId) ? await directory.storeById(storeId) : null)
}

/** The header as sent: `X-Forwarded-Host` is anybody's to write, and Koa's own reading of either picks one out of a list. */
const hostOf = (ctx: GatewayContext) => ctx.get('host')

function idOf(ctx: GatewayContext, byHost: StoreRoute | null): string {
  const { principal } = ctx.state
  const named = ctx.get('souk-store')
  const storeId = principal.storeId ?? (named !== '' && principal.type === 'operator' ? named : (byHost?.storeId ?? null))
  if (storeId === null) throw new Problem('auth.store_required', principal.type === 'operator' ? 'Name the store with `Souk-Store: store_…`.' : 'Send a publishable key, or use the address of the store.')
  if (named !== '' && named !== storeId) throw new Problem('auth.store_mismatch', '`Souk-Store` names another store than the credential belongs to.')
  if (byHost !== null && byHost.storeId !== storeId) throw new Problem('auth.store_mismatch', 'This host is the address of another store than the credential belongs to.')
  return storeId
}

function opened(ctx: GatewayContext, store: StoreRoute | null): StoreRoute {
  const { principal, operation } = ctx.state
  if (store === null || store.status === 'deleted') throw new Problem('auth.store_required', 'There is no such store.')
  const readable = store.status === 'active' || (principal.type === 'operator' && store.status !== 'provisioning') || (store.status === 'suspended' && operation.access === 'admin' && ctx.method === 'GET')
  if (!readable) throw new Problem('store.not_active', `The store is ${store.status}.`)
  return store
}
