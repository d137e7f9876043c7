// What happens to an event on its way to an endpoint: tries, their schedule, order, the breaker, and what becomes of endpoints that fail.
import t from 'tap'
import { collect, harness, refusal, repeats, until, type Harness, type TestStore } from '../harness.js'
import { sqlOnce } from '../../src/kernel/sql.js'
import { inStore } from '../inStore.js'
import { receiver, type Receiver } from '../receiver.js'
import type { LoggedEvent } from '../../src/kernel/consumer.js'
import { collector } from '../../src/modules/webhooks/collect.js'
import { invariants } from '../../src/modules/webhooks/index.js'
import { recordAndTake, runRound } from '../../src/modules/webhooks/round.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const ENABLE = sqlOnce(`UPDATE webhook_endpoints SET status = 'enabled', status_reason = NULL WHERE store_id = $1`)
const MISSING = 'whd_00000000000000000000000000'
/** The schedule at its longest: each wait a fifth more. */
const WAITS_MS = [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS, 10 * HOUR_MS, 14 * HOUR_MS, 20 * HOUR_MS, 24 * HOUR_MS].map((wait) => wait * 1.2)

type Create = Parameters<TestStore['souk']['webhookEndpoints']['create']>[0]

async function listening(at: Receiver, change: Partial<Create> = {}) {
  const store = await h.createStore()
  const endpoint = await store.souk.webhookEndpoints.create({ url: at.url, event_types: ['product.*'], ...change })
  return { store, souk: store.souk, id: endpoint.id, secret: endpoint.secret }
}

const product = (store: TestStore, title = 'Coat') => store.souk.products.create({ title, variants: [{ sku: title, option_values: [], price: { amount: 100, currency: 'USD' } }] })
const health = (souk: TestStore['souk'], id: string) => souk.webhookEndpoints.get({ webhook_endpoint_id: id })

/** The one delivery of an endpoint, once a condition holds. */
const delivery = (souk: TestStore['souk'], endpoint_id: string, what: string, is: (found: { status: string; attempt_count: number }) => boolean) =>
  until(what, async () => {
    const found = (await souk.webhookDeliveries.list({ endpoint_id })).data.find(is)
    return found && souk.webhookDeliveries.get({ webhook_delivery_id: found.id })
  })

const faults = (at: Harness, store: TestStore) => inStore(at, store, async (tx) => (await Promise.all(invariants.map(({ find }) => find(tx)))).flat())

t.test('webhookDeliveries.get: with every attempt, what came back, and nothing of another store', async (t) => {
  const at = await receiver(t, () => ({ status: 500, body: `a\u0000b${'ü'.repeat(5_000)}` }))
  const { store, souk, id } = await listening(at)
  const other = await h.createStore()
  await product(store)
  const failed = await delivery(souk, id, 'the first failure', ({ status }) => status === 'retrying')
  t.match(failed, { endpoint_id: id, event_type: 'product.created', test: false, attempt_count: 1, last_status: 500, last_error: null, finished_at: null, attempts: [{ number: 1, status: 500, error: null }] })
  const excerpt = failed.attempts[0]!.response_excerpt!
  t.ok(excerpt.startsWith('a\ufffdbüü') && Buffer.byteLength(excerpt) <= 4_200, 'an excerpt of at most 4 KB that every database and client can hold')
  t.ok(Date.parse(failed.next_attempt_at!) > Date.parse(failed.attempts[0]!.started_at) + 3_000)
  at.answer = () => 204
  h.clock.advance(WAITS_MS[0]!)
  t.match(await delivery(souk, id, 'the success', ({ status }) => status === 'succeeded'), { attempt_count: 2, next_attempt_at: null, last_status: 204, finished_at: String, attempts: [{ number: 1 }, { number: 2, status: 204, response_excerpt: '' }] })
  t.equal(new Set(at.received.map(({ headers }) => headers['webhook-id'])).size, 1, 'the repeat has the id of the first')
  t.strictSame(await refusal(other.souk.webhookDeliveries.get({ webhook_delivery_id: failed.id })), await refusal(souk.webhookDeliveries.get({ webhook_delivery_id: MISSING })))
  t.match(await refusal((await h.clientWith(store, ['products:read'])).webhookDeliveries.get({ webhook_delivery_id: failed.id })), { status: 403 })
})

t.test('webhookDeliveries.list: newest first, by endpoint, event, status and time', async (t) => {
  const [at, down] = [await receiver(t), await receiver(t, () => 500)]
  const { store, souk, id } = await listening(at)
  const failing = await souk.webhookEndpoints.create({ url: down.url, event_types: ['product.created'] })
  await product(store, 'A')
  await at.got(1)
  const between = new Date((h.clock.advance(MINUTE_MS), h.clock.now())).toISOString()
  await product(store, 'B')
  await until('four tries', async () => (await souk.webhookDeliveries.list()).data.filter(({ attempt_count }) => attempt_count > 0).length === 4)
  const all = await collect(souk.webhookDeliveries.list({ limit: 1 }))
  t.strictSame(all.map((one) => one.id), all.map((one) => one.id).sort().reverse())
  const [event] = await h.events(store, 'product.created')
  const found = async (filter: object) => (await souk.webhookDeliveries.list(filter)).data.map(({ endpoint_id, event_id }) => [endpoint_id, event_id])
  t.strictSame((await found({ event_id: event!.id })).sort(), [[id, event!.id], [failing.id, event!.id]].sort())
  t.strictSame((await found({ endpoint_id: id, created_before: between })), [[id, event!.id]])
  t.strictSame((await found({ status: 'retrying' })).map(([endpoint]) => endpoint), [failing.id, failing.id])
  t.equal((await found({ created_since: between })).length, 2)
  t.strictSame((await (await h.createStore()).souk.webhookDeliveries.list()).data, [])
})

t.test('webhookDeliveries.resend: sends it again, whatever became of it', async (t) => {
  const at = await receiver(t)
  const { store, souk, id } = await listening(at)
  const other = await h.createStore()
  await product(store)
  const done = await delivery(souk, id, 'the delivery', ({ status }) => status === 'succeeded')
  t.match(await repeats(t, (options) => souk.webhookDeliveries.resend({ webhook_delivery_id: done.id }, options)), { id: done.id, status: 'pending', attempt_count: 1, finished_at: null })
  const [first, second] = await at.got(2)
  t.strictSame([second!.body, second!.headers['webhook-id']], [first!.body, first!.headers['webhook-id']])
  t.match(await delivery(souk, id, 'the second delivery', ({ attempt_count }) => attempt_count === 2), { status: 'succeeded', attempts: [{ number: 1 }, { number: 2 }] })
  t.strictSame(await refusal(other.souk.webhookDeliveries.resend({ webhook_delivery_id: done.id })), await refusal(souk.webhookDeliveries.resend({ webhook_delivery_id: MISSING })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookDeliveries.resend({ webhook_delivery_id: done.id })), { status: 403 })
})

t.test('webhookEndpoints.deliveries.replay: a span of the log, from before the endpoint was made as well', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t)
  const since = h.clock.now().toISOString()
  const coat = await product(store, 'Coat')
  for (const title of ['A', 'B']) await souk.products.update({ product_id: coat.id, title })
  await h.settled(store)
  h.clock.advance(MINUTE_MS)
  const until_ = h.clock.now().toISOString()
  const { id } = await souk.webhookEndpoints.create({ url: at.url, event_types: ['product.*'], ordered: true })
  await product(store, 'Later')
  await at.got(1)
  const range = { webhook_endpoint_id: id, since, until: until_ }
  t.match(await repeats(t, (options) => souk.webhookEndpoints.deliveries.replay(range, options)), { queued: 3, has_more: false, next_since: null })
  t.strictSame((await at.got(4)).slice(1).map(({ event }) => [event.resource_id, event.sequence]), [[coat.id, 1], [coat.id, 2], [coat.id, 3]])
  await until('the deliveries', async () => (await souk.webhookDeliveries.list({ endpoint_id: id, status: 'succeeded' })).data.length === 4)
  t.match(await souk.webhookEndpoints.deliveries.replay({ ...range, only_undelivered: true }), { queued: 0 }, 'what was delivered can be left out')
  t.match(await souk.webhookEndpoints.deliveries.replay(range), { queued: 3 })
  t.strictSame((await at.got(7)).slice(4).map(({ event }) => event.sequence), [1, 2, 3])
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  t.match(await souk.webhookEndpoints.deliveries.replay({ webhook_endpoint_id: id, since }), { queued: 4 })
  t.match(await souk.webhookEndpoints.deliveries.replay({ webhook_endpoint_id: id, since }), { queued: 0 }, 'what waits is left as it is')
  t.strictSame(await faults(h, store), [])

  t.match(await refusal(souk.webhookEndpoints.deliveries.replay({ ...range, until: since })), { status: 422, code: 'webhooks.replay_invalid' })
  t.strictSame(await refusal(other.souk.webhookEndpoints.deliveries.replay(range)), await refusal(souk.webhookEndpoints.deliveries.replay({ ...range, webhook_endpoint_id: 'whe_00000000000000000000000000' })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.deliveries.replay(range)), { status: 403 })
})

t.test('an event is tried ten times over about 75 hours, and then it is exhausted', async (t) => {
  const at = await receiver(t, () => 500)
  const { store, souk, id } = await listening(at)
  await product(store)
  for (const [index, wait] of WAITS_MS.entries()) {
    const waiting = await delivery(souk, id, `try ${index + 1}`, ({ attempt_count }) => attempt_count === index + 1)
    const planned = Date.parse(waiting.next_attempt_at!) - Date.parse(waiting.attempts.at(-1)!.started_at)
    t.ok(planned >= (wait / 1.2) * 0.79 && planned <= wait * 1.01 + 2_000, `${Math.round(planned / 1000)} s after try ${index + 1}`)
    h.clock.advance(wait)
  }
  t.match(await delivery(souk, id, 'the end', ({ status }) => status === 'exhausted'), { attempt_count: 10, next_attempt_at: null })
  t.equal(at.received.length, 10)
  t.strictSame((await h.events(store, 'webhook_endpoint.paused')).length, 0, 'not for five days yet')
  at.answer = () => 200
  await souk.webhookDeliveries.resend({ webhook_delivery_id: (await souk.webhookDeliveries.list({ endpoint_id: id })).data[0]!.id })
  h.clock.advance(HOUR_MS) // the breaker is open: it is tried when the next probe is
  t.match(await delivery(souk, id, 'its delivery', ({ status }) => status === 'succeeded'), { attempt_count: 11 })
  t.strictSame(await faults(h, store), [])
})

t.test('a receiver that refuses is tried seven times; redirects are failures', async (t) => {
  const at = await receiver(t, () => 404)
  const elsewhere = await receiver(t)
  const { store, souk, id } = await listening(at)
  await product(store)
  for (const [index, wait] of WAITS_MS.slice(0, 6).entries()) {
    await delivery(souk, id, `try ${index + 1}`, ({ attempt_count }) => attempt_count === index + 1)
    h.clock.advance(wait)
  }
  t.match(await delivery(souk, id, 'the end', ({ status }) => status === 'exhausted'), { attempt_count: 7, last_status: 404 })
  at.answer = () => ({ status: 307, headers: { location: elsewhere.url } })
  await product(store, 'Hat')
  t.match(await delivery(souk, id, 'the redirect', ({ status }) => status === 'retrying'), { last_status: 307 })
  t.equal(elsewhere.received.length, 0)
})

t.test('Retry-After of a 429 or 503 gives the whole endpoint a rest', async (t) => {
  const at = await receiver(t, () => ({ status: 429, headers: { 'retry-after': '3600' } }))
  const { store, souk, id } = await listening(at)
  await product(store, 'A')
  const refused = await delivery(souk, id, 'the first try', ({ status }) => status === 'retrying')
  t.ok(Date.parse(refused.next_attempt_at!) >= Date.parse(refused.attempts[0]!.started_at) + HOUR_MS)
  at.answer = () => 200
  await product(store, 'B')
  await h.settled(store)
  h.clock.advance(50 * MINUTE_MS)
  const { health: resting } = await health(souk, id)
  t.ok(Date.parse(resting.next_probe_at!) > h.clock.now().getTime())
  t.equal(at.received.length, 1, 'nothing is sent while it rests')
  h.clock.advance(11 * MINUTE_MS)
  t.strictSame((await at.got(3)).slice(1).map(({ event }) => event.data.title).sort(), ['A', 'B'])
})

t.test('a receiver that is gone is disabled, its owner is told, and what waits is cancelled', async (t) => {
  const at = await receiver(t, () => 500)
  const { store, souk, id } = await listening(at, { ordered: true })
  const { id: product_id } = await product(store)
  await delivery(souk, id, 'the first try', ({ status }) => status === 'retrying')
  await souk.products.update({ product_id, title: 'Held' })
  await h.settled(store)
  t.match((await souk.webhookDeliveries.list({ endpoint_id: id })).data.map(({ status, next_attempt_at }) => [status, next_attempt_at]), [['held', null], ['retrying', String]])
  at.answer = () => 410
  h.clock.advance(WAITS_MS[0]!)
  await until('its end', async () => (await health(souk, id)).status === 'disabled')
  t.match((await h.events(store, 'webhook_endpoint.disabled')).map(({ data }) => data), [{ id, status: 'disabled', status_reason: 'gone' }])
  await until('the cancelling', async () => (await souk.webhookDeliveries.list({ status: 'cancelled' })).data.length === 2)
  await product(store, 'Nobody hears of it')
  await h.settled(store)
  t.equal((await souk.webhookDeliveries.list()).data.length, 2, 'nothing gathers for it')
  const [cancelled] = (await souk.webhookDeliveries.list()).data
  t.match(await refusal(souk.webhookDeliveries.resend({ webhook_delivery_id: cancelled!.id })), { status: 409, code: 'webhooks.endpoint_disabled' })
  t.match(await refusal(souk.webhookEndpoints.pause({ webhook_endpoint_id: id })), { status: 409, code: 'webhooks.endpoint_disabled' })
  t.match(await refusal(souk.webhookEndpoints.deliveries.replay({ webhook_endpoint_id: id, since: '2020-01-01T00:00:00Z' })), { status: 409, code: 'webhooks.endpoint_disabled' })
  at.answer = () => 200
  await souk.webhookEndpoints.resume({ webhook_endpoint_id: id })
  t.match(await souk.webhookEndpoints.deliveries.replay({ webhook_endpoint_id: id, since: '2020-01-01T00:00:00Z', only_undelivered: true }), { queued: 3 })
  t.strictSame((await at.got(5)).slice(2).map(({ event }) => event.type).sort(), ['product.created', 'product.created', 'product.updated'])
})

t.test('after ten failures in a row one delivery is tried from time to time; after five days the endpoint is paused, and resumed it gets its backlog in order', async (t) => {
  const at = await receiver(t, () => 500)
  const { store, souk, id } = await listening(at, { ordered: true })
  const products = []
  for (let n = 0; n < 14; n++) products.push(await product(store, `Coat ${n}`))
  await until('the breaker', async () => (await health(souk, id)).health.next_probe_at !== null)
  const opened = at.received.length
  t.ok(opened >= 10 && opened <= 13, `after ${opened} failures, since four are tried at once`)
  for (const { id: product_id } of products) await souk.products.update({ product_id, title: 'Changed' })
  await h.settled(store)
  h.clock.advance(35_000)
  t.equal(at.received.length, opened, 'nothing is tried before the next probe')
  for (let probes = 1; probes <= 4; probes++) {
    h.clock.advance(40 * MINUTE_MS)
    await at.got(opened + probes)
    await until(`the end of probe ${probes}`, async () => (await health(souk, id)).health.failures_in_a_row >= opened + probes)
    t.equal(at.received.length, opened + probes, 'one delivery at a time')
  }
  h.clock.advance(5 * DAY_MS)
  await until('the pause', async () => (await health(souk, id)).status === 'paused')
  t.match((await h.events(store, 'webhook_endpoint.paused')).map(({ data }) => data), [{ id, status: 'paused', status_reason: 'failing' }], 'its owner is told')
  t.match(await health(souk, id), { status_reason: 'failing', health: { failing_since_at: String } })
  await product(store, 'While paused')
  await h.settled(store)

  const failed = at.received.length
  at.answer = () => 200
  await souk.webhookEndpoints.resume({ webhook_endpoint_id: id })
  const drained = (await at.got(failed + 29)).slice(failed)
  t.equal(new Set(drained.map(({ event }) => event.id)).size, 29, 'all of it, once each')
  for (const { id: resource } of products) t.strictSame(drained.filter(({ event }) => event.resource_id === resource).map(({ event }) => event.sequence), [1, 2])
  t.ok(at.atOnce <= 4, `${at.atOnce} at once`)
  t.match(await health(souk, id), { status: 'enabled', health: { failures_in_a_row: 0, failing_since_at: null } })
  t.strictSame(await faults(h, store), [])
})

t.test('an undelivered event holds back later ones of its resource, and no others', async (t) => {
  const at = await receiver(t)
  const { store, souk, id } = await listening(at, { ordered: true })
  const [stuck, free] = [await product(store, 'Stuck'), await product(store, 'Free')]
  await at.got(2)
  at.answer = ({ event }) => (event.resource_id === stuck.id ? 500 : 200)
  for (let n = 0; n < 5; n++) for (const { id: product_id } of [stuck, free]) await souk.products.update({ product_id, title: `No. ${n}` })
  await at.got(2 + 1 + 5)
  t.strictSame(at.received.slice(2).filter(({ event }) => event.resource_id === stuck.id).map(({ event }) => event.sequence), [2], 'the others of the stuck one wait')
  await until('the first failure', async () => (await souk.webhookDeliveries.list({ endpoint_id: id, status: 'retrying' })).data.length === 1)
  t.equal((await souk.webhookDeliveries.list({ endpoint_id: id, status: 'held' })).data.length, 4)
  at.answer = () => 200
  h.clock.advance(WAITS_MS[0]!)
  await at.got(2 + 2 + 5 + 4)
  t.strictSame(at.received.slice(2).filter(({ event }) => event.resource_id === stuck.id).map(({ event }) => event.sequence), [2, 2, 3, 4, 5, 6])

  // Another mode counts for what waits already.
  at.answer = () => 500
  for (let n = 0; n < 3; n++) await souk.products.update({ product_id: stuck.id, title: `Again ${n}` })
  await until('what is held', async () => (await souk.webhookDeliveries.list({ endpoint_id: id, status: 'held' })).data.length === 2)
  await until('the failure that holds it', async () => (await souk.webhookDeliveries.list({ endpoint_id: id, status: 'retrying' })).data.length === 1)
  at.answer = () => 200
  await souk.webhookEndpoints.update({ webhook_endpoint_id: id, ordered: false })
  const before = at.received.length
  await at.got(before + 2)
  t.strictSame(at.received.slice(before).map(({ event }) => event.sequence).sort(), [8, 9])
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  for (let n = 0; n < 3; n++) await souk.products.update({ product_id: free.id, title: `Once more ${n}` })
  await h.settled(store)
  await souk.webhookEndpoints.update({ webhook_endpoint_id: id, ordered: true })
  t.strictSame((await souk.webhookDeliveries.list({ endpoint_id: id })).data.slice(0, 3).map(({ status }) => status), ['held', 'held', 'pending'])
  t.strictSame(await faults(h, store), [])
})

t.test('an endpoint that hangs holds up no other, of its own store or of another', async (t) => {
  const [hanging, quick, elsewhere] = [await receiver(t, () => 'silence'), await receiver(t), await receiver(t)]
  const { store, souk } = await listening(hanging)
  await souk.webhookEndpoints.create({ url: quick.url, event_types: ['product.*'] })
  const other = await listening(elsewhere)
  for (let n = 0; n < 6; n++) await product(store, `Coat ${n}`)
  await hanging.got(4)
  await product(other.store)
  await Promise.all([quick.got(6), elsewhere.got(1)])
  t.equal(hanging.received.length, 4, 'and it has four at once, no more')
})

t.test('what a process was sending when it stopped is sent by another', async (t) => {
  const at = await receiver(t, () => 'silence')
  const { store, souk, id } = await listening(at)
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  await product(store)
  await h.settled(store)
  const place = await inStore(h, store, async (tx) => {
    await tx.run(ENABLE, [tx.storeId])
    return recordAndTake(tx, id, [], 4)
  })
  t.equal(place.length, 1, 'a process has taken it, and is never heard of again')
  at.answer = () => 200
  h.clock.advance(31_000)
  await at.got(1)
  t.match(await delivery(souk, id, 'its delivery', ({ status }) => status === 'succeeded'), { attempt_count: 1 })
})

t.test('an event that the log hands out again is sent once', async (t) => {
  const at = await receiver(t)
  const { store, souk, id } = await listening(at, { ordered: true })
  const { id: product_id } = await product(store)
  await souk.products.update({ product_id, title: 'Hat' })
  await until('both deliveries', async () => (await souk.webhookDeliveries.list({ endpoint_id: id, status: 'succeeded' })).data.length === 2)
  const events = await h.sql<LoggedEvent & Record<string, unknown>>(store.store.shard_id, `SELECT 0 AS pub_seq, store_id, id, type, resource_id, sequence, data FROM events WHERE store_id = $1 AND resource_id = $2 ORDER BY sequence DESC`, [store.store.id, product_id])
  for (let n = 0; n < 3; n++) await inStore(h, store, (tx) => collector.handle(tx, events))
  await product(store, 'The last')
  await at.got(3)
  t.strictSame(at.received.map(({ event }) => event.type), ['product.created', 'product.updated', 'product.created'])
  t.strictSame(await faults(h, store), [])
})

t.test('a process that stops gives back what it was sending, and no try is counted', async (t) => {
  const at = await receiver(t)
  const { store, souk, id } = await listening(at)
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  await product(store)
  await h.settled(store)
  const stop = new AbortController()
  at.answer = () => {
    stop.abort()
    at.answer = () => 200
    return 'silence'
  }
  let enabled = false
  const route = (await h.platform.directory.storeById(store.store.id))!
  await runRound({
    store: route, part: id, now: h.clock.now(), services: h.platform.services, signal: stop.signal, more: () => new Promise(() => undefined),
    inStore: (work) => inStore(h, store, async (tx) => {
      // In one transaction with the first taking, so that the platform's own rounds find nothing due.
      if (!enabled) await tx.run(ENABLE, [tx.storeId])
      enabled = true
      return work(tx)
    }),
  })
  await at.got(2)
  t.match(await delivery(souk, id, 'its delivery', ({ status }) => status === 'succeeded'), { attempt_count: 1, attempts: [{ number: 1, status: 200 }] })
  t.strictSame(await faults(h, store), [])
})

t.test('events tell nothing by which a person is known, and what receivers wrote is forgotten when a customer is erased', async (t) => {
  const at = await receiver(t, ({ event }) => ({ status: 200, body: `noted ${event.id}` }))
  const { store, souk, id } = await listening(at, { event_types: ['*'] })
  const customer = await souk.customers.create({ email: 'ada.canary@example.com', first_name: 'Ada-canary', last_name: 'Lovelace-canary', phone: '+15550001' })
  await souk.customers.update({ customer_id: customer.id, note: 'canary likes mint' })
  const received = await until('news of the customer', () => Promise.resolve(at.received.some(({ event }) => event.type === 'customer.updated') && at.received))
  t.notMatch(received.map(({ body }) => body).join('\n'), /canary|\+15550001/)
  t.match(await delivery(souk, id, 'an answer', ({ status }) => status === 'succeeded'), { attempts: [{ response_excerpt: /^noted evt_/ }] })
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  await souk.customers.delete({ customer_id: customer.id })
  await h.settled(store)
  t.strictSame(await h.sql(store.store.shard_id, 'SELECT response_excerpt FROM webhook_attempts WHERE store_id = $1 AND response_excerpt IS NOT NULL', [store.store.id]), [])
})

t.test('finished deliveries go after 30 days', async (t) => {
  const at = await receiver(t)
  const { store, souk, id } = await listening(at)
  await product(store)
  await delivery(souk, id, 'the delivery', ({ status }) => status === 'succeeded')
  h.clock.advance(31 * DAY_MS)
  await h.another() // a process looks for such work when it starts
  await until('its end', async () => (await souk.webhookDeliveries.list()).data.length === 0)
  t.strictSame(await h.sql(store.store.shard_id, 'SELECT 1 FROM webhook_attempts WHERE store_id = $1', [store.store.id]), [])
})
