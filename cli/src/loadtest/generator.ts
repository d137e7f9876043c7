import { performance } from 'node:perf_hooks'
import type { StoreCatalog } from './catalog.js'
import { Journey, pauseToThink, Popularity, type Surroundings } from './journey.js'
import { LoadProfile } from './loadProfile.js'
import { shareOf, type Plan } from './plan.js'
import { Random, WeightedIndex } from './random.js'
import { Recorder, type RecorderSnapshot, type SecondSnapshot } from './recorder.js'
import type { ReplayOrder } from './replay/matchGoods.js'
import { scenarioNamed } from './scenarios/registry.js'
import type { Scenario } from './scenarios/scenario.js'
import { StorefrontClient } from './storefrontClient.js'

/** What a generator is told; plain data, so that it may run in a worker thread. */
export interface GeneratorTask {
  readonly plan: Plan
  readonly catalog: StoreCatalog
  /** Weights by scenario name, as resolved for this store. */
  readonly mix: ReadonlyArray<{ readonly scenario: string, readonly weight: number }>
  /** The orders of a replay in the order of their times, one for each journey; empty otherwise. */
  readonly orders: readonly ReplayOrder[]
  readonly publishableKey: string | undefined
  readonly store: string | undefined
  readonly runId: string
  /** Which of the workers this is, from 0. */
  readonly index: number
}

export interface GeneratorReport {
  readonly figures: RecorderSnapshot
  readonly endedMs: number
  /** Share of the time in which the event loop of this thread was not idle. */
  readonly eventLoopUtilization: number
}

/** Sending a little early is harmless; timers of one millisecond would otherwise put up to one onto every latency. */
const LEAD_MS = 1
const TICK_MS = 100

/**
 * Makes the load. Journey numbers are dealt out to the workers in turn (worker w of n gets w, w+n, …) and each number
 * fixes its draws, so the journeys of a run are the same for one worker and for eight.
 */
export class LoadGenerator {
  readonly #task: GeneratorTask
  readonly #profile: LoadProfile
  readonly #client: StorefrontClient
  readonly #recorder: Recorder
  readonly #around: Surroundings
  readonly #scenarios: readonly Scenario[]
  readonly #weights: WeightedIndex
  readonly #sleepers = new Sleepers()
  readonly #now: () => number
  /** No further journey is started. */
  #ending = false
  /** No further step is started either. */
  #stopping = false
  #active = 0
  #checkDebt = 0
  #crash: Error | null = null

  /** `startEpochMs` is the common zero of all workers, on the clock of `performance.timeOrigin`. */
  constructor(task: GeneratorTask, startEpochMs: number, onSecond: (snapshot: SecondSnapshot) => void) {
    const { plan, index } = task
    this.#task = task
    this.#now = () => performance.timeOrigin + performance.now() - startEpochMs
    this.#profile = new LoadProfile(plan.stages, plan.startLevel)
    this.#client = new StorefrontClient({ ...plan, publishableKey: task.publishableKey, store: task.store, connections: shareOf(plan.connections, index, plan.workers) })
    this.#recorder = new Recorder(plan, () => this.#active, onSecond)
    this.#scenarios = task.mix.map(({ scenario }) => scenarioNamed(scenario))
    this.#weights = new WeightedIndex(task.mix.map(({ weight }) => weight))
    this.#around = {
      client: this.#client,
      recorder: this.#recorder,
      catalog: task.catalog,
      popularity: new Popularity(task.catalog, plan.seed, plan.zipfExponent),
      thinkTime: plan.thinkTime,
      orders: task.orders,
      seed: plan.seed,
      runId: task.runId,
      now: this.#now,
      pause: (ms) => this.#sleepers.sleep(ms),
      stopping: () => this.#stopping,
      sampleCheck: () => this.#sampleCheck()
    }
  }

  async run(): Promise<GeneratorReport> {
    const ticker = setInterval(() => this.#recorder.roll(this.#now()), TICK_MS)
    const loopBefore = performance.eventLoopUtilization()
    try {
      await this.#sleepers.sleep(-this.#now())
      await (this.#task.plan.model === 'open' ? this.#runOpen() : this.#runClosed())
    } finally {
      clearInterval(ticker)
      this.#sleepers.wakeAll()
      await this.#client.abort()
    }
    if (this.#crash !== null) throw this.#crash
    const endedMs = this.#now()
    const { utilization } = performance.eventLoopUtilization(loopBefore)
    return { figures: this.#recorder.finish(endedMs), endedMs, eventLoopUtilization: utilization }
  }

  /** Ends the run at once; what has been measured so far is still reported. */
  stop(): void {
    this.#ending = true
    this.#stopping = true
    this.#sleepers.wakeAll()
    void this.#client.abort()
  }

  async #runOpen(): Promise<void> {
    const { plan: { workers, maxInFlight, requestTimeoutMs, durationMs }, orders, index } = this.#task
    const arrivals = orders.length > 0 ? orders.length : this.#profile.arrivals
    const cap = shareOf(maxInFlight, index, workers)
    const underWay = new Set<Promise<void>>()
    for (let journey = index; journey < arrivals; journey += workers) {
      const dueMs = orders[journey]?.dueMs ?? this.#profile.arrivalMs(journey)
      const waitMs = dueMs - this.#now() - LEAD_MS
      if (waitMs > 0) await this.#sleepers.sleep(waitMs)
      if (this.#ending) break
      if (this.#active >= cap) {
        this.#recorder.drop(dueMs, this.#now())
        continue
      }
      const running = this.#journey(journey, dueMs).finally(() => underWay.delete(running))
      underWay.add(running)
    }
    await this.#sleepers.sleep(durationMs - this.#now())
    // What is under way may end, for its lateness is part of the result; but one deadline more is enough for any honest answer.
    const ended = Promise.all(underWay)
    // An order of hundreds of lines takes as long as it takes; its requests have a deadline each.
    if (orders.length > 0) await ended
    else await Promise.race([ended, this.#sleepers.sleep(requestTimeoutMs)])
    this.stop()
    await ended
  }

  async #runClosed(): Promise<void> {
    const { plan: { workers, journeysMax, durationMs, seed }, index } = this.#task
    const running = new Map<number, Promise<void>>()
    let nextJourney = index
    const exhausted = (): boolean => journeysMax !== null && nextJourney >= journeysMax
    const wanted = (): number => exhausted() ? 0 : Math.round(this.#profile.levelAt(this.#now()))
    const user = async (id: number): Promise<void> => {
      while (!this.#ending && id < wanted()) {
        const journey = nextJourney
        nextJourney += workers
        await this.#journey(journey, null)
        // A stream of its own, or the pause would repeat the first draw of the journey.
        if (!exhausted()) await pauseToThink(this.#around, new Random(seed + 1, journey))
      }
      running.delete(id)
      if (exhausted() && running.size === 0) this.#end()
    }
    while (this.#now() < durationMs && !this.#ending) {
      for (let id = index; id < wanted(); id += workers) if (!running.has(id)) running.set(id, user(id))
      await this.#sleepers.sleep(Math.min(TICK_MS, durationMs - this.#now()))
    }
    // A journey may go on for as long as its think time wants: at the end it stops at its next step.
    this.#stopping = true
    this.#end()
    await Promise.all(running.values())
  }

  #end(): void {
    this.#ending = true
    this.#sleepers.wakeAll()
  }

  async #journey(index: number, dueMs: number | null): Promise<void> {
    this.#active++
    try {
      await Journey.run(this.#around, index, dueMs, (random) => this.#scenarios[this.#weights.draw(random)] as Scenario)
    } catch (error) {
      // A fault of a scenario, not of the server: a result made with it would mislead, so the run ends and says why.
      this.#crash ??= error instanceof Error ? error : new Error(String(error))
      this.stop()
    } finally {
      this.#active--
    }
  }

  /** True for the wanted share of calls, spread evenly. It must not draw from a journey's numbers, or the share would change the requests. */
  #sampleCheck(): boolean {
    this.#checkDebt += this.#task.plan.checkShare
    if (this.#checkDebt < 1) return false
    this.#checkDebt -= 1
    return true
  }
}

/** Pauses that can all be ended at once. Thousands of shoppers may be thinking, so each costs one timer and one set entry. */
class Sleepers {
  readonly #wakers = new Set<() => void>()
  #closed = false

  sleep(ms: number): Promise<void> {
    if (ms <= 0 || this.#closed) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        this.#wakers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      this.#wakers.add(wake)
    })
  }

  /** Wakes everybody, now and for ever. */
  wakeAll(): void {
    this.#closed = true
    for (const wake of this.#wakers) wake()
  }
}
