import { addLine, createCart, LINE_REFUSALS, textField } from '../operations.js'
import { buy, lackForSale, PURCHASE } from './purchase.js'
import type { Scenario } from './scenario.js'

/** What a cart cannot take of an order made elsewhere. */
const REFUSALS = [...LINE_REFUSALS, 'carts.too_many_lines', 'carts.quantity_too_large', 'carts.total_too_large']

/** Places an order of a file. What the shop does not have is left out of it, as people do; an order of which nothing is left is refused. */
export const replay: Scenario = {
  name: 'replay',
  summary: 'the orders of a file',
  operations: ['carts.create', 'carts.lines.add', ...PURCHASE],
  unsuitable: lackForSale,
  async journey(shopper) {
    const { buyer, lines } = shopper.order()
    const cartId = textField(await shopper.call(createCart()), 'id') ?? ''
    let taken = 0
    for (const { variantId, quantity } of lines) {
      await shopper.think()
      if (await shopper.tryLine(addLine(cartId, variantId, quantity, REFUSALS))) taken++
    }
    if (taken === 0) shopper.leave()
    await buy(shopper, cartId, buyer)
  }
}
