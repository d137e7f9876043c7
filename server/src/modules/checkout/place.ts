import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { completeCarts, unitCountOf, type SoldCart } from '../carts/index.js'
import { findOrCreateByEmails } from '../customers/index.js'
import { commitUses, spendCredit } from '../discounts/index.js'
import { commitHolds, type AllocatedLine } from '../inventory/index.js'
import { placeOrders, sendFrom, type OrderPlacement } from '../orders/index.js'
import { heldOf, type PaymentState, type Settlement } from '../payments/index.js'
import { taxesOf, toSnapshot, type CheckoutState } from './checkout.js'
import { shortage, spentElsewhere, usedUp, usesOf } from './reserve.js'

export interface Placing {
  checkout: CheckoutState
  /** Null when nothing was left to pay. */
  payment: PaymentState | null
}

export interface Placed {
  /** The checkouts as they are completed, in the order of the placings. */
  readonly checkouts: CheckoutState[]
  /** Commits what they hold and gives it to where it leaves from. To be called after everything else, since others wait for these rows. */
  readonly commitStock: () => Promise<void>
}

/**
 * Makes orders of checkouts that are paid for: everything that was held becomes the order's, in the transaction at hand. Either
 * all of them come about or this throws, and the caller tries them one by one: a hold that expired and cannot be had again is rare.
 * The rows that everybody wants come last: the counter of numbers, then levels of stock.
 * @throws inventory.insufficient_stock (by commitStock), checkout.discount_exhausted, checkout.credit_spent, payments.status_conflict
 */
export async function place(tx: StoreTx, placings: readonly Placing[], settlement: Settlement | null): Promise<Placed> {
  if (placings.length === 0) return { checkouts: [], commitStock: () => Promise.resolve() }
  const orders = await withGuests(tx, placings.map(({ checkout, payment }) => ({ id: tx.newId('order'), checkout, payment })))
  await Promise.all([commitAllUses(tx, orders), spendAllCredits(tx, orders)])
  const [placed] = await Promise.all([
    placeOrders(tx, orders.map(toPlacement)),
    completeCarts(tx, orders.map(({ checkout }) => soldCartOf(checkout))),
  ])
  attachAll(orders, settlement)
  const checkouts = orders.map(({ checkout }, index): CheckoutState => {
    const { id, name } = placed[index]!.order
    const completed: CheckoutState = { ...checkout, status: 'completed', version: checkout.version + 1, payment_details: null, order_id: id, order_name: name, due_at: null, updated_at: tx.now, completed_at: tx.now }
    tx.emit('checkout.completed', checkout.id, toSnapshot(completed))
    return completed
  })
  return { checkouts, commitStock: async () => sendFrom(tx, placed, await commitAllHolds(tx, orders)) }
}

interface Order extends Placing {
  id: string
}

/** Who buys without an account is known by their e-mail address from their first order on. */
async function withGuests(tx: StoreTx, orders: readonly Order[]): Promise<Order[]> {
  const strangers = orders.filter(({ checkout }) => checkout.customer_id === null && checkout.email !== null)
  const ids = await findOrCreateByEmails(tx, strangers.map(({ checkout }) => ({ email: checkout.email! })))
  const guests = new Map(strangers.map(({ checkout }, index) => [checkout.id, ids[index]!]))
  return orders.map((order) => ({ ...order, checkout: { ...order.checkout, customer_id: order.checkout.customer_id ?? guests.get(order.checkout.id) ?? null } }))
}

/** In the name of the customer whose order it becomes, whoever the shopper was when they were reserved. */
async function commitAllUses(tx: StoreTx, orders: readonly Order[]): Promise<void> {
  const using = orders.filter(({ checkout }) => checkout.quote.discounts.length > 0)
  const results = await commitUses(tx, using.map(({ id, checkout }) => ({ owner_id: checkout.id, order_id: id, uses: usesOf(checkout, checkout.customer_id) })))
  refuse(results.filter(({ ok }) => !ok).map((result) => usedUp(of(using, result.owner_id), result.exhausted)))
}

async function spendAllCredits(tx: StoreTx, orders: readonly Order[]): Promise<void> {
  const spending = orders.filter(({ checkout }) => checkout.quote.credits.length > 0)
  const results = await spendCredit(tx, spending.map(({ id, checkout }) => ({ owner_id: checkout.id, order_id: id, parts: checkout.quote.credits.map((part) => ({ kind: part.kind, id: part.id, currency: checkout.currency, amount: part.amount })) })))
  refuse(results.filter(({ ok }) => !ok).map((result) => spentElsewhere(of(spending, result.owner_id), result.lacking)))
}

async function commitAllHolds(tx: StoreTx, orders: readonly Order[]): Promise<Map<string, readonly AllocatedLine[]>> {
  const results = await commitHolds(tx, orders.map(({ id, checkout }) => ({ owner_id: checkout.id, order_id: id })))
  refuse(results.flatMap((result) => (result.ok ? [] : [shortage(of(orders, result.owner_id), result)])))
  return new Map(results.flatMap((result, index) => (result.ok ? [[orders[index]!.id, result.allocation]] : [])))
}

const soldCartOf = ({ cart_id, currency, lines, quote }: CheckoutState): SoldCart =>
  ({ cart_id, currency, line_count: lines.length, unit_count: unitCountOf(lines), subtotal: quote.totals.subtotal })

function attachAll(orders: readonly Order[], settlement: Settlement | null): void {
  const isRefused = orders.some(({ id, payment }) => payment !== null && settlement?.attach(payment.id, id) !== true)
  if (isRefused) throw new Problem('payments.status_conflict', 'The payment was let go meanwhile.')
}

const of = (orders: readonly Order[], ownerId: string) => orders.find(({ checkout }) => checkout.id === ownerId)!.checkout

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw problems[0]!
}

function toPlacement({ id, checkout, payment }: Order): OrderPlacement {
  const { quote, lines } = checkout
  const { shipping, totals } = quote
  const { provider_id, reference } = taxesOf(quote)
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
  return {
    id, checkout_id: checkout.id, draft_order_id: null, source: 'checkout', currency: checkout.currency, market_id: quote.market_id, locale: checkout.locale ?? quote.locale, prices_include_tax: quote.prices_include_tax,
    tax_exempt: quote.tax_exempt, tax_origin: provider_id === null ? null : { provider_id, reference }, rounding: quote.rounding, customer_id: checkout.customer_id, email: checkout.email, phone: checkout.phone, shipping_address: checkout.shipping_address,
    billing_address: checkout.billing_address ?? checkout.shipping_address, note: checkout.note, attributes: checkout.attributes,
    subtotal_amount: totals.subtotal, discount_amount: sum(quote.lines.map(({ discount }) => discount)), shipping_amount: shipping?.amount ?? 0, shipping_discount_amount: shipping?.discount ?? 0,
    shipping_tax_amount: shipping?.tax ?? 0, shipping_total_amount: shipping?.total ?? 0, tax_amount: totals.tax, total_amount: totals.total,
    shipping: shipping === null ? null : { rate_id: shipping.rate_id, title: shipping.name, kind: shipping.kind, location_id: shipping.location_id, provider_id: shipping.provider_id, service_code: shipping.service_code, packages: shipping.packages, delivery_estimate: shipping.delivery_estimate, discount_allocations: [...shipping.discounts], tax_lines: [...shipping.tax_lines] },
    discounts: quote.discounts.map(({ discount_id, code, title, amount }) => ({ discount_id, code, title, amount })), credits: quote.credits.map(({ kind, id: creditId, amount }) => ({ kind, id: creditId, amount })),
    payment: payment === null ? null : { id: payment.id, authorized_amount: heldOf(payment), captured_amount: payment.captured, capture_mode: payment.capture_mode },
    lines: quote.lines.map((line, index) => ({
      line_id: line.id, variant_id: line.variant_id, product_id: line.product_id, words: line.words, properties: lines[index]!.properties, requires_shipping: line.requires_shipping, taxable: line.taxable,
      tax_category: line.tax_category, weight_grams: line.weight_grams, quantity: line.quantity, unit_amount: line.unit_amount, subtotal_amount: line.subtotal, discount_amount: line.discount, tax_amount: line.tax,
      total_amount: line.total, discount_allocations: [...line.discounts], tax_lines: [...line.tax_lines],
    })),
  }
}
