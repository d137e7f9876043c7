import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { toSnapshot } from './cart.js'
import { abandon, clearNews, lockExpired, lockWithNews } from './cartStore.js'

const BATCH = 200

/** Tells the log of events about carts that were opened or changed. Changes within a second share an event with the last state. */
const announcer: Worker = {
  name: 'cart news',
  everyMs: 1_000,
  due: sql(`SELECT store_id FROM carts WHERE news IS NOT NULL AND $1::timestamptz IS NOT NULL GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const carts = await lockWithNews(tx, BATCH)
    for (const cart of carts) tx.emit(`cart.${cart.news!}`, cart.id, toSnapshot(cart))
    clearNews(tx, carts)
    return carts.length === BATCH
  },
}

/** Marks carts that expired before a checkout. Reads refuse them from the moment they expire; this is for the merchant. */
const sweeper: Worker = {
  name: 'abandoned carts',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM carts WHERE status = 'open' AND expires_hour <= $1::timestamptz AT TIME ZONE 'UTC' AND expires_at <= $1 GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const carts = await lockExpired(tx, BATCH)
    for (const cart of carts) if (cart.lines.length > 0) tx.emit('cart.abandoned', cart.id, toSnapshot({ ...cart, status: 'abandoned', version: cart.version + 1, updated_at: tx.now }))
    abandon(tx, carts)
    return carts.length === BATCH
  },
}

export const workers: readonly Worker[] = [announcer, sweeper]
