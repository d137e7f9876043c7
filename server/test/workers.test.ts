// Work that nobody waits for: what one store's work does to that of others, and to the connections on which it is looked for.
import t, { type Test } from 'tap'
import { systemClock } from '../src/kernel/clock.js'
import type { Services } from '../src/kernel/operation.js'
import { sql } from '../src/kernel/sql.js'
import type { PhasedWorker, Worker } from '../src/kernel/worker.js'
import type { Database, Statement } from '../src/ports/database.js'
import { WorkerRunner } from '../src/relay/workerRunner.js'
import { gate } from './gate.js'
import { until } from './harness.js'
import { relaySite } from './relaySite.js'

const site = await relaySite(t, 3)
const everyStore = sql(`SELECT store_id FROM unnest('{${site.stores.map(({ storeId }) => storeId).join()}}'::text[]) store_id WHERE $1::timestamptz IS NOT NULL LIMIT $2`)
const nothing = (n: number) => sql(`SELECT NULL AS store_id FROM generate_series(1, $2::int) WHERE $1::timestamptz IS NULL AND ${n} > 0`)

function runner(t: Test, workers: readonly (Worker | PhasedWorker)[], asked: (statement: Statement) => void = () => undefined): WorkerRunner {
  const { app, relay } = site.databases.shards.get(site.shard)!
  const read: Database['read'] = (storeId, work) => relay.read(storeId, (connection) => work({ ...connection, run: (statement, values) => { asked(statement); return connection.run(statement, values) } }))
  const started = new WorkerRunner({
    workers, app, relay: { read }, clock: systemClock, services: {} as Services, route: (storeId) => site.route(storeId), committed: () => undefined, log: (message, error) => t.comment(`${message}: ${String(error)}`),
  })
  started.start()
  return started
}

t.test('a store whose provider does not answer holds up no other store, nor other work of its own, and the process waits for it when it stops', async (t) => {
  const [hung, ran, others] = [gate(), new Set<string>(), new Set<string>()]
  const first = site.stores[0]!.storeId
  const calls: PhasedWorker = {
    name: 'calls', everyMs: 5, due: everyStore,
    async run({ store, inStore }) {
      if (store.storeId === first && !ran.has(first)) await hung.pass()
      await inStore(() => Promise.resolve())
      ran.add(store.storeId)
      return false
    },
  }
  const work = runner(t, [calls, { ...calls, name: 'other calls', run: ({ store }) => Promise.resolve(others.add(store.storeId).size < 0) }])
  await hung.arrived
  await until('the other stores', () => Promise.resolve(ran.size === 2 && others.size === 3))
  t.notOk(ran.has(first), 'while the first still waits')
  const stopped = work.stop()
  hung.open()
  await stopped
  t.ok(ran.has(first), 'what was begun was ended')
})

t.test('a round that has more to do is followed by another, and one store has one at a time', async (t) => {
  const [going, rounds] = [new Set<string>(), new Map<string, number>()]
  const work = runner(t, [{
    name: 'in parts', everyMs: 60_000, due: everyStore,
    async run({ store: { storeId }, inStore }) {
      t.notOk(going.has(storeId), 'none goes on')
      going.add(storeId)
      await inStore(() => Promise.resolve())
      going.delete(storeId)
      rounds.set(storeId, (rounds.get(storeId) ?? 0) + 1)
      return rounds.get(storeId)! < 3
    },
  }])
  await until('three rounds of each', () => Promise.resolve([...rounds.values()].filter((count) => count >= 3).length === 3))
  await work.stop()
})

t.test('however workers fall together, a connection keeps one statement for each', async (t) => {
  const asked: Statement[] = []
  const workers = [1, 2, 3, 5, 7].map((everyMs): Worker => ({ name: `every ${everyMs}`, everyMs, due: nothing(everyMs), step: () => Promise.resolve(false) }))
  const work = runner(t, workers, (statement) => asked.push(statement))
  await until('all to have looked, again and again', () => Promise.resolve(asked.length > 15))
  await work.stop()
  t.strictSame(new Set(asked.map(({ name }) => name)), new Set(workers.map(({ due }) => due.name)))
})
