import type { components } from '../../contract/types.gen.js'
import { sum } from '../../kernel/money.js'
import { Problem } from '../../kernel/problem.js'
import { unitsOf, type OrderAddress, type OrderLineState, type OrderState } from './order.js'

type Schemas = components['schemas']
export type Document = Schemas['Document']
export type DocumentKind = Schemas['DocumentKind']

export interface DocumentLineState {
  order_line_id: string
  title: string
  variant_title: string
  sku: string | null
  quantity: number
  unit_amount: number
  subtotal_amount: number
  discount_amount: number
  tax_amount: number
  total_amount: number
}

/** What a document states, amounts in the currency of the document. */
export type TaxIds = Schemas['DocumentBuyer']['tax_ids']

export interface ContentState {
  seller: Schemas['DocumentSeller']
  /** Without tax ids where there are none. */
  buyer: { name: string | null; email: string | null; billing_address: OrderAddress | null; shipping_address: OrderAddress | null; tax_ids?: TaxIds }
  locale: string
  timezone: string
  lines: DocumentLineState[]
  shipping: { title: string; price_amount: number; tax_amount: number; total_amount: number } | null
  adjustment_amount: number
  /** Of credit notes; those that were issued earlier do not state it. */
  deduction_amount?: number
  taxes: { name: string; rate_ppm: number; amount: number }[]
  subtotal_amount: number
  discount_amount: number
  tax_amount: number
  tax_included: boolean
  total_amount: number
}

export interface DocumentState {
  id: string
  order_id: string
  order_name: string
  kind: DocumentKind
  number: number
  name: string
  replaces: string | null
  currency: string
  total_amount: number
  content: ContentState
  issued_at: Date
}

/** Who sells and how amounts are written, from the settings of the store; and as whom tax authorities know the customer. */
export interface Letterhead {
  seller: ContentState['seller']
  locale: string
  timezone: string
  tax_ids: TaxIds
}

export const NAME_PREFIX: Record<DocumentKind, string> = { invoice: 'INV-', packing_slip: 'PS-', credit_note: 'CN-' }
export const TITLES: Record<DocumentKind, string> = { invoice: 'Invoice', packing_slip: 'Packing slip', credit_note: 'Credit note' }

function frame(order: OrderState, head: Letterhead) {
  const { billing_address, shipping_address, email } = order
  const buyer = { name: (billing_address ?? shipping_address)?.name ?? null, email, billing_address, shipping_address, ...(head.tax_ids.length > 0 && { tax_ids: head.tax_ids }) }
  return { seller: head.seller, buyer, locale: order.locale ?? head.locale, timezone: head.timezone, tax_included: order.prices_include_tax }
}

const wordsOf = (line: OrderLineState) => ({ order_line_id: line.id, title: line.words.title, variant_title: line.words.variant_title, sku: line.words.sku, unit_amount: line.unit_amount })

/** The order as it is, for an invoice or to lie in a parcel. */
export function stateOrder(order: OrderState, head: Letterhead): ContentState {
  const lines = order.lines.filter((line) => unitsOf(line) > 0)
  const shipping = order.shipping && { title: order.shipping.title, price_amount: order.shipping_amount - order.shipping_discount_amount, tax_amount: order.shipping_tax_amount, total_amount: order.shipping_total_amount }
  return {
    ...frame(order, head),
    lines: lines.map((line) => ({ ...wordsOf(line), quantity: unitsOf(line), subtotal_amount: line.subtotal_amount, discount_amount: line.discount_amount, tax_amount: line.tax_amount, total_amount: line.total_amount })),
    shipping, adjustment_amount: 0, taxes: sumTaxes([...lines.flatMap((line) => line.tax_lines), ...(order.shipping?.tax_lines ?? [])]),
    subtotal_amount: order.subtotal_amount, discount_amount: order.discount_amount, tax_amount: order.tax_amount, total_amount: order.total_amount,
  }
}

function sumTaxes(shares: readonly { name: string; rate_ppm: number; amount: number }[]): ContentState['taxes'] {
  const taxes = new Map<string, ContentState['taxes'][number]>()
  for (const { name, rate_ppm, amount } of shares) {
    const key = `${rate_ppm} ${name}`
    taxes.set(key, { name, rate_ppm, amount: (taxes.get(key)?.amount ?? 0) + amount })
  }
  return [...taxes.values()]
}

/**
 * What was refunded and is on no earlier credit note: the stored parts of lines and shipping, and the rest as an adjustment.
 * @throws orders.nothing_to_credit
 */
export function stateRefunds(order: OrderState, earlier: readonly ContentState[], head: Letterhead): ContentState {
  const credited = new Map<string, DocumentLineState[]>()
  for (const line of earlier.flatMap((content) => content.lines)) credited.set(line.order_line_id, [...(credited.get(line.order_line_id) ?? []), line])
  const lines = order.lines.map((line) => {
    const before = credited.get(line.id) ?? []
    const less = (amount: number, of: (line: DocumentLineState) => number) => amount - sum(before.map(of))
    return {
      ...wordsOf(line), quantity: less(line.refunded_quantity, (done) => done.quantity), subtotal_amount: less(line.refunded_subtotal_amount, (done) => done.subtotal_amount),
      discount_amount: less(line.refunded_discount_amount, (done) => done.discount_amount), tax_amount: less(line.refunded_tax_amount, (done) => done.tax_amount), total_amount: less(line.refunded_amount, (done) => done.total_amount),
    }
  }).filter((line) => line.total_amount > 0 || line.quantity > 0)
  const shippingTotal = order.shipping_refunded_amount - sum(earlier.map((content) => content.shipping?.total_amount ?? 0))
  const shippingTax = order.shipping_refunded_tax_amount - sum(earlier.map((content) => content.shipping?.tax_amount ?? 0))
  const shipping = shippingTotal > 0 ? { title: order.shipping?.title ?? 'Shipping', price_amount: shippingTotal - (order.prices_include_tax ? 0 : shippingTax), tax_amount: shippingTax, total_amount: shippingTotal } : null
  const total = order.refunded_amount - sum(earlier.map((content) => content.total_amount))
  if (total <= 0) throw new Problem('orders.nothing_to_credit', order.refunded_amount === 0 ? 'Nothing was refunded.' : undefined)
  const rest = total - sum(lines.map((line) => line.total_amount)) - (shipping?.total_amount ?? 0)
  return {
    ...frame(order, head), lines, shipping, adjustment_amount: Math.max(0, rest), deduction_amount: Math.max(0, -rest), taxes: [],
    subtotal_amount: sum(lines.map((line) => line.subtotal_amount)), discount_amount: sum(lines.map((line) => line.discount_amount)), tax_amount: sum(lines.map((line) => line.tax_amount)) + (shipping?.tax_amount ?? 0), total_amount: total,
  }
}

/** @throws orders.document_exists when the newest invoice states just this */
export function requireNews(content: ContentState, newest: DocumentState | undefined): void {
  if (newest && stable(newest.content) === stable(content)) throw new Problem('orders.document_exists', `It is ${newest.name}.`)
}

/** JSON with sorted keys: the database does not keep their order. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner))
}

export function toDocumentSummary(document: Omit<DocumentState, 'content'>): Schemas['DocumentSummary'] {
  const { id, order_id, order_name, kind, number, name, replaces, currency } = document
  return { id, order_id, order_name, kind, number, name, replaces, total: { amount: document.total_amount, currency }, issued_at: document.issued_at.toISOString() }
}

export function toDocument(document: DocumentState): Document {
  const { content, currency } = document
  const money = (amount: number) => ({ amount, currency })
  const { seller, buyer, locale, timezone, tax_included } = content
  return {
    ...toDocumentSummary(document),
    content: {
      seller, buyer: { ...buyer, tax_ids: buyer.tax_ids ?? [] }, locale, timezone, tax_included,
      lines: content.lines.map(({ order_line_id, title, variant_title, sku, quantity, ...line }) => ({
        order_line_id, title, variant_title, sku, quantity, unit_price: money(line.unit_amount), subtotal: money(line.subtotal_amount), discount: money(line.discount_amount), tax: money(line.tax_amount), total: money(line.total_amount),
      })),
      shipping: content.shipping && { title: content.shipping.title, price: money(content.shipping.price_amount), tax: money(content.shipping.tax_amount), total: money(content.shipping.total_amount) },
      adjustment: money(content.adjustment_amount), deduction: money(content.deduction_amount ?? 0), taxes: content.taxes.map(({ name, rate_ppm, amount }) => ({ name, rate_ppm, amount: money(amount) })),
      subtotal: money(content.subtotal_amount), discount: money(content.discount_amount), tax: money(content.tax_amount), total: money(content.total_amount),
    },
  }
}
