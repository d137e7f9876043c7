import type { CartsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../cartStore.js'
import { toCart, versionTag } from '../cartView.js'
import { priced } from '../changeCart.js'

const STAFF: readonly string[] = ['secret_key', 'operator']

export const cartsGet: CartsOperations['carts.get'] = read(async (tx, { path, principal }) => {
  const kept = await get(tx, path.cart_id, STAFF.includes(principal.type))
  const { cart, quote } = await priced(tx, kept)
  const body = toCart(cart, quote)
  return { status: 200, body, version: versionTag(body, cart.currency !== kept.currency) }
})
