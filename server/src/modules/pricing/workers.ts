import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { dropExpiredTaxAnswers } from './taxAnswerStore.js'

const BATCH = 1_000

/** Drops what tax providers answered long ago. Nobody uses it from the moment it expires. */
const sweeper: Worker = {
  name: 'expired tax answers',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM tax_answers WHERE expires_at <= $1::timestamptz GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await dropExpiredTaxAnswers(tx, BATCH)) === BATCH,
}

export const workers: readonly Worker[] = [sweeper]
