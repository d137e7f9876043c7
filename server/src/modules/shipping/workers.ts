import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { dropExpired } from './quoteStore.js'

const BATCH = 1_000

/** Drops what providers answered long ago. Nobody is shown it from the moment it expires. */
const sweeper: Worker = {
  name: 'expired shipping quotes',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM shipping_quotes WHERE expires_at <= $1::timestamptz GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await dropExpired(tx, BATCH)) === BATCH,
}

export const workers: readonly Worker[] = [sweeper]
