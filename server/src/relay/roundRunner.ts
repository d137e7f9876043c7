import { setMaxListeners } from 'node:events'
import type { Services } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { ParallelWorker } from '../kernel/worker.js'
import type { Database } from '../ports/database.js'
import { Pause } from './pause.js'
import { inWorkerTransaction, type WorkerTransactionOptions } from './workerTransaction.js'

export interface RoundRunnerOptions extends WorkerTransactionOptions {
  worker: ParallelWorker
  services: Services
  /** The shard as the relay role (which stores have work) and as the app role (one store at a time). */
  relay: Pick<Database, 'read'>
  route(storeId: string): Promise<StoreRoute | null>
  log: (message: string, error: unknown) => void
}

interface Part {
  store_id: string
  part: string
}

/** A round that goes on; it hears when its part is due once more. */
class Round {
  done: Promise<void> = Promise.resolve()
  #heard: () => void = () => undefined
  #more: Promise<void> | null = null

  readonly more = (): Promise<void> => (this.#more ??= new Promise((resolve) => (this.#heard = resolve)))

  isDue(): void {
    this.#heard()
    this.#more = null
  }
}

/** It looks the less often the longer nothing was due, but not less often than this: clocks are not told of. */
const QUIET_MS = 1_000
const BACKOFF_MAX_MS = 60_000

/** Runs the rounds of one worker on one shard, many at a time. Every process may; what two of them may not do twice, leases in the database tell. */
export class RoundRunner {
  readonly #options: RoundRunnerOptions
  readonly #running = new Map<string, Round>()
  /** Rounds that failed, and when they may be tried again. */
  readonly #resting = new Map<string, { failures: number; until: number }>()
  readonly #stop = new AbortController()
  #lookedAt = Number.NEGATIVE_INFINITY
  #pauseMs: number
  #nudged = false
  readonly #pause = new Pause()
  #loop: Promise<void> = Promise.resolve()

  constructor(options: RoundRunnerOptions) {
    this.#options = options
    this.#pauseMs = options.worker.everyMs
    setMaxListeners(0, this.#stop.signal) // every call of every round listens, which is no leak
  }

  start(): void {
    this.#loop = this.#run()
  }

  /** Something was committed on the shard, from which work may follow. */
  nudge(): void {
    this.#nudged = true
    if (this.#pauseMs > this.#options.worker.everyMs) this.#pause.end()
  }

  async stop(): Promise<void> {
    this.#stop.abort()
    this.#pause.end()
    await this.#loop
    await Promise.all([...this.#running.values()].map(({ done }) => done))
  }

  async #run(): Promise<void> {
    const { worker, app, log } = this.#options
    while (!this.#stop.signal.aborted) {
      if (this.#nudged) this.#pauseMs = worker.everyMs
      this.#nudged = false
      const wait = this.#lookedAt + this.#pauseMs - performance.now()
      if (wait > 0) {
        await this.#pause.for(wait)
        continue
      }
      this.#lookedAt = performance.now()
      const found = await this.#begin().catch((error: unknown) => {
        if (!this.#stop.signal.aborted) log(`worker ${worker.name} of ${app.id} will try again`, error)
        return false
      })
      this.#pauseMs = found || this.#running.size > 0 ? worker.everyMs : Math.min(2 * this.#pauseMs, QUIET_MS)
    }
  }

  /** Of what is due some runs already, so more is asked for than there is room. @returns whether anything was due. */
  async #begin(): Promise<boolean> {
    const { worker, relay, clock } = this.#options
    const due = await relay.read(null, (connection) => connection.run<Part & Record<string, unknown>>(worker.due, [clock.now(), 2 * worker.roundsMax]))
    for (const part of due) {
      const key = `${part.store_id} ${part.part}`
      const running = this.#running.get(key)
      if (running !== undefined) running.isDue()
      else if (this.#running.size < worker.roundsMax && !this.#stop.signal.aborted && (this.#resting.get(key)?.until ?? 0) <= performance.now()) this.#start(key, part)
    }
    return due.length > 0
  }

  #start(key: string, part: Part): void {
    const round = new Round()
    this.#running.set(key, round)
    round.done = this.#round(key, part, round).finally(() => this.#running.delete(key))
  }

  async #round(key: string, { store_id, part }: Part, { more }: Round): Promise<void> {
    const { worker, services, clock, log } = this.#options
    try {
      const store = await this.#options.route(store_id)
      if (store === null) return
      await worker.run({ store, part, more, signal: this.#stop.signal, now: clock.now(), services, inStore: (work) => inWorkerTransaction(this.#options, worker.name, store, work) })
      this.#resting.delete(key)
    } catch (error) {
      if (this.#stop.signal.aborted) return
      log(`worker ${worker.name}: a round of ${part} for ${store_id} failed`, error)
      const failures = (this.#resting.get(key)?.failures ?? 0) + 1
      this.#resting.set(key, { failures, until: performance.now() + Math.min(BACKOFF_MAX_MS, 100 * 2 ** failures) })
    }
  }
}
