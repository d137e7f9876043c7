/** An event with its place in the log of its shard. Those of one store are given in the order of the log. */
export interface FeedEvent {
  readonly pub_seq: number
  readonly store_id: string
  readonly id: string
  readonly type: string
  readonly resource_id: string
  readonly sequence: number
  readonly data: Record<string, unknown>
}

export interface FeedBatch {
  /** What the consumer wants; may be nothing, when all that was read is passed by. */
  readonly events: readonly FeedEvent[]
  /** There may be more right now. */
  readonly more: boolean
  /** Everything in it is handled, and need not be given again. */
  done(): Promise<void>
}

/**
 * What one consumer reads the events of one shard from. Promises of every implementation, held by test/eventFeed.test.ts:
 * - every event of the log that the consumer wants is given, and those of a store in the order of the log;
 * - what was not done is given again, to whoever reads next; what was done may be given again after a crash, so effects need an inbox;
 * - of all that read for a consumer at a time, one alone is given the events of a store. One that was held up and has lost its
 *   place may still hold a batch; the inbox makes its effects none;
 * - when the database does not answer it throws, and goes on where it was once that does again.
 */
export interface EventFeed {
  /** Grows when stores come to this reader that it did not read for before. */
  readonly taken: number
  /** The next events; null when there are none now, or when others read them. The batch before is done or given up. */
  next(): Promise<FeedBatch | null>
  /** Lets others go on at once where this one stops. */
  close(): Promise<void>
}

/** How far a consumer is behind the log of a shard. */
export interface ConsumerLag {
  readonly shard: string
  readonly consumer: string
  readonly events: number
  /** Age of the oldest event that was not handled; 0 when there is none. */
  readonly seconds: number
  /** Resources that are parked because an event could not be handled. */
  readonly parked: number
}
