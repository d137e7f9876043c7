import type { VariantInput } from '@souk/sdk'
import t from 'tap'
import { commitHolds, holdStock, releaseCommitted, restock, shipCommitted, type HoldResult } from '../../src/modules/inventory/index.js'
import { harness, refusal, until } from '../harness.js'
import { inStore } from '../inStore.js'
import { asks, checkoutId, holdOne, levelsOf, orderId, stockedShop, stockFaults, type StockedShop } from './stock.js'

const h = await harness(t)
const usd = (amount: number) => ({ amount, currency: 'USD' })

interface BundleShop extends StockedShop {
  bundle: string
  handle: string
  bundleItem: string
}

/** Variants with the units stated, and a bundle of the first two: two of the first, one of the second. */
async function bundleShop(units: number[]): Promise<BundleShop> {
  const s = await stockedShop(h, units)
  const made = await s.store.souk.products.create({
    title: 'Starter set', status: 'active', variants: [{ sku: 'SET', price: usd(19900), components: [{ variant_id: s.variants[0]!, quantity: 2 }, { variant_id: s.variants[1]!, quantity: 1 }] }],
  })
  return { ...s, bundle: made.variants[0]!.id, handle: made.handle, bundleItem: made.variants[0]!.inventory_item_id }
}

const hold = (s: StockedShop, owner: string, units: Record<string, number>, more = {}) => inStore(h, s.store, (tx) => holdOne(tx, asks(h, owner, units, more)))

t.test('a bundle has as many units as its parts make up, for storefront, carts and search, and they are told when parts change', async (t) => {
  const s = await bundleShop([5, 9])
  const { storefront } = s.store
  const seen = async () => (await storefront.storefront.products.get({ handle: s.handle })).variants[0]!
  t.match(await seen(), { available: 2, in_stock: true })
  await t.rejects(storefront.carts.create({ lines: [{ variant_id: s.bundle, quantity: 3 }] }), { code: 'inventory.insufficient_stock', errors: [{ detail: '2 can be bought' }] })
  t.match(await storefront.carts.create({ lines: [{ variant_id: s.bundle, quantity: 2 }] }), { lines: [{ purchasable: true }] })
  await hold(s, 'chk_1', { [s.variants[0]!]: 4 })
  await until('the storefront to know', async () => (await seen()).available === 0 && !(await seen()).in_stock)
  await until('search to know', async () => (await storefront.storefront.search.products({ q: 'starter', available: true })).data.length === 0)
  const events = (await h.events(s.store, 'inventory.adjusted')).filter(({ resource_id }) => resource_id === s.bundleItem)
  t.match(events.at(-1)!.data, { variant_id: s.bundle, available: 0, entries: [] })
  await s.store.souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, delta: 10 }] }, { idempotencyKey: 'delivery' })
  await until('search to know', async () => (await storefront.storefront.search.products({ q: 'starter', available: true })).data.length === 1)
})

t.test('the demand of bundles and of their parts is added up, and stands in the levels and the ledger of the parts', async (t) => {
  const s = await bundleShop([5, 9])
  t.match(await hold(s, 'chk_1', { [s.bundle]: 2, [s.variants[0]!]: 2 }), { ok: false, shortages: [{ variant_id: s.variants[0], requested: 2, available: 1 }] })
  t.match(await hold(s, 'chk_1', { [s.variants[0]!]: 2, [s.bundle]: 2 }), { ok: false, shortages: [{ variant_id: s.bundle, requested: 2, available: 1 }] })
  const held = await hold(s, 'chk_1', { [s.bundle]: 2, [s.variants[0]!]: 1 })
  t.strictSame(held, { owner_id: 'chk_1', ok: true, allocation: [{ line_id: 'li_0', variant_id: s.bundle, location_id: s.main, quantity: 2, backordered: 0 }, { line_id: 'li_1', variant_id: s.variants[0], location_id: s.main, quantity: 1, backordered: 0 }] })
  const order = orderId(h)
  t.strictSame(await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: 'chk_1', order_id: order }])), [held])
  const numbers = async () => new Map((await levelsOf(h, s)).map(({ item_id, on_hand, committed }) => [s.items.indexOf(item_id), [on_hand, committed]]))
  t.strictSame([(await numbers()).get(0), (await numbers()).get(1)], [[5, 5], [9, 2]])
  // What the set is made of from now on does not change what was sold.
  await s.store.souk.variants.update({ variant_id: s.bundle, components: [{ variant_id: s.variants[1]!, quantity: 5 }] })
  const one = { line_id: 'ol_1', variant_id: s.bundle, location_id: s.main, quantity: 1, backordered: 0 }
  await inStore(h, s.store, (tx) => shipCommitted(tx, 'ful_1', [one], order))
  t.strictSame([(await numbers()).get(0), (await numbers()).get(1)], [[3, 3], [8, 1]])
  await inStore(h, s.store, (tx) => releaseCommitted(tx, order, [one]))
  t.strictSame([(await numbers()).get(0), (await numbers()).get(1)], [[3, 1], [8, 0]])
  await inStore(h, s.store, (tx) => restock(tx, { type: 'return', id: 'ret_1', order_id: order }, [{ variant_id: s.bundle, location_id: s.main, quantity: 1, state: 'on_hand' }]))
  t.strictSame([(await numbers()).get(0), (await numbers()).get(1)], [[5, 1], [9, 0]])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('a bundle leaves from one place: parts at different locations make none', async (t) => {
  const s = await bundleShop([4, 0])
  const east = await s.store.souk.locations.create({ code: 'east', name: 'East' })
  const receive = (index: number, delta: number) => s.store.souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: s.items[index]!, location_id: east.id, delta }] }, { idempotencyKey: `${index}` })
  await receive(1, 3)
  const available = async () => (await s.store.storefront.storefront.products.get({ handle: s.handle })).variants[0]!.available
  t.equal(await available(), 0)
  t.equal((await hold(s, 'chk_1', { [s.bundle]: 1 })).ok, false)
  await receive(0, 2)
  t.equal(await available(), 1)
  t.match(await hold(s, 'chk_1', { [s.bundle]: 1 }), { ok: true, allocation: [{ location_id: east.id, quantity: 1 }] })
  t.strictSame(await stockFaults(h, s), [])
})

t.test('parts that are not counted set no limit; a part that is gone leaves nothing to sell', async (t) => {
  const s = await bundleShop([6, 0])
  const { souk } = s.store
  await souk.variants.update({ variant_id: s.variants[1]!, track_inventory: false })
  t.match(await hold(s, 'chk_1', { [s.bundle]: 3 }), { ok: true, allocation: [{ quantity: 3 }] })
  t.equal((await hold(s, 'chk_2', { [s.bundle]: 1 })).ok, false)
  await inStore(h, s.store, (tx) => holdStock(tx, [asks(h, 'chk_1', {})]))
  await souk.variants.delete({ variant_id: s.variants[1]! })
  t.equal((await s.store.storefront.storefront.products.get({ handle: s.handle })).variants[0]!.in_stock, false)
  t.equal((await hold(s, 'chk_1', { [s.bundle]: 1 })).ok, false)
})

t.test('variants.update, products.create: refuse bundles of bundles, of themselves, of strangers, of parts of bundles, and with stock of their own', async (t) => {
  const s = await bundleShop([3, 3, 3])
  const { souk } = s.store
  const [a, b, c] = s.variants as [string, string, string]
  const of = (...ids: string[]): VariantInput['components'] => ids.map((variant_id) => ({ variant_id, quantity: 1 }))
  const create = (variant: VariantInput) => souk.products.create({ title: 'Set', variants: [{ price: usd(1), ...variant }] })
  const at = (pointer: string, code: string) => ({ status: 422, code: 'catalog.product_invalid', errors: [{ pointer, code }] })
  await t.rejects(create({ components: of(s.bundle) }), at('/variants/0/components/0/variant_id', 'bundle'))
  await t.rejects(create({ components: of(a, a) }), at('/variants/0/components/1/variant_id', 'duplicate'))
  await t.rejects(create({ components: of(a), stock: [{ on_hand: 1 }] }), at('/variants/0/stock', 'bundle'))
  const other = await stockedShop(h, [1])
  const foreign = await refusal(create({ components: of(other.variants[0]!) }))
  t.strictSame(foreign, await refusal(create({ components: of('var_00000000000000000000000000') })))
  t.match(foreign, at('/variants/0/components/0/variant_id', 'unknown'))
  await t.rejects(souk.variants.update({ variant_id: a, components: of(c) }), { code: 'catalog.product_invalid', errors: [{ pointer: '/components', code: 'bundle' }, { pointer: '/components', code: 'stock' }] })
  await t.rejects(souk.variants.update({ variant_id: c, components: of(a) }), at('/components', 'stock'))
  await t.rejects(souk.variants.update({ variant_id: c, components: of(c) }), at('/components/0/variant_id', 'bundle'))
  await t.rejects(souk.variants.update({ variant_id: c, components: [] }), { status: 400, errors: [{ pointer: '/components' }] })
  t.match(await souk.variants.get({ variant_id: s.bundle }), { components: [{ variant_id: a, quantity: 2 }, { variant_id: b, quantity: 1 }], track_inventory: true })
  await t.rejects(souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: s.bundleItem, location_id: s.main, delta: 1 }] }, { idempotencyKey: 'x' }), { code: 'inventory.item_not_tracked' })
  t.match(await souk.variants.update({ variant_id: s.bundle, components: null, stock: [{ on_hand: 7 }] }), { components: null })
  t.equal((await s.store.storefront.storefront.products.get({ handle: s.handle })).variants[0]!.available, 7)
  t.strictSame(await stockFaults(h, s), [])
})

t.test('of two that would make a bundle of each other\'s part at once, one is refused', async (t) => {
  const s = await stockedShop(h, [0, 0, 5])
  const [a, b, c] = s.variants as [string, string, string]
  const results = await Promise.allSettled([s.store.souk.variants.update({ variant_id: a, components: [{ variant_id: c, quantity: 1 }] }), s.store.souk.products.create({ title: 'Set', variants: [{ price: usd(1), components: [{ variant_id: a, quantity: 1 }, { variant_id: b, quantity: 1 }] }] })])
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
})

t.test('buyers of a bundle and of its parts at once: no part is sold twice', async (t) => {
  const s = await bundleShop([60, 40])
  const wants = [{ [s.bundle]: 1 }, { [s.variants[0]!]: 1 }, { [s.variants[1]!]: 1, [s.bundle]: 1 }]
  const jobs = Array.from({ length: 90 }, (_, index) => wants[index % wants.length]!)
  let next = 0
  const results: HoldResult[] = []
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let index = next++; index < jobs.length; index = next++) {
      const owner = checkoutId(h)
      const held = await hold(s, owner, jobs[index]!)
      results.push(held.ok ? (await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: owner, order_id: orderId(h) }])))[0]! : held)
    }
  }))
  const sold = new Map<string, number>()
  for (const result of results) if (result.ok) for (const { variant_id, quantity } of result.allocation) sold.set(variant_id, (sold.get(variant_id) ?? 0) + quantity)
  const bundles = sold.get(s.bundle) ?? 0
  const committed = new Map((await levelsOf(h, s)).map(({ item_id, committed: units }) => [s.items.indexOf(item_id), units]))
  t.equal(committed.get(0), 2 * bundles + (sold.get(s.variants[0]!) ?? 0))
  t.equal(committed.get(1), bundles + (sold.get(s.variants[1]!) ?? 0))
  t.ok(committed.get(0)! >= 59 && committed.get(0)! <= 60)
  t.strictSame(await stockFaults(h, s), [])
})
