import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { findGiftCard } from '../../discounts/index.js'
import { changeDetails, detailsOf } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'
import { CODES_MAX } from '../mergeCarts.js'

export const cartsGiftCardsAdd: CartsOperations['carts.giftCards.add'] = write(async (tx, { path, body, ifMatch, services }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  const card = await findGiftCard(tx, services.secrets, body.code)
  if (card === null) throw new Problem('carts.gift_card_unknown', 'There is no such gift card.', { errors: [{ pointer: '/code', code: 'unknown', detail: 'is the code of no gift card' }] })
  const { gift_cards } = detailsOf(cart)
  if (gift_cards.some(({ id }) => id === card.id)) return changed(tx, cart, {})
  const fault = card.status !== 'active' ? `The card is ${card.status}.` : card.currency !== cart.currency ? `The card is in ${card.currency}, the cart in ${cart.currency}.` : card.available === 0 ? 'Nothing is left on the card.' : null
  if (fault !== null) throw new Problem('carts.gift_card_unusable', fault, { errors: [{ pointer: '/code', code: 'unusable', detail: fault }] })
  if (gift_cards.length >= CODES_MAX) throw new Problem('carts.too_many_codes', `The cart has ${CODES_MAX} gift cards already.`)
  return changed(tx, cart, { details: changeDetails(cart.details, { gift_cards: [...gift_cards, { id: card.id, last4: card.last4 ?? '' }] }) })
}, turnOfCart)
