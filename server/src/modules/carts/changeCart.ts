import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { LIFETIME_MS, toCart, toSnapshot, versionTag, withoutDrift, type Cart, type CartState, type Offers } from './cart.js'
import { getForUpdate, update } from './cartStore.js'

/**
 * A change of a cart costs two flights and at most nine statements, of which an add to an existing line needs eight:
 *   1. BEGIN · bind store · lock cart · its lines with prices and stock · what can be bought of the wanted variants
 *   2. save lines (· remove lines) · save cart · event and outbox · COMMIT
 * The row lock on the cart is what makes parallel changes queue up, so that none is lost.
 */
export async function openForChange(tx: StoreTx, cartId: string, ifMatch: string | undefined, variantIds: readonly string[] = []): Promise<{ cart: CartState; offers: Offers }> {
  const { cart, offers } = await getForUpdate(tx, cartId, variantIds)
  if (cart.status !== 'open') throw new Problem('carts.cart_not_open', `The cart is ${cart.status}.`)
  requireMatch(withoutDrift(ifMatch), cart.version)
  return { cart, offers }
}

type Change = Partial<Pick<CartState, 'lines' | 'email' | 'note' | 'attributes'>>

/** Saves the change, moves the expiry, announces the cart and answers with it. */
export function changed(tx: StoreTx, before: CartState, change: Change): { status: 200; body: Cart; version: string } {
  const after: CartState = { ...before, ...change, version: before.version + 1, updated_at: tx.now, expires_at: new Date(tx.now.getTime() + LIFETIME_MS) }
  const body = toCart(after)
  update(tx, before, after)
  tx.emit('cart.updated', after.id, toSnapshot(after))
  return { status: 200, body, version: versionTag(body) }
}
