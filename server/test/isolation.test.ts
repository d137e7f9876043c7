// Another store's data are unreachable, and its ids tell nothing: the calls are made from the contract, so an operation that
// is added tomorrow is attacked tomorrow.
import { t } from 'tap'
import pg from 'pg'
import { isolationFaults } from '../src/adapters/postgres/inspect.js'
import { sql } from '../src/kernel/sql.js'
import { contractOperations, exampleText, holdsIds, idPrefix, randomId, replaceIds, type ContractOperation } from './contractCalls.js'
import type { Connection } from '../src/ports/database.js'
import { createPayment } from '../src/modules/payments/index.js'
import { inStore } from './inStore.js'
import { collect, harness, until, type RawReply, type TestStore } from './harness.js'
import { stockTold } from './modules/stock.js'
import { holdStock } from '../src/modules/inventory/index.js'
import { lineOf, place, placementOf } from './placement.js'

const CANARY = 'canary-7f3a91'

const h = await harness(t, { env: { SOUK_REQUESTS_PER_MINUTE: '1000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '1000000' } })

/** A payment and a dispute of it. */
async function furnishedPayments(store: TestStore, gatewayId: string, mark: string): Promise<[string, string][]> {
  const { payment } = await inStore(h, store, (tx) => createPayment(tx, { owner: { type: 'checkout', id: randomId('chk') }, gateway_id: gatewayId, amount: 1000, currency: 'USD' }))
  const disputeId = randomId('dsp')
  await h.sql(store.store.shard_id, `INSERT INTO disputes (store_id, id, payment_id, provider_reference, status, currency, amount, reason, told_at, created_at, updated_at) VALUES ($1, $2, $3, $4, 'open', 'USD', 1000, $4, now(), now(), now())`, [store.store.id, disputeId, payment.id, mark])
  return [['pay', payment.id], ['dsp', disputeId]]
}

/** What a consumer that is not here could not handle, so that nobody tries again. */
async function deadLetter({ store }: TestStore, { id, resource_id, sequence }: { id: string; resource_id: string; sequence: number }, mark: string): Promise<string> {
  const [row] = await h.sql<{ id: string }>(store.shard_id, `
    INSERT INTO dead_letters (store_id, consumer, event_id, resource_id, sequence, status, attempts, error, reason, failed_at) VALUES ($1, 'nobody', $2, $3, $4, 'dead', 8, $5, $5, now()) RETURNING id`, [store.id, id, resource_id, sequence, mark])
  return row!.id
}

/** A store in which every kind of resource exists, each carrying the canary where it can. */
async function furnished(mark = CANARY): Promise<{ store: TestStore; ids: Map<string, string>; handles: string[]; session: string }> {
  const store = await h.createStore()
  const { souk, storefront } = store
  const money = { amount: 1000, currency: 'USD' }
  const endpoint = await souk.webhookEndpoints.create({ url: `https://hooks.example.com/${mark}`, description: mark, event_types: ['product.created'] })
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: endpoint.id }) // its delivery waits, so that nothing of it changes by itself
  const product = await souk.products.create({ title: `${mark} coat`, handle: `${mark}-coat`, vendor: mark, status: 'active', variants: [{ sku: mark, option_values: [], price: money, stock: [{ on_hand: 5 }] }] })
  const variant = product.variants[0]!
  const collection = await souk.collections.create({ title: `${mark} coats`, handle: `${mark}-coats`, kind: 'manual' })
  const location = await souk.locations.create({ code: 'second', name: mark })
  const definition = await souk.metafieldDefinitions.create({ owner_type: 'product', namespace: 'care', key: 'washing', name: mark, type: 'single_line_text' })
  const redirect = await souk.redirects.create({ from_handle: `${mark}-old`, target_id: product.id } as never).catch(() => null)
  const job = await souk.imports.create({ source: { name: mark } })
  const cart = await storefront.carts.create({ lines: [{ variant_id: variant.id, quantity: 1 }], note: mark })
  const held = await storefront.carts.create({ lines: [{ variant_id: variant.id, quantity: 1 }] })
  const checkout = await storefront.checkouts.create({ cart_id: held.id, cart_version: 1, email: `${mark}@example.com`, note: mark })
  const key = await souk.apiKeys.create({ kind: 'secret', name: mark, scopes: ['products:read'] })
  const domain = await souk.domains.create({ host: `${mark}.example.com` })
  const zone = (await souk.shippingZones.list()).data[0]
  const profile = await souk.shippingProfiles.create({ name: mark })
  const provider = await souk.shippingProviders.create({ name: mark, url: 'https://shipping.example.com/' })
  const taxProvider = await souk.taxProviders.create({ name: mark, url: 'https://taxes.example.com/', active: false })
  const size = await souk.shippingPackages.create({ name: mark, length_mm: 1, width_mm: 1, height_mm: 1, weight_grams: 1, max_weight_grams: 1 })
  const group = await souk.customerGroups.create({ name: mark })
  const tokens = await storefront.customers.register({ email: `${mark}@example.com`, password: `${mark} opens it`, first_name: mark })
  const customer = await souk.customers.addresses.add({ customer_id: tokens.customer_id, line1: mark, city: mark, country: 'US' })
  const gateway = (await souk.paymentGateways.list()).data[0]
  const market = await souk.markets.create({ name: mark, countries: ['DE'] })
  const priceList = await souk.priceLists.create({ name: mark, kind: 'sale', currency: 'USD', market_id: market.id })
  await souk.prices.set({ price_list_id: priceList.id, prices: [{ variant_id: variant.id, price: money }] })
  const taxCategory = await souk.taxCategories.create({ name: mark, codes: [mark] })
  const taxZone = await souk.taxZones.create({ name: mark, areas: [{ country: 'DE' }] })
  const taxRate = await souk.taxRates.create({ tax_zone_id: taxZone.id, tax_category_id: taxCategory.id, name: mark, rate_ppm: 1 })
  const entry = (await souk.inventoryEntries.list()).data[0]
  const event = (await h.events(store))[0]!
  const delivery = (await souk.webhookDeliveries.list({ endpoint_id: endpoint.id })).data[0]!
  const letter = await deadLetter(store, event, mark)
  const replay = await souk.events.replays.create({ consumer: 'search' })
  await until('the replay to end', async () => (await souk.events.replays.get({ event_replay_id: replay.id })).status !== 'running')
  const ids = new Map<string, string | undefined>([
    ['store', store.store.id], ['prod', product.id], ['var', variant.id], ['iitem', variant.inventory_item_id], ['col', collection.id], ['loc', location.id], ['mfd', definition.id], ['redir', redirect?.id],
    ['spv', provider.id], ['txp', taxProvider.id], ['pkg', size.id], ['mkt', market.id], ['pl', priceList.id], ['txc', taxCategory.id], ['txz', taxZone.id], ['txr', taxRate.id],
    ['job', job.id], ['cart', cart.id], ['chk', checkout.id], ['li', cart.lines[0]?.id], ['key', key.id], ['dom', domain.id], ['shz', zone?.id], ['shr', zone?.rates[0]?.id], ['shp', profile.id], ['cgrp', group.id], ['cus', customer.id], ['addr', customer.addresses[0]?.id], ['pgw', gateway?.id], ['ient', entry?.id], ['evt', event.id], ['dlt', letter], ['evr', replay.id], ['whe', endpoint.id], ['whd', delivery.id], ['org', store.organization.id],
    ...(await furnishedDiscounts(store, customer.id, mark)),
    ...(await furnishedStock(store, variant.id, variant.inventory_item_id, location.id, mark)),
    ...(await furnishedPayments(store, gateway!.id, mark)),
    ...(await furnishedOrders(store, variant.id, mark)),
    ...(await furnishedParcels(store, customer.id, { variant_id: variant.id, product_id: product.id }, mark)),
  ])
  return { store, ids: new Map([...ids].filter((pair): pair is [string, string] => pair[1] !== undefined)), handles: [product.handle, collection.handle], session: tokens.access_token }
}

async function furnishedDiscounts({ souk }: TestStore, customerId: string, mark: string): Promise<[string, string][]> {
  const money = { amount: 1000, currency: 'USD' }
  const discount = await souk.discounts.create({ title: mark, class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1000 }, codes: [mark] })
  const code = (await souk.discountCodes.list({ discount_id: discount.id })).data[0]!
  const card = (await souk.giftCards.issue({ initial: money, note: mark }, { idempotencyKey: `${mark}-card` })).data[0]!
  const credit = await souk.storeCredits.issue({ customer_id: customerId, amount: money, note: mark }, { idempotencyKey: `${mark}-credit` })
  return [['disc', discount.id], ['dcode', code.id], ['gc', card.id], ['scr', credit.id]]
}

/** A transfer, and stock that a checkout holds, told already: nothing of it changes by itself any more. */
async function furnishedStock(store: TestStore, variantId: string, itemId: string, locationId: string, mark: string): Promise<[string, string][]> {
  const { data: locations } = await store.souk.locations.list()
  const from = locations.find(({ id }) => id !== locationId)!
  const transfer = await store.souk.transfers.create({ from_location_id: from.id, to_location_id: locationId, note: mark, lines: [{ inventory_item_id: itemId, quantity: 1 }] })
  const ends = new Date(h.clock.now().getTime() + 3_600_000)
  await inStore(h, store, (tx) => holdStock(tx, [{ owner: { type: 'checkout', id: tx.newId('checkout') }, lines: [{ line_id: tx.newId('lineItem'), variant_id: variantId, quantity: 1 }], expires_at: ends, hard_expires_at: ends, destination: null, location_id: null }]))
  await stockTold(h, store)
  return [['trf', transfer.id], ['trfl', transfer.lines[0]!.id], ['hold', (await store.souk.stockHolds.list()).data[0]!.id]]
}

async function furnishedOrders({ souk }: TestStore, variant_id: string, mark: string): Promise<[string, string][]> {
  const draft = (note: string) => souk.draftOrders.create({ email: `${mark}@example.com`, shipping_address: { name: mark, country: 'US' }, lines: [{ variant_id, quantity: 1 }], note })
  const [open, done] = [await draft(mark), await draft(mark)]
  const order = await souk.draftOrders.complete({ draft_order_id: done.id }, { idempotencyKey: `${mark}-order` })
  const change = await souk.orderChanges.create({ order_id: order.id, actions: [{ kind: 'set_quantity', order_line_id: order.lines[0]!.id, quantity: 2 }], note: mark })
  const document = await souk.documents.create({ order_id: order.id, kind: 'invoice' })
  const work = (await souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!
  return [['ord', order.id], ['ol', order.lines[0]!.id], ['dord', open.id], ['och', change.id], ['doc', document.id], ['fo', work.id]]
}

/** An order that was paid by a gift card and sent out in two parcels, of which a unit is on its way back and another was refunded. */
async function furnishedParcels(store: TestStore, customer_id: string, variant: { variant_id: string; product_id: string }, mark: string): Promise<[string, string][]> {
  const { souk } = store
  const card = (await souk.giftCards.issue({ initial: { amount: 1, currency: 'USD' } }, { idempotencyKey: `${mark}-spent` })).data[0]!
  const lines = [lineOf({ ...variant, quantity: 3, properties: { note: mark } })]
  const total = placementOf({ lines }).total_amount
  const [order] = await place(h, store, { customer_id, lines, note: mark, credits: [{ kind: 'gift_card', id: card.id, amount: total }] })
  const line = order!.lines[0]!.id
  const waiting = (await souk.fulfillmentOrders.list({ order_id: order!.id })).data[0]!
  const send = (status: 'pending' | 'shipped') => souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: waiting.id, lines: [{ order_line_id: line, quantity: 1 }] }], status, tracking: [{ number: mark }] })
  await send('shipped')
  const packed = await send('pending')
  const label = await souk.fulfillments.labels.create({ fulfillment_id: packed.id, tracking: [{ number: mark }] })
  const back = await souk.returns.create({ order_id: order!.id, lines: [{ order_line_id: line, quantity: 1, reason: 'other', note: mark }] })
  const refund = await souk.refunds.create({ order_id: order!.id, lines: [{ order_line_id: line, quantity: 1 }], note: mark }, { idempotencyKey: `${mark}-refund` })
  return [['ord', order!.id], ['ol', line], ['fo', waiting.id], ['ful', packed.id], ['lbl', label.id], ['ret', back.id], ['rtl', back.lines[0]!.id], ['ref', refund.id]]
}

/** A call that names two ids of a kind names one twice, as it does with those of the other store. */
function sameEachTime(make: (prefix: string) => string): (prefix: string) => string {
  const made = new Map<string, string>()
  return (prefix) => made.get(prefix) ?? made.set(prefix, make(prefix)).get(prefix)!
}

interface Attack {
  path: string
  query: string
  body: string | undefined
}

/** The call with every id and handle taken from `idOf` and `handle`; null when the operation takes neither. */
function attack(operation: ContractOperation, idOf: (prefix: string) => string, handle: string): Attack | null {
  let takesId = false
  let path = operation.path
  const query = new URLSearchParams()
  for (const parameter of operation.parameters) {
    const prefix = idPrefix(parameter.schema)
    const value = prefix !== null ? idOf(prefix) : parameter.name.includes('handle') || parameter.name === 'collection' ? handle : null
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(value ?? exampleText(parameter) ?? '1'))
    else if (parameter.in === 'query' && value !== null) query.set(parameter.name, value)
    if (value !== null && parameter.in !== 'header') takesId = true
  }
  const body = operation.bodyExample === undefined ? undefined : replaceIds(operation.bodyExample, idOf)
  if (!takesId && !holdsIds(operation.bodyExample)) return null
  return { path, query: query.size > 0 ? `?${query.toString()}` : '', body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body) }
}

function send(operation: ContractOperation, call: Attack, key: string, idempotencyKey: string): Promise<RawReply> {
  const headers: Record<string, string> = { authorization: `Bearer ${key}` }
  if (operation.mediaType !== null && call.body !== undefined) headers['content-type'] = operation.mediaType
  if (operation.idempotency === 'required') headers['idempotency-key'] = idempotencyKey
  return h.raw(operation.method, call.path + call.query, { headers, body: call.body })
}

const VOLATILE = ['date', 'request-id', 'ratelimit', 'content-length', 'etag', 'location']

/** A reply without what differs between any two requests, ids and handles included. */
function shape(reply: RawReply, handle: string): unknown {
  const text = reply.text.replaceAll(/"request_id":"[^"]*"/g, '').replaceAll(/[a-z]+_[0-9a-hjkmnp-tv-z]{26}/g, 'ID').replaceAll(handle, 'HANDLE').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
  const headers = Object.entries(reply.headers).filter(([name]) => !VOLATILE.includes(name)).map(([name, value]) => [name, String(value).replaceAll(handle, 'HANDLE').replaceAll(/[a-z]+_[0-9a-hjkmnp-tv-z]{26}/g, 'ID')])
  return { status: reply.status, text, headers: Object.fromEntries(headers) as Record<string, string> }
}

t.test('an id or handle of another store answers exactly like one that does not exist, in every operation', async (t) => {
  const victim = await furnished()
  const intruder = await furnished('intruder-55d0')
  await h.settled(victim.store)
  const before = await snapshot(victim.store)
  let attempts = 0
  for (const operation of contractOperations.filter(({ access }) => access === 'admin' || access === 'storefront' || access === 'customer')) {
    const keys = { admin: [intruder.store.secret_key], storefront: [intruder.store.publishable_key, intruder.store.secret_key, intruder.session], customer: [intruder.session] }[operation.access]!
    for (const handle of victim.handles) {
      const noHandle = `nothing-${Math.random().toString(36).slice(2)}-here`
      const foreign = attack(operation, (prefix) => victim.ids.get(prefix) ?? randomId(prefix), handle)
      const missing = attack(operation, sameEachTime(randomId), noHandle)
      if (foreign === null || missing === null || (operation.id === 'products.upsert')) continue
      for (const key of keys) {
        attempts++
        const [theirs, nobodys] = [await send(operation, foreign, key, `k-${attempts}-a`), await send(operation, missing, key, `k-${attempts}-b`)]
        t.same(shape(theirs, handle), shape(nobodys, noHandle), `${operation.method} ${operation.path}`)
        t.notMatch(theirs.text.replaceAll(handle, ''), CANARY, `${operation.id} shows nothing of the other store`)
        t.ok(theirs.status < 500, `${operation.id} answers ${theirs.status}`)
      }
    }
  }
  t.comment(`${attempts} attempts over ${contractOperations.length} operations`)
  t.ok(attempts > 100, 'the contract names ids in many places')
  t.same(await snapshot(victim.store), before, 'nothing of the other store has changed')
  const strangers = [...(await collect(intruder.store.souk.apiKeys.list())).map(({ id }) => id), intruder.ids.get('cus')]
  t.same(await h.sql(victim.store.store.shard_id, 'SELECT type, resource_id, actor FROM events WHERE store_id = $1 AND actor = ANY($2)', [victim.store.store.id, strangers]), [], 'and nothing happened there by a stranger')
})

/** Written by workers too, which compare payments with their provider after a while: these are judged by who their events name. */
const WORKED_ON = ['events', 'outbox', 'log', 'payments', 'payment_events', 'payment_tasks', 'test_gateway_entries']

async function snapshot(store: TestStore): Promise<unknown> {
  const tables = await h.sql<{ name: string }>(store.store.shard_id, `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'store_id' AND table_schema = 'public' AND table_name NOT IN ('idempotency_keys', 'inbox') AND table_name <> ALL($1) AND table_name NOT LIKE 'search%' ORDER BY 1`, [WORKED_ON])
  const rows: Record<string, unknown> = {}
  for (const { name } of tables) rows[name] = await h.sql(store.store.shard_id, `SELECT md5(string_agg(r::text, ',' ORDER BY r::text)) AS digest FROM ${name} r WHERE store_id = $1`, [store.store.id])
  return rows
}

t.test('every list and search of a store shows nothing of another store', async (t) => {
  const victim = await furnished()
  await h.settled(victim.store)
  const bystander = await h.createStore()
  for (const operation of contractOperations.filter(({ method, access, path, endless }) => method === 'GET' && !endless && (access === 'admin' || access === 'storefront') && !path.includes('{'))) {
    const query = operation.parameters.some(({ name }) => name === 'q') ? `?q=${CANARY}` : ''
    const reply = await h.raw('GET', operation.path + query, { headers: { authorization: `Bearer ${operation.access === 'storefront' ? bystander.publishable_key : bystander.secret_key}` } })
    t.ok(reply.status === 200 || reply.status === 400, `${operation.id} answers ${reply.status}`)
    t.notMatch(reply.text, new RegExp(`${CANARY}(?!")`), operation.id)
  }
})

t.test('every table of a store is behind forced row-level security with composite keys', async (t) => {
  const { port, password } = clusterOf()
  for (const database of ['souk_shard_1', 'souk_shard_2', 'souk_directory']) {
    const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/${database}` })
    await client.connect()
    t.same(await isolationFaults(client), [], database)
    if (database === 'souk_shard_1') {
      await client.query('BEGIN')
      await client.query('CREATE TABLE forgotten (store_id text, id text PRIMARY KEY)')
      t.match((await isolationFaults(client)).join('\n'), /forgotten has no forced row-level security[^]*forgotten_pkey has a primary key/, 'a table that a migration forgot is found')
      await client.query('ALTER POLICY store ON products USING (true)')
      await client.query('ALTER POLICY store ON variants WITH CHECK (true)')
      for (const table of ['products', 'variants']) t.match((await isolationFaults(client)).join('\n'), new RegExp(`${table} has a policy of souk_app that is not bound`), `a policy of ${table} that lets other stores through is found`)
      await client.query('ROLLBACK')
    }
    await client.end()
  }
})

function clusterOf(): { port: number; password: string } {
  const url = new URL((h.platform.databases.directory.knex.client as { config: { connection: { connectionString: string } } }).config.connection.connectionString)
  return { port: Number(url.port), password: url.password }
}

t.test('a connection never serves a statement under the store of the request before it', async (t) => {
  const database = h.platform.databases.shards.get('shard-1')!.app
  const bound = sql(`SELECT souk_store() AS store, pg_backend_pid() AS pid`)
  const broken = sql(`SELECT 1 / (length(souk_store()) - length(souk_store()))`)
  const stores = Array.from({ length: 7 }, () => randomId('store'))
  const pids = new Set<unknown>()
  let mistakes = 0
  await Promise.all(Array.from({ length: 16 }, async (_, worker) => {
    for (let i = 0; i < 150; i++) {
      const store = stores[(i * 31 + worker * 7) % stores.length]!
      if (i % 5 === 4) await t.rejects(database[i % 2 === 0 ? 'read' : 'lookUp'](store, (connection) => connection.run(broken, [])))
      const ask = (connection: Connection) => connection.run(bound, [])
      const [row] = i % 3 === 0 ? await database.transaction({ storeId: store, timeoutMs: 5000 }, ask) : await database[i % 3 === 1 ? 'read' : 'lookUp'](store, ask)
      pids.add(row!.pid)
      if (row!.store !== store) mistakes++
    }
  }))
  t.equal(mistakes, 0)
  t.ok(pids.size > 1, `${pids.size} connections took turns`)
  for (const way of ['read', 'lookUp'] as const) await t.rejects(database[way](null, (connection) => connection.run(bound, [])), { code: '42501' }, 'without a store nothing is visible')
  const products = sql('SELECT count(*) FROM products')
  await t.rejects(h.sql('shard-1', products.text, [], { role: 'souk_app' }), { code: '23514' }, 'an empty binding is an error, not an empty store')
  for (const way of ['read', 'lookUp'] as const) await t.rejects(database[way](null, (connection) => connection.run(products, [])), /souk.store_id|a_store_is_bound/, 'and so is none')
})

t.test('those who look up keys at the same moment share a run, each store its own, and a bad key fails alone', async (t) => {
  const database = h.platform.databases.shards.get('shard-1')!.app
  const keyed = sql(`SELECT k AS key, souk_store() AS store, $1 AS asked, 10 / length(replace(k, 'bad', '')) AS tenth, cardinality($2::text[]) AS keys FROM unnest($2::text[]) AS k WHERE $3::timestamptz IS NOT NULL AND k <> 'none'`)
  const find = (store: string, key: string) => database.lookUp(store, (connection) => connection.find<{ key: string; store: string; asked: string; keys: number }>(keyed, store, key, new Date()))
  const stores = [randomId('store'), randomId('store')]
  const found = await Promise.all(stores.flatMap((store) => Array.from({ length: 20 }, (_, n) => find(store, `key ${n % 10}`).then((row) => ({ store, key: `key ${n % 10}`, row })))))
  for (const { store, key, row } of found) t.match(row, { key, store, asked: store, keys: 10 }, 'twenty who want ten keys are one run with ten')
  t.equal(await find(stores[0]!, 'none'), undefined, 'no row')
  const [good, bad, alone] = await Promise.allSettled([find(stores[0]!, 'good'), find(stores[0]!, 'bad'), find(stores[1]!, 'good')])
  t.match([good, alone], [{ status: 'fulfilled', value: { key: 'good', keys: 1 } }, { status: 'fulfilled', value: { store: stores[1] } }])
  t.match(bad, { status: 'rejected', reason: { code: '22012' } })
})

t.test('look-ups on a shared connection that is lost are asked again on another', async (t) => {
  const database = h.platform.databases.shards.get('shard-1')!.app
  const slow = sql(`SELECT souk_store() AS store, pg_backend_pid() AS pid, pg_sleep(0.2) IS NULL AS slept`)
  const ask = (store: string) => database.lookUp(store, (connection) => connection.run<{ store: string; pid: number }>(slow, []))
  const stores = Array.from({ length: 6 }, () => randomId('store'))
  const asking = Promise.all(stores.map(ask))
  const [running] = await until('a look-up to run', async () => {
    const rows = await h.sql<{ pid: number }>('shard-1', `SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(0.2)%' AND state = 'active' AND pid <> pg_backend_pid()`)
    return rows.length > 0 && rows
  })
  await h.sql('shard-1', 'SELECT pg_terminate_backend($1)', [running!.pid])
  const answers = (await asking).map(([row]) => row!)
  t.same(answers.map(({ store }) => store), stores, 'each in its own store')
  t.notOk(answers.some(({ pid }) => pid === running!.pid))
})
