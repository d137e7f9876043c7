import { Problem } from '../kernel/problem.js'

/**
 * Lets work under one key happen one after the other, in the order in which it was asked for. Whoever waits here holds no
 * connection: many writers to one cart would otherwise take them all, only to wait for the same row, and keep others out.
 */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()

  /** @throws server.deadline_exceeded when the turn does not come within `patienceMs`; the work is then not done. */
  async take<T>(key: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key)
    let done: () => void = () => undefined
    const own = new Promise<void>((resolve) => (done = resolve))
    // Also after those before us when we give up, so that nobody behind us overtakes them.
    const last = Promise.all([before, own]).then(() => {
      if (this.#last.get(key) === last) this.#last.delete(key)
    })
    this.#last.set(key, last)
    try {
      if (before !== undefined) await within(before, patienceMs)
      return await work()
    } finally {
      done()
    }
  }
}

async function within(turn: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Problem('server.deadline_exceeded', 'Too many others change the same thing right now.', { retryAfter: 1 })), ms)
  })
  try {
    await Promise.race([turn, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
