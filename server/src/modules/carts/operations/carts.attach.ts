import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write, type Principal } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { getCustomer } from '../../customers/index.js'
import { openCartOf, takeTurn } from '../cartQuery.js'
import { changed, turnOfCart } from '../changeCart.js'
import { end, lockPair, mergeCarts } from '../mergeCarts.js'

export const cartsAttach: CartsOperations['carts.attach'] = write(async (tx, { path, body = {}, ifMatch, principal }) => {
  const customerId = customerOf(principal, body.customer_id)
  // One after the other, so that each takes over the cart that the one before left open.
  takeTurn(tx, customerId)
  const [other] = await Promise.all([openCartOf(tx, customerId, path.cart_id), getCustomer(tx, customerId)])
  const { into, from } = await lockPair(tx, path.cart_id, other, ifMatch)
  if (into.customer_id !== null && into.customer_id !== customerId) throw new Problem('carts.belongs_to_another', 'The cart is attached to another customer.')
  if (from?.status !== 'open') return changed(tx, into, { customer_id: customerId })
  end(tx, from)
  return changed(tx, into, { customer_id: customerId, ...mergeCarts(into, from, body.policy ?? 'sum', () => tx.newId('lineItem')) })
}, turnOfCart)

/** @throws carts.customer_required, auth.permission_denied */
function customerOf(principal: Principal, named: string | undefined): string {
  if (principal.customerId !== null) {
    if (named !== undefined && named !== principal.customerId) throw new Problem('auth.permission_denied', 'A customer can only attach carts to themselves.')
    return principal.customerId
  }
  const isStaff = principal.type === 'secret_key' || principal.type === 'operator'
  if (!isStaff || named === undefined) throw new Problem('carts.customer_required', isStaff ? 'Name the customer.' : 'Sign the customer in first.', { errors: isStaff ? [{ pointer: '/customer_id', code: 'required', detail: 'is needed with a secret key' }] : [] })
  return named
}
