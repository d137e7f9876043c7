import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { removeLine } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsLinesRemove: CartsOperations['carts.lines.remove'] = write(async (tx, { path, ifMatch }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  return changed(tx, cart, { lines: removeLine(cart.lines, path.line_id) })
}, turnOfCart)
