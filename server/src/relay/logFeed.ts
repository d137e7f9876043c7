import { sql } from '../kernel/sql.js'
import type { Database, Row } from '../ports/database.js'
import type { EventFeed, FeedBatch, FeedEvent } from '../ports/eventFeed.js'
import { Lease } from './leases.js'

export interface LogFeedOptions {
  shard: Database
  holder: string
  consumer: { readonly name: string; wants(type: string): boolean }
}

export const CONSUMER_LEASE_MS = 10_000
const BATCH = 500

// Of a type that is not wanted the event itself is not looked at: a consumer that wants little pays for little. When a page holds nothing
// that is wanted, the cursor moves by the same statement. Limits keep each event to one look-up by its key: of a few
// hundred, or a tenth of the log, PostgreSQL would rather read the events of all stores.
const READ = sql(`
  WITH page AS (
    SELECT l.pub_seq, l.store_id, l.event_id, l.type FROM log l
     WHERE l.pub_seq > coalesce((SELECT c.pub_seq FROM consumer_cursors c WHERE c.consumer = $1), 0) ORDER BY l.pub_seq LIMIT ${BATCH}
  ), wanted AS (
    SELECT * FROM page WHERE type IS NULL OR type <> ALL($2::text[])
  ), passed AS (
    INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) SELECT $1, max(pub_seq), clock_timestamp() FROM page HAVING count(*) > 0 AND NOT EXISTS (SELECT 1 FROM wanted)
    ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq
  )
  SELECT w.pub_seq, w.store_id, w.event_id AS id, e.type, e.resource_id, e.sequence, e.data, NULL::int AS rows FROM wanted w
   CROSS JOIN LATERAL (SELECT type, resource_id, sequence, data FROM events e WHERE e.store_id = w.store_id AND e.id = w.event_id LIMIT 1) e
  UNION ALL
  SELECT max(pub_seq), NULL, NULL, NULL, NULL, NULL, NULL, count(*)::int FROM page
  ORDER BY rows NULLS FIRST, pub_seq`)
const SAVE = sql(`
  INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) VALUES ($1, $2, clock_timestamp())
  ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq`)

/** Types that a consumer does not want, as it meets them: an event whose type no release knows any more is looked at, never lost. */
export class Unwanted {
  readonly #met = new Map<string, boolean>()
  #types: readonly string[] = []

  constructor(private readonly consumer: { wants(type: string): boolean }) {}

  get types(): readonly string[] {
    return this.#types
  }

  wants(type: string): boolean {
    const known = this.#met.get(type)
    if (known !== undefined) return known
    const wanted = this.consumer.wants(type)
    this.#met.set(type, wanted)
    if (!wanted) this.#types = [...this.#types, type]
    return wanted
  }
}

type PageRow = FeedEvent & Row & { rows: number | null }

/** Reads the log in Postgres by a cursor. One process reads for a consumer, by a lease. */
export class LogFeed implements EventFeed {
  readonly #options: LogFeedOptions
  readonly #lease: Lease
  readonly #unwanted: Unwanted
  #fence: number | null = null
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
    if (fence !== this.#fence) this.#taken++
    this.#fence = fence
    const { shard, consumer } = this.#options
    const rows = await shard.read(null, (connection) => connection.run<PageRow>(READ, [consumer.name, this.#unwanted.types]))
    const { pub_seq: last, rows: read } = rows.pop()!
    if (read === 0) return null
    const save = async () => {
      if (rows.length > 0) await shard.read(null, (connection) => connection.run(SAVE, [consumer.name, last]))
    }
    return { events: rows.filter(({ type }) => this.#unwanted.wants(type)), more: read === BATCH, done: save }
  }

  close(): Promise<void> {
    return this.#lease.leave()
  }
}
