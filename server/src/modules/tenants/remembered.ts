import { LRUCache } from 'lru-cache'
import { atMost } from '../../kernel/atMost.js'

/** What was looked up: null for "not there", so that guesses do not reach the database again. */
interface Kept<T> {
  readonly value: T | null
  /** When the look-up began. */
  readonly at: number
}

export interface RememberedOptions<T> {
  readonly max: number
  /** Milliseconds after which it is looked up again whatever is known. */
  readonly ttl: number
  /** Whose change makes it out of date. */
  ownerOf(value: T): string | null
  /** Whether what was looked up then still holds, as far as anybody can know. */
  isCurrent(at: number): boolean
  now(): number
}

/** The owner of what is not there: whoever changes may have made it. */
const NOBODY = ''

/**
 * Look-ups kept in memory, one at a time per key. What is forgotten stays forgotten: a look-up that began before
 * `forget` answers whoever waits for it, but is not kept, because it may have read what has just changed.
 */
export class Remembered<T extends object> {
  readonly #load: (key: string) => Promise<T | null>
  readonly #options: RememberedOptions<T>
  readonly #kept: LRUCache<string, Kept<T>>
  readonly #ofOwner = new Map<string, Set<string>>()
  #pending = new Map<string, Promise<T | null>>()

  constructor(load: (key: string) => Promise<T | null>, options: RememberedOptions<T>) {
    this.#load = load
    this.#options = options
    this.#kept = new LRUCache({ ...atMost(options.max), ttl: options.ttl, dispose: (kept, key) => this.#leave(kept, key) })
  }

  /** Null when it is known not to be there; undefined when that is not known. */
  known(key: string): T | null | undefined {
    const kept = this.#kept.get(key)
    return kept !== undefined && this.#options.isCurrent(kept.at) ? kept.value : undefined
  }

  async get(key: string): Promise<T | null> {
    const known = this.known(key)
    return known === undefined ? (this.#pending.get(key) ?? this.#look(key)) : known
  }

  #look(key: string): Promise<T | null> {
    const pending = this.#pending
    const at = this.#options.now()
    const looking = this.#load(key).then(
      (value) => {
        if (this.#pending === pending) this.#keep(key, { value, at })
        return value
      },
    ).finally(() => pending.delete(key))
    pending.set(key, looking)
    return looking
  }

  #keep(key: string, kept: Kept<T>): void {
    this.#kept.set(key, kept)
    const owner = this.#ownerOf(kept)
    const keys = this.#ofOwner.get(owner)
    if (keys === undefined) this.#ofOwner.set(owner, new Set([key]))
    else keys.add(key)
  }

  #leave(kept: Kept<T>, key: string): void {
    const owner = this.#ownerOf(kept)
    const keys = this.#ofOwner.get(owner)
    if (keys?.delete(key) && keys.size === 0) this.#ofOwner.delete(owner)
  }

  #ownerOf({ value }: Kept<T>): string {
    return (value === null ? null : this.#options.ownerOf(value)) ?? NOBODY
  }

  /** Forgets what is the owner's, every "not there", and the look-ups under way. */
  forget(owner: string): void {
    this.#pending = new Map()
    for (const who of [owner, NOBODY]) for (const key of [...(this.#ofOwner.get(who) ?? [])]) this.#kept.delete(key)
  }

  forgetAll(): void {
    this.#pending = new Map()
    this.#kept.clear()
  }
}
