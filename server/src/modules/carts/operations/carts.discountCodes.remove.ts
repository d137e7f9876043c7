import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { changeDetails, detailsOf } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsDiscountCodesRemove: CartsOperations['carts.discountCodes.remove'] = write(async (tx, { path, ifMatch }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  const kept = detailsOf(cart).discount_codes.filter((code) => code.toUpperCase() !== path.code.toUpperCase())
  return changed(tx, cart, cart.details === null ? {} : { details: changeDetails(cart.details, { discount_codes: kept }) })
}, turnOfCart)
