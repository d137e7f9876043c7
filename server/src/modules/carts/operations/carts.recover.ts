import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { getManyForUpdate } from '../cartStore.js'
import { changed, turnOfCart } from '../changeCart.js'
import { isRecoverable, isToken } from '../recovery.js'

export const cartsRecover: CartsOperations['carts.recover'] = write(async (tx, { path, body, services }) => {
  const cart = (await getManyForUpdate(tx, [path.cart_id])).get(path.cart_id)
  if (cart === undefined || !isToken(body.token, tx.storeId, cart.id, services.secrets) || !isRecoverable(cart, tx.now)) throw new Problem('carts.cart_not_found', 'No cart of this store has this id and token, or it was abandoned too long ago.')
  if (cart.status !== 'abandoned' && cart.status !== 'open') throw new Problem('carts.cart_not_open', `The cart is ${cart.status}.`)
  return changed(tx, cart, { status: 'open' })
}, turnOfCart)
