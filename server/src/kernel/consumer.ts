import type { FeedEvent } from '../ports/eventFeed.js'
import type { StoreTx } from './tx.js'

/** An event as a consumer gets it. Those of one store arrive in the order of the log. */
export type LoggedEvent = FeedEvent

/**
 * Reacts to events. `handle` runs in one transaction with the inbox rows that mark the events as done, so an effect in the
 * database happens exactly once although delivery is at least once.
 *
 * What it throws concerns the resource of the event alone: later events of that resource wait, all others go on.
 */
export interface Consumer {
  readonly name: string
  /** Handling an event once more changes nothing, so no inbox row has to tell that it was handled. */
  readonly repeatable?: true
  /** Repeatable, and what it keeps follows from what is true and not from when it hears of that: events may be given to it again at any time, beside new ones. */
  readonly replayable?: true
  wants(type: string): boolean
  handle(tx: StoreTx, events: readonly LoggedEvent[]): Promise<void>
}
