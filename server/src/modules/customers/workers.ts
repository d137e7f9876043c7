import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { dropPassed } from './attempts.js'
import { dropExpired as dropExpiredSessions } from './sessionStore.js'
import { dropExpired as dropExpiredTokens } from './tokenStore.js'

const BATCH = 500

/** Everything here is void from its time on, whether or not it was dropped: this keeps the tables small. */
const sweeper: Worker = {
  name: 'expired customer sessions',
  everyMs: 5_000,
  due: sql(`
    SELECT store_id FROM (SELECT store_id FROM customer_sessions WHERE expires_at <= $1
      UNION ALL SELECT store_id FROM customer_tokens WHERE expires_at <= $1 UNION ALL SELECT store_id FROM customer_attempts WHERE empty_at <= $1) d GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const dropped = await Promise.all([dropExpiredSessions(tx, BATCH), dropExpiredTokens(tx, BATCH), dropPassed(tx, BATCH)])
    return dropped.some((count) => count === BATCH)
  },
}

export const workers: readonly Worker[] = [sweeper]
