// Events that a consumer could not handle, and what may be done about them.
import t from 'tap'
import { harness, refusal, repeats, until, type TestStore } from '../harness.js'

const h = await harness(t)
const MISSING = 'dlt_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** The index refuses documents of this kind, until it is mended. */
const BREAK = `
  CREATE FUNCTION refuse_cursed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW::text LIKE '%cursed%' THEN RAISE EXCEPTION 'cursed' USING ERRCODE = '22003'; END IF; RETURN NEW; END $$;
  CREATE TRIGGER refuse_cursed BEFORE INSERT OR UPDATE ON search_documents FOR EACH ROW EXECUTE FUNCTION refuse_cursed();`
const MEND = 'DROP TRIGGER refuse_cursed ON search_documents; DROP FUNCTION refuse_cursed();'

const cursed = (store: TestStore, title: string) => store.souk.products.create({ title: `${title} cursed`, status: 'active', variants: [{ price: usd(100) }] })
const found = async (store: TestStore, q: string) => (await store.storefront.storefront.search.products({ q })).data.map(({ id }) => id)

/** Lets time pass and things happen until there are so many dead letters. */
const letters = (store: TestStore, count: number) => until('the tries to be over', async () => {
  h.clock.advance(10_000)
  await store.souk.collections.create({ title: 'Something else', kind: 'manual' })
  const page = await store.souk.events.dlq.list({ status: 'dead' })
  return page.data.length === count && page.data
})

t.test('a product that cannot be indexed', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  await h.sql(store.store.shard_id, BREAK)
  t.teardown(() => h.sql(store.store.shard_id, `DROP TRIGGER IF EXISTS refuse_cursed ON search_documents`))
  const [lamp, rug, cup] = [await cursed(store, 'Lamp'), await cursed(store, 'Rug'), await store.souk.products.create({ title: 'Cup', status: 'active', variants: [{ price: usd(100) }] })]
  await store.souk.products.update({ product_id: lamp.id, vendor: 'Souk' })
  const dead = await letters(store, 2)
  const [ofRug, ofLamp] = [dead.find(({ resource_id }) => resource_id === rug.id)!, dead.find(({ resource_id }) => resource_id === lamp.id)!]

  t.test('events.dlq.list: shows what is parked, by consumer, type and status, to its own store', async (t) => {
    t.match(ofLamp, { consumer: 'search', event_type: 'product.created', status: 'dead', attempts: 8, reason: '22003', error: null, waiting: 1, next_attempt_at: null })
    t.match(ofRug, { waiting: 0, resource_id: rug.id })
    t.strictSame(await found(store, 'cup'), [cup.id], 'all others are indexed')
    const list = async (filter: Parameters<typeof store.souk.events.dlq.list>[0]) => (await store.souk.events.dlq.list(filter)).data.map(({ id }) => id)
    t.strictSame(await list({ consumer: 'search' }), dead.map(({ id }) => id))
    t.strictSame(await Promise.all([list({ consumer: 'webhooks' }), list({ event_type: 'product.deleted' }), list({ status: 'retrying' })]), [[], [], []])
    const first = await store.souk.events.dlq.list({ limit: 1 })
    t.match([first.has_more, first.data[0]!.id], [true, dead[0]!.id])
    t.strictSame((await store.souk.events.dlq.list({ limit: 1, cursor: first.next_cursor! })).data.map(({ id }) => id), [dead[1]!.id])
    t.strictSame((await other.souk.events.dlq.list()).data, [])
    t.match(await refusal(store.souk.events.dlq.list({ consumer: 'Search!' })), { status: 400, code: 'request.validation_failed' })
    t.match(await refusal((await h.clientWith(store, ['products:read'])).events.dlq.list()), { status: 403, code: 'auth.permission_denied' })
    t.match((await h.operator.events.dlq.list({}, { store: store.store.id })).data[0]!.error, /cursed/, 'the operator is told what was said')
  })

  t.test('events.dlq.get: shows one, with a note in the log that it came to be', async (t) => {
    t.strictSame(await store.souk.events.dlq.get({ dead_letter_id: ofRug.id }), ofRug)
    const created = await h.events(store, 'dead_letter.created')
    t.strictSame(created.map(({ resource_id }) => resource_id).sort(), [ofRug.id, ofLamp.id].sort())
    t.match(created[0]!.data, { consumer: 'search', status: 'dead', error: null })
    t.match(await refusal(store.souk.events.dlq.get({ dead_letter_id: 'dlt_x' })), { status: 400, code: 'request.validation_failed' })
    t.match(await refusal((await h.clientWith(store, ['products:read'])).events.dlq.get({ dead_letter_id: ofRug.id })), { status: 403, code: 'auth.permission_denied' })
    t.strictSame(await refusal(other.souk.events.dlq.get({ dead_letter_id: ofRug.id })), await refusal(other.souk.events.dlq.get({ dead_letter_id: MISSING })))
  })

  t.test('metrics tell how far consumers are, and what is parked', async (t) => {
    const { text } = await h.raw('GET', '/metrics')
    t.match(text, new RegExp(`souk_consumer_parked_resources\\{shard="${store.store.shard_id}",consumer="search"\\} 2`))
    t.match(text, new RegExp(`souk_consumer_lag_events\\{shard="${store.store.shard_id}",consumer="webhooks"\\} \\d+`))
    t.match(text, /souk_consumer_lag_seconds/)
  })

  t.test('events.dlq.drop: gives the event up, and what waits behind it goes on', async (t) => {
    t.match(await refusal((await h.clientWith(store, ['events:read'])).events.dlq.drop({ dead_letter_id: ofRug.id })), { status: 403, code: 'auth.permission_denied' })
    t.strictSame(await refusal(other.souk.events.dlq.drop({ dead_letter_id: ofRug.id })), await refusal(other.souk.events.dlq.drop({ dead_letter_id: MISSING })))
    await repeats(t, (options) => store.souk.events.dlq.drop({ dead_letter_id: ofRug.id }, options))
    t.match(await refusal(store.souk.events.dlq.get({ dead_letter_id: ofRug.id })), { status: 404, code: 'events.dead_letter_not_found' })
    t.strictSame((await h.events(store, 'dead_letter.dropped')).map(({ resource_id }) => resource_id), [ofRug.id])
    await store.souk.products.update({ product_id: rug.id, title: 'Carpet' })
    await until('the next event of the rug', async () => (await found(store, 'carpet')).includes(rug.id))
  })

  t.test('events.dlq.replay: has the event handled again, and then what waits behind it', async (t) => {
    t.match(await refusal((await h.clientWith(store, ['events:read'])).events.dlq.replay({ dead_letter_id: ofLamp.id })), { status: 403, code: 'auth.permission_denied' })
    t.strictSame(await refusal(other.souk.events.dlq.replay({ dead_letter_id: ofLamp.id })), await refusal(other.souk.events.dlq.replay({ dead_letter_id: MISSING })))
    await h.sql(store.store.shard_id, MEND)
    const replayed = await repeats(t, (options) => store.souk.events.dlq.replay({ dead_letter_id: ofLamp.id }, options))
    t.match(replayed, { id: ofLamp.id, status: 'retrying', attempts: 0, waiting: 1 })
    await until('the lamp', async () => (await found(store, 'lamp')).includes(lamp.id))
    await until('nothing to be parked', async () => (await store.souk.events.dlq.list()).data.length === 0)
    t.strictSame((await h.events(store, 'dead_letter.replayed')).map(({ resource_id }) => resource_id), [ofLamp.id])
    t.strictSame((await h.events(store, 'dead_letter.dropped')).map(({ resource_id }) => resource_id), [ofRug.id], 'neither of its events was given up; that each is handled, and in order, is told by relayFaults')
  })
})
