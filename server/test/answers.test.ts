// Answers that processes share: nobody is given an old one after `changed` has ended, and whatever Redis does nobody waits for it.
import { EventEmitter, once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { ownAnswers } from '../src/adapters/memory/ownAnswers.js'
import { RedisAnswers } from '../src/adapters/redis/redisAnswers.js'
import type { SharedAnswer, SharedAnswers } from '../src/ports/answers.js'
import { until } from './harness.js'
import { redisMissing, redisServer } from './redis.js'

/** Machines that are short of time are not what most of these tests are about. */
const PATIENT_MS = 5_000
const found = (text: string, seconds = 10): SharedAnswer => ({ seconds, headers: { 'Content-Type': 'application/json', ETag: `"${text}"` }, text })
const absent: SharedAnswer = { seconds: 10, headers: {}, text: '', absent: { code: 'catalog.product_not_found', detail: 'There is none.' } }

async function answersAt(t: Test, url: string, lateMs = PATIENT_MS): Promise<RedisAnswers & { complaints: string[] }> {
  const complaints: string[] = []
  const answers = Object.assign(new RedisAnswers({ url, lateMs, log: (message) => complaints.push(message) }), { complaints })
  t.teardown(() => answers.close())
  await until('that answers are kept', async () => (await timesLoaded(answers, 'store_ready', 'ready', 2)) < 2)
  return answers
}

async function timesLoaded(answers: SharedAnswers, store: string, key: string, asked: number): Promise<number> {
  let loads = 0
  for (let n = 0; n < asked; n++) await answers.get(store, key, () => Promise.resolve(found(`${++loads}`)))
  return loads
}

/** What every implementation promises. `two` are as of two processes. */
async function promises(t: Test, two: readonly [SharedAnswers, SharedAnswers]): Promise<void> {
  const [one, other] = two
  let stock = 0
  const read = (answers: SharedAnswers, store = 'store_a', key = 'product') => answers.get(store, key, () => Promise.resolve(found(`${store} ${key} ${stock}`)))
  for (stock = 1; stock <= 50; stock++) {
    await (stock % 2 === 0 ? one : other).changed('store_a')
    t.equal((await read(one))!.text, `store_a product ${stock}`)
    t.equal((await read(other))!.text, `store_a product ${stock}`)
  }
  t.match(await read(one), { text: /^store_a product /, headers: { 'Content-Type': 'application/json', ETag: /store_a/ } })
  t.match((await read(other, 'store_b'))!.text, /^store_b /, 'a store has answers of its own')
  t.match((await read(other, 'store_a', 'list'))!.text, / list /, 'and a key')
  t.equal((await one.get('store_a', 'odd', () => Promise.resolve(found('Ärmel\n\u2028"{\n\n'))))!.text, 'Ärmel\n\u2028"{\n\n')
  t.equal((await other.get('store_a', 'odd', () => Promise.resolve(found('Ärmel\n\u2028"{\n\n'))))!.text, 'Ärmel\n\u2028"{\n\n')

  // What began before a change is for whoever asked then, and for nobody else.
  const load = new EventEmitter()
  const began = once(load, 'began')
  const slow = one.get('store_a', 'slow', async () => {
    const end = once(load, 'end')
    load.emit('began')
    await end
    return found('old')
  })
  await began
  await other.changed('store_a')
  load.emit('end')
  t.equal((await slow)!.text, 'old')
  for (const answers of two) t.equal((await answers.get('store_a', 'slow', () => Promise.resolve(found('new'))))!.text, 'new')

  t.same(await one.get('store_a', 'none', () => Promise.resolve(absent)), absent)
  t.same(await other.get('store_a', 'none', () => Promise.resolve(absent)), absent)
  t.equal(await one.get('store_a', 'moved', () => Promise.resolve(null)), null)
  await t.rejects(one.get('store_a', 'broken', () => Promise.reject(new Error('the database is away'))), { message: 'the database is away' })
  t.equal((await other.get('store_a', 'broken', () => Promise.resolve(found('mended'))))!.text, 'mended', 'a failure is not kept')
}

t.test('without Redis: no process is given an old answer', (t) => promises(t, [ownAnswers, ownAnswers]))

t.test('with Redis', { skip: redisMissing }, async (t) => {
  const redis = await redisServer(t)
  const one = await answersAt(t, redis.url)
  const other = await answersAt(t, redis.url)

  await t.test('no process is given an old answer', (t) => promises(t, [one, other]))

  await t.test('what one has loaded the other is given, absence too, until the store changes or its time is over', async (t) => {
    t.equal(await timesLoaded(one, 'store_c', 'product', 5), 1)
    t.equal(await timesLoaded(other, 'store_c', 'product', 5), 0)
    await one.get('store_c', 'none', () => Promise.resolve(absent))
    t.same(await other.get('store_c', 'none', () => Promise.reject(new Error('it was not to be asked'))), absent)
    await other.changed('store_c')
    t.equal(await timesLoaded(one, 'store_c', 'product', 5), 1)
    await one.get('store_c', 'brief', () => Promise.resolve(found('brief', 0.05)))
    await until('that its time is over', async () => (await other.get('store_c', 'brief', () => Promise.resolve(found('later', 0))))!.text === 'later')
    t.equal(await timesLoaded(one, 'store_c', 'x'.repeat(8_000), 2), 1, 'a long address')
    const large = found('x'.repeat(300_000))
    await one.get('store_c', 'large', () => Promise.resolve(large))
    t.equal((await other.get('store_c', 'large', () => Promise.resolve(found('small'))))!.text, 'small', 'what is too large is not kept')
  })

  await t.test('of those who want a key at once one loads', async (t) => {
    for (let round = 0; round < 20; round++) {
      let loads = 0
      const load = async () => {
        loads++
        await new Promise((go) => setImmediate(go))
        return found('one for all')
      }
      const given = await Promise.all([one, other, one, other].map((answers) => answers.get('store_d', `round ${round}`, load)))
      t.same(given.map((answer) => answer!.text), Array(4).fill('one for all'))
      t.equal(loads, 1)
    }
    // One that dies leaves its lease: others wait a moment, and go on.
    let never: SharedAnswer | null = null
    void one.get('store_d', 'dying', () => new Promise(() => undefined)).then((answer) => (never = answer))
    t.equal((await until('the other to load', () => other.get('store_d', 'dying', () => Promise.resolve(found('alive'))).then((answer) => answer ?? undefined))).text, 'alive')
    t.equal(never, null)
  })

  await t.test('what Redis forgets makes nothing old come back', async (t) => {
    await one.get('store_e', 'product', () => Promise.resolve(found('before')))
    await redis.flush()
    t.equal((await other.get('store_e', 'product', () => Promise.resolve(found('after'))))!.text, 'after')
    await other.changed('store_e')
    await redis.flush()
    t.equal((await one.get('store_e', 'product', () => Promise.resolve(found('at last'))))!.text, 'at last')
  })

  await t.test('while it is away everybody loads, and it is told what has changed when it is back', async (t) => {
    await one.get('store_f', 'product', () => Promise.resolve(found('before', 600)))
    await redis.kill()
    await until('that one has noticed', async () => (await timesLoaded(one, 'store_g', 'noticed', 2)) === 2)
    t.equal(await one.changed('store_f'), undefined)
    t.equal((await one.get('store_f', 'product', () => Promise.resolve(found('after'))))!.text, 'after')
    t.same(one.complaints, ['answers are not shared between processes until Redis is back'], 'said once')
    await redis.restart()
    await until('both to share again', async () => (await timesLoaded(one, 'store_g', 'back', 2)) < 2 && (await timesLoaded(other, 'store_g', 'back', 2)) === 0)
    t.equal((await other.get('store_f', 'product', () => Promise.resolve(found('after'))))!.text, 'after', 'what was kept before does not count')
  })
})

/** In front of Redis; held, it takes what is said and gives nothing back. */
async function valve(t: Test, url: string) {
  const { port, hostname } = new URL(url)
  const upstreams = new Set<Socket>()
  let held = false
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    upstreams.add(upstream)
    if (held) upstream.pause()
    client.on('data', (chunk) => upstream.write(chunk)).on('error', () => upstream.destroy()).on('close', () => upstream.destroy())
    upstream.on('data', (chunk) => client.write(chunk)).on('error', () => client.destroy()).on('close', () => client.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    for (const socket of upstreams) socket.destroy()
    server.close()
  })
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold(on: boolean) {
      held = on
      for (const socket of upstreams) if (on) socket.pause()
      else socket.resume()
    },
  }
}

t.test('a Redis that says nothing is waited for once, and not by those who come after', { skip: redisMissing }, async (t) => {
  const redis = await redisServer(t)
  const between = await valve(t, redis.url)
  const late = 100
  const answers = await answersAt(t, between.url, late)
  between.hold(true)
  let since = performance.now()
  t.equal((await answers.get('store_a', 'product', () => Promise.resolve(found('loaded'))))!.text, 'loaded')
  t.ok(performance.now() - since >= late, 'the first waits')
  since = performance.now()
  for (let n = 0; n < 1_000; n++) {
    t.equal((await answers.get('store_a', `product ${n}`, () => Promise.resolve(found('loaded'))))!.text, 'loaded')
    await answers.changed('store_a')
  }
  t.ok(performance.now() - since < 1_000, `a thousand reads and changes did not: ${Math.round(performance.now() - since)} ms`)
  between.hold(false)
  await until('that it is used again', async () => (await timesLoaded(answers, 'store_a', 'again', 2)) < 2)
})
