import { addLine, createCart, field, getProduct, LINE_REFUSALS, listField, textField } from '../operations.js'
import { buy, lackForSale, PURCHASE } from './purchase.js'
import type { Scenario } from './scenario.js'

/** Puts one or two things into a cart and buys them. */
export const checkout: Scenario = {
  name: 'checkout',
  summary: 'fill a cart, choose the delivery, pay, get an order',
  operations: ['storefront.products.get', 'carts.create', 'carts.lines.add', ...PURCHASE],
  unsuitable: lackForSale,
  async journey(shopper) {
    const { random } = shopper
    const cartId = textField(await shopper.call(createCart()), 'id') ?? ''
    const chosen = new Set<string>()
    for (let things = random.between(1, 2); things > 0; things--) {
      const product = await shopper.call(getProduct(shopper.popularProductInStock().handle, true))
      const buyable = listField(product, 'variants').filter((variant) => field(variant, 'in_stock') === true).flatMap((variant) => textField(variant, 'id') ?? [])
      await shopper.think()
      if (buyable.length === 0) continue
      const variant = random.pick(buyable)
      if (!chosen.has(variant)) await shopper.call(addLine(cartId, variant, 1, LINE_REFUSALS))
      chosen.add(variant)
    }
    if (chosen.size > 0) await buy(shopper, cartId)
  }
}
