import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { exact, quote as quoteOf, type Quote } from '../carts/index.js'
import { calculateTotals, taxRatesFor, type LineTotals, type Rounding } from '../pricing/index.js'
import { lineAmountsOf } from './amounts.js'
import { byHand } from './draftOrder.js'
import { unitsOf, type LineFacts, type OrderState } from './order.js'
import { CHANGE_LIFETIME_MS, previewOf, readActions, toChangeSnapshot, type Addition, type ChangeAction, type OrderChangeState, type Target } from './orderChange.js'
import { endChange, insertChange, pendingChange } from './orderChangeStore.js'

const ADVICE = 'Ask for fewer units.'

/**
 * Works out what a change of an order that this transaction has locked would come to.
 * @throws orders.change_pending, orders.change_invalid, catalog.variant_not_found, carts.total_too_large
 */
export async function prepareChange(tx: StoreTx, order: OrderState, actions: ChangeAction[], note: string | null): Promise<OrderChangeState> {
  const earlier = await pendingChange(tx, order.id)
  if (earlier && earlier.expires_at > tx.now) throw new Problem('orders.change_pending', `It is ${earlier.id}.`)
  if (earlier) tx.emit('order_change.expired', earlier.id, toChangeSnapshot(endChange(tx, earlier, 'expired'), order.currency))
  const { targets, additions } = readActions(order, actions, () => tx.newId('orderLine'))
  const goods = await lookUp(tx, order, additions)
  const totals = await price(tx, order, targets, goods)
  const preview = exact(() => previewOf(order, targets, totals, goods.map((line) => ({ ...line, ...lineAmountsOf(totals.get(line.id)!) }))), ADVICE)
  const change: OrderChangeState = {
    id: tx.newId('orderChange'), version: 1, order_id: order.id, order_version: order.version, status: 'pending', actions, preview, difference: preview.amounts.total_amount - order.total_amount, note,
    expires_at: new Date(tx.now.getTime() + CHANGE_LIFETIME_MS), created_at: tx.now, updated_at: tx.now,
  }
  insertChange(tx, change)
  tx.emit('order_change.created', change.id, toChangeSnapshot(change, order.currency))
  return change
}

type NewLine = Omit<LineFacts, keyof ReturnType<typeof lineAmountsOf>> & { id: string }

/** What lines that are added are, and what the store asks for them now. Discounts are not given anew: only what was bought has them. */
async function lookUp(tx: StoreTx, order: OrderState, additions: readonly Addition[]): Promise<NewLine[]> {
  if (additions.length === 0) return []
  const quote = await quoteOf(tx, {
    currency: order.currency, customer_id: order.customer_id, destination: order.shipping_address ?? order.billing_address, discount_codes: [], gift_cards: [], use_store_credit: false, shipping: null,
    lines: additions.map(({ id, variant_id, title, quantity, unit_amount, requires_shipping, taxable }) => ({
      id, variant_id, quantity, ...(unit_amount === null ? {} : { unit_amount }), ...(title === null ? {} : { goods: byHand({ title, requires_shipping, taxable }) }),
    })),
  })
  requireSold(quote, additions)
  return quote.lines.map(({ id, variant_id, product_id, words: { title, variant_title, sku, options, image_url }, requires_shipping, taxable, tax_category, weight_grams, quantity, unit_amount }) => ({
    id, variant_id, product_id, words: { title, variant_title, sku, options, image_url }, properties: {}, requires_shipping, taxable, tax_category, weight_grams, quantity, unit_amount,
  }))
}

function requireSold(quote: Quote, additions: readonly Addition[]): void {
  const missing = additions.filter(({ id }) => quote.unsold.includes(id)).map(({ variant_id }) => variant_id)
  if (missing.length > 0) throw new Problem('catalog.variant_not_found', `Not for sale in this currency: ${missing.join(', ')}.`.slice(0, 500))
}

/** What the added units cost with their taxes, the way the order was taxed. */
async function price(tx: StoreTx, order: OrderState, targets: readonly Target[], goods: readonly NewLine[]): Promise<Map<string, LineTotals>> {
  const grown = targets.flatMap(({ line, units }) => (units > unitsOf(line) ? [{ ...line, quantity: units - unitsOf(line) }] : []))
  const lines = [...grown, ...goods].map(({ id, quantity, unit_amount, tax_category, taxable, requires_shipping }) => ({ id, quantity, unit_amount, tax_category, taxable, requires_shipping }))
  if (lines.length === 0) return new Map()
  const rates = await taxRatesFor(tx, order.shipping_address ?? order.billing_address, lines.map(({ tax_category }) => tax_category))
  const totals = exact(() => calculateTotals({ currency: order.currency, prices_include_tax: order.prices_include_tax, rounding: order.rounding as Rounding, lines, discounts: [], shipping: null, rates, tax_exempt: order.tax_exempt }), ADVICE)
  return new Map(totals.lines.map((line) => [line.id, line]))
}
