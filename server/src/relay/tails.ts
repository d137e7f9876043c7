import type { LogTail } from '../kernel/operation.js'
import type { StoreRoute } from '../kernel/tx.js'
import { Pause } from './pause.js'

const OF_STORE_MAX = 10
const OF_PROCESS_MAX = 200

class Tail implements LogTail {
  ended = false
  readonly #pause = new Pause()
  #grew = false

  constructor(readonly store: StoreRoute, private readonly closed: (tail: Tail) => void) {}

  async grown(ms: number): Promise<boolean> {
    if (!this.#grew && !this.ended) await this.#pause.for(ms)
    const grew = this.#grew || this.ended
    this.#grew = false
    return grew
  }

  grow(): void {
    this.#grew = true
    this.#pause.end()
  }

  end(): void {
    this.ended = true
    this.#pause.end()
  }

  close(): void {
    this.end()
    this.closed(this)
  }
}

/** The connections of this process that follow logs. There are few, they are woken when a log grows, and nothing keeps them open when the process stops. */
export class Tails {
  readonly #open = new Set<Tail>()
  #draining = false

  /** The process is about to stop. */
  get draining(): boolean {
    return this.#draining
  }

  /** @returns null when there are too many */
  open(store: StoreRoute): LogTail | null {
    if (this.#draining || this.#open.size >= OF_PROCESS_MAX || this.#of(({ storeId }) => storeId === store.storeId).length >= OF_STORE_MAX) return null
    const tail = new Tail(store, (closed) => this.#open.delete(closed))
    this.#open.add(tail)
    return tail
  }

  grew(shardId: string): void {
    for (const tail of this.#of((store) => store.shardId === shardId)) tail.grow()
  }

  /** What its keys may do has changed, so whoever follows its log has to ask again. */
  storeChanged(storeId: string): void {
    for (const tail of this.#of((store) => store.storeId === storeId)) tail.end()
  }

  everythingChanged(): void {
    for (const tail of this.#open) tail.end()
  }

  drain(): void {
    this.#draining = true
    this.everythingChanged()
  }

  #of(isMeant: (store: StoreRoute) => boolean): Tail[] {
    return [...this.#open].filter(({ store }) => isMeant(store))
  }
}
