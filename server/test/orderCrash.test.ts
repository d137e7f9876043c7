/**
 * A process that dies at any named point of capturing, cancelling or refunding an order loses nothing it acknowledged and moves no money twice: for each
 * failpoint a process of its own serves one request and dies of the next; the one that is left ends what was begun, and both requests, repeated under their
 * keys, are answered.
 */
import type { Order } from '@souk/sdk'
import t from 'tap'
import { buyingShop, type BuyingShop } from './boughtOrder.js'
import { doom, failpointsOf, KEYS_MS, LEASES_MS, PATIENCE_MS, Requests } from './crash.js'
import type { Failpoint } from '../src/kernel/failpoint.js'
import { faultsIn } from './faults.js'
import { harness, until } from './harness.js'
import { sendOut } from './soldOrder.js'

interface Flow {
  capture_mode: 'automatic' | 'manual'
  sentOut: boolean
  request(order: Order, shop: BuyingShop): { path: string; body: unknown }
  /** What the test gateway must have moved for the order, and nothing else. */
  moved(order: Order): { kind: string; amount: number }[]
}

/** The request that dies, by the family of the failpoint. */
const FLOWS: Record<string, Flow> = {
  'orders.capture': {
    capture_mode: 'manual', sentOut: false,
    request: ({ id, currency }) => ({ path: `/v1/orders/${id}/capture`, body: { amount: { amount: 5_000, currency } } }),
    moved: () => [{ kind: 'capture', amount: 5_000 }],
  },
  'orders.cancel': {
    capture_mode: 'automatic', sentOut: false,
    request: ({ id }) => ({ path: `/v1/orders/${id}/cancel`, body: { reason: 'customer' } }),
    moved: ({ totals: { total: { amount } } }) => [{ kind: 'capture', amount }, { kind: 'refund', amount }],
  },
  'orders.refund': {
    capture_mode: 'automatic', sentOut: true,
    request: ({ id, lines: [line] }, { main }) => ({ path: '/v1/refunds', body: { order_id: id, lines: [{ order_line_id: line!.id, quantity: 1, restock: 'return', location_id: main }] } }),
    moved: ({ totals, lines: [line] }) => [{ kind: 'capture', amount: totals.total.amount }, { kind: 'refund', amount: line!.total.amount / 2 }],
  },
}

t.setTimeout(900_000)
const h = await harness(t)
const begin = await doom(t)

for (const name of failpointsOf('orders.capture.')) diesAt(name)
for (const name of failpointsOf('orders.cancel.')) diesAt(name)
for (const name of failpointsOf('orders.refund.')) diesAt(name)

function diesAt(name: Failpoint): void {
  t.test(`a process that dies at ${name}`, { timeout: 60_000 }, async (t) => {
    const flow = FLOWS[name.split('.').slice(0, 2).join('.')]
    if (flow === undefined) throw new Error(`no request of this test passes ${name}`)
    const shop = await buyingShop(h, flow)
    const orders = [await shop.buy(), await shop.buy()] as const
    if (flow.sentOut) for (const order of orders) await sendOut(shop, order)
    const { store: { store, secret_key: apiKey } } = shop
    const query = <T extends Record<string, unknown>>(text: string, ...values: unknown[]) => h.sql<T>(store.shard_id, text, [store.id, ...values])

    const server = await begin({ env: { ...h.environment, SOUK_FAILPOINT: `${name}:2` }, offsetMs: h.clock.now().getTime() - Date.now(), flows: null })
    const requests = new Requests()
    const first = await requests.send(server.url, { ...flow.request(orders[0], shop), apiKey })
    t.match(first.answer, { status: /^20/ }, 'it serves one')
    t.equal(await server.dieOf(() => requests.send(server.url, { ...flow.request(orders[1], shop), apiKey })), 'SIGKILL', 'it died of the other')

    h.clock.advance(LEASES_MS)
    const ended = () => until('everything that was begun to end', async () => (await query(`
      SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending' UNION ALL SELECT id FROM refunds WHERE store_id = $1 AND status NOT IN ('succeeded', 'failed')`)).length === 0)
    await ended()
    h.clock.advance(KEYS_MS)
    for (const { path, answer } of await requests.repeatAll(t, h.url)) t.match(answer, { status: /^20/ }, `${path} is answered: ${answer!.text.slice(0, 200)}`)
    await ended()
    t.strictSame(await faultsIn(h.platform, h.clock.now, store.id, { patienceMs: PATIENCE_MS }), [], 'every invariant holds')
    for (const order of orders) {
      const journal = await query<{ kind: string; amount: string }>(`SELECT kind, amount FROM test_gateway_entries WHERE store_id = $1 AND reference = $2 AND status = 'approved' AND kind <> 'authorize' ORDER BY kind`, order.payment_id)
      t.strictSame(journal.map(({ kind, amount }) => ({ kind, amount: Number(amount) })), flow.moved(order), 'the gateway moved the money once')
    }
    t.strictSame(await query(`SELECT * FROM stock_holds WHERE store_id = $1`), [], 'nothing is held')
  })
}
