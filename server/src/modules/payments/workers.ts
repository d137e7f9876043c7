import { failpoint } from '../../kernel/failpoint.js'
import type { News } from '../../kernel/payments.js'
import { sql } from '../../kernel/sql.js'
import type { PhasedWorker, Worker, WorkPhases } from '../../kernel/worker.js'
import { askDue } from './ask.js'
import { call, type Ticket } from './call.js'
import type { GatewayState } from './gateway.js'
import * as gatewayStore from './gatewayStore.js'
import { receiveNews } from './notifications.js'
import { openAccounts, saveAccounts } from './paymentStore.js'
import { runDueTasks } from './tasks.js'

const BATCH = 200

/** Captures, voids and refunds, until each has its answer. */
const taskRunner: PhasedWorker = {
  name: 'payment tasks',
  everyMs: 250,
  due: sql(`SELECT store_id FROM payment_tasks WHERE status = 'pending' AND next_at <= $1 GROUP BY store_id LIMIT $2`),
  run: (phases) => runDueTasks(phases),
}

/** Unknown outcomes, and the comparison with what providers hold. */
const asker: PhasedWorker = {
  name: 'payment outcomes',
  everyMs: 500,
  due: sql(`SELECT store_id FROM payments WHERE ask_at <= $1 GROUP BY store_id LIMIT $2`),
  run: (phases) => askDue(phases),
}

const UNCLAIMED = `order_id IS NULL AND status IN ('requires_method', 'requires_action', 'processing', 'authorized') AND unwanted IS NULL`
const LOCK_UNCLAIMED = sql(`SELECT id FROM payments WHERE store_id = $1 AND ${UNCLAIMED} AND claim_until <= $2 ORDER BY id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`)

/** Money that is held for an order that never came: it is let go. */
const unclaimed: Worker = {
  name: 'unclaimed payments',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM payments WHERE ${UNCLAIMED} AND claim_until <= $1 GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const ids = (await tx.run<{ id: string }>(LOCK_UNCLAIMED, [tx.storeId, tx.now, BATCH])).map(({ id }) => id)
    const accounts = await openAccounts(tx, ids)
    for (const account of accounts.values()) account.giveUp('unclaimed')
    saveAccounts(tx, accounts.values())
    return ids.length === BATCH
  },
}

const EXPIRING = `status IN ('authorized', 'partially_captured') AND pending_void = 0`
const LOCK_EXPIRED = sql(`SELECT id FROM payments WHERE store_id = $1 AND ${EXPIRING} AND authorization_expires_at <= $2 AND pending_capture < authorized - captured - voided ORDER BY id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`)

/** Authorisations whose time is over: providers let the money go, and so do we. */
const expiry: Worker = {
  name: 'expired authorisations',
  everyMs: 30_000,
  due: sql(`SELECT store_id FROM payments WHERE ${EXPIRING} AND authorization_expires_at <= $1 GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const ids = (await tx.run<{ id: string }>(LOCK_EXPIRED, [tx.storeId, tx.now, BATCH])).map(({ id }) => id)
    const accounts = await openAccounts(tx, ids)
    for (const account of accounts.values()) account.expire()
    saveAccounts(tx, accounts.values())
    return ids.length === BATCH
  },
}

/** What a provider could not deliver, taken in and then acknowledged; cut off in between it comes again and changes nothing. */
async function pull(gateway: GatewayState, phases: WorkPhases): Promise<void> {
  const ticket: Ticket = {
    payment_id: '', payment_method: gateway.payment_method, fence: 0, amount: 0, currency: '', details: {}, provider_reference: null, created_at: phases.now, gateway_id: gateway.id, credentials: gateway.credentials,
    store_id: phases.store.storeId, shard_id: phases.store.shardId,
  }
  const ask = (taken: readonly string[]) => call(ticket, phases.services, (provider, account, limits) => provider.pull(account, taken, phases.now, limits))
  let news: readonly News[] | null = await ask([])
  for (let rounds = 0; news !== null && news.length > 0 && rounds < ROUNDS_MAX; rounds++) {
    const told = news
    await phases.inStore((tx) => receiveNews(tx, gateway.id, told))
    failpoint('payments.notification.after_record')
    news = await ask(told.map(({ id }) => id))
  }
}

const ROUNDS_MAX = 20
const GATEWAYS_MAX = 10
const TEST_GATEWAYS = sql(`SELECT DISTINCT gateway_id FROM test_gateway_entries WHERE store_id = $1 AND notify_at <= $2 LIMIT ${GATEWAYS_MAX}`)

/** The journal says which stores a test gateway has notifications for; it is read as the gateway's own bell, never as our record. */
const testNotifications: PhasedWorker = {
  name: 'notifications of test gateways',
  everyMs: 500,
  due: sql(`SELECT store_id FROM test_gateway_entries WHERE notify_at <= $1 GROUP BY store_id LIMIT $2`),
  async run(phases) {
    const gateways = await phases.inStore(async (tx) => {
      const ids = await tx.run<{ gateway_id: string }>(TEST_GATEWAYS, [tx.storeId, tx.now])
      return Promise.all(ids.map(({ gateway_id }) => gatewayStore.getEvenDeleted(tx, gateway_id)))
    })
    for (const gateway of gateways) await pull(gateway, phases)
    return gateways.length === GATEWAYS_MAX
  },
}

const undelivered: PhasedWorker = {
  name: 'undelivered payment notifications',
  everyMs: 30_000,
  due: sql(`SELECT store_id FROM payment_gateways WHERE pull_at <= $1 GROUP BY store_id LIMIT $2`),
  async run(phases) {
    const gateways = await phases.inStore((tx) => gatewayStore.takeForPull(tx, GATEWAYS_MAX))
    for (const gateway of gateways) await pull(gateway, phases)
    return gateways.length === GATEWAYS_MAX
  },
}

export const workers: readonly Worker[] = [unclaimed, expiry]
export const phasedWorkers: readonly PhasedWorker[] = [taskRunner, asker, testNotifications, undelivered]
