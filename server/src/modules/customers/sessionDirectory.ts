import { LRUCache } from 'lru-cache'
import { atMost } from '../../kernel/atMost.js'
import type { Clock } from '../../kernel/clock.js'
import { equalInConstantTime, parseShopperToken } from '../../kernel/credential.js'
import type { Database } from '../../kernel/database.js'
import type { Principal, Secrets } from '../../kernel/operation.js'
import { CUSTOMER_PERMISSIONS } from '../../kernel/permission.js'
import { sql } from '../../kernel/sql.js'
import type { StoreRoute } from '../../kernel/tx.js'

/**
 * Sessions as requests use them, cached in process. Entries live at most CACHE_MS, which bounds how long it can go unnoticed that
 * another process ended or refreshed a session; what this process ended or refreshed is forgotten at once.
 */
const CACHE_MS = 5_000
const CACHE_MAX = 100_000

const FIND = sql(`
  SELECT s.customer_id, s.access_hash, s.access_expires_at FROM customer_sessions s JOIN customers c ON c.store_id = s.store_id AND c.id = s.customer_id
   WHERE s.store_id = $1 AND s.id = $2 AND c.state = 'enabled'`)

interface SessionRow extends Record<string, unknown> {
  customer_id: string
  access_hash: string
  access_expires_at: Date
}

interface Known {
  readonly hash: string
  readonly principal: Principal
}

export interface SessionDirectoryOptions {
  route(storeId: string): Promise<StoreRoute | null>
  shard(id: string): Database
  secrets: Secrets
  clock: Clock
}

export class SessionDirectory {
  readonly #options: SessionDirectoryOptions
  readonly #known: LRUCache<string, Known>
  /** Which sessions are kept of a customer, so that they are found without looking through all. */
  readonly #ofCustomer = new Map<string, Set<string>>()
  #forgotten = 0

  constructor(options: SessionDirectoryOptions) {
    this.#options = options
    this.#known = new LRUCache({ ...atMost(CACHE_MAX), ttl: CACHE_MS, dispose: (value, key) => this.#leave(value.principal.id, key) })
  }

  /** Whose session an access token opens; null unless it is valid at this moment. */
  async credential(token: string): Promise<Principal | null> {
    const parsed = parseShopperToken('session', token)
    if (parsed === null) return null
    const hash = this.#options.secrets.hash(token)
    const kept = this.#known.get(parsed.ownId)
    if (kept?.hash === hash) return this.#unlessExpired(kept.principal)
    const forgotten = this.#forgotten
    const found = await this.#find(parsed, hash)
    // Whoever looked while a session was ended may have read it as it was before: that answers this request, and is not kept.
    if (found !== null && forgotten === this.#forgotten) this.#keep(parsed.ownId, { hash, principal: found })
    return this.#unlessExpired(found)
  }

  /** Forgets what is kept of a customer, after a change made by this process. */
  forget(customerId: string): void {
    this.#forgotten++
    for (const key of [...(this.#ofCustomer.get(customerId) ?? [])]) this.#known.delete(key)
  }

  /** Forgets all that is kept. */
  everythingChanged(): void {
    this.#forgotten++
    this.#known.clear()
  }

  async #find({ storeId, ownId }: { storeId: string; ownId: string }, hash: string): Promise<Principal | null> {
    const store = await this.#options.route(storeId)
    if (store === null || store.status === 'deleted') return null
    const id = `cses_${ownId}`
    const row = await this.#options.shard(store.shardId).lookUp(storeId, async (connection) => (await connection.run<SessionRow>(FIND, [storeId, id]))[0])
    if (!row || !equalInConstantTime(row.access_hash, hash)) return null
    return { type: 'customer', id: row.customer_id, storeId, permissions: CUSTOMER_PERMISSIONS, expiresAt: row.access_expires_at, customerId: row.customer_id, sessionId: id }
  }

  #keep(key: string, value: Known): void {
    this.#known.set(key, value)
    const keys = this.#ofCustomer.get(value.principal.id) ?? new Set()
    this.#ofCustomer.set(value.principal.id, keys.add(key))
  }

  #leave(customerId: string, key: string): void {
    const keys = this.#ofCustomer.get(customerId)
    keys?.delete(key)
    if (keys?.size === 0) this.#ofCustomer.delete(customerId)
  }

  #unlessExpired(principal: Principal | null): Principal | null {
    return principal?.expiresAt && principal.expiresAt.getTime() <= this.#options.clock.now().getTime() ? null : principal
  }
}
