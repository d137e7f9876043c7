// The end of a store: at its delete_at all it had on its shard is erased, and nothing of any other store.
import t from 'tap'
import { eraseStore, inOrderOfErasure } from '../../src/relay/eraseStore.js'
import { harness, refusal, until, type TestStore } from '../harness.js'

const h = await harness(t)
const DAY_MS = 86_400_000
/** What no store keeps for a month. */
const ENDS_BY_ITSELF = /(?:idempotency_keys|outbox|job_chunks|search_queue)$/
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A store with something in as many tables as a store fills by itself. */
async function filled(): Promise<TestStore> {
  const store = await h.createStore()
  const product = await store.souk.products.create({
    title: 'Canvas field jacket', handle: 'old', tags: ['canvas'], status: 'active', collections: [{ handle: 'outerwear', title: 'Outerwear' }],
    variants: [{ sku: 'CFJ-1', option_values: [], price: usd(12_900), stock: [{ on_hand: 7 }] }],
  })
  await store.souk.products.update({ product_id: product.id, handle: 'new' })
  await store.storefront.carts.create({ lines: [{ variant_id: product.variants[0]!.id, quantity: 1 }] })
  const { id } = await store.souk.imports.create()
  await store.souk.imports.append({ job_id: id, sequence: 1, body: '{"handle":"imported","title":"Imported","variants":[{"price":{"amount":1,"currency":"USD"}}]}\n{"handle":"A B"}\n' })
  await store.souk.exports.create()
  await h.settled(store)
  return store
}

/** Rows of a store by table, on every shard. */
async function rowsOf(store: TestStore): Promise<Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const shard of h.platform.databases.shards.keys()) {
    const tables = await h.sql<{ name: string }>(shard, `SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) WHERE column_name = 'store_id' AND table_schema = 'public' AND table_type = 'BASE TABLE'`)
    for (const { name } of tables) {
      const [{ count }] = (await h.sql<{ count: number }>(shard, `SELECT count(*)::int FROM ${name} WHERE store_id = $1`, [store.store.id])) as [{ count: number }]
      if (count > 0) rows[`${shard} ${name}`] = count
    }
  }
  return rows
}

const erased = (store: TestStore) => until('the end of the erasure', async () => (await h.sql('directory', 'SELECT 1 FROM stores WHERE id = $1 AND erased_at IS NOT NULL', [store.store.id])).length > 0)

t.test('at its delete_at a closed store is erased from its shard; other stores keep every row, and it cannot come back', async (t) => {
  const [gone, stays, undone] = await Promise.all([filled(), filled(), filled()])
  const kept = Object.entries(await rowsOf(gone))
  t.ok(kept.length > 20, `rows in ${kept.length} tables`)
  const other = await rowsOf(stays)
  await h.operator.stores.delete({ store_id: gone.store.id })
  await h.operator.stores.delete({ store_id: undone.store.id })
  h.clock.advance(29 * DAY_MS)
  await h.another() // begins with a round of upkeep
  t.match(await h.operator.stores.activate({ store_id: undone.store.id }), { status: 'active' })
  t.match(await h.operator.stores.get({ store_id: gone.store.id }), { status: 'closing' }, 'not before its time')

  h.clock.advance(2 * DAY_MS)
  t.match(await refusal(h.operator.stores.activate({ store_id: gone.store.id })), { status: 409, code: 'tenants.store_status_conflict', detail: /was deleted at .* cannot come back/ })
  await h.another()
  await erased(gone)
  t.strictSame(await rowsOf(gone), {}, 'no row of the store is left on any shard')
  const after = await rowsOf(stays)
  for (const [table, rows] of Object.entries(other)) if (!ENDS_BY_ITSELF.test(table)) t.ok((after[table] ?? 0) >= rows, `${table} keeps its rows`)
  t.match(await undone.souk.products.list(), { data: { length: 2 } })
  t.match(await h.operator.stores.get({ store_id: gone.store.id }), { id: gone.store.id, handle: gone.store.handle, status: 'deleted', domains: [] })
  t.match(await refusal(h.operator.stores.activate({ store_id: gone.store.id })), { status: 409, code: 'tenants.store_status_conflict' })
  t.match(await refusal(gone.souk.settings.get()), { status: 401 })
})

t.test('an erasure that was cut off goes on where it was', async (t) => {
  const store = await filled()
  const { mover } = h.platform.databases.shards.get(store.store.shard_id)!
  await h.sql(store.store.shard_id, `CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut off'; END $$`)
  await h.sql(store.store.shard_id, 'CREATE TRIGGER cut_off BEFORE DELETE ON products EXECUTE FUNCTION cut_off()')
  await t.rejects(eraseStore(mover, store.store.id), /cut off/)
  const half = await rowsOf(store)
  await h.sql(store.store.shard_id, 'DROP TRIGGER cut_off ON products')
  t.ok(Object.keys(half).length > 0)
  t.equal(await eraseStore(mover, store.store.id), true)
  t.strictSame(await rowsOf(store), {})
})

t.test('rows go before those they refer to', (t) => {
  t.strictSame(inOrderOfErasure([{ name: 'a', referring: ['b', 'c'] }, { name: 'b', referring: ['c'] }, { name: 'c', referring: [] }]), ['c', 'b', 'a'])
  t.end()
})
