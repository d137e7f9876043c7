import type { Database } from '../../kernel/database.js'
import type { UpkeepTask } from '../../kernel/operation.js'
import { sql } from '../../kernel/sql.js'

/** How long a change may go unnoticed at most: without news for longer, what is in memory is looked up again. */
const PATIENCE_MS = 5_000
const EVERY_MS = 2_000
const KEEP_MS = 3_600_000
const BATCH = 1_000

// Rows of transactions that had not ended at the last look come again until they have: `seen` knows those.
const CHANGES = sql(`
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, ARRAY(SELECT c.position FROM store_changes c WHERE c.xid >= $1::text::xid8 ORDER BY c.position) AS positions,
         ARRAY(SELECT coalesce(c.store_id, '') FROM store_changes c WHERE c.xid >= $1::text::xid8 ORDER BY c.position) AS stores`)
const HORIZON = sql(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`)
const FORGET = sql(`DELETE FROM store_changes WHERE position IN (SELECT position FROM store_changes WHERE at < clock_timestamp() - $1 * interval '1 millisecond' ORDER BY at LIMIT ${BATCH})`)

export interface DirectoryFeedOptions {
  readonly database: Database
  storeChanged(storeId: string): void
  everythingChanged(): void
  log(message: string, error: unknown): void
  /** Milliseconds; the machine's clock when left out. */
  readonly now?: () => number
}

/**
 * Follows what changes in the directory, so that what a process keeps of it in memory need not be looked up again while nothing
 * changes. Every change is seen within EVERY_MS or, when the directory does not answer, nothing kept counts after PATIENCE_MS.
 */
export class DirectoryFeed {
  readonly #options: DirectoryFeedOptions
  readonly #now: () => number
  #horizon: string | null = null
  #seen = new Set<number>()
  /** When following began, and when the last look that succeeded did. */
  #since = Number.POSITIVE_INFINITY
  #asOf = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #stopped = false
  #silent = false

  constructor(options: DirectoryFeedOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  start(): void {
    this.#looking = this.look().finally(() => {
      if (!this.#stopped) this.#timer = setTimeout(() => this.start(), EVERY_MS)
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#looking
  }

  /** Whether what was read of the directory at `at` still holds as far as can be known. */
  isCurrent(at: number): boolean {
    const now = this.#now()
    return now - at < PATIENCE_MS || (at >= this.#since && now - this.#asOf < PATIENCE_MS)
  }

  async look(): Promise<void> {
    const asked = this.#now()
    try {
      if (this.#horizon === null || asked - this.#asOf > KEEP_MS / 2) await this.#begin()
      else await this.#follow(this.#horizon)
      this.#asOf = asked
      this.#silent = false
    } catch (error) {
      if (!this.#silent && !this.#stopped) this.#options.log('the directory does not say what has changed; stores and keys are looked up every few seconds until it does', error)
      this.#silent = true
    }
  }

  /** From now on; what was kept before is not followed. */
  async #begin(): Promise<void> {
    const [row] = await this.#options.database.read(null, (connection) => connection.run<{ horizon: string }>(HORIZON, []))
    this.#horizon = row!.horizon
    this.#seen = new Set()
    this.#since = this.#now()
    this.#options.everythingChanged()
  }

  async #follow(horizon: string): Promise<void> {
    const [row] = await this.#options.database.read(null, (connection) => connection.run<{ horizon: string; positions: number[]; stores: string[] }>(CHANGES, [horizon]))
    const { positions, stores } = row!
    const changed = new Set(stores.filter((_, index) => !this.#seen.has(positions[index]!)))
    if (changed.has('')) this.#options.everythingChanged()
    else for (const storeId of changed) this.#options.storeChanged(storeId)
    this.#seen = new Set(positions)
    this.#horizon = row!.horizon
  }
}

export const forgetStoreChanges: UpkeepTask = {
  name: 'forget store changes',
  run: async ({ inDirectory }) => void (await inDirectory((tx) => tx.run(FORGET, [KEEP_MS]))),
}
