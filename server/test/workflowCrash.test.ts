/**
 * A process that dies while it follows an order leaves its workflow to whoever comes next, who does what follows and does it once: for each failpoint a server
 * of its own sells an order and dies as it takes a step; another one, started when its leases are over, carries the order on. By the log and by streams.
 */
import { APIError, createSouk, type Order, type Souk, type StoreCreated } from '@souk/sdk'
import t, { type Test } from 'tap'
import { crashSite, failpointsOf, LEASES_MS, type CrashSite, type Doomed } from './crash.js'
import { until } from './harness.js'
import { redisMissing, redisServer } from './redis.js'

const TRY_AGAIN_MS = 600_000

type Shop = StoreCreated & { souk: Souk; variant: string }

/** Where money is captured by hand, and nothing is sent out before. */
async function openShop(site: CrashSite, capture_mode: 'automatic' | 'manual'): Promise<Shop> {
  const store = await site.createStore()
  const { souk } = store
  await souk.paymentGateways.update({ payment_gateway_id: store.defaults.payment_gateway_ids[1]!, active: true, capture_mode })
  await souk.settings.update({ order_processing: { hold_until_paid: true } })
  const product = await souk.products.create({ title: 'Jacket', status: 'active', variants: [{ option_values: [], price: { amount: 12_900, currency: 'USD' }, stock: [{ on_hand: 20 }] }] })
  await until('the shard to know the settings', async () => (await site.query(store, `SELECT 1 FROM store_settings WHERE store_id = $1 AND settings -> 'order_processing' ->> 'hold_until_paid' = 'true'`)).length > 0)
  return { ...store, variant: product.variants[0]!.id }
}

const ADDRESS = { name: 'Ada Lovelace', company: null, line1: '410 Harbour Street', line2: null, city: 'Portland', province: 'OR', postal_code: '97209', country: 'US', phone: null }

async function buy({ url }: Doomed, shop: Shop, test_outcome: 'approve' | 'capture_declined'): Promise<string> {
  const souk = createSouk({ baseUrl: url, apiKey: shop.publishable_key, maxRetries: 0 })
  const { id: cart_id } = await souk.carts.create({ lines: [{ variant_id: shop.variant }] })
  const cart = await souk.carts.update({ cart_id, shipping_address: ADDRESS })
  const [option] = (await souk.carts.shippingOptions.list({ cart_id })).data
  const { id, totals } = await souk.checkouts.create({ cart_id, cart_version: cart.version, email: 'ada@example.com', shipping_option_id: option!.id, payment: { payment_gateway_id: shop.defaults.payment_gateway_ids[1]!, details: { test_outcome } } })
  return (await souk.checkouts.complete({ checkout_id: id, total: totals.total })).order!.id
}

/** Takes an order as far as the server lives: placed and held; captured or refused; released or tried again. */
async function liveOn(site: CrashSite, server: Doomed, shop: Shop, isDue: boolean): Promise<void> {
  const souk = createSouk({ baseUrl: server.url, apiKey: shop.secret_key, maxRetries: 0 })
  const order_id = await buy(server, shop, isDue ? 'capture_declined' : 'approve')
  const reaches = (what: string, is: (states: Awaited<ReturnType<Souk['orderWorkflows']['list']>>['data']) => boolean) => until(what, async () => is((await souk.orderWorkflows.list()).data))
  await reaches('its workflow', (all) => all.length === 1)
  if (isDue) {
    await reaches('the refusal', ([one]) => one!.waits_for === 'next_attempt')
    await site.advance(TRY_AGAIN_MS, server)
    await reaches('the second refusal', ([one]) => one!.steps.some(({ attempts }) => attempts === 2))
    return
  }
  await souk.orders.capture({ order_id })
  await reaches('its release', ([one]) => one!.waits_for === 'fulfillment')
}

/** The dead one may have asked already; then there is nothing left to capture. */
async function unlessAsked(capture: Promise<unknown>): Promise<void> {
  try {
    await capture
  } catch (error) {
    if (!(error instanceof APIError) || error.status !== 409) throw error
  }
}

/** Brings the order to its end with whoever is left, and looks at what was done. */
async function carriesOn(t: Test, site: CrashSite, shop: Shop, isDue: boolean): Promise<void> {
  await site.advance(LEASES_MS)
  const { url } = await site.running()
  const souk = createSouk({ baseUrl: url, apiKey: shop.secret_key })
  const [{ id: order_id, payment_id }] = (await souk.orders.list().then(({ data }) => Promise.all(data.map(({ id }) => souk.orders.get({ order_id: id }))))) as [Order]
  const workflow = async () => (await souk.orderWorkflows.list()).data.find((one) => one.order_id === order_id)
  const journal = () => site.query<{ status: string }>(shop, `SELECT status FROM test_gateway_entries WHERE store_id = $1 AND kind = 'capture' AND reference = $2`, payment_id)
  if (isDue) {
    await until('the second refusal to be known', async () => (await workflow())?.steps.some(({ name, attempts, status }) => name === 'paid' && attempts === 2 && status === 'failed'))
    t.equal((await journal()).length, 2, 'the provider was asked twice')
  } else {
    if ((await souk.orders.get({ order_id })).payment_status !== 'paid') await unlessAsked(souk.orders.capture({ order_id }))
    t.match(await until('the order to be released', async () => {
      const now = await workflow()
      return now?.waits_for === 'fulfillment' && now
    }), { state: 'waiting', error_code: null })
    t.strictSame((await journal()).map(({ status }) => status), ['approved'], 'money was taken once')
    t.equal((await souk.orders.timeline.list({ order_id, limit: 250 })).data.filter(({ type }) => type === 'fulfillment_released').length, 1, 'and what waited for it was released once')
    t.match((await souk.fulfillmentOrders.list({ order_id })).data, [{ status: 'open', holds: [] }])
  }
  t.strictSame(await site.faults(shop), [], 'every invariant holds')
}

t.setTimeout(900_000)

function survive(t: Test, site: CrashSite): void {
  for (const name of failpointsOf('orders.workflow.')) {
    const isDue = name === 'orders.workflow.due.before_commit'
    for (const pass of isDue ? [1] : [1, 2]) {
      t.test(`a process that dies at ${name}, the ${pass === 1 ? 'first' : 'second'} time it gets there`, { timeout: 120_000 }, async (t) => {
        const shop = await openShop(site, isDue ? 'automatic' : 'manual')
        const server = await site.doomed(name, undefined, pass)
        t.equal(await server.dieOf(() => liveOn(site, server, shop, isDue)), 'SIGKILL', 'it died there')
        await carriesOn(t, site, shop, isDue)
      })
    }
  }
}

for (const [kind, skip] of [['the log', false], ['streams', redisMissing]] as const) {
  t.test(`events from ${kind}`, { skip }, async (t) => survive(t, await crashSite(t, kind === 'streams' ? { REDIS_URL: (await redisServer(t)).url } : {})))
}
