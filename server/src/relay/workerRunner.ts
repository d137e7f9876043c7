import type { StoreRoute, StoreTx } from '../kernel/tx.js'
import type { Services } from '../kernel/operation.js'
import type { PhasedWorker, Worker, WorkPhases } from '../kernel/worker.js'
import type { Database, Row } from '../ports/database.js'
import { Pause } from './pause.js'
import { Turns } from './turns.js'
import { inWorkerTransaction, type WorkerTransactionOptions } from './workerTransaction.js'

export interface WorkerRunnerOptions extends WorkerTransactionOptions {
  workers: readonly (Worker | PhasedWorker)[]
  services: Services
  /** The shard as the relay role (which stores have work) and as the app role (one store at a time). */
  relay: Pick<Database, 'read'>
  route(storeId: string): Promise<StoreRoute | null>
  log: (message: string, error: unknown) => void
}

interface Due extends Row {
  store_id: string
}

const STORES_MAX = 100
/** Stores for which one phased worker acts at the same moment. */
const ROUNDS_MAX = 64
/** Transactions of all these rounds at once: requests use the same connections. */
const TRANSACTIONS_MAX = 4
const BACKOFF_MAX_MS = 60_000
/** Workers look for work the less often the longer nothing happens on the shard, but not because of that less often than this. */
const QUIET_MS = 2_000
/** Whoever has less than this part of its pause left looks along with the others. */
const ALONG = 0.25

/**
 * Runs the workers of one shard, which look for work together, in one flight. Steps go one after the other; rounds of phased workers go side
 * by side, one for each store, for a provider that does not answer may hold up its own store and no other. Every process may: steps skip
 * what another process has locked, and a lock ends with the transaction or the process that holds it, so no lease has to expire
 * before work goes on.
 */
export class WorkerRunner {
  readonly #options: WorkerRunnerOptions
  /** When each worker last looked for work; absent while it has more to do. */
  readonly #lookedAt = new Map<Worker | PhasedWorker, number>()
  /** Rounds that go on, by worker and store. */
  readonly #rounds = new Map<PhasedWorker, Map<string, Promise<void>>>()
  readonly #turns = new Turns(TRANSACTIONS_MAX)
  /** How many times as long as each asks for the pauses are. */
  #stretch = 1
  #nudged = false
  /** Work of a store that failed, by worker and store, and when it may be tried again. */
  readonly #resting = new Map<string, { failures: number; until: number }>()
  #stopped = false
  readonly #pause = new Pause()
  #loop: Promise<void> = Promise.resolve()

  constructor(options: WorkerRunnerOptions) {
    this.#options = options
  }

  start(): void {
    this.#loop = this.#run()
  }

  /** Something was committed on the shard, from which work may follow. */
  nudge(): void {
    this.#nudged = true
    if (this.#stretch > 1) this.#pause.end()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#pause.end()
    await this.#loop
    await Promise.all([...this.#rounds.values()].flatMap((rounds) => [...rounds.values()]))
  }

  async #run(): Promise<void> {
    const { workers } = this.#options
    while (!this.#stopped) {
      if (this.#nudged) this.#stretch = 1
      this.#nudged = false
      const wait = Math.min(...workers.map((worker) => this.#waitOf(worker)))
      if (wait > 0) await this.#pause.for(wait)
      else this.#stretch = (await this.#look(workers.filter((worker) => this.#waitOf(worker) <= ALONG * this.#pauseOf(worker)))) ? 1 : this.#stretch * 2
    }
  }

  #pauseOf({ everyMs }: Worker | PhasedWorker): number {
    return Math.max(everyMs, Math.min(everyMs * this.#stretch, QUIET_MS))
  }

  #waitOf(worker: Worker | PhasedWorker): number {
    return (this.#lookedAt.get(worker) ?? Number.NEGATIVE_INFINITY) + this.#pauseOf(worker) - performance.now()
  }

  /** @returns whether any of them had work. */
  async #look(workers: readonly (Worker | PhasedWorker)[]): Promise<boolean> {
    const { relay, clock } = this.#options
    const now = performance.now()
    for (const worker of workers) this.#lookedAt.set(worker, now)
    const found = await relay.read(null, (connection) => Promise.all(workers.map((worker) => connection.run<Due>(worker.due, [clock.now(), STORES_MAX])))).catch((error: unknown) => this.#willTryAgain('all workers', error, []))
    for (const [index, due] of found.entries()) {
      const worker = workers[index]!
      const stores = due.map(({ store_id }) => store_id)
      if ('run' in worker) this.#begin(worker, stores)
      else if (await this.#turn(worker, stores).catch((error: unknown) => this.#willTryAgain(`worker ${worker.name}`, error, false))) this.#lookedAt.delete(worker)
    }
    return found.some((due) => due.length > 0)
  }

  #willTryAgain<T>(who: string, error: unknown, meanwhile: T): T {
    if (!this.#stopped) this.#options.log(`${who} of ${this.#options.app.id} will try again`, error)
    return meanwhile
  }

  /** One step of each store with work, so that a big job of one store does not hold up the others. */
  async #turn(worker: Worker, stores: readonly string[]): Promise<boolean> {
    let more = false
    for (const store_id of stores) {
      if (this.#stopped) return false
      if (!this.#rests(worker, store_id)) more = (await this.#step(worker, store_id)) || more
    }
    return more
  }

  /** A round of each store with work that has none under way. */
  #begin(worker: PhasedWorker, stores: readonly string[]): void {
    const rounds = this.#rounds.get(worker) ?? new Map<string, Promise<void>>()
    this.#rounds.set(worker, rounds)
    for (const storeId of stores) {
      if (!this.#stopped && rounds.size < ROUNDS_MAX && !rounds.has(storeId) && !this.#rests(worker, storeId)) rounds.set(storeId, this.#round(worker, storeId).finally(() => rounds.delete(storeId)))
    }
  }

  async #round(worker: PhasedWorker, storeId: string): Promise<void> {
    const more = await this.#step(worker, storeId).catch((error: unknown) => this.#willTryAgain(`worker ${worker.name}`, error, false))
    if (!more) return
    this.#lookedAt.delete(worker)
    this.#pause.end()
  }

  #rests(worker: Worker | PhasedWorker, storeId: string): boolean {
    return (this.#resting.get(`${worker.name} ${storeId}`)?.until ?? 0) > performance.now()
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
    return { store, now: this.#options.clock.now(), services: this.#options.services, inStore: (work) => this.#turns.take(() => this.#inStore(worker, store, work)) }
  }

  #inStore<T>(worker: Worker | PhasedWorker, store: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
    return inWorkerTransaction(this.#options, worker.name, store, work)
  }
}
