import type { Request } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { handOver, lockCarts, quoteAll, quoteBasics, type FrozenCart, type Quote } from '../carts/index.js'
import { customerContext } from '../customers/index.js'
import { taxesUnavailable, type Untaxed } from '../pricing/index.js'
import { askOf, holdTimes, toSnapshot, withQuote, type CheckoutState, type Draft } from './checkout.js'
import { insert } from './checkoutStore.js'
import { reserve } from './reserve.js'

type Create = Request<'checkouts.create'>

export interface Beginning {
  readonly request: Create
  /** Whether it may leave to ask for taxes. */
  readonly mayLeave: boolean
}

type Verdict = CheckoutState | Problem | Untaxed

/**
 * Takes carts over, each all or nothing: locks them, prices them, holds what they need, and writes a checkout for each. A
 * checkout costs the flights of its batch:
 *   1. lock the carts and read their lines    2. the quote (up to 4.)    3. hold units (and uses, credits)    4. write · COMMIT
 * Who needs taxes that nobody has asked the provider for leaves after 2., with nothing written.
 */
export async function beginCheckouts(tx: StoreTx, members: readonly Beginning[]): Promise<Verdict[]> {
  const { secrets } = members[0]!.request.services
  const [carts, basics] = await Promise.all([lockCarts(tx, members.map(({ request }) => request.body.cart_id)), quoteBasics(tx)])
  const taken = new Set<string>()
  const wishes = new Map<string, Beginning>()
  const drafts = await Promise.all(members.map(async (member) => {
    const { request } = member
    const cart = carts.get(request.body.cart_id)
    const problem = refusalOf(cart, request, taken, tx.now)
    if (problem !== null) return problem
    taken.add(cart!.id)
    const customer = cart!.customer_id === null ? null : await customerContext(tx, cart!.customer_id)
    const draft = draftOf(tx, request, cart!, basics.settings.hold_ttl_seconds, customer?.email ?? null)
    wishes.set(draft.id, member)
    return draft
  }))
  const wanted = drafts.filter((draft): draft is Draft => !(draft instanceof Problem))
  const quotes = await quoteAll(tx, wanted.map((draft) => ({ ...askOf(draft, tx.storeId, secrets), currency: null })), basics)
  const priced = new Map(wanted.map((draft, index) => [draft.id, judged(draft, quotes[index]!, wishes.get(draft.id)!.request.body.shipping_option_id != null, wishes.get(draft.id)!.mayLeave)]))
  const sound = [...priced.values()].filter(isCheckout)
  const held = await reserve(tx, sound, new Map(), secrets)
  const begun = sound.flatMap((checkout) => {
    const plan = held.get(checkout.id)
    return plan === undefined || plan instanceof Problem ? [] : [withBackorders(checkout, plan)]
  })
  insert(tx, begun)
  handOver(tx, begun.map(({ id, cart_id }) => ({ cart_id, checkout_id: id })))
  for (const checkout of begun) tx.emit('checkout.created', checkout.id, toSnapshot(checkout))
  const done = new Map(begun.map((checkout) => [checkout.id, checkout]))
  return drafts.map((draft) => {
    if (draft instanceof Problem) return draft
    const price = priced.get(draft.id)!
    return isCheckout(price) ? (done.get(draft.id) ?? (held.get(draft.id) as Problem)) : price
  })
}

const isCheckout = (verdict: Verdict): verdict is CheckoutState => !(verdict instanceof Problem) && !('untaxed' in verdict)

/**
 * A checkout at its new price; or why it cannot have one, or what has to be asked first.
 * @param isAsked whether the request names the way of delivery
 */
export function judged(draft: Draft, quote: Quote, isAsked: boolean, mayLeave: boolean): Verdict {
  const unsold = new Set(quote.unsold)
  if (unsold.size > 0) return notPurchasable(draft, unsold)
  const checkout = requireOption(withQuote(draft, quote), isAsked)
  if (checkout instanceof Problem) return checkout
  if (quote.pendingTaxes !== null && mayLeave) return { untaxed: quote.pendingTaxes }
  return quote.taxes.missing ? taxesUnavailable() : checkout
}

function refusalOf(cart: FrozenCart | undefined, { body }: Create, taken: ReadonlySet<string>, now: Date): Problem | null {
  if (cart === undefined || (cart.expires_at <= now && cart.status !== 'checking_out')) return new Problem('carts.cart_not_found', 'No cart of this store has this id, or it expired.')
  if (cart.status !== 'open' || taken.has(cart.id)) return new Problem('carts.cart_not_open', `The cart is ${taken.has(cart.id) ? 'checking_out' : cart.status}.`)
  if (cart.version !== body.cart_version) return new Problem('checkout.cart_changed', `The cart has version ${cart.version}; the request names ${body.cart_version}.`, { errors: [{ pointer: '/cart_version', code: 'changed', detail: `is ${cart.version} now` }] })
  return cart.lines.length === 0 ? new Problem('checkout.cart_empty', 'Put something into the cart first.') : null
}

/** What the request gives counts before what the cart has; what neither says is not known yet. */
function draftOf(tx: StoreTx, { body, origin }: Create, cart: FrozenCart, ttlSeconds: number, email: string | null): Draft {
  const details = cart.details
  const id = tx.newSecretId('checkout')
  tx.attribute(id, origin)
  return {
    id, version: 1, status: 'open', cart_id: cart.id, cart_version: cart.version + 1, currency: cart.currency, customer_id: cart.customer_id,
    email: body.email ?? cart.email ?? email, phone: body.phone ?? null, shipping_address: body.shipping_address ?? details?.shipping_address ?? null, billing_address: body.billing_address ?? details?.billing_address ?? null,
    note: body.note ?? cart.note, attributes: cart.attributes, locale: body.locale ?? null,
    wishes: { shipping_option_id: body.shipping_option_id ?? details?.shipping_option_id ?? null, discount_codes: details?.discount_codes ?? [], gift_cards: details?.gift_cards ?? [], use_store_credit: details?.use_store_credit ?? false },
    lines: cart.lines.map((line) => ({ ...line, backordered: 0 })), quote: null, total_amount: 0, due_amount: 0, gateway_id: body.payment?.payment_gateway_id ?? null, payment_details: body.payment?.details ?? null,
    payment_id: null, order_id: null, order_name: null, ...holdTimes(tx.now, tx.now, ttlSeconds), due_at: null, fence: 0, claim: null, created_at: tx.now, updated_at: tx.now, completed_at: null,
  }
}

export function notPurchasable({ lines }: Pick<Draft, 'lines'>, unsold: ReadonlySet<string>): Problem {
  const errors = lines.flatMap(({ id }, index) => (unsold.has(id) ? [{ pointer: `/lines/${index}`, code: 'not_for_sale', detail: 'is not for sale any more, or has no price where it goes' }] : []))
  return new Problem('checkout.not_purchasable', 'Take these lines out of the cart.', { errors })
}

/** A way of delivery that does not fit is refused where it is asked for; one that was chosen earlier is a requirement again. */
function requireOption(checkout: CheckoutState, isAsked: boolean): CheckoutState | Problem {
  const ships = checkout.quote.lines.some((line) => line.requires_shipping)
  if (!isAsked || checkout.quote.shipping !== null || !ships) return checkout
  return new Problem('carts.shipping_option_unknown', 'Ask for the shipping options of the cart and choose one of them.', { errors: [{ pointer: '/shipping_option_id', code: 'unknown', detail: 'is none of the options' }] })
}

export function withBackorders(checkout: CheckoutState, plan: readonly { line_id: string; backordered: number }[]): CheckoutState {
  if (plan.every(({ backordered }) => backordered === 0) && checkout.lines.every(({ backordered }) => backordered === 0)) return checkout
  const late = new Map<string, number>()
  for (const { line_id, backordered } of plan) late.set(line_id, (late.get(line_id) ?? 0) + backordered)
  return { ...checkout, lines: checkout.lines.map((line) => ({ ...line, backordered: late.get(line.id) ?? 0 })) }
}
