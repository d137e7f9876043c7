// The event log of a store, as integrations read it.
import t from 'tap'
import { sql } from '../../src/kernel/sql.js'
import { StoreTx } from '../../src/kernel/tx.js'
import { collect, harness, refusal, until } from '../harness.js'

const h = await harness(t)
const MISSING = 'evt_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

t.test('events.list: is the log in the order in which it was written, page by page, and can be followed from its end', async (t) => {
  const store = await h.createStore()
  const before = await h.events(store)
  const made = []
  for (const title of ['One', 'Two', 'Three']) made.push(await store.souk.products.create({ title, variants: [{ price: usd(100) }] }))
  const all = await h.events(store)
  t.strictSame(all.slice(before.length).filter((event) => event.type === 'product.created').map((event) => event.resource_id), made.map((product) => product.id))
  t.equal(new Set(all.map((event) => event.id)).size, all.length)
  t.strictSame((await collect(store.souk.events.list({ limit: 2 }))).map((event) => event.id), all.map((event) => event.id), 'small pages show the same log')

  const { next_cursor: end, has_more: more } = await store.souk.events.list({ limit: 250 })
  t.equal(more, false)
  const nothing = await store.souk.events.list({ cursor: end! })
  t.match(nothing, { data: [], next_cursor: end, has_more: false }, 'the cursor stays valid at the end')
  await store.souk.products.delete({ product_id: made[0]!.id })
  const news = await until('the next event', async () => (await store.souk.events.list({ cursor: end! })).data.find((event) => event.type === 'product.deleted'))
  t.match(news, { resource_id: made[0]!.id, data: { id: made[0]!.id } })

  t.strictSame((await collect(store.souk.events.list({ resource_id: made[1]!.id }))).map((event) => event.type), ['product.created'])
  t.strictSame((await collect(store.souk.events.list({ type: 'product.deleted' }))).map((event) => event.resource_id), [made[0]!.id])
  t.match(await refusal(store.souk.events.list({ cursor: 'x' })), { status: 400, code: 'request.invalid_cursor' })
  t.match(await refusal(store.souk.events.list({ type: 'Product created' })), { status: 400, code: 'request.validation_failed' })
  t.match(await refusal((await h.clientWith(store, ['products:read'])).events.list()), { status: 403, code: 'auth.permission_denied' })
  t.notOk((await h.events(await h.createStore())).some((event) => all.some(({ id }) => id === event.id)), 'another store has a log of its own')
})

t.test('events.list: of writers at the same time every event is there once, and none comes to stand before one that was read', async (t) => {
  const store = await h.createStore()
  const written = Promise.all(Array.from({ length: 24 }, (_, index) => h.operator.products.create({ title: `P${index}`, variants: [{ price: usd(100) }] }, { store: store.store.id, maxRetries: 10 })))
  const seen: string[] = []
  let cursor: string | undefined
  await until('all that was written', async () => {
    const page = await store.souk.events.list({ type: 'product.created', cursor, limit: 5 }, { maxRetries: 10 })
    seen.push(...page.data.map((event) => event.resource_id))
    cursor = page.next_cursor ?? cursor
    return seen.length >= 24
  })
  t.strictSame([...seen].sort(), (await written).map((product) => product.id).sort())
})

t.test('events.list: what is committed late has its place in the log, behind what was read meanwhile', async (t) => {
  const store = await h.createStore()
  const route = (await h.platform.directory.storeById(store.store.id))!
  const { app } = h.platform.databases.shards.get(route.shardId)!
  const id = 'prod_00000000000000000000000000'
  await app.transaction({ storeId: route.storeId, timeoutMs: 10_000 }, async (connection) => {
    const tx = new StoreTx(connection, route, { type: 'system', id: 'test' }, h.clock.now(), 'test')
    tx.emit('product.deleted', id, { id })
    tx.flushEvents()
    await tx.run(sql('SELECT 1 AS written'), [])
    const later = await store.souk.products.create({ title: 'Later', variants: [{ price: usd(100) }] })
    await until('the later event', async () => (await store.souk.events.list({ resource_id: later.id })).data.length > 0)
  })
  t.strictSame((await h.events(store)).slice(-2).map(({ type }) => type), ['product.created', 'product.deleted'])
})

t.test('events.get: shows an event that never changes, and none of another store', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  const product = await store.souk.products.create({ title: 'Cup', variants: [{ price: usd(100) }] })
  const event = (await h.events(store, 'product.created')).find(({ resource_id }) => resource_id === product.id)!
  const { data, etag } = await store.souk.events.get({ event_id: event.id }).withResponse()
  t.strictSame(data, event)
  t.match(data, { type: 'product.created', data: { id: product.id, title: 'Cup' } })
  await store.souk.products.update({ product_id: product.id, title: 'Mug' })
  t.strictSame(await store.souk.events.get({ event_id: event.id }), event)
  const path = `/v1/events/${event.id}`
  t.equal((await h.raw('GET', path, { headers: { authorization: `Bearer ${store.secret_key}`, 'if-none-match': etag! } })).status, 304)
  t.strictSame(await refusal(other.souk.events.get({ event_id: event.id })), await refusal(other.souk.events.get({ event_id: MISSING })))
  t.match(await refusal(store.souk.events.get({ event_id: 'evt_x' })), { status: 400, code: 'request.validation_failed' })
  t.match(await refusal((await h.clientWith(store, ['products:read'])).events.get({ event_id: event.id })), { status: 403, code: 'auth.permission_denied' })
})
