import { completeCheckout, createCheckout, field, listField, listShippingOptions, nameBuyer, textField } from '../operations.js'
import type { StoreCatalog } from '../catalog.js'
import type { Shopper } from './scenario.js'

/** Operations of `buy`. */
export const PURCHASE = ['carts.update', 'carts.shippingOptions.list', 'checkouts.create', 'checkouts.complete'] as const

/** Whether anything can be bought and paid here. */
export function lackForSale({ products, till }: StoreCatalog): string | null {
  if (!products.some(({ inStock }) => inStock)) return 'nothing is in stock'
  return till.paymentGatewayId === null ? 'the store takes neither test nor manual payments' : null
}

/** From a filled cart to the order: who and where, the cheapest delivery, what it comes to, and paying just that. `known` is the e-mail of a buyer who may come again. */
export async function buy(shopper: Shopper, cartId: string, known: string | null = null): Promise<void> {
  const { random, catalog: { till } } = shopper
  const buyer = known ?? `shopper-${random.between(1, 1_000_000)}@example.com`
  const cart = await shopper.call(nameBuyer(cartId, { email: buyer, shippingAddress: { name: 'Load Test', line1: '1 Harbour Street', city: 'Portland', postal_code: '97209', country: till.country } }))
  await shopper.think()
  const [cheapest] = listField(await shopper.call(listShippingOptions(cartId)), 'data')
  const checkout = await shopper.call(createCheckout(cartId, Number(field(cart, 'version')), textField(cheapest, 'id'), till.paymentGatewayId ?? ''))
  await shopper.think()
  await shopper.call(completeCheckout(textField(checkout, 'id') ?? '', field(field(checkout, 'totals'), 'total')))
}
