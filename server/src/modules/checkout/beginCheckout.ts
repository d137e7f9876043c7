import type { Request } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { handOver, lockCarts, quoteAll, quoteBasics, type FrozenCart } from '../carts/index.js'
import { customerContext } from '../customers/index.js'
import { askOf, holdTimes, toSnapshot, withQuote, type CheckoutState, type Draft } from './checkout.js'
import { insert } from './checkoutStore.js'
import { reserve } from './reserve.js'

type Create = Request<'checkouts.create'>

/**
 * Takes carts over, each all or nothing: locks them, prices them, holds what they need, and writes a checkout for each. A
 * checkout costs the flights of its batch:
 *   1. lock the carts and read their lines    2. the quote (up to 4.)    3. hold units (and uses, credits)    4. write · COMMIT
 */
export async function beginCheckouts(tx: StoreTx, requests: readonly Create[]): Promise<(CheckoutState | Problem)[]> {
  const { secrets } = requests[0]!.services
  const [carts, basics] = await Promise.all([lockCarts(tx, requests.map(({ body }) => body.cart_id)), quoteBasics(tx)])
  const taken = new Set<string>()
  const asked = new Map<string, string | null>()
  const drafts = await Promise.all(requests.map(async (request) => {
    const cart = carts.get(request.body.cart_id)
    const problem = refusalOf(cart, request, taken, tx.now)
    if (problem !== null) return problem
    taken.add(cart!.id)
    const customer = cart!.customer_id === null ? null : await customerContext(tx, cart!.customer_id)
    const draft = draftOf(tx, request, cart!, basics.settings.hold_ttl_seconds, customer?.email ?? null)
    asked.set(draft.id, request.body.shipping_option_id ?? null)
    return draft
  }))
  const wanted = drafts.filter((draft): draft is Draft => !(draft instanceof Problem))
  const quotes = await quoteAll(tx, wanted.map((draft) => askOf(draft, tx.storeId, secrets)), basics)
  const priced = new Map<string, CheckoutState | Problem>(wanted.map((draft, index) => {
    const unsold = new Set(quotes[index]!.unsold)
    if (unsold.size > 0) return [draft.id, notPurchasable(draft, unsold)]
    return [draft.id, requireOption(withQuote(draft, quotes[index]!), asked.get(draft.id) !== null)]
  }))
  const sound = [...priced.values()].filter((one): one is CheckoutState => !(one instanceof Problem))
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
    return price instanceof Problem ? price : (done.get(draft.id) ?? (held.get(draft.id) as Problem))
  })
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
  const errors = lines.flatMap(({ id }, index) => (unsold.has(id) ? [{ pointer: `/lines/${index}`, code: 'not_for_sale', detail: 'is not for sale any more' }] : []))
  return new Problem('checkout.not_purchasable', 'Take these lines out of the cart.', { errors })
}

/** A way of delivery that does not fit is refused where it is asked for; one that was chosen earlier is a requirement again. */
export function requireOption(checkout: CheckoutState, isAsked: boolean): CheckoutState | Problem {
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
