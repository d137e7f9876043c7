// Labels: bought once from a service of the merchant's own, or typed in.
import { t, type Test } from 'tap'
import type { Fulfillment, ShippingProviderWithSecret } from '@souk/sdk'
import { manualCarrier } from '../../src/adapters/manual/manualCarrier.js'
import { serviceCarrier } from '../../src/adapters/service/serviceCarrier.js'
import { newSecret, keep } from '../../src/kernel/signingSecret.js'
import type { Carrier, CarrierAccount } from '../../src/ports/carrier.js'
import { harness, refusal, repeats, until } from '../harness.js'
import { merchantService, type Answer, type MerchantService } from '../merchantService.js'
import { sell, tradingShop } from '../soldOrder.js'
import type { StockedShop } from './stock.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const MISSING = { fulfillment: 'ful_00000000000000000000000000', label: 'lbl_00000000000000000000000000', provider: 'spv_00000000000000000000000000', size: 'pkg_00000000000000000000000000' }

/** Sells labels as a good service does: one for each key, whatever is asked how often. */
function seller(): { answer: Answer; sold: Map<string, object>; cancelled: Set<string> } {
  const sold = new Map<string, object>()
  const cancelled = new Set<string>()
  return {
    sold, cancelled,
    answer({ body, idempotencyKey }) {
      if (body.type === 'labels.cancel') {
        cancelled.add(String(body.reference))
        return { cancelled: true }
      }
      const label = sold.get(idempotencyKey!) ?? { reference: `L-${sold.size + 1}`, tracking: [{ company: 'Northpost', number: `NP${sold.size + 1}` }], label_url: `https://shipping.example.com/${sold.size + 1}.pdf` }
      sold.set(idempotencyKey!, label)
      return label
    },
  }
}

interface Desk {
  shop: StockedShop
  service: MerchantService
  provider: ShippingProviderWithSecret
  fulfillment: Fulfillment
}

/** A shop that has packed two units, and a provider that sells labels. */
async function desk(t: Test, answer: Answer, timeout_ms = 5_000): Promise<Desk> {
  const service = await merchantService(t, answer)
  const shop = await tradingShop(h, [10])
  const { souk } = shop.store
  const provider = await souk.shippingProviders.create({ name: 'Desk', url: service.url, labels: true, timeout_ms })
  service.secret = provider.secret
  const order = await sell(h, shop, { units: [2] })
  const work = (await souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!
  return { shop, service, provider, fulfillment: await souk.fulfillments.create({ fulfillment_orders: [{ fulfillment_order_id: work.id }] }) }
}

t.test('fulfillments.create, fulfillments.update: packages are recorded', async (t) => {
  const shop = await tradingShop(h, [10])
  const { souk } = shop.store
  const order = await sell(h, shop, { units: [2] })
  const work = (await souk.fulfillmentOrders.list({ order_id: order.id })).data[0]!
  const size = await souk.shippingPackages.create({ name: 'Box', length_mm: 400, width_mm: 300, height_mm: 200, weight_grams: 250, max_weight_grams: 10_000 })
  const line = order.lines[0]!
  const wanted = { fulfillment_order_id: work.id, lines: [{ order_line_id: line.id, quantity: 1 }] }
  t.match(await refusal(souk.fulfillments.create({ fulfillment_orders: [wanted], packages: [{ shipping_package_id: MISSING.size, weight_grams: 1 }] })), { status: 404, code: 'orders.package_not_found', errors: [{ pointer: '/packages/0/shipping_package_id' }] })
  const packed = await souk.fulfillments.create({ fulfillment_orders: [wanted] })
  t.match(packed.packages, [{ shipping_package_id: size.id, name: 'Box', weight_grams: 250 + line.weight_grams, count: 1 }], 'by weight when nobody says')
  const said = await souk.fulfillments.create({ fulfillment_orders: [wanted], packages: [{ weight_grams: 900, count: 2 }] })
  t.match(said.packages, [{ shipping_package_id: null, weight_grams: 900, count: 2 }])
  await souk.fulfillments.update({ fulfillment_id: said.id, packages: [{ shipping_package_id: size.id, weight_grams: 950 }] })
  t.match((await souk.fulfillments.get({ fulfillment_id: said.id })).packages, [{ name: 'Box', weight_grams: 950, count: 1 }])
})

t.test('fulfillments.labels.create, fulfillments.labels.cancel: a label is bought, put on the fulfillment, and given back', async (t) => {
  const { answer, sold, cancelled } = seller()
  const { shop, service, provider, fulfillment } = await desk(t, answer)
  const { fulfillments } = shop.store.souk
  const label = await repeats(t, (options) => fulfillments.labels.create({ fulfillment_id: fulfillment.id, shipping_provider_id: provider.id, service_code: 'express' }, options))
  t.match(label, { status: 'bought', carrier: 'service', shipping_provider_id: provider.id, service_code: 'express', tracking: [{ company: 'Northpost', number: 'NP1', url: null }], label_url: 'https://shipping.example.com/1.pdf', error: null })
  t.match(service.asked, [{ id: label.id, idempotencyKey: label.id, body: { type: 'labels.create', label_id: label.id, fulfillment_id: fulfillment.id, service_code: 'express', packages: fulfillment.packages } }])
  const after = await fulfillments.get({ fulfillment_id: fulfillment.id })
  t.match(after, { version: 2, tracking: label.tracking, label_url: label.label_url, label })
  t.match(await refusal(fulfillments.labels.create({ fulfillment_id: fulfillment.id, shipping_provider_id: provider.id })), { status: 409, code: 'orders.label_exists' })
  t.match(await refusal(fulfillments.cancel({ fulfillment_id: fulfillment.id })), { status: 409, code: 'orders.label_exists' })
  const given = await repeats(t, (options) => fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: label.id }, options))
  t.equal(given.status, 'cancelled')
  t.match(await fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: label.id }), { status: 'cancelled' }, 'again changes nothing')
  t.match(await fulfillments.get({ fulfillment_id: fulfillment.id }), { version: 3, tracking: [], label_url: null, label: { status: 'cancelled' } })
  t.strictSame([sold.size, [...cancelled], service.asked.length], [1, ['L-1'], 2])
  t.equal((await fulfillments.labels.create({ fulfillment_id: fulfillment.id, shipping_provider_id: provider.id })).status, 'bought', 'another one can be bought then')
  const updated = (await h.events(shop.store, 'fulfillment.updated')).filter((event) => event.resource_id === fulfillment.id)
  t.equal(updated.length, 3)
  const other = await h.createStore()
  const missing = await refusal(other.souk.fulfillments.labels.create({ fulfillment_id: MISSING.fulfillment }))
  t.match(missing, { status: 404, code: 'orders.fulfillment_not_found' })
  t.strictSame(await refusal(other.souk.fulfillments.labels.create({ fulfillment_id: fulfillment.id })), missing)
  t.strictSame(await refusal(other.souk.fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: label.id })), missing)
  t.match(await refusal(fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: MISSING.label })), { status: 404, code: 'orders.label_not_found' })
  const reader = await h.clientWith(shop.store, ['fulfillments:read'])
  for (const call of [() => reader.fulfillments.labels.create({ fulfillment_id: fulfillment.id }), () => reader.fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: label.id })]) t.match(await refusal(call()), { status: 403 })
  t.match(await refusal(shop.store.souk.shippingProviders.delete({ shipping_provider_id: provider.id })), { status: 409, code: 'shipping.provider_in_use' })
})

t.test('fulfillments.labels.create: what was made elsewhere is typed in, and what contradicts itself is refused', async (t) => {
  const { shop, service, provider, fulfillment } = await desk(t, seller().answer)
  const { fulfillments, shippingProviders } = shop.store.souk
  const at = { fulfillment_id: fulfillment.id }
  t.match(await refusal(fulfillments.labels.create({ ...at, service_code: 'x' })), { status: 422, code: 'orders.label_invalid', errors: [{ pointer: '/service_code' }] })
  t.match(await refusal(fulfillments.labels.create({ ...at, shipping_provider_id: provider.id, tracking: [], label_url: null })), { status: 422, errors: [{ pointer: '/tracking' }, { pointer: '/label_url' }] })
  t.match(await refusal(fulfillments.labels.create({ ...at, shipping_provider_id: MISSING.provider })), { status: 404, code: 'shipping.provider_not_found' })
  await shippingProviders.update({ shipping_provider_id: provider.id, labels: false })
  t.match(await refusal(fulfillments.labels.create({ ...at, shipping_provider_id: provider.id })), { status: 422, code: 'orders.label_invalid', errors: [{ pointer: '/shipping_provider_id' }] })
  const label = await fulfillments.labels.create({ ...at, tracking: [{ company: 'By hand', number: '1' }], label_url: 'https://labels.example.com/1' })
  t.match(label, { carrier: 'manual', status: 'bought', shipping_provider_id: null })
  t.match(await fulfillments.get(at), { tracking: [{ company: 'By hand', number: '1' }], label_url: 'https://labels.example.com/1' })
  t.match(await fulfillments.cancel(at), { status: 'cancelled' }, 'a label that was typed in keeps nobody from cancelling')
  t.match(await refusal(fulfillments.labels.create(at)), { status: 409, code: 'orders.fulfillment_status_invalid' })
  t.equal(service.asked.length, 0)
})

t.test('fulfillments.labels.create: a refusal is final, and silence is not', async (t) => {
  const { answer, sold } = seller()
  const { shop, service, provider, fulfillment } = await desk(t, (_asked, response) => void response.writeHead(422).end('{}'), 300)
  const { fulfillments } = shop.store.souk
  const wanted = { fulfillment_id: fulfillment.id, shipping_provider_id: provider.id }
  t.match(await refusal(fulfillments.labels.create(wanted)), { status: 409, code: 'orders.label_refused' })
  t.match((await fulfillments.get({ fulfillment_id: fulfillment.id })).label, { status: 'failed', error: 'refused' })
  // It sells the label, and its answer is lost.
  service.answer = (asked, response) => {
    void answer(asked, response)
  }
  const pending = await repeats(t, (options) => fulfillments.labels.create(wanted, options))
  t.match(pending, { status: 'pending', error: 'timeout' })
  t.match(await refusal(fulfillments.labels.create(wanted)), { status: 409, code: 'orders.label_exists' })
  t.match(await refusal(fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: pending.id })), { status: 409, code: 'orders.label_not_bought' })
  service.answer = answer
  h.clock.advance(5_000)
  const bought = await until('the label to be bought', async () => {
    const { label } = await fulfillments.get({ fulfillment_id: fulfillment.id })
    return label?.status === 'bought' && label
  })
  t.match(bought, { id: pending.id, tracking: [{ number: 'NP1' }], error: null })
  t.strictSame([...sold.keys()], [pending.id], 'one label, whatever was lost')
  service.answer = (_asked, response) => void response.writeHead(409).end('{}')
  t.match(await refusal(fulfillments.labels.cancel({ fulfillment_id: fulfillment.id, label_id: bought.id })), { status: 409, code: 'orders.label_refused' })
  t.match((await fulfillments.get({ fulfillment_id: fulfillment.id })).label, { status: 'bought' }, 'a label that the provider keeps stays')
})

t.test('carriers: whatever sells labels sells one for each key', async (t) => {
  const { answer } = seller()
  const service = await merchantService(t, answer)
  service.secret = newSecret()
  const { services } = h.platform
  const account: CarrierAccount = { url: service.url, timeout_ms: 2_000, secrets: [keep(service.secret, h.clock.now(), services.secrets)] }
  const carriers: [string, Carrier, CarrierAccount | null][] = [['manual', manualCarrier(), null], ['service', serviceCarrier(services), account]]
  for (const [name, carrier, of] of carriers) {
    const order = { store_id: 'store_1', label_id: 'lbl_1', fulfillment_id: 'ful_1', order_name: '#1', service_code: null, destination: null, packages: [], tracking: [{ number: '1' }], label_url: null }
    const first = await carrier.buy(of, order, h.clock.now())
    t.equal(first.result, 'done', name)
    t.strictSame(await carrier.buy(of, order, h.clock.now()), first, `${name}: again it is the same label`)
    const label = { store_id: 'store_1', label_id: 'lbl_1', reference: first.result === 'done' ? first.value.reference : '' }
    for (const _time of ['once', 'twice']) t.match(await carrier.cancel(of, label, h.clock.now()), { result: 'done' }, name)
  }
  t.match(await serviceCarrier(services).buy({ ...account, url: 'http://127.0.0.1:1/' }, { store_id: 's', label_id: 'l', fulfillment_id: 'f', order_name: '', service_code: null, destination: null, packages: [], tracking: [], label_url: null }, h.clock.now()), { result: 'unknown', fault: 'connection_failed' })
})
