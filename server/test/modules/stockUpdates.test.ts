import type { StockUpdate, StockUpdateResult } from '@souk/sdk'
import t from 'tap'
import { harness, repeats } from '../harness.js'
import { stockedShop, stockFaults, type StockedShop } from './stock.js'

const h = await harness(t)
let messages = 0

const update = (s: StockedShop, lines: StockUpdate['lines'], more: Partial<StockUpdate> = {}) => ({ source: 'wms', id: `m-${++messages}`, occurred_at: h.clock.now().toISOString(), lines, ...more })
const outcomes = ({ lines }: StockUpdateResult) => lines.map(({ outcome, on_hand }) => [outcome, on_hand])

t.test('stockUpdates.receive: takes counts by SKU or item at a location by its code, once, and says what became of each line', async (t) => {
  const s = await stockedShop(h, [10, 5, 7])
  const { souk } = s.store
  const east = await souk.locations.create({ code: 'east', name: 'East' })
  await souk.inventoryItems.update({ inventory_item_id: s.items[2]!, tracked: false })
  const message = update(s, [{ sku: 'CFJ-0', on_hand: 8 }, { inventory_item_id: s.items[1]!, location: 'east', on_hand: 3 }, { sku: 'CFJ-1', on_hand: 5 }, { sku: 'none', on_hand: 1 }, { sku: 'CFJ-0', location: 'moon', on_hand: 1 }, { sku: 'CFJ-2', on_hand: 1 }])
  const result = await repeats(t, (options) => souk.stockUpdates.receive(message, options))
  t.strictSame(result, { source: 'wms', id: message.id, duplicate: false, lines: [
    { outcome: 'applied', inventory_item_id: s.items[0], location_id: s.main, on_hand: 8 }, { outcome: 'applied', inventory_item_id: s.items[1], location_id: east.id, on_hand: 3 },
    { outcome: 'unchanged', inventory_item_id: s.items[1], location_id: s.main, on_hand: 5 }, { outcome: 'unknown_item', inventory_item_id: null, location_id: s.main, on_hand: null },
    { outcome: 'unknown_location', inventory_item_id: s.items[0], location_id: null, on_hand: null }, { outcome: 'not_tracked', inventory_item_id: s.items[2], location_id: s.main, on_hand: null },
  ] })
  await souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, delta: 2 }] }, { idempotencyKey: 'delivery' })
  t.strictSame(await souk.stockUpdates.receive(message), { ...result, duplicate: true }, 'the same message without its key changes nothing either')
  t.equal((await souk.inventoryLevels.list({ inventory_item_id: s.items[0] })).data[0]!.on_hand, 10)
  const { data } = await souk.inventoryEntries.list({ reason: 'count' })
  t.strictSame(data.map(({ delta, reference }) => [delta, reference]).sort(), [[-2, { type: 'stock_update', id: message.id }], [3, { type: 'stock_update', id: message.id }]].sort())
  t.ok((await h.events(s.store, 'inventory.adjusted')).length >= 5, 'what changed was told')
  t.strictSame(await stockFaults(h, s), [])
})

t.test('stockUpdates.receive: a count that is older than the last one of its level is ignored, and says so', async (t) => {
  const s = await stockedShop(h, [10, 10])
  const { souk } = s.store
  const start = h.clock.now().getTime()
  const at = (minutes: number) => ({ occurred_at: new Date(start - minutes * 60_000).toISOString() })
  t.strictSame(outcomes(await souk.stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 4 }], at(5)))), [['applied', 4]])
  t.strictSame(outcomes(await souk.stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 9 }, { sku: 'CFJ-1', on_hand: 9 }], at(6)))), [['stale', 4], ['applied', 9]])
  t.strictSame(outcomes(await souk.stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 4 }], at(4)))), [['unchanged', 4]])
  t.strictSame(outcomes(await souk.stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 7 }], at(4)))), [['stale', 4]], 'a count of the same moment does not overwrite it either')
  t.strictSame(outcomes(await souk.stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 7 }], at(3)))), [['applied', 7]])
})

t.test('stockUpdates.receive: the same message from many connections is applied once', async (t) => {
  const s = await stockedShop(h, [10])
  const message = update(s, [{ sku: 'CFJ-0', on_hand: 3 }])
  const results = await Promise.all(Array.from({ length: 8 }, () => s.store.souk.stockUpdates.receive(message)))
  t.equal(results.filter(({ duplicate }) => !duplicate).length, 1)
  for (const result of results) t.strictSame(outcomes(result), [['applied', 3]])
  t.equal((await s.store.souk.inventoryEntries.list({ reason: 'count' })).data.length, 1)
})

t.test('stockUpdates.receive: refuses what contradicts itself, and keys without the permission', async (t) => {
  const s = await stockedShop(h, [10])
  const { souk } = s.store
  const send = (lines: StockUpdate['lines'], more = {}) => souk.stockUpdates.receive(update(s, lines, more))
  await t.rejects(send([{ on_hand: 1 }, { sku: 'CFJ-0', inventory_item_id: s.items[0]!, on_hand: 1 }]), { status: 422, code: 'inventory.stock_update_invalid', errors: [{ pointer: '/lines/0' }, { pointer: '/lines/1' }] })
  await t.rejects(send([{ sku: 'CFJ-0', on_hand: 1 }, { inventory_item_id: s.items[0]!, on_hand: 2 }]), { code: 'inventory.stock_update_invalid', errors: [{ pointer: '/lines/1', code: 'duplicate' }] })
  await t.rejects(send([{ sku: 'CFJ-0', on_hand: 1 }], { occurred_at: new Date(h.clock.now().getTime() + 3_600_000).toISOString() }), { code: 'inventory.stock_update_invalid', errors: [{ pointer: '/occurred_at' }] })
  await t.rejects(send([{ sku: 'CFJ-0', on_hand: -1 }]), { status: 400, errors: [{ pointer: '/lines/0/on_hand' }] })
  t.equal((await souk.inventoryLevels.list({ inventory_item_id: s.items[0] })).data[0]!.on_hand, 10)
  const other = await stockedShop(h, [10])
  t.strictSame((await other.store.souk.stockUpdates.receive(update(other, [{ inventory_item_id: s.items[0]!, on_hand: 1 }]))).lines[0]!.outcome, 'unknown_item', 'an item of another store is none')
  await t.rejects((await h.clientWith(s.store, ['inventory:read'])).stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 1 }])), { status: 403, code: 'auth.permission_denied' })
})

t.test('stockUpdates.receive: a SKU that several items have names none of them', async (t) => {
  const s = await stockedShop(h, [1])
  await s.store.souk.products.create({ title: 'Twin', variants: [{ sku: 'CFJ-0', price: { amount: 1, currency: 'USD' }, stock: [{ on_hand: 2 }] }] })
  t.strictSame(outcomes(await s.store.souk.stockUpdates.receive(update(s, [{ sku: 'CFJ-0', on_hand: 9 }]))), [['ambiguous_sku', null]])
})
