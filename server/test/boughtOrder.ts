import type { Order, PaymentDetails, PaymentGatewayUpdate } from '@souk/sdk'
import { until, type Harness, type TestStore } from './harness.js'
import { ADDRESS } from './placement.js'

/** A store with a product that is shipped. */
export interface BuyingShop {
  store: TestStore
  /** The location it is shipped from. */
  main: string
  /** Buys through cart and checkout, delivery and test gateway, as a shopper does. */
  buy(quantity?: number): Promise<Order>
  /** The same, with what the test gateway shall do, and without waiting for more than the order. */
  place(quantity: number, testOutcome: PaymentDetails['test_outcome']): Promise<Order>
}

/** A shop in which everything is as real as it gets, so that every invariant has something to say and none is broken by how a test is made. */
export async function buyingShop(h: Harness, { capture_mode = 'automatic' }: Pick<PaymentGatewayUpdate, 'capture_mode'> = {}): Promise<BuyingShop> {
  const store = await h.createStore({ sandbox: true })
  const { souk, storefront } = store
  const product = await souk.products.create({ title: 'Canvas field jacket', status: 'active', variants: [{ sku: 'CFJ', option_values: [], price: { amount: 12_900, currency: 'USD' }, stock: [{ on_hand: 50 }] }] })
  const gateway = (await souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true, capture_mode })
  const { data: [main] } = await souk.locations.list()
  const place = async (quantity: number, test_outcome: PaymentDetails['test_outcome']) => {
    const { id: cart_id } = await storefront.carts.create({ lines: [{ variant_id: product.variants[0]!.id, quantity }] })
    const cart = await storefront.carts.update({ cart_id, shipping_address: ADDRESS })
    const [option] = (await storefront.carts.shippingOptions.list({ cart_id })).data
    const { id, totals } = await storefront.checkouts.create({ cart_id, cart_version: cart.version, email: 'ada@example.com', shipping_option_id: option!.id, payment: { payment_gateway_id: gateway.id, details: { test_outcome } } })
    const { order } = await storefront.checkouts.complete({ checkout_id: id, total: totals.total })
    return souk.orders.get({ order_id: order!.id })
  }
  return {
    store, main: main!.id, place,
    async buy(quantity = 2) {
      const order = await place(quantity, 'approve')
      return until('the order to know of its payment', async () => {
        const now = await souk.orders.get({ order_id: order.id })
        return now.payment_status === (capture_mode === 'automatic' ? 'paid' : 'authorized') && now
      })
    },
  }
}
