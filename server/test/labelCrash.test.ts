/**
 * A process that dies at any named point of buying a label buys one all the same, and never two: for each failpoint a process of its own is asked for
 * a label and dies there; the one that is left carries it on, and the request that is repeated under its key finds it.
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
import { startPlatform } from '../src/main.js'
import { failpointsOf } from './crash.js'
import { harness, until } from './harness.js'
import { merchantService } from './merchantService.js'
import { sell, tradingShop } from './soldOrder.js'

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
  const keys = { SOUK_SECRET: 'a secret of this test that two processes share', SOUK_OPERATOR_KEY: 'souk_op_of_this_test_that_two_processes_share', SOUK_EGRESS_ALLOW_LOOPBACK: 'true' }
  const h = await harness(t, { env: keys })
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-label-crash-'))
  t.teardown(() => rmSync(dataDir, { recursive: true, force: true }))
  const [directory] = await h.sql<{ port: number }>('directory', 'SELECT inet_server_port() AS port')
  const known = new URL((h.platform.databases.directory.knex.client as { config: { connection: { connectionString: string } } }).config.connection.connectionString)
  const urlOf = (name: string) => `postgres://postgres:${known.password}@127.0.0.1:${directory!.port}/souk_${name.replace('-', '_')}`
  const env = { NODE_ENV: 'test', SOUK_PORT: '0', ...keys, SOUK_DATA_DIR: dataDir, DATABASE_URL: urlOf('directory'), SOUK_SHARD_URLS: [...h.platform.databases.shards.keys()].map((id) => `${id}=${urlOf(id)}`).join(' ') }

  for (const name of failpointsOf('orders.label.')) {
    t.test(`a process that dies at ${name}`, { timeout: 120_000 }, async (t) => {
      const sold = new Set<string>()
      const service = await merchantService(t, ({ idempotencyKey }) => {
        sold.add(idempotencyKey!)
        return { reference: `L-${[...sold].indexOf(idempotencyKey!) + 1}`, tracking: [{ number: 'NP1' }] }
      })
      const shop = await tradingShop(h, [5])
      const { souk } = shop.store
      const provider = await souk.shippingProviders.create({ name: 'Desk', url: service.url, labels: true })
      service.secret = provider.secret
      const order = await sell(h, shop, { units: [2] })
      const work = (await souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!
      const { id } = await souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: work.id }] })
      const wanted = { fulfillment_id: id, shipping_provider_id: provider.id }
      const options = { idempotencyKey: randomUUID() }

      const server = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, TAP: '0' } })
      server.send({ env: { ...env, SOUK_FAILPOINT: name }, offsetMs: h.clock.now().getTime() - Date.now() } satisfies Start)
      t.teardown(() => server.kill('SIGKILL'))
      const url = await new Promise<string>((resolve) => void server.on('message', (message) => typeof message === 'string' && resolve(message)))
      const gone = once(server, 'exit')
      await t.rejects(createSouk({ baseUrl: url, apiKey: shop.store.secret_key, maxRetries: 0 }).fulfillments.labels.create(wanted, options))
      t.equal(((await gone) as [number | null, string | null])[1], 'SIGKILL', 'it died there')

      h.clock.advance(61_000) // the dead hold their lease and their claim no longer
      const bought = await until('the label to be bought', async () => {
        const { label } = await souk.fulfillments.get({ fulfillment_id: id })
        return label?.status === 'bought' && label
      })
      t.match(await souk.fulfillments.labels.create(wanted, options), { id: bought.id, status: 'bought' }, 'the request that is repeated finds it')
      t.strictSame([...sold], [bought.id], 'the provider sold one label')
      t.match((await souk.fulfillments.get({ fulfillment_id: id })).tracking, [{ number: 'NP1' }], 'which is on the fulfillment once')
      t.equal((await souk.fulfillments.get({ fulfillment_id: id })).tracking.length, 1)
    })
  }
}
