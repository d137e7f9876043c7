import type { Database } from '../ports/database.js'
import type { EventFeed, FeedBatch } from '../ports/eventFeed.js'
import { Lease } from './leases.js'
import { Unwanted, type SharedLog } from './sharedLog.js'

export interface LogFeedOptions {
  shard: Database
  log: SharedLog
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
    const { log, consumer } = this.#options
    if (fence !== this.#fence) {
      this.#position = await log.cursor(consumer.name)
      this.#fence = fence
      this.#taken++
    }
    const { events, last, full } = await log.after(this.#position, this.#unwanted)
    if (last === this.#position) return null
    const wanted = events.filter(({ type }) => this.#unwanted.wants(type))
    const passed = () => {
      this.#position = Math.max(this.#position, last)
      log.passed(consumer.name, last)
    }
    // What holds nothing that is wanted is passed by without a word to the database.
    if (wanted.length === 0) passed()
    const done = async () => {
      if (wanted.length === 0) return
      passed()
      await log.save()
    }
    return { events: wanted, more: full, done }
  }

  async close(): Promise<void> {
    await this.#options.log.save()
    await this.#lease.leave()
  }
}
