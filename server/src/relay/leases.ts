import { sql } from '../kernel/sql.js'
import type { Database } from '../ports/database.js'

const TAKE = sql(`
  INSERT INTO leases AS l (name, holder, fence, expires_at) VALUES ($1, $2, 1, clock_timestamp() + $3 * interval '1 millisecond')
  ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at, fence = CASE WHEN l.holder = excluded.holder THEN l.fence ELSE l.fence + 1 END
   WHERE l.holder = excluded.holder OR l.expires_at < clock_timestamp()
  RETURNING fence`)
const LEAVE = sql(`UPDATE leases SET expires_at = clock_timestamp() WHERE name = $1 AND holder = $2`)

export interface LeaseOptions {
  shard: Database
  name: string
  holder: string
  ms: number
  /** How often to ask for it while another holds it; without, at every call. */
  askMs?: number
}

/** A place on a shard that one process holds at a time. Whoever takes it over from another has a higher fence. */
export class Lease {
  readonly #options: LeaseOptions
  #fence: number | null = null
  #renewAt = 0

  constructor(options: LeaseOptions) {
    this.#options = options
  }

  /** Takes or keeps the place; asks the database when half of its time is over. @returns the fence; null when another holds it */
  async hold(): Promise<number | null> {
    const asked = Date.now()
    if (asked < this.#renewAt) return this.#fence
    const { shard, name, holder, ms, askMs = 0 } = this.#options
    this.#fence = null
    const rows = await shard.read(null, (connection) => connection.run<{ fence: number }>(TAKE, [name, holder, ms]))
    this.#fence = rows[0]?.fence ?? null
    this.#renewAt = asked + (this.#fence === null ? askMs : ms / 2)
    return this.#fence
  }

  /** The place turned out to be another's. */
  lost(): void {
    this.#fence = null
    this.#renewAt = 0
  }

  /** Leaves it, so that the next need not wait. */
  async leave(): Promise<void> {
    if (this.#fence === null) return
    this.lost()
    const { shard, name, holder } = this.#options
    await shard.read(null, (connection) => connection.run(LEAVE, [name, holder]))
  }
}
