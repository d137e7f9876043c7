/**
 * A process that dies at any named point of buying a label buys one all the same, and never two: for each failpoint a process of its own is asked for
 * a label and dies there; the one that is left carries it on, and the request that is repeated under its key finds it.
 */
import { randomUUID } from 'node:crypto'
import { createSouk } from '@souk/sdk'
import t from 'tap'
import { doom, failpointsOf, KEYS_MS } from './crash.js'
import { harness, until } from './harness.js'
import { merchantService } from './merchantService.js'
import { sell, tradingShop } from './soldOrder.js'

t.setTimeout(600_000)
const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const begin = await doom(t)

for (const name of failpointsOf('orders.label.')) {
  t.test(`a process that dies at ${name}`, { timeout: 120_000 }, async (t) => {
    const sold = new Set<string>()
    const service = await merchantService(t, ({ idempotencyKey }) => {
      sold.add(idempotencyKey!)
      return { reference: `L-${[...sold].indexOf(idempotencyKey!) + 1}`, tracking: [{ number: 'NP1' }] }
    })
    const shop = await tradingShop(h, [5])
    const { souk } = shop.store
    const provider = await souk.shippingProviders.create({ name: 'Desk', url: service.url, labels: true })
    service.secret = provider.secret
    const order = await sell(h, shop, { units: [2] })
    const work = (await souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!
    const { id } = await souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: work.id }] })
    const wanted = { fulfillment_id: id, shipping_provider_id: provider.id }
    const options = { idempotencyKey: randomUUID() }

    const server = await begin({ env: { ...h.environment, SOUK_FAILPOINT: name }, offsetMs: h.clock.now().getTime() - Date.now(), flows: null })
    t.equal(await server.dieOf(() => createSouk({ baseUrl: server.url, apiKey: shop.store.secret_key, maxRetries: 0 }).fulfillments.labels.create(wanted, options)), 'SIGKILL', 'it died there')

    h.clock.advance(KEYS_MS) // the dead hold their lease and their claim no longer
    const bought = await until('the label to be bought', async () => {
      const { label } = await souk.fulfillments.get({ fulfillment_id: id })
      return label?.status === 'bought' && label
    })
    t.match(await souk.fulfillments.labels.create(wanted, options), { id: bought.id, status: 'bought' }, 'the request that is repeated finds it')
    t.strictSame([...sold], [bought.id], 'the provider sold one label')
    t.match((await souk.fulfillments.get({ fulfillment_id: id })).tracking, [{ number: 'NP1' }], 'which is on the fulfillment once')
    t.equal((await souk.fulfillments.get({ fulfillment_id: id })).tracking.length, 1)
  })
}
