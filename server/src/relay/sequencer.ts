import type { Database } from '../ports/database.js'
import { sql } from '../kernel/sql.js'
import { Lease } from './leases.js'
import { Loop } from './loop.js'

/**
 * Gives committed events their place in the log, in the order in which they became visible.
 *
 * One sequencer per shard, by a lease whose fence is checked in the transaction that uses it. It takes the lowest visible
 * outbox rows, deletes them and writes log rows for their events with the next gapless numbers, all in one transaction. A reader that pages by
 * `pub_seq` can therefore neither skip nor repeat an event. A cursor over the outbox ids would lose rows, because the order of
 * ids is not the order of commits: a transaction that commits late appears below a cursor that has already passed it.
 */
export interface SequencerOptions {
  shard: Database
  holder: string
  log: (message: string, error: unknown) => void
  /** Called after events entered the log, whichever process put them there. */
  advanced(): void
}

/** What one transaction moves at most: rows of the outbox, and events in them, of which the last row may hold some more. */
const ROWS = 1_000
const EVENTS = 2_000
const LEASE_MS = 5_000
/** Commits of this process wake it; these look for those of others, the less often the longer nothing came. */
const POLL_MS = 50
const POLL_MAX_MS = 500
const BACKOFF_MS = 1_000

// By the index, which a statement that asks whether there is any row at all would pass by for a table full of dead ones.
const LOOK = sql(`
  SELECT (SELECT position FROM outbox ORDER BY position LIMIT 1) IS NOT NULL AS waiting, coalesce((SELECT pub_seq FROM leases WHERE name = 'sequencer'), 0) AS pub_seq`)
const HOLD_FENCE = sql(`SELECT pub_seq FROM leases WHERE name = 'sequencer' AND holder = $1 AND fence = $2 FOR UPDATE`)
// The limit is written out, or the planner would expect a tenth of the table. One snapshot sees the lowest rows and all up to the last of them: the same.
const MOVE = sql(`
  WITH low AS (
    SELECT position, sum(cardinality(event_ids)) OVER (ORDER BY position) - cardinality(event_ids) AS before FROM (SELECT position, event_ids FROM outbox ORDER BY position LIMIT ${ROWS}) o
  ), taken AS (
    DELETE FROM outbox o WHERE o.position <= (SELECT max(position) FROM low WHERE before < ${EVENTS})
    RETURNING o.store_id, o.position, o.event_ids, o.types
  ), numbered AS (
    INSERT INTO log (store_id, pub_seq, event_id, type)
    SELECT t.store_id, $1 + row_number() OVER (ORDER BY t.position, e.nth), e.id, e.type FROM taken t CROSS JOIN LATERAL unnest(t.event_ids, t.types) WITH ORDINALITY AS e(id, type, nth)
    RETURNING pub_seq
  )
  UPDATE leases SET pub_seq = $1 + (SELECT count(*) FROM numbered) WHERE name = 'sequencer' RETURNING pub_seq, (SELECT count(*) FROM taken)::int AS rows`)

interface Moved {
  /** Rows of the outbox. */
  readonly rows: number
  readonly events: number
}

const NOTHING: Moved = { rows: 0, events: 0 }

export class Sequencer {
  readonly #options: SequencerOptions
  readonly #lease: Lease
  readonly #loop = new Loop(() => this.#turn())
  #seen = -1
  #poll = POLL_MS

  constructor(options: SequencerOptions) {
    this.#options = options
    this.#lease = new Lease({ shard: options.shard, name: 'sequencer', holder: options.holder, ms: LEASE_MS, askMs: BACKOFF_MS })
  }

  start(): void {
    this.#loop.start()
  }

  /** Something was committed; look now instead of at the next poll. */
  nudge(): void {
    this.#loop.nudge()
  }

  async stop(): Promise<void> {
    await this.#loop.stop()
    await this.#lease.leave().catch((error: unknown) => this.#options.log(`the sequencer of ${this.#options.shard.id} leaves its place to time`, error))
  }

  async #turn(): Promise<number> {
    try {
      const fence = await this.#lease.hold()
      // A transaction writes, if only that it locked a row: one is opened when there is something to move.
      const { waiting, pub_seq } = await this.#look()
      const moved = fence === null || !waiting ? NOTHING : await this.#move(fence)
      if (moved === null) this.#lease.lost()
      const { rows, events } = moved ?? NOTHING
      if (events > 0 || pub_seq > this.#seen) this.#options.advanced()
      this.#seen = pub_seq + events
      this.#poll = events > 0 ? POLL_MS : Math.min(this.#poll * 2, POLL_MAX_MS)
      return rows === ROWS || events >= EVENTS ? 0 : this.#poll
    } catch (error) {
      if (!this.#loop.stopped) this.#options.log(`sequencer of ${this.#options.shard.id} will try again`, error)
      this.#lease.lost()
      return BACKOFF_MS
    }
  }

  async #look(): Promise<{ waiting: boolean; pub_seq: number }> {
    const rows = await this.#options.shard.read(null, (connection) => connection.run<{ waiting: boolean; pub_seq: number }>(LOOK, []))
    return rows[0]!
  }

  /** @returns what moved; null when another holder has the lease now. */
  async #move(fence: number): Promise<Moved | null> {
    return this.#options.shard.transaction({ storeId: null, timeoutMs: 10_000 }, async (connection) => {
      const held = await connection.run<{ pub_seq: number }>(HOLD_FENCE, [this.#options.holder, fence])
      if (held.length === 0) return null
      const before = held[0]!.pub_seq
      const [after] = await connection.run<{ pub_seq: number; rows: number }>(MOVE, [before])
      return { rows: after!.rows, events: after!.pub_seq - before }
    })
  }
}
