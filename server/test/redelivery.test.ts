// Everything that ever happened is given to every consumer again and again, in another order, and changes nothing.
import t from 'tap'
import type { Consumer } from '../src/kernel/consumer.js'
import { consumers } from '../src/modules/index.js'
import type { EventFeed, FeedEvent } from '../src/ports/eventFeed.js'
import { ConsumerRunner } from '../src/relay/consumer.js'
import { harness, until, type TestStore } from './harness.js'
import { stockTold } from './modules/stock.js'
import { randomFrom } from './random.js'
import { sell, sendOut, tradingShop } from './soldOrder.js'

const TIMES = 3
const BATCH = 7
const h = await harness(t)
const seed = Number(process.env.SOUK_TEST_SEED ?? Date.now() % 1_000_000)

/** Written by workers as time goes by, whatever consumers do. */
const WORKED_ON = ['events', 'outbox', 'log', 'payments', 'payment_events', 'payment_tasks', 'test_gateway_entries', 'idempotency_keys']

async function state({ store }: TestStore): Promise<Record<string, unknown>> {
  const tables = await h.sql<{ name: string }>(store.shard_id, `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'store_id' AND table_schema = 'public' AND table_name <> ALL($1) ORDER BY 1`, [WORKED_ON])
  const digests = await Promise.all(tables.map(async ({ name }) => [name, (await h.sql<{ digest: string }>(store.shard_id, `SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) AS digest FROM ${name} r WHERE store_id = $1`, [store.id]))[0]!.digest]))
  return Object.fromEntries(digests) as Record<string, unknown>
}

/** What the log of the store holds, once all of it is handled. */
async function log(store: TestStore): Promise<FeedEvent[]> {
  await h.settled(store)
  return h.sql<FeedEvent & Record<string, unknown>>(store.store.shard_id, `
    SELECT l.pub_seq::float8, e.store_id, e.id, e.type, e.resource_id, e.sequence, e.data FROM log l JOIN events e ON e.store_id = l.store_id AND e.id = l.event_id WHERE l.store_id = $1 ORDER BY l.pub_seq`, [store.store.id])
}

/** The events once more, those of a resource in their order and everything else in none. */
function shuffled(events: readonly FeedEvent[], draw: () => number): FeedEvent[] {
  const byResource = new Map<string, FeedEvent[]>()
  for (const event of events) byResource.set(event.resource_id, [...(byResource.get(event.resource_id) ?? []), event])
  const turns = events.map(({ resource_id }) => ({ resource_id, at: draw() })).sort((a, b) => a.at - b.at)
  return turns.map(({ resource_id }) => byResource.get(resource_id)!.shift()!)
}

/** Gives what it is told to, and says when all of it was handled. */
function feedOf(events: FeedEvent[]): EventFeed & { readonly finished: boolean } {
  let place = 0
  return {
    taken: 1,
    get finished() { return place >= events.length },
    next: () => Promise.resolve(place >= events.length ? null : { events: events.slice(place, place + BATCH), more: true, done: () => Promise.resolve(void (place += BATCH)) }),
    close: () => Promise.resolve(),
  }
}

async function redeliver(store: TestStore, consumer: Consumer, events: FeedEvent[]): Promise<void> {
  const { app, relay } = h.platform.databases.shards.get(store.store.shard_id)!
  const feed = feedOf(events)
  const runner = new ConsumerRunner({ consumer, feed, app, relay, clock: h.clock, route: (id) => h.platform.directory.storeById(id), handled: () => undefined, log: (message, error) => t.fail(`${message}: ${String(error)}`) })
  runner.start()
  await until(`${consumer.name} to have had all again`, () => Promise.resolve(feed.finished))
  await runner.stop()
}

t.test('every event three times over, shuffled across resources, leaves the state as it is', async (t) => {
  const shop = await tradingShop(h, [30, 30])
  const { store, product } = shop
  await store.souk.webhookEndpoints.create({ url: 'https://hooks.example.com/all', event_types: ['*'] }).then(({ id }) => store.souk.webhookEndpoints.pause({ webhook_endpoint_id: id }))
  const [ann, bob] = await Promise.all(['ann', 'bob'].map((name) => store.souk.customers.create({ email: `${name}@example.com` })))
  for (const customer of [ann!, bob!, ann!]) await sell(h, shop, { units: [1, 2], placement: { customer_id: customer.id } })
  const reserved = await sell(h, shop, { units: [1, 0], capture: 'manual', placement: { customer_id: ann!.id } })
  await store.souk.orders.capture({ order_id: reserved.id }, { idempotencyKey: 'capture' })
  await store.souk.refunds.create({ order_id: reserved.id, lines: [{ order_line_id: reserved.lines[0]!.id, quantity: 1 }] }, { idempotencyKey: 'refund' })
  await store.souk.products.update({ product_id: product.id, title: 'Another title' })
  await store.souk.customers.merge({ customer_id: ann!.id, from_id: bob!.id })
  await h.settled(store)
  await stockTold(h, store)
  const draw = randomFrom(seed)
  // When a worker has had something new to tell meanwhile, the state is another for that reason, and is looked at again.
  const [before, after] = await until('a while in which nothing new happens', async () => {
    const events = await log(store)
    const first = await state(store)
    t.comment(`seed ${seed}, ${events.length} events`)
    for (let time = 0; time < TIMES; time++) for (const consumer of consumers) await redeliver(store, consumer, shuffled(events.filter(({ type }) => consumer.wants(type)), draw))
    const second = await state(store)
    return (await log(store)).length === events.length && ([first, second] as const)
  })
  t.strictSame(after, before)
})

t.test('workflows go by what is true: events that count as new again change nothing, and what was lost is made again', async (t) => {
  const shop = await tradingShop(h, [30, 30])
  const { store } = shop
  const sold = []
  for (const sale of [{ units: [1, 2] }, { units: [1, 0], capture: 'manual' }, { units: [1, 1], capture: 'on_fulfillment' }, { units: [2, 0] }] as const) sold.push(await sell(h, shop, { ...sale, units: [...sale.units] }))
  await sendOut(shop, sold[0]!)
  await sendOut(shop, sold[2]!)
  await store.souk.orders.cancel({ order_id: sold[3]!.id, reason: 'customer' })
  const rows = () => h.sql<{ order_id: string; state: string }>(store.store.shard_id, 'SELECT * FROM order_workflows WHERE store_id = $1 ORDER BY order_id', [store.store.id])
  await until('all workflows to have come as far as they can', async () => {
    await h.settled(store)
    return (await rows()).map(({ state }) => state).join() === 'completed,waiting,completed,compensated'
  })
  const consumer = consumers.find(({ name }) => name === 'order workflows')!
  const draw = randomFrom(seed)
  const again = async () => {
    for (let time = 0; time < TIMES; time++) {
      await redeliver(store, consumer, shuffled((await log(store)).filter(({ type }) => consumer.wants(type)), draw))
    }
  }
  t.comment(`seed ${seed}`)
  const before = await rows()
  await again()
  t.strictSame(await rows(), before)
  await h.sql(store.store.shard_id, 'DELETE FROM order_workflows WHERE store_id = $1', [store.store.id])
  await again()
  t.strictSame((await rows()).map(({ order_id, state }) => [order_id, state]), before.map(({ order_id, state }) => [order_id, state]))
})
