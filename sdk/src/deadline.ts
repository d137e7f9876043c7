import type { Clock } from './clock.js'

/** Joins the caller's signal with the timeout of one attempt. `AbortSignal.any` would do, but not in every browser of today. */
export class Deadline {
  expired = false
  readonly #controller = new AbortController()
  readonly #clock: Clock
  readonly #ms: number
  readonly #outer: AbortSignal | undefined
  readonly #onAbort = () => this.#controller.abort(this.#outer?.reason)
  #stop: (() => void) | undefined

  /** `outer` must not be aborted yet. */
  constructor(clock: Clock, ms: number, outer: AbortSignal | undefined) {
    this.#clock = clock
    this.#ms = ms
    this.#outer = outer
    outer?.addEventListener('abort', this.#onAbort, { once: true })
    this.restart()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Counts from now again: an upload is alive as long as chunks leave. */
  restart(): void {
    this.disarm()
    if (this.#ms === 0 || this.#ms === Infinity || this.#controller.signal.aborted) return
    this.#stop = this.#clock.timer(this.#ms, () => {
      this.expired = true
      this.#controller.abort()
    })
  }

  /** From here on only the caller's signal counts: a stream may stay open as long as it likes. */
  disarm(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  release(): void {
    this.disarm()
    this.#outer?.removeEventListener('abort', this.#onAbort)
  }
}
