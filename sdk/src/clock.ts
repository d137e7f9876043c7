import { AbortedError } from './errors.js'

/** Time and chance, behind one door so that tests decide both. */
export interface Clock {
  now(): number
  random(): number
  /** Resolves after `ms`; rejects at once when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
  /** Calls `ring` after `ms` and returns how to stop that. */
  timer(ms: number, ring: () => void): () => void
}

/** Longer timers overflow and ring at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const aborted = (signal: AbortSignal): AbortedError => new AbortedError('the call was aborted by its signal', { cause: signal.reason })

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  timer(ms, ring) {
    const id = setTimeout(ring, Math.min(ms, LONGEST_TIMER_MS))
    return () => clearTimeout(id)
  },
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(aborted(signal))
      const stop = () => {
        cancel()
        if (signal) reject(aborted(signal))
      }
      const cancel = systemClock.timer(ms, () => {
        signal?.removeEventListener('abort', stop)
        resolve()
      })
      signal?.addEventListener('abort', stop, { once: true })
    })
  },
}
