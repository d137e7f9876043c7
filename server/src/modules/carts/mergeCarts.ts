import { joinMetadata } from '../../kernel/metadata.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { changeDetails, detailsOf, LINES_MAX, priceOf, QUANTITY_MAX, sameUnits, withoutDrift, type CartState, type LineState } from './cart.js'
import { getManyForUpdate, save } from './cartStore.js'
import { requireOpen } from './changeCart.js'

export type MergePolicy = 'sum' | 'max' | 'newest'
export const CODES_MAX = 10

/**
 * What `into` is after it has taken `from` over. Lines of equal variant and properties are one and keep the price of `into`; what
 * a line or the stock cannot hold is cut off, because a shopper who signs in should not be stopped by it.
 * @throws carts.too_many_lines
 */
export function mergeCarts(into: CartState, from: CartState, policy: MergePolicy, newLineId: () => string): Pick<CartState, 'lines' | 'email' | 'note' | 'attributes' | 'details'> {
  const newer = from.updated_at > into.updated_at ? from : into
  const lines = mergeLines(into, from, policy, newLineId)
  if (lines.length > LINES_MAX) throw new Problem('carts.too_many_lines', `The carts hold ${lines.length} different lines together; a cart holds at most ${LINES_MAX}.`)
  return {
    lines: withinStock(lines, into.lines), email: into.email ?? from.email, note: into.note ?? from.note, attributes: joinMetadata(newer.attributes, (newer === from ? into : from).attributes),
    details: mergeDetails(into, from),
  }
}

function mergeLines(into: CartState, from: CartState, policy: MergePolicy, newLineId: () => string): LineState[] {
  let position = into.lines.at(-1)?.position ?? 0
  const merged = into.lines.map((line) => {
    const twin = from.lines.find((other) => sameUnits(line, other))
    const quantity = twin === undefined ? line.quantity : quantityOf(line.quantity, twin.quantity, policy, from.updated_at > into.updated_at)
    return quantity === line.quantity ? line : { ...line, quantity }
  })
  const added = from.lines.filter((line) => !into.lines.some((own) => sameUnits(own, line))).map((line) => ({ ...line, id: newLineId(), position: ++position, ...(from.currency === into.currency ? {} : { price_at_add: priceOf(line) }) }))
  return [...merged, ...added]
}

function quantityOf(own: number, other: number, policy: MergePolicy, otherIsNewer: boolean): number {
  switch (policy) {
    case 'sum': return Math.min(own + other, QUANTITY_MAX)
    case 'max': return Math.max(own, other)
    case 'newest': return otherIsNewer ? other : own
  }
}

/** Takes away what the merge added beyond the stock; what was in the cart before stays, and says itself that it cannot be bought. */
function withinStock(lines: readonly LineState[], before: readonly LineState[]): LineState[] {
  const used = new Map<string, number>()
  return lines.flatMap((line) => {
    const own = before.find(({ id }) => id === line.id)?.quantity ?? 0
    const left = Math.max(0, (line.available ?? Infinity) - (used.get(line.variant_id) ?? 0))
    const quantity = Math.max(Math.min(line.quantity, left), Math.min(own, line.quantity))
    used.set(line.variant_id, (used.get(line.variant_id) ?? 0) + quantity)
    if (quantity === 0) return []
    return [quantity === line.quantity ? line : { ...line, quantity }]
  })
}

function mergeDetails(into: CartState, from: CartState): CartState['details'] {
  if (from.details === null) return into.details
  const [own, other] = [detailsOf(into), detailsOf(from)]
  const codes = [...own.discount_codes, ...other.discount_codes.filter((code) => !own.discount_codes.some((known) => known.toLowerCase() === code.toLowerCase()))]
  const cards = [...own.gift_cards, ...other.gift_cards.filter(({ id }) => !own.gift_cards.some((known) => known.id === id))]
  return changeDetails(into.details, {
    shipping_address: own.shipping_address ?? other.shipping_address, billing_address: own.billing_address ?? other.billing_address, shipping_option_id: own.shipping_option_id ?? other.shipping_option_id,
    discount_codes: codes.slice(0, CODES_MAX), gift_cards: cards.slice(0, CODES_MAX), use_store_credit: own.use_store_credit || other.use_store_credit,
  })
}

/**
 * Two carts for a merge, locked in one order, so that two merges of the same carts cannot wait for each other. The first is open; the second is as it is found.
 * @throws carts.cart_not_found, carts.cart_not_open
 */
export async function lockPair(tx: StoreTx, intoId: string, fromId: string | null, ifMatch: string | undefined): Promise<{ into: CartState; from: CartState | undefined }> {
  const carts = await getManyForUpdate(tx, fromId === null ? [intoId] : [intoId, fromId])
  const into = requireUsable(carts.get(intoId), tx.now)
  requireMatch(withoutDrift(ifMatch), into.version)
  return { into, from: fromId === null ? undefined : carts.get(fromId) }
}

/** @throws carts.cart_not_found, carts.cart_not_open */
export function requireUsable(cart: CartState | undefined, now: Date): CartState {
  if (cart === undefined || cart.expires_at <= now) throw new Problem('carts.cart_not_found', 'No cart of this store has this id, or it expired.')
  requireOpen(cart)
  return cart
}

/** Ends a cart that another has taken over. */
export function end(tx: StoreTx, cart: CartState): void {
  save(tx, cart, { ...cart, status: 'merged', version: cart.version + 1, updated_at: tx.now, news: cart.news ?? 'updated' })
}
