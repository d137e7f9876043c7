import { setImmediate as nextTurn } from 'node:timers/promises'

export interface LanesOptions<A> {
  /** At most so many leave together. */
  readonly max: number
  /** Answers each of a batch; must not throw. */
  serve(batch: readonly A[]): Promise<void>
}

/**
 * Brings together what is asked at the same moment, lane by lane: a batch leaves when the one before it has returned, never by a timer,
 * so whoever is alone does not wait. A lane is there while a batch of it is in flight; who opens one leaves with those whose requests are
 * at the socket already, and with those whose earlier step has just returned as his own has.
 */
export class Lanes<A> {
  readonly #options: LanesOptions<A>
  readonly #waiting = new Map<string, A[]>()

  constructor(options: LanesOptions<A>) {
    this.#options = options
  }

  join(lane: string, ask: A): void {
    const waiting = this.#waiting.get(lane)
    if (waiting !== undefined) return void waiting.push(ask)
    const opened = [ask]
    this.#waiting.set(lane, opened)
    void this.#drain(lane, opened)
  }

  async #drain(lane: string, waiting: A[]): Promise<void> {
    await nextTurn()
    while (waiting.length > 0) {
      await this.#options.serve(waiting.splice(0, this.#options.max))
      // Requests that have arrived at the socket meanwhile are read first: they go with the next batch instead of waiting for it.
      await nextTurn()
    }
    this.#waiting.delete(lane)
  }
}
