import { sql } from '../kernel/sql.js'
import type { Database, Row } from '../ports/database.js'
import type { FeedEvent } from '../ports/eventFeed.js'

/** An event of the log, with the part of its streams that its store belongs to. */
export type PlacedEvent = FeedEvent & { readonly part: number }

/** A part of the log. */
export interface LogPage {
  readonly events: readonly PlacedEvent[]
  /** Place of the last event that was looked at, wanted or not; the place it was read from when nothing follows. */
  readonly last: number
  /** There may be more right now. */
  readonly full: boolean
}

export const PAGE = 500

// Of a type that is not wanted the event itself is not looked at: a consumer that wants little pays for little. The limit inside keeps
// each event to one look-up by its key: of a few hundred, or a tenth of the log, PostgreSQL would rather read the events of all stores.
const READ = sql(`
  WITH page AS (
    SELECT l.pub_seq, l.store_id, l.event_id, l.type FROM log l
     WHERE l.pub_seq > $1 AND ($2::smallint[] IS NULL OR souk_partition(l.store_id) = ANY($2)) ORDER BY l.pub_seq LIMIT ${PAGE}
  )
  SELECT p.pub_seq, souk_partition(p.store_id)::int AS part, p.store_id, p.event_id AS id, e.type, e.resource_id, e.sequence, e.data, NULL::int AS rows FROM page p
   CROSS JOIN LATERAL (SELECT type, resource_id, sequence, data FROM events e WHERE e.store_id = p.store_id AND e.id = p.event_id LIMIT 1) e
   WHERE p.type IS NULL OR p.type <> ALL($3::text[])
  UNION ALL
  SELECT max(pub_seq), NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*)::int FROM page
  ORDER BY rows NULLS FIRST, pub_seq`)

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

/** What comes after a place and is wanted, of all parts or of some. */
export async function readPage(shard: Database, after: number, unwanted: Unwanted, parts: readonly number[] | null = null): Promise<LogPage> {
  const rows = await shard.read(null, (connection) => connection.run<PlacedEvent & Row & { rows: number | null }>(READ, [after, parts, unwanted.types]))
  const { pub_seq: last, rows: read } = rows.pop()!
  return { events: rows.filter(({ type }) => unwanted.wants(type)), last: last ?? after, full: read === PAGE }
}
