/**
 * A process that dies at any named point of a flow of payments loses no money and moves none twice: for each failpoint a process of its
 * own is sent through the flows with that point armed, dies there, and a second one carries on; then payments and the journal of the
 * test gateway must agree, and nothing may be left undecided.
 */
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
import { locate } from '../src/databases.js'
import { FAILPOINTS } from '../src/kernel/failpoint.js'
import { StoreTx, type StoreRoute } from '../src/kernel/tx.js'
import { startPlatform, type Platform } from '../src/main.js'
import { attachToOrder, authorize, createPayment, paymentFaults, planRefund, runTask, type PaymentPhases } from '../src/modules/payments/index.js'
import { randomId } from './contractCalls.js'
import { inspector, until } from './harness.js'
import { copyTemplate } from './template.js'

interface Start {
  env: Record<string, string>
  storeId: string
  gatewayId: string
  offsetMs: number
}

function start({ env, offsetMs }: Pick<Start, 'env' | 'offsetMs'>): Promise<Platform> {
  return startPlatform({ config: loadConfig({ NODE_ENV: 'test', SOUK_PORT: '0', ...env }), clock: { now: () => new Date(Date.now() + offsetMs) }, logger: pino({ level: 'silent' }) })
}

function phasesOf(platform: Platform, route: StoreRoute, offsetMs: number): PaymentPhases {
  const { app } = platform.databases.shards.get(route.shardId)!
  return {
    services: platform.services,
    inStore: (work) => app.transaction({ storeId: route.storeId, timeoutMs: 10_000 }, async (connection) => {
      const tx = new StoreTx(connection, route, { type: 'system', id: 'test' }, new Date(Date.now() + offsetMs), 'test')
      const result = await work(tx)
      tx.flushEvents()
      return result
    }),
  }
}

/** Everything that money does, each way through to its end. Tells the parent what was acknowledged. */
async function flows(platform: Platform, { storeId, gatewayId, offsetMs }: Start): Promise<void> {
  const phases = phasesOf(platform, (await platform.directory.storeById(storeId))!, offsetMs)
  const acknowledge = (id: string, status: string) => process.send!({ acknowledged: true, id, status })
  const begin = (test_outcome: string, capture: 'automatic' | 'manual') => phases.inStore((tx) => createPayment(tx, { owner: { type: 'checkout', id: randomId('chk') }, gateway_id: gatewayId, amount: 1_000, currency: 'USD', capture, details: { test_outcome } }))
  const reaches = (id: string, sql: string) => until(`${id} ${sql}`, async () => (await phases.inStore((tx) => tx.run({ name: '', text: `SELECT 1 FROM payments WHERE id = $1 AND ${sql}` }, [id]))).length > 0)
  const pay = async (test_outcome: string, capture: 'automatic' | 'manual' = 'automatic') => {
    const { payment: { id } } = await begin(test_outcome, capture)
    const { status } = await authorize(phases, id)
    acknowledge(id, status)
    return id
  }
  const unknown = await pay('timeout_acted')
  await reaches(unknown, `status = 'authorized'`)
  const card = await pay('duplicate_notification')
  await phases.inStore((tx) => attachToOrder(tx, [{ payment_id: card, order_id: randomId('ord') }]))
  await reaches(card, `status = 'captured'`)
  acknowledge(card, 'captured')
  const refund = await phases.inStore((tx) => planRefund(tx, card, 400, randomId('ref'), { for_caller: true }))
  await runTask(phases, refund.id)
  await until('the notifications', async () => (await phases.inStore((tx) => tx.run({ name: '', text: 'SELECT 1 FROM test_gateway_entries WHERE notify_at IS NOT NULL' }))).length === 0)
}

async function child(): Promise<void> {
  const [given] = (await once(process, 'message')) as [Start]
  const platform = await start(given)
  process.send!('ready')
  await flows(platform, given)
  process.send!('done')
  await platform.stop()
  process.disconnect()
}

if (process.send && process.argv[2] === 'flows') {
  await child()
} else {
  t.setTimeout(900_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-payment-crash-'))
  await copyTemplate(dataDir)
  const urls = await locate(loadConfig({ NODE_ENV: 'test', SOUK_DATA_DIR: dataDir }))
  const sql = inspector(dataDir)
  t.teardown(async () => {
    await sql.end()
    await urls.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const env = { SOUK_DATA_DIR: dataDir, DATABASE_URL: urls.directory, SOUK_SHARD_URLS: Object.entries(urls.shards).map(([id, url]) => `${id}=${url}`).join(' ') }
  const first = await start({ env, offsetMs: 0 })
  const operator = createSouk({ baseUrl: first.url, apiKey: first.operatorKey })
  const organization = await operator.organizations.create({ name: 'Northwind', billing_email: 'owner@northwind.example' })
  const { store, defaults } = await operator.stores.create({ organization_id: organization.id, name: 'Northwind', plan: 'scale', default_currency: 'USD', country: 'US', sandbox: true })
  await first.stop()
  const query = (text: string, ...values: unknown[]) => sql.query(store.shard_id, text, [store.id, ...values])
  let offsetMs = 0

  for (const name of FAILPOINTS.filter((name) => name.startsWith('payments.'))) {
    t.test(`a process that dies at ${name}`, { timeout: 120_000 }, async (t) => {
      const server = fork(fileURLToPath(import.meta.url), ['flows'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, TAP: '0' } })
      const acknowledged: { id: string; status: string }[] = []
      server.on('message', (message) => void ((message as { acknowledged?: true }).acknowledged && acknowledged.push(message as { id: string; status: string })))
      server.send({ env: { ...env, SOUK_FAILPOINT: name }, storeId: store.id, gatewayId: defaults.payment_gateway_ids[1]!, offsetMs } satisfies Start)
      const [, signal] = (await once(server, 'exit')) as [number | null, string | null]
      t.equal(signal, 'SIGKILL', 'it died there')

      offsetMs += 600_000 // leases of the dead are over; the time of the checkouts is not
      const next = await start({ env, offsetMs })
      await until('everything to be decided', async () => (await query(`
        SELECT id FROM payments WHERE store_id = $1 AND (status IN ('requires_method', 'processing') OR ask_at < $2) UNION ALL SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending'
        UNION ALL SELECT key FROM test_gateway_entries WHERE store_id = $1 AND notify_at IS NOT NULL`, new Date(Date.now() + offsetMs))).length === 0)
      await next.stop()
      t.strictSame(await query(paymentFaults.text), [], 'payments and journal agree')
      for (const { id, status } of acknowledged) {
        const [found] = await query('SELECT authorized, captured FROM payments WHERE store_id = $1 AND id = $2', id)
        if (status !== 'processing') t.match(found, status === 'captured' ? { authorized: 1_000, captured: 1_000 } : { authorized: 1_000 }, `${id} is what was acknowledged`)
      }
      t.strictSame(await query(`SELECT reference FROM test_gateway_entries WHERE store_id = $1 AND status = 'approved' GROUP BY reference, kind HAVING count(*) > 1 AND kind <> 'notice'`), [], 'nothing was authorised, taken or given back twice')
    })
  }
}
