import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Logger } from 'pino'
import { Gauge, type Registry } from 'prom-client'
import { LOAD_CLASSES, type OperationRow } from '../contract/operations.gen.js'
import { Problem } from '../kernel/problem.js'
import type { Database } from '../ports/database.js'
import type { GatewayContext, Step } from './context.js'
import { Gate } from './gate.js'
import type { Metrics } from './observe.js'

/**
 * Turns away what would only wait, before it costs anything, so that what is let in is answered in time. The process has a gate, which knows how
 * late the event loop is, and so has each shard, which knows how long a connection is waited for: a slow shard sheds the load of its own stores.
 *
 * The classes of the contract share a gate by portions, the first the smallest: as places become few, reports are turned away first and checkouts
 * last. What the platform needs to be looked after takes no place. Neither do answers from memory (lane.ts): one costs less than a refusal.
 *
 * A store may have as many places as stay free, times a factor. So room is left for whoever comes next, however many stores press, and without
 * knowing how many they are (Choudhury and Hahne, "Dynamic Queue Length Thresholds for Shared-Memory Packet Switches", 1998).
 */
const SMALLEST_PORTION = 0.4
/** What an event loop works off in about a tenth of a second. Below, a late loop says more about the machine than about the load. */
const IN_PROCESS_MIN = 128
/** So that even the smallest portion keeps every connection busy and has the next request ready. */
const PER_CONNECTION_MIN = 8
const LOOP_RESOLUTION_MS = 20
const NS_PER_MS = 1e6
const TELL_MS = 1_000
const MEDIAN = 50

interface ClassOfLoad {
  readonly name: string
  /** Of the places of a gate. */
  readonly portion: number
  /** What can wait longer is told to. */
  readonly retryAfter: number
}

const SHEDDABLE = LOAD_CLASSES.filter(({ name }) => name !== 'vital')
const CLASSES = new Map<OperationRow['loadClass'], ClassOfLoad>(SHEDDABLE.map(({ name }, rank) => {
  const last = SHEDDABLE.length - 1
  return [name, { name, portion: SMALLEST_PORTION + ((1 - SMALLEST_PORTION) * rank) / last, retryAfter: 1 + Math.ceil((last - rank) / 2) }]
}))
const FIRST = CLASSES.get(SHEDDABLE[0]!.name)!

/** Null for what is never turned away. An operation without a class has the first. */
export function classOf({ access, loadClass }: Pick<OperationRow, 'access' | 'loadClass'>): ClassOfLoad | null {
  return access === 'platform' || loadClass === 'vital' ? null : (CLASSES.get(loadClass) ?? FIRST)
}

export interface AdmissionOptions {
  /** Requests at work at once, at most. */
  inFlightMax: number
  /** Percent of all places that one store can have. */
  storeShare: number
  /** Connections to each shard. */
  connections: number
  directory: Database
  shard(id: string): Database
  metrics: Metrics
  logger: Logger
}

type Lack = 'process' | 'shard' | 'store'

const LACKING: Record<Lack, string> = {
  process: 'More is asked of the server than it can do at the moment.',
  shard: 'More is asked of the database of this store than it can do at the moment.',
  store: 'More is asked of this store at once than one store may take of the server.',
}

export class Admission {
  readonly #options: AdmissionOptions
  readonly #process: Gate
  readonly #shards = new Map<string, Gate>()
  /** Requests at work by store, of those that have any. */
  readonly #stores = new Map<string, number>()
  readonly #perFreePlace: number
  readonly #loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
  #watching = false
  #told = 0
  readonly #untold = new Map<string, number>()

  constructor(options: AdmissionOptions) {
    this.#options = options
    this.#perFreePlace = options.storeShare / (100 - options.storeShare)
    this.#process = new Gate(IN_PROCESS_MIN, options.inFlightMax, (highest) => this.#delay(highest))
    this.#measure(options.metrics.registry)
  }

  /** Behind the route: what has no chance is turned away before anything is looked up or read for it. */
  early(): Step {
    return (ctx, next) => {
      const of = classOf(ctx.state.operation)
      if (of !== null && this.#process.room(of.portion, Date.now()) <= 0) throw this.#refusal(ctx, of, 'process')
      return next()
    }
  }

  /** Before the work, when the request is here as a whole: whoever sends it slowly must not hold a place meanwhile. */
  enter(): Step {
    return (ctx, next) => {
      const of = classOf(ctx.state.operation)
      return of === null ? next() : this.#admit(ctx, of, next)
    }
  }

  close(): void {
    this.#loop.disable()
  }

  async #admit(ctx: GatewayContext, of: ClassOfLoad, next: () => Promise<unknown>): Promise<void> {
    const { store } = ctx.state
    const now = Date.now()
    const shard = store === null ? null : this.#shard(store.shardId)
    const [room, roomOfShard] = [this.#process.room(of.portion, now), shard?.room(of.portion, now) ?? Infinity]
    if (room <= 0) throw this.#refusal(ctx, of, 'process')
    if (roomOfShard <= 0) throw this.#refusal(ctx, of, 'shard')
    const held = store === null ? 0 : (this.#stores.get(store.storeId) ?? 0)
    if (held >= this.#perFreePlace * Math.min(room, roomOfShard)) throw this.#refusal(ctx, of, 'store')
    this.#process.enter()
    shard?.enter()
    if (store !== null) this.#stores.set(store.storeId, held + 1)
    try {
      await next()
    } finally {
      this.#process.leave()
      shard?.leave()
      if (store !== null) this.#leave(store.storeId)
    }
  }

  #leave(storeId: string): void {
    const left = this.#stores.get(storeId)! - 1
    if (left === 0) this.#stores.delete(storeId)
    else this.#stores.set(storeId, left)
  }

  #shard(id: string): Gate {
    let gate = this.#shards.get(id)
    if (gate === undefined) {
      const { connections, inFlightMax } = this.#options
      const database = this.#options.shard(id)
      this.#shards.set(id, (gate = new Gate(PER_CONNECTION_MIN * connections, inFlightMax, () => database.shortestWait())))
    }
    return gate
  }

  #delay(highest: number): number | null {
    const [loop, directory] = [this.#lateness(highest), this.#options.directory.shortestWait()]
    return loop === null ? directory : Math.max(loop, directory ?? 0)
  }

  /** The loop is watched while enough are at work for it to matter. Of its turns the median counts: one long turn is no queue. */
  #lateness(highest: number): number | null {
    const watch = highest >= IN_PROCESS_MIN / 2
    const watched = this.#watching && this.#loop.count > 0
    const late = watched ? Math.max(0, this.#loop.percentile(MEDIAN) / NS_PER_MS - LOOP_RESOLUTION_MS) : 0
    if (watch !== this.#watching) {
      if (watch) this.#loop.enable()
      else this.#loop.disable()
      this.#watching = watch
    }
    this.#loop.reset()
    return watched || !watch ? late : null
  }

  #refusal(ctx: GatewayContext, { name, retryAfter }: ClassOfLoad, lack: Lack): Problem {
    const { metrics, logger } = this.#options
    ctx.state.shed = true
    metrics.shed(name, lack)
    this.#untold.set(name, (this.#untold.get(name) ?? 0) + 1)
    const now = Date.now()
    if (now - this.#told >= TELL_MS) {
      this.#told = now
      logger.warn({ shed: Object.fromEntries(this.#untold), in_flight: this.#process.inFlight, ceiling: Math.floor(this.#process.ceiling), lack, store_id: ctx.state.store?.storeId }, 'requests were turned away')
      this.#untold.clear()
    }
    return new Problem('server.overloaded', LACKING[lack], { retryAfter })
  }

  #measure(registry: Registry): void {
    const gauge = (name: string, help: string, valueOf: (gate: Gate) => number) => {
      const gates = () => [['process', this.#process] as const, ...this.#shards]
      new Gauge({
        name, help, labelNames: ['gate'], registers: [registry],
        collect() {
          for (const [label, gate] of gates()) this.set({ gate: label }, valueOf(gate))
        },
      })
    }
    gauge('souk_requests_in_flight', 'Requests at work, in the process and on each shard', ({ inFlight }) => inFlight)
    gauge('souk_requests_in_flight_ceiling', 'Requests that may be at work before others are turned away', ({ ceiling }) => Math.floor(ceiling))
  }
}
