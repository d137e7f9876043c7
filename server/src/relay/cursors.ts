import { Lanes } from '../kernel/lanes.js'
import { sql } from '../kernel/sql.js'
import type { Database } from '../ports/database.js'

const FIND = sql(`SELECT pub_seq FROM consumer_cursors WHERE consumer = $1`)
// In the order of names, like every process: two that save the same never wait for each other in a circle.
const SAVE = sql(`
  INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) SELECT u.consumer, max(u.pub_seq), clock_timestamp() FROM unnest($1::text[], $2::bigint[]) AS u(consumer, pub_seq) GROUP BY u.consumer ORDER BY u.consumer
  ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq`)

/** Where the consumer is that is furthest behind of those named by a parameter: streams that are begun anew start there, so all others are given again what follows. */
export const furthestBehind = (parameter: string) =>
  `(SELECT coalesce(min(coalesce(c.pub_seq, 0)), 0) AS pub_seq FROM unnest(${parameter}::text[]) AS n(consumer) LEFT JOIN consumer_cursors c ON c.consumer = n.consumer)`

/** When the first event after a place of the log occurred, of those whose store was not erased. */
export const occurredAfter = (place: string) =>
  `(SELECT e.occurred_at FROM log l CROSS JOIN LATERAL (SELECT x.occurred_at FROM events x WHERE x.store_id = l.store_id AND x.id = l.event_id LIMIT 1) e WHERE l.pub_seq > ${place} ORDER BY l.pub_seq LIMIT 1)`

interface Moved {
  readonly consumer: string
  readonly position: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** How far the consumers of a shard have read its log. Those that have read on at the same moment are saved together. */
export class Cursors {
  readonly #lane = new Lanes<Moved>({ max: Infinity, serve: (moved) => this.#saveAll(moved) })

  constructor(private readonly shard: Database) {}

  async of(consumer: string): Promise<number> {
    const rows = await this.shard.read(null, (connection) => connection.run<{ pub_seq: number }>(FIND, [consumer]))
    return rows[0]?.pub_seq ?? 0
  }

  /** Never turns a cursor back. */
  save(consumer: string, position: number): Promise<void> {
    return new Promise((resolve, reject) => this.#lane.join('cursors', { consumer, position, resolve, reject }))
  }

  async #saveAll(moved: readonly Moved[]): Promise<void> {
    try {
      await this.shard.read(null, (connection) => connection.run(SAVE, [moved.map(({ consumer }) => consumer), moved.map(({ position }) => position)]))
      for (const { resolve } of moved) resolve()
    } catch (error) {
      for (const { reject } of moved) reject(error)
    }
  }
}
