// More is asked than can be done: what is let in is answered in time, and what can wait longest is turned away first.
import t from 'tap'
import { LOAD_CLASSES, OPERATIONS } from '../src/contract/operations.gen.js'
import { classOf } from '../src/gateway/admission.js'
import { Gate } from '../src/gateway/gate.js'
import { buyingShop } from './boughtOrder.js'
import { harness, until, type TestStore } from './harness.js'
import { Load, type Answered, type Kind } from './openLoad.js'

const h = await harness(t)
const UNLIMITED = { SOUK_REQUESTS_PER_MINUTE: '10000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '10000000' }
await h.sql('directory', `INSERT INTO plans SELECT 'unlimited', 1, 'Of a test', (SELECT max(position) + 1 FROM plans), 0, prices, quotas || '{"requests_per_minute": 10000000, "store_requests_per_minute": 100000000}', features FROM plans WHERE code = 'scale'`)
/** How long a read of what the test asks for keeps its connection: with four of them, 100 a second are all there is, whatever the machine can do. */
const READ_MS = 40
const CONNECTIONS = 4
/** As many as find a connection without waiting for long. */
const CLIENTS = 5
const DEADLINE_MS = Math.min(...OPERATIONS.map(({ deadlineMs }) => deadlineMs))
const LOAD_MS = 4_000
const GOODPUT_MIN = 0.9
const ROUNDS_MAX = 4
const SLOW = ['payment_gateways', 'locations', 'documents']

/** From now on those reads take their time, asleep, so that nothing else is slower for it. */
const slowDown = () => Promise.all([...h.platform.databases.shards.keys()].flatMap((shard) => SLOW.map((table) => h.sql(shard, `CREATE POLICY slow ON ${table} AS RESTRICTIVE FOR SELECT USING ((SELECT pg_sleep(${READ_MS / 1000})::text) IS NOT NULL)`))))

/** A process with few connections. */
const narrow = (env: Record<string, string>) => h.another({ ...UNLIMITED, SOUK_POOL_MAX: String(CONNECTIONS), ...env })

const by = (key: string) => ({ authorization: `Bearer ${key}` })
const metric = async (base: string, line: string) => Number(new RegExp(`^${line.replaceAll(/[{}]/g, '\\$&')} (\\d+)`, 'm').exec((await h.raw('GET', '/metrics', { base })).text)?.[1] ?? 0)
const unlimited = ({ store }: TestStore) => h.sql('directory', `UPDATE stores SET plan_code = 'unlimited' WHERE id = $1`, [store.id])

t.test('a gate comes down while everybody waits, to no less than a minimum, and grows again when nobody does', (t) => {
  let delay: number | null = null
  const gate = new Gate(32, 1_000, () => delay)
  let now = 1_000_000
  const window = (waited: number | null) => {
    delay = waited
    gate.room(1, (now += 200))
    return gate.ceiling
  }
  window(0)
  for (let at = 0; at < 300; at++) gate.enter()
  t.equal(window(50), 1_000, 'a delay that nobody minds')
  t.equal(window(100), 500, 'half, where everybody waits twice as long as they should')
  t.equal(window(10_000), 150, 'the second time half of what is at work, and never less')
  t.equal(window(null), 150, 'nothing is known')
  for (let at = 0; at < 20; at++) window(1_000)
  t.equal(gate.ceiling, 32)
  t.equal(gate.room(0.5, now), 16 - 300, 'who may have half finds no place')
  for (let at = 0; at < 300; at++) gate.leave()
  t.equal(window(0), 36)
  now += 200 * 1_000
  t.equal(window(null), 1_000, 'when nothing is at work nothing waits, and the time counts')
  t.end()
})

t.test('classes are turned away in the order of the contract; what looks after the platform never is', (t) => {
  const portions = LOAD_CLASSES.map(({ name }) => classOf({ access: 'admin', loadClass: name })?.portion ?? Infinity)
  t.strictSame(portions, [...portions].sort((a, b) => a - b))
  t.equal(new Set(portions).size, LOAD_CLASSES.length)
  t.equal(classOf({ access: 'admin', loadClass: null })?.name, LOAD_CLASSES[0]!.name, 'without a class an operation has the first')
  t.equal(portions.at(-2), 1, 'checkouts may have every place')
  t.strictSame(OPERATIONS.filter((operation) => classOf(operation) === null).map(({ id }) => id), OPERATIONS.filter(({ access }) => access === 'platform' || access === 'public').map(({ id }) => id))
  t.end()
})

t.test('at three times what can be done, as much is done as ever: reports are turned away, checkouts are not', async (t) => {
  const shop = await buyingShop(h)
  await unlimited(shop.store)
  const order = await shop.buy()
  const document = await shop.store.souk.documents.create({ order_id: order.id, kind: 'invoice' })
  await slowDown()
  const other = await narrow({ SOUK_IN_FLIGHT_MAX: '60' })
  const { secret_key, publishable_key } = shop.store
  const kinds: Kind[] = [
    { name: 'checkout', weight: 1, path: '/v1/storefront/payment-gateways', headers: by(publishable_key) },
    { name: 'lists', weight: 3, path: '/v1/locations', headers: by(secret_key) },
    { name: 'reports', weight: 6, path: `/v1/documents/${document.id}/html`, headers: by(secret_key) },
  ]
  const load = new Load(() => other.url, kinds)
  t.teardown(() => load.close())
  const unhurried: Answered[] = []
  const measured = async () => {
    const { answers, ms } = await load.closed(CLIENTS, 2_000)
    const done = answers.filter(({ status }) => status === 200)
    unhurried.push(...done)
    return done.length / (ms / 1000)
  }
  await load.closed(CLIENTS, 500)
  const round = async () => {
    const before = await measured()
    const [logged, since] = [h.log.length, performance.now()]
    let lively = 0
    const living = (async () => {
      for (; lively < 10; lively++) if ((await h.raw('GET', '/livez', { base: other.url })).status !== 200) return
    })()
    const { answers, ms, restMs } = await load.open(3 * before, (sent) => sent < LOAD_MS)
    const inFlight = await metric(other.url, 'souk_requests_in_flight{gate="process"}')
    const lines = h.log.slice(logged).filter(({ level }) => Number(level) >= 40)
    const loggedMs = performance.now() - since
    await living
    const after = await measured()
    const good = answers.filter(({ status, ms }) => status === 200 && ms < DEADLINE_MS)
    const [peak, goodput] = [(before + after) / 2, good.length / (ms / 1000)]
    const of = (name: string) => answers.filter(({ kind }) => kind === name)
    t.comment(`peak ${before.toFixed(0)}/s before, ${after.toFixed(0)}/s after, offered ${(answers.length / (ms / 1000)).toFixed(0)}/s, goodput ${goodput.toFixed(0)}/s = ${(goodput / peak).toFixed(2)}; p99 of answers ${quantile(good, 0.99)} ms against ${quantile(unhurried, 0.99)} ms; of checkouts ${quantile(of('checkout'), 0.99)} ms; ${kinds.map(({ name }) => `${name} ${JSON.stringify(statusesOf(of(name)))}`).join(', ')}`)
    return { answers, lively, restMs, inFlight, lines, loggedMs, part: goodput / peak }
  }
  // Whoever else uses the machine takes from what is done, and never adds to it: one round of a few has to show what can be done.
  const rounds = [await round()]
  while (rounds.at(-1)!.part < GOODPUT_MIN && rounds.length < ROUNDS_MAX) rounds.push(await round())
  t.ok(rounds.at(-1)!.part >= GOODPUT_MIN, `goodput by rounds, of what can be done: ${rounds.map(({ part }) => part.toFixed(2)).join(', ')}`)
  const answers = rounds.flatMap((one) => one.answers)
  const of = (name: string) => answers.filter(({ kind }) => kind === name)
  t.strictSame(new Set(answers.filter(({ status }) => status !== 200).map(({ status, code }) => `${status} ${code}`)), new Set(['503 server.overloaded']))
  t.strictSame(statusesOf(of('checkout')), { 200: of('checkout').length }, 'every checkout is answered')
  const shed = (name: string) => of(name).filter(({ status }) => status === 503).length / of(name).length
  t.ok(shed('reports') > 0.5 && shed('reports') > shed('lists') + 0.1, `reports before lists: ${shed('reports').toFixed(2)}, ${shed('lists').toFixed(2)}`)
  t.strictSame(new Set(of('reports').map(({ retryAfter }) => retryAfter)), new Set([null, 4]), 'and are told to come back later')
  const counted = await Promise.all(['process', 'shard', 'store'].map((lack) => metric(other.url, `souk_requests_shed_total{class="reports",lack="${lack}"}`)))
  t.ok(counted[0]! + counted[1]! + counted[2]! >= of('reports').filter(({ status }) => status === 503).length, `counted: ${counted.join(', ')}`)
  for (const { lively, restMs, inFlight, lines, loggedMs } of rounds) {
    t.equal(lively, 10, 'whether it lives can be asked all the time')
    t.ok(restMs < 1_000, `all were answered ${restMs.toFixed(0)} ms after the last was sent`)
    t.equal(inFlight, 0)
    t.strictSame(lines.filter(({ msg }) => msg === 'request'), [], 'no line for each')
    const told = lines.filter(({ msg }) => msg === 'requests were turned away')
    t.ok(told.length >= 2 && told.length <= loggedMs / 1000 + 1, `${told.length} lines in ${loggedMs.toFixed(0)} ms`)
    t.match(told[1], { msg: 'requests were turned away', shed: { reports: Number }, in_flight: Number, ceiling: Number })
  }
})

t.test('one store cannot take the places of the others', async (t) => {
  const [greedy, modest] = [await h.createStore(), await h.createStore()]
  await Promise.all([greedy, modest].map(unlimited))
  const other = await narrow({ SOUK_IN_FLIGHT_MAX: '40', SOUK_STORE_SHARE: '50' })
  const list = ({ publishable_key }: TestStore) => ({ path: '/v1/storefront/payment-gateways', headers: by(publishable_key) })
  const load = new Load(() => other.url, [{ name: 'greedy', weight: 1, ...list(greedy) }])
  t.teardown(() => load.close())
  const pressing = load.open(300, (sent) => sent < 1_500)
  const held = await until('the store to hold what it may', async () => (await metric(other.url, 'souk_requests_shed_total{class="checkout",lack="store"}')) > 0 && metric(other.url, 'souk_requests_in_flight{gate="process"}'))
  t.ok(held <= 20, `half of 40 at most: ${held}`)
  const answers = []
  for (let at = 0; at < 8; at++) answers.push(await h.raw('GET', list(modest).path, { base: other.url, headers: list(modest).headers }))
  t.strictSame(new Set(answers.map(({ status }) => status)), new Set([200]))
  const pressed = (await pressing).answers
  t.strictSame(new Set(pressed.map(({ status }) => status)), new Set([200, 503]))
  t.equal(await metric(other.url, 'souk_requests_shed_total{class="checkout",lack="process"}'), 0)
  t.equal(await metric(other.url, 'souk_requests_in_flight{gate="process"}'), 0)
})

function statusesOf(answers: readonly Answered[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

function quantile(answers: readonly Answered[], q: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(q * (sorted.length - 1))] ?? Number.NaN)
}
