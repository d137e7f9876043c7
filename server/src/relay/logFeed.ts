import type { Database } from '../ports/database.js'
import type { EventFeed, FeedBatch } from '../ports/eventFeed.js'
import type { Cursors } from './cursors.js'
import { Lease } from './leases.js'
import { Unwanted } from './logPage.js'
import type { SharedLog } from './sharedLog.js'

export interface LogFeedOptions {
  shard: Database
  log: SharedLog
  cursors: Cursors
  holder: string
  consumer: { readonly name: string; wants(type: string): boolean }
}

export const CONSUMER_LEASE_MS = 10_000

/** Reads the log in Postgres by a cursor. One process reads for a consumer, by a lease. */
export class LogFeed implements EventFeed {
  readonly #options: LogFeedOptions
  readonly #lease: Lease
  readonly #unwanted: Unwanted
  #fence: number | null = null
  /** Everything up to here is handled. Nobody else moves it while the lease is held. */
  #position = 0
  #taken = 0

  constructor(options: LogFeedOptions) {
    this.#options = options
    this.#lease = new Lease({ shard: options.shard, name: `consumer:${options.consumer.name}`, holder: options.holder, ms: CONSUMER_LEASE_MS })
    this.#unwanted = new Unwanted(options.consumer)
  }

  get taken(): number {
    return this.#taken
  }

  async next(): Promise<FeedBatch | null> {
    const fence = await this.#lease.hold()
    if (fence === null) return null
    const { log, cursors, consumer } = this.#options
    if (fence !== this.#fence) {
      this.#position = await cursors.of(consumer.name)
      this.#fence = fence
      this.#taken++
    }
    const { events, last, full } = await log.after(this.#position, this.#unwanted)
    if (last === this.#position) return null
    const done = async () => {
      this.#position = Math.max(this.#position, last)
      await cursors.save(consumer.name, last)
    }
    return { events, more: full, done }
  }

  close(): Promise<void> {
    return this.#lease.leave()
  }
}
