import type { Database } from '../ports/database.js'
import type { EventFeed, FeedBatch, FeedEvent } from '../ports/eventFeed.js'
import type { EventStreams, StreamEvent, StreamPlace } from '../ports/eventStreams.js'
import { PARTS } from '../ports/eventStreams.js'
import { Unwanted, readPage } from './logPage.js'
import type { HeldPart, Partitions } from './partitions.js'

export interface StreamFeedOptions {
  shard: Database
  streams: EventStreams
  partitions: Partitions
  consumer: { readonly name: string; wants(type: string): boolean }
  log: (message: string, error: unknown) => void
}

/**
 * Reads the parts that this process holds from the streams of its shard. What the streams lack is read from the log: because Redis is
 * away, because it has lost something, or because this consumer is further behind than they reach. A position belongs to the part and not
 * to where it is read from, so nothing is left out or given in another order by the change.
 */
export class StreamFeed implements EventFeed {
  readonly #options: StreamFeedOptions
  readonly #unwanted: Unwanted
  /** Something was handled that the database does not know yet. */
  #passed = true
  /** Parts of a batch that is not done. When it is given up, what was given is asked for as unfinished. */
  #inHand: readonly HeldPart[] = []

  constructor(options: StreamFeedOptions) {
    this.#options = options
    this.#unwanted = new Unwanted(options.consumer)
  }

  get taken(): number {
    return this.#options.partitions.taken
  }

  async next(): Promise<FeedBatch | null> {
    const { partitions, consumer } = this.#options
    partitions.busy.delete(consumer.name)
    for (const part of this.#inHand) part.entered = null
    this.#inHand = []
    const parts = partitions.of(consumer.name)
    if (parts.length === 0) return null
    partitions.busy.add(consumer.name)
    const batch = await this.#nextOf(parts)
    if (batch === null) partitions.busy.delete(consumer.name)
    return batch
  }

  close(): Promise<void> {
    this.#options.partitions.busy.delete(this.#options.consumer.name)
    return Promise.resolve()
  }

  async #nextOf(parts: readonly HeldPart[]): Promise<FeedBatch | null> {
    const { partitions: { place }, streams } = this.#options
    const fromLog = () => this.#fromLog(parts.filter((part) => part.entered === null || part.position < part.through))
    try {
      await this.#enter(parts, streams.ready ? place : null)
      const missing = await fromLog()
      if (missing !== null) return missing
      const entered = parts.filter((part) => part.entered !== null)
      return place === null || entered.length === 0 ? null : (this.#unfinished(place, entered) ?? (await this.#fromStreams(place, entered)))
    } catch (error) {
      if (streams.ready) this.#options.log(`consumer ${this.#options.consumer.name} reads from the log for now`, error)
      for (const part of parts) part.entered = null
      return fromLog()
    }
  }

  async #enter(parts: readonly HeldPart[], place: StreamPlace | null): Promise<void> {
    const { streams, consumer, partitions } = this.#options
    await Promise.all(parts.map(async (part) => {
      if (place === null || part.entered === place) return void (part.entered = place)
      part.entered = null
      const entered = await streams.enter(place, consumer.name, partitions.holder, part.part, part.position)
      if (entered === null) return
      if (entered.gone.length > 0) this.#options.log(`consumer ${consumer.name}: entries of part ${part.part} were removed before they were handled; they are read from the log`, entered.gone)
      part.through = Math.max(entered.floor, ...entered.gone)
      part.unfinished = entered.unfinished
      part.entered = place
    }))
  }

  async #fromLog(parts: readonly HeldPart[]): Promise<FeedBatch | null> {
    if (parts.length === 0) return null
    const { shard } = this.#options
    const byNumber = new Map(parts.map((part) => [part.part, part]))
    const after = Math.min(...parts.map(({ position }) => position))
    const page = await readPage(shard, after, this.#unwanted, parts.length === PARTS ? null : [...byNumber.keys()])
    const { last, full } = page
    const upTo = ({ entered, through, position }: HeldPart) => (entered === null ? Math.max(last, position) : full ? Math.min(last, through) : through)
    const events = page.events.filter(({ part, pub_seq }) => pub_seq > byNumber.get(part)!.position && pub_seq <= upTo(byNumber.get(part)!))
    const targets = parts.map((part) => [part, upTo(part)] as const)
    const done = (): Promise<void> => {
      for (const [part, target] of targets) part.position = Math.max(part.position, target)
      if (!full) this.#options.partitions.soon()
      return Promise.resolve()
    }
    if (events.length > 0 || full) return { events, more: true, done }
    const moved = targets.some(([part, target]) => target > part.position)
    if (moved) await done()
    return null
  }

  #unfinished(place: StreamPlace, parts: readonly HeldPart[]): FeedBatch | null {
    const some = parts.filter(({ unfinished }) => unfinished.length > 0)
    if (some.length === 0) return null
    const entries = new Map(some.map((part) => [part, part.unfinished]))
    return this.#batch(place, entries, () => some.forEach((part) => (part.unfinished = [])))
  }

  async #fromStreams(place: StreamPlace, parts: readonly HeldPart[]): Promise<FeedBatch | null> {
    const { streams, consumer, partitions } = this.#options
    const found = await streams.read(place, consumer.name, partitions.holder, parts.map(({ part }) => part))
    if (found === null) throw new Error(`a stream of ${place.shard} or its group ${consumer.name} is gone`)
    if (found.size === 0) {
      if (this.#passed) partitions.soon()
      this.#passed = false
      return null
    }
    return this.#batch(place, new Map(parts.flatMap((part) => (found.has(part.part) ? [[part, found.get(part.part)!]] : []))))
  }

  #batch(place: StreamPlace, entries: ReadonlyMap<HeldPart, readonly StreamEvent[]>, then?: () => void): FeedBatch {
    const { streams, consumer } = this.#options
    const events = [...entries].flatMap(([part, own]) => own.filter(({ pub_seq, type }) => pub_seq > part.position && this.#unwanted.wants(type)).map(toFeedEvent))
    this.#inHand = [...entries.keys()]
    const done = async () => {
      this.#inHand = []
      for (const [part, own] of entries) part.position = Math.max(part.position, own.at(-1)!.pub_seq)
      then?.()
      this.#passed = true
      // Unanswered, they stay with this reader as unfinished, and are passed by when the part is entered again.
      await streams.finish(place, consumer.name, new Map([...entries].map(([{ part }, own]) => [part, own.map(({ pub_seq }) => pub_seq)]))).catch((error: unknown) => {
        if (streams.ready) this.#options.log(`consumer ${consumer.name} could not say what it finished`, error)
        for (const part of entries.keys()) part.entered = null
      })
    }
    return { events, more: true, done }
  }
}

function toFeedEvent({ pub_seq, type, text }: StreamEvent): FeedEvent {
  return { pub_seq, type, ...(JSON.parse(text) as Omit<FeedEvent, 'pub_seq' | 'type'>) }
}
