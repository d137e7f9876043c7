import { randomUUID } from 'node:crypto'
import type { InventoryAdjustment, InventoryLevel, Product } from '@souk/sdk'
import t from 'tap'
import { lowestId, newId } from '../../src/kernel/id.js'
import { changeLocation, newLocation } from '../../src/modules/inventory/location.js'
import { ledgerFaults } from '../../src/modules/inventory/index.js'
import { harness, refusal, type TestStore } from '../harness.js'

const h = await harness(t)
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

async function levelOf({ store }: { store: TestStore }, item: string, location?: string): Promise<InventoryLevel | undefined> {
  return (await store.souk.inventoryLevels.list({ inventory_item_id: item, location_id: location })).data[0]
}

const faultsOf = ({ store }: { store: TestStore }) => h.sql(store.store.shard_id, ledgerFaults.text, [store.store.id])


t.test('a new location comes last, and the first of a store is the default', (t) => {
  t.match(newLocation({ code: 'a', name: 'A' }, null), { priority: 1, is_default: true, active: true, fulfills_online: true, pickup: false, address: null, metadata: {} })
  t.match(newLocation({ code: 'b', name: 'B' }, 7), { priority: 8, is_default: false })
  t.match(newLocation({ code: 'b', name: 'B', priority: 2 }, 7), { priority: 2 })
  t.match(newLocation({ code: 'b', name: 'B' }, 10_000), { priority: 10_000 }, 'there is no later place than the last')
  t.throws(() => newLocation({ code: 'b', name: 'B', active: false, is_default: true }, 1), { code: 'inventory.location_is_default' })
  const before = { ...newLocation({ code: 'a', name: 'A' }, null), id: 'loc_1', version: 1, created_at: '', updated_at: '' }
  t.match(changeLocation(before, { pickup: true }), { code: 'a', pickup: true, is_default: true })
  t.throws(() => changeLocation(before, { active: false }), { code: 'inventory.location_is_default' })
  t.throws(() => changeLocation({ ...before, is_default: false, active: false }, { is_default: true }), { code: 'inventory.location_is_default' })
  t.end()
})

t.test('ids made from a moment on are exactly those that do not sort before its lowest id', (t) => {
  const moment = new Date('2026-11-22T09:30:00.123Z')
  for (let i = 0; i < 100; i++) {
    t.ok(newId('inventoryEntry', moment) >= lowestId('inventoryEntry', moment))
    t.ok(newId('inventoryEntry', new Date(moment.getTime() - 1)) < lowestId('inventoryEntry', moment))
  }
  t.ok(lowestId('inventoryEntry', new Date('0001-01-01T00:00:00Z')) <= lowestId('inventoryEntry', new Date(0)), 'a time before the epoch is before every id')
  t.end()
})

t.test('locations.create: adds a location, refuses a taken code, and a repeated key adds it once', async (t) => {
  const { store } = await shop()
  const { souk } = store
  const create = () => souk.locations.create({ code: 'east', name: 'East coast', address: { city: 'Newark', country: 'US' } }, { idempotencyKey: 'east-1' }).withResponse()
  const [first, again] = [await create(), await create()]
  t.match(first.data, { code: 'east', priority: 2, is_default: false, active: true, fulfills_online: true, pickup: false, version: 1, address: { city: 'Newark', country: 'US' }, metadata: {} })
  t.equal(first.response.headers.get('location'), `/v1/locations/${first.data.id}`)
  t.strictSame(again.data, first.data)
  t.equal(again.response.headers.get('idempotency-replayed'), 'true')
  await t.rejects(souk.locations.create({ code: 'east', name: 'Other' }), { status: 409, code: 'inventory.location_code_taken', errors: [{ pointer: '/code' }] })
  await t.rejects(souk.locations.create({ code: '', name: 'Other' }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/code' }] })
  t.strictSame((await h.events(store, 'location.created')).map((event) => event.resource_id).includes(first.data.id), true)

  const fresh = await souk.locations.create({ code: 'new', name: 'New default', is_default: true })
  const { data } = await souk.locations.list()
  t.strictSame(data.filter((location) => location.is_default).map((location) => location.id), [fresh.id], 'exactly one location is the default')
  t.match(await h.events(store, 'location.updated'), [{ data: { code: 'main', is_default: false } }], 'the former default is news too')
  const other = await h.createStore()
  t.equal((await other.souk.locations.create({ code: 'east', name: 'East' })).code, 'east', 'codes of another store are free')
})

t.test('locations.list: lists by priority, page by page, and finds by code and activity', async (t) => {
  const { store: { souk } } = await shop()
  for (const [code, priority] of [['c', 5], ['a', 3], ['b', 3], ['z', undefined]] as const) await souk.locations.create({ code, name: code, priority, active: code !== 'b' })
  const seen: string[] = []
  for await (const location of souk.locations.list({ limit: 2 })) seen.push(`${location.priority} ${location.code}`)
  t.strictSame(seen, ['1 main', '3 a', '3 b', '5 c', '6 z'])
  t.strictSame((await souk.locations.list({ code: 'c' })).data.map((location) => location.code), ['c'])
  t.strictSame((await souk.locations.list({ active: false })).data.map((location) => location.code), ['b'])
  await t.rejects(souk.locations.list({ cursor: 'bm9uc2Vuc2U' }), { status: 400, code: 'request.invalid_cursor' })
})

t.test('locations.get: answers 304 to a known version, and another store finds nothing', async (t) => {
  const { store, main } = await shop()
  const { response, data } = await store.souk.locations.get({ location_id: main }).withResponse()
  t.equal(data.code, 'main')
  const headers = { authorization: `Bearer ${store.secret_key}`, 'if-none-match': response.headers.get('etag')! }
  t.equal((await h.raw('GET', `/v1/locations/${main}`, { headers })).status, 304)
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.locations.get({ location_id: main })), await refusal(other.souk.locations.get({ location_id: MISSING_LOCATION })))
})

t.test('locations.update: changes what is given, under If-Match, and moves the default', async (t) => {
  const { store, main } = await shop()
  const { souk } = store
  const east = await souk.locations.create({ code: 'east', name: 'East', address: { city: 'Newark' } })
  const renamed = await souk.locations.update({ location_id: east.id, name: 'East coast', address: null }, { ifMatch: '"1"' })
  t.match(renamed, { name: 'East coast', address: null, code: 'east', version: 2 })
  await t.rejects(souk.locations.update({ location_id: east.id, name: 'x' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(souk.locations.update({ location_id: east.id, code: 'main' }), { status: 409, code: 'inventory.location_code_taken' })
  await souk.locations.update({ location_id: east.id, is_default: true })
  t.match(await souk.locations.get({ location_id: main }), { is_default: false, version: 2 })
  t.match(await souk.locations.get({ location_id: east.id }), { is_default: true, version: 3 })
  t.same((await h.events(store, 'location.updated')).map((event) => [event.resource_id, (event.data as { is_default: boolean }).is_default]), [[east.id, false], [east.id, true], [main, false]])
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.locations.update({ location_id: main, name: 'x' })), await refusal(other.souk.locations.update({ location_id: MISSING_LOCATION, name: 'x' })))
})

t.test('locations.update: a location with units, the default one, and one that units are on the way to stay active', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const east = await souk.locations.create({ code: 'east', name: 'East' })
  await t.rejects(souk.locations.update({ location_id: s.main, active: false }), { status: 409, code: 'inventory.location_is_default' })
  await adjust(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: east.id, state: 'incoming', delta: 3 }] })
  await t.rejects(souk.locations.update({ location_id: east.id, active: false }), { status: 409, code: 'inventory.location_in_use' })
  await adjust(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: east.id, state: 'incoming', delta: -3 }] })
  t.equal((await souk.locations.update({ location_id: east.id, active: false })).active, false)
  await t.rejects(souk.locations.update({ location_id: east.id, is_default: true }), { status: 409, code: 'inventory.location_is_default' })
  await t.rejects(adjust(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: east.id, delta: 1 }] }), { status: 409, code: 'inventory.location_inactive', errors: [{ pointer: '/lines/0/location_id' }] })
})

t.test('locations.update: no unit ever arrives at a location in the moment in which it is closed', async (t) => {
  const s = await shop([0])
  const { souk } = s.store
  for (let round = 0; round < 12; round++) {
    const location = await souk.locations.create({ code: `l${round}`, name: 'L' })
    await Promise.allSettled([
      souk.locations.update({ location_id: location.id, active: false }),
      adjust(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: location.id, delta: 1 }] }),
      souk.products.update({ product_id: s.product.id, variants: [{ option_values: ['S0'], price: usd(12900 + round), stock: [{ location: `l${round}`, on_hand: 2 }] }] }),
    ])
  }
  t.strictSame(await h.sql(s.store.store.shard_id, 'SELECT l.location_id FROM inventory_levels l JOIN locations p ON p.store_id = l.store_id AND p.id = l.location_id WHERE l.store_id = $1 AND NOT p.active AND l.on_hand <> 0', [s.store.store.id]), [])
})

t.test('locations.delete: takes an empty location away for good; its code is free and its ledger stays', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const east = await souk.locations.create({ code: 'east', name: 'East' })
  await adjust(s, { lines: [{ inventory_item_id: s.items[0]!, location_id: east.id, delta: 4 }] })
  await t.rejects(souk.locations.delete({ location_id: east.id }), { status: 409, code: 'inventory.location_in_use' })
  await t.rejects(souk.locations.delete({ location_id: s.main }), { status: 409, code: 'inventory.location_is_default' })
  await adjust(s, { reason: 'shrinkage', lines: [{ inventory_item_id: s.items[0]!, location_id: east.id, delta: -4 }] })
  await t.rejects(souk.locations.delete({ location_id: east.id }, { ifMatch: '"9"' }), { status: 412, code: 'request.precondition_failed' })
  const remove = () => souk.locations.delete({ location_id: east.id }, { idempotencyKey: 'gone-1' }).withResponse()
  t.equal((await remove()).response.status, 204)
  t.equal((await remove()).response.headers.get('idempotency-replayed'), 'true')
  await t.rejects(souk.locations.get({ location_id: east.id }), { status: 404, code: 'inventory.location_not_found' })
  t.equal((await souk.inventoryEntries.list({ location_id: east.id })).data.length, 2)
  t.equal(await levelOf(s, s.items[0]!, east.id), undefined)
  t.match(await h.events(s.store, 'location.deleted'), [{ resource_id: east.id, data: { id: east.id } }])
  t.equal((await souk.locations.create({ code: 'east', name: 'East again' })).code, 'east')
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.locations.delete({ location_id: s.main })), await refusal(other.souk.locations.delete({ location_id: MISSING_LOCATION })))
  t.strictSame(await faultsOf(s), [])
})
