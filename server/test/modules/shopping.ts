import type { Cart, Checkout } from '@souk/sdk'
import { checkoutFaults } from '../../src/modules/checkout/index.js'
import { ledgerFaults } from '../../src/modules/inventory/index.js'
import { paymentFaults } from '../../src/modules/payments/index.js'
import type { Harness, TestStore } from '../harness.js'

export const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A store that sells things which need no shipping, so that a checkout needs an e-mail address and a payment only. */
export interface Shop {
  store: TestStore
  variants: string[]
  /** Id of the test gateway. */
  gateway: string
  cart(lines?: { variant_id: string; quantity?: number }[]): Promise<Cart>
  /** A checkout that can be completed. */
  begin(options?: { quantity?: number; variant?: string; outcome?: string; cart?: Cart }): Promise<Checkout>
  complete(checkout: Checkout, key?: string): Promise<Checkout>
  levels(): Promise<{ on_hand: number; reserved: number; committed: number }[]>
}

export async function openShop(h: Harness, { prices = [1_000], stock = 1_000 }: { prices?: number[]; stock?: number } = {}): Promise<Shop> {
  const store = await h.createStore()
  const product = await store.souk.products.create({
    title: 'Print', status: 'active', options: [{ name: 'Size' }], variants: prices.map((amount, index) => ({ sku: `P-${index}`, option_values: [`S${index}`], price: usd(amount), requires_shipping: false, stock: [{ on_hand: stock }] })),
  })
  const gateway = (await store.souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await store.souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true })
  const variants = product.variants.map(({ id }) => id)
  const { carts, checkouts } = store.storefront
  const shop: Shop = {
    store, variants, gateway: gateway.id,
    cart: (lines = [{ variant_id: variants[0]! }]) => carts.create({ lines }),
    async begin({ quantity = 1, variant = variants[0]!, outcome = 'approve', cart } = {}) {
      const taken = cart ?? await shop.cart([{ variant_id: variant, quantity }])
      return checkouts.create({ cart_id: taken.id, cart_version: taken.version, email: 'ada@example.com', payment: { payment_gateway_id: gateway.id, details: { test_outcome: outcome as never } } })
    },
    complete: (checkout, key) => checkouts.complete({ checkout_id: checkout.id, total: checkout.totals.total }, key === undefined ? {} : { idempotencyKey: key }),
    levels: async () => (await store.souk.inventoryLevels.list()).data.map(({ on_hand, reserved, committed }) => ({ on_hand, reserved, committed })),
  }
  return shop
}

/** What breaks an invariant of checkouts, payments or stock, once the consumers have caught up: nothing is to be found. */
export async function faultsOf(h: Harness, store: TestStore): Promise<unknown[]> {
  await h.settled(store)
  const ask = (text: string, values: unknown[]) => h.sql(store.store.shard_id, text, values)
  return [...await ask(checkoutFaults.text, [store.store.id, h.clock.now()]), ...await ask(paymentFaults.text, [store.store.id, h.clock.now()]), ...await ask(ledgerFaults.text, [store.store.id])]
}
