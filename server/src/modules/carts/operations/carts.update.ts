import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsUpdate: CartsOperations['carts.update'] = write(async (tx, { path, body, ifMatch }) => {
  const { cart } = await openForChange(tx, path.cart_id, ifMatch)
  return changed(tx, cart, body)
}, turnOfCart)
