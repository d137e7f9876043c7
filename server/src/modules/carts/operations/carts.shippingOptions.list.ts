import type { CartsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../cartStore.js'
import { askOf } from '../changeCart.js'
import { quote } from '../quoteSources.js'

export const cartsShippingOptionsList: CartsOperations['carts.shippingOptions.list'] = read(async (tx, { path }) => {
  const cart = await get(tx, path.cart_id)
  const { options } = await quote(tx, { ...askOf(cart), options: true })
  const data = (options ?? []).map(({ rate_id: _, price, ...option }) => ({ ...option, price: { amount: price, currency: cart.currency } }))
  return { status: 200, body: { data, next_cursor: null, has_more: false } }
})
