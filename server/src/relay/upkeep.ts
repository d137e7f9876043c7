import type { Clock } from '../kernel/clock.js'
import type { Services, UpkeepTask } from '../kernel/operation.js'
import { DirectoryTx, StoreTx, type Committed, type StoreRoute } from '../kernel/tx.js'
import type { Database } from '../ports/database.js'

export interface UpkeepOptions {
  tasks: readonly UpkeepTask[]
  directory: Database
  shard: (id: string) => Database
  services: Services
  clock: Clock
  committed: Committed
  directoryCommitted: (changed: ReadonlySet<string>, news: ReadonlySet<string>) => Promise<void>
  log: (message: string, error: unknown) => void
}

const PAUSE_MS = 10_000
const TIMEOUT_MS = 15_000
const ACTOR = { type: 'system', id: 'upkeep' } as const

/** Runs the upkeep of the modules: at once when the process starts, then with a pause after each round. */
export class Upkeep {
  readonly #options: UpkeepOptions
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #round: Promise<void> = Promise.resolve()

  constructor(options: UpkeepOptions) {
    this.#options = options
  }

  start(): void {
    this.#round = this.run().finally(() => {
      if (!this.#stopped) this.#timer = setTimeout(() => this.start(), PAUSE_MS)
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#round
  }

  async run(): Promise<void> {
    const { tasks, services, clock, log } = this.#options
    for (const task of tasks) {
      if (this.#stopped) return
      const now = clock.now()
      const phases = { now, services, inDirectory: <T>(work: (tx: DirectoryTx) => Promise<T>) => this.#inDirectory(now, work), inStoreOf: <T>(store: StoreRoute, work: (tx: StoreTx) => Promise<T>) => this.#inStore(now, store, work) }
      await task.run(phases).catch((error: unknown) => log(`upkeep "${task.name}" will be done later`, error))
    }
  }

  async #inDirectory<T>(now: Date, work: (tx: DirectoryTx) => Promise<T>): Promise<T> {
    const { directory, directoryCommitted } = this.#options
    const { value, changed, news } = await directory.transaction({ storeId: null, timeoutMs: TIMEOUT_MS }, async (connection) => {
      const tx = new DirectoryTx(connection, ACTOR, now, ACTOR.id)
      return { value: await work(tx), news: tx.flushEvents(), changed: tx.changedStores }
    })
    if (changed.size > 0) await directoryCommitted(changed, news)
    return value
  }

  async #inStore<T>(now: Date, store: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const { shard, committed } = this.#options
    const { value, events } = await shard(store.shardId).transaction({ storeId: store.storeId, timeoutMs: TIMEOUT_MS }, async (connection) => {
      const tx = new StoreTx(connection, store, ACTOR, now, ACTOR.id)
      return { value: await work(tx), events: tx.flushEvents() }
    })
    await committed(store, events)
    return value
  }
}
