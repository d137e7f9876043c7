import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { changeLine } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsLinesUpdate: CartsOperations['carts.lines.update'] = write(async (tx, { path, body, ifMatch }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  return changed(tx, cart, { lines: changeLine(cart.lines, path.line_id, body) })
}, turnOfCart)
