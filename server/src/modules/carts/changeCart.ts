import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { LIFETIME_MS, toCart, versionTag, withoutDrift, type Cart, type CartState, type Offers } from './cart.js'
import { getForUpdate, save } from './cartStore.js'

/** Changes of one cart wait for each other before they take a connection. */
export const turnOfCart = ({ path }: { readonly path: { cart_id: string } }): string => path.cart_id

/**
 * A change of a cart costs two round trips, whatever it changes:
 *   1. BEGIN · bind the store · lock the cart · read its lines with prices and stock, and what can be bought of the variant to add
 *   2. save the lines and the cart (a removal is one statement more) · COMMIT
 * The row lock on the cart is what makes parallel changes queue up, so that none is lost. Measured on the same rows, 16 clients:
 * 0.67 of the rate of pgbench-like updates that do nothing else, 0.50 with an event of its own for every change.
 */
export async function openForChange(tx: StoreTx, cartId: string, ifMatch: string | undefined, variantId: string | null = null): Promise<{ cart: CartState; offers: Offers }> {
  const { cart, offers } = await getForUpdate(tx, cartId, variantId)
  if (cart.status !== 'open') throw new Problem('carts.cart_not_open', `The cart is ${cart.status}.`)
  requireMatch(withoutDrift(ifMatch), cart.version)
  return { cart, offers }
}

type Change = Partial<Pick<CartState, 'lines' | 'email' | 'note' | 'attributes'>>

/** Saves the change, moves the expiry and answers with the cart. Its event follows, see workers.ts. */
export function changed(tx: StoreTx, before: CartState, change: Change): { status: 200; body: Cart; version: string } {
  const after: CartState = { ...before, ...change, version: before.version + 1, updated_at: tx.now, expires_at: new Date(tx.now.getTime() + LIFETIME_MS), news: before.news ?? 'updated' }
  const body = toCart(after)
  save(tx, before, after)
  return { status: 200, body, version: versionTag(body) }
}
