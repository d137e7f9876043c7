/**
 * A process that dies at any named point of checkout loses no order it acknowledged, charges nobody twice and leaves nothing held: for
 * each failpoint a server with that point armed serves shoppers until it dies there; a second one, started when the leases of the first
 * are over, carries on, and the shoppers repeat what was not answered under the same keys.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConnectionError, createSouk, type Checkout, type Souk } from '@souk/sdk'
import { pino } from 'pino'
import t from 'tap'
import { loadConfig } from '../src/config.js'
import { locate } from '../src/databases.js'
import { FAILPOINTS } from '../src/kernel/failpoint.js'
import { startPlatform, type Platform } from '../src/main.js'
import { checkoutFaults } from '../src/modules/checkout/index.js'
import { ledgerFaults } from '../src/modules/inventory/index.js'
import { paymentFaults } from '../src/modules/payments/index.js'
import { inspector, until } from './harness.js'
import { copyTemplate } from './template.js'

/** Longer than any lease that a dead process may have left. */
const LEASES_MS = 31_000
const usd = (amount: number) => ({ amount, currency: 'USD' })

function start(env: Record<string, string>, now: () => Date): Promise<Platform> {
  return startPlatform({ config: loadConfig({ NODE_ENV: 'test', SOUK_PORT: '0', ...env }), clock: { now }, logger: pino({ level: 'silent' }) })
}

/** A server whose clock the parent moves. */
async function serve(): Promise<void> {
  const [given] = (await once(process, 'message')) as [{ env: Record<string, string>; offsetMs: number }]
  let { offsetMs } = given
  process.on('message', (message) => {
    offsetMs += (message as { advance: number }).advance
    process.send!({ advanced: true })
  })
  const { url } = await start(given.env, () => new Date(Date.now() + offsetMs))
  process.send!({ url })
}

interface Sent {
  checkout: Checkout
  key: string
  /** As it was answered; null when the server died instead. */
  answer: { status: number; text: string } | null
}

/** What shoppers do, one after the other, until the server is gone. */
class Shoppers {
  readonly completes: Sent[] = []
  #keys = 0

  constructor(readonly run: string, readonly variants: string[], readonly gateway: string, readonly publishable: string) {}

  async begin(souk: Souk, variant: string, outcome: string): Promise<Checkout> {
    const cart = await souk.carts.create({ lines: [{ variant_id: variant }] })
    return souk.checkouts.create({ cart_id: cart.id, cart_version: 1, email: 'ada@example.com', payment: { payment_gateway_id: this.gateway, details: { test_outcome: outcome as never } } })
  }

  async complete(url: string, checkout: Checkout): Promise<Sent> {
    const sent: Sent = { checkout, key: `${this.run}-${++this.#keys}`, answer: null }
    this.completes.push(sent)
    await this.repeat(url, sent)
    return sent
  }

  async repeat(url: string, sent: Sent): Promise<{ status: number; text: string }> {
    const response = await fetch(`${url}/v1/storefront/checkouts/${sent.checkout.id}/complete`, {
      method: 'POST', headers: { authorization: `Bearer ${this.publishable}`, 'content-type': 'application/json', 'idempotency-key': sent.key }, body: JSON.stringify({ total: sent.checkout.totals.total }),
    })
    const answer = { status: response.status, text: await response.text() }
    sent.answer ??= answer
    return answer
  }

  /** Every way through checkout: paid, unknown for a while, paid but gone, given up, left, declined. */
  async everything(url: string, staff: Souk, advance: (ms: number) => Promise<void>): Promise<void> {
    const souk = createSouk({ baseUrl: url, apiKey: this.publishable, maxRetries: 0 })
    const [plenty, scarce] = this.variants as [string, string]
    await this.complete(url, await this.begin(souk, plenty, 'approve'))
    await this.complete(url, await this.begin(souk, plenty, 'decline'))
    await souk.checkouts.cancel({ checkout_id: (await this.begin(souk, plenty, 'approve')).id })
    const unknown = await this.complete(url, await this.begin(souk, plenty, 'timeout_acted'))
    await advance(60_000)
    await until('the payment to be known', async () => (await souk.checkouts.get({ checkout_id: unknown.checkout.id })).status === 'completed')
    const gone = await this.begin(souk, scarce, 'slow')
    const item = (await staff.inventoryItems.list({ variant_id: scarce })).data[0]!
    const [level] = (await staff.inventoryLevels.list({ inventory_item_id: item.id })).data
    await Promise.all([
      this.complete(url, gone),
      until('the payment to be under way', async () => (await souk.checkouts.get({ checkout_id: gone.id })).status === 'processing').then(() => staff.inventory.set({ lines: [{ inventory_item_id: item.id, location_id: level!.location_id, on_hand: 0, expected_on_hand: level!.on_hand }] })),
    ])
    const left = await this.begin(souk, plenty, 'approve')
    await advance(700_000)
    await until('the sweeper', async () => (await souk.checkouts.get({ checkout_id: left.id })).status === 'expired')
  }
}

async function ready(child: ChildProcess): Promise<string> {
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return url
}

if (process.send && process.argv[2] === 'serve') {
  await serve()
} else {
  t.setTimeout(1_800_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'souk-checkout-crash-'))
  await copyTemplate(dataDir)
  const urls = await locate(loadConfig({ NODE_ENV: 'test', SOUK_DATA_DIR: dataDir }))
  const sql = inspector(dataDir)
  t.teardown(async () => {
    await sql.end()
    await urls.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const env = { SOUK_DATA_DIR: dataDir, DATABASE_URL: urls.directory, SOUK_SHARD_URLS: Object.entries(urls.shards).map(([id, url]) => `${id}=${url}`).join(' '), SOUK_REQUESTS_PER_MINUTE: '1000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '1000000' }
  let offsetMs = 0

  for (const name of FAILPOINTS.filter((point) => point.startsWith('checkout.'))) {
    t.test(`a process that dies at ${name}`, { timeout: 300_000 }, async (t) => {
      const first = await start(env, () => new Date(Date.now() + offsetMs))
      const operator = createSouk({ baseUrl: first.url, apiKey: first.operatorKey })
      const organization = await operator.organizations.create({ name: 'Northwind', billing_email: 'owner@northwind.example' })
      const { store, defaults, publishable_key, secret_key } = await operator.stores.create({ organization_id: organization.id, name: 'Northwind', plan: 'scale', default_currency: 'USD', country: 'US', sandbox: true })
      const staff = createSouk({ baseUrl: first.url, apiKey: secret_key })
      const product = await staff.products.create({ title: 'Print', status: 'active', options: [{ name: 'Size' }], variants: [50, 1].map((on_hand, index) => ({ option_values: [`S${index}`], price: usd(1_000), requires_shipping: false, stock: [{ on_hand }] })) })
      await first.stop()
      const query = (text: string, ...values: unknown[]) => sql.query(store.shard_id, text, [store.id, ...values])
      const shoppers = new Shoppers(name, product.variants.map(({ id }) => id), defaults.payment_gateway_ids[1]!, publishable_key)

      const server = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, TAP: '0' } })
      const died = once(server, 'exit') as Promise<[number | null, string | null]>
      server.send({ env: { ...env, SOUK_FAILPOINT: name }, offsetMs })
      const url = await ready(server)
      const advance = async (ms: number) => {
        offsetMs += ms
        server.send({ advance: ms })
        await once(server, 'message')
      }
      const served = shoppers.everything(url, createSouk({ baseUrl: url, apiKey: secret_key, maxRetries: 0 }), advance).then(() => 'it served everything', async (error: unknown) => {
        // That nobody answers any more is what this is about; anything else is a finding.
        if (!(error instanceof ConnectionError) && (error as { cause?: { code?: string } }).cause?.code === undefined) throw error
        await died
        return 'it died there'
      })
      t.equal(await Promise.race([died.then(() => 'it died there'), served]), 'it died there')
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGKILL')
      await died

      offsetMs += LEASES_MS
      const next = await start(env, () => new Date(Date.now() + offsetMs))
      const since = performance.now()
      await until('everything to be decided', async () => (await query(`
        SELECT id FROM checkouts WHERE store_id = $1 AND status = 'processing' UNION ALL SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending'
        UNION ALL SELECT id FROM payments WHERE store_id = $1 AND status IN ('requires_method', 'processing')`)).length === 0)
      t.comment(`decided ${Math.round(performance.now() - since)} ms after the leases were over`)
      for (const sent of shoppers.completes) {
        const before = sent.answer
        const again = await until('an answer', async () => {
          const answer = await shoppers.repeat(next.url, sent)
          return answer.status !== 503 && !answer.text.includes('in_flight') && !answer.text.includes('in_progress') && answer
        })
        if (before?.status === 200) t.strictSame(again, before, 'what was acknowledged is acknowledged again, to the byte')
        if (again.status === 200) t.equal((await query('SELECT id FROM orders WHERE store_id = $1 AND checkout_id = $2', sent.checkout.id)).length, 1)
      }
      await until('what was given back', async () => (await query(`SELECT id FROM payment_tasks WHERE store_id = $1 AND status = 'pending'`)).length === 0)
      await next.stop()
      t.strictSame(await query(checkoutFaults.text, new Date(Date.now() + offsetMs)), [])
      t.strictSame(await query(paymentFaults.text), [], 'payments and the journal of the provider agree')
      t.strictSame(await query(ledgerFaults.text), [])
      t.strictSame(await query(`SELECT p.owner_id FROM test_gateway_entries j JOIN payments p ON p.store_id = j.store_id AND p.id = j.reference WHERE j.store_id = $1 AND j.status = 'approved' AND p.unwanted IS NULL
        AND j.kind IN ('authorize', 'confirm') GROUP BY p.owner_id HAVING count(*) > 1`), [], 'nobody is charged twice')
    })
  }
}
