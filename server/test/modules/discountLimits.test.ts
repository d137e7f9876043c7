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
