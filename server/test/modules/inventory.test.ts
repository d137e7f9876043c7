import { randomUUID } from 'node:crypto'
import { createSouk, type InventoryAdjustment, type InventoryCount, type InventoryLevel, type Product } from '@souk/sdk'
import { assert, asyncProperty, array, constantFrom, integer, record } from 'fast-check'
import t from 'tap'
import { ledgerFaults } from '../../src/modules/inventory/index.js'
import { harness, refusal, type TestStore } from '../harness.js'

const h = await harness(t)
const MISSING_ITEM = 'iitem_00000000000000000000000000'
const MISSING_LOCATION = 'loc_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

interface Shop {
  store: TestStore
  product: Product
  /** Inventory items of the variants, in their order. */
  items: string[]
  main: string
}

/** A product with as many variants as wanted, each with the units stated on hand at the default location. */
async function shop(units: number[] = [10], overrides: { track_inventory?: boolean } = {}): Promise<Shop> {
  const store = await h.createStore()
  const product = await store.souk.products.create({
    title: 'Canvas field jacket', status: 'active', options: [{ name: 'Size' }],
    variants: units.map((on_hand, index) => ({ sku: `CFJ-${index}`, option_values: [`S${index}`], price: usd(12900), stock: [{ on_hand }], ...overrides })),
  })
  const { data: [main] } = await store.souk.locations.list()
  return { store, product, items: product.variants.map((variant) => variant.inventory_item_id), main: main!.id }
}

const adjust = ({ store }: { store: Pick<TestStore, 'souk'> }, body: Partial<InventoryAdjustment> & Pick<InventoryAdjustment, 'lines'>, key: string = randomUUID()) => store.souk.inventory.adjust({ reason: 'received', ...body }, { idempotencyKey: key })
const set = ({ store }: { store: TestStore }, body: InventoryCount, key: string = randomUUID()) => store.souk.inventory.set(body, { idempotencyKey: key })

async function levelOf({ store }: { store: TestStore }, item: string, location?: string): Promise<InventoryLevel | undefined> {
  return (await store.souk.inventoryLevels.list({ inventory_item_id: item, location_id: location })).data[0]
}

const faultsOf = ({ store }: { store: TestStore }) => h.sql(store.store.shard_id, ledgerFaults.text, [store.store.id])


t.test('inventoryItems.list: finds items by product, variant, SKU and tracking, newest first, and none of another store', async (t) => {
  const s = await shop([1, 2, 3])
  const { souk } = s.store
  await souk.inventoryItems.update({ inventory_item_id: s.items[1]!, tracked: false })
  const seen: string[] = []
  for await (const item of souk.inventoryItems.list({ limit: 2 })) seen.push(item.id)
  t.strictSame(seen, [...s.items].sort().reverse())
  t.strictSame((await souk.inventoryItems.list({ product_id: s.product.id })).data.length, 3)
  t.match((await souk.inventoryItems.list({ variant_id: s.product.variants[2]!.id })).data, [{ id: s.items[2], sku: 'CFJ-2', product_id: s.product.id, tracked: true, cost: null, requires_shipping: true, hs_code: null, origin_country: null }])
  t.strictSame((await souk.inventoryItems.list({ sku: 'CFJ-0' })).data.map((item) => item.id), [s.items[0]])
  t.strictSame((await souk.inventoryItems.list({ tracked: false })).data.map((item) => item.id), [s.items[1]])
  t.strictSame((await souk.inventoryItems.list({ tracked: true, product_id: s.product.id })).data.length, 2)
  const other = await h.createStore()
  t.strictSame((await other.souk.inventoryItems.list({ product_id: s.product.id })).data, [])
})

t.test('inventoryItems.get: shows an item under its version', async (t) => {
  const s = await shop()
  const { data, response } = await s.store.souk.inventoryItems.get({ inventory_item_id: s.items[0]! }).withResponse()
  t.match(data, { id: s.items[0], variant_id: s.product.variants[0]!.id, product_id: s.product.id, sku: 'CFJ-0', version: 1 })
  t.equal(response.headers.get('etag'), '"1"')
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.inventoryItems.get({ inventory_item_id: s.items[0]! })), await refusal(other.souk.inventoryItems.get({ inventory_item_id: MISSING_ITEM })))
})

t.test('inventoryItems.update: changes the item and its variant in one commit', async (t) => {
  const s = await shop()
  const { souk } = s.store
  const update = () => souk.inventoryItems.update({ inventory_item_id: s.items[0]!, cost: usd(5600), origin_country: 'PT', hs_code: '620193', tracked: false, requires_shipping: false }, { idempotencyKey: 'cost-1', ifMatch: '"1"' })
  const item = await update()
  t.match(item, { cost: usd(5600), origin_country: 'PT', hs_code: '620193', tracked: false, requires_shipping: false, sku: 'CFJ-0', version: 2 })
  t.strictSame(await update(), item, 'a repeated key changes nothing more')
  t.match(await souk.variants.get({ variant_id: s.product.variants[0]!.id }), { cost: usd(5600), origin_country: 'PT', hs_code: '620193', track_inventory: false, requires_shipping: false })
  t.match(await h.events(s.store, 'product.updated'), [{ resource_id: s.product.id, data: { version: 2, variants: [{ cost: usd(5600) }] } }])
  await souk.products.update({ product_id: s.product.id, title: 'Another title' })
  t.equal((await souk.inventoryItems.get({ inventory_item_id: s.items[0]! })).version, 2, 'a change of the product that is none of the item leaves its version')
  await t.rejects(souk.inventoryItems.update({ inventory_item_id: s.items[0]!, hs_code: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(souk.inventoryItems.update({ inventory_item_id: s.items[0]!, cost: { amount: 1, currency: 'EUR' } }), { status: 422, code: 'catalog.product_invalid', errors: [{ pointer: '/cost/currency' }] })
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.inventoryItems.update({ inventory_item_id: s.items[0]!, hs_code: 'x' })), await refusal(other.souk.inventoryItems.update({ inventory_item_id: MISSING_ITEM, hs_code: 'x' })))
})

t.test('inventoryItems.update: of many updates of the same version exactly one is taken', async (t) => {
  const s = await shop()
  const results = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => s.store.souk.inventoryItems.update({ inventory_item_id: s.items[0]!, hs_code: `code-${index}` }, { ifMatch: '"1"' })))
  t.equal(results.filter((result) => result.status === 'fulfilled').length, 1)
  for (const result of results) if (result.status === 'rejected') t.match(result.reason, { status: 412, code: 'request.precondition_failed' })
})

t.test('inventoryLevels.list: shows levels by item and location, and finds them by any of its filters', async (t) => {
  const s = await shop([10, 20])
  const { souk } = s.store
  const east = await souk.locations.create({ code: 'east', name: 'East' })
  await adjust(s, { lines: s.items.map((item, index) => ({ inventory_item_id: item, location_id: east.id, delta: index + 1 })) })
  const seen: string[] = []
  for await (const level of souk.inventoryLevels.list({ limit: 1 })) seen.push(`${level.inventory_item_id} ${level.location_id}`)
  t.strictSame(seen, s.items.flatMap((item) => [s.main, east.id].map((location) => `${item} ${location}`)).sort())
  t.match(await levelOf(s, s.items[1]!, s.main), { variant_id: s.product.variants[1]!.id, product_id: s.product.id, sku: 'CFJ-1', on_hand: 20, available: 20, committed: 0, reserved: 0, incoming: 0, safety_stock: 0, low_stock_threshold: null, low: false, unavailable: { damaged: 0, quality_control: 0, withheld: 0 } })
  const count = async (filter: Parameters<typeof souk.inventoryLevels.list>[0]) => (await souk.inventoryLevels.list(filter)).data.length
  t.strictSame([await count({ location_id: east.id }), await count({ variant_id: s.product.variants[0]!.id }), await count({ product_id: s.product.id }), await count({ inventory_item_id: s.items[0], location_id: s.main })], [2, 2, 4, 1])
  t.strictSame([await count({ low: true }), await count({ low: false })], [0, 4])
  await souk.inventoryLevels.update({ inventory_item_id: s.items[0]!, location_id: east.id, low_stock_threshold: 1 })
  t.strictSame([await count({ low: true }), await count({ low: false }), await count({ low: true, location_id: s.main })], [1, 3, 0])
  const other = await h.createStore()
  t.strictSame((await other.souk.inventoryLevels.list({ inventory_item_id: s.items[0] })).data, [])
})

t.test('inventoryLevels.update: limits lower what is available, and a level is made where there is none', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const [item] = s.items as [string]
  const level = await souk.inventoryLevels.update({ inventory_item_id: item, location_id: s.main, safety_stock: 2, low_stock_threshold: 8 })
  t.match(level, { on_hand: 10, safety_stock: 2, low_stock_threshold: 8, available: 8, low: true, version: 2 })
  t.match(await souk.inventoryLevels.update({ inventory_item_id: item, location_id: s.main, low_stock_threshold: null }, { ifMatch: '"2"' }), { safety_stock: 2, low_stock_threshold: null, low: false, version: 3 })
  await t.rejects(souk.inventoryLevels.update({ inventory_item_id: item, location_id: s.main, safety_stock: 0 }, { ifMatch: '"2"' }), { status: 412, code: 'request.precondition_failed' })
  const east = await souk.locations.create({ code: 'east', name: 'East' })
  await t.rejects(souk.inventoryLevels.update({ inventory_item_id: item, location_id: east.id, safety_stock: 1 }, { ifMatch: '*' }), { status: 412, code: 'request.precondition_failed' }, 'there is nothing to match yet')
  const make = () => souk.inventoryLevels.update({ inventory_item_id: item, location_id: east.id, low_stock_threshold: 5 }, { idempotencyKey: 'limit-1' })
  t.match(await make(), { on_hand: 0, low: true, version: 1 })
  t.equal((await make()).version, 1)
  const news = (await h.events(s.store, 'inventory.adjusted')).filter((event) => event.resource_id === item)
  t.match(news.at(-1), { data: { inventory_item_id: item, available: 8, entries: [] } })
  await t.rejects(souk.inventoryLevels.update({ inventory_item_id: item, location_id: s.main, safety_stock: -1 }), { status: 400, errors: [{ pointer: '/safety_stock' }] })
  await souk.inventoryItems.update({ inventory_item_id: item, tracked: false })
  await t.rejects(souk.inventoryLevels.update({ inventory_item_id: item, location_id: s.main, safety_stock: 1 }), { status: 422, code: 'inventory.item_not_tracked' })
  const other = await shop()
  const foreign = (itemId: string, location: string) => refusal(other.store.souk.inventoryLevels.update({ inventory_item_id: itemId, location_id: location, safety_stock: 1 }))
  t.strictSame(await foreign(item, other.main), await foreign(MISSING_ITEM, other.main))
  t.strictSame(await foreign(other.items[0]!, s.main), await foreign(other.items[0]!, MISSING_LOCATION))
})

t.test('inventory.adjust: writes lines in their order, with an entry for each and an event for each item', async (t) => {
  const s = await shop([10, 0])
  const [first, second] = s.items as [string, string]
  const line = (item: string, delta: number, state?: 'damaged' | 'incoming') => ({ inventory_item_id: item, location_id: s.main, delta, ...(state && { state }) })
  const { entries } = await adjust(s, { reference: { type: 'delivery_note', id: 'DN-1' }, lines: [line(first, 5), line(second, 7), line(first, -15), line(first, 0), line(second, 2, 'damaged'), line(second, 4, 'incoming')] })
  t.strictSame(entries.map((entry) => [entry.inventory_item_id, entry.state, entry.delta, entry.balance_after]), [[first, 'on_hand', 5, 15], [second, 'on_hand', 7, 7], [first, 'on_hand', -15, 0], [second, 'damaged', 2, 2], [second, 'incoming', 4, 4]])
  t.match(entries[0], { reason: 'received', reference: { type: 'delivery_note', id: 'DN-1' }, actor: { type: 'secret_key' }, location_id: s.main, variant_id: s.product.variants[0]!.id })
  t.match(await levelOf(s, second), { on_hand: 7, unavailable: { damaged: 2 }, incoming: 4, available: 5 })
  const events = await h.events(s.store, 'inventory.adjusted')
  t.match(events.map((event) => [event.resource_id, event.sequence]).sort(), [[first, 1], [first, 2], [second, 1]].sort())
  t.match(events.find((event) => event.resource_id === second)!.data, { variant_id: s.product.variants[1]!.id, product_id: s.product.id, available: 5, entries: entries.filter((entry) => entry.inventory_item_id === second) })
  t.strictSame(await faultsOf(s), [])
})

t.test('inventory.adjust: a repeated key moves the units once', async (t) => {
  const s = await shop([10])
  const body: InventoryAdjustment = { reason: 'received', lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, delta: 5 }] }
  const replies = await Promise.all(Array.from({ length: 6 }, () => s.store.souk.inventory.adjust(body, { idempotencyKey: 'dn-1' })))
  for (const reply of replies) t.strictSame(reply, replies[0])
  t.equal((await levelOf(s, s.items[0]!))!.on_hand, 15)
  await t.rejects(adjust(s, { lines: [{ ...body.lines[0]!, delta: 6 }] }, 'dn-1'), { status: 422, code: 'idempotency.key_reused' })
  const raw = await h.raw('POST', '/v1/inventory/adjustments', { headers: { authorization: `Bearer ${s.store.secret_key}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  t.match([raw.status, raw.json().code], [400, 'idempotency.key_required'])
})

t.test('inventory.adjust: refuses all lines when one cannot be carried out, and points at each', async (t) => {
  const s = await shop([10, 3])
  const other = await shop([10])
  const [first, second] = s.items as [string, string]
  const line = (item: string, delta: number, location = s.main) => ({ inventory_item_id: item, location_id: location, delta })
  await t.rejects(adjust(s, { lines: [line(first, -4), line(second, -4), line(first, -7), line(first, 1)] }), { status: 409, code: 'inventory.insufficient_stock', errors: [{ pointer: '/lines/1/delta', detail: 'takes more than the 3 that are there' }, { pointer: '/lines/2/delta' }] })
  await t.rejects(adjust(s, { lines: [{ ...line(first, -1), state: 'damaged' }] }), { status: 409, code: 'inventory.insufficient_stock' })
  await t.rejects(adjust(s, { lines: [line(first, 999_999_990), line(first, 1)] }), { status: 422, code: 'inventory.quantity_out_of_range', errors: [{ pointer: '/lines/1/delta' }] })
  const foreign = (item: string, location: string) => refusal(adjust(s, { lines: [line(first, 1), line(item, 1, location)] }))
  t.strictSame(await foreign(other.items[0]!, s.main), await foreign(MISSING_ITEM, s.main))
  t.strictSame(await foreign(first, other.main), await foreign(first, MISSING_LOCATION))
  t.match(await foreign(first, MISSING_LOCATION), { status: 404, code: 'inventory.location_not_found', errors: [{ pointer: '/lines/1/location_id' }] })
  await s.store.souk.inventoryItems.update({ inventory_item_id: second, tracked: false })
  await t.rejects(adjust(s, { lines: [line(second, 1)] }), { status: 422, code: 'inventory.item_not_tracked', errors: [{ pointer: '/lines/0/inventory_item_id' }] })
  await t.rejects(adjust(s, { lines: [] }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/lines' }] })
  t.strictSame([(await levelOf(s, first))!.on_hand, (await levelOf(s, second))!.on_hand], [10, 3])
  t.strictSame((await s.store.souk.inventoryEntries.list()).data.length, 2, 'only what the products were made with')
  t.strictSame((await h.events(s.store, 'inventory.adjusted')).map(({ data }) => (data as { entries: { reason: string }[] }).entries.map(({ reason }) => reason)), [['initial'], ['initial']], 'nothing but the stock they were made with was told')
})

t.test('inventory.adjust: random adjustments in parallel on crossing sets of items all count, none deadlocks, and the ledger proves it', async (t) => {
  const s = await shop([1000, 1000, 1000, 1000, 1000, 1000])
  const east = await s.store.souk.locations.create({ code: 'east', name: 'East' })
  const expected = new Map<string, number>(s.items.map((item) => [`${item} ${s.main}`, 1000]))
  // A machine this busy may answer 503 for want of a connection; like any client, these then repeat the request with its key.
  const patient = { store: { souk: createSouk({ baseUrl: h.url, apiKey: s.store.secret_key, maxRetries: 10 }) } }
  const lineOf = record({ item: constantFrom(...s.items), location: constantFrom(s.main, east.id), delta: integer({ min: -3, max: 9 }) })
  await assert(asyncProperty(array(array(lineOf, { minLength: 1, maxLength: 12 }), { minLength: 64, maxLength: 64 }), async (changes) => {
    const results = await Promise.allSettled(changes.map((lines) => adjust(patient, { lines: lines.map(({ item, location, delta }) => ({ inventory_item_id: item, location_id: location, delta })) })))
    results.forEach((result, index) => {
      if (result.status === 'rejected') return t.match(result.reason, { code: 'inventory.insufficient_stock' }, 'nothing but missing units is a reason to refuse')
      for (const { item, location, delta } of changes[index]!) expected.set(`${item} ${location}`, (expected.get(`${item} ${location}`) ?? 0) + delta)
    })
  }), { numRuns: 2 })
  for await (const level of s.store.souk.inventoryLevels.list()) t.equal(level.on_hand, expected.get(`${level.inventory_item_id} ${level.location_id}`) ?? 0)
  t.strictSame(await faultsOf(s), [])
  const sequences = new Map<string, number[]>()
  for (const event of await h.events(s.store, 'inventory.adjusted')) sequences.set(event.resource_id, [...(sequences.get(event.resource_id) ?? []), event.sequence])
  for (const found of sequences.values()) t.strictSame(found.sort((a, b) => a - b), found.map((_, index) => index + 1), 'the events of an item are numbered without a gap')
})

t.test('the proof of the ledger finds a level, an entry and a balance that do not agree', async (t) => {
  const s = await shop([10, 20, 30])
  t.strictSame(await faultsOf(s), [])
  const tamper = (text: string) => h.sql(s.store.store.shard_id, text, [s.store.store.id, s.items[0]])
  await tamper('UPDATE inventory_levels SET on_hand = 11 WHERE store_id = $1 AND item_id = $2')
  t.match(await faultsOf(s), [{ item_id: s.items[0], fault: 'on_hand is 11, its entries sum up to 10' }])
  await tamper('UPDATE inventory_levels SET on_hand = 10 WHERE store_id = $1 AND item_id = $2')
  await tamper('UPDATE inventory_entries SET balance_after = 9 WHERE store_id = $1 AND item_id = $2')
  t.match(await faultsOf(s), [{ fault: 'entry 1 says 9 on_hand, the entries up to it sum up to 10' }])
  await tamper('DELETE FROM inventory_entries WHERE store_id = $1 AND item_id = $2')
  t.strictSame((await faultsOf(s)).map(({ fault }) => fault as string).sort(), ['on_hand is 10, its entries sum up to 0', 'the level counts 1 entries, the ledger has 0'])
})

t.test('inventory.set: sets what was counted when nothing moved since, and says what is there when something did', async (t) => {
  const s = await shop([10, 20])
  const [first, second] = s.items as [string, string]
  const line = (item: string, on_hand: number, expected_on_hand: number, location = s.main) => ({ inventory_item_id: item, location_id: location, on_hand, expected_on_hand })
  const count = () => set(s, { reference: { type: 'stock_take', id: '2026-11' }, lines: [line(first, 8, 10), line(second, 20, 20)] }, 'count-1')
  const { entries } = await count()
  t.match(entries, [{ inventory_item_id: first, delta: -2, balance_after: 8, reason: 'count', reference: { type: 'stock_take', id: '2026-11' } }], 'a level that agrees gets no entry')
  t.strictSame(await count(), { entries }, 'a repeated key changes nothing more')
  await t.rejects(set(s, { lines: [line(first, 5, 10), line(second, 7, 20), line(MISSING_ITEM, 0, 0)] }), { status: 404, code: 'inventory.item_not_found', errors: [{ pointer: '/lines/2/inventory_item_id' }] })
  await t.rejects(set(s, { lines: [line(first, 5, 10), line(second, 7, 20)] }), { status: 409, code: 'inventory.expected_mismatch', errors: [{ pointer: '/lines/0/expected_on_hand', detail: 'does not agree: 8 are on hand' }] })
  t.equal((await levelOf(s, second))!.on_hand, 20, 'nothing was written')
  await t.rejects(set(s, { lines: [line(first, 8, 8), line(second, 20, 20), line(first, 9, 8)] }), { status: 422, code: 'inventory.duplicate_line', errors: [{ pointer: '/lines/2' }] })
  await t.rejects(set(s, { lines: [line(first, -1, 8)] }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/lines/0/on_hand' }] })
  const other = await shop()
  t.strictSame(await refusal(set(s, { lines: [line(first, 8, 8, other.main)] })), await refusal(set(s, { lines: [line(first, 8, 8, MISSING_LOCATION)] })))
  const east = await s.store.souk.locations.create({ code: 'east', name: 'East' })
  t.match(await set(s, { lines: [line(first, 3, 0, east.id)] }), { entries: [{ delta: 3, balance_after: 3 }] }, 'no level yet is 0 units')
  t.match((await h.events(s.store, 'inventory.adjusted')).map((event) => (event.data as { available: number }).available).slice(-2), [8, 11])
  t.strictSame(await faultsOf(s), [])
})

t.test('inventory.set: of many counts that expect the same exactly one is taken', async (t) => {
  const s = await shop([10])
  const results = await Promise.allSettled(Array.from({ length: 16 }, (_, index) => set(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, on_hand: 20 + index, expected_on_hand: 10 }] })))
  t.equal(results.filter((result) => result.status === 'fulfilled').length, 1)
  for (const result of results) if (result.status === 'rejected') t.match(result.reason, { code: 'inventory.expected_mismatch' })
  t.strictSame(await faultsOf(s), [])
})

t.test('inventoryEntries.list: shows every change newest first, by any of its filters, and after the item is gone', async (t) => {
  const s = await shop([10, 20])
  const { souk } = s.store
  const [first, second] = s.items as [string, string]
  h.clock.advance(1000)
  const noon = h.clock.now().toISOString()
  await adjust(s, { lines: [{ inventory_item_id: first, location_id: s.main, delta: 1 }, { inventory_item_id: first, location_id: s.main, delta: 2 }, { inventory_item_id: second, location_id: s.main, delta: 3 }] })
  const deltas = async (filter: Parameters<typeof souk.inventoryEntries.list>[0]) => {
    const seen: number[] = []
    for await (const entry of souk.inventoryEntries.list({ limit: 2, ...filter })) seen.push(entry.delta)
    return seen
  }
  t.strictSame((await deltas({})).slice(0, 3), [3, 2, 1])
  t.strictSame((await deltas({})).slice(3).sort((a, b) => a - b), [10, 20])
  t.strictSame(await deltas({ inventory_item_id: first }), [2, 1, 10])
  t.strictSame(await deltas({ reason: 'initial' }).then((found) => found.sort((a, b) => a - b)), [10, 20])
  t.strictSame(await deltas({ created_since: noon }), [3, 2, 1])
  t.strictSame(await deltas({ created_since: '9999-12-31T23:59:59Z' }), [])
  t.strictSame(await deltas({ created_since: noon, inventory_item_id: second, location_id: s.main, reason: 'received' }), [3])
  await souk.products.delete({ product_id: s.product.id })
  t.strictSame((await souk.inventoryEntries.list({ reason: 'write_off' })).data.map((entry) => [entry.inventory_item_id, entry.delta, entry.balance_after, entry.reference?.type]).sort(), [[first, -13, 0, 'inventory_item'], [second, -23, 0, 'inventory_item']].sort())
  const other = await h.createStore()
  t.strictSame((await other.souk.inventoryEntries.list({ inventory_item_id: first })).data, [])
  t.strictSame(await faultsOf(s), [], 'what is gone was written off')
})

t.test('what shoppers can buy is the stock of active locations that ship online orders', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const [item] = s.items as [string]
  const available = async () => (await s.store.storefront.storefront.products.get({ handle: s.product.handle })).variants[0]!.available
  t.equal(await available(), 10)
  const east = await souk.locations.create({ code: 'east', name: 'East' })
  const shelf = await souk.locations.create({ code: 'shelf', name: 'Shelf', fulfills_online: false })
  await adjust(s, { lines: [[east.id, 7], [shelf.id, 100]].map(([location_id, delta]) => ({ inventory_item_id: item, location_id: location_id as string, delta: delta as number })) })
  t.equal(await available(), 17)
  await adjust(s, { reason: 'damaged', lines: [{ inventory_item_id: item, location_id: s.main, state: 'damaged', delta: 2 }, { inventory_item_id: item, location_id: s.main, state: 'withheld', delta: 1 }] })
  await souk.inventoryLevels.update({ inventory_item_id: item, location_id: east.id, safety_stock: 3 })
  t.equal(await available(), 11)
  await souk.locations.update({ location_id: east.id, fulfills_online: false })
  t.equal(await available(), 7)
})

t.test('stock that a product states is written like a count, in the ledger and once', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const state = (on_hand: number) => souk.products.update({ product_id: s.product.id, variants: [{ option_values: ['S0'], price: usd(12900), stock: [{ on_hand }] }] })
  await state(4)
  await state(4)
  const { data } = await souk.inventoryEntries.list({ inventory_item_id: s.items[0] })
  t.strictSame(data.map((entry) => [entry.reason, entry.delta, entry.balance_after]), [['count', -6, 4], ['initial', 10, 10]])
  const told = (await h.events(s.store, 'inventory.adjusted')).map((event) => event.data as { available: number; entries: unknown[] })
  t.strictSame(told.map(({ available, entries }) => [available, entries]), [[10, [data[1]]], [4, [data[0]]]], 'each change is told once, and what changes nothing is not')
  await Promise.all([...Array.from({ length: 8 }, (_, index) => state(index)), ...Array.from({ length: 8 }, () => adjust(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, delta: 1 }] }))])
  t.strictSame(await faultsOf(s), [])
})

t.test('a key without the permissions of inventory and locations is refused', async (t) => {
  const { store } = await shop()
  const weak = await h.createStore()
  await h.sql('directory', `UPDATE api_keys SET scopes = '{products:read}' WHERE store_id = $1 AND kind = 'secret'`, [weak.store.id])
  const { inventory, inventoryEntries, inventoryItems, inventoryLevels, locations } = weak.souk
  const line = { inventory_item_id: MISSING_ITEM, location_id: MISSING_LOCATION }
  const key = { idempotencyKey: 'k' }
  const calls = [
    inventory.adjust({ reason: 'other', lines: [{ ...line, delta: 1 }] }, key), inventory.set({ lines: [{ ...line, on_hand: 1, expected_on_hand: 1 }] }, key), inventoryEntries.list(), inventoryItems.list(),
    inventoryItems.get({ inventory_item_id: MISSING_ITEM }), inventoryItems.update({ inventory_item_id: MISSING_ITEM, hs_code: 'x' }), inventoryLevels.list(), inventoryLevels.update({ ...line, safety_stock: 1 }),
    locations.list(), locations.get({ location_id: MISSING_LOCATION }), locations.create({ code: 'x', name: 'X' }), locations.update({ location_id: MISSING_LOCATION, name: 'x' }), locations.delete({ location_id: MISSING_LOCATION }),
  ]
  for (const result of await Promise.allSettled(calls)) t.match(result, { status: 'rejected', reason: { status: 403, code: 'auth.permission_denied' } })
  await t.rejects(h.client(store.publishable_key).inventoryItems.list(), { status: 403, code: 'auth.permission_denied' })
})
