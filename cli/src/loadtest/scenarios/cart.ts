import { addLine, cartLines, createCart, field, getCart, getProduct, LINE_REFUSALS, listField, removeLine, textField, updateLine } from '../operations.js'
import type { Scenario, Shopper } from './scenario.js'

const QUANTITY_MAX = 3

/** Opens a cart, adds a few things, changes a quantity, thinks better of one line and looks at the cart. */
export const cart: Scenario = {
  name: 'cart',
  summary: 'create a cart, add lines, change a quantity, remove a line, read it',
  operations: ['storefront.products.get', 'carts.create', 'carts.lines.add', 'carts.lines.update', 'carts.lines.remove', 'carts.get'],
  unsuitable: ({ products }) => products.some(({ inStock }) => inStock) ? null : 'nothing is in stock',
  async journey(shopper) {
    const { random } = shopper
    const created = await shopper.call(createCart())
    // The check of createCart has made sure that there is an id.
    const cartId = textField(created, 'id') ?? ''
    /** How many can be had of each variant in the cart. */
    const stock = new Map<string, number>()
    let lines: readonly unknown[] = []
    for (let looks = random.between(1, 3); looks > 0; looks--) lines = await addPopularProduct(shopper, cartId, stock) ?? lines
    // A line may be missing when everything looked at was sold out by then.
    if (lines.length > 0) await changeMind(shopper, cartId, random.pick(lines), stock)
    await shopper.call(getCart(cartId))
  }
}

/** The lines after it, or null when the shopper only looked: sold out, or in the cart already, where twice may be more than there is. */
async function addPopularProduct(shopper: Shopper, cartId: string, stock: Map<string, number>): Promise<readonly unknown[] | null> {
  const { random } = shopper
  const product = await shopper.call(getProduct(shopper.popularProductInStock().handle, true))
  await shopper.think()
  const buyable = listField(product, 'variants').filter((variant) => field(variant, 'in_stock') === true)
  if (buyable.length === 0) return null
  const variant = random.pick(buyable)
  const id = textField(variant, 'id')
  if (id === null || stock.has(id)) return null
  const available = field(variant, 'available')
  // Null: stock is not tracked. Zero and in stock: it takes backorders.
  const limit = typeof available === 'number' && available > 0 ? Math.min(QUANTITY_MAX, available) : QUANTITY_MAX
  stock.set(id, limit)
  return cartLines(await shopper.call(addLine(cartId, id, random.between(1, limit), LINE_REFUSALS)))
}

async function changeMind(shopper: Shopper, cartId: string, line: unknown, stock: ReadonlyMap<string, number>): Promise<void> {
  const lineId = textField(line, 'id') ?? ''
  const quantity = Number(field(line, 'quantity'))
  const limit = stock.get(textField(line, 'variant_id') ?? '') ?? 1
  await shopper.think()
  await shopper.call(updateLine(cartId, lineId, quantity > 1 ? quantity - 1 : Math.min(2, limit), LINE_REFUSALS))
  if (!shopper.random.chance(0.4)) return
  await shopper.call(getCart(cartId))
  await shopper.think()
  await shopper.call(removeLine(cartId, lineId))
}
