/** Requests that share a transaction: what each is promised, whoever it shares with. */
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { Batches, type Member } from '../src/gateway/batches.js'
import { Twins } from '../src/gateway/twins.js'
import type { Group } from '../src/kernel/group.js'
import type { IdempotencyClaim, StoredReply } from '../src/kernel/idempotency.js'
import { Problem } from '../src/kernel/problem.js'
import { sql } from '../src/kernel/sql.js'
import { gate } from './gate.js'
import { harness, type TestStore } from './harness.js'

const h = await harness(t)

interface Wanted {
  id: string
  /** The problem it is refused with. */
  refused?: boolean
  /** It breaks the whole batch. */
  poison?: boolean
}

const NOTE = sql(`INSERT INTO redirects (store_id, id, resource_type, resource_id, from_handle, created_at) SELECT $1, r, 'product', 'prod_x', r, $3 FROM unnest($2::text[]) r`)

/** Leaves a row and an event for each member, and tells how the members were put together. */
function noting(batches: string[][], arrived: () => Promise<void> = () => Promise.resolve()): Group<Wanted, { status: number; body: string }> {
  return {
    name: 'noting',
    async run(tx, members) {
      batches.push(members.map(({ id }) => id))
      await arrived()
      if (members.some(({ poison }) => poison)) throw new Error('poison')
      const served = members.filter(({ refused }) => !refused)
      await tx.run(NOTE, [tx.storeId, served.map(({ id }) => id), tx.now])
      for (const { id } of served) tx.emit('redirect.created' as never, id, { id } as never)
      return members.map(({ id, refused }) => (refused ? new Problem('request.validation_failed', id) : { status: 200, body: `${id} at ${batches.length}` }))
    },
  }
}

async function bench() {
  const store = await h.createStore()
  const route = (await h.platform.directory.storeById(store.store.id))!
  const committed: string[] = []
  const batches = new Batches({ shard: (id) => h.platform.databases.shards.get(id)!.app, clock: h.clock, committed: (_store, events) => void committed.push(...events.map((event) => event.resource_id)) })
  const member = (value: Wanted, key: string | null = null, print = 'print'): Member<Wanted, { status: number; body: string }> => ({
    value, origin: { actor: { type: 'secret_key', id: 'key-of-test' }, requestId: `req-${value.id}` }, claim: key === null ? null : claimOf(store, key, print),
    write: (result): StoredReply => ({ ...result, headers: {} }), remainingMs: () => 10_000,
  })
  const rows = async () => (await h.sql<{ id: string }>(store.store.shard_id, 'SELECT id FROM redirects WHERE store_id = $1 ORDER BY id', [store.store.id])).map(({ id }) => id)
  return { store, route, batches, member, committed, rows }
}

const claimOf = (store: TestStore, key: string, fingerprint: string): IdempotencyClaim => ({ storeId: store.store.id, principal: 'key-of-test', key, fingerprint })
const codeOf = (settled: PromiseSettledResult<unknown>) => (settled.status === 'fulfilled' ? 'ok' : ((settled.reason as Problem).code ?? (settled.reason as Error).message))

t.test('those who come at one moment share a batch, and while it is in flight the next gathers', async (t) => {
  const { route, batches, member, rows, store } = await bench()
  const seen: string[][] = []
  await Promise.all(Array.from({ length: 130 }, (_, nth) => batches.join(route, noting(seen), member({ id: `m${String(nth).padStart(3, '0')}` }, randomUUID()))))
  t.strictSame(seen.map((batch) => batch.length), [64, 64, 2], 'as many as may share')
  const later: string[][] = []
  const held = gate()
  const join = (id: string) => batches.join(route, noting(later, held.pass), member({ id }))
  const joined = [join('x')]
  await held.arrived
  joined.push(join('y'), join('z'))
  held.open()
  await Promise.all(joined)
  t.strictSame(later, [['x'], ['y', 'z']], 'whoever is alone leaves alone')
  t.equal((await rows()).length, 133)
  const events = await h.sql<{ request_id: string; resource_id: string; actor: string }>(store.store.shard_id, `SELECT request_id, resource_id, actor FROM events WHERE store_id = $1 AND resource_id LIKE 'm___'`, [store.store.id])
  t.equal(events.length, 130)
  t.ok(events.every((event) => event.actor === 'key-of-test'))
})

t.test('a member that is refused leaves the others alone, and its key is free again', async (t) => {
  const { route, batches, member, rows } = await bench()
  const seen: string[][] = []
  const join = (value: Wanted, key: string) => batches.join(route, noting(seen), member(value, key))
  const outcomes = await Promise.allSettled([join({ id: 'first' }, 'k0'), join({ id: 'a' }, 'k1'), join({ id: 'b', refused: true }, 'k2'), join({ id: 'c' }, 'k3')])
  t.strictSame(outcomes.map(codeOf), ['ok', 'ok', 'request.validation_failed', 'ok'])
  t.strictSame(seen, [['first', 'a', 'b', 'c']])
  t.strictSame(await rows(), ['a', 'c', 'first'])
  t.match(await join({ id: 'b' }, 'k2'), { result: { status: 200 } }, 'it may try again with its key')
})

t.test('a member that breaks the batch gets its error, and every other is run alone', async (t) => {
  const { route, batches, member, committed, rows } = await bench()
  const seen: string[][] = []
  const join = (value: Wanted) => batches.join(route, noting(seen), member(value, `key-${value.id}`))
  const outcomes = await Promise.allSettled([join({ id: 'first' }), join({ id: 'a' }), join({ id: 'b', poison: true }), join({ id: 'c' })])
  t.strictSame(outcomes.map(codeOf), ['ok', 'ok', 'poison', 'ok'])
  t.strictSame(seen, [['first', 'a', 'b', 'c'], ['first'], ['a'], ['b'], ['c']])
  t.strictSame(await rows(), ['a', 'c', 'first'])
  t.strictSame(committed.sort(), ['a', 'c', 'first'], 'and each told of its events once')
})

t.test('a key that was answered is answered again, one with another body is refused, in a batch with others', async (t) => {
  const { route, batches, member, rows } = await bench()
  const seen: string[][] = []
  const join = (value: Wanted, key: string, print?: string) => batches.join(route, noting(seen), member(value, key, print))
  await join({ id: 'a' }, 'k1')
  const outcomes = await Promise.allSettled([join({ id: 'first' }, 'k0'), join({ id: 'a' }, 'k1'), join({ id: 'x' }, 'k1', 'other'), join({ id: 'b' }, 'k2')])
  t.strictSame(outcomes.map(codeOf), ['ok', 'ok', 'idempotency.key_reused', 'ok'])
  t.match(outcomes[1], { value: { stored: { status: 200, body: 'a at 1', headers: {} } } }, 'the bytes that were kept')
  t.strictSame(await rows(), ['a', 'b', 'first'])
})

t.test('requests with one key that meet in a process do their work once', async (t) => {
  const { store } = await bench()
  const twins = new Twins()
  let works = 0
  const claim = claimOf(store, 'k', 'print')
  const shared = await Promise.all(Array.from({ length: 50 }, () => twins.share(claim, async () => ({ nth: await Promise.resolve(++works) }))))
  t.strictSame([works, new Set(shared.map(({ nth }) => nth)).size, shared.filter(({ replayed }) => !replayed).length], [1, 1, 1])
  await t.rejects(Promise.all([twins.share(claim, () => Promise.resolve({})), twins.share(claimOf(store, 'k', 'other'), () => Promise.resolve({}))]), { code: 'idempotency.key_reused' })
  const failing = await Promise.allSettled([1, 2, 3].map((nth) => twins.share(claim, () => (nth === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ nth })))))
  t.strictSame(failing.map(({ status }) => status), ['rejected', 'fulfilled', 'fulfilled'], 'the next tries when the first failed')
})

t.test('a phased operation on a store claims its key where its first phase is, and 50 connections have one effect', async (t) => {
  const store = await h.createStore()
  const body = JSON.stringify({ timezone: 'Europe/Lisbon', sku_unique: true })
  const headers = { authorization: `Bearer ${store.secret_key}`, 'content-type': 'application/json', 'idempotency-key': 'settings-1' }
  const replies = await Promise.all(Array.from({ length: 50 }, () => h.raw('PATCH', '/v1/settings', { headers, body })))
  t.strictSame([...new Set(replies.map((reply) => `${reply.status} ${reply.text}`))].length, 1, 'every reply has the same bytes')
  t.strictSame(replies.filter((reply) => reply.headers['idempotency-replayed'] === undefined).length, 1)
  t.equal(replies[0]!.status, 200)
  t.equal((await h.events(store, 'settings.updated')).length, 1)
  const kept = await h.sql(store.store.shard_id, `SELECT status FROM idempotency_keys WHERE store_id = $1 AND key = 'settings-1'`, [store.store.id])
  t.strictSame(kept, [{ status: 200 }], 'the shard keeps the reply')
  t.match(await h.raw('PATCH', '/v1/settings', { headers, body: JSON.stringify({ timezone: 'UTC', sku_unique: true }) }), { status: 422 })
})
