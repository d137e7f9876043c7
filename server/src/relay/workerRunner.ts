import type { Clock } from '../kernel/clock.js'
import type { StoreRoute } from '../kernel/tx.js'
import { StoreTx } from '../kernel/tx.js'
import type { Services } from '../kernel/operation.js'
import type { PhasedWorker, Worker, WorkPhases } from '../kernel/worker.js'
import type { Database } from '../ports/database.js'

export interface WorkerRunnerOptions {
  workers: readonly (Worker | PhasedWorker)[]
  services: Services
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
 * Runs the workers of one shard, one after the other. Every process may: steps skip what another process has locked, and a lock ends with the
 * transaction or the process that holds it, so no lease has to expire before work goes on.
 */
export class WorkerRunner {
  readonly #options: WorkerRunnerOptions
  /** When each worker looks for work again. */
  readonly #nextAt = new Map<Worker | PhasedWorker, number>()
  /** Work of a store that failed, by worker and store, and when it may be tried again. */
  readonly #resting = new Map<string, { failures: number; until: number }>()
  #stopped = false
  #wake: () => void = () => undefined
  #loop: Promise<void> = Promise.resolve()

  constructor(options: WorkerRunnerOptions) {
    this.#options = options
  }

  start(): void {
    this.#loop = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#wake()
    await this.#loop
  }

  async #run(): Promise<void> {
    const { workers, app, log } = this.#options
    while (!this.#stopped) {
      for (const worker of workers) {
        if (this.#stopped || (this.#nextAt.get(worker) ?? 0) > performance.now()) continue
        const more = await this.#turn(worker).catch((error: unknown) => {
          if (!this.#stopped) log(`worker ${worker.name} of ${app.id} will try again`, error)
          return false
        })
        this.#nextAt.set(worker, more ? 0 : performance.now() + worker.everyMs)
      }
      const wait = Math.min(...workers.map((worker) => this.#nextAt.get(worker) ?? 0)) - performance.now()
      if (wait > 0 && !this.#stopped) await this.#sleep(wait)
    }
  }

  /** One step of each store with work, so that a big job of one store does not hold up the others. */
  async #turn(worker: Worker | PhasedWorker): Promise<boolean> {
    const { relay, clock } = this.#options
    const due = await relay.read(null, (connection) => connection.run<{ store_id: string }>(worker.due, [clock.now(), STORES_MAX]))
    let more = false
    for (const { store_id } of due) {
      if (this.#stopped) return false
      if ((this.#resting.get(`${worker.name} ${store_id}`)?.until ?? 0) <= performance.now()) more = (await this.#step(worker, store_id)) || more
    }
    return more
  }

  async #step(worker: Worker | PhasedWorker, storeId: string): Promise<boolean> {
    const route = await this.#options.route(storeId)
    if (route === null) return false
    const key = `${worker.name} ${storeId}`
    try {
      const more = 'run' in worker ? await worker.run(this.#phases(worker, route)) : await this.#inStore(worker, route, (tx) => worker.step(tx))
      this.#resting.delete(key)
      return more
    } catch (error) {
      if (this.#stopped) return false
      this.#options.log(`worker ${worker.name}: a step for ${storeId} failed`, error)
      const failures = (this.#resting.get(key)?.failures ?? 0) + 1
      this.#resting.set(key, { failures, until: performance.now() + Math.min(BACKOFF_MAX_MS, 100 * 2 ** failures) })
      if ('step' in worker) await this.#inStore(worker, route, async (tx) => worker.failed?.(tx, error))
      return false
    }
  }

  #phases(worker: PhasedWorker, store: StoreRoute): WorkPhases {
    return { store, now: this.#options.clock.now(), services: this.#options.services, inStore: (work) => this.#inStore(worker, store, work) }
  }

  async #inStore<T>(worker: Worker | PhasedWorker, route: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
    const { app, clock } = this.#options
    const actor = { type: 'system', id: `worker:${worker.name}` } as const
    const { value, events } = await app.transaction({ storeId: route.storeId, timeoutMs: STEP_TIMEOUT_MS }, async (connection) => {
      const tx = new StoreTx(connection, route, actor, clock.now(), 'worker')
      return { value: await work(tx), events: tx.flushEvents() }
    })
    if (events.length > 0) this.#options.committed(route, events)
    return value
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
