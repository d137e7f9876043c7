import type { Problem } from './problem.js'
import type { StoreTx } from './tx.js'

/** At most so many share a transaction: beyond, a batch gains little and its locks are held longer. */
export const GROUP_MAX = 64

/**
 * Work that is done in one transaction for all who ask for it at the same moment: a batch leaves when the one before it has
 * returned, never by a timer, so whoever is alone does not wait. One commit and one set of statements serve the whole batch,
 * and a row that all of them want is locked once.
 *
 * `run` gives a result for each member, in their order. A Problem refuses one member, for which it must have written nothing.
 * When it throws, the transaction is rolled back and each member is run alone, so only the one at fault gets the error.
 */
export interface Group<M, R> {
  readonly name: string
  run(tx: StoreTx, members: readonly M[]): Promise<readonly (R | Problem)[]>
}
