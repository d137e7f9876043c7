import { LRUCache } from 'lru-cache'
import { atMost } from '../../kernel/atMost.js'

// lru-cache keeps no null; this stands for "looked up, not there", so that guesses do not reach the database again.
const NOTHING = Symbol('nothing')

/**
 * Look-ups kept in memory for a while, one at a time per key. What is forgotten stays forgotten: a look-up that began before
 * `forget` answers whoever waits for it, but is not kept, because it may have read what has just changed.
 */
export class Remembered<T extends object> {
  readonly #load: (key: string) => Promise<T | null>
  readonly #kept: LRUCache<string, T | typeof NOTHING>
  #pending = new Map<string, Promise<T | null>>()

  constructor(load: (key: string) => Promise<T | null>, bounds: { max: number; ttl: number }) {
    this.#load = load
    this.#kept = new LRUCache({ ...atMost(bounds.max), ttl: bounds.ttl })
  }

  /** Null when it is known not to be there; undefined when that is not known. */
  known(key: string): T | null | undefined {
    const kept = this.#kept.get(key)
    return kept === NOTHING ? null : kept
  }

  async get(key: string): Promise<T | null> {
    const known = this.known(key)
    return known === undefined ? (this.#pending.get(key) ?? this.#look(key)) : known
  }

  #look(key: string): Promise<T | null> {
    const pending = this.#pending
    const looking = this.#load(key).then(
      (value) => {
        if (this.#pending === pending) this.#kept.set(key, value ?? NOTHING)
        return value
      },
    ).finally(() => pending.delete(key))
    pending.set(key, looking)
    return looking
  }

  /** Forgets what `matches`, every "not there", and the look-ups under way. */
  forget(matches: (value: T) => boolean): void {
    this.#pending = new Map()
    for (const [key, value] of this.#kept.entries()) if (value === NOTHING || matches(value)) this.#kept.delete(key)
  }
}
