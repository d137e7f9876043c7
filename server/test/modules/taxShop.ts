// A store whose taxes a service says, for tests of them.
import type { Cart, CheckoutCreate, TaxProviderCreate, TaxProviderWithSecret } from '@souk/sdk'
import type { Test } from 'tap'
import type { Harness, TestStore } from '../harness.js'
import { merchantService, type Answer, type MerchantService } from '../merchantService.js'

export const usd = (amount: number) => ({ amount, currency: 'USD' })
export const portland = { name: 'Ada Lovelace', line1: '1 Pier', city: 'Portland', province: 'OR', postal_code: '97209', country: 'US' }

/** A question as the service gets it. */
export interface Asked {
  readonly currency: string
  readonly prices_include_tax: boolean
  readonly tax_exempt: boolean
  readonly ship_to: { readonly postal_code: string | null }
  readonly lines: readonly { readonly id: string; readonly sku: string | null; readonly quantity: number; readonly amount: number; readonly taxable: boolean }[]
  readonly shipping: { readonly amount: number } | null
}

export const questionOf = ({ body }: { body: unknown }) => body as Asked

const UNTAXED: readonly string[] = []
const share = (name: string, rate_ppm: number, amount: number) => ({ name, rate_ppm, amount })

/** Amounts that no table comes to, so that nobody can mistake whose they are: a fee of 7 and a cent for each unit, on goods and on delivery. */
export const fees: Answer = (asked) => {
  const { currency, lines, shipping, tax_exempt } = questionOf(asked)
  const taxesOn = (units: number, taxable: boolean) => (tax_exempt || !taxable ? UNTAXED : [share('State tax', 60_000, 7 + units), share('City tax', 8_875, 1)])
  return { currency, reference: 'calc-1', lines: lines.map(({ id, quantity, taxable }) => ({ id, taxes: taxesOn(quantity, taxable) })), shipping: shipping && taxesOn(1, true) }
}

export interface TaxShop {
  store: TestStore
  service: MerchantService
  provider: TaxProviderWithSecret
  variants: string[]
  /** Opens a cart of two coats and a book, which is not taxed, that goes to Portland. */
  cart(): Promise<Cart>
  create(cart: Cart): CheckoutCreate
  /** Id of the test gateway. */
  gateway: string
}

export async function taxShop(h: Harness, t: Test, answer: Answer = fees, more: Partial<TaxProviderCreate> = {}): Promise<TaxShop> {
  const service = await merchantService(t, answer)
  const store = await h.createStore({ sandbox: true })
  const { souk, storefront } = store
  const provider = await souk.taxProviders.create({ name: 'Desk', url: service.url, timeout_ms: 5_000, ...more })
  service.secret = provider.secret
  const zone = await souk.taxZones.create({ name: 'US', areas: [{ country: 'US' }] })
  await souk.taxRates.create({ tax_zone_id: zone.id, name: 'Table', rate_ppm: 100_000 })
  const product = (title: string, sku: string, price: number, taxable: boolean) =>
    souk.products.create({ title, status: 'active', variants: [{ sku, option_values: [], price: usd(price), taxable, stock: [{ on_hand: 100 }] }] })
  const goods = [await product('Coat', 'COAT', 5_000, true), await product('Book', 'BOOK', 2_000, false)]
  const gateway = (await souk.paymentGateways.list()).data.find(({ payment_method }) => payment_method === 'test')!
  await souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true })
  const variants = goods.map(({ variants: [variant] }) => variant!.id)
  return {
    store, service, provider, variants, gateway: gateway.id,
    async cart() {
      const { id: cart_id } = await storefront.carts.create({ email: 'ada@example.com', lines: [{ variant_id: variants[0]!, quantity: 2 }, { variant_id: variants[1]!, quantity: 1 }] })
      await storefront.carts.update({ cart_id, shipping_address: portland })
      const [option] = (await storefront.carts.shippingOptions.list({ cart_id })).data
      return storefront.carts.update({ cart_id, shipping_option_id: option!.id })
    },
    create: (cart) => ({ cart_id: cart.id, cart_version: cart.version, payment: { payment_gateway_id: gateway.id, details: { test_outcome: 'approve' } } }),
  }
}
