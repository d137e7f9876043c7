import { Agent } from 'node:http'
import { connect } from 'node:net'
import pg from 'pg'
import t from 'tap'
import { headOf } from '../src/gateway/writeWhole.js'
import { harness, until, type RawReply, type TestStore } from './harness.js'

const h = await harness(t, { env: { SOUK_CORS_ORIGINS: 'https://shop.example https://other.example' } })

/** Headers that belong to one answer; everything else of two answers must be equal. */
const OWN = ['request-id', 'date', 'ratelimit', 'connection', 'keep-alive']
/** One connection for all, as a browser or a proxy has it; the lane writes to it in another way than to one that ends. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
t.teardown(() => agent.destroy())
/** A header that leaves a request to the chain. It changes nothing about the answer. */
const CHAIN = { 'If-Modified-Since': 'Sun, 22 Nov 2026 00:00:00 GMT' }

const keyOf = (store: TestStore) => ({ Authorization: `Bearer ${store.publishable_key}` })
const hostOf = (store: TestStore) => ({ Host: `${store.store.handle}.localhost` })
const get = (path: string, headers: Record<string, string>) => h.raw('GET', path, { headers, agent })

function resource({ status, headers, text }: RawReply) {
  const left = Object.entries(headers).filter(([name]) => !OWN.includes(name))
  return { status, headers: Object.fromEntries(left), text }
}

const remaining = (reply: RawReply) => Number(/r=(\d+)/.exec(String(reply.headers.ratelimit))![1])

/** How many requests the chain has walked. Answers of the lane are not among them. */
async function walked(): Promise<number> {
  const { text } = await h.raw('GET', '/metrics')
  return [...text.matchAll(/^souk_request_duration_seconds_count\{operation="storefront[^}]*\} (\d+)$/gm)].reduce((sum, match) => sum + Number(match[1]), 0)
}

async function shop(overrides: Parameters<typeof h.createStore>[0] = {}) {
  const store = await h.createStore(overrides)
  const product = await store.souk.products.create({
    title: 'Canvas field jacket', handle: 'canvas-field-jacket', status: 'active',
    variants: [{ sku: 'CFJ-1', option_values: [], price: { amount: 12_900, currency: 'USD' }, stock: [{ on_hand: 7 }] }],
  })
  return { store, product, path: '/v1/storefront/products/canvas-field-jacket' }
}

t.test('an answer from memory equals the answer of the chain, whichever of them gives it', async (t) => {
  const { store, path } = await shop()
  const first = await get(path, keyOf(store))
  t.equal(first.status, 200)
  const before = await walked()
  const hit = await get(path, keyOf(store))
  t.equal(await walked(), before, 'the second read did not walk the chain')
  const recalled = await get(path, { ...keyOf(store), ...CHAIN })
  t.equal(await walked(), before + 1, 'the third did')
  t.same(resource(hit), resource(first), 'lane')
  t.same(resource(recalled), resource(first), 'chain, from the same memory')
  const closed = await h.raw('GET', path, { headers: keyOf(store) })
  t.equal(closed.headers.connection, 'close')
  t.same(resource(closed), resource(first), 'lane, on a connection that ends')
  t.equal(await walked(), before + 1)
  t.ok(Math.abs(Date.parse(String(hit.headers.date)) - Date.now()) < 60_000)
  t.match(hit.headers, { connection: 'keep-alive', 'keep-alive': 'timeout=65' })
  t.not(hit.headers['request-id'], first.headers['request-id'])
  t.equal((await get(path, { ...keyOf(store), 'Request-Id': 'trace-12345678' })).headers['request-id'], 'trace-12345678', 'a harmless id of the caller is kept')
})

t.test('only what was asked for without a key may be kept by shared caches, also from memory', async (t) => {
  const { store, path } = await shop()
  for (const read of ['first', 'second', 'third']) {
    const chain = read === 'third' ? CHAIN : {}
    t.match((await get(path, { ...hostOf(store), ...chain })).headers['cache-control'], /^public/, `${read} read at the address of the store`)
    t.match((await get(path, { ...keyOf(store), ...chain })).headers['cache-control'], /^private/, `${read} read with a key`)
  }
})

t.test('a write is visible in the very next read', async (t) => {
  const { store, product, path } = await shop()
  for (let price = 1; price <= 20; price++) {
    await get(path, keyOf(store))
    await store.souk.products.update({ product_id: product.id, title: `Jacket ${price}` })
    const reads = await Promise.all([get(path, keyOf(store)), get(path, { ...keyOf(store), ...CHAIN }), get(path, hostOf(store))])
    t.same(reads.map((reply) => reply.json().title), Array(3).fill(`Jacket ${price}`))
  }
  await store.souk.products.delete({ product_id: product.id })
  t.equal((await get(path, keyOf(store))).status, 404)
})

t.test('an answer that was being made when something changed is sent, and not kept', async (t) => {
  const { store, product, path } = await shop()
  const shard = store.store.shard_id
  // Readers, which have no transaction number, wait for a lock when they already see what they will see; writers do not.
  const LOCK = 7_071
  await h.sql(shard, `CREATE POLICY held ON products AS RESTRICTIVE FOR SELECT TO souk_app USING ((SELECT CASE WHEN pg_current_xact_id_if_assigned() IS NULL THEN pg_advisory_xact_lock_shared(${LOCK})::text ELSE '' END) IS NOT NULL)`)
  const holder = new pg.Client({ connectionString: h.environment.SOUK_SHARD_URLS!.split(' ').find((pair) => pair.startsWith(`${shard}=`))!.slice(shard.length + 1) })
  await holder.connect()
  t.teardown(() => holder.end())
  await holder.query(`SELECT pg_advisory_lock(${LOCK})`)
  const early = get(path, keyOf(store))
  await until('the reader to wait', async () => (await h.sql(shard, `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = ${LOCK} AND NOT granted`)).length > 0)
  await store.souk.products.update({ product_id: product.id, title: 'New' })
  await holder.query(`SELECT pg_advisory_unlock(${LOCK})`)
  t.match([(await early).status, (await early).json().title], [200, 'Canvas field jacket'])
  t.equal((await get(path, keyOf(store))).json().title, 'New')
  await h.sql(shard, 'DROP POLICY held ON products')
})

t.test('If-None-Match is answered 304 without a body from memory, as by the chain', async (t) => {
  const { store, product, path } = await shop()
  const first = await get(path, keyOf(store))
  const etag = String(first.headers.etag)
  const fresh = { ...keyOf(store), 'If-None-Match': etag }
  const lane = await get(path, fresh)
  const chain = await get(path, { ...fresh, ...CHAIN })
  t.equal(lane.status, 304)
  t.equal(lane.text, '')
  t.same(resource(chain), resource(lane))
  await store.souk.products.update({ product_id: product.id, title: 'Another jacket' })
  t.equal((await get(path, fresh)).status, 200, 'the old tag is out of date after a write')

  const list = '/v1/storefront/products'
  for (let read = 0; read < 2; read++) t.equal((await get(list, { ...keyOf(store), 'If-None-Match': '' })).status, 200, 'a list has no tag that nothing could match')
})

t.test('who may not read is refused although the answer is in memory', async (t) => {
  const { store, path } = await shop()
  const stranger = await h.createStore()
  const keys = await store.souk.apiKeys.list({ kind: 'publishable' })
  await get(path, keyOf(store))
  await get(path, hostOf(store))
  for (const extra of [{}, CHAIN]) {
    t.equal((await get(path, { ...keyOf(stranger), ...hostOf(store), ...extra })).json().code, 'auth.store_mismatch')
    t.equal((await get(path, { ...keyOf(stranger), ...extra })).json().code, 'catalog.product_not_found', 'another store has memory of its own')
    t.equal((await get(path, { Authorization: `Bearer ${store.publishable_key.slice(0, -1)}`, ...extra })).status, 401)
    t.equal((await get(path, { ...hostOf(store), Authorization: 'Basic eDp5', ...extra })).status, 401)
  }
  await store.souk.apiKeys.revoke({ key_id: keys.data[0]!.id })
  for (const extra of [{}, CHAIN]) t.equal((await get(path, { ...keyOf(store), ...extra })).status, 401, 'a revoked key')
  t.equal((await get(path, hostOf(store))).status, 200)
  await h.operator.stores.suspend({ store_id: store.store.id, reason: 'unpaid' })
  for (const extra of [{}, CHAIN]) t.equal((await get(path, { ...hostOf(store), ...extra })).json().code, 'store.not_active')
})

t.test('each origin has its own answer', async (t) => {
  const { store, path } = await shop()
  for (const read of ['first', 'second', 'third']) {
    for (const origin of ['https://shop.example', 'https://other.example']) {
      const reply = await get(path, { ...keyOf(store), Origin: origin, ...(read === 'third' ? CHAIN : {}) })
      t.equal(reply.headers['access-control-allow-origin'], origin, `${read} read`)
      t.match(reply.headers.vary, /Origin/)
    }
    t.notOk((await get(path, { ...keyOf(store), Origin: 'https://evil.example' })).headers['access-control-allow-origin'])
    t.notOk((await get(path, keyOf(store))).headers['access-control-allow-origin'])
  }
})

t.test('an answer from memory counts against the rate limit, and the chain words the refusal', async (t) => {
  await h.sql('directory', `UPDATE plans SET quotas = jsonb_set(quotas, '{requests_per_minute}', '6') WHERE code = 'starter'`)
  const { store, path } = await shop({ plan: 'starter' })
  const left = []
  for (let read = 1; read <= 6; read++) left.push(remaining(await get(path, { ...keyOf(store), ...(read % 2 === 0 ? {} : CHAIN) })))
  t.same(left, [5, 4, 3, 2, 1, 0])
  const refused = await get(path, keyOf(store))
  t.equal(refused.status, 429)
  t.equal(refused.json().code, 'rate_limit.exceeded')
  t.ok(Number(refused.headers['retry-after']) > 0)
})

/** What a server answers to bytes sent in one piece, until it closes. */
function exchange(text: string): Promise<string> {
  const { hostname, port } = new URL(h.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk)).on('end', () => resolve(answer)).on('error', reject)
  })
}

t.test('requests sent ahead are answered in their order, and the connection closes when it was asked to', async (t) => {
  const { store, path } = await shop()
  const { text } = await get(path, keyOf(store))
  const request = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${keyOf(store).Authorization}\r\n${more}\r\n`
  const answer = await exchange(request(path) + request('/v1/storefront/store') + request(path) + request(path, 'If-None-Match: *\r\n') + request(path, 'Connection: close\r\n'))
  t.same(answer.match(/HTTP\/1\.1 \d+/g), Array(5).fill('HTTP/1.1 200'))
  const bodies = answer.split(/HTTP\/1\.1 200 OK\r\n[^]*?\r\n\r\n/).slice(1)
  t.same([bodies[0], bodies[2], bodies[3], bodies[4]], Array(4).fill(text))
  t.match(bodies[1], /"northwind|"handle"/)
  const old = await exchange(request(path).replace('HTTP/1.1', 'HTTP/1.0'))
  t.ok(old.endsWith(text), 'HTTP/1.0 closes after one answer')
})

t.test('a header that HTTP forbids is refused, also where it is written without Node', async (t) => {
  t.throws(() => headOf(200, { ETag: 'a\r\nSet-Cookie: b' }), { code: 'ERR_INVALID_CHAR' })
  t.throws(() => headOf(200, { 'E Tag': 'a' }), { code: 'ERR_INVALID_HTTP_TOKEN' })
})
