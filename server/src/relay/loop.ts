import { Pause } from './pause.js'

/** Turns, one after the other, until it is stopped. A nudge during a turn or the pause after it brings the next one at once. */
export class Loop {
  readonly #turn: () => Promise<number>
  readonly #pause = new Pause()
  #running: Promise<void> = Promise.resolve()
  #nudged = false
  #stopped = false

  /** @param turn must not throw. @returns milliseconds until the next */
  constructor(turn: () => Promise<number>) {
    this.#turn = turn
  }

  get stopped(): boolean {
    return this.#stopped
  }

  start(): void {
    this.#running = this.#run()
  }

  nudge(): void {
    this.#nudged = true
    this.#pause.end()
  }

  /** Ends when the turn under way has. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#pause.end()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#nudged = false
      const ms = await this.#turn()
      // Either may have happened during the turn, before there was a pause to end.
      if (ms > 0 && !this.#isWanted()) await this.#pause.for(ms)
    }
  }

  #isWanted(): boolean {
    return this.#stopped || this.#nudged
  }
}
