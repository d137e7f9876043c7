import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { changed, turnOfCart } from '../changeCart.js'
import { end, lockPair, mergeCarts, requireUsable } from '../mergeCarts.js'

export const cartsMerge: CartsOperations['carts.merge'] = write(async (tx, { path, body, ifMatch }) => {
  if (body.from_cart_id === path.cart_id) throw new Problem('carts.merge_into_itself', undefined, { errors: [{ pointer: '/from_cart_id', code: 'same', detail: 'is the cart itself' }] })
  const { into, from: found } = await lockPair(tx, path.cart_id, body.from_cart_id, ifMatch)
  const from = requireUsable(found, tx.now)
  if (from.customer_id !== null && from.customer_id !== into.customer_id) throw new Problem('carts.belongs_to_another', 'The cart to take over is attached to a customer; attach this one to the same first.')
  end(tx, from)
  return changed(tx, into, mergeCarts(into, from, body.policy ?? 'sum', () => tx.newId('lineItem')))
}, turnOfCart)
