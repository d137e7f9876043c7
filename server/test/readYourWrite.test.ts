// Whoever has written reads what was written, at whichever process; shoppers do within the time that is promised them.
import { Agent } from 'node:http'
import t, { type Test } from 'tap'
import { harness, until, type Harness, type TestStore } from './harness.js'
import { redisMissing, redisServer } from './redis.js'
import { startServer } from './serverProcess.js'
import { transpiled } from './transpiled.js'

const PROCESSES = 4
const full = process.env.SOUK_TEST_CACHES === 'full'
/** Pairs of a write and a read at another process, with and without Redis each. */
const PAIRS = full ? 20_000 : 200
if (full) t.setTimeout(3_600_000)
const WRITERS = 8
/** What shoppers are promised: how long after the answer to a write a storefront read may still be without it. */
const SHOPPERS_MS = 2_000
const GETS = 1_000
const agent = new Agent({ keepAlive: true, maxSockets: 64 })
/** All at once. */
const crowd = new Agent({ keepAlive: true, maxSockets: GETS })
t.teardown(() => [agent, crowd].forEach((own) => own.destroy()))

const withKey = (key: string) => ({ Authorization: `Bearer ${key}` })
const titleOf = (text: string) => (JSON.parse(text) as { title: string }).title

async function productIn(store: TestStore, handle: string) {
  return store.souk.products.create({ title: 'Pair 0', handle, status: 'active', variants: [{ sku: handle, option_values: [], price: { amount: 12_900, currency: 'USD' }, stock: [{ on_hand: 7 }] }] })
}

interface Stale {
  writer: number
  ownToken: number
  shoppers: number
  longestMs: number
}

/** Writes at one process and reads at another, by turns: as the writer, as the writer in the storefront, and as a shopper. */
async function writeAndRead(h: Harness, bases: readonly string[], store: TestStore, pairs: number): Promise<Stale> {
  const stale: Stale = { writer: 0, ownToken: 0, shoppers: 0, longestMs: 0 }
  let pair = 0
  const read = async (base: string, path: string, key: string) => {
    const reply = await h.raw('GET', path, { base, agent, headers: withKey(key) })
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${reply.text}`)
    return titleOf(reply.text)
  }
  const write = async (n: number) => {
    const handle = `pair-${n}`
    const product = await productIn(store, handle)
    const shopperPath = `/v1/storefront/products/${handle}`
    while (pair < pairs) {
      const own = ++pair
      const [at, other] = [bases[own % bases.length]!, bases[(own + 1 + (own % (bases.length - 1))) % bases.length]!]
      await read(other, shopperPath, store.publishable_key) // so that the other process has something to forget
      const title = `Pair ${own}`
      const written = await h.raw('PATCH', `/v1/products/${product.id}`, { base: at, agent, headers: { ...withKey(store.secret_key), 'Content-Type': 'application/json' }, body: JSON.stringify({ title }) })
      if (written.status !== 200) throw new Error(`a write answered ${written.status}: ${written.text}`)
      const since = performance.now()
      if ((await read(other, `/v1/products/${product.id}`, store.secret_key)) !== title) stale.writer++
      if ((await read(other, shopperPath, store.secret_key)) !== title) stale.ownToken++
      if ((await read(other, shopperPath, store.publishable_key)) === title) continue
      stale.shoppers++
      // The time at which the last old answer was asked for, not the one at which the first new one came.
      let asked = since
      for (let last = ''; last !== title; ) {
        const now = performance.now()
        last = await read(other, shopperPath, store.publishable_key)
        if (last !== title) asked = now
        if (now - since > 10 * SHOPPERS_MS) throw new Error(`shoppers still do not see "${title}"`)
      }
      stale.longestMs = Math.max(stale.longestMs, asked - since)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n)))
  return stale
}

/** Answers that a process has made for shoppers since it started. */
async function made(h: Harness, base: string): Promise<number> {
  const { text } = await h.raw('GET', '/metrics', { base, agent })
  return Number(/^souk_storefront_answers_total\{from="made"\} (\d+)$/m.exec(text)?.[1] ?? 0)
}

async function suite(t: Test, env: Record<string, string>): Promise<void> {
  const h = await harness(t, { env: { SOUK_REQUESTS_PER_MINUTE: '100000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '100000000', ...env } })
  const folder = await transpiled(t)
  const others = await Promise.all(Array.from({ length: PROCESSES - 1 }, () => startServer(t, folder, h.environment)))
  const bases = [h.url, ...others.map(({ url }) => url)]
  const store = await h.createStore()
  await h.sql('directory', `UPDATE plans SET quotas = quotas || '{"requests_per_minute": 100000000, "store_requests_per_minute": 100000000}'`)
  for (const base of bases) await until('the quotas to be known', async () => /q=100000000/.test(String((await h.raw('GET', '/v1/products', { base, agent, headers: withKey(store.secret_key) })).headers['ratelimit-policy'])))

  await t.test(`R8: ${PAIRS} pairs of a write and a read over ${PROCESSES} processes`, async (t) => {
    const started = performance.now()
    const stale = await writeAndRead(h, bases, store, PAIRS)
    t.comment(`${PAIRS} pairs in ${Math.round((performance.now() - started) / 1000)} s: ${JSON.stringify(stale)}`)
    t.equal(stale.writer, 0, 'the writer reads what was written')
    t.equal(stale.ownToken, 0, 'in the storefront too')
    t.ok(stale.longestMs <= SHOPPERS_MS, `shoppers see it within ${SHOPPERS_MS} ms; the longest took ${Math.round(stale.longestMs)}`)
  })

  await t.test(`R10: ${GETS} reads of what nobody has in memory, at once`, async (t) => {
    for (const path of ['/v1/storefront/products?limit=7', '/v1/storefront/products?limit=8&sort=title', '/v1/storefront/products/pair-1', '/v1/storefront/products/nowhere', '/v1/storefront/search?q=pair']) {
      const since = performance.now()
      const before = await Promise.all(bases.map((base) => made(h, base)))
      const statuses = await Promise.all(Array.from({ length: GETS }, async (_, n) => (await h.raw('GET', path, { base: bases[n % bases.length]!, agent: crowd, headers: withKey(store.publishable_key) })).status))
      t.same([...new Set(statuses)], [path.endsWith('nowhere') ? 404 : 200], path)
      const loads = await Promise.all(bases.map(async (base, n) => (await made(h, base)) - before[n]!))
      // A machine that is short of time may take longer over them than a process keeps an answer.
      const most = 1 + Math.floor((performance.now() - since) / SHOPPERS_MS)
      t.comment(`${path}: ${loads.join(', ')} loads`)
      t.ok(loads.every((count) => count <= most), `each process loads it ${most === 1 ? 'once' : `${most} times`} at most`)
    }
  })
}

t.test('without Redis', (t) => suite(t, {}))
t.test('with Redis', { skip: redisMissing }, async (t) => suite(t, { REDIS_URL: (await redisServer(t)).url }))
