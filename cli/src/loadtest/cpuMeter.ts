import { performance } from 'node:perf_hooks'

/** From this share on the generator's own lateness mixes with the server's, and no verdict is given. */
export const BUSY_SHARE = 0.7

/** How busy this process was, as a share of one core per generator. Threads of one process cannot be told apart on Node 20. */
export class CpuMeter {
  readonly #workers: number
  readonly #samples: Array<{ readonly atMs: number, readonly cpuMs: number }> = []

  constructor(workers: number) {
    this.#workers = workers
    this.#sample()
  }

  /** The share since the last call. */
  lap(): number {
    const before = this.#samples.at(-1)
    const after = this.#sample()
    return before === undefined ? 0 : this.#share(before, after)
  }

  /** The share from the first lap that ended `skipMs` or more after the start; of everything when there is no such lap. */
  since(skipMs: number): number {
    const [first] = this.#samples
    const last = this.#samples.at(-1)
    if (first === undefined || last === undefined) return 0
    const from = this.#samples.find(({ atMs }) => atMs - first.atMs >= skipMs) ?? last
    return from === last ? this.#share(first, last) : this.#share(from, last)
  }

  #sample(): { atMs: number, cpuMs: number } {
    const { user, system } = process.cpuUsage()
    const sample = { atMs: performance.now(), cpuMs: (user + system) / 1000 }
    this.#samples.push(sample)
    return sample
  }

  #share(from: { atMs: number, cpuMs: number }, to: { atMs: number, cpuMs: number }): number {
    const wallMs = (to.atMs - from.atMs) * this.#workers
    return wallMs <= 0 ? 0 : Math.round(((to.cpuMs - from.cpuMs) / wallMs) * 1000) / 1000
  }
}
