import { addLine, cartLines, createCart, field, getCart, getProduct, removeLine, textField, updateLine } from '../operations.js'
import type { Scenario, Shopper } from './scenario.js'

/** Opens a cart, adds a few things, changes a quantity, thinks better of one line and looks at the cart. */
export const cart: Scenario = {
  name: 'cart',
  summary: 'create a cart, add lines, change a quantity, remove a line, read it',
  operations: [
    'storefront.products.get', 'storefront.carts.create', 'storefront.carts.addLine', 'storefront.carts.updateLine',
    'storefront.carts.removeLine', 'storefront.carts.get'
  ],
  unsuitable: ({ products }) => products.some(({ variants }) => variants.length > 0) ? null : 'nothing is in stock',
  async journey(shopper) {
    const { random } = shopper
    const created = await shopper.call(createCart())
    // The check of createCart has made sure that there is an id, the one of addLine that there is a line.
    const cartId = textField(created, 'id') ?? ''
    let lines: readonly unknown[] = []
    const inCart = new Set<string>()
    for (let adds = random.between(1, 3); adds > 0; adds--) lines = await addPopularProduct(shopper, cartId, inCart) ?? lines
    const line = random.pick(lines)
    const lineId = textField(line, 'id') ?? ''
    await shopper.think()
    // One piece less never runs into a stock limit; a single piece stays a single piece.
    await shopper.call(updateLine(cartId, lineId, Math.max(1, Number(field(line, 'quantity')) - 1)))
    await shopper.call(getCart(cartId))
    if (!random.chance(0.4)) return
    await shopper.think()
    await shopper.call(removeLine(cartId, lineId))
    await shopper.call(getCart(cartId))
  }
}

/** The lines after it, or null when the shopper only looked because the piece is in the cart already: twice may be more than there is. */
async function addPopularProduct(shopper: Shopper, cartId: string, inCart: Set<string>): Promise<readonly unknown[] | null> {
  const product = shopper.popularProductInStock()
  const { id, available } = shopper.random.pick(product.variants)
  const quantity = shopper.random.between(1, Math.max(1, Math.min(3, available ?? 3)))
  await shopper.call(getProduct(product.handle))
  await shopper.think()
  if (inCart.has(id)) return null
  inCart.add(id)
  return cartLines(await shopper.call(addLine(cartId, id, quantity)))
}
