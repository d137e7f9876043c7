import { LRUCache } from 'lru-cache'
import { atMost } from '../kernel/atMost.js'
import { Problem } from '../kernel/problem.js'
import type { SharedAnswer, SharedAnswers } from '../ports/answers.js'
import type { GatewayContext } from './context.js'
import type { Metrics } from './observe.js'
import { OWN_HEADERS } from './reply.js'

/** That there is nothing under an address: guesses then do not reach the database again. */
const ABSENT_SECONDS = 10
/** The same in the memory of this process, for as long as the lane keeps what there is. */
const ABSENT_MS = 2_000
const ABSENT_MAX = 10_000
const OWN: ReadonlySet<string> = new Set(OWN_HEADERS)

/** Who asks for what, and under which version of the store. */
export interface Asked {
  readonly storeId: string
  readonly key: string
  readonly version: number
}

interface Flight {
  readonly began: number
  readonly loading: Promise<SharedAnswer | null>
}

/**
 * Where shoppers who want the same at the same moment meet: one loads, and the others get what it got. Nobody is given what began to be
 * loaded before a change that this process knew of when they asked, since that has given the store another version.
 */
export class Loads {
  readonly #answers: SharedAnswers
  readonly #metrics: Metrics
  readonly #flights = new Map<string, Flight>()
  readonly #absent = new LRUCache<string, SharedAnswer>({ ...atMost(ABSENT_MAX), ttl: ABSENT_MS })

  constructor(answers: SharedAnswers, metrics: Metrics) {
    this.#answers = answers
    this.#metrics = metrics
  }

  /** Puts the answer together. @returns when that began to be loaded */
  async answer(ctx: GatewayContext, next: () => Promise<unknown>, asked: Asked): Promise<number> {
    const name = `${asked.version} ${asked.key}`
    const absent = this.#absent.get(name)?.absent
    if (absent !== undefined) throw new Problem(absent.code, absent.detail)
    const flight = this.#flights.get(name)
    if (flight === undefined) return this.#lead(ctx, next, asked, name)
    this.#metrics.foundFor('joined')
    const answer = await flight.loading
    if (answer === null) await next()
    else give(ctx, answer)
    return flight.began
  }

  async #lead(ctx: GatewayContext, next: () => Promise<unknown>, { storeId, key }: Asked, name: string): Promise<number> {
    let walked = false
    const load = () => {
      walked = true
      return loaded(ctx, next)
    }
    const flight = { began: Date.now(), loading: this.#answers.get(storeId, key, load) }
    this.#flights.set(name, flight)
    try {
      const answer = await flight.loading
      if (answer?.absent !== undefined) this.#absent.set(name, answer)
      if (answer !== null && (!walked || answer.absent !== undefined)) give(ctx, answer)
    } finally {
      this.#flights.delete(name)
      this.#metrics.foundFor(walked ? 'made' : 'shared')
    }
    return flight.began
  }
}

/** What the rest of the chain has answered; null for what is not handed on, such as the way to another address. */
async function loaded({ state: { reply } }: GatewayContext, next: () => Promise<unknown>): Promise<SharedAnswer | null> {
  try {
    await next()
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error
    return { seconds: ABSENT_SECONDS, headers: {}, text: '', absent: { code: error.code, detail: error.detail } }
  }
  if (reply.status !== 200 || typeof reply.body !== 'string') return null
  return { seconds: secondsOf(reply.headers['Cache-Control']), headers: Object.fromEntries(Object.entries(reply.headers).filter(([name]) => !OWN.has(name))), text: reply.body }
}

function give({ state: { reply } }: GatewayContext, { headers, text, absent }: SharedAnswer): void {
  if (absent !== undefined) throw new Problem(absent.code, absent.detail)
  Object.assign(reply.headers, headers)
  reply.text(200, headers['Content-Type']!, text)
}

/** For as long as a browser may keep it. */
const secondsOf = (cacheControl = '') => Number(/\bmax-age=(\d+)/.exec(cacheControl)?.[1] ?? 0)
