/**
 * How many requests may be at work at once before one that is let in only waits. Found out, not set: the ceiling falls by a factor while a queue
 * stands and grows by a step otherwise, which shares a resource fairly whatever its capacity is (additive increase, multiplicative decrease: Chiu
 * and Jain, "Analysis of the Increase and Decrease Algorithms", 1989). Whether a queue stands is told by the delay before work begins, as in
 * WeChat's overload control (DAGOR, 2018), not by how long work takes, which differs a hundredfold between operations; and by a delay that
 * everybody has, as in CoDel (RFC 8289), since a burst that is worked off within a window harms nobody.
 *
 * Nothing here has a timer: whoever enters looks whether a window is over.
 */
const WINDOW_MS = 200
/** Longer, and a queue stands. */
const DELAY_MS = 50
const STEP = 4
/** A window cuts to no less than this part of what was at work. */
const CUT_MAX = 0.5

export class Gate {
  readonly #max: number
  readonly #min: number
  readonly #delayOf: (highest: number) => number | null
  #ceiling: number
  #inFlight = 0
  /** Most at once in this window. */
  #highest = 0
  #windowStart = 0
  /** Windows in a row at whose end a queue stood. */
  #standing = 0

  /**
   * @param min so many are let in however long they wait
   * @param delayOf what everybody waited since it was last asked, in milliseconds; null when nobody knows
   */
  constructor(min: number, max: number, delayOf: (highest: number) => number | null) {
    this.#max = max
    this.#min = Math.min(max, min)
    this.#ceiling = max
    this.#delayOf = delayOf
  }

  get inFlight(): number {
    return this.#inFlight
  }

  get ceiling(): number {
    return this.#ceiling
  }

  /** Places left for those who may have this part of all; none when it is not above 0. */
  room(portion: number, now: number): number {
    if (now - this.#windowStart >= WINDOW_MS) this.#review(now)
    return this.#ceiling * portion - this.#inFlight
  }

  enter(): void {
    if (++this.#inFlight > this.#highest) this.#highest = this.#inFlight
  }

  leave(): void {
    this.#inFlight--
  }

  #review(now: number): void {
    const windows = Math.floor((now - this.#windowStart) / WINDOW_MS)
    const highest = this.#highest
    const delay = this.#delayOf(highest) ?? (this.#inFlight === 0 ? 0 : null)
    this.#windowStart = now
    this.#highest = this.#inFlight
    if (delay === null) return
    if (delay <= DELAY_MS) {
      this.#standing = 0
      this.#ceiling = Math.min(this.#max, this.#ceiling + STEP * windows)
      return
    }
    // One bad window may be the machine's; after a second the ceiling comes down to what is really at work, however far above it was.
    const from = ++this.#standing === 1 ? this.#ceiling : Math.min(this.#ceiling, highest)
    this.#ceiling = Math.max(this.#min, from * Math.max(CUT_MAX, DELAY_MS / delay))
  }
}
