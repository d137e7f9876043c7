import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { forgetExpired, lockExpired, ownersOfMissing, releaseHolds } from './holdStore.js'
import { takeNews } from './newsStore.js'

const BATCH = 500
/** How long an expired hold is kept, so that a payment which arrives late can take its units again. */
const KEPT_MS = 86_400_000

/**
 * Ends holds that are past their time. They do not count from that moment on, whoever asks; this is for everybody who only looks
 * at the levels. Where a count found less than checkouts hold, their holds end too, the newest first.
 */
const sweeper: Worker = {
  name: 'stock holds',
  everyMs: 1_000,
  due: sql(`
    SELECT store_id FROM (SELECT store_id FROM stock_holds WHERE status = 'held' AND expires_at <= $1
      UNION SELECT store_id FROM stock_holds WHERE status = 'expired' AND hard_expires_at <= $1::timestamptz - interval '1 day'
      UNION SELECT store_id FROM inventory_levels WHERE missing) due GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const expired = await lockExpired(tx, BATCH)
    forgetExpired(tx, new Date(tx.now.getTime() - KEPT_MS), BATCH)
    await releaseHolds(tx, expired.length > 0 ? expired : await ownersOfMissing(tx), 'expired')
    return expired.length === BATCH
  },
}

/**
 * Tells the log of events what became of stock that checkouts and orders took or gave back. Changes of an item within a second
 * share an event with what is available then: on an item that everybody wants, an event for each would cost more than the hold.
 */
const announcer: Worker = {
  name: 'stock news',
  everyMs: 1_000,
  due: sql(`
    SELECT store_id FROM (SELECT store_id FROM stock_news WHERE second < date_trunc('second', $1::timestamptz)
      UNION SELECT store_id FROM inventory_levels WHERE low <> low_told) due GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const { items, low, more } = await takeNews(tx, BATCH)
    for (const { item_id, ...item } of items) tx.emit('inventory.adjusted', item_id, { inventory_item_id: item_id, ...item, entries: [] })
    for (const { item_id, ...level } of low) tx.emit('inventory.low_stock', item_id, { inventory_item_id: item_id, ...level })
    return more
  },
}

export const workers: readonly Worker[] = [sweeper, announcer]
