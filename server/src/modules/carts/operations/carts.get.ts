import type { CartsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toCart, versionTag } from '../cart.js'
import { get } from '../cartStore.js'

export const cartsGet: CartsOperations['carts.get'] = read(async (tx, { path }) => {
  const cart = toCart(await get(tx, path.cart_id))
  return { status: 200, body: cart, version: versionTag(cart) }
})
