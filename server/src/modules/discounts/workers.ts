import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { releaseExpiredHolds } from './creditMoves.js'
import { countUses, releaseExpiredUses } from './useStore.js'

const BATCH = 500
const EVERY_MS = 1_000

/** Gives back uses that a checkout reserved and neither committed nor released before its deadline. */
const expiredUses: Worker = {
  name: 'expired discount uses',
  everyMs: EVERY_MS,
  due: sql(`SELECT store_id FROM discount_uses WHERE state = 'held' AND expires_at <= $1 GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await releaseExpiredUses(tx, BATCH)) === BATCH,
}

/** The same for gift cards and store credit. */
const expiredHolds: Worker = {
  name: 'expired credit holds',
  everyMs: EVERY_MS,
  due: sql(`SELECT store_id FROM credit_holds WHERE expires_at <= $1 GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await releaseExpiredHolds(tx, BATCH)) === BATCH,
}

/** Counts uses where no limit asks for it at once: a row that every checkout had to lock would put them all in one queue. */
const uncountedUses: Worker = {
  name: 'discount uses to count',
  everyMs: EVERY_MS,
  due: sql(`SELECT store_id FROM discount_uses WHERE NOT (counted AND code_counted) AND $1::timestamptz IS NOT NULL GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await countUses(tx, BATCH)) === BATCH,
}

export const workers: readonly Worker[] = [expiredUses, expiredHolds, uncountedUses]
