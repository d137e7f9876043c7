// A range of the log given once more, to a consumer or to a webhook endpoint: the same whether consumers read the log or streams.
import type { EventReplay } from '@souk/sdk'
import t, { type Test } from 'tap'
import { collect, harness, refusal, repeats, until, type Harness, type TestStore } from '../harness.js'
import { place } from '../placement.js'
import { receiver } from '../receiver.js'
import { redisMissing, redisServer } from '../redis.js'

const MISSING = 'evr_00000000000000000000000000'
const MINUTE = 60_000

t.setTimeout(600_000)

const product = (store: TestStore, title: string) => store.souk.products.create({ title, status: 'active', variants: [{ option_values: [], price: { amount: 100, currency: 'USD' } }] })
const workflows = async ({ souk }: TestStore) => (await collect(souk.orderWorkflows.list())).map(({ order_id, state, waits_for }) => ({ order_id, state, waits_for }))
const forget = (h: Harness, { store }: TestStore) => h.sql(store.shard_id, 'DELETE FROM order_workflows WHERE store_id = $1', [store.id])
const ended = (store: TestStore, { id }: { id: string }): Promise<EventReplay> => until('the replay to end', async () => {
  const replay = await store.souk.events.replays.get({ event_replay_id: id })
  return replay.status !== 'running' && replay
})
/** The cursor behind the last event so far. */
async function cursorNow(h: Harness, store: TestStore): Promise<string> {
  await h.settled(store)
  let cursor: string | undefined
  for (;;) {
    const page: { next_cursor: string | null; has_more: boolean } = await store.souk.events.list({ limit: 250, ...(cursor === undefined ? {} : { cursor }) })
    cursor = page.next_cursor ?? cursor
    if (!page.has_more) return cursor!
  }
}

function toConsumers(t: Test, h: Harness): void {
  t.test('events.replays.create: what a consumer keeps is made again from the log', async (t) => {
    const store = await h.createStore()
    await place(h, store, {}, {})
    await h.settled(store)
    const before = await workflows(store)
    t.equal(before.length, 2)
    await forget(h, store)
    const begun = await repeats(t, (options) => store.souk.events.replays.create({ consumer: 'order workflows' }, options))
    t.match(begun, { consumer: 'order workflows', webhook_endpoint_id: null, status: 'running', progress: { examined: 0, given: 0 }, error: null, finished_at: null })
    const done = await ended(store, begun)
    t.match(done, { status: 'completed', next_cursor: null, finished_at: /^20/ })
    t.equal(done.progress.examined, done.progress.total)
    t.strictSame(await workflows(store), before)
    t.strictSame((await h.events(store)).filter(({ resource_id }) => resource_id === begun.id).map(({ type }) => type), ['event_replay.created', 'event_replay.completed'])
    t.equal((await store.souk.events.replays.list()).data.length, 1, 'the repeat has begun no other')
  })

  t.test('a range has a beginning and an end, by time or by cursor, and types', async (t) => {
    const store = await h.createStore()
    await product(store, 'Early')
    const first = await cursorNow(h, store)
    h.clock.advance(60 * MINUTE)
    const from = h.clock.now().toISOString()
    await product(store, 'Middle')
    await store.souk.collections.create({ title: 'Tea', kind: 'manual' })
    const second = await cursorNow(h, store)
    h.clock.advance(60 * MINUTE)
    const to = h.clock.now().toISOString()
    await product(store, 'Late')
    await h.settled(store)
    const given = async (range: Parameters<typeof store.souk.events.replays.create>[0]) => (await ended(store, await store.souk.events.replays.create({ consumer: 'search', event_types: ['product.*'], ...range }))).progress.given
    t.strictSame([
      await given({}), await given({ since: from }), await given({ until: to }), await given({ since: from, until: to }), await given({ after_cursor: first }), await given({ after_cursor: first, through_cursor: second }),
      await given({ after_cursor: second }), await given({ since: from, until: to, event_types: ['collection.*'] }), await given({ since: new Date(h.clock.now().getTime() + MINUTE).toISOString() }),
    ], [3, 2, 2, 1, 2, 1, 1, 0, 0])
  })

  t.test('a consumer that was given everything three times over says the same', async (t) => {
    const store = await h.createStore()
    await product(store, 'Teapot')
    await h.settled(store)
    const look = () => h.sql(store.store.shard_id, `SELECT s.product_id, to_jsonb(s) - 'updated_at' - 'number' AS document FROM search_documents s WHERE store_id = $1 ORDER BY 1`, [store.store.id])
    const before = await look()
    for (let time = 0; time < 3; time++) await Promise.all(['search', 'customer statistics', 'order workflows'].map(async (consumer) => t.equal((await ended(store, await store.souk.events.replays.create({ consumer }))).status, 'completed')))
    t.strictSame(await look(), before)
  })

  t.test('events.replays.create: refuses what makes no sense', async (t) => {
    const store = await h.createStore()
    const refused = (body: Parameters<typeof store.souk.events.replays.create>[0]) => refusal(store.souk.events.replays.create(body))
    t.match(await refused({}), { status: 422, code: 'events.replay_invalid', errors: [{ pointer: '/consumer' }] })
    t.match(await refused({ consumer: 'search', webhook_endpoint_id: 'whe_00000000000000000000000000' }), { status: 422, code: 'events.replay_invalid' })
    t.match(await refused({ consumer: 'payments of orders' }), { status: 422, code: 'events.consumer_not_replayable', detail: /search/ })
    t.match(await refused({ consumer: 'search', since: '2026-11-22T00:00:00.000Z', after_cursor: 'WzFd' }), { status: 422, code: 'events.replay_invalid', errors: [{ pointer: '/after_cursor' }] })
    t.match(await refused({ consumer: 'search', since: '2026-11-22T00:00:00.000Z', until: '2026-11-22T00:00:00.000Z' }), { status: 422, code: 'events.replay_invalid', errors: [{ pointer: '/until' }] })
    t.match(await refused({ consumer: 'search', after_cursor: 'nonsense' }), { status: 400, code: 'request.invalid_cursor' })
    t.match(await refused({ webhook_endpoint_id: 'whe_00000000000000000000000000' }), { status: 404, code: 'webhooks.endpoint_not_found' })
    t.match(await refusal((await h.clientWith(store, ['events:read'])).events.replays.create({ consumer: 'search' })), { status: 403 })
    t.strictSame((await store.souk.events.replays.list()).data, [])
  })
}

/** Lets nobody write workflows of a store until that is mended. */
const breakWorkflows = async (t: Test, h: Harness, store: TestStore) => {
  const name = `refuse_${store.store.id.slice(-8)}`
  await h.sql(store.store.shard_id, `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.store_id = '${store.store.id}' THEN RAISE EXCEPTION 'cursed' USING ERRCODE = '22003'; END IF; RETURN NEW; END $$`)
  await h.sql(store.store.shard_id, `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON order_workflows FOR EACH ROW EXECUTE FUNCTION ${name}()`)
  const mend = () => h.sql(store.store.shard_id, `DROP TRIGGER IF EXISTS ${name} ON order_workflows`)
  t.teardown(mend)
  return mend
}

function watched(t: Test, h: Harness): void {
  t.test('events.replays.cancel: ends one that is under way, and only that', async (t) => {
    const [store, other] = [await h.createStore(), await h.createStore()]
    await place(h, store, {})
    await h.settled(store)
    await breakWorkflows(t, h, store)
    await forget(h, store)
    const begun = await store.souk.events.replays.create({ consumer: 'order workflows' })
    for (let more = 1; more < 5; more++) await store.souk.events.replays.create({ consumer: 'order workflows' })
    t.match(await refusal(store.souk.events.replays.create({ consumer: 'order workflows' })), { status: 409, code: 'events.too_many_replays' })
    t.match(await refusal((await h.clientWith(store, ['events:read'])).events.replays.cancel({ event_replay_id: begun.id })), { status: 403 })
    t.match(await refusal(other.souk.events.replays.cancel({ event_replay_id: begun.id })), { status: 404, code: 'events.replay_not_found' })
    const cancelled = await repeats(t, (options) => store.souk.events.replays.cancel({ event_replay_id: begun.id }, options))
    t.match(cancelled, { status: 'cancelled', finished_at: /^20/, next_cursor: /./ })
    t.strictSame(await store.souk.events.replays.cancel({ event_replay_id: begun.id }), cancelled)
    t.equal((await h.sql(store.store.shard_id, `SELECT 1 FROM events WHERE store_id = $1 AND type = 'event_replay.cancelled'`, [store.store.id])).length, 1)
    for (const { id } of (await store.souk.events.replays.list({ status: 'running' })).data) await store.souk.events.replays.cancel({ event_replay_id: id })
  })

  t.test('events.replays.get: shows its progress to its own store; one that is refused again and again fails where it stands', async (t) => {
    const [store, other] = [await h.createStore(), await h.createStore()]
    await place(h, store, {})
    await h.settled(store)
    const before = await workflows(store)
    const mend = await breakWorkflows(t, h, store)
    await forget(h, store)
    const { id } = await store.souk.events.replays.create({ consumer: 'order workflows' })
    await h.sql(store.store.shard_id, 'UPDATE event_replays SET failures = 7 WHERE store_id = $1', [store.store.id]) // the pauses between them add up
    const failed = await until('it to fail', async () => {
      const replay = await store.souk.events.replays.get({ event_replay_id: id })
      return replay.status === 'failed' && replay
    })
    t.match(failed, { error: { code: 'server.internal' }, progress: { examined: 0, given: 0 }, finished_at: /^20/ })
    t.match(await refusal(store.souk.events.replays.cancel({ event_replay_id: id })), { status: 409, code: 'events.replay_over' })
    await mend()
    t.match(await ended(store, await store.souk.events.replays.create({ consumer: 'order workflows', after_cursor: failed.next_cursor! })), { status: 'completed', next_cursor: null }, 'another one begins where it stopped')
    t.strictSame(await workflows(store), before)
    t.strictSame(await refusal(other.souk.events.replays.get({ event_replay_id: id })), await refusal(other.souk.events.replays.get({ event_replay_id: MISSING })))
    t.match(await refusal((await h.clientWith(store, ['products:read'])).events.replays.get({ event_replay_id: id })), { status: 403 })
  })

  t.test('events.replays.list: newest first, by status, page by page', async (t) => {
    const [store, other] = [await h.createStore(), await h.createStore()]
    const [first, second] = [await store.souk.events.replays.create({ consumer: 'search' }), await store.souk.events.replays.create({ consumer: 'search' })]
    for (const replay of [first, second]) await ended(store, replay)
    t.strictSame((await store.souk.events.replays.list()).data.map(({ id }) => id), [second.id, first.id])
    const page = await store.souk.events.replays.list({ limit: 1 })
    t.match([page.has_more, (await store.souk.events.replays.list({ limit: 1, cursor: page.next_cursor! })).data.map(({ id }) => id)], [true, [first.id]])
    t.strictSame((await store.souk.events.replays.list({ status: 'running' })).data, [])
    t.strictSame((await other.souk.events.replays.list()).data, [])
    t.match(await refusal((await h.clientWith(store, ['products:read'])).events.replays.list()), { status: 403 })
  })
}

function toEndpoints(t: Test, h: Harness): void {
  t.test('an endpoint is sent what it had and what it missed, by its own types, each event once', async (t) => {
    const store = await h.createStore()
    await product(store, 'Before')
    await h.settled(store)
    const at = await receiver(t)
    const { id } = await store.souk.webhookEndpoints.create({ url: at.url, event_types: ['product.created'] })
    await product(store, 'After')
    await at.got(1)
    const again = await ended(store, await store.souk.events.replays.create({ webhook_endpoint_id: id }))
    t.match(again, { status: 'completed', consumer: null, progress: { given: 2 } })
    const all = await at.got(3)
    t.strictSame(all.map(({ event }) => event.data.title), ['After', 'Before', 'After'])
    t.equal((await ended(store, await store.souk.events.replays.create({ webhook_endpoint_id: id, only_undelivered: true }))).progress.given, 0, 'nothing is undelivered')
    await store.souk.webhookEndpoints.delete({ webhook_endpoint_id: id })
    t.match(await refusal(store.souk.events.replays.create({ webhook_endpoint_id: id })), { status: 404, code: 'webhooks.endpoint_not_found' })
    t.equal(at.received.length, 3)
  })
}

for (const [kind, skip] of [['the log', false], ['streams', redisMissing]] as const) {
  t.test(`events from ${kind}`, { skip }, async (t) => {
    const env: Record<string, string> = kind === 'streams' ? { REDIS_URL: (await redisServer(t)).url } : {}
    const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true', ...env } })
    toConsumers(t, h)
    watched(t, h)
    toEndpoints(t, h)
  })
}
