/**
 * A process that dies at any named point of a flow of payments loses no money and moves none twice: for each failpoint a process of its
 * own is sent through the flows with that point armed, dies there, and a second one carries on; then payments and the journal of the
 * test gateway must agree, and nothing may be left undecided.
 */
import t from 'tap'
import { crashSite, failpointsOf } from './crash.js'
import { until } from './harness.js'

/** Leases of the dead are over; the time of the checkouts is not. */
const LATER_MS = 600_000

t.setTimeout(900_000)
const site = await crashSite(t)

for (const name of failpointsOf('payments.')) {
  t.test(`a process that dies at ${name}`, { timeout: 60_000 }, async (t) => {
    const store = await site.createStore()
    const server = await site.doomed(name, { storeId: store.store.id, gatewayId: store.defaults.payment_gateway_ids[1]! })
    t.equal(await server.gone, 'SIGKILL', 'it died there')

    await site.advance(LATER_MS)
    await site.running()
    await until('everything to be decided', async () => (await site.query(store, `
      SELECT id FROM payments WHERE store_id = $1 AND (status IN ('requires_method', 'processing') OR ask_at < $2) UNION ALL SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending'
      UNION ALL SELECT key FROM test_gateway_entries WHERE store_id = $1 AND notify_at IS NOT NULL`, site.clock.now())).length === 0)
    // The checkouts and orders that these payments name were never made.
    t.strictSame(await site.faults(store, ['checkouts']), [], 'every invariant holds: payments and journal agree')
    for (const { id, status } of server.told) {
      const [found] = await site.query(store, 'SELECT authorized, captured FROM payments WHERE store_id = $1 AND id = $2', id)
      if (status !== 'processing') t.match(found, status === 'captured' ? { authorized: 1_000, captured: 1_000 } : { authorized: 1_000 }, `${id} is what was acknowledged`)
    }
    t.strictSame(await site.query(store, `SELECT reference FROM test_gateway_entries WHERE store_id = $1 AND status = 'approved' GROUP BY reference, kind HAVING count(*) > 1 AND kind <> 'notice'`), [], 'nothing was authorised, taken or given back twice')
  })
}
