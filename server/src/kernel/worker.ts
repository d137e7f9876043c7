import type { Statement } from '../ports/database.js'
import type { Phases } from './operation.js'
import type { StoreRoute, StoreTx } from './tx.js'

/**
 * Work that nobody waits for. A runner asks every so often which stores of its shard have some, and does it in steps of one
 * transaction each. A step commits its effect together with the mark that it is done, so one that was cut off is done again.
 */
export interface Worker {
  readonly name: string
  /** How often to look for work. */
  readonly everyMs: number
  /** Gives the `store_id` of stores with work at the time $1, at most $2 of them. Runs as the relay role, which sees all stores. */
  readonly due: Statement
  /**
   * One step of one store. Several processes may run it at once: it takes what it works on FOR UPDATE SKIP LOCKED.
   * @returns whether there may be more to do right now.
   */
  step(tx: StoreTx): Promise<boolean>
  /** Called in a transaction of its own after a step threw, so that work that keeps failing can be given up. */
  failed?(tx: StoreTx, error: unknown): Promise<void>
}

/**
 * Work that calls the outside, such as a payment provider. A round claims in one transaction (a lease, with a fence), acts with
 * none open, and records the outcome in another under the same fence; whatever dies in between is claimed again when its lease
 * has run out, so every call carries a key that makes it harmless to repeat.
 */
export interface PhasedWorker {
  readonly name: string
  readonly everyMs: number
  readonly due: Statement
  /** One round of one store; those of other stores go on beside it. @returns whether there may be more to do right now. */
  run(phases: WorkPhases): Promise<boolean>
}

export interface WorkPhases extends Pick<Phases, 'now' | 'services' | 'inStore'> {
  readonly store: StoreRoute
}

/**
 * Phased work in rounds that go side by side, so that one which waits long for the outside holds up no other. A store's work has parts, such as
 * the receivers of its webhooks; of each part one round runs at a time in a process.
 */
export interface ParallelWorker {
  readonly name: string
  readonly everyMs: number
  /** How many rounds run at once at most. */
  readonly roundsMax: number
  /** Gives the `store_id` and `part` of what has work at the time $1, at most $2 of them, the longest due first. Runs as the relay role. */
  readonly due: Statement
  run(phases: RoundPhases): Promise<void>
}

export interface RoundPhases extends WorkPhases {
  readonly part: string
  /** Ends when the part is found to have work again while this round goes on. */
  more(): Promise<void>
  /** Aborted when the process stops: the round then ends what it has begun and begins nothing more. */
  readonly signal: AbortSignal
}
