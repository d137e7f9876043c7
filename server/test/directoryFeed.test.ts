// What a process keeps of the directory counts while the feed says that nothing has changed, and no longer.
import t from 'tap'
import { StoreDirectory } from '../src/modules/tenants/directory.js'
import { DirectoryFeed } from '../src/modules/tenants/directoryFeed.js'
import type { Connection, Database } from '../src/ports/database.js'
import { gate } from './gate.js'
import { harness, type TestStore } from './harness.js'

const h = await harness(t)
const OF_FEED = /store_changes|pg_snapshot_xmin/

/** A process that only reads the directory: its look-ups are counted, and its feed looks when it is told to. */
class Reader {
  keys = 0
  routes = 0
  silent = false
  ms = 0
  readonly feed: DirectoryFeed
  readonly stores: StoreDirectory

  constructor() {
    const { directory } = h.platform.databases
    const read = <T>(storeId: string | null, work: (connection: Connection) => Promise<T>) => directory.read(storeId, (connection) => work({
      find: connection.find.bind(connection),
      run: (statement, values) => {
        if (OF_FEED.test(statement.text) && this.silent) throw new Error('the directory is away')
        if (/SELECT id, store_id, kind, hash/.test(statement.text)) this.keys++
        if (/FROM stores s/.test(statement.text)) this.routes++
        return connection.run(statement, values)
      },
    }))
    const database: Database = { id: 'directory', read, lookUp: read, transaction: directory.transaction.bind(directory), shortestWait: () => null, close: () => Promise.resolve() }
    const now = () => this.ms
    this.feed = new DirectoryFeed({ database, storeChanged: (id) => this.stores.storeChanged(id), everythingChanged: () => this.stores.everythingChanged(), log: () => undefined, now })
    this.stores = new StoreDirectory({ database, secrets: h.platform.services.secrets, operatorKey: 'souk_op_none', baseDomain: 'souk.test', clock: h.clock, isCurrent: (at) => this.feed.isCurrent(at), now })
  }

  /** Time passes, with a look at the feed every two seconds. */
  async passes(ms: number): Promise<void> {
    for (const until = this.ms + ms; this.ms < until; ) {
      this.ms += 2_000
      await this.feed.look()
    }
  }

  credential(store: TestStore) {
    return this.stores.credential(store.secret_key)
  }
}

t.test('what has not changed is not looked up again while the feed is followed, and every five seconds while it is silent', async (t) => {
  const [store, reader] = [await h.createStore(), new Reader()]
  await reader.feed.look()
  for (let i = 0; i < 10; i++) {
    t.match(await reader.credential(store), { type: 'secret_key', storeId: store.store.id })
    await reader.passes(10_000)
  }
  t.equal(reader.keys, 1, 'one look-up in 100 seconds')
  reader.silent = true
  await reader.passes(6_000)
  await reader.credential(store)
  t.equal(reader.keys, 2, 'without news for longer than five seconds it is looked up')
  await reader.passes(6_000)
  await reader.credential(store)
  t.equal(reader.keys, 3, 'and again')
  reader.silent = false
  await reader.passes(2_000)
  await reader.credential(store)
  await reader.passes(20_000)
  await reader.credential(store)
  t.equal(reader.keys, 3, 'what was changed in between came with the first look')
})

t.test('each change is seen at the next look, however it was made', async (t) => {
  const [store, reader] = [await h.createStore(), new Reader()]
  const { id } = store.store
  await reader.feed.look()
  const key = await store.souk.apiKeys.create({ kind: 'secret', name: 'to be revoked', scopes: ['products:read'] })
  t.match(await reader.stores.credential(key.secret), { id: key.id })
  await store.souk.apiKeys.revoke({ key_id: key.id })
  await reader.passes(2_000)
  t.equal(await reader.stores.credential(key.secret), null, 'a revoked key')

  t.match(await reader.stores.storeById(id), { status: 'active' })
  await h.operator.stores.suspend({ store_id: id, reason: 'unpaid' })
  await reader.passes(2_000)
  t.match(await reader.stores.storeById(id), { status: 'suspended' }, 'a suspended store')

  const host = `${store.store.handle}.souk.test`
  t.match(await reader.stores.storeByHost(host), { storeId: id })
  await h.sql('directory', 'UPDATE stores SET epoch = epoch + 1 WHERE id = $1', [id])
  await reader.passes(2_000)
  t.match(await reader.stores.storeByHost(host), { epoch: 2 }, 'a store whose row somebody changed by hand')

  t.equal(await reader.stores.storeByHost('shop.elsewhere.example'), null)
  await h.sql('directory', `INSERT INTO domains (store_id, id, host, kind, status, created_at, updated_at) VALUES ($1, 'dom_of_the_test', 'shop.elsewhere.example', 'custom', 'active', now(), now())`, [id])
  await reader.passes(2_000)
  t.match(await reader.stores.storeByHost('shop.elsewhere.example'), { storeId: id }, 'a host that was no store')

  await h.sql('directory', `UPDATE plans SET quotas = jsonb_set(quotas, '{products}', '77') WHERE code = $1`, [store.store.plan])
  await reader.passes(2_000)
  t.match(await reader.stores.storeById(id), { productsMax: 77 }, 'a plan, which is of every store')
})

t.test('a change that commits after a look that came too early is seen by the next, and once', async (t) => {
  const [store, other, reader] = [await h.createStore(), await h.createStore(), new Reader()]
  const { id } = store.store
  await reader.feed.look()
  await reader.stores.storeById(id)
  const { directory } = h.platform.databases
  const held = gate()
  const change = directory.transaction({ storeId: null, timeoutMs: 10_000 }, async (connection) => {
    await connection.run({ name: '', text: 'UPDATE stores SET epoch = 5 WHERE id = $1' }, [id])
    await held.pass()
  })
  await held.arrived
  // Later in the order of transactions, earlier to commit: a cursor would now stand behind the one that is open.
  await h.sql('directory', 'UPDATE stores SET epoch = 9 WHERE id = $1', [other.store.id])
  await reader.passes(2_000)
  t.match(await reader.stores.storeById(id), { epoch: 1 })
  held.open()
  await change
  await reader.passes(2_000)
  t.match(await reader.stores.storeById(id), { epoch: 5 })
  const { routes } = reader
  await reader.passes(6_000)
  await reader.stores.storeById(id)
  t.equal(reader.routes, routes, 'nothing is forgotten twice')
})

t.test('that a key is used is no change, and is written down to the minute', async (t) => {
  const [store, reader] = [await h.createStore(), new Reader()]
  await reader.feed.look()
  await reader.credential(store)
  const [{ n: before }] = await h.sql<{ n: number }>('directory', 'SELECT count(*)::int AS n FROM store_changes') as [{ n: number }]
  const lastUsed = async () => (await h.sql<{ at: Date }>('directory', `SELECT max(last_used_at) AS at FROM api_keys WHERE store_id = $1`, [store.store.id]))[0]!.at.getTime()
  const first = await lastUsed()
  h.clock.advance(61_000)
  await reader.credential(store)
  t.equal(await lastUsed(), first)
  await reader.stores.noteUse()
  t.ok((await lastUsed()) >= first + 60_000)
  t.same(await h.sql('directory', 'SELECT count(*)::int AS n FROM store_changes'), [{ n: before }])
})
