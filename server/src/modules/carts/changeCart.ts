import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { detailsOf, LIFETIME_MS, withoutDrift, type Cart, type CartState } from './cart.js'
import { getForUpdate, save } from './cartStore.js'
import { toCart, versionTag } from './cartView.js'
import type { Quote, QuoteAsk } from './quote.js'
import { INCLUDES_TAX, quote } from './quoteSources.js'

/** Changes of one cart wait for each other before they take a connection. */
export const turnOfCart = ({ path }: { readonly path: { cart_id: string } }): string => path.cart_id

/**
 * A change of a cart costs two round trips, whatever it changes, as long as its price is that of its lines:
 *   1. BEGIN · bind the store · lock the cart · read its lines with prices and stock
 *   2. save the lines and the cart (a removal is one statement more) · COMMIT
 * Price lists, discounts, an address and the like add those of a quote in between. The row lock on the cart is what makes parallel
 * changes queue up, so that none is lost. What shoppers do most, putting something in, shares its transaction: see addLines.ts.
 */
export async function openForChange(tx: StoreTx, cartId: string, ifMatch: string | undefined): Promise<CartState> {
  const cart = await getForUpdate(tx, cartId)
  requireChangeable(cart, ifMatch)
  return cart
}

/** @throws carts.cart_not_open, request.precondition_failed */
export function requireChangeable(cart: CartState, ifMatch: string | undefined): void {
  requireOpen(cart)
  requireMatch(withoutDrift(ifMatch), cart.version)
}

/** @throws carts.cart_not_open */
export function requireOpen(cart: CartState): void {
  if (cart.status !== 'open') throw new Problem('carts.cart_not_open', `The cart is ${cart.status}.`)
}

export type CartChange = Partial<Pick<CartState, 'lines' | 'customer_id' | 'email' | 'details' | 'note' | 'attributes' | 'status'>>

/** Saves the change, moves the expiry and answers with the cart. Its event follows, see workers.ts. */
export async function changed(tx: StoreTx, before: CartState, change: CartChange): Promise<CartReply> {
  const { cart, reply } = await afterChange(tx, before, change)
  save(tx, before, cart)
  return reply
}

export interface CartReply {
  status: 200
  body: Cart
  version: string
}

/** The cart after a change, and what is answered with it; nothing is saved yet. */
export async function afterChange(tx: StoreTx, before: CartState, change: CartChange): Promise<{ cart: CartState; reply: CartReply }> {
  const wanted: CartState = { ...before, ...change, version: before.version + 1, updated_at: tx.now, expires_at: new Date(tx.now.getTime() + LIFETIME_MS), news: before.news ?? 'updated' }
  const { cart, quote: price } = await priced(tx, wanted, new Set(before.lines.map(({ id }) => id)))
  const body = toCart(cart, price)
  return { cart, reply: { status: 200, body, version: versionTag(body) } }
}

/** The cart with what it costs now. Lines that are not among `known` were just added, at the price of this moment; in another currency all of them were. */
export async function priced(tx: StoreTx, cart: CartState, known?: ReadonlySet<string>): Promise<{ cart: CartState; quote: Quote | null }> {
  if (isPlain(tx, cart)) return { cart, quote: null }
  const found = await quote(tx, askOf(cart))
  const moved = found.currency !== cart.currency
  const unsold = new Set(found.unsold)
  const lines = cart.lines.map((line, index) => {
    const price = unsold.has(line.id) ? null : found.lines[index]!.unit_amount
    const added = moved || (known !== undefined && !known.has(line.id))
    if (price === line.price_now && !added) return line
    // A line keeps its identity where only its price has moved: it need not be saved.
    return added ? { ...line, price_now: price, price_at_add: found.lines[index]!.unit_amount } : Object.assign(line, { price_now: price })
  })
  return { cart: { ...cart, currency: found.currency, lines }, quote: found }
}

/** Whether a cart costs what its lines cost by themselves, and nothing has to be looked up for it. */
function isPlain(tx: StoreTx, cart: CartState): boolean {
  if ((cart.needs & ~INCLUDES_TAX) !== 0 || cart.currency !== tx.store.currency) return false
  if (cart.details === null) return true
  const { shipping_address, shipping_option_id, discount_codes, gift_cards, use_store_credit } = cart.details
  return shipping_address === null && shipping_option_id === null && discount_codes.length === 0 && gift_cards.length === 0 && !use_store_credit
}

export function askOf(cart: CartState): QuoteAsk {
  const details = detailsOf(cart)
  return {
    currency: null, customer_id: cart.customer_id, email: cart.email, destination: details.shipping_address ?? details.billing_address, discount_codes: details.discount_codes, gift_cards: details.gift_cards,
    use_store_credit: details.use_store_credit, shipping: details.shipping_option_id === null ? null : { option_id: details.shipping_option_id },
    taxes: { frozen: null, final: false }, lines: cart.lines.map(({ id, variant_id, quantity, price_now }) => ({ id, variant_id, quantity, own_amount: price_now })),
  }
}
