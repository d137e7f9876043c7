/**
 * Many shoppers at once, through HTTP. The sizes are those of a quick run; `SOUK_TEST_RACES=full` makes them those that the front page
 * speaks of: 200 last units with 100 buyers each, 500 units with 2,000 buyers, 1,000 changes of price, 500 keys from 50 connections.
 */
import { randomUUID } from 'node:crypto'
import type { Checkout } from '@souk/sdk'
import t from 'tap'
import { harness, refusal, until, type RawReply } from './harness.js'
import { waitsInOrder } from './lockOrder.js'
import { faultsOf, openShop, usd, type Shop } from './modules/shopping.js'

const full = process.env.SOUK_TEST_RACES === 'full'
const SIZES = full ? { lastUnits: 200, sale: { buyers: 2_000, units: 500 }, crossing: 20, prices: 1_000, keys: 500 } : { lastUnits: 2, sale: { buyers: 160, units: 40 }, crossing: 2, prices: 10, keys: 3 }
const BUYERS = 100
const AT_ONCE = 100

const h = await harness(t, { env: { SOUK_REQUESTS_PER_MINUTE: '10000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '10000000' } })

/** Does the same for all, so many at a time, and tells how each ended. */
async function all<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<PromiseSettledResult<R>[]> {
  const outcomes: PromiseSettledResult<R>[] = new Array<PromiseSettledResult<R>>(items.length)
  let next = 0
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (let index = next++; index < items.length; index = next++) [outcomes[index]] = await Promise.allSettled([work(items[index]!)])
  }))
  return outcomes
}

const times = (length: number) => Array.from({ length }, (_, nth) => nth)

/** Repeats what the platform asks to be repeated, under the same key: a busy moment is no outcome. */
async function patient<T>(call: (key: string) => PromiseLike<T>): Promise<T> {
  const key = randomUUID()
  for (;;) {
    try {
      return await call(key)
    } catch (error) {
      const { status, code } = error as { status?: number; code?: string }
      if (status !== 503 && code !== 'idempotency.in_flight' && code !== 'checkout.in_progress') throw error
    }
  }
}

/** Carts first, a few at a time: the race is for the units. */
async function carts(shop: Shop, buyers: number, lines: (nth: number) => { variant_id: string; quantity?: number }[]) {
  const made = await all(times(buyers), 8, (nth) => patient((idempotencyKey) => shop.store.storefront.carts.create({ lines: lines(nth) }, { idempotencyKey })))
  return made.map((outcome) => (outcome as PromiseFulfilledResult<Awaited<ReturnType<Shop['cart']>>>).value)
}

/** The whole way from a cart to an order. */
async function buy(shop: Shop, cart: { id: string; version: number }): Promise<Checkout> {
  const { checkouts } = shop.store.storefront
  const checkout = await patient((idempotencyKey) => checkouts.create({ cart_id: cart.id, cart_version: cart.version, email: `${cart.id.slice(5)}@example.com`, payment: { payment_gateway_id: shop.gateway } }, { idempotencyKey }))
  return patient((idempotencyKey) => checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total }, { idempotencyKey }))
}

function tally(outcomes: readonly PromiseSettledResult<Checkout>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) {
    const name = outcome.status === 'fulfilled' ? outcome.value.status : ((outcome.reason as { code?: string }).code ?? String(outcome.reason))
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const ordersOf = async (shop: Shop) => (await h.sql<{ n: number }>(shop.store.store.shard_id, 'SELECT count(*)::int AS n FROM orders WHERE store_id = $1', [shop.store.store.id]))[0]!.n

t.test(`the last unit of each of ${SIZES.lastUnits} goes to one of ${BUYERS} buyers, and the others are told so`, { timeout: 3_600_000 }, async (t) => {
  const shop = await openShop(h, { prices: times(SIZES.lastUnits).map(() => 1_000), stock: 1 })
  for (const variant of shop.variants) {
    const outcomes = await all(await carts(shop, BUYERS, () => [{ variant_id: variant }]), AT_ONCE, (cart) => buy(shop, cart))
    t.strictSame(tally(outcomes), { completed: 1, 'inventory.insufficient_stock': BUYERS - 1 })
  }
  t.equal(await ordersOf(shop), SIZES.lastUnits)
  t.ok((await shop.levels()).every(({ on_hand, reserved, committed }) => on_hand === 1 && reserved === 0 && committed === 1))
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test(`${SIZES.sale.units} units are sold to ${SIZES.sale.buyers} buyers exactly`, { timeout: 3_600_000 }, async (t) => {
  const { buyers, units } = SIZES.sale
  const shop = await openShop(h, { stock: units })
  const outcomes = await all(await carts(shop, buyers, () => [{ variant_id: shop.variants[0]! }]), AT_ONCE, (cart) => buy(shop, cart))
  t.strictSame(tally(outcomes), { completed: units, 'inventory.insufficient_stock': buyers - units })
  t.equal(await ordersOf(shop), units)
  t.match(await shop.levels(), [{ on_hand: units, reserved: 0, committed: units }])
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('carts that want the same things in crossing order never stop each other', { timeout: 3_600_000 }, async (t) => {
  const stock = 20
  for (let round = 0; round < SIZES.crossing; round++) {
    const shop = await openShop(h, { prices: [100, 200, 300], stock })
    const [a, b, c] = shop.variants as [string, string, string]
    const orders = [[a, b, c], [c, b, a], [b, a, c], [c, a, b]]
    const outcomes = await all(await carts(shop, 40, (nth) => orders[nth % orders.length]!.map((variant_id) => ({ variant_id }))), 40, (cart) => buy(shop, cart))
    t.strictSame(tally(outcomes), { completed: stock, 'inventory.insufficient_stock': 40 - stock })
    t.ok((await shop.levels()).every(({ committed, reserved }) => committed === stock && reserved === 0))
    t.strictSame(await faultsOf(h, shop.store), [])
  }
})

t.test(`a price that changes between seeing and paying, ${SIZES.prices} times: the order is what was seen, or there is none`, { timeout: 3_600_000 }, async (t) => {
  const shop = await openShop(h, { prices: [1_000] })
  let placed = 0
  for (let trial = 0; trial < SIZES.prices; trial++) {
    const checkout = await shop.begin()
    const [outcome] = await Promise.all([
      Promise.allSettled([shop.complete(checkout)]).then(([settled]) => settled),
      shop.store.souk.variants.update({ variant_id: shop.variants[0]!, price: usd(1_000 + trial + 1) }),
    ])
    if (outcome.status === 'fulfilled') {
      placed++
      const order = await shop.store.souk.orders.get({ order_id: outcome.value.order!.id })
      t.strictSame(order.totals.total, checkout.totals.total, 'the order costs what was seen')
    } else t.match(outcome.reason, { status: 409, code: 'checkout.totals_changed' })
  }
  t.comment(`${placed} of ${SIZES.prices} placed`)
  t.equal(await ordersOf(shop), placed)
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test(`one key from 50 connections, ${SIZES.keys} times: one order, one charge, the same bytes for all`, { timeout: 3_600_000 }, async (t) => {
  const shop = await openShop(h)
  for (let nth = 0; nth < SIZES.keys; nth++) {
    const checkout = await shop.begin()
    const headers = { authorization: `Bearer ${shop.store.publishable_key}`, 'content-type': 'application/json', 'idempotency-key': `key-${nth}` }
    const send = () => h.raw('POST', `/v1/storefront/checkouts/${checkout.id}/complete`, { headers, body: JSON.stringify({ total: checkout.totals.total }) })
    const replies = await Promise.all(times(50).map(async (): Promise<RawReply> => until('an answer', async () => {
      const reply = await send()
      return reply.status !== 409 && reply.status !== 503 && reply
    })))
    t.strictSame([...new Set(replies.map((reply) => `${reply.status} ${reply.headers.etag} ${reply.text}`))].length, 1, 'every reply has the same bytes')
    t.equal(replies[0]!.status, 200)
  }
  t.equal(await ordersOf(shop), SIZES.keys)
  const charges = await h.sql<{ n: number }>(shop.store.store.shard_id, `SELECT count(*)::int AS n FROM test_gateway_entries WHERE store_id = $1 AND kind = 'authorize' AND status = 'approved'`, [shop.store.store.id])
  t.equal(charges[0]!.n, SIZES.keys, 'by the journal of the provider')
  t.strictSame(await faultsOf(h, shop.store), [])
})

t.test('the only use of a code and the balance of a gift card are given to one of many checkouts', async (t) => {
  const shop = await openShop(h, { prices: [1_000] })
  const { souk, storefront } = shop.store
  const discount = await souk.discounts.create({ title: 'Once', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 5_000 }, limits: { total: 1 } })
  await souk.discountCodes.create({ discount_id: discount.id, codes: ['ONCE'] })
  const card = (await souk.giftCards.issue({ initial: usd(700) })).data[0]!
  const made = await carts(shop, 12, () => [{ variant_id: shop.variants[0]! }])
  const ready = await all(made, 4, async (cart) => {
    await patient((idempotencyKey) => storefront.carts.discountCodes.add({ cart_id: cart.id, code: 'ONCE' }, { idempotencyKey }))
    return patient((idempotencyKey) => storefront.carts.giftCards.add({ cart_id: cart.id, code: card.code }, { idempotencyKey }))
  })
  const outcomes = await all(ready.map((outcome) => (outcome as PromiseFulfilledResult<Awaited<ReturnType<Shop['cart']>>>).value), 12, (cart) => buy(shop, cart))
  t.comment(JSON.stringify(tally(outcomes)))
  t.match(await souk.discounts.get({ discount_id: discount.id }), { uses: { total: 1 } })
  t.match(await souk.giftCards.get({ gift_card_id: card.id }), { held: usd(0) })
  const spent = await h.sql<{ spent: number }>(shop.store.store.shard_id, `SELECT coalesce(sum((part ->> 'amount')::int), 0)::int AS spent FROM orders, jsonb_array_elements(credits) AS part WHERE store_id = $1`, [shop.store.store.id])
  t.equal(spent[0]!.spent, 700 - (await souk.giftCards.get({ gift_card_id: card.id })).balance.amount)
  t.strictSame(await faultsOf(h, shop.store), [])
  t.match(await refusal(storefront.checkouts.get({ checkout_id: 'chk_00000000000000000000000000' })), { status: 404 })
})

t.test('a cancellation waits for the counter of a discount before it locks stock, as checkouts do', async (t) => {
  const shop = await openShop(h)
  const { souk } = shop.store
  const discount = await souk.discounts.create({ title: 'The first thousand', class: 'order', method: 'automatic', value: { kind: 'percent', percent_bp: 1_000 }, limits: { total: 1_000 } })
  const { order } = await shop.complete(await shop.begin())
  await h.settled(shop.store)
  const cancel = () => until('the order to be cancelled', async () => souk.orders.cancel({ order_id: order!.id, reason: 'customer' }).catch((error: unknown) => { if ((error as { code?: string }).code !== 'orders.capture_pending') throw error }).then((cancelled) => cancelled ?? false))
  await waitsInOrder(t, h, shop.store, { held: 'SELECT 1 FROM discount_counts WHERE store_id = $1 FOR UPDATE', free: 'SELECT 1 FROM inventory_levels WHERE store_id = $1 FOR UPDATE' }, cancel)
  t.match(await souk.discounts.get({ discount_id: discount.id }), { uses: { total: 0 } })
  t.match(await shop.levels(), [{ reserved: 0, committed: 0 }])
})

t.test('transactions that cannot be run beside others however often they are tried are told of in the log', async (t) => {
  const shop = await openShop(h)
  const { order } = await shop.complete(await shop.begin())
  await h.settled(shop.store)
  await h.sql(shop.store.store.shard_id, `
    CREATE FUNCTION stand_in_the_way() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END $$;
    CREATE TRIGGER stands_in_the_way BEFORE UPDATE ON orders FOR EACH ROW WHEN (NEW.id = '${order!.id}') EXECUTE FUNCTION stand_in_the_way()`)
  t.match(await refusal(shop.store.souk.orders.close({ order_id: order!.id })), { status: 503, code: 'server.unavailable' })
  t.ok(h.log.some((line) => (line.err as { code?: string } | undefined)?.code === '40P01'))
})
