import type { Clock } from '../kernel/clock.js'
import type { StoreRoute } from '../kernel/tx.js'
import { StoreTx } from '../kernel/tx.js'
import { sql } from '../kernel/sql.js'
import type { Consumer, LoggedEvent } from '../kernel/consumer.js'
import type { Database } from '../ports/database.js'
import type { EventFeed } from '../ports/eventFeed.js'
import { Loop } from './loop.js'
import { Parking } from './parking.js'

export interface ConsumerRunnerOptions {
  consumer: Consumer
  feed: EventFeed
  /** The shard as the relay role (what is parked, of all stores) and as the app role (one store at a time). */
  relay: Database
  app: Database
  clock: Clock
  /** Called after events were handled: they may have made work for others. */
  handled(): void
  route: (storeId: string) => Promise<StoreRoute | null>
  log: (message: string, error: unknown) => void
}

/** The sequencer wakes it when there is something to read; this takes a place over from a reader that is gone. */
const IDLE_MS = 5_000
const RETRY_MS = 1_000

const CLAIM_INBOX = sql(`
  INSERT INTO inbox (store_id, consumer, event_id, done_at) SELECT $1, $2, unnest($3::text[]), $4 ON CONFLICT DO NOTHING RETURNING event_id`)

/** Feeds one consumer with the events of one shard. Any number of processes may run it; the feed gives each event to one of them. */
export class ConsumerRunner {
  readonly #options: ConsumerRunnerOptions
  readonly #parking: Parking
  #taken = 0
  readonly #loop = new Loop(() => this.#turn())

  constructor(options: ConsumerRunnerOptions) {
    this.#options = options
    const { consumer, relay, clock, route, log } = options
    this.#parking = new Parking({
      consumer: consumer.name, relay, route, log, now: () => clock.now(),
      inStore: (store, work) => this.#inStore(store, work),
      handle: (tx, events) => this.#handle(tx, events),
    })
  }

  start(): void {
    this.#loop.start()
  }

  nudge(): void {
    this.#loop.nudge()
  }

  async stop(): Promise<void> {
    await this.#loop.stop()
    await this.#options.feed.close().catch((error: unknown) => this.#options.log(`consumer ${this.#options.consumer.name} leaves its place to time`, error))
  }

  async #turn(): Promise<number> {
    try {
      const handled = await this.#batch()
      const retried = await this.#parking.retry()
      return handled || retried ? 0 : Math.min(IDLE_MS, Math.max(1, this.#parking.dueInMs))
    } catch (error) {
      if (!this.#loop.stopped) this.#options.log(`consumer ${this.#options.consumer.name} of ${this.#options.app.id} will try again`, error)
      return RETRY_MS
    }
  }

  /** @returns whether there may be more. */
  async #batch(): Promise<boolean> {
    const { feed } = this.#options
    const batch = await feed.next()
    if (feed.taken !== this.#taken) await this.#parking.look()
    this.#taken = feed.taken
    if (batch === null) return false
    for (const [storeId, events] of groupByStore(batch.events)) await this.#deliver(storeId, events)
    if (batch.events.length > 0) this.#options.handled()
    await batch.done()
    return batch.more
  }

  async #deliver(storeId: string, events: readonly LoggedEvent[]): Promise<void> {
    const route = await this.#options.route(storeId)
    if (route === null) return // the store was deleted; its read models went with it
    try {
      await this.#inStore(route, async (tx) => this.#handle(tx, await this.#parking.hold(tx, events)))
    } catch (error) {
      if (this.#loop.stopped) throw error
      await this.#parking.park(route, events, error)
    }
  }

  async #handle(tx: StoreTx, events: readonly LoggedEvent[]): Promise<void> {
    const { consumer } = this.#options
    const fresh = (consumer.repeatable ?? consumer.replayable) ? events : await this.#claim(tx, events)
    if (fresh.length > 0) await consumer.handle(tx, fresh)
  }

  /** @returns the events that were not handled before. */
  async #claim(tx: StoreTx, events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
    if (events.length === 0) return events
    const claimed = await tx.run<{ event_id: string }>(CLAIM_INBOX, [tx.storeId, this.#options.consumer.name, events.map((event) => event.id), tx.now])
    const fresh = new Set(claimed.map((row) => row.event_id))
    return events.filter((event) => fresh.has(event.id))
  }

  #inStore<T>(route: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const actor = { type: 'system', id: `consumer:${this.#options.consumer.name}` } as const
    return this.#options.app.transaction({ storeId: route.storeId, timeoutMs: 30_000 }, async (connection) => {
      const tx = new StoreTx(connection, route, actor, this.#options.clock.now(), 'consumer')
      const value = await work(tx)
      tx.flushEvents()
      return value
    })
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
