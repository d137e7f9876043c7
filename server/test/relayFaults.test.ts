// What goes wrong between an event and its effect, and that nothing of it shows.
import t, { type Test } from 'tap'
import type { EventStreams } from '../src/ports/eventStreams.js'
import { sweepInbox } from '../src/relay/inboxSweeper.js'
import { gate } from './gate.js'
import { until } from './harness.js'
import { redisMissing, redisServer, type RedisServer } from './redis.js'
import { ledger } from './ledger.js'
import { relaySite, writers, type RelaySite } from './relaySite.js'

type Poisoned = { data: Record<string, unknown> }

const caughtUp = (site: RelaySite, consumer: string) => until(`${consumer} to have had all`, () => site.hasAll(consumer))

/** What a dead letter's replay and drop do to its row. */
const REPLAY = `UPDATE dead_letters SET status = 'retrying', attempts = 0, next_attempt_at = now() WHERE consumer = $1 AND status = 'dead'`

/** Notes each time that the cursor of streams goes back: whoever holds it mends it within two seconds, so a look afterwards would miss it. */
const NOTE_TURNING_BACK = `
  CREATE TABLE turned_back (held bigint, was bigint);
  CREATE FUNCTION note_turning_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN INSERT INTO turned_back VALUES (OLD.pub_seq, NEW.pub_seq); RETURN NULL; END $$;
  CREATE TRIGGER noted AFTER UPDATE ON streams FOR EACH ROW WHEN (NEW.pub_seq < OLD.pub_seq) EXECUTE FUNCTION note_turning_back()`

async function poisoned(t: Test, site: RelaySite, redisUrl: string | null): Promise<void> {
  const name = 'poisoned'
  const [victim, neighbour] = [site.stores[0]!, site.stores[1]!]
  const tries = new Map<unknown, number>()
  let healed = false
  const isPoison = ({ data }: Poisoned) => {
    if (data.poison === undefined) return false
    tries.set(data.poison, (tries.get(data.poison) ?? 0) + 1)
    return !healed
  }
  const relay = site.relay([ledger(name, isPoison)], { redisUrl })
  const sick: string[] = []
  for (let n = 0; n < 200; n++) {
    const resource = await site.emit(victim, 1)
    if (n % 100 === 50) {
      await site.emit(victim, 1, { resource, data: { poison: n } })
      sick.push(resource)
    }
    await site.emit(victim, 1, { resource })
  }
  await until('the poison to be parked', async () => (await site.query(`SELECT 1 FROM dead_letters WHERE consumer = $1 AND status = 'retrying'`, name)).length === sick.length)
  const since = performance.now()
  const [later, next] = [await site.emit(neighbour, 3), await site.emit(victim, 2)]
  await until('the events of others', async () => (await site.query('SELECT 1 FROM effects WHERE consumer = $1 AND resource_id = ANY($2)', name, [later, next])).length === 5)
  t.ok(performance.now() - since < 1_000, `others had theirs after ${Math.round(performance.now() - since)} ms`)
  t.ok((await site.query(`SELECT 1 FROM dead_letters WHERE consumer = $1 AND status = 'dead'`, name)).length === 0, 'while the poison was still being tried')

  await until('the last try', async () => {
    site.advance(10_000)
    relay.nudge()
    return (await site.query(`SELECT 1 FROM dead_letters WHERE consumer = $1 AND status = 'dead'`, name)).length === sick.length
  })
  t.ok([...tries.values()].every((count) => count > 1 && count <= 8), `it was tried ${[...tries.values()].join(' and ')} times`)
  for (const resource of sick) await site.emit(victim, 1, { resource })
  await until('later events to wait', async () => (await site.query(`SELECT 1 FROM dead_letters WHERE consumer = $1 AND status = 'waiting'`, name)).length === 2 * sick.length)
  t.strictSame(await site.query('SELECT DISTINCT sequence FROM effects WHERE consumer = $1 AND resource_id = ANY($2)', name, sick), [{ sequence: 1 }], 'of the resource itself nothing went on')

  healed = true
  await site.query(REPLAY, name)
  relay.nudge()
  await caughtUp(site, name)
  t.strictSame([await site.wrong(name), await site.query('SELECT 1 FROM dead_letters WHERE consumer = $1', name)], [[], []], 'replayed, its events went through in order')
  await relay.stop()
}

t.test('a poisonous event parks its resource and nothing else, and goes through when it is replayed', async (t) => {
  await t.test('read from the log', async (t) => poisoned(t, await relaySite(t, 2), null))
  await t.test('read from streams', { skip: redisMissing }, async (t) => poisoned(t, await relaySite(t, 2), (await redisServer(t)).url))
})

t.test('a consumer that was held up and has lost its place has no effect any more', async (t) => {
  const site = await relaySite(t, 2)
  const held = gate()
  t.teardown(held.open)
  const zombie = site.relay([ledger('fenced')], { route: async (storeId) => { await held.pass(); return site.route(storeId) } })
  const resource = await site.emit(site.stores[0]!, 5)
  await held.arrived
  await site.endLeases()
  const heir = site.relay([ledger('fenced')])
  await caughtUp(site, 'fenced')
  await site.emit(site.stores[0]!, 5, { resource })
  await caughtUp(site, 'fenced')
  const [before] = await until('the heir to have gone on to the end of the log', async () => {
    const rows = await site.query<{ pub_seq: number }>(`SELECT c.pub_seq FROM consumer_cursors c JOIN leases l ON l.name = 'sequencer' AND l.pub_seq = c.pub_seq WHERE c.consumer = 'fenced'`)
    return rows.length > 0 && rows
  })
  held.open()
  await zombie.stop()
  t.strictSame(await site.wrong('fenced'), [])
  t.strictSame(await site.query(`SELECT pub_seq FROM consumer_cursors WHERE consumer = 'fenced'`), [before], 'and it does not turn the cursor back')
  await heir.stop()
})

t.test('a publisher that was held up adds nothing twice and does not turn the cursor back', { skip: redisMissing }, async (t) => {
  const site = await relaySite(t, 2)
  const redis = await redisServer(t)
  const held = gate()
  t.teardown(held.open)
  const real = site.streams(redis.url)
  const slow: EventStreams = new Proxy(real, {
    get(target, name) {
      if (name === 'publish') return async (...call: Parameters<EventStreams['publish']>) => {
        // That of another shard would be held up just as well, and tell that this one is although it has read nothing yet.
        if (call[0].shard === site.shard) await held.pass()
        return target.publish(...call)
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const zombie = site.relay([ledger('published')], { streams: slow })
  await site.emit(site.stores[0]!, 7)
  await held.arrived
  await site.endLeases()
  const heir = site.relay([ledger('published')], { redisUrl: redis.url })
  await site.emit(site.stores[1]!, 7)
  await caughtUp(site, 'published')
  const [before] = await until('the heir to have published all', async () => {
    const rows = await site.query<{ pub_seq: string; generation: number }>(`SELECT s.pub_seq, s.generation FROM streams s JOIN leases l ON l.name = 'sequencer' AND l.pub_seq = s.pub_seq`)
    return rows.length > 0 && rows
  })
  await site.query(NOTE_TURNING_BACK)
  held.open()
  await zombie.stop()
  t.strictSame(await site.query('SELECT pub_seq, generation FROM streams'), [before])
  t.strictSame(await site.query('SELECT * FROM turned_back'), [])
  t.strictSame(await site.wrong('published'), [])
  await site.emit(site.stores[0]!, 3)
  await caughtUp(site, 'published')
  t.strictSame(await site.wrong('published'), [])
  await heir.stop()
})

t.test('what was handled is forgotten a day later, and not while another consumer is behind, for then streams that are begun anew give it again', { skip: redisMissing }, async (t) => {
  const site = await relaySite(t, 2)
  const redis = await redisServer(t)
  const held = gate()
  t.teardown(held.open)
  const late = ledger('late')
  const relay = site.relay([ledger('quick'), { ...late, handle: async (tx, events) => { await held.pass(); await late.handle(tx, events) } }], { redisUrl: redis.url })
  const sweep = (hours: number) => sweepInbox(site.databases.shards.get(site.shard)!.relay, ['quick', 'late'], new Date(Date.now() + hours * 3_600_000))
  const remembered = async () => (await site.query('SELECT DISTINCT consumer FROM inbox ORDER BY consumer')).length
  await site.emit(site.stores[0]!, 5)
  await held.arrived
  await caughtUp(site, 'quick')
  t.equal(await sweep(72), 0, 'one of them is behind')
  const [{ generation }] = (await site.query<{ generation: number }>('SELECT generation FROM streams')) as [{ generation: number }]
  await redis.flush()
  await until('streams that are begun anew', async () => (await site.query('SELECT 1 FROM streams WHERE generation > $1', generation)).length > 0)
  held.open()
  await site.emit(site.stores[1]!, 5)
  for (const consumer of ['quick', 'late']) {
    await caughtUp(site, consumer)
    t.strictSame(await site.wrong(consumer), [], `${consumer} had each once`)
  }
  await until('all places to be saved', async () => (await site.query(`SELECT 1 FROM consumer_cursors c JOIN leases l ON l.name = 'sequencer' AND l.pub_seq = c.pub_seq WHERE c.consumer IN ('quick', 'late')`)).length === 2)
  t.strictSame([await sweep(23), await remembered()], [0, 2], 'less than a day is too soon')
  t.ok((await sweep(25)) > 0)
  t.equal(await remembered(), 0)
  await redis.flush()
  await site.emit(site.stores[0]!, 5)
  for (const consumer of ['quick', 'late']) {
    await caughtUp(site, consumer)
    t.strictSame(await site.wrong(consumer), [], `${consumer} had each once, also what is forgotten`)
  }
  await relay.stop()
})

const FAULTS: readonly [string, (redis: RedisServer) => Promise<void>][] = [
  ['killed and started again', async (redis) => { await redis.kill(); await redis.restart() }],
  ['emptied while it runs', (redis) => redis.flush()],
  ['killed and started again with an empty disk', async (redis) => { await redis.kill(); redis.wipe(); await redis.restart() }],
]

t.test('Redis may be killed, emptied and lose its disk under load: no event is lost, and each has its effect once', { skip: redisMissing }, async (t) => {
  const rounds = process.env.SOUK_TEST_RELAY === 'full' ? 20 : 1
  const site = await relaySite(t)
  const redis = await redisServer(t)
  for (let n = 0; n < 2; n++) site.relay([ledger('one'), ledger('two')], { redisUrl: redis.url })
  const load = writers(site, 8)
  for (let round = 0; round < rounds; round++) {
    for (const [what, fault] of FAULTS) {
      const before = load.written()
      await until('some writes', () => Promise.resolve(load.written() > before + 100))
      await fault(redis)
      t.comment(what)
      const resource = await site.emit(site.stores[0]!, 1)
      await until('an event from after it', async () => (await site.query('SELECT 1 FROM effects WHERE resource_id = $1', resource)).length === 2)
    }
  }
  await redis.kill()
  const resource = await site.emit(site.stores[0]!, 1)
  await until('an event without it', async () => (await site.query('SELECT 1 FROM effects WHERE resource_id = $1', resource)).length === 2)
  await redis.restart()
  await load.stop()
  for (const consumer of ['one', 'two']) {
    await caughtUp(site, consumer)
    t.strictSame(await site.wrong(consumer), [])
  }
  const [{ events }] = (await site.query<{ events: string }>('SELECT count(*) AS events FROM effects')) as [{ events: string }]
  t.comment(`${events} effects of ${load.written()} writes`)
})
