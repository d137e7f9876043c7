// Work that nobody waits for: what one store's work does to that of others, and to the connections on which it is looked for.
import t, { type Test } from 'tap'
import { systemClock } from '../src/kernel/clock.js'
import type { Services } from '../src/kernel/operation.js'
import { sql } from '../src/kernel/sql.js'
import type { Worker } from '../src/kernel/worker.js'
import type { Database, Statement } from '../src/ports/database.js'
import { WorkerRunner } from '../src/relay/workerRunner.js'
import { until } from './harness.js'
import { relaySite } from './relaySite.js'

const site = await relaySite(t, 3)
const nothing = (n: number) => sql(`SELECT NULL AS store_id FROM generate_series(1, $2::int) WHERE $1::timestamptz IS NULL AND ${n} > 0`)

function runner(t: Test, workers: readonly Worker[], asked: (statement: Statement) => void = () => undefined): WorkerRunner {
  const { app, relay } = site.databases.shards.get(site.shard)!
  const read: Database['read'] = (storeId, work) => relay.read(storeId, (connection) => work({ ...connection, run: (statement, values) => { asked(statement); return connection.run(statement, values) } }))
  const started = new WorkerRunner({
    workers, app, relay: { read }, clock: systemClock, services: {} as Services, route: (storeId) => site.route(storeId), committed: () => undefined, log: (message, error) => t.comment(`${message}: ${String(error)}`),
  })
  started.start()
  return started
}

t.test('however workers fall together, a connection keeps one statement for each', async (t) => {
  const asked: Statement[] = []
  const workers = [1, 2, 3, 5, 7].map((everyMs): Worker => ({ name: `every ${everyMs}`, everyMs, due: nothing(everyMs), step: () => Promise.resolve(false) }))
  const work = runner(t, workers, (statement) => asked.push(statement))
  await until('all to have looked, again and again', () => Promise.resolve(asked.length > 15))
  await work.stop()
  t.strictSame(new Set(asked.map(({ name }) => name)), new Set(workers.map(({ due }) => due.name)))
})
