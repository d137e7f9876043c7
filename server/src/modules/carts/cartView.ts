import { crc32 } from 'node:zlib'
import type { components } from '../../contract/types.gen.js'
import { sum, times } from '../../kernel/money.js'
import { detailsOf, exact, isPurchasable, priceOf, type Cart, type CartState, type LineState } from './cart.js'
import { INCLUDES_TAX } from './quoteSources.js'
import type { DiscountShare, Quote, QuotedLine, QuotedShipping } from './quote.js'

type Schemas = components['schemas']

/**
 * The cart as shoppers see it.
 * @param quote null for a cart whose price is that of its lines, see changeCart.ts
 * @throws carts.total_too_large
 */
export function toCart(cart: CartState, quote: Quote | null): Cart {
  const { currency } = cart
  const details = detailsOf(cart)
  const given = new Set(quote?.discounts.map(({ code }) => code?.toUpperCase()))
  return {
    id: cart.id, version: cart.version, status: cart.status, currency, customer_id: cart.customer_id, email: cart.email, shipping_address: details.shipping_address, billing_address: details.billing_address,
    ...(quote === null ? plain(cart) : quoted(cart, quote)), shipping: quote?.shipping == null ? null : toShipping(quote.shipping, currency),
    discount_codes: details.discount_codes.map((code) => ({ code, applied: given.has(code.toUpperCase()) })), gift_card_ids: details.gift_cards.map(({ id }) => id), use_store_credit: details.use_store_credit,
    credits: quote === null ? [] : toCredits(quote), note: cart.note, attributes: cart.attributes,
    expires_at: cart.expires_at.toISOString(), created_at: cart.created_at.toISOString(), updated_at: cart.updated_at.toISOString(),
  }
}

function plain(cart: CartState): Pick<Cart, 'lines' | 'totals'> {
  const money = (amount: number) => ({ amount, currency: cart.currency })
  return exact(() => {
    const none = money(0)
    const lines = cart.lines.map((line) => {
      const price = priceOf(line)
      const total = money(times(price, line.quantity))
      return { ...common(cart, line, price), subtotal: total, discount: none, discounts: [], tax: none, tax_lines: [], total }
    })
    const subtotal = money(sum(lines.map((line) => line.total.amount)))
    return { lines, totals: { subtotal, discount: none, shipping: none, tax: none, tax_included: (cart.needs & INCLUDES_TAX) !== 0, total: subtotal, credits: none, due: subtotal } }
  })
}

function quoted(cart: CartState, quote: Quote): Pick<Cart, 'lines' | 'totals'> {
  return {
    lines: cart.lines.map((line, index) => ({ ...common(cart, line, quote.lines[index]!.unit_amount), ...toParts(quote.lines[index]!, cart.currency) })),
    totals: toTotals(quote),
  }
}

function common(cart: CartState, line: LineState, price: number) {
  const money = (amount: number) => ({ amount, currency: cart.currency })
  return {
    id: line.id, variant_id: line.variant_id, product_id: line.product_id, ...line.words, quantity: line.quantity, unit_price: money(price), price_at_add: money(line.price_at_add),
    price_changed: price !== line.price_at_add, purchasable: isPurchasable(cart.lines, line), properties: line.properties,
  }
}

/** The parts of a line as the contract has them; checkouts and drafts show the same. */
export function toParts(line: Pick<QuotedLine, 'subtotal' | 'discount' | 'discounts' | 'tax' | 'tax_lines' | 'total'>, currency: string) {
  const money = (amount: number) => ({ amount, currency })
  return { subtotal: money(line.subtotal), discount: money(line.discount), discounts: toDiscounts(line.discounts, currency), tax: money(line.tax), tax_lines: toTaxLines(line.tax_lines, currency), total: money(line.total) }
}

const toDiscounts = (discounts: readonly DiscountShare[], currency: string): Schemas['CartDiscount'][] => discounts.map(({ discount_id, code, title, amount }) => ({ discount_id, code, title, amount: { amount, currency } }))

const toTaxLines = (taxLines: QuotedLine['tax_lines'], currency: string): Schemas['CartTaxLine'][] => taxLines.map(({ tax_rate_id, name, rate_ppm, amount }) => ({ tax_rate_id, name, rate_ppm, amount: { amount, currency } }))

export function toShipping(shipping: QuotedShipping, currency: string): Schemas['CartShipping'] {
  const { id, name, kind, location_id, amount, discount, tax, total, service_code = null, packages = [], delivery_estimate = null } = shipping
  const money = (units: number) => ({ amount: units, currency })
  return { id: id!, name, kind, location_id, price: money(amount), discount: money(discount), tax: money(tax), tax_lines: toTaxLines(shipping.tax_lines, currency), total: money(total), service_code, packages: [...packages], delivery_estimate }
}

export const toCredits = ({ credits, currency }: Pick<Quote, 'credits' | 'currency'>): Schemas['CartCredit'][] => credits.map(({ kind, id, last4, amount }) => ({ kind, id, last4, amount: { amount, currency } }))

export function toTotals({ totals, currency, prices_include_tax }: Pick<Quote, 'totals' | 'currency' | 'prices_include_tax'>): Schemas['CartTotals'] {
  const money = (amount: number) => ({ amount, currency })
  return {
    subtotal: money(totals.subtotal), discount: money(totals.discount), shipping: money(totals.shipping), tax: money(totals.tax), tax_included: prices_include_tax, total: money(totals.total),
    credits: money(totals.credits), due: money(totals.due),
  }
}

/**
 * The version for the ETag. What a cart says also changes with prices, stock, discounts, rates, settings and balances, which its version
 * does not count: unless everything is as the lines were added, it is mixed in, so that a conditional GET never hides a changed price.
 * @param moved whether it is in another currency than it was left in
 */
export function versionTag({ version, lines, totals, shipping, discount_codes, credits }: Cart, moved = false): string {
  const asAdded = !moved && lines.every((line) => !line.price_changed && line.purchasable) && shipping === null && discount_codes.length === 0 && credits.length === 0
    && totals.total.amount === totals.subtotal.amount && totals.tax.amount === 0 && !totals.tax_included
  if (asAdded) return String(version)
  const shown = [lines.map(({ id, unit_price, purchasable, discounts, tax_lines }) => [id, unit_price.amount, purchasable, discounts, tax_lines]), totals, shipping, discount_codes, credits]
  return `${version}-${crc32(JSON.stringify(shown)).toString(36)}`
}
