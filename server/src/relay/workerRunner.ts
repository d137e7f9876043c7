import type { Clock } from '../kernel/clock.js'
import type { StoreRoute } from '../kernel/tx.js'
import { StoreTx } from '../kernel/tx.js'
import type { Worker } from '../kernel/worker.js'
import type { Database } from '../ports/database.js'

export interface WorkerRunnerOptions {
  worker: Worker
  /** The shard as the relay role (which stores have work) and as the app role (one store at a time). */
  relay: Database
  app: Database
  clock: Clock
  route(storeId: string): Promise<StoreRoute | null>
  /** Called after a step that recorded events committed. */
  committed(store: StoreRoute, events: readonly { type: string; resource_id: string }[]): void
  log: (message: string, error: unknown) => void
}

const STORES_MAX = 100
const STEP_TIMEOUT_MS = 30_000
const BACKOFF_MAX_MS = 60_000

/**
 * Runs one worker on one shard. Every process may: steps skip what another process has locked, and a lock ends with the
 * transaction or the process that holds it, so no lease has to expire before work goes on.
 */
export class WorkerRunner {
  readonly #options: WorkerRunnerOptions
  /** Stores whose last step failed, and when they may try again. */
  readonly #resting = new Map<string, { failures: number; until: number }>()
  #stopped = false
  #nudged = false
  #wake: () => void = () => undefined
  #loop: Promise<void> = Promise.resolve()

  constructor(options: WorkerRunnerOptions) {
    this.#options = options
  }

  start(): void {
    this.#loop = this.#run()
  }

  /** There may be work; look now instead of at the next turn. */
  nudge(): void {
    this.#nudged = true
    this.#wake()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#wake()
    await this.#loop
  }

  async #run(): Promise<void> {
    const { worker, app, log } = this.#options
    while (!this.#stopped) {
      let more = false
      try {
        more = await this.#turn()
      } catch (error) {
        if (!this.#stopped) log(`worker ${worker.name} of ${app.id} will try again`, error)
      }
      if (!more && !this.#stopped) await this.#sleep(worker.everyMs)
    }
  }

  /** One step of each store with work, so that a big job of one store does not hold up the others. */
  async #turn(): Promise<boolean> {
    const { worker, relay, clock } = this.#options
    const due = await relay.read(null, (connection) => connection.run<{ store_id: string }>(worker.due, [clock.now(), STORES_MAX]))
    let more = false
    for (const { store_id } of due) {
      if (this.#stopped) return false
      if ((this.#resting.get(store_id)?.until ?? 0) > performance.now()) continue
      more = (await this.#step(store_id)) || more
    }
    return more
  }

  async #step(storeId: string): Promise<boolean> {
    const { worker, log } = this.#options
    const route = await this.#options.route(storeId)
    if (route === null) return false
    try {
      const more = await this.#inStore(route, (tx) => worker.step(tx))
      this.#resting.delete(storeId)
      return more
    } catch (error) {
      if (this.#stopped) return false
      log(`worker ${worker.name}: a step for ${storeId} failed`, error)
      const failures = (this.#resting.get(storeId)?.failures ?? 0) + 1
      this.#resting.set(storeId, { failures, until: performance.now() + Math.min(BACKOFF_MAX_MS, 100 * 2 ** failures) })
      await this.#inStore(route, async (tx) => worker.failed?.(tx, error))
      return false
    }
  }

  async #inStore<T>(route: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const { worker, app, clock, committed } = this.#options
    const actor = { type: 'system', id: `worker:${worker.name}` } as const
    const { value, events } = await app.transaction({ storeId: route.storeId, timeoutMs: STEP_TIMEOUT_MS }, async (connection) => {
      const tx = new StoreTx(connection, route, actor, clock.now(), 'worker')
      return { value: await work(tx), events: tx.flushEvents() }
    })
    if (events.length > 0) committed(route, events)
    return value
  }

  #sleep(ms: number): Promise<void> {
    if (this.#nudged) {
      this.#nudged = false
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
