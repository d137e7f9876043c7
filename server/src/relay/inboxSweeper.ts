import type { Clock } from '../kernel/clock.js'
import { sql } from '../kernel/sql.js'
import type { Database } from '../ports/database.js'
import { furthestBehind, occurredAfter } from './cursors.js'
import { Loop } from './loop.js'

const KEEP_MS = 24 * 3_600_000
/** Events enter the log in the order of their commits and not quite in that of their times, which clocks of several machines give them besides. */
const APART_MS = 3_600_000
const BATCH = 5_000
const EVERY_MS = 600_000
const RETRY_MS = 60_000

// What is older than the first event that some consumer has not read can be given to none of them again.
const SWEEP = sql(`
  WITH behind AS ${furthestBehind('$1')}, unread AS ${occurredAfter('(SELECT pub_seq FROM behind)')}, swept AS (
    DELETE FROM inbox WHERE ctid = ANY(ARRAY(
      SELECT ctid FROM inbox WHERE done_at < least($2::timestamptz - interval '${KEEP_MS} milliseconds', coalesce((SELECT occurred_at FROM unread), $2) - interval '${APART_MS} milliseconds') ORDER BY done_at LIMIT ${BATCH}))
    RETURNING 1
  )
  SELECT count(*)::int AS rows FROM swept`)

/** @returns how many rows of the inbox of a shard went; as many as a batch has when there may be more. */
export async function sweepInbox(shard: Database, consumers: readonly string[], now: Date): Promise<number> {
  const [swept] = await shard.read(null, (connection) => connection.run<{ rows: number }>(SWEEP, [consumers, now]))
  return swept!.rows
}

export interface InboxSweeperOptions {
  shard: Database
  /** All that read the log of the shard. */
  consumers: readonly string[]
  clock: Clock
  log: (message: string, error: unknown) => void
}

/**
 * Forgets what consumers have handled when none of them can be given it again. Any number of processes may do so. No worker, since a
 * worker's step sees one store, and how far consumers have read is known of a shard.
 */
export class InboxSweeper {
  readonly #options: InboxSweeperOptions
  readonly #loop = new Loop(() => this.#turn())

  constructor(options: InboxSweeperOptions) {
    this.#options = options
  }

  start(): void {
    this.#loop.start()
  }

  stop(): Promise<void> {
    return this.#loop.stop()
  }

  async #turn(): Promise<number> {
    const { shard, consumers, clock, log } = this.#options
    try {
      return (await sweepInbox(shard, consumers, clock.now())) === BATCH ? 0 : EVERY_MS
    } catch (error) {
      if (!this.#loop.stopped) log(`the inbox of ${shard.id} will be swept later`, error)
      return RETRY_MS
    }
  }
}
