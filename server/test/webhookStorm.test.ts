// Endpoints that fail at random: nothing is lost, and order is kept where it was promised. 2,000 deliveries; as many as SOUK_WEBHOOK_STORM says when
// that is set, for example 100000.
import t from 'tap'
import type { EventExample } from '../src/kernel/operation.js'
import type { EventData } from '../src/contract/types.gen.js'
import { invariants } from '../src/modules/webhooks/index.js'
import { harness, until, type TestStore } from './harness.js'
import { inStore } from './inStore.js'
import { randomFrom } from './random.js'
import { receiver, type Answer } from './receiver.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const DELIVERIES = Number(process.env.SOUK_WEBHOOK_STORM ?? 2_000)
const ENDPOINTS = [{ ordered: true }, { ordered: true }, { ordered: false }, { ordered: false }]
const EVENTS = Math.ceil(DELIVERIES / ENDPOINTS.length)
const RESOURCES = 40
const TRANSACTION = 50
/** An event is refused at most so often, so that it is not exhausted. */
const REFUSALS_MAX = 5
const FAILURES: Answer[] = [500, 503, { status: 503, headers: { 'retry-after': '20' } }, 'cut', 302]
/** How far the clock goes beyond the next try, so that tries come together. */
const STRIDE_MS = 600_000
t.setTimeout(60_000 + DELIVERIES * 100)

/** An endpoint whose receiver fails three times in ten, and now and then for a while. */
async function failing(store: TestStore, ordered: boolean, seed: number) {
  const next = randomFrom(seed)
  const refusals = new Map<string, number>()
  const taken: { id: string; resource: string; sequence: number }[] = []
  let down = 0
  const at = await receiver(t, ({ event }) => {
    const refused = refusals.get(event.id) ?? 0
    if (down === 0 && next() < 0.005) down = 12
    if (refused < REFUSALS_MAX && (down > 0 || next() < 0.3)) {
      down = Math.max(0, down - 1)
      refusals.set(event.id, refused + 1)
      return FAILURES[Math.floor(next() * FAILURES.length)]!
    }
    taken.push({ id: event.id, resource: event.resource_id, sequence: event.sequence })
    return 200
  })
  const { id } = await store.souk.webhookEndpoints.create({ url: at.url, event_types: ['product.updated'], ordered })
  return { id, ordered, taken, at }
}

interface Queue extends Record<string, unknown> {
  waiting: number
  sending: number
  next_at: Date | null
}

/** Lets all of it be delivered, moving the clock to the next try whenever nothing is being sent. */
async function drain(store: TestStore): Promise<void> {
  const look = async () => (await h.sql<Queue>(store.store.shard_id, `
    SELECT count(d.id)::int AS waiting, count(d.id) FILTER (WHERE d.leased_until IS NOT NULL)::int AS sending, min(e.due_at) AS next_at
      FROM webhook_endpoints e LEFT JOIN webhook_deliveries d ON d.store_id = e.store_id AND d.endpoint_id = e.id AND d.finished_at IS NULL WHERE e.store_id = $1`, [store.store.id]))[0]!
  const isIdle = ({ sending, next_at }: Queue) => sending === 0 && (next_at === null || next_at > h.clock.now())
  for (let queue = await look(); queue.waiting > 0; ) {
    const before = queue.waiting
    queue = await until('progress', async () => {
      const now = await look()
      return (now.waiting < before || isIdle(now)) && now
    })
    if (queue.waiting > 0 && isIdle(queue)) h.clock.advance(queue.next_at!.getTime() - h.clock.now().getTime() + STRIDE_MS)
  }
}

t.test(`of ${DELIVERIES} deliveries to endpoints that fail at random none is lost, and order is kept where it was promised`, async (t) => {
  const store = await h.createStore()
  const endpoints = await Promise.all(ENDPOINTS.map(({ ordered }, index) => failing(store, ordered, index + 1)))
  const example = h.platform.services.eventExamples().get('product.updated') as EventExample & { data: EventData['product.updated'] }
  const resources = await inStore(h, store, (tx) => Promise.resolve(Array.from({ length: RESOURCES }, () => tx.newId('product'))))
  const started = performance.now()
  for (let made = 0; made < EVENTS; made += TRANSACTION) {
    await inStore(h, store, (tx) => {
      for (let n = made; n < Math.min(EVENTS, made + TRANSACTION); n++) tx.emit('product.updated', resources[n % RESOURCES]!, { ...example.data, id: resources[n % RESOURCES]! })
      return Promise.resolve()
    })
  }
  await h.settled(store)
  await drain(store)
  const seconds = (performance.now() - started) / 1_000
  const tries = endpoints.reduce((sum, { at }) => sum + at.received.length, 0)
  t.comment(`${EVENTS * ENDPOINTS.length} deliveries in ${tries} tries and ${seconds.toFixed(1)} s`)

  const log = (await h.sql<{ id: string }>(store.store.shard_id, `SELECT id FROM events WHERE store_id = $1 AND type = 'product.updated'`, [store.store.id])).map(({ id }) => id)
  t.equal(log.length, EVENTS)
  t.ok(tries > EVENTS * ENDPOINTS.length * 1.2, 'the endpoints did fail')
  for (const { id, ordered, taken } of endpoints) {
    t.same(new Set(taken.map((one) => one.id)), new Set(log), 'every event was taken')
    t.equal(taken.length, EVENTS, 'and once')
    t.same(await h.sql(store.store.shard_id, 'SELECT status, count(*)::int AS rows FROM webhook_deliveries WHERE store_id = $1 AND endpoint_id = $2 GROUP BY status', [store.store.id, id]), [{ status: 'succeeded', rows: EVENTS }])
    if (!ordered) continue
    const wrong = resources.filter((resource) => taken.filter((one) => one.resource === resource).some(({ sequence }, index) => sequence !== index + 1))
    t.same(wrong, [], 'each resource in its order')
  }
  t.same(await inStore(h, store, async (tx) => (await Promise.all(invariants.map(({ find }) => find(tx)))).flat()), [])
})
