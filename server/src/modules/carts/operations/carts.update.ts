import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { changeDetails } from '../cart.js'
import { changed, openForChange, turnOfCart } from '../changeCart.js'

export const cartsUpdate: CartsOperations['carts.update'] = write(async (tx, { path, body, ifMatch }) => {
  const cart = await openForChange(tx, path.cart_id, ifMatch)
  const { shipping_address, billing_address, shipping_option_id, use_store_credit, ...fields } = body
  const reply = await changed(tx, cart, { ...fields, details: changeDetails(cart.details, { shipping_address, billing_address, shipping_option_id, use_store_credit }) })
  if (shipping_option_id != null && reply.body.shipping === null) throw shippingOptionUnknown()
  return reply
}, turnOfCart)

const shippingOptionUnknown = () =>
  new Problem('carts.shipping_option_unknown', 'Ask for the shipping options of the cart and choose one of them.', { errors: [{ pointer: '/shipping_option_id', code: 'unknown', detail: 'is none of the options' }] })
