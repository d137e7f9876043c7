import { LRUCache } from 'lru-cache'
import type { Permission } from '../../contract/operations.gen.js'
import { equalInConstantTime, parseToken } from '../../kernel/credential.js'
import type { Principal, Secrets } from '../../kernel/operation.js'
import { STORE_PERMISSIONS } from '../../kernel/permission.js'
import { sql } from '../../kernel/sql.js'
import type { StoreRoute } from '../../kernel/tx.js'
import type { Database } from '../../ports/database.js'
import { ALL_SCOPES } from './apiKey.js'

/**
 * The directory as requests use it: credentials and routes, cached in process. Entries live at most CACHE_MS, which bounds how
 * long another process's revocation, suspension or move can go unnoticed; changes made here are seen at once.
 */
const CACHE_MS = 5_000
const CACHE_MAX = 100_000

const ROUTE = `SELECT s.id AS "storeId", s.shard_id AS "shardId", s.epoch, s.handle, s.status, s.default_currency AS currency, s.plan_code AS "planCode" FROM stores s`
const BY_ID = sql(`${ROUTE} WHERE s.id = $1`)
const BY_HANDLE = sql(`${ROUTE} WHERE s.handle = $1`)
const BY_HOST = sql(`${ROUTE} JOIN domains d ON d.store_id = s.id WHERE d.host = $1 AND d.status IN ('verified', 'active')`)
const KEY = sql(`SELECT id, store_id, kind, hash, scopes, expires_at FROM api_keys WHERE id = $1 AND revoked_at IS NULL`)
const TOUCH_KEY = sql(`UPDATE api_keys SET last_used_at = now() WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`)

interface KeyRow extends Record<string, unknown> {
  id: string
  store_id: string
  kind: 'secret' | 'publishable'
  hash: string
  scopes: string[]
  expires_at: Date | null
}

const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
// lru-cache keeps no null; this stands for "looked up, not there", so that guesses do not reach the database again.
const NOTHING = Symbol('nothing')
type Cached<T> = T | typeof NOTHING

export interface StoreDirectoryOptions {
  database: Database
  secrets: Secrets
  operatorKey: string
  baseDomain: string
}

export class StoreDirectory {
  readonly #options: StoreDirectoryOptions
  readonly #routes: LRUCache<string, Cached<StoreRoute>>
  readonly #hosts: LRUCache<string, Cached<StoreRoute>>
  readonly #keys: LRUCache<string, Cached<Principal>>

  constructor(options: StoreDirectoryOptions) {
    this.#options = options
    const cache = <T>(load: (key: string) => Promise<T | null>) => new LRUCache<string, Cached<T> & {}>({ max: CACHE_MAX, ttl: CACHE_MS, fetchMethod: async (key) => ((await load(key)) ?? NOTHING) as Cached<T> & {} })
    this.#routes = cache((id) => this.#one<StoreRoute>(BY_ID, id))
    this.#hosts = cache((host) => this.#findHost(host))
    this.#keys = cache((token) => this.#findKey(token))
  }

  async credential(token: string): Promise<Principal | null> {
    if (token.startsWith('souk_op_') && equalInConstantTime(this.#options.secrets.hash(token), this.#options.secrets.hash(this.#options.operatorKey))) {
      return { type: 'operator', id: 'operator', storeId: null, permissions: 'all', expiresAt: null }
    }
    if (parseToken(token) === null) return null
    return this.#checkExpiry(present((await this.#keys.fetch(token)) ?? NOTHING))
  }

  async storeById(storeId: string): Promise<StoreRoute | null> {
    return present((await this.#routes.fetch(storeId)) ?? NOTHING)
  }

  /** The store at a host: `<handle>.<base domain>` by exact label, or a verified custom domain. */
  async storeByHost(host: string): Promise<StoreRoute | null> {
    const name = this.#storeHost(host)
    return name === null ? null : present((await this.#hosts.fetch(name)) ?? NOTHING)
  }

  /** A credential, store or host as far as it is in memory; undefined when that needs a look-up. */
  knownCredential(token: string): Principal | undefined {
    const cached = this.#keys.get(token)
    return cached === undefined ? undefined : (this.#checkExpiry(present(cached)) ?? undefined)
  }

  knownStore(storeId: string): StoreRoute | undefined {
    const cached = this.#routes.get(storeId)
    return cached === undefined ? undefined : (present(cached) ?? undefined)
  }

  /** Null for a host that is no store's address at all. */
  knownHost(host: string): StoreRoute | null | undefined {
    const name = this.#storeHost(host)
    if (name === null) return null
    const cached = this.#hosts.get(name)
    return cached === undefined ? undefined : present(cached)
  }

  /** The host without port and trailing dot; null when it cannot be the address of one store. */
  #storeHost(host: string): string | null {
    const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
    return name === this.#options.baseDomain || !name.includes('.') || /^[\d.]+$/.test(name) || name.startsWith('[') ? null : name
  }

  /** Forgets what is cached of a store, after a change made by this process. */
  storeChanged(storeId: string): void {
    this.#routes.delete(storeId)
    for (const [host, route] of this.#hosts.entries()) if (route === NOTHING || (route as StoreRoute).storeId === storeId) this.#hosts.delete(host)
    for (const [token, principal] of this.#keys.entries()) if (principal === NOTHING || (principal as Principal).storeId === storeId) this.#keys.delete(token)
  }

  async #findHost(name: string): Promise<StoreRoute | null> {
    const suffix = `.${this.#options.baseDomain}`
    if (!name.endsWith(suffix)) return this.#one<StoreRoute>(BY_HOST, name)
    const label = name.slice(0, -suffix.length)
    return HOST_LABEL.test(label) ? this.#one<StoreRoute>(BY_HANDLE, label) : null
  }

  async #findKey(token: string): Promise<Principal | null> {
    const parsed = parseToken(token)
    const row = parsed && (await this.#one<KeyRow>(KEY, parsed.keyId))
    if (!row || row.kind !== parsed.kind || !equalInConstantTime(row.hash, this.#options.secrets.hash(token))) return null
    await this.#one(TOUCH_KEY, row.id)
    return { type: row.kind === 'secret' ? 'secret_key' : 'publishable_key', id: row.id, storeId: row.store_id, permissions: row.scopes.includes(ALL_SCOPES) ? STORE_PERMISSIONS : new Set(row.scopes as Permission[]), expiresAt: row.expires_at }
  }

  #checkExpiry(principal: Principal | null): Principal | null {
    return principal?.expiresAt && principal.expiresAt.getTime() <= Date.now() ? null : principal
  }

  #one<T>(statement: ReturnType<typeof sql>, value: string): Promise<T | null> {
    return this.#options.database.read(null, async (connection) => ((await connection.run(statement, [value]))[0] as T | undefined) ?? null)
  }
}

const present = <T>(cached: Cached<T>): T | null => (cached === NOTHING ? null : (cached as T))
