import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { changeDetails, detailsOf } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsGiftCardsRemove: CartsOperations['carts.giftCards.remove'] = write(async (tx, { path, ifMatch }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  const kept = detailsOf(cart).gift_cards.filter(({ id }) => id !== path.gift_card_id)
  return changed(tx, cart, cart.details === null ? {} : { details: changeDetails(cart.details, { gift_cards: kept }) })
}, turnOfCart)
