import { addLine, createCart, field, getProduct, LINE_REFUSALS, listField, textField } from '../operations.js'
import { buy, lackForSale, PURCHASE } from './purchase.js'
import type { Scenario } from './scenario.js'

/** Everybody wants one unit of the same thing, until there is none: then a refusal is the right answer. */
export const flashSale: Scenario = {
  name: 'flash-sale',
  summary: 'everybody buys one unit of the same product',
  operations: ['storefront.products.get', 'carts.create', 'carts.lines.add', ...PURCHASE],
  unsuitable: lackForSale,
  async journey(shopper) {
    const product = await shopper.call(getProduct(shopper.hottestProduct().handle, true))
    // The first variant whatever its stock: people try, and the shop has to say no.
    const [variant] = listField(product, 'variants').filter((candidate) => field(candidate, 'id') !== undefined)
    const cartId = textField(await shopper.call(createCart()), 'id') ?? ''
    await shopper.call(addLine(cartId, textField(variant, 'id') ?? '', 1, LINE_REFUSALS))
    await buy(shopper, cartId)
  }
}
