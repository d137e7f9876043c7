import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreRoute } from '../../kernel/tx.js'

export type Store = components['schemas']['Store']
export type StoreSnapshot = components['schemas']['StoreSnapshot']
export type StoreStatus = Store['status']

/** A row of the directory with the hosts of the store. */
export interface StoreRow extends Record<string, unknown> {
  id: string
  version: number
  organization_id: string
  shard_id: string
  epoch: number
  handle: string
  name: string
  status: StoreStatus
  plan_code: string
  default_currency: string
  currencies: string[]
  country: string
  locale: string
  timezone: string
  sandbox: boolean
  suspension_reason: string | null
  suspended_at: Date | null
  delete_at: Date | null
  metadata: Record<string, string>
  created_at: Date
  updated_at: Date
  domains: Store['domains']
}

export function toStore(row: StoreRow): Store {
  return {
    id: row.id, version: row.version, organization_id: row.organization_id, name: row.name, handle: row.handle, status: row.status, plan: row.plan_code,
    default_currency: row.default_currency, currencies: row.currencies, locale: row.locale, timezone: row.timezone, country: row.country, sandbox: row.sandbox,
    domains: row.domains, shard_id: row.shard_id, suspension_reason: row.suspension_reason, suspended_at: row.suspended_at?.toISOString() ?? null,
    delete_at: row.delete_at?.toISOString() ?? null, metadata: row.metadata, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
  }
}

export function toSnapshot(row: StoreRow): StoreSnapshot {
  const { id, organization_id, name, handle, status, plan_code, sandbox, suspension_reason, delete_at } = row
  return { id, organization_id, name, handle, status, plan: plan_code, sandbox, suspension_reason, delete_at: delete_at?.toISOString() ?? null }
}

/** What shoppers may know; hosts come with the primary one first. */
export function toStorefrontStore({ name, handle, default_currency, currencies, locale, country, domains }: StoreRow): components['schemas']['StorefrontStore'] {
  return { name, handle, default_currency, currencies, locale, country, domains: domains.filter((domain) => domain.status === 'active').map((domain) => domain.host) }
}

export function toRoute(row: StoreRow): StoreRoute {
  return { storeId: row.id, shardId: row.shard_id, epoch: row.epoch, handle: row.handle, status: row.status, currency: row.default_currency, planCode: row.plan_code, requestsPerMinute: null, storeRequestsPerMinute: null, productsMax: null }
}

const UNDO_DAYS = 30
const DAY_MS = 86_400_000

export type Transition = 'suspend' | 'activate' | 'close'

const ALLOWED: Record<Transition, readonly StoreStatus[]> = { suspend: ['active', 'suspended'], activate: ['active', 'suspended', 'closing'], close: ['active', 'suspended', 'closing'] }

/** @throws tenants.store_status_conflict unless a store in this status can make the transition. */
export function requireTransition(store: StoreRow, transition: Transition, now: Date): void {
  if (store.delete_at !== null && store.delete_at <= now) throw new Problem('tenants.store_status_conflict', `The store was deleted at ${store.delete_at.toISOString()}; its data is being erased and cannot come back.`)
  if (!ALLOWED[transition].includes(store.status)) throw statusConflict(store, `Possible from: ${ALLOWED[transition].join(', ')}.`)
}

/** @throws tenants.store_status_conflict unless the store is being used. */
export function requireInUse(store: StoreRow): void {
  if (store.status !== 'active' && store.status !== 'suspended') throw statusConflict(store, 'Only an active or suspended store can change.')
}

const statusConflict = (store: StoreRow, advice: string) => new Problem('tenants.store_status_conflict', `The store is ${store.status}. ${advice}`)

export const suspended = (store: StoreRow, reason: string | null, now: Date): StoreRow => ({ ...store, status: 'suspended', suspension_reason: reason, suspended_at: store.suspended_at ?? now })

export const activated = (store: StoreRow): StoreRow => ({ ...store, status: 'active', suspension_reason: null, suspended_at: null, delete_at: null })

export const closing = (store: StoreRow, now: Date): StoreRow => ({ ...store, status: 'closing', delete_at: new Date(now.getTime() + UNDO_DAYS * DAY_MS) })

export const deleted = (store: StoreRow): StoreRow => ({ ...store, status: 'deleted' })

// Labels that belong to the platform's own hosts, or that would look as if they did.
const RESERVED_HANDLES = new Set([
  'www', 'api', 'admin', 'docs', 'app', 'apps', 'assets', 'auth', 'billing', 'blog', 'cdn', 'console', 'dashboard', 'dev', 'developer', 'developers', 'demo', 'dns', 'email', 'ftp', 'help', 'imap',
  'internal', 'localhost', 'login', 'mail', 'metrics', 'mx', 'ns', 'ns1', 'ns2', 'payments', 'platform', 'pop', 'root', 'security', 'smtp', 'souk', 'ssl', 'staging', 'static', 'status', 'store',
  'stores', 'support', 'test', 'webhooks', 'webmail',
])

export const isReservedHandle = (handle: string) => RESERVED_HANDLES.has(handle) || handle.startsWith('xn--')

const HANDLE_MAX = 63

/** A handle from a name, in the letters a host may have; `suffix` tells apart stores whose names agree. */
export function handleFrom(name: string, suffix: string): string {
  const label = name.normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/^-+/, '')
  const room = HANDLE_MAX - (suffix === '' ? 0 : suffix.length + 1)
  const base = label.slice(0, room).replace(/-+$/, '') || 'store'
  return suffix === '' ? base : `${base}-${suffix}`
}
