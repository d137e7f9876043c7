import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { addUnits } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsLinesAdd: CartsOperations['carts.lines.add'] = write(async (tx, { path, body, ifMatch }) => {
  const { cart, offers } = await openForChange(tx, path.cart_id, ifMatch, body.variant_id)
  const wanted = { variant_id: body.variant_id, quantity: body.quantity ?? 1, properties: body.properties ?? {} }
  return changed(tx, cart, { lines: addUnits(cart.lines, [wanted], offers, () => tx.newId('lineItem'), () => '') })
}, turnOfCart)
