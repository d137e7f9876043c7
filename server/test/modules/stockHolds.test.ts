import type { InventoryAdjusted, LowStock } from '@souk/sdk'
import t from 'tap'
import { commitHolds, holdStock, shipCommitted } from '../../src/modules/inventory/index.js'
import { harness, refusal, until } from '../harness.js'
import { inStore } from '../inStore.js'
import { asks, checkoutId, holdOne, levelsOf, stockedShop, stockFaults, stockTold, TTL_MS, type StockedShop } from './stock.js'

const h = await harness(t)
const hold = (s: StockedShop, owner: string, units: Record<string, number>, more = {}) => inStore(h, s.store, (tx) => holdOne(tx, asks(h, owner, units, more)))
const commit = (s: StockedShop, ...owners: string[]) => inStore(h, s.store, (tx) => commitHolds(tx, owners.map((owner_id, index) => ({ owner_id, order_id: `ord_${owner_id}_${index}` }))))

t.test('stockHolds.list, stockHolds.get: who holds what, until when; another store\'s is as good as missing', async (t) => {
  const s = await stockedShop(h, [10, 5])
  const { souk } = s.store
  const owners = [checkoutId(h), checkoutId(h)].sort() as [string, string]
  await hold(s, owners[0], { [s.variants[0]!]: 2, [s.variants[1]!]: 1 })
  await hold(s, owners[1], { [s.variants[0]!]: 3 })
  const { data } = await souk.stockHolds.list()
  t.match(data, [{ owner: { type: 'checkout', id: owners[0] }, status: 'held', version: 1, lines: [{ line_id: 'li_0', variant_id: s.variants[0], location_id: s.main, quantity: 2, backordered: 0 }, { line_id: 'li_1', quantity: 1 }] }, { owner: { id: owners[1] } }])
  t.strictSame((await souk.stockHolds.list({ limit: 1 })).data, [data[0]])
  t.strictSame((await souk.stockHolds.list({ limit: 1, cursor: (await souk.stockHolds.list({ limit: 1 })).next_cursor! })).data, [data[1]])
  t.strictSame((await souk.stockHolds.list({ owner_id: owners[1] })).data, [data[1]])
  t.strictSame(await souk.stockHolds.get({ stock_hold_id: data[0]!.id }), data[0])
  const other = await h.createStore()
  t.strictSame((await other.souk.stockHolds.list()).data, [])
  t.strictSame(await refusal(other.souk.stockHolds.get({ stock_hold_id: data[0]!.id })), await refusal(other.souk.stockHolds.get({ stock_hold_id: 'hold_00000000000000000000000000' })))
  await commit(s, owners[0])
  await t.rejects(souk.stockHolds.get({ stock_hold_id: data[0]!.id }), { status: 404, code: 'inventory.hold_not_found' })
  const weak = await h.clientWith(s.store, ['products:read'])
  await t.rejects(weak.stockHolds.list(), { status: 403, code: 'auth.permission_denied' })
  await t.rejects(weak.stockHolds.get({ stock_hold_id: data[1]!.id }), { status: 403, code: 'auth.permission_denied' })
})

t.test('a worker ends holds within moments of their time, keeps them for a late payment, and forgets them after a day', async (t) => {
  const s = await stockedShop(h, [10])
  const owner = checkoutId(h)
  await hold(s, owner, { [s.variants[0]!]: 4 }, { hard_expires_at: new Date(h.clock.now().getTime() + TTL_MS) })
  h.clock.advance(TTL_MS + 1)
  await until('the holds to end', async () => (await levelsOf(h, s))[0]!.reserved === 0)
  t.match((await s.store.souk.stockHolds.list({ status: 'expired' })).data, [{ owner: { id: owner }, status: 'expired' }])
  t.strictSame((await s.store.souk.stockHolds.list({ status: 'held' })).data, [])
  h.clock.advance(86_400_000)
  await until('the hold to be forgotten', async () => (await s.store.souk.stockHolds.list()).data.length === 0)
  t.strictSame(await stockFaults(h, s), [])
})

t.test('a worker ends the newest holds on stock that a count did not find', async (t) => {
  const s = await stockedShop(h, [5])
  const owners: string[] = []
  for (let count = 0; count < 3; count++) {
    h.clock.advance(10)
    const owner = checkoutId(h)
    owners.push(owner)
    await hold(s, owner, { [s.variants[0]!]: 1 })
  }
  await s.store.souk.inventory.set({ lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, on_hand: 1, expected_on_hand: 5 }] }, { idempotencyKey: 'count' })
  await until('the holds to end', async () => (await levelsOf(h, s))[0]!.reserved === 1)
  t.strictSame((await s.store.souk.stockHolds.list({ status: 'held' })).data.map(({ owner }) => owner.id), owners.slice(0, 1))
  t.strictSame(await stockFaults(h, s), [])
})

t.test('holds and sales of an item are told together, with what is available then, and reach storefront and search', async (t) => {
  const s = await stockedShop(h, [100])
  await h.events(s.store)
  await inStore(h, s.store, (tx) => holdStock(tx, Array.from({ length: 60 }, (_, index) => asks(h, `chk_${index}`, { [s.variants[0]!]: 1 }))))
  await commit(s, ...Array.from({ length: 60 }, (_, index) => `chk_${index}`))
  const told = await until('news', async () => {
    const events = (await h.events(s.store, 'inventory.adjusted')).map(({ data }) => data as InventoryAdjusted).filter(({ entries }) => entries.length === 0)
    return events.at(-1)?.available === 40 && events
  })
  t.ok(told.length <= 3, `60 sales were told in ${told.length} events`)
  t.equal((await s.store.storefront.storefront.products.get({ handle: s.product.handle })).variants[0]!.available, 40)
  await hold(s, 'chk_last', { [s.variants[0]!]: 40 })
  await until('search to know', async () => (await s.store.storefront.storefront.search.products({ q: 'jacket', available: true })).data.length === 0)
  t.equal((await s.store.storefront.storefront.products.get({ handle: s.product.handle })).variants[0]!.in_stock, false)
})

t.test('low stock is told once each time it becomes low', async (t) => {
  const s = await stockedShop(h, [10])
  const { souk } = s.store
  await souk.inventoryLevels.update({ inventory_item_id: s.items[0]!, location_id: s.main, low_stock_threshold: 4 })
  const told = async () => (await h.events(s.store, 'inventory.low_stock')).map(({ data }) => data as LowStock)
  await hold(s, 'chk_1', { [s.variants[0]!]: 6 })
  await until('the first', async () => (await told()).length === 1)
  t.match(await told(), [{ inventory_item_id: s.items[0], variant_id: s.variants[0], product_id: s.product.id, sku: 'CFJ-0', location_id: s.main, available: 4, threshold: 4 }])
  await hold(s, 'chk_2', { [s.variants[0]!]: 2 })
  await stockTold(h, s.store)
  t.equal((await told()).length, 1, 'not again while it is low')
  await souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, delta: 20 }] }, { idempotencyKey: 'delivery' })
  await stockTold(h, s.store)
  await hold(s, 'chk_3', { [s.variants[0]!]: 20 })
  await until('the second', async () => (await told()).length === 2)
})

t.test('inventoryLevels.update: a level sells beyond stock up to its cap, with what checkouts under way were promised', async (t) => {
  const s = await stockedShop(h, [3])
  const { souk } = s.store
  const level = { inventory_item_id: s.items[0]!, location_id: s.main }
  const [variant] = s.variants as [string]
  t.match(await souk.inventoryLevels.update({ ...level, oversell: 'backorder', oversell_cap: 4 }), { oversell: 'backorder', oversell_cap: 4, available_on: null })
  t.match(await hold(s, 'chk_1', { [variant]: 5 }), { ok: true, allocation: [{ quantity: 5, backordered: 2 }] })
  t.match(await hold(s, 'chk_2', { [variant]: 3 }), { ok: false, shortages: [{ requested: 3, available: 2 }] })
  t.match(await hold(s, 'chk_2', { [variant]: 2 }), { ok: true, allocation: [{ quantity: 2, backordered: 2 }] })
  t.match(await levelsOf(h, s), [{ reserved: 3, promised: 4 }])
  t.match(await commit(s, 'chk_1', 'chk_2'), [{ ok: true }, { ok: true }])
  t.match(await levelsOf(h, s), [{ on_hand: 3, committed: 7, promised: 0, available: -4 }])
  t.equal((await hold(s, 'chk_3', { [variant]: 1 })).ok, false, 'what is owed counts against the cap')
  await t.rejects(inStore(h, s.store, (tx) => shipCommitted(tx, 'ful_1', [{ line_id: 'x', variant_id: variant, location_id: s.main, quantity: 5, backordered: 2 }], 'ord_chk_1_0')), { code: 'inventory.insufficient_stock' }, 'what is not there is not shipped')
  await souk.inventory.adjust({ reason: 'received', lines: [{ ...level, delta: 4 }] }, { idempotencyKey: 'delivery' })
  await inStore(h, s.store, (tx) => shipCommitted(tx, 'ful_1', [{ line_id: 'x', variant_id: variant, location_id: s.main, quantity: 5, backordered: 2 }], 'ord_chk_1_0'))
  t.match(await souk.inventoryLevels.update({ ...level, oversell: null }), { oversell: null, oversell_cap: null })
  t.equal((await hold(s, 'chk_3', { [variant]: 1 })).ok, false)
  t.strictSame((await stockFaults(h, s)).filter((fault) => !fault.includes('ever came in')), [])
})

t.test('inventoryLevels.update: goods are sold ahead until the day they should be there; policies that contradict themselves are refused', async (t) => {
  const s = await stockedShop(h, [0])
  const { souk } = s.store
  const level = { inventory_item_id: s.items[0]!, location_id: s.main }
  const [variant] = s.variants as [string]
  const cart = () => s.store.storefront.carts.create({ lines: [{ variant_id: variant, quantity: 2 }] })
  await t.rejects(cart(), { code: 'inventory.insufficient_stock' })
  await t.rejects(souk.inventoryLevels.update({ ...level, oversell: 'preorder' }), { status: 422, code: 'inventory.oversell_invalid', errors: [{ pointer: '/available_on' }] })
  await t.rejects(souk.inventoryLevels.update({ ...level, oversell_cap: 3 }), { code: 'inventory.oversell_invalid', errors: [{ pointer: '/oversell_cap' }] })
  await t.rejects(souk.inventoryLevels.update({ ...level, oversell: 'backorder', available_on: '2030-01-01T00:00:00Z' }), { code: 'inventory.oversell_invalid', errors: [{ pointer: '/available_on' }] })
  const day = new Date(h.clock.now().getTime() + 86_400_000)
  t.match(await souk.inventoryLevels.update({ ...level, oversell: 'preorder', oversell_cap: 10, available_on: day.toISOString() }), { oversell: 'preorder', available_on: day.toISOString() })
  t.equal((await cart()).lines[0]!.purchasable, true)
  t.equal((await s.store.storefront.storefront.products.get({ handle: s.product.handle })).variants[0]!.in_stock, true)
  t.match(await hold(s, 'chk_1', { [variant]: 2 }), { ok: true, allocation: [{ backordered: 2 }] })
  h.clock.advance(86_400_001)
  await t.rejects(cart(), { code: 'inventory.insufficient_stock' }, 'from that day on only what is there is sold')
  t.equal((await hold(s, 'chk_2', { [variant]: 1 })).ok, false)
})

t.test('a variant that takes backorders is sold without a level, from the first location', async (t) => {
  const store = await h.createStore()
  const product = await store.souk.products.create({ title: 'Made to order', status: 'active', variants: [{ price: { amount: 500, currency: 'USD' }, inventory_policy: 'backorder' }] })
  const { data: [main] } = await store.souk.locations.list()
  const s = { store, product, variants: [product.variants[0]!.id], items: [product.variants[0]!.inventory_item_id], main: main!.id }
  t.match(await hold(s, 'chk_1', { [s.variants[0]!]: 500 }), { ok: true, allocation: [{ location_id: s.main, quantity: 500, backordered: 500 }] })
  t.match(await commit(s, 'chk_1'), [{ ok: true }])
  t.match(await levelsOf(h, s), [{ on_hand: 0, committed: 500, available: -500 }])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('each invariant of stock finds the damage it is for', async (t) => {
  const s = await stockedShop(h, [10, 10])
  await hold(s, 'chk_1', { [s.variants[0]!]: 2 })
  await hold(s, 'chk_2', { [s.variants[1]!]: 2 })
  await commit(s, 'chk_2')
  t.strictSame(await stockFaults(h, s), [])
  const damaged = async (damage: string, repair: string, fault: RegExp) => {
    const run = (text: string) => h.sql(s.store.store.shard_id, text.replace('$ITEM', `'${s.items[0]!}'`).replace('$OTHER', `'${s.items[1]!}'`), [s.store.store.id])
    await run(damage)
    t.match((await stockFaults(h, s)).join('\n'), fault)
    await run(repair)
    t.strictSame(await stockFaults(h, s), [])
  }
  // The check of the table is in the way of worse.
  await damaged('UPDATE inventory_levels SET on_hand = 1 WHERE store_id = $1 AND item_id = $ITEM', 'UPDATE inventory_levels SET on_hand = 10 WHERE store_id = $1 AND item_id = $ITEM', /1 are on hand, 2 reserved/)
  await damaged('UPDATE inventory_levels SET reserved = 3 WHERE store_id = $1 AND item_id = $ITEM', 'UPDATE inventory_levels SET reserved = 2 WHERE store_id = $1 AND item_id = $ITEM', /3 are reserved and 0 promised, holds have 2 and 0[^]*reserved is 3, its entries sum up to 2|reserved is 3[^]*3 are reserved/)
  await damaged(`UPDATE stock_holds SET status = 'expired' WHERE store_id = $1 AND owner_id = 'chk_1'`, `UPDATE stock_holds SET status = 'held' WHERE store_id = $1 AND owner_id = 'chk_1'`, /2 are reserved and 0 promised, holds have 0 and 0/)
  await damaged('UPDATE stock_commitments SET units = 1 WHERE store_id = $1', 'UPDATE stock_commitments SET units = 2 WHERE store_id = $1', /2 are committed, orders have 1/)
  await damaged('UPDATE stock_commitments SET units = 3 WHERE store_id = $1', 'UPDATE stock_commitments SET units = 2 WHERE store_id = $1', /has committed 3, the ledger says 2/)
  await damaged(`UPDATE stock_holds SET expires_at = expires_at + interval '1 day' WHERE store_id = $1`.replace('expires_at =', 'hard_expires_at = expires_at, expires_at =').replace('expires_at + interval', 'expires_at - interval'), `UPDATE stock_holds SET expires_at = hard_expires_at WHERE store_id = $1`, /should have ended at/)
  await damaged(`UPDATE inventory_entries SET delta = 20 WHERE store_id = $1 AND item_id = $OTHER AND state = 'committed'`, `UPDATE inventory_entries SET delta = 2 WHERE store_id = $1 AND item_id = $OTHER AND state = 'committed'`, /20 were sold, 10 ever came in/)
})
