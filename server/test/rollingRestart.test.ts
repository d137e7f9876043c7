// Processes that are replaced one after the other while clients keep their connections and repeat nothing: nobody notices.
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { harness, until } from './harness.js'
import { Load } from './openLoad.js'
import { serving, startServer } from './serverProcess.js'
import { transpiled } from './transpiled.js'

const PROCESSES = 2
const RESTARTS = 5
const REQUESTS_PER_SECOND = 200
const DRAIN_MS = 1_500
/** How long one may take at most, on a machine that has better things to do. */
const RESTART_MS = 60_000
/** Sent so late, requests say that the machine has no time for them. */
const LATE_MS = 30

const h = await harness(t)

t.test(`${RESTARTS} restarts by SIGTERM at ${REQUESTS_PER_SECOND} requests a second, over connections that are kept and without a repeat: none fails`, { skip: process.platform !== 'linux' && 'finds the processes in /proc' }, async (t) => {
  const [folder, store] = [await transpiled(t), await h.createStore()]
  const product = await store.souk.products.create({ title: 'Enamel mug', status: 'active', variants: [{ option_values: [], price: { amount: 1_400, currency: 'USD' }, stock: [{ on_hand: 1_000_000 }] }] })
  const settings = { ...h.environment, SOUK_DRAIN_MS: String(DRAIN_MS), SOUK_LOG_LEVEL: 'error', SOUK_VALIDATE_RESPONSES: 'false', SOUK_REQUESTS_PER_MINUTE: '1000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '1000000' }
  const { url, child: primary } = await startServer(t, folder, settings, ['--processes', String(PROCESSES)])

  const headers = { authorization: `Bearer ${store.publishable_key}` }
  const load = new Load(() => url, [
    { name: 'browse', weight: 8, path: `/v1/storefront/products/${product.handle}`, headers },
    { name: 'cart', weight: 1, method: 'POST', path: '/v1/storefront/carts', get headers() { return { ...headers, 'idempotency-key': randomUUID() } }, body: () => JSON.stringify({ lines: [{ variant_id: product.variants[0]!.id, quantity: 1 }] }) },
    { name: 'alive', weight: 1, path: '/livez', headers: {} },
  ])
  t.teardown(() => load.close())
  let restarted = 0
  const loading = load.open(REQUESTS_PER_SECOND, (sentMs) => restarted < RESTARTS && sentMs < RESTARTS * RESTART_MS)
  for (; restarted < RESTARTS; restarted++) {
    const [oldest] = serving(primary.pid!)
    const told = Date.now() / 1000
    process.kill(oldest!, 'SIGTERM')
    // Each connection is given to the next process, and says how old that is.
    await until(`another process than ${oldest} to answer`, async () => Number(/^process_start_time_seconds (\d+)/m.exec((await h.raw('GET', '/metrics', { base: url })).text)?.[1]) > told, RESTART_MS)
  }
  const { answers, ms, lateMs } = await loading
  const failed = answers.filter(({ status }) => status < 200 || status >= 300)
  // A machine that is busy elsewhere cannot do 200 a second, restarts or not; then whoever is refused is told so, and nobody is left without an answer.
  const refused = failed.filter(({ status }) => status === 503)
  t.comment(`${answers.length} requests in ${(ms / 1000).toFixed(1)} s, ${failed.length} failed, ${refused.length} of them refused; all but one in twenty were sent within ${lateMs.toFixed(1)} ms, the slowest took ${Math.max(...answers.map((answer) => answer.ms)).toFixed(0)} ms`)
  t.equal(restarted, RESTARTS)
  t.ok(answers.length >= RESTARTS * REQUESTS_PER_SECOND)
  t.strictSame(failed.filter((answer) => !refused.includes(answer)), [], 'none is lost')
  if (lateMs < LATE_MS) t.strictSame(refused, [], 'and none refused')
  const [{ carts }] = (await h.sql<{ carts: number }>(store.store.shard_id, 'SELECT count(*)::int AS carts FROM carts WHERE store_id = $1', [store.store.id])) as [{ carts: number }]
  const made = answers.filter(({ kind, status }) => kind === 'cart' && status === 201).length
  t.ok(carts >= made && made > 0, `every cart that was answered is there: ${made} of ${carts}`)
})
