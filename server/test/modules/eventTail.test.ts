// Following the log of a store over one connection.
import t from 'tap'
import type { Event, ServerSentEvent } from '@souk/sdk'
import { harness, refusal, until, type TestStore } from '../harness.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const create = (store: TestStore, title: string) => store.souk.products.create({ title, variants: [{ price: usd(100) }] })

/** What a connection has told so far. */
async function follow(store: TestStore, params: Parameters<typeof store.souk.events.tail>[0] = {}) {
  const ended = new AbortController()
  const messages: ServerSentEvent[] = []
  const stream = await store.souk.events.tail(params, { signal: ended.signal })
  const done = (async () => { for await (const message of stream) messages.push(message) })().then(() => 'ended' as const, () => 'cut off' as const)
  return { messages, done, events: () => messages.map(({ data }) => data as Event), leave: async () => { ended.abort(); await done } }
}

t.test('events.tail: tells what happens from now on, as the log has it, and goes on after the id of a message', async (t) => {
  const [store, other] = await Promise.all([h.createStore(), h.createStore()])
  await create(store, 'Before')
  await h.settled(store)
  const tail = await follow(store)
  const [one] = [await create(store, 'One'), await create(other, 'Of another store')]
  await until('the first', () => Promise.resolve(tail.events().some(({ resource_id }) => resource_id === one.id)))
  await tail.leave()
  const two = await create(store, 'Two')
  const next = await follow(store, { cursor: tail.messages.at(-1)!.id! })
  await until('the second', () => Promise.resolve(next.events().some(({ resource_id }) => resource_id === two.id)))
  const header = await follow(store, { last_event_id: tail.messages.at(-1)!.id! })
  await until('the same', () => Promise.resolve(header.messages.length === next.messages.length))
  t.strictSame(header.messages, next.messages, 'by the header as by the cursor')
  const all = await h.events(store)
  t.strictSame([...tail.events(), ...next.events()], all.slice(all.findIndex(({ resource_id }) => resource_id === one.id)), 'nothing is missing, and nothing is there twice')
  const only = await follow(store, { cursor: Buffer.from('[0]').toString('base64url'), type: 'product.created', resource_id: two.id })
  await until('one', () => Promise.resolve(only.messages.length > 0))
  t.strictSame(only.events().map(({ resource_id }) => resource_id), [two.id])
  await Promise.all([next, header, only].map(({ leave }) => leave()))
})

t.test('events.tail: says where it begins before anything happens, so that who is cut off then misses nothing', async (t) => {
  const store = await h.createStore()
  await create(store, 'Before')
  await h.settled(store)
  const response = await store.souk.events.tail().asResponse()
  const cursor = response.headers.get('souk-cursor')!
  const reader = response.body!.getReader()
  t.equal(new TextDecoder().decode((await reader.read()).value as Uint8Array), `retry: 1000\nid: ${cursor}\n\n`, 'to browsers, too, which see no header')
  await reader.cancel()
  t.equal((await store.souk.events.list({ cursor })).data.length, 0, 'the end of the log')
  const product = await create(store, 'While nobody listened')
  const tail = await follow(store, { cursor })
  await until('what was missed', () => Promise.resolve(tail.events().some(({ resource_id }) => resource_id === product.id)))
  await tail.leave()
})

t.test('events.tail: is for who may read events, and for as many at a time as the store may have', async (t) => {
  const store = await h.createStore()
  t.match(await refusal((await h.clientWith(store, ['products:read'])).events.tail()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(store.souk.events.tail({ cursor: 'eA' })), { status: 400, code: 'request.invalid_cursor' })
  const tails = await Promise.all(Array.from({ length: 10 }, () => follow(store)))
  t.match(await refusal(store.souk.events.tail()), { status: 429, code: 'events.too_many_tails' })
  await tails[0]!.leave()
  const again = await until('the place of who left', async () => follow(store).catch(() => false as const))
  await Promise.all([again, ...tails].map(({ leave }) => leave()))
})

t.test('events.tail: ends when keys of the store change, so that a revoked one hears no more', async (t) => {
  const store = await h.createStore()
  const key = await store.souk.apiKeys.create({ kind: 'secret', name: 'of an integration', scopes: ['events:read'] })
  const tail = await follow({ ...store, souk: h.client(key.secret) })
  await store.souk.apiKeys.revoke({ key_id: key.id })
  t.equal(await tail.done, 'ended')
  t.match(await refusal(h.client(key.secret).events.tail()), { status: 401 })
})

t.test('events.tail: ends when the process stops, which it does not hold up', async (t) => {
  const store = await h.createStore()
  const other = await h.another()
  const response = await fetch(`${other.url}/v1/events/tail`, { headers: { authorization: `Bearer ${store.secret_key}` } })
  t.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  const text = response.text()
  const since = performance.now()
  await other.stop()
  t.match(await text, /^retry: \d+\nid: [\w-]+\n\n/)
  t.ok(performance.now() - since < 5_000, 'before connections are cut')
})
