import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { toChangeSnapshot } from './orderChange.js'
import { endChange, lockExpiredChanges } from './orderChangeStore.js'
import { findOrders } from './orderStore.js'

const BATCH = 100

/** Ends changes that nobody confirmed. They are refused from the moment they expire; this lets the next one be prepared and tells of it. */
export const expiredChanges: Worker = {
  name: 'expired order changes',
  everyMs: 10_000,
  due: sql(`SELECT store_id FROM order_changes WHERE status = 'pending' AND expires_at <= $1 GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const changes = await lockExpiredChanges(tx, BATCH)
    const currencies = new Map((await findOrders(tx, changes.map(({ order_id }) => order_id))).map((order) => [order.id, order.currency]))
    for (const change of changes) tx.emit('order_change.expired', change.id, toChangeSnapshot(endChange(tx, change, 'expired'), currencies.get(change.order_id)!))
    return changes.length === BATCH
  },
}
