import { sql } from '../../kernel/sql.js'
import type { PhasedWorker, Worker } from '../../kernel/worker.js'
import { expiredChanges } from './expireChanges.js'
import { dueWorkflows } from './followWorkflows.js'
import { changed } from './fulfillmentOrder.js'
import { ofOrders, ordersWithDue, save } from './fulfillmentOrderStore.js'
import { announce } from './openFulfillmentOrders.js'
import { lockOrders } from './orderStore.js'
import { expiredLinks } from './paymentLink.js'
import { recomputeOrder } from './recomputeOrder.js'
import { labels } from './runLabel.js'

const BATCH = 50

/** Opens fulfillment orders whose time has come. Sending out asks the clock itself; this is for the people who look at what is open. */
const scheduled: Worker = {
  name: 'scheduled fulfillment orders',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM fulfillment_orders WHERE status = 'scheduled' AND fulfill_at <= $1 GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const ids = await ordersWithDue(tx, BATCH)
    if (ids.length === 0) return false
    const [, all] = await Promise.all([lockOrders(tx, ids), ofOrders(tx, ids)])
    const due = all.filter((order) => order.status === 'scheduled' && order.fulfill_at !== null && order.fulfill_at <= tx.now).map((order) => changed(order, {}, tx.now))
    save(tx, due)
    for (const order of due) announce(tx, order)
    await recomputeOrder(tx, [...new Set(due.map((order) => order.order_id))])
    return ids.length === BATCH
  },
}

export const workers: readonly Worker[] = [scheduled, expiredChanges, expiredLinks, dueWorkflows]
export const phasedWorkers: readonly PhasedWorker[] = [labels]
