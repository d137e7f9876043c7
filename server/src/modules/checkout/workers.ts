import type { Consumer } from '../../kernel/consumer.js'
import { sql } from '../../kernel/sql.js'
import type { Worker } from '../../kernel/worker.js'
import { failpoint } from '../../kernel/failpoint.js'
import { recovery } from './carryOn.js'
import { lockExpired, nudge, saveProgress } from './checkoutStore.js'
import { forget, move } from './personalData.js'
import { end } from './settle.js'

const BATCH = 100

/** Ends checkouts that nobody finished in time. Reads refuse to change them from the moment they expire. */
const sweeper: Worker = {
  name: 'expired checkouts',
  everyMs: 1_000,
  due: sql(`SELECT store_id FROM checkouts WHERE status IN ('open', 'ready', 'failed') AND expires_at <= $1::timestamptz GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const expired = await lockExpired(tx, BATCH)
    saveProgress(tx, await end(tx, expired, 'expired'))
    failpoint('checkout.expire.before_commit')
    return expired.length === BATCH
  },
}

const PAYMENT_NEWS: readonly string[] = ['payment.authorized', 'payment.captured', 'payment.failed', 'payment.voided']

/** A payment was decided by somebody else, such as the provider's notification: its checkout goes on at once. Customers are erased or merged. */
const news: Consumer = {
  name: 'checkouts',
  repeatable: true,
  wants: (type) => PAYMENT_NEWS.includes(type) || type === 'customer.erased' || type === 'customer.merged',
  async handle(tx, events) {
    for (const { type, resource_id, data } of events) {
      if (type === 'customer.erased') await forget(tx, resource_id)
      if (type === 'customer.merged') move(tx, data as { id: string; from_id: string })
    }
    nudge(tx, events.flatMap(({ type, resource_id, data }) => {
      const owner = PAYMENT_NEWS.includes(type) ? (data.owner as { type: string; id: string }) : null
      return owner?.type === 'checkout' ? [{ id: resource_id, owner_id: owner.id }] : []
    }))
  },
}

export const workers: readonly Worker[] = [sweeper]
export const phasedWorkers = [recovery]
export const consumers: readonly Consumer[] = [news]
