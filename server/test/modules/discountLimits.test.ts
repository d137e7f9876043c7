// What each customer may use of a discount, from the cart to the order: whoever has used it up is sold the goods without it, and who is
// signed in is the same as who types the address.
import type { Checkout, DiscountCreate } from '@souk/sdk'
import t from 'tap'
import { discountFaults } from '../../src/modules/discounts/index.js'
import { harness, type TestStore } from '../harness.js'
import { openShop, usd, type Shop } from './shopping.js'

const h = await harness(t)

const discount = (store: TestStore, fields: Partial<DiscountCreate> = {}) => store.souk.discounts.create({ title: 'Welcome', class: 'order', method: 'automatic', value: { kind: 'percent', percent_bp: 1_000 }, limits: { per_customer: 1 }, ...fields })
const faultsOf = ({ store }: Shop) => h.sql(store.store.shard_id, discountFaults.text, [store.store.id, h.clock.now()])

/** A checkout of somebody: signed in by their id, a guest by their address, or nobody yet. */
async function begin(shop: Shop, { customer_id, email, code }: { customer_id?: string; email?: string; code?: string }): Promise<Checkout> {
  let cart = await shop.cart()
  if (customer_id !== undefined) cart = await shop.store.souk.carts.attach({ cart_id: cart.id, customer_id })
  if (code !== undefined) cart = await shop.store.storefront.carts.discountCodes.add({ cart_id: cart.id, code })
  return shop.store.storefront.checkouts.create({ cart_id: cart.id, cart_version: cart.version, payment: { payment_gateway_id: shop.gateway, details: { test_outcome: 'approve' } }, ...(email === undefined ? {} : { email }) })
}

async function buy(shop: Shop, who: Parameters<typeof begin>[1]): Promise<number> {
  const done = await shop.complete(await begin(shop, who))
  return done.totals.total.amount
}

t.test('a discount that applies by itself, once for each customer, never stops the shop from selling', async (t) => {
  const shop = await openShop(h)
  const { souk, storefront } = shop.store
  await discount(shop.store)
  const nobody = await begin(shop, {})
  t.match(nobody, { totals: { discount: usd(0), total: usd(1_000) } }, 'nobody knows yet whether it was used')
  const known = await storefront.checkouts.update({ checkout_id: nobody.id, email: 'ada@example.com' })
  t.match(known.totals, { discount: usd(100), total: usd(900) })
  t.equal((await shop.complete(known)).status, 'completed')
  const cart = await storefront.carts.create({ email: 'Ada@example.com', lines: [{ variant_id: shop.variants[0]! }] })
  t.match((await storefront.carts.discounts.explain({ cart_id: cart.id })).discounts, [{ reason: 'customer_limit', applied: false }])
  t.equal(await buy(shop, { email: 'ada@example.com' }), 1_000)
  t.equal(await buy(shop, { email: 'eve@example.com' }), 900)
  const draft = (fields: object) => souk.draftOrders.create({ lines: [{ variant_id: shop.variants[0]!, quantity: 1 }], ...fields })
  const drafts = await Promise.all([draft({}), draft({ email: 'ada@example.com' }), draft({ email: 'bob@example.com' })])
  t.strictSame(drafts.map(({ totals }) => totals.total.amount), [1_000, 1_000, 900])
  for (const { id } of drafts) t.match(await souk.draftOrders.complete({ draft_order_id: id }, { idempotencyKey: id }), { status: 'open' })
  t.equal(await buy(shop, { email: 'bob@example.com' }), 1_000, 'a draft counts like a checkout')
  t.strictSame(await faultsOf(shop), [])
})

t.test('whoever is signed in is the one who has the address: a limit for each customer counts both', async (t) => {
  const shop = await openShop(h)
  const { souk } = shop.store
  await discount(shop.store, { method: 'code', codes: ['HALF'], value: { kind: 'percent', percent_bp: 5_000 } })
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  t.equal(await buy(shop, { email: 'ADA@example.com', code: 'HALF' }), 500)
  t.equal(await buy(shop, { customer_id: ada.id, code: 'HALF' }), 1_000)
  t.equal(await buy(shop, { email: 'eve@example.com', code: 'HALF' }), 500, 'who has never been here')
  const eve = (await souk.customers.list({ email: 'eve@example.com' })).data[0]!
  t.equal(await buy(shop, { customer_id: eve.id, code: 'HALF' }), 1_000, 'is the customer that their order made')
  t.strictSame(await faultsOf(shop), [])
})

t.test('a use that an address reserved before there was a customer is the use of that customer when it becomes an order', async (t) => {
  const shop = await openShop(h)
  const { souk } = shop.store
  await discount(shop.store)
  const stranger = await begin(shop, { email: 'ada@example.com' })
  t.equal(stranger.totals.total.amount, 900)
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  t.equal(await buy(shop, { customer_id: ada.id }), 900)
  await t.rejects(shop.complete(stranger), { status: 409, code: 'checkout.totals_changed', errors: [{ pointer: '/lines/0/total' }, { pointer: '/totals/discount' }, {}, {}] })
  t.equal((await shop.complete(await shop.store.storefront.checkouts.get({ checkout_id: stranger.id }))).totals.total.amount, 1_000)
  t.strictSame(await faultsOf(shop), [])
})

t.test('of all that a new customer buys at once, one order has discounts for a first order', async (t) => {
  const shop = await openShop(h)
  const { souk } = shop.store
  const first = { conditions: { first_order: true }, limits: {} }
  await discount(shop.store, { ...first, value: { kind: 'percent', percent_bp: 5_000 }, combines_with: ['product'] })
  await discount(shop.store, { ...first, class: 'product', combines_with: ['order'] })
  const ada = await souk.customers.create({ email: 'ada@example.com' })
  const made: Checkout[] = []
  for (let nth = 0; nth < 4; nth++) made.push(await begin(shop, { customer_id: ada.id }))
  const totals = made.map(({ totals: { total } }) => total.amount)
  t.strictSame(totals, [450, 1_000, 1_000, 1_000], 'both in one order, and the others are sold without')
  const done = await Promise.all(made.map((checkout) => shop.complete(checkout)))
  t.strictSame(done.map(({ totals: { total } }) => total.amount), totals)
  t.equal(await buy(shop, { customer_id: ada.id }), 1_000)
  t.strictSame(await faultsOf(shop), [])
})

t.test('a discount for a first order that another checkout let go of is there again', async (t) => {
  const shop = await openShop(h)
  await discount(shop.store, { conditions: { first_order: true }, limits: {} })
  const ada = await shop.store.souk.customers.create({ email: 'ada@example.com' })
  const left = await begin(shop, { customer_id: ada.id })
  t.equal((await begin(shop, { customer_id: ada.id })).totals.total.amount, 1_000)
  await shop.store.storefront.checkouts.cancel({ checkout_id: left.id })
  t.equal(await buy(shop, { customer_id: ada.id }), 1_800, 'with what was in the cart that is open again')
})

t.test('two customers who turn out to be one keep what each has used, and use nothing more', async (t) => {
  const shop = await openShop(h)
  const { souk } = shop.store
  await discount(shop.store)
  await discount(shop.store, { conditions: { first_order: true }, limits: {} })
  const [ada, eve] = await Promise.all(['ada@example.com', 'eve@example.com'].map((email) => souk.customers.create({ email })))
  for (const { id } of [ada!, eve!]) t.equal(await buy(shop, { customer_id: id }), 900)
  await souk.customers.merge({ customer_id: ada!.id, from_id: eve!.id })
  await h.settled(shop.store)
  t.strictSame(await faultsOf(shop), [])
  t.equal(await buy(shop, { customer_id: ada!.id }), 1_000)
})
