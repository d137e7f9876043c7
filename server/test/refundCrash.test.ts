/**
 * A process that dies at any named point of a refund loses none and gives nothing back twice: for each failpoint a process of its own is asked for a
 * refund and dies there; the one that is left ends the refund, and the request that is repeated under its key finds it.
 */
import { randomUUID } from 'node:crypto'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSouk } from '@souk/sdk'
import { pino } from 'pino'
import t from 'tap'
import { loadConfig } from '../src/config.js'
import { FAILPOINTS } from '../src/kernel/failpoint.js'
import { startPlatform } from '../src/main.js'
import { collect, harness, until } from './harness.js'
import { sell, sendOut, shopFaults, tradingShop } from './soldOrder.js'

interface Start {
  env: Record<string, string>
  offsetMs: number
}

async function child(): Promise<void> {
  const [{ env, offsetMs }] = (await once(process, 'message')) as [Start]
  const platform = await startPlatform({ config: loadConfig(env), clock: { now: () => new Date(Date.now() + offsetMs) }, logger: pino({ level: 'silent' }) })
  process.send!(platform.url)
}

if (process.send && process.argv[2] === 'serve') {
  await child()
} else {
  t.setTimeout(600_000)
  const keys = { SOUK_SECRET: 'a secret of this test that two processes share', SOUK_OPERATOR_KEY: 'souk_op_of_this_test_that_two_processes_share' }
  const h = await harness(t, { env: keys })
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-refund-crash-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const [directory] = await h.sql<{ port: number }>('directory', 'SELECT inet_server_port() AS port')
  const known = new URL((h.platform.databases.directory.knex.client as { config: { connection: { connectionString: string } } }).config.connection.connectionString)
  const urlOf = (name: string) => `postgres://postgres:${known.password}@127.0.0.1:${directory!.port}/souk_${name.replace('-', '_')}`
  const env = { NODE_ENV: 'test', SOUK_PORT: '0', ...keys, SOUK_DATA_DIR: dataDir, DATABASE_URL: urlOf('directory'), SOUK_SHARD_URLS: [...h.platform.databases.shards.keys()].map((id) => `${id}=${urlOf(id)}`).join(' ') }

  for (const name of FAILPOINTS.filter((one) => one.startsWith('orders.refund.'))) {
    t.test(`a process that dies at ${name}`, { timeout: 120_000 }, async (t) => {
      const shop = await tradingShop(h, [5])
      const order = await sell(h, shop, { units: [2] })
      await sendOut(shop, order)
      const wanted = { order_id: order.id, lines: [{ order_line_id: order.lines[0]!.id, quantity: 1, restock: 'return' as const, location_id: shop.main }] }
      const options = { idempotencyKey: randomUUID() }

      const server = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, TAP: '0' } })
      server.send({ env: { ...env, SOUK_FAILPOINT: name }, offsetMs: h.clock.now().getTime() - Date.now() } satisfies Start)
      t.teardown(() => server.kill('SIGKILL'))
      const url = await new Promise<string>((resolve) => void server.on('message', (message) => typeof message === 'string' && resolve(message)))
      const gone = once(server, 'exit')
      await t.rejects(createSouk({ baseUrl: url, apiKey: shop.store.secret_key, maxRetries: 0 }).refunds.create(wanted, options))
      t.equal(((await gone) as [number | null, string | null])[1], 'SIGKILL', 'it died there')

      h.clock.advance(600_000) // the dead hold their claims no longer
      const ended = await until('the refund to end', async () => (await collect(shop.store.souk.refunds.list({ order_id: order.id }))).find(({ status }) => status === 'succeeded'))
      const repeated = await shop.store.souk.refunds.create(wanted, options)
      t.equal(repeated.id, ended.id, 'the request that is repeated finds what it has made')
      t.equal((await collect(shop.store.souk.refunds.list({ order_id: order.id }))).length, 1)
      const journal = await h.sql<{ amount: string }>(shop.store.store.shard_id, `SELECT amount FROM test_gateway_entries WHERE reference = $1 AND kind = 'refund' AND status = 'approved'`, [order.payment_id])
      t.strictSame(journal.map((entry) => Number(entry.amount)), [ended.amount.amount], 'the gateway gave back once')
      t.strictSame(await shopFaults(h, shop), [])
    })
  }
}
