// Rate limits: what every adapter keeps, and what several processes keep together.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { MemoryLimits } from '../src/adapters/memory/memoryLimits.js'
import { RedisLimits, TRUST } from '../src/adapters/redis/redisLimits.js'
import type { Bucket, Limits, Taken } from '../src/ports/limits.js'
import { until } from './harness.js'
import type { Spending, Spent, Together } from './limitsProcess.js'
import { redisMissing, redisServer } from './redis.js'
import { transpiled } from './transpiled.js'
import { valve } from './valve.js'

const quiet = () => undefined
let names = 0
/** A name that no test has used. */
const fresh = () => `test:${process.pid}:${++names}`

async function take(limits: Limits, buckets: readonly Bucket[], cost = 1): Promise<Taken> {
  return limits.take(buckets, cost, Date.now()) ?? (await limits.ask(buckets, cost))
}

async function takes(limits: Limits, buckets: readonly Bucket[], times: number, cost = 1): Promise<number> {
  let admitted = 0
  for (let at = 0; at < times; at++) admitted += Number((await take(limits, buckets, cost)).allowed)
  return admitted
}

/** What holds for every adapter. Quotas of a few units a minute do not move while a test runs. */
function suite(t: Test, limits: Limits): void {
  t.test('a quota may be spent at once, and not a unit more', async (t) => {
    const bucket = limits.bucket(fresh(), 12)
    const left = []
    for (let at = 0; at < 4; at++) left.push((await take(limits, [bucket], 3)).remaining)
    t.same(left, [9, 6, 3, 0])
    const refused = await take(limits, [bucket])
    t.match(refused, { allowed: false, bucket: { name: bucket.name, perMinute: 12 }, remaining: 0 })
    t.ok(refused.retryAfterMs > 3_000 && refused.retryAfterMs <= 5_000, `a unit is back after five seconds (${refused.retryAfterMs})`)
    t.ok(refused.resetMs > 58_000 && refused.resetMs <= 60_000, `all are after a minute (${refused.resetMs})`)
    t.notOk((await take(limits, [bucket], 2)).allowed)
  })

  t.test('many at once get what one after the other would', async (t) => {
    const bucket = limits.bucket(fresh(), 40)
    const taken = await Promise.all(Array.from({ length: 100 }, () => take(limits, [bucket])))
    t.equal(taken.filter(({ allowed }) => allowed).length, 40)
  })

  t.test('what costs more than the whole quota is refused, and takes nothing', async (t) => {
    const bucket = limits.bucket(fresh(), 5)
    t.notOk((await take(limits, [bucket], 6)).allowed)
    t.equal(await takes(limits, [bucket], 10), 5)
  })

  t.test('a request takes from all its buckets or from none, and hears of the one that refused', async (t) => {
    const [wide, narrow] = [limits.bucket(fresh(), 10), limits.bucket(fresh(), 4)]
    t.equal(await takes(limits, [wide, narrow], 10), 4)
    t.match(await take(limits, [wide, narrow]), { allowed: false, bucket: { name: narrow.name } })
    t.equal(await takes(limits, [wide], 10), 6)
    t.match(await take(limits, [wide, narrow]), { allowed: false, bucket: { name: wide.name } })
  })

  t.test('units come back with time', async (t) => {
    const bucket = limits.bucket(fresh(), 6_000)
    t.ok((await take(limits, [bucket], 6_000)).allowed)
    const since = Date.now()
    const { allowed, retryAfterMs } = await take(limits, [bucket], 20)
    t.notOk(allowed)
    await until('20 units of 100 a second', async () => (await take(limits, [bucket], 20)).allowed)
    t.ok(Date.now() - since >= retryAfterMs - 5, `not before ${retryAfterMs} ms, as was said: ${Date.now() - since}`)
  })

  t.test('each name has its own, and a quota that changes applies at once', async (t) => {
    const [one, other] = [fresh(), fresh()]
    t.equal(await takes(limits, [limits.bucket(one, 3)], 5), 3)
    t.equal(await takes(limits, [limits.bucket(other, 3)], 5), 3)
    t.ok((await take(limits, [limits.bucket(one, 300)], 200)).allowed)
    t.notOk((await take(limits, [limits.bucket(one, 3)])).allowed)
  })
}

t.test('in process', (t) => {
  suite(t, new MemoryLimits(1))
  t.test('of four processes each gives a quarter, and one request where a quarter is less than it costs', async (t) => {
    const four = Array.from({ length: 4 }, () => new MemoryLimits(4))
    const given = async (perMinute: number, cost: number) => (await Promise.all(four.map((limits) => takes(limits, [limits.bucket(String(perMinute), perMinute)], 100, cost)))).map((times) => times * cost)
    t.same(await given(100, 1), [25, 25, 25, 25])
    t.same(await given(12, 5), [5, 5, 5, 5])
    t.same(await given(4, 5), [0, 0, 0, 0])
  })
  t.end()
})

t.test('in Redis', { skip: redisMissing }, async (t) => {
  const redis = await redisServer(t)
  const made: RedisLimits[] = []
  t.teardown(() => Promise.all(made.map((limits) => limits.close())))
  const start = async (url = redis.url, processes = 1) => {
    const limits = new RedisLimits({ url, processes, log: quiet })
    made.push(limits)
    return limits
  }
  /** Whether it has heard from Redis how many processes there are. */
  const knows = (limits: RedisLimits, processes: number) => until(`${processes} processes`, () => Promise.resolve(Math.abs(limits.trustOf(8) - 8 * TRUST / processes) < 1e-9))
  const one = await start()
  await knows(one, 1)
  suite(t, one)

  t.test('what one process gave the others hear of without being asked', async (t) => {
    const other = await start()
    await Promise.all([knows(one, 2), knows(other, 2)])
    const name = fresh()
    t.equal(await takes(one, [one.bucket(name, 60)], 50), 50)
    const bucket = other.bucket(name, 60)
    await until('the figures of all', async () => {
      const taken = await take(other, [bucket], 20)
      return !taken.allowed && taken.remaining <= 10
    })
    await other.close()
    await knows(one, 1)
    t.pass('a process that ended takes part no more')
  })

  t.test('while Redis does not answer, nothing waits and each process gives its share', async (t) => {
    const proxy = await valve(t, redis.url)
    const limits = await start(proxy.url, 4)
    await knows(limits, 2)
    const [spent, unspent] = [limits.bucket(fresh(), 40), limits.bucket(fresh(), 40)]
    t.ok((await take(limits, [spent], 40)).allowed)
    proxy.hold(true)
    await until('that it is noticed', async () => (await takes(limits, [limits.bucket(fresh(), 40)], 40)) === 20)
    const answers = [unspent, spent].map((bucket) => Array.from({ length: 40 }, () => limits.take([bucket], 1, Date.now())))
    t.notOk(answers.flat().includes(null), 'nothing waits')
    t.equal(answers[0]!.filter((taken) => taken?.allowed).length, 20, 'half, of two')
    t.equal(answers[1]!.filter((taken) => taken?.allowed).length, 0, 'what was spent before is not given anew')
    proxy.hold(false)
    await until('Redis', async () => (await takes(limits, [limits.bucket(fresh(), 40)], 40)) === 40)
    await limits.close()
    await knows(one, 1)
  })

  t.test('Redis is killed: shares; it is back: quotas', async (t) => {
    const mortal = await redisServer(t)
    const limits = await start(mortal.url, 4)
    t.equal(await takes(limits, [limits.bucket(fresh(), 40)], 40), 10, 'nobody has said how many there are: what the settings say')
    await knows(limits, 1)
    t.equal(await takes(limits, [limits.bucket(fresh(), 40)], 50), 40)
    await mortal.kill()
    t.equal(await takes(limits, [limits.bucket(fresh(), 40)], 50), 40, 'one process has the whole')
    await mortal.restart()
    const name = fresh()
    const second = await start(mortal.url)
    await knows(second, 2)
    await knows(limits, 2)
    t.ok((await take(limits, [limits.bucket(name, 40)], 30)).allowed)
    await until('that the second hears of it', async () => !(await take(second, [second.bucket(name, 40)], 15)).allowed)
  })
})

const PROCESSES = 4
const ANSWER_MS = 30_000

t.test('four processes that spend as fast as they can give the quota and at most what is given on trust', { skip: redisMissing }, async (t) => {
  const folder = await transpiled(t)
  const redis = await redisServer(t)
  const children = Array.from({ length: PROCESSES }, () => fork(join(folder, 'test', 'limitsProcess.js'), { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }))
  t.teardown(() => children.forEach((child) => child.kill('SIGKILL')))
  const answers = () => Promise.all(children.map(async (child) => (await once(child, 'message', { signal: AbortSignal.timeout(ANSWER_MS) }))[0] as unknown))
  const tell = (what: Together | Spending) => children.forEach((child) => child.send(what))
  const ready = answers()
  tell({ url: redis.url, processes: PROCESSES })
  await ready

  /** @returns what they gave, and what they may have given at most */
  async function spendTogether(perMinute: number, cost: number, meanwhile?: () => Promise<void>) {
    const answered = answers()
    const since = performance.now()
    tell({ name: fresh(), perMinute, cost, untilAlone: meanwhile !== undefined })
    await meanwhile?.()
    const spent = (await answered) as Spent[]
    const given = spent.reduce((sum, { admitted }) => sum + admitted, 0)
    const due = perMinute + (perMinute / 60_000) * (performance.now() - since)
    // Who found Redis late gave a share of its own beside the others.
    const late = spent.filter(({ alone }) => alone > 0).length
    const most = due + PROCESSES * Math.max((perMinute * TRUST) / PROCESSES, cost) + (late * perMinute) / PROCESSES
    t.comment(`${perMinute} a minute, ${cost} a request: ${given} given, ${due.toFixed(0)} due, ${most.toFixed(0)} at most; ${JSON.stringify(spent)}`)
    return { given, most }
  }

  for (const [perMinute, cost] of [[60_000, 1], [6_000, 1], [600, 5], [60, 5]] as const) {
    const { given, most } = await spendTogether(perMinute, cost)
    t.ok(given <= most, `${perMinute} a minute, ${cost} a request: no more`)
    t.ok(given >= perMinute - cost * PROCESSES, 'and no less')
  }
  const { given, most } = await spendTogether(6_000, 1, () => redis.kill())
  t.ok(given <= most, 'also when Redis is killed at the start')
  t.ok(given >= 6_000 - PROCESSES, 'and no less')
})
