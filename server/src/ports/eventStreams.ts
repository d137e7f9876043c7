/** An event in a stream; its payload is JSON text that nobody reads who does not want it. */
export interface StreamEvent {
  readonly pub_seq: number
  readonly type: string
  /** JSON of `store_id`, `id`, `resource_id`, `sequence` and `data`. */
  readonly text: string
}

/** The streams of a shard that count. Another generation of them begins whenever one turns out to be incomplete. */
export interface StreamPlace {
  readonly shard: string
  readonly generation: number
}

export interface Entered {
  /** Of what has this number or a lower one the stream has nothing any more, or never had. */
  readonly floor: number
  /** What an earlier reader was given and did not finish, in order. */
  readonly unfinished: readonly StreamEvent[]
  /** Numbers of such whose entries are gone: whoever removed them should not have. */
  readonly gone: readonly number[]
}

/** How many streams a shard has; `souk_partition` in SQL says which of them a store is in. */
export const PARTS = 32

/**
 * Streams of events, PARTS for each shard, written by one publisher and read by groups. They carry events and keep none for good: what they
 * lose is in the log. Promises of every implementation:
 * - a number that is not above the last one of its stream is refused, so what is published again is not there twice;
 * - every call ends within seconds, by an answer or by throwing; `ready` is false while there is no use in calling;
 * - nothing is removed that a group has not finished.
 */
export interface EventStreams {
  readonly ready: boolean
  /** Why it is not; null when it is. */
  complaint(): string | null
  /** Makes the empty streams of a generation: what comes next has a higher number than `after`. */
  begin(place: StreamPlace, after: number): Promise<void>
  /** The last number of each stream; null where it is gone. */
  lasts(place: StreamPlace): Promise<readonly (number | null)[]>
  /** @returns false, and publishes nothing, when a stream ends before the number that was its last. */
  publish(place: StreamPlace, parts: ReadonlyMap<number, { readonly last: number; readonly events: readonly StreamEvent[] }>): Promise<boolean>
  /** Makes a reader the only one of its group, which begins after `after` when it is new. @returns null when the stream is gone */
  enter(place: StreamPlace, group: string, reader: string, part: number, after: number): Promise<Entered | null>
  /** What comes next in each part that has something. @returns null when a stream or the group in it is gone */
  read(place: StreamPlace, group: string, reader: string, parts: readonly number[]): Promise<ReadonlyMap<number, readonly StreamEvent[]> | null>
  finish(place: StreamPlace, group: string, done: ReadonlyMap<number, readonly number[]>): Promise<void>
  /** Removes what has a lower number and is finished by every group. @returns how many entries went */
  trim(place: StreamPlace, below: number): Promise<number>
  remove(place: StreamPlace): Promise<void>
  /** Calls back when something was published on the shard, by any process, and when that may have been missed. */
  listen(shard: string, heard: () => void): void
  close(): Promise<void>
}
