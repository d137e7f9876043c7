import { Lanes } from '../kernel/lanes.js'
import type { Database } from '../ports/database.js'
import { PAGE, Unwanted, readPage, type LogPage, type PlacedEvent } from './logPage.js'

/** Events that are kept for those who read a little later than the first. */
const KEPT_MAX = 2 * PAGE

interface Follower {
  readonly position: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * The log of a shard for all who follow it in this process: its end is read once for all of them and kept a while. Who is behind
 * what is kept reads for himself.
 */
export class SharedLog {
  readonly #shard: Database
  readonly #wantedByNobody: Unwanted
  // Who asks while it is being read may have heard of something newer, and is served by the next reading.
  readonly #lane = new Lanes<Follower>({ max: Infinity, serve: (followers) => this.#readOn(followers) })
  /** What somebody wants of all that comes after one place, up to another. */
  #events: PlacedEvent[] = []
  #from = 0
  #to = 0
  #full = false

  /** @param reader wants what any of the readers does */
  constructor(shard: Database, reader: { wants(type: string): boolean }) {
    this.#shard = shard
    this.#wantedByNobody = new Unwanted(reader)
  }

  async after(position: number, unwanted: Unwanted): Promise<LogPage> {
    if (position >= this.#to) await new Promise<void>((resolve, reject) => this.#lane.join('end', { position, resolve, reject }))
    if (position < this.#from) return readPage(this.#shard, position, unwanted)
    const events = this.#events.slice(this.#events.findLastIndex(({ pub_seq }) => pub_seq <= position) + 1)
    if (events.length <= PAGE) return { events: wantedOf(events, unwanted), last: Math.max(position, this.#to), full: this.#full }
    return { events: wantedOf(events.slice(0, PAGE), unwanted), last: events[PAGE - 1]!.pub_seq, full: true }
  }

  async #readOn(followers: readonly Follower[]): Promise<void> {
    try {
      const furthest = Math.max(...followers.map(({ position }) => position))
      if (furthest > this.#to) {
        this.#events = []
        this.#from = this.#to = furthest
      }
      const { events, last, full } = await readPage(this.#shard, this.#to, this.#wantedByNobody)
      this.#events.push(...events)
      this.#to = last
      this.#full = full
      const gone = this.#events.splice(0, Math.max(0, this.#events.length - KEPT_MAX))
      this.#from = gone.at(-1)?.pub_seq ?? this.#from
      for (const { resolve } of followers) resolve()
    } catch (error) {
      for (const { reject } of followers) reject(error)
    }
  }
}

const wantedOf = (events: readonly PlacedEvent[], unwanted: Unwanted) => events.filter(({ type }) => unwanted.wants(type))
