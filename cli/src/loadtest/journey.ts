import type { CatalogProduct, StoreCatalog } from './catalog.js'
import type { StorefrontCall } from './operations.js'
import { Random, zipf, type WeightedIndex } from './random.js'
import type { Recorder } from './recorder.js'
import type { ReplayOrder } from './replay/matchGoods.js'
import { sells } from './scenarios/registry.js'
import type { Scenario, Shopper } from './scenarios/scenario.js'
import type { Answer, StorefrontClient } from './storefrontClient.js'
import type { JourneyOutcome } from './tally.js'
import type { ThinkTime } from './plan.js'

/** Everything the journeys of one generator share. */
export interface Surroundings {
  readonly client: StorefrontClient
  readonly recorder: Recorder
  readonly catalog: StoreCatalog
  readonly popularity: Popularity
  readonly thinkTime: ThinkTime | null
  /** What the journeys of a replay buy, by their number; empty otherwise. */
  readonly orders: readonly ReplayOrder[]
  readonly seed: number
  /** Makes the idempotency keys of this run differ from those of the run before with the same seed. */
  readonly runId: string
  /** Milliseconds since the run began. */
  readonly now: () => number
  /** Waits, or returns at once when the run is being stopped. */
  readonly pause: (ms: number) => Promise<void>
  /** True once no further step may be started. */
  readonly stopping: () => boolean
  readonly sampleCheck: () => boolean
}

/** The store's products in order of popularity. The order is drawn from the seed: the list order of a shop says little about sales. */
export class Popularity {
  readonly #all: readonly CatalogProduct[]
  readonly #inStock: readonly CatalogProduct[]
  readonly #rankAll: WeightedIndex
  readonly #rankInStock: WeightedIndex | null

  constructor(catalog: StoreCatalog, seed: number, exponent: number) {
    // Stream 2^32 - 1 is no journey number, so the order shares its draws with no journey.
    this.#all = new Random(seed, 2 ** 32 - 1).shuffle(catalog.products)
    this.#inStock = this.#all.filter(({ inStock }) => inStock)
    this.#rankAll = zipf(this.#all.length, exponent)
    this.#rankInStock = this.#inStock.length === 0 ? null : zipf(this.#inStock.length, exponent)
  }

  draw(random: Random): CatalogProduct {
    return this.#all[this.#rankAll.draw(random)] as CatalogProduct
  }

  /** What everybody wants at once. */
  hottest(): CatalogProduct {
    const [first] = this.#inStock
    if (first === undefined) throw new RangeError('nothing is in stock')
    return first
  }

  drawInStock(random: Random): CatalogProduct {
    if (this.#rankInStock === null) throw new RangeError('nothing is in stock')
    return this.#inStock[this.#rankInStock.draw(random)] as CatalogProduct
  }
}

/** Ends a journey early: the shopper got a wrong answer or a refusal and leaves, or the run is over. */
class JourneyEnded extends Error {
  readonly outcome: JourneyOutcome

  constructor(outcome: JourneyOutcome) {
    super(outcome)
    this.outcome = outcome
  }
}

/**
 * Runs one journey and records it. `dueMs` is when an open model wanted it to start, null in a closed model.
 *
 * The latency of the first request counts from `dueMs`, however late the generator or the server made it: this is what
 * keeps a stall visible (coordinated omission). A journey may be sent up to a millisecond early, for the sake of timers;
 * then it counts from the sending. Later steps count from the moment the journey asked for them.
 */
export class Journey implements Shopper {
  readonly catalog: StoreCatalog
  readonly random: Random
  readonly #around: Surroundings
  readonly #index: number
  readonly #dueMs: number | null
  #steps = 0
  #keys = 0

  private constructor(around: Surroundings, index: number, random: Random, dueMs: number | null) {
    this.#around = around
    this.#index = index
    this.#dueMs = dueMs
    this.catalog = around.catalog
    this.random = random
  }

  static async run(around: Surroundings, index: number, dueMs: number | null, choose: (random: Random) => Scenario): Promise<void> {
    const issuedMs = around.now()
    if (dueMs !== null) around.recorder.startLag(dueMs, issuedMs - dueMs)
    const random = new Random(around.seed, index)
    const scenario = choose(random)
    let outcome: JourneyOutcome = 'completed'
    try {
      await scenario.journey(new Journey(around, index, random, dueMs))
    } catch (error) {
      if (!(error instanceof JourneyEnded)) throw error
      outcome = error.outcome
    }
    if (sells(scenario)) around.recorder.sales.ended(outcome)
    around.recorder.journey(scenario.name, dueMs ?? issuedMs, around.now() - Math.min(issuedMs, dueMs ?? issuedMs), outcome)
  }

  popularProduct(): CatalogProduct {
    return this.#around.popularity.draw(this.random)
  }

  popularProductInStock(): CatalogProduct {
    return this.#around.popularity.drawInStock(this.random)
  }

  hottestProduct(): CatalogProduct {
    return this.#around.popularity.hottest()
  }

  order(): ReplayOrder {
    const order = this.#around.orders[this.#index]
    if (order === undefined) throw new RangeError(`there is no order ${this.#index}`)
    return order
  }

  leave(): never {
    throw new JourneyEnded('refused')
  }

  async call(call: StorefrontCall): Promise<unknown> {
    const answer = await this.#send(call)
    if (answer.refusal !== null) this.leave()
    if (call.sale !== undefined) this.#around.recorder.sales.sold(call.sale(answer.body))
    // A body parsed by sample only must not steer the journey, or the sample would change the requests.
    return call.read === true ? answer.body : undefined
  }

  async tryLine(call: StorefrontCall): Promise<boolean> {
    const { refusal } = await this.#send(call)
    if (refusal === null) return true
    this.#around.recorder.sales.linesRefused++
    return false
  }

  /** The answer when it is a right one or a refusal that the call names; any other ends the journey. */
  async #send(call: StorefrontCall): Promise<Answer> {
    const { client, recorder, now, stopping, sampleCheck, runId } = this.#around
    if (stopping()) throw new JourneyEnded('unfinished')
    const issuedMs = now()
    const dueMs = this.#steps++ === 0 && this.#dueMs !== null ? this.#dueMs : issuedMs
    const key = call.idempotent ? `${runId}-${this.#index}-${this.#keys++}` : undefined
    const answer = await client.send(call, call.read === true || sampleCheck(), key)
    if (answer.failure === 'aborted') throw new JourneyEnded('unfinished')
    const endMs = now()
    recorder.request(call.operation, dueMs, endMs - Math.min(issuedMs, dueMs), endMs, answer)
    if (answer.failure !== null) throw new JourneyEnded('failed')
    return answer
  }

  async think(): Promise<void> {
    await pauseToThink(this.#around, this.random)
  }
}

export async function pauseToThink({ thinkTime, pause }: Pick<Surroundings, 'thinkTime' | 'pause'>, random: Random): Promise<void> {
  if (thinkTime !== null) await pause(thinkTime.minMs + random.next() * (thinkTime.maxMs - thinkTime.minMs))
}
