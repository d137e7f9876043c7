import type { Permission } from '../../contract/operations.gen.js'
import type { Clock } from '../../kernel/clock.js'
import { equalInConstantTime, parseToken } from '../../kernel/credential.js'
import type { Principal, Secrets } from '../../kernel/operation.js'
import { STORE_PERMISSIONS } from '../../kernel/permission.js'
import { sql } from '../../kernel/sql.js'
import type { StoreRoute } from '../../kernel/tx.js'
import type { Database } from '../../kernel/database.js'
import { ALL_SCOPES } from './apiKey.js'
import { parseHost } from './host.js'
import { Remembered } from './remembered.js'

/**
 * The directory as requests use it: credentials and routes, cached in process for as long as the feed says that nothing has
 * changed. While it is silent they count for five seconds, which bounds how long another process's revocation, suspension or move can
 * go unnoticed; changes made here are seen at once.
 */
const CACHE_MS = 600_000
const CACHE_MAX = 100_000

const ROUTE = `
  SELECT s.id AS "storeId", s.shard_id AS "shardId", s.epoch, s.handle, s.status, s.default_currency AS currency, s.plan_code AS "planCode", (p.quotas ->> 'requests_per_minute')::integer AS "requestsPerMinute",
         (p.quotas ->> 'store_requests_per_minute')::integer AS "storeRequestsPerMinute", (p.quotas ->> 'products')::integer AS "productsMax"
    FROM stores s JOIN plans p ON p.code = s.plan_code`
const BY_ID = sql(`${ROUTE} WHERE s.id = $1`)
const BY_HANDLE = sql(`${ROUTE} WHERE s.handle = $1`)
const BY_HOST = sql(`${ROUTE} JOIN domains d ON d.store_id = s.id WHERE d.host = $1 AND d.status = 'active'`)
const KEY = sql(`SELECT id, store_id, kind, hash, previous_hash, overlap_ends_at, scopes, expires_at FROM api_keys WHERE id = $1 AND revoked_at IS NULL`)
const TOUCH_KEYS = sql(`
  UPDATE api_keys SET last_used_at = $2 WHERE id IN (
    SELECT id FROM api_keys WHERE id = ANY($1) AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute') ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)`)

interface KeyRow extends Record<string, unknown> {
  id: string
  store_id: string
  kind: 'secret' | 'publishable'
  hash: string
  previous_hash: string | null
  overlap_ends_at: Date | null
  scopes: string[]
  expires_at: Date | null
}

export interface StoreDirectoryOptions {
  database: Database
  secrets: Secrets
  operatorKey: string
  baseDomain: string
  clock: Clock
  /** Whether what was read then still holds, as far as can be known. */
  readonly isCurrent: (at: number) => boolean
  /** Milliseconds; the machine's clock when left out. */
  readonly now?: () => number
}

export class StoreDirectory {
  readonly #options: StoreDirectoryOptions
  readonly #operatorHash: string
  readonly #routes: Remembered<StoreRoute>
  readonly #hosts: Remembered<StoreRoute>
  readonly #keys: Remembered<Principal>
  /** Ids of keys that were used since that was last written down. */
  #used = new Set<string>()

  constructor(options: StoreDirectoryOptions) {
    const now = options.now ?? Date.now
    const bounds = { max: CACHE_MAX, ttl: CACHE_MS, isCurrent: options.isCurrent, now, ownerOf: ({ storeId }: { storeId: string | null }) => storeId }
    this.#options = options
    this.#operatorHash = options.secrets.hash(options.operatorKey)
    this.#routes = new Remembered<StoreRoute>((id) => this.#one<StoreRoute>(BY_ID, id), bounds)
    this.#hosts = new Remembered<StoreRoute>((host) => this.#findHost(host), bounds)
    this.#keys = new Remembered<Principal>((token) => this.#findKey(token), bounds)
  }

  async credential(token: string): Promise<Principal | null> {
    if (token.startsWith('souk_op_') && equalInConstantTime(this.#options.secrets.hash(token), this.#operatorHash)) {
      return { type: 'operator', id: 'operator', storeId: null, permissions: 'all', expiresAt: null, customerId: null }
    }
    const known = this.#keys.known(token)
    if (known) return this.#inUse(known)
    return parseToken(token) === null ? null : this.#inUse(await this.#keys.get(token))
  }

  storeById(storeId: string): Promise<StoreRoute | null> {
    return this.#routes.get(storeId)
  }

  /** The store at a host: `<handle>.<base domain>` by exact label, or a verified custom domain. */
  async storeByHost(host: string): Promise<StoreRoute | null> {
    const name = parseHost(host, this.#options.baseDomain)
    return name === null ? null : this.#hosts.get(name)
  }

  /** A credential, store or host as far as it is in memory; undefined when that needs a look-up. */
  knownCredential(token: string): Principal | undefined {
    return this.#inUse(this.#keys.known(token) ?? null) ?? undefined
  }

  knownStore(storeId: string): StoreRoute | undefined {
    return this.#routes.known(storeId) ?? undefined
  }

  /** Null for a host that is no store's address at all. */
  knownHost(host: string): StoreRoute | null | undefined {
    const name = parseHost(host, this.#options.baseDomain)
    return name === null ? null : this.#hosts.known(name)
  }

  /** Forgets what is cached of a store, after a change made by this process. */
  storeChanged(storeId: string): void {
    for (const kept of [this.#routes, this.#hosts, this.#keys]) kept.forget(storeId)
  }

  /** Forgets all that is cached. */
  everythingChanged(): void {
    for (const kept of [this.#routes, this.#hosts, this.#keys]) kept.forgetAll()
  }

  /** Writes down which keys were used, to the minute. */
  async noteUse(): Promise<void> {
    const used = [...this.#used]
    this.#used = new Set()
    if (used.length > 0) await this.#options.database.read(null, (connection) => connection.run(TOUCH_KEYS, [used, this.#options.clock.now()]))
  }

  #findHost(name: string): Promise<StoreRoute | null> {
    const suffix = `.${this.#options.baseDomain}`
    return name.endsWith(suffix) ? this.#one<StoreRoute>(BY_HANDLE, name.slice(0, -suffix.length)) : this.#one<StoreRoute>(BY_HOST, name)
  }

  async #findKey(token: string): Promise<Principal | null> {
    const parsed = parseToken(token)
    const row = parsed && (await this.#one<KeyRow>(KEY, parsed.keyId))
    if (!row || row.kind !== parsed.kind) return null
    const hash = this.#options.secrets.hash(token)
    const isPrevious = row.previous_hash !== null && row.overlap_ends_at !== null && equalInConstantTime(row.previous_hash, hash)
    if (!isPrevious && !equalInConstantTime(row.hash, hash)) return null
    await this.#options.database.read(null, (connection) => connection.run(TOUCH_KEYS, [[row.id], this.#options.clock.now()]))
    return {
      type: row.kind === 'secret' ? 'secret_key' : 'publishable_key', id: row.id, storeId: row.store_id,
      permissions: row.scopes.includes(ALL_SCOPES) ? STORE_PERMISSIONS : new Set(row.scopes as Permission[]),
      expiresAt: earlier(row.expires_at, isPrevious ? row.overlap_ends_at : null),
      customerId: null,
    }
  }

  /** Null once it has expired. */
  #inUse(principal: Principal | null): Principal | null {
    if (principal === null || (principal.expiresAt !== null && principal.expiresAt.getTime() <= this.#options.clock.now().getTime())) return null
    this.#used.add(principal.id)
    return principal
  }

  #one<T>(statement: ReturnType<typeof sql>, value: string): Promise<T | null> {
    return this.#options.database.read(null, async (connection) => ((await connection.run(statement, [value]))[0] as T | undefined) ?? null)
  }
}

const earlier = (a: Date | null, b: Date | null) => (a === null ? b : b === null || a < b ? a : b)
