// Processes that carry events die at any moment, while writers go on: every event has its effect, once, in order.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { until } from './harness.js'
import { randomFrom } from './random.js'
import { redisMissing, redisServer } from './redis.js'
import type { RelayOrders } from './relayProcess.js'
import { relaySite, writers, type RelaySite } from './relaySite.js'
import { transpiled } from './transpiled.js'

const full = process.env.SOUK_TEST_RELAY === 'full'
/** For each way to read. */
const KILLS = full ? 250 : 10
const EVENTS = full ? 50_000 : 500
const WRITERS = 16
const CONSUMERS = ['first ledger', 'second ledger']
/** So that a run that failed can be made again. */
const seed = Number(process.env.SOUK_TEST_SEED ?? Date.now() % 1_000_000)

/** Starts processes; the next is loaded while those before it work. */
function processes(t: Test, folder: string, orders: RelayOrders): () => Promise<ChildProcess> {
  const all = new Set<ChildProcess>()
  const load = () => {
    const child = fork(join(folder, 'test/relayProcess.js'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { PATH: process.env.PATH } })
    all.add(child)
    return child
  }
  let next = load()
  t.teardown(async () => {
    for (const child of all) await kill(child)
  })
  return async () => {
    const child = next
    next = load()
    child.send(orders)
    await once(child, 'message')
    return child
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The leases of a process that is gone run by the clock of the database, which a test cannot move. */
const endLeasesOf = async (site: RelaySite, { pid }: ChildProcess) => {
  for (const table of ['leases', 'consumer_partitions']) await site.query(`UPDATE ${table} SET expires_at = now() - interval '1 second' WHERE holder LIKE $1`, `${pid}-%`)
}

/** Waits for as long as something happens. */
async function caughtUp(site: RelaySite, consumer: string, effects: () => Promise<number>): Promise<void> {
  while (!(await site.hasAll(consumer))) {
    const before = await effects()
    await until(`more effects than ${before}, or all`, async () => (await effects()) > before || (await site.hasAll(consumer)))
  }
}

async function survive(t: Test, folder: string, redisUrl: string | null): Promise<void> {
  t.comment(`seed ${seed}`)
  const draw = randomFrom(seed)
  const site = await relaySite(t)
  const start = processes(t, folder, { env: { ...site.environment }, consumers: CONSUMERS, redisUrl })
  const running = [await start(), await start()]
  const load = writers(site, WRITERS)
  const effects = async () => Number((await site.query<{ count: string }>('SELECT count(*) AS count FROM effects'))[0]!.count)
  for (let kills = 0; kills < KILLS; kills++) {
    const before = await effects()
    const enough = 1 + Math.floor((draw() * 2 * CONSUMERS.length * EVENTS) / KILLS)
    await until('some effects', async () => (await effects()) >= before + enough)
    const [victim] = running.splice(Math.floor(draw() * running.length), 1)
    await kill(victim!)
    await endLeasesOf(site, victim!)
    running.push(await start())
  }
  await load.stop()
  for (const consumer of CONSUMERS) {
    await caughtUp(site, consumer, effects)
    t.strictSame(await site.wrong(consumer), [], `each event has its effect on the ${consumer} once, in order`)
  }
  t.strictSame(await site.query(`SELECT pub_seq FROM (SELECT pub_seq, row_number() OVER (ORDER BY pub_seq) AS nth FROM log) l WHERE pub_seq <> nth`), [], 'the log has no gap')
  t.strictSame(await site.query('SELECT 1 FROM dead_letters'), [])
  const written = Number((await site.query<{ count: string }>('SELECT count(*) AS count FROM log'))[0]!.count)
  t.ok(written >= EVENTS * 0.5, `${written} events, ${KILLS} kills`)
}

t.test('kill -9 of sequencer, publisher and consumers while writers contend', async (t) => {
  const folder = await transpiled(t)
  await t.test('read from streams', { skip: redisMissing }, async (t) => survive(t, folder, (await redisServer(t)).url))
  await t.test('read from the log', (t) => survive(t, folder, null))
})
