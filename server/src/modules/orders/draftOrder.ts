import type { components } from '../../contract/types.gen.js'
import { multiplyRatio } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import type { Goods, Quote, QuoteAsk } from '../carts/index.js'
import type { OrderAddress, ShippingWords } from './order.js'
import { Wording } from './order.js'
import type { OrderPlacement, PlacementLine } from './placeOrders.js'

type Schemas = components['schemas']
export type DraftOrder = Schemas['DraftOrder']
type LineInput = Schemas['DraftOrderLineInput']
export type DraftInput = Omit<Schemas['DraftOrderCreate'], 'currency' | 'lines'> & { lines?: LineInput[] }

/** A line as it was asked for: a variant, or goods described by hand, which have a price. */
export interface DraftLine {
  id: string
  variant_id: string | null
  quantity: number
  unit_amount: number | null
  goods: Goods | null
  properties: Record<string, string>
}

export interface DraftOrderState {
  id: string
  version: number
  number: number
  name: string
  status: DraftOrder['status']
  currency: string
  customer_id: string | null
  email: string | null
  phone: string | null
  shipping_address: OrderAddress | null
  billing_address: OrderAddress | null
  lines: DraftLine[]
  discount: { title: string; amount: number | null; percent_bp: number | null } | null
  discount_codes: string[]
  shipping: QuoteAsk['shipping']
  tax_exempt: boolean | null
  quote: Quote
  note: string | null
  staff_note: string | null
  attributes: Record<string, string>
  tags: string[]
  metadata: Record<string, string>
  link_expires_at: Date | null
  order_id: string | null
  completed_at: Date | null
  created_at: Date
  updated_at: Date
}

export type DraftWishes = Pick<DraftOrderState, 'customer_id' | 'email' | 'phone' | 'shipping_address' | 'billing_address' | 'lines' | 'discount' | 'discount_codes' | 'shipping' | 'tax_exempt' | 'note' | 'staff_note' | 'attributes' | 'tags' | 'metadata'>

export const NO_WISHES: DraftWishes = {
  customer_id: null, email: null, phone: null, shipping_address: null, billing_address: null, lines: [], discount: null, discount_codes: [], shipping: null, tax_exempt: null, note: null, staff_note: null,
  attributes: {}, tags: [], metadata: {},
}

const ONLY_BY_HAND = ['sku', 'requires_shipping', 'taxable', 'tax_category', 'weight_grams'] as const

/**
 * What is asked for after a change.
 * @throws orders.draft_invalid with every contradiction
 */
export function wishesAfter(before: DraftWishes, input: DraftInput, currency: string, newLineId: () => string): DraftWishes {
  const errors: ProblemError[] = []
  const amountOf = (price: { amount: number; currency: string }, pointer: string): number => {
    if (price.currency !== currency) errors.push({ pointer: `${pointer}/currency`, code: 'mismatch', detail: `must be ${currency}` })
    return price.amount
  }
  const { lines, discount, shipping, ...plain } = input
  const after: DraftWishes = {
    ...before, ...plain,
    lines: lines?.map((line, index) => draftLine(line, `/lines/${index}`, newLineId, amountOf, errors)) ?? before.lines,
    discount: discount === undefined ? before.discount : discount && draftDiscount(discount, amountOf, errors),
    shipping: shipping === undefined ? before.shipping : shipping && draftShipping(shipping, amountOf, errors),
  }
  if (errors.length > 0) throw new Problem('orders.draft_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return after
}

type AmountOf = (price: { amount: number; currency: string }, pointer: string) => number

function draftLine(line: LineInput, at: string, newLineId: () => string, amountOf: AmountOf, errors: ProblemError[]): DraftLine {
  const { variant_id = null, title, quantity, unit_price, properties = {} } = line
  if ((variant_id === null) === (title === undefined)) errors.push({ pointer: at, code: 'oneOf', detail: 'names either a variant or a title' })
  if (variant_id !== null) for (const field of ONLY_BY_HAND) if (line[field] !== undefined) errors.push({ pointer: `${at}/${field}`, code: 'not_allowed', detail: 'belongs to lines with a title; those of a variant come from the catalog' })
  if (variant_id === null && unit_price === undefined) errors.push({ pointer: `${at}/unit_price`, code: 'required', detail: 'is required for a line with a title' })
  const unit_amount = unit_price === undefined ? null : amountOf(unit_price, `${at}/unit_price`)
  return { id: newLineId(), variant_id, quantity, unit_amount, properties, goods: variant_id === null ? byHand(line) : null }
}

export function byHand({ title = '', sku = null, requires_shipping = true, taxable = true, tax_category = null, weight_grams = 0 }: Partial<Omit<LineInput, 'sku'>> & { sku?: string | null | undefined }): Goods {
  return { product_id: null, words: { title, variant_title: '', sku, options: [], image_url: null, requires_shipping }, requires_shipping, taxable, tax_category, weight_grams }
}

function draftDiscount({ title, amount, percent_bp }: Schemas['DraftDiscount'], amountOf: AmountOf, errors: ProblemError[]): DraftOrderState['discount'] {
  if ((amount === undefined) === (percent_bp === undefined)) errors.push({ pointer: '/discount', code: 'oneOf', detail: 'is either an amount or a share' })
  return { title, amount: amount === undefined ? null : amountOf(amount, '/discount/amount'), percent_bp: percent_bp ?? null }
}

function draftShipping({ option_id, title, price }: Schemas['DraftShippingInput'], amountOf: AmountOf, errors: ProblemError[]): QuoteAsk['shipping'] {
  if (option_id !== undefined && title === undefined && price === undefined) return { option_id }
  if (option_id === undefined && title !== undefined && price !== undefined) return { name: title, amount: amountOf(price, '/shipping/price') }
  errors.push({ pointer: '/shipping', code: 'oneOf', detail: 'is either an option or a title with a price' })
  return null
}

/** Marks what was given by hand among discounts; it is never stored, since nothing has this id. */
const BY_HAND = 'by_hand'

export function askOf(draft: DraftWishes, currency: string, id: string): QuoteAsk {
  return {
    currency, customer_id: draft.customer_id, email: draft.email, destination: draft.shipping_address ?? draft.billing_address, discount_codes: draft.discount_codes, gift_cards: [], use_store_credit: false, shipping: draft.shipping, owner_id: id,
    ...(draft.tax_exempt === null ? {} : { tax_exempt: draft.tax_exempt }),
    lines: draft.lines.map(({ id: lineId, variant_id, quantity, unit_amount, goods }) => ({ id: lineId, variant_id, quantity, ...(unit_amount === null ? {} : { unit_amount }), ...(goods === null ? {} : { goods }) })),
  }
}

/** The discount given by hand: a share counts of what the lines cost after every other discount, rounded as any other percentage. */
export function handDiscountOf(draft: DraftWishes, quote: Quote): NonNullable<QuoteAsk['extra_discounts']> {
  if (draft.discount === null) return []
  const { title, amount, percent_bp } = draft.discount
  const left = quote.lines.reduce((total, line) => total + line.subtotal - line.discount, 0)
  return [{ discount_id: BY_HAND, code: null, title, target: 'order', amount: amount ?? multiplyRatio(left, percent_bp!, 10_000, 'half_up') }]
}

/** @throws catalog.variant_not_found with each line that cannot be sold */
export function requireSold(draft: DraftWishes, quote: Quote): void {
  const errors = draft.lines.flatMap(({ id }, index) => (quote.unsold.includes(id) ? [{ pointer: `/lines/${index}/variant_id`, code: 'not_found', detail: 'is not for sale in this currency' }] : []))
  if (errors.length > 0) throw new Problem('catalog.variant_not_found', 'A variant is not for sale.', { errors })
}

interface Share {
  discount_id: string
  code: string | null
  title: string
  amount: number
}

const shareOf = ({ discount_id, code, title, amount }: Share) => ({ discount_id: discount_id === BY_HAND ? null : discount_id, code, title, amount })

/** What a discount took off in all, with the one given by hand. */
export function discountsOf(quote: Quote): ReturnType<typeof shareOf>[] {
  const hand = [...quote.lines, ...(quote.shipping ? [quote.shipping] : [])].flatMap((part) => part.discounts).filter((share) => share.discount_id === BY_HAND)
  const given = hand.length === 0 ? [] : [{ ...hand[0]!, amount: hand.reduce((total, share) => total + share.amount, 0) }]
  return [...quote.discounts.filter((use) => use.discount_id !== BY_HAND), ...given].map(shareOf)
}

export function linesOf(quote: Quote, properties: (lineId: string) => Record<string, string>): PlacementLine[] {
  return quote.lines.map(({ words: { title, variant_title, sku, options, image_url }, ...line }) => ({
    line_id: line.id, variant_id: line.variant_id, product_id: line.product_id, words: { title, variant_title, sku, options, image_url }, properties: properties(line.id), requires_shipping: line.requires_shipping,
    taxable: line.taxable, tax_category: line.tax_category, weight_grams: line.weight_grams, quantity: line.quantity, unit_amount: line.unit_amount, subtotal_amount: line.subtotal, discount_amount: line.discount,
    tax_amount: line.tax, total_amount: line.total, discount_allocations: line.discounts.map(shareOf), tax_lines: line.tax_lines.map(({ tax_rate_id, name, rate_ppm, amount }) => ({ tax_rate_id, name, rate_ppm, amount })),
  }))
}

export function shippingOf(quote: Quote): ShippingWords | null {
  const { shipping } = quote
  if (shipping === null) return null
  const { rate_id, name, kind, location_id, discounts, tax_lines, provider_id, service_code, packages, delivery_estimate } = shipping
  return { rate_id, title: name, kind, location_id, discount_allocations: discounts.map(shareOf), tax_lines: [...tax_lines], provider_id, service_code, packages, delivery_estimate }
}

const lineDiscount = (quote: Quote) => quote.lines.reduce((total, line) => total + line.discount, 0)

/** The order that a draft becomes: at the prices it was last worked out at. */
export function placementOf(draft: DraftOrderState, id: string, customerId: string | null): OrderPlacement {
  const { quote } = draft
  const properties = new Map(draft.lines.map((line) => [line.id, line.properties]))
  return {
    id, source: 'draft', checkout_id: null, draft_order_id: draft.id, currency: draft.currency, market_id: quote.market_id, locale: quote.locale, prices_include_tax: quote.prices_include_tax, tax_exempt: quote.tax_exempt,
    rounding: quote.rounding, lines: linesOf(quote, (lineId) => properties.get(lineId) ?? {}), subtotal_amount: quote.totals.subtotal, discount_amount: lineDiscount(quote),
    shipping_amount: quote.shipping?.amount ?? 0, shipping_discount_amount: quote.shipping?.discount ?? 0, shipping_tax_amount: quote.shipping?.tax ?? 0, shipping_total_amount: quote.shipping?.total ?? 0,
    tax_amount: quote.totals.tax, total_amount: quote.totals.total, shipping: shippingOf(quote), discounts: discountsOf(quote), credits: [], payment: null, tags: draft.tags, customer_id: customerId,
    email: draft.email, phone: draft.phone, shipping_address: draft.shipping_address, billing_address: draft.billing_address ?? draft.shipping_address, note: draft.note, attributes: draft.attributes,
    staff_note: draft.staff_note, metadata: draft.metadata,
  }
}

export function previewTotals(currency: string, quote: Quote): Schemas['PreviewTotals'] {
  const money = (amount: number) => ({ amount, currency })
  return {
    subtotal: money(quote.totals.subtotal), discount: money(lineDiscount(quote)), shipping: money((quote.shipping?.amount ?? 0) - (quote.shipping?.discount ?? 0)), tax: money(quote.totals.tax),
    tax_included: quote.prices_include_tax, total: money(quote.totals.total),
  }
}

export function toDraftOrder(draft: DraftOrderState): DraftOrder {
  const words = new Wording(draft.currency)
  const { quote, currency, discount } = draft
  const wanted = new Map(draft.lines.map((line) => [line.id, line]))
  const { id, version, number, name, status, customer_id, email, phone, shipping_address, billing_address, discount_codes, note, staff_note, attributes, tags, metadata, order_id } = draft
  const lines = linesOf(quote, (lineId) => wanted.get(lineId)?.properties ?? {}).map((line) => ({
    id: line.line_id, variant_id: line.variant_id, product_id: line.product_id, ...line.words, properties: line.properties, requires_shipping: line.requires_shipping, taxable: line.taxable, quantity: line.quantity,
    unit_price: words.money(line.unit_amount), by_hand: wanted.get(line.line_id)?.unit_amount != null, subtotal: words.money(line.subtotal_amount), discount: words.money(line.discount_amount),
    tax: words.money(line.tax_amount), total: words.money(line.total_amount), discounts: line.discount_allocations.map(words.discount), tax_lines: line.tax_lines.map(words.tax),
  }))
  const shipping = shippingOf(quote)
  const hand = discount && { title: discount.title, ...(discount.amount === null ? {} : { amount: words.money(discount.amount) }), ...(discount.percent_bp === null ? {} : { percent_bp: discount.percent_bp }) }
  return {
    id, version, number, name, status, currency, market_id: quote.market_id, customer_id, email, phone, shipping_address, billing_address, lines, discount: hand, discount_codes,
    shipping: shipping && words.shipping({ shipping, shipping_amount: quote.shipping!.amount, shipping_discount_amount: quote.shipping!.discount, shipping_tax_amount: quote.shipping!.tax, shipping_total_amount: quote.shipping!.total }),
    discounts: discountsOf(quote).map(words.discount), totals: previewTotals(currency, quote), tax_exempt: quote.tax_exempt, note, staff_note, attributes, tags, metadata,
    link_expires_at: draft.link_expires_at?.toISOString() ?? null, order_id, completed_at: draft.completed_at?.toISOString() ?? null, created_at: draft.created_at.toISOString(), updated_at: draft.updated_at.toISOString(),
  }
}

type Short = Pick<DraftOrderState, 'id' | 'version' | 'name' | 'status' | 'currency' | 'customer_id' | 'order_id' | 'created_at' | 'updated_at'> & { lines: readonly { quantity: number }[]; total_amount: number }

export function toDraftSnapshot({ id, version, name, status, currency, customer_id, order_id, lines, total_amount, created_at, updated_at }: Short): Schemas['DraftOrderSnapshot'] {
  return {
    id, version, name, status, currency, customer_id, line_count: lines.length, unit_count: lines.reduce((units, line) => units + line.quantity, 0), total: { amount: total_amount, currency }, order_id,
    created_at: created_at.toISOString(), updated_at: updated_at.toISOString(),
  }
}

export const snapshotOf = (draft: DraftOrderState) => toDraftSnapshot({ ...draft, total_amount: draft.quote.totals.total })
