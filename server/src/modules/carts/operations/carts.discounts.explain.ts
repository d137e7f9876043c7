import type { CartsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../cartStore.js'
import { askOf } from '../changeCart.js'
import { quote } from '../quoteSources.js'

export const cartsDiscountsExplain: CartsOperations['carts.discounts.explain'] = read(async (tx, { path }) => {
  const cart = await get(tx, path.cart_id)
  const { explanations } = await quote(tx, askOf(cart))
  return { status: 200, body: { discounts: explanations.map(({ amount, title, ...explanation }) => ({ ...explanation, title: title ?? '', amount: { amount, currency: cart.currency } })) } }
})
