import { sql } from '../kernel/sql.js'
import type { Database, Row } from '../ports/database.js'
import type { FeedEvent } from '../ports/eventFeed.js'

/** A part of the log. */
export interface LogPage {
  readonly events: readonly FeedEvent[]
  /** Place of the last event that was looked at, wanted or not; the place it was read from when nothing follows. */
  readonly last: number
  /** There may be more right now. */
  readonly full: boolean
}

const PAGE = 500
/** Events that are kept for those who read a little later than the first. */
const KEPT_MAX = 2 * PAGE
const SAVE_AFTER_MS = 100

// Of a type that is not wanted the event itself is not looked at. The limit inside keeps each event to one look-up by its key: of a
// few hundred, or a tenth of the log, PostgreSQL would rather read the events of all stores.
const READ = sql(`
  WITH page AS (
    SELECT l.pub_seq, l.store_id, l.event_id, l.type FROM log l WHERE l.pub_seq > $1 ORDER BY l.pub_seq LIMIT ${PAGE}
  )
  SELECT p.pub_seq, p.store_id, p.event_id AS id, e.type, e.resource_id, e.sequence, e.data, NULL::int AS rows FROM page p
   CROSS JOIN LATERAL (SELECT type, resource_id, sequence, data FROM events e WHERE e.store_id = p.store_id AND e.id = p.event_id LIMIT 1) e
   WHERE p.type IS NULL OR p.type <> ALL($2::text[])
  UNION ALL
  SELECT max(pub_seq), NULL, NULL, NULL, NULL, NULL, NULL, count(*)::int FROM page
  ORDER BY rows NULLS FIRST, pub_seq`)
const CURSOR = sql(`SELECT pub_seq FROM consumer_cursors WHERE consumer = $1`)
const SAVE = sql(`
  INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) SELECT u.consumer, u.pub_seq, clock_timestamp() FROM unnest($1::text[], $2::bigint[]) AS u(consumer, pub_seq) ORDER BY u.consumer
  ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq`)

type PageRow = FeedEvent & Row & { rows: number | null }

/** Types that are not wanted, as they are met: an event whose type no release knows any more is looked at, never lost. */
export class Unwanted {
  readonly #met = new Map<string, boolean>()
  #types: readonly string[] = []

  constructor(private readonly reader: { wants(type: string): boolean }) {}

  get types(): readonly string[] {
    return this.#types
  }

  wants(type: string): boolean {
    const known = this.#met.get(type)
    if (known !== undefined) return known
    const wanted = this.reader.wants(type)
    this.#met.set(type, wanted)
    if (!wanted) this.#types = [...this.#types, type]
    return wanted
  }
}

/**
 * The log of a shard for all who follow it in this process: its end is read once and kept a while, and how far they have read is
 * written for all of them together. Who is behind what is kept reads for himself.
 */
export class SharedLog {
  readonly #shard: Database
  readonly #wantedByNobody: Unwanted
  /** What somebody wants of all that comes after one place, up to another. */
  #events: FeedEvent[] = []
  #from = 0
  #to = 0
  #full = false
  #reading: Promise<void> | null = null
  readonly #unsaved = new Map<string, number>()
  #saving: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null

  /** @param reader wants what any of the readers does */
  constructor(shard: Database, reader: { wants(type: string): boolean }) {
    this.#shard = shard
    this.#wantedByNobody = new Unwanted(reader)
  }

  async after(position: number, unwanted: Unwanted): Promise<LogPage> {
    if (position >= this.#to) await this.#grow(position)
    if (position < this.#from) return this.#read(position, unwanted)
    const events = this.#events.slice(this.#events.findLastIndex(({ pub_seq }) => pub_seq <= position) + 1)
    if (events.length <= PAGE) return { events, last: Math.max(position, this.#to), full: this.#full }
    return { events: events.slice(0, PAGE), last: events[PAGE - 1]!.pub_seq, full: true }
  }

  /** How far a consumer has read, as the database knows it. */
  async cursor(consumer: string): Promise<number> {
    const rows = await this.#shard.read(null, (connection) => connection.run<{ pub_seq: number }>(CURSOR, [consumer]))
    return rows[0]?.pub_seq ?? 0
  }

  /** A consumer has read on; that is written soon. */
  passed(consumer: string, position: number): void {
    this.#unsaved.set(consumer, position)
    this.#timer ??= setTimeout(() => void this.save().catch(() => undefined), SAVE_AFTER_MS) // what could not be written stays to be
  }

  /** Writes how far everybody has read. */
  async save(): Promise<void> {
    await this.#saving?.catch(() => undefined)
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null))
    await this.#saving
  }

  /** What is under way may have been read before what the caller has heard of was there. */
  async #grow(position: number): Promise<void> {
    await this.#reading?.catch(() => undefined)
    if (this.#to > position) return
    this.#reading ??= this.#readOn(position).finally(() => (this.#reading = null))
    await this.#reading
  }

  async #readOn(position: number): Promise<void> {
    if (position > this.#to) {
      this.#events = []
      this.#from = this.#to = position
    }
    const { events, last, full } = await this.#read(this.#to, this.#wantedByNobody)
    this.#events.push(...events.filter(({ type }) => this.#wantedByNobody.wants(type)))
    this.#to = last
    this.#full = full
    const gone = this.#events.splice(0, Math.max(0, this.#events.length - KEPT_MAX))
    this.#from = gone.at(-1)?.pub_seq ?? this.#from
  }

  async #read(position: number, unwanted: Unwanted): Promise<LogPage> {
    const events = await this.#shard.read(null, (connection) => connection.run<PageRow>(READ, [position, unwanted.types]))
    const { pub_seq: last, rows } = events.pop()!
    return { events, last: last ?? position, full: rows === PAGE }
  }

  async #saveAll(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const places = [...this.#unsaved]
    if (places.length === 0) return
    this.#unsaved.clear()
    try {
      await this.#shard.read(null, (connection) => connection.run(SAVE, [places.map(([consumer]) => consumer), places.map(([, position]) => position)]))
    } catch (error) {
      for (const [consumer, position] of places) this.#unsaved.set(consumer, Math.max(position, this.#unsaved.get(consumer) ?? 0))
      throw error
    }
  }
}
