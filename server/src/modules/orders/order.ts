import type { components } from '../../contract/types.gen.js'
import { balanceOf, refundDueOf, type Axes, type UnitFacts } from './orderAxes.js'
import type { DeliveryEstimate, PackedPackages } from '../shipping/index.js'

type Schemas = components['schemas']
export type Order = Schemas['Order']
export type OrderSummary = Schemas['OrderSummary']
export type OrderSnapshot = Schemas['OrderSnapshot']
export type OrderAddress = Schemas['OrderAddress']

export interface Rounding {
  mode: string
  level: string
}

/** Amounts in stored documents have no currency beside them: it is the order's. */
export interface TaxShare {
  tax_rate_id: string | null
  name: string
  rate_ppm: number
  amount: number
}

/** Who said what is taxed, and what they call their calculation. */
export interface TaxOrigin {
  provider_id: string
  reference: string | null
}

export interface DiscountShare {
  discount_id: string | null
  code: string | null
  title: string
  amount: number
}

export interface CreditPart {
  kind: 'gift_card' | 'store_credit'
  id: string
  amount: number
}

export interface ShippingWords {
  rate_id: string | null
  title: string
  kind: 'rate' | 'pickup'
  location_id: string | null
  discount_allocations: DiscountShare[]
  tax_lines: TaxShare[]
  // Orders that are older than packages and providers have none of these.
  provider_id?: string | null | undefined
  service_code?: string | null | undefined
  packages?: readonly PackedPackages[] | undefined
  delivery_estimate?: DeliveryEstimate | null | undefined
}

export type LineWords = Pick<Schemas['OrderLine'], 'title' | 'variant_title' | 'sku' | 'options' | 'image_url'>

/** What a line says, whether it is in an order already or about to be. */
export interface LineFacts {
  variant_id: string | null
  product_id: string | null
  words: LineWords
  properties: Record<string, string>
  requires_shipping: boolean
  taxable: boolean
  tax_category: string | null
  weight_grams: number
  quantity: number
  unit_amount: number
  subtotal_amount: number
  discount_amount: number
  tax_amount: number
  total_amount: number
  discount_allocations: DiscountShare[]
  tax_lines: TaxShare[]
}

export interface OrderLineState extends LineFacts {
  id: string
  position: number
  removed: number
  fulfilled: number
  returned: number
  refunded_quantity: number
  refunded_subtotal_amount: number
  refunded_discount_amount: number
  refunded_tax_amount: number
  refunded_amount: number
}

export interface OrderAmounts {
  subtotal_amount: number
  discount_amount: number
  shipping_amount: number
  shipping_discount_amount: number
  shipping_tax_amount: number
  shipping_total_amount: number
  tax_amount: number
  total_amount: number
}

export interface OrderPayments {
  credit_amount: number
  authorized_amount: number
  paid_amount: number
  voided_amount: number
  refunded_amount: number
  settled_amount: number
  /** What returns paid for exchanged lines; counted as paid and as refunded. */
  exchanged_amount: number
  shipping_refunded_amount: number
  shipping_refunded_tax_amount: number
}

/** Who bought: what erasing a customer takes away. */
export interface OrderBuyer {
  customer_id: string | null
  email: string | null
  phone: string | null
  shipping_address: OrderAddress | null
  billing_address: OrderAddress | null
  note: string | null
  attributes: Record<string, string>
}

/** An order without its lines, as the table has it. */
export interface OrderHead extends Axes, OrderAmounts, OrderPayments, OrderBuyer {
  id: string
  version: number
  number: number
  name: string
  source: Order['source']
  checkout_id: string | null
  draft_order_id: string | null
  currency: string
  market_id: string | null
  locale: string | null
  prices_include_tax: boolean
  tax_exempt: boolean
  /** Null where the tables of the store said them. */
  tax_origin: TaxOrigin | null
  rounding: Rounding
  shipping: ShippingWords | null
  discounts: DiscountShare[]
  credits: CreditPart[]
  payment_id: string | null
  country: string | null
  billing_country: string | null
  tags: string[]
  staff_note: string | null
  metadata: Record<string, string>
  cancel_reason: Order['cancel_reason']
  cancelled_at: Date | null
  closed_at: Date | null
  placed_at: Date
  updated_at: Date
}

export interface OrderState extends OrderHead {
  lines: readonly OrderLineState[]
}

/** Units of a line that are wanted: what was ordered less what order changes took out. */
export const unitsOf = (line: { quantity: number; removed: number }): number => line.quantity - line.removed

export function unitFacts(lines: readonly OrderLineState[]): UnitFacts {
  const shipping = lines.filter((line) => line.requires_shipping)
  const count = (units: (line: OrderLineState) => number) => shipping.reduce((total, line) => total + units(line), 0)
  return { shippable: count(unitsOf), fulfilled: count((line) => line.fulfilled), returned: lines.reduce((total, line) => total + line.returned, 0) }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Writes amounts of one order with its currency. */
export class Wording {
  constructor(private readonly currency: string) {}

  money = (amount: number) => ({ amount, currency: this.currency })
  tax = ({ tax_rate_id, name, rate_ppm, amount }: TaxShare) => ({ tax_rate_id, name, rate_ppm, amount: this.money(amount) })
  discount = ({ discount_id, code, title, amount }: DiscountShare) => ({ discount_id, code, title, amount: this.money(amount) })

  line = (line: OrderLineState): Schemas['OrderLine'] => ({
    id: line.id, variant_id: line.variant_id, product_id: line.product_id, ...line.words, properties: line.properties, requires_shipping: line.requires_shipping,
    quantity: line.quantity, removed_quantity: line.removed, fulfilled_quantity: line.fulfilled, returned_quantity: line.returned, refunded_quantity: line.refunded_quantity,
    unit_price: this.money(line.unit_amount), subtotal: this.money(line.subtotal_amount), discount: this.money(line.discount_amount), tax: this.money(line.tax_amount), total: this.money(line.total_amount),
    refunded: this.money(line.refunded_amount), discounts: line.discount_allocations.map(this.discount), tax_lines: line.tax_lines.map(this.tax),
  })

  shipping = (order: Pick<OrderHead, 'shipping' | 'shipping_amount' | 'shipping_discount_amount' | 'shipping_tax_amount' | 'shipping_total_amount'>): Order['shipping'] => order.shipping && ({
    shipping_rate_id: order.shipping.rate_id, title: order.shipping.title, kind: order.shipping.kind, location_id: order.shipping.location_id,
    shipping_provider_id: order.shipping.provider_id ?? null, service_code: order.shipping.service_code ?? null, packages: [...(order.shipping.packages ?? [])], delivery_estimate: order.shipping.delivery_estimate ?? null,
    price: this.money(order.shipping_amount), discount: this.money(order.shipping_discount_amount), tax: this.money(order.shipping_tax_amount),
    tax_lines: order.shipping.tax_lines.map(this.tax), total: this.money(order.shipping_total_amount),
  })

  totals = (order: OrderHead): Order['totals'] => {
    return {
      subtotal: this.money(order.subtotal_amount), discount: this.money(order.discount_amount), shipping: this.money(order.shipping_amount - order.shipping_discount_amount), tax: this.money(order.tax_amount),
      tax_included: order.prices_include_tax, total: this.money(order.total_amount), credits: this.money(order.credit_amount), authorized: this.money(order.authorized_amount), paid: this.money(order.paid_amount),
      refunded: this.money(order.refunded_amount), outstanding: this.money(order.status === 'cancelled' ? 0 : Math.max(0, balanceOf(order))), refund_due: this.money(order.status === 'cancelled' ? 0 : refundDueOf(order)),
    }
  }
}

export function toOrder(order: OrderState): Order {
  const words = new Wording(order.currency)
  const { id, version, number, name, source, checkout_id, draft_order_id, status, payment_status, fulfillment_status, return_status, currency, market_id, locale } = order
  const { customer_id, email, phone, shipping_address, billing_address, payment_id, note, staff_note, attributes, tags, metadata, cancel_reason } = order
  return {
    id, version, number, name, source, checkout_id, draft_order_id, status, payment_status, fulfillment_status, return_status, currency, market_id, locale, customer_id, email, phone, shipping_address, billing_address,
    lines: order.lines.map(words.line), shipping: words.shipping(order), discounts: order.discounts.map(words.discount), credits: order.credits.map((part) => ({ ...part, amount: words.money(part.amount) })),
    totals: words.totals(order), payment_id, note, staff_note, attributes, tags, metadata, cancel_reason, tax_source: order.tax_origin === null ? 'table' : 'provider', tax_provider_id: order.tax_origin?.provider_id ?? null,
    tax_reference: order.tax_origin?.reference ?? null, cancelled_at: iso(order.cancelled_at), closed_at: iso(order.closed_at),
    placed_at: order.placed_at.toISOString(), updated_at: order.updated_at.toISOString(),
  }
}

/** What the shopper sees: nothing that staff keep for themselves. */
export function toAccountOrder(state: OrderState): Schemas['AccountOrder'] {
  const { staff_note: _note, tags: _tags, metadata: _metadata, source: _source, checkout_id: _checkout, draft_order_id: _draft, market_id: _market, payment_id: _payment, tax_source: _taxes, tax_provider_id: _provider, tax_reference: _reference, customer_id: _customer, ...order } = toOrder(state)
  return order
}

export function toAccountSummary(order: OrderHead & Counts): Schemas['AccountOrderSummary'] {
  const { id, number, name, status, payment_status, fulfillment_status, return_status, line_count, unit_count, totals, placed_at, updated_at } = toSummary(order)
  return { id, number, name, status, payment_status, fulfillment_status, return_status, line_count, unit_count, totals, placed_at, updated_at }
}

/** Lines and units that are wanted, for lists and events. */
export interface Counts {
  line_count: number
  unit_count: number
}

export function toSummary(order: OrderHead & Counts): OrderSummary {
  const { id, version, number, name, source, status, payment_status, fulfillment_status, return_status, customer_id, email, country, line_count, unit_count, tags } = order
  return {
    id, version, number, name, source, status, payment_status, fulfillment_status, return_status, customer_id, email, recipient: recipientOf(order), country, line_count, unit_count,
    totals: new Wording(order.currency).totals(order), tags, placed_at: order.placed_at.toISOString(), updated_at: order.updated_at.toISOString(),
  }
}

/** The payload of events: ids, amounts and statuses, and nothing about a person. */
export function toSnapshot(order: OrderState): OrderSnapshot {
  const { id, version, number, name, source, checkout_id, status, payment_status, fulfillment_status, return_status, customer_id, market_id, country, currency, cancel_reason } = order
  return {
    id, version, number, name, source, checkout_id, status, payment_status, fulfillment_status, return_status, customer_id, market_id, country, currency, ...countsOf(order.lines),
    total: { amount: order.total_amount, currency }, totals: new Wording(currency).totals(order), cancel_reason, placed_at: order.placed_at.toISOString(), updated_at: order.updated_at.toISOString(),
  }
}

export function countsOf(lines: readonly OrderLineState[]): Counts {
  const wanted = lines.filter((line) => unitsOf(line) > 0)
  return { line_count: wanted.length, unit_count: wanted.reduce((units, line) => units + unitsOf(line), 0) }
}

export const recipientOf = ({ shipping_address, billing_address }: Pick<OrderBuyer, 'shipping_address' | 'billing_address'>): string | null => shipping_address?.name ?? billing_address?.name ?? null

/** What a search compares with. */
export function keysOf(order: Pick<OrderHead, 'email' | 'shipping_address' | 'billing_address'>): { email_key: string | null; person_key: string | null } {
  return { email_key: order.email?.toLowerCase() ?? null, person_key: recipientOf(order)?.toLowerCase() ?? null }
}
