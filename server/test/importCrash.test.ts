/**
 * Nothing that was acknowledged is lost, and nothing happens twice, whenever the process dies: `souk-server`, as it was
 * built, is killed with SIGKILL while an import, a stream of new products and a stream of cart changes are under way, and is
 * started again on the same data.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSouk, type Product, type ProductInput, type Souk } from '@souk/sdk'
import t, { type Test } from 'tap'
import { collect, inspector, until } from './harness.js'

const KILLS = 3
const BATCHES = 10
const BATCH = 50
const usd = (amount: number) => ({ amount, currency: 'USD' })
const seed = Number(process.env.SOUK_TEST_SEED ?? Date.now() % 1_000_000)
let state = seed
/** Below `limit`; the same numbers for the same seed. */
const random = (limit: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit

const dataDir = mkdtempSync(join(tmpdir(), 'souk-crash-'))
const file: ProductInput[] = Array.from({ length: BATCHES * BATCH }, (_, nth) => ({
  handle: `import-${nth}`, external_id: `erp-${nth}`, title: `Imported ${nth}`, status: 'active', options: [{ name: 'Size' }], collections: [{ handle: 'imported', title: 'Imported' }],
  variants: ['S', 'M'].map((size, index) => ({ sku: `I${nth}-${size}`, option_values: [size], price: usd(1000 + nth), stock: [{ on_hand: nth + index }] })),
}))

interface Running {
  process: ChildProcess
  url: string
  operatorKey: string
}

async function start(): Promise<Running> {
  const settings = { NODE_ENV: 'test', SOUK_PORT: '0', SOUK_DATA_DIR: dataDir, SOUK_LOG_LEVEL: 'error' }
  const child = fork(fileURLToPath(new URL('../bin/souk-server.js', import.meta.url)), ['start'], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, NODE_OPTIONS: '', ...settings } })
  const died = once(child, 'exit').then(([code]) => { throw new Error(`the server ended with ${code} before it was ready`) })
  const [ready] = (await Promise.race([once(child, 'message'), died])) as [{ url: string; operatorKey: string }]
  died.catch(() => undefined) // it will be killed on purpose
  return { process: child, ...ready }
}

/** What the clients share: the server of the moment, and a count of answers that decides when it dies. */
class Site {
  running!: Running
  key = ''
  answers = 0
  #killAt: number[] = []
  #again: Promise<void> = Promise.resolve()
  #restarting = false
  kills = 0

  plan(count: number, apart: number): void {
    let at = this.answers
    this.#killAt = Array.from({ length: count }, () => (at += 1 + random(apart)))
  }

  /** Repeats a call under the same key until it is answered, whatever dies meanwhile. */
  async answered<T>(call: (souk: Souk) => PromiseLike<T>): Promise<T> {
    for (;;) {
      await this.#again
      const { url } = this.running
      try {
        const answer = await call(createSouk({ baseUrl: url, apiKey: this.key, maxRetries: 0 }))
        this.answers++
        // Answers that were on their way when the server died are still counted; the next kill waits for the next server.
        if (!this.#restarting && this.answers >= (this.#killAt[0] ?? Infinity)) this.#kill()
        return answer
      } catch (error) {
        const { status } = error as { status?: number }
        if (status !== undefined && status !== 503 && status !== 409) throw error
      }
    }
  }

  #kill(): void {
    this.#killAt.shift()
    this.kills++
    this.#restarting = true
    const { process: victim } = this.running
    this.#again = (async () => {
      const gone = once(victim, 'exit')
      victim.kill('SIGKILL')
      await gone
      this.running = await start()
      this.#restarting = false
    })()
  }
}

async function importFile(site: Site, jobId: string): Promise<void> {
  const batches = Array.from({ length: BATCHES }, (_, index) => file.slice(index * BATCH, (index + 1) * BATCH).map((input) => `${JSON.stringify(input)}\n`).join(''))
  let next = 1
  const lane = async () => {
    for (let sequence = next++; sequence <= BATCHES; sequence = next++) {
      const result = await site.answered((souk) => souk.imports.append({ job_id: jobId, sequence, body: batches[sequence - 1]! }))
      if (result.created !== BATCH || result.rejected !== 0) throw new Error(`batch ${sequence}: ${JSON.stringify(result).slice(0, 300)}`)
    }
  }
  await Promise.all([lane(), lane()])
}

async function createProducts(site: Site, ended: () => boolean): Promise<string[]> {
  const handles: string[] = []
  for (let nth = 0; !ended(); nth++) {
    const handle = `created-${nth}`
    await site.answered((souk) => souk.products.create({ handle, title: `Created ${nth}`, variants: [{ option_values: [], price: usd(500), stock: [{ on_hand: 3 }] }] }, { idempotencyKey: handle }))
    handles.push(handle)
  }
  return handles
}

async function fillCart(site: Site, cartId: string, variantId: string, ended: () => boolean): Promise<number> {
  let units = 0
  for (let nth = 0; !ended(); nth++) {
    const quantity = 1 + (nth % 3)
    await site.answered((souk) => souk.carts.lines.add({ cart_id: cartId, variant_id: variantId, quantity }, { idempotencyKey: `add-${nth}` }))
    units += quantity
  }
  return units
}

t.test('a server that is killed again and again loses nothing it acknowledged and does nothing twice', { timeout: 180_000 }, async (t) => {
  t.comment(`seed ${seed} (SOUK_TEST_SEED)`)
  const site = new Site()
  site.running = await start()
  const sql = inspector(dataDir)
  t.teardown(async () => {
    await sql.end()
    const gone = once(site.running.process, 'exit')
    site.running.process.kill('SIGTERM')
    await gone
    rmSync(dataDir, { recursive: true, force: true })
  })
  const operator = createSouk({ baseUrl: site.running.url, apiKey: site.running.operatorKey })
  const organization = await operator.organizations.create({ name: 'Northwind', billing_email: 'owner@northwind.example' })
  const { store, secret_key } = await operator.stores.create({ organization_id: organization.id, name: 'Northwind', handle: 'northwind', plan: 'scale', default_currency: 'USD', country: 'US' })
  site.key = secret_key
  const sold = await site.answered((souk) => souk.products.create({ title: 'Sold', status: 'active', variants: [{ option_values: [], price: usd(100), inventory_policy: 'backorder' }] }))
  const cart = await site.answered((souk) => souk.carts.create())
  const job = await site.answered((souk) => souk.imports.create())

  site.plan(KILLS, 8)
  let imported = false
  const [, created, units] = await Promise.all([
    importFile(site, job.id).finally(() => (imported = true)),
    createProducts(site, () => imported),
    fillCart(site, cart.id, sold.variants[0]!.id, () => imported),
  ])
  t.comment(`${site.kills} kills, ${site.answers} answers, ${created.length} products created, ${units} units in the cart`)
  t.ok(site.kills >= 1, 'it was killed')
  const finished = await site.answered((souk) => souk.imports.finish({ job_id: job.id }))
  t.match(finished, { status: 'completed', next_sequence: BATCHES + 1, counts: { created: file.length, rejected: 0 }, progress: { done: file.length } })

  const souk = createSouk({ baseUrl: site.running.url, apiKey: site.key })
  const products = await collect(souk.products.list({ limit: 250 }))
  catalogIsExact(t, products, [...created, sold.handle])
  const after = await souk.carts.get({ cart_id: cart.id })
  t.strictSame(after.lines.map((line) => line.quantity), [units], 'the cart holds every unit that was acknowledged, once')
  await until('the log to catch up', async () => (await sql.query(store.shard_id, 'SELECT 1 FROM outbox LIMIT 1')).length === 0)
  await recordsAgree(t, (text) => sql.query(store.shard_id, text, [store.id]))
})

/** The catalog is the file and what was created: each product once, as it was sent. */
function catalogIsExact(t: Test, products: Product[], others: string[]): void {
  t.strictSame(products.map((product) => product.handle).sort(), [...file.map((input) => input.handle!), ...others].sort())
  const found = new Map(products.map((product) => [product.handle, product]))
  const facts = (product: ProductInput | Product) => [product.title, product.external_id, product.variants!.map((variant) => [variant.sku, variant.option_values, variant.price])]
  t.strictSame(file.map((input) => facts(found.get(input.handle!)!)), file.map(facts))
}

async function recordsAgree(t: Test, query: (text: string) => Promise<unknown[]>): Promise<void> {
  const checks: Record<string, string> = {
    'every level is the sum of its ledger': `
      SELECT item_id FROM (SELECT item_id, location_id, on_hand FROM inventory_levels WHERE store_id = $1
        UNION ALL SELECT item_id, location_id, -delta FROM inventory_entries WHERE store_id = $1 AND state = 'on_hand') both_sides GROUP BY item_id, location_id HAVING sum(on_hand) <> 0`,
    'every imported variant has the stock of the file': `
      SELECT v.sku FROM variants v JOIN inventory_levels l ON l.store_id = v.store_id AND l.item_id = v.inventory_item_id
       WHERE v.store_id = $1 AND v.sku LIKE 'I%' AND l.on_hand <> substring(v.sku FROM '^I(\\d+)')::int + CASE WHEN v.sku LIKE '%-M' THEN 1 ELSE 0 END`,
    'events of a resource are numbered without gaps': `
      SELECT resource_id FROM events WHERE store_id = $1 GROUP BY resource_id HAVING max(sequence) <> count(*) OR min(sequence) <> 1`,
    'the log holds every event once': `
      SELECT e.id FROM events e LEFT JOIN log l ON l.store_id = e.store_id AND l.event_id = e.id WHERE e.store_id = $1 GROUP BY e.id HAVING count(l.pub_seq) <> 1`,
    'every product is announced as made exactly once': `
      WITH made AS (
        SELECT resource_id AS id FROM events WHERE store_id = $1 AND type = 'product.created'
        UNION ALL SELECT json_array_elements_text(data -> 'created_product_ids') FROM events WHERE store_id = $1 AND type = 'catalog.imported'
      )
      SELECT coalesce(p.id, m.id) FROM (SELECT id FROM products WHERE store_id = $1) p FULL JOIN made m ON m.id = p.id GROUP BY 1 HAVING count(p.id) <> 1 OR count(m.id) <> 1`,
  }
  for (const [claim, text] of Object.entries(checks)) t.strictSame(await query(text), [], claim)
}
