import { Problem } from '../kernel/problem.js'
import type { IdempotencyClaim } from '../kernel/idempotency.js'

/** How long a repeat waits for the first request with its key before it is told to come back. */
const PATIENCE_MS = 2_000

/**
 * Requests with one key that meet in this process: the first works, the others get what it got. They hold no connection, and
 * the batch that the first is part of never holds a key twice. Those that meet across processes meet in the table of keys.
 */
export class Twins {
  readonly #running = new Map<string, { fingerprint: string; outcome: Promise<unknown> }>()

  async share<T extends object>(claim: IdempotencyClaim, work: () => Promise<T>): Promise<T & { replayed: boolean }> {
    const name = `${claim.storeId}\n${claim.principal}\n${claim.key}`
    for (;;) {
      const first = this.#running.get(name)
      if (first === undefined) break
      if (first.fingerprint !== claim.fingerprint) throw new Problem('idempotency.key_reused', 'This key was used with another body, path or query. Use a new key for a new request.')
      const outcome = (await within(first.outcome)) as (T & { replayed: boolean }) | null
      if (outcome !== null) return { ...outcome, replayed: true }
    }
    const outcome = work()
    this.#running.set(name, { fingerprint: claim.fingerprint, outcome: outcome.catch(() => null) })
    try {
      return { replayed: false, ...(await outcome) }
    } finally {
      this.#running.delete(name)
    }
  }
}

/** @throws idempotency.in_flight when the first takes too long; its failure is null, after which the next may try. */
async function within<T>(outcome: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Problem('idempotency.in_flight', 'The first request with this key has not finished. Repeat this one with the same key.', { retryAfter: 1 })), PATIENCE_MS)
  })
  try {
    return await Promise.race([outcome, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
