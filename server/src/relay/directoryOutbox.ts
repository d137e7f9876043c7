import { sql } from '../kernel/sql.js'
import { StoreTx, type Committed, type PendingEvent, type StoreRoute } from '../kernel/tx.js'
import type { Database, Row } from '../ports/database.js'

/**
 * Carries events that the directory wrote into the event store of each store's shard.
 *
 * Two databases share no transaction, so the event commits with the directory's change, and is delivered at least once: the
 * process that wrote it delivers at once, a sweep delivers what a crash or an absent shard left behind. On the shard the
 * event's own id makes repeats harmless, and a lock per store keeps the order of the outbox.
 */
export interface DirectoryOutboxOptions {
  directory: Database
  shard: (id: string) => Database
  route: (storeId: string) => Promise<StoreRoute | null>
  /** What a shard keeps of the news besides the event; runs in the same transaction. */
  apply: (tx: StoreTx, event: { type: string; data: Record<string, unknown> }) => void
  committed: Committed
  log: (message: string, error: unknown) => void
}

const BATCH = 100
const SWEEP_MS = 2_000
const TIMEOUT_MS = 5_000

const PENDING_STORES = sql(`SELECT DISTINCT store_id FROM (SELECT store_id FROM outbox ORDER BY store_id, position LIMIT 1000) pending LIMIT $1`)
const READ = sql(`SELECT position, event_id, type, resource_id, data, actor, request_id, occurred_at FROM outbox WHERE store_id = $1 ORDER BY position LIMIT $2`)
const DONE = sql(`DELETE FROM outbox WHERE store_id = $1 AND position = ANY($2)`)
// A statement of its own: what follows sees everything that the holder before committed.
const LOCK = sql(`SELECT pg_advisory_xact_lock(hashtextextended('directory outbox ' || $1, 0))`)
const KNOWN = sql(`SELECT 1 AS known FROM events WHERE store_id = $1 AND id = $2`)

interface NewsRow extends Row {
  position: number
  event_id: string
  type: PendingEvent['type']
  resource_id: string
  data: Record<string, unknown>
  actor: string
  request_id: string
  occurred_at: Date
}

export class DirectoryOutbox {
  readonly #options: DirectoryOutboxOptions
  #timer: NodeJS.Timeout | undefined
  #sweeping: Promise<void> = Promise.resolve()

  constructor(options: DirectoryOutboxOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#sweeping = this.sweep().finally(() => this.#timer && this.start())
    }, SWEEP_MS)
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#sweeping
  }

  /** Delivers what is left of every store. */
  async sweep(): Promise<void> {
    try {
      const stores = await this.#options.directory.read(null, (connection) => connection.run<{ store_id: string }>(PENDING_STORES, [BATCH]))
      for (const { store_id } of stores) await this.deliver(store_id)
    } catch (error) {
      this.#options.log('the directory outbox will be swept again', error)
    }
  }

  /** Delivers the news of one store. A failure is logged and left to the sweep: the change itself has been committed. */
  async deliver(storeId: string): Promise<void> {
    const { directory, route, log } = this.#options
    try {
      const news = await directory.read(null, (connection) => connection.run<NewsRow>(READ, [storeId, BATCH]))
      const store = news.length === 0 ? null : await route(storeId)
      if (store === null) return
      for (const row of news) await this.#hand(store, row)
      await directory.read(null, (connection) => connection.run(DONE, [storeId, news.map((row) => row.position)]))
    } catch (error) {
      log(`news of ${storeId} will be delivered later`, error)
    }
  }

  async #hand(store: StoreRoute, row: NewsRow): Promise<void> {
    const { shard, apply, committed } = this.#options
    await shard(store.shardId).transaction({ storeId: store.storeId, timeoutMs: TIMEOUT_MS }, async (connection) => {
      const tx = new StoreTx(connection, store, { type: 'system', id: row.actor }, row.occurred_at, row.request_id)
      const [, known] = await Promise.all([tx.run(LOCK, [store.storeId]), tx.one(KNOWN, [store.storeId, row.event_id])])
      if (known) return
      apply(tx, row)
      tx.relay({ id: row.event_id, type: row.type, resource_id: row.resource_id, data: row.data })
      tx.flushEvents()
    })
    await committed(store, [row])
  }
}
