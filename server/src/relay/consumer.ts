import type { Clock } from '../kernel/clock.js'
import type { StoreRoute } from '../kernel/tx.js'
import { StoreTx } from '../kernel/tx.js'
import { sql } from '../kernel/sql.js'
import type { Consumer, LoggedEvent } from '../kernel/consumer.js'
import type { Database, Row } from '../ports/database.js'
import { Pause } from './pause.js'

export interface ConsumerRunnerOptions {
  consumer: Consumer
  /** The shard as the relay role (the log of all stores) and as the app role (one store at a time). */
  relay: Database
  app: Database
  clock: Clock
  holder: string
  /** Called after events were handled: they may have made work for others. */
  handled(): void
  route(storeId: string): Promise<StoreRoute | null>
  log: (message: string, error: unknown) => void
}

const BATCH = 500
const LEASE_MS = 10_000
/** The sequencer wakes it when there is something to read; this keeps the lease, and takes one over. */
const IDLE_MS = LEASE_MS / 2
const RETRY_MS = 1_000
const ATTEMPTS_MAX = 8
const BACKOFF_MAX_MS = 10_000

const TAKE_LEASE = sql(`
  INSERT INTO leases AS l (name, holder, fence, expires_at) VALUES ($1, $2, 1, clock_timestamp() + $3 * interval '1 millisecond')
  ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at, fence = CASE WHEN l.holder = excluded.holder THEN l.fence ELSE l.fence + 1 END
   WHERE l.holder = excluded.holder OR l.expires_at < clock_timestamp()
  RETURNING fence`)
// LIMIT within keeps each event to one look-up by its key: of a few hundred PostgreSQL would rather read the events of all stores.
const READ_LOG = sql(`
  SELECT l.pub_seq, l.store_id, l.event_id AS id, e.type, e.resource_id, e.sequence, e.data
    FROM (SELECT pub_seq, store_id, event_id FROM log WHERE pub_seq > coalesce((SELECT c.pub_seq FROM consumer_cursors c WHERE c.consumer = $1), 0) ORDER BY pub_seq LIMIT $2) l
   CROSS JOIN LATERAL (SELECT type, resource_id, sequence, data FROM events e WHERE e.store_id = l.store_id AND e.id = l.event_id LIMIT 1) e
   ORDER BY l.pub_seq`)
const SAVE_CURSOR = sql(`
  INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) VALUES ($1, $2, clock_timestamp())
  ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq`)
const CLAIM_INBOX = sql(`
  INSERT INTO inbox (store_id, consumer, event_id, done_at) SELECT $1, $2, unnest($3::text[]), $4 ON CONFLICT DO NOTHING RETURNING event_id`)
const BURY = sql(`
  INSERT INTO dead_letters (store_id, consumer, event_id, attempts, error, failed_at) SELECT $1, $2, unnest($3::text[]), $4, $5, $6 ON CONFLICT DO NOTHING`)

/** Feeds one consumer from the log of one shard. Any number of processes may run it; the lease lets one of them work. */
export class ConsumerRunner {
  readonly #options: ConsumerRunnerOptions
  #stopped = false
  readonly #pause = new Pause()
  #loop: Promise<void> = Promise.resolve()
  #nudged = false
  #renewAt = 0

  constructor(options: ConsumerRunnerOptions) {
    this.#options = options
  }

  start(): void {
    this.#loop = this.#run()
  }

  nudge(): void {
    this.#nudged = true
    this.#pause.end()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#pause.end()
    await this.#loop
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      let more = false
      let pause = IDLE_MS
      try {
        more = (await this.#holdsLease()) && (await this.#batch())
      } catch (error) {
        pause = RETRY_MS
        if (!this.#stopped) this.#options.log(`consumer ${this.#options.consumer.name} of ${this.#options.app.id} will try again`, error)
      }
      if (!more && !this.#stopped) await this.#sleep(pause)
    }
  }

  /** Two that both think so, because one was held up, do no harm: an event that one of them handles waits in the inbox of the other. */
  async #holdsLease(): Promise<boolean> {
    if (Date.now() < this.#renewAt) return true
    const { relay, consumer, holder } = this.#options
    const asked = Date.now()
    const rows = await relay.read(null, (connection) => connection.run(TAKE_LEASE, [`consumer:${consumer.name}`, holder, LEASE_MS]))
    this.#renewAt = rows.length > 0 ? asked + LEASE_MS / 2 : 0
    return rows.length > 0
  }

  /** @returns whether the log may hold more. */
  async #batch(): Promise<boolean> {
    const { relay, consumer } = this.#options
    const events = await relay.read(null, (connection) => connection.run<LoggedEvent & Row>(READ_LOG, [consumer.name, BATCH]))
    const last = events.at(-1)
    if (!last) return false
    for (const [storeId, group] of groupByStore(events.filter((event) => consumer.wants(event.type)))) await this.#deliver(storeId, group)
    this.#options.handled()
    await relay.read(null, (connection) => connection.run(SAVE_CURSOR, [consumer.name, last.pub_seq]))
    return events.length === BATCH
  }

  async #deliver(storeId: string, events: readonly LoggedEvent[]): Promise<void> {
    const route = await this.#options.route(storeId)
    if (route === null) return // the store was deleted; its read models went with it
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#inStore(route, async (tx) => {
          const fresh = this.#options.consumer.repeatable ? events : await this.#claim(tx, events)
          if (fresh.length > 0) await this.#options.consumer.handle(tx, fresh)
          tx.flushEvents()
        })
      } catch (error) {
        if (this.#stopped) throw error
        if (attempt >= ATTEMPTS_MAX) return this.#bury(route, events, attempt, error)
        this.#options.log(`consumer ${this.#options.consumer.name}: attempt ${attempt} for ${storeId} failed`, error)
        await this.#sleep(Math.min(BACKOFF_MAX_MS, 50 * 2 ** attempt))
      }
    }
  }

  /** @returns the events that were not handled before. */
  async #claim(tx: StoreTx, events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
    const claimed = await tx.run<{ event_id: string }>(CLAIM_INBOX, [tx.storeId, this.#options.consumer.name, events.map((event) => event.id), tx.now])
    const fresh = new Set(claimed.map((row) => row.event_id))
    return events.filter((event) => fresh.has(event.id))
  }

  /** One at a time first, so that a single poisonous event does not take its neighbours with it. */
  async #bury(route: StoreRoute, events: readonly LoggedEvent[], attempts: number, error: unknown): Promise<void> {
    if (events.length > 1) {
      for (const event of events) await this.#deliver(route.storeId, [event])
      return
    }
    this.#options.log(`consumer ${this.#options.consumer.name}: event ${events[0]!.id} is a dead letter`, error)
    await this.#inStore(route, async (tx) => {
      await tx.run(BURY, [route.storeId, this.#options.consumer.name, events.map((event) => event.id), attempts, String(error).slice(0, 2000), tx.now])
    })
  }

  #inStore<T>(route: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const actor = { type: 'system', id: `consumer:${this.#options.consumer.name}` } as const
    return this.#options.app.transaction({ storeId: route.storeId, timeoutMs: 30_000 }, (connection) => work(new StoreTx(connection, route, actor, this.#options.clock.now(), 'consumer')))
  }

  #sleep(ms: number): Promise<void> {
    if (this.#nudged) {
      this.#nudged = false
      return Promise.resolve()
    }
    return this.#pause.for(ms)
  }
}

function groupByStore(events: readonly LoggedEvent[]): Map<string, LoggedEvent[]> {
  const groups = new Map<string, LoggedEvent[]>()
  for (const event of events) {
    const group = groups.get(event.store_id)
    if (group) group.push(event)
    else groups.set(event.store_id, [event])
  }
  return groups
}
