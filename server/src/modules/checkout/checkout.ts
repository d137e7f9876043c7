import type { components } from '../../contract/types.gen.js'
import type { IdempotencyClaim } from '../../kernel/idempotency.js'
import { moneyText } from '../../kernel/money.js'
import type { Secrets } from '../../kernel/operation.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import type { PayDetails } from '../../kernel/payments.js'
import { BY_TABLE, toCredits, toParts, toShipping, toTotals, type Quote, type QuoteAsk, type QuotedTaxes } from '../carts/index.js'

type Schemas = components['schemas']
export type Checkout = Schemas['Checkout']
export type CheckoutSnapshot = Schemas['CheckoutSnapshot']
export type CheckoutStatus = Schemas['CheckoutStatus']
export type CheckoutUpdate = Schemas['CheckoutUpdate']
type Requirement = Schemas['CheckoutRequirement']
type Address = Schemas['CartAddress']
type StorefrontPayment = Schemas['StorefrontPayment']

/** A line as the cart had it; what it costs is in the quote, at the same place. */
export interface FrozenLine {
  id: string
  variant_id: string
  quantity: number
  properties: Record<string, string>
  /** Units of it that are not in stock, by the plan of the last hold. */
  backordered: number
}

export interface Wishes {
  shipping_option_id: string | null
  discount_codes: readonly string[]
  gift_cards: readonly { id: string; last4: string }[]
  use_store_credit: boolean
}

export interface CheckoutState {
  id: string
  version: number
  status: CheckoutStatus
  cart_id: string
  cart_version: number
  currency: string
  customer_id: string | null
  email: string | null
  phone: string | null
  shipping_address: Address | null
  billing_address: Address | null
  note: string | null
  attributes: Record<string, string>
  locale: string | null
  wishes: Wishes
  lines: readonly FrozenLine[]
  quote: StoredQuote
  total_amount: number
  due_amount: number
  gateway_id: string | null
  payment_details: PayDetails | null
  payment_id: string | null
  order_id: string | null
  order_name: string | null
  expires_at: Date
  hard_expires_at: Date
  due_at: Date | null
  fence: number
  claim: IdempotencyClaim | null
  created_at: Date
  updated_at: Date
  completed_at: Date | null
}

/** What of a quote is kept: all parts, without what only explains them. What was kept before there were tax providers says nothing of them. */
export type StoredQuote = Omit<Quote, 'explanations' | 'options' | 'pending' | 'taxes' | 'pendingTaxes'> & { taxes?: QuotedTaxes }

export const toStored = ({ explanations: _, options: _options, pending: _pending, pendingTaxes: _taxes, ...quote }: Quote): StoredQuote => quote

export const taxesOf = ({ taxes = BY_TABLE }: StoredQuote): QuotedTaxes => taxes

/** How long units are held for a shopper who keeps changing things, in all. */
const HARD_CAP_MS = 3_600_000

export function holdTimes(createdAt: Date, now: Date, ttlSeconds: number): { expires_at: Date; hard_expires_at: Date } {
  const hard = createdAt.getTime() + Math.max(HARD_CAP_MS, ttlSeconds * 1000)
  return { expires_at: new Date(Math.min(hard, now.getTime() + ttlSeconds * 1000)), hard_expires_at: new Date(hard) }
}

const CHANGEABLE: readonly CheckoutStatus[] = ['open', 'ready', 'failed']

/** Whether a shopper may still change, complete or cancel it. */
export const isChangeable = (checkout: CheckoutState, now: Date) => CHANGEABLE.includes(checkout.status) && checkout.expires_at > now

/** @throws checkout.not_open, checkout.in_progress */
export function requireChangeable(checkout: CheckoutState, now: Date): void {
  if (checkout.status === 'processing') throw new Problem('checkout.in_progress', 'The payment is under way.', { retryAfter: 1 })
  if (!isChangeable(checkout, now)) throw new Problem('checkout.not_open', `The checkout is ${checkout.status === 'completed' || checkout.status === 'cancelled' ? checkout.status : 'expired'}.`)
}

/** As which an address uses discounts that no customer has yet: a keyed hash, never the address. */
export const emailHashOf = (email: string, storeId: string, secrets: Secrets): string => secrets.hash(`customer ${storeId} ${email.toLowerCase()}`)

/**
 * What a quote is asked for.
 * @param final whether it is about to be paid: then taxes are those that were shown, as long as the same is sold
 */
export function askOf(checkout: Draft, storeId: string, secrets: Secrets, final = false): QuoteAsk {
  const { shipping_option_id, ...wishes } = checkout.wishes
  const holds = checkout.quote !== null && (checkout.quote.discounts.length > 0 || checkout.quote.credits.length > 0)
  return {
    currency: checkout.currency, customer_id: checkout.customer_id, email: checkout.email, email_hash: checkout.email === null ? null : emailHashOf(checkout.email, storeId, secrets),
    destination: checkout.shipping_address ?? checkout.billing_address, ...wishes,
    shipping: shipping_option_id === null ? null : { option_id: shipping_option_id }, lines: checkout.lines.map(({ id, variant_id, quantity }) => ({ id, variant_id, quantity })), owner_id: holds ? checkout.id : null,
    taxes: { frozen: checkout.quote && taxesOf(checkout.quote), final },
  }
}

/** A checkout before it has a price. */
export type Draft = Omit<CheckoutState, 'quote'> & { quote: StoredQuote | null }

const DETAIL: Record<Requirement['code'], string> = {
  email_missing: 'Say where the confirmation goes.',
  shipping_address_missing: 'Say where the goods go.',
  shipping_address_incomplete: 'The address needs a street, a city and a country.',
  shipping_option_missing: 'Choose one of the shipping options.',
  payment_missing: 'Choose how to pay.',
  taxes_unknown: 'The taxes changed with what is sold. Update the checkout, and they are asked for again.',
}

/** What must be given before the checkout can be completed. */
export function requirementsOf(checkout: Pick<CheckoutState, 'email' | 'shipping_address' | 'quote' | 'due_amount' | 'gateway_id'>): Requirement[] {
  const missing: Requirement[] = []
  const add = (code: Requirement['code'], pointer: string) => void missing.push({ code, pointer, detail: DETAIL[code] })
  const ships = checkout.quote.lines.some((line) => line.requires_shipping)
  const address = checkout.shipping_address
  if (checkout.email === null) add('email_missing', '/email')
  if (ships && checkout.quote.shipping?.kind !== 'pickup') {
    if (address === null) add('shipping_address_missing', '/shipping_address')
    else if (!address.line1 || !address.city || !address.country) add('shipping_address_incomplete', '/shipping_address')
  }
  if (ships && checkout.quote.shipping === null) add('shipping_option_missing', '/shipping_option_id')
  if (checkout.due_amount > 0 && checkout.gateway_id === null) add('payment_missing', '/payment')
  if (taxesOf(checkout.quote).missing) add('taxes_unknown', '/totals/tax')
  return missing
}

/** @throws checkout.requirements_missing */
export function requireComplete(checkout: CheckoutState): void {
  const missing = requirementsOf(checkout)
  if (missing.length === 0) return
  const errors: ProblemError[] = missing.map(({ code, pointer, detail }) => ({ pointer, code, detail }))
  throw new Problem('checkout.requirements_missing', errors.map(({ detail }) => detail).join(' '), { errors })
}

/** The checkout at new prices: what it now costs, and whether anything is still missing. */
export function withQuote(checkout: Draft, quote: Quote): CheckoutState {
  const priced = { ...checkout, currency: quote.currency, quote: toStored(quote), total_amount: quote.totals.total, due_amount: quote.totals.due }
  return { ...priced, status: requirementsOf(priced).length === 0 ? 'ready' : 'open' }
}

/** The checkout when its gateway cannot be used any more: the shopper has to choose again. */
export const withoutGateway = (checkout: CheckoutState): CheckoutState => ({ ...checkout, gateway_id: null, status: checkout.status === 'ready' && checkout.due_amount > 0 ? 'open' : checkout.status })

/** What differs between what the shopper was shown and what it costs now; empty when nothing does. */
export function drift(shown: StoredQuote, now: StoredQuote): ProblemError[] {
  const errors: ProblemError[] = []
  const text = (amount: number | undefined) => (amount === undefined ? 'nothing' : moneyText(amount, now.currency))
  const compare = (pointer: string, before: number | undefined, after: number | undefined) => {
    if (before !== after) errors.push({ pointer, code: 'changed', detail: `was ${text(before)} and is ${text(after)}` })
  }
  now.lines.forEach((line, index) => {
    compare(`/lines/${index}/unit_price`, shown.lines[index]?.unit_amount, line.unit_amount)
    compare(`/lines/${index}/total`, shown.lines[index]?.total, line.total)
  })
  compare('/shipping/price', shown.shipping?.amount, now.shipping?.amount)
  for (const name of ['discount', 'tax', 'total', 'due'] as const) compare(`/totals/${name}`, shown.totals[name], now.totals[name])
  return errors
}

export function toCheckout(checkout: CheckoutState, payment: StorefrontPayment | null): Checkout {
  const { quote, currency } = checkout
  const given = new Set(quote.discounts.map(({ code }) => code?.toUpperCase()))
  return {
    id: checkout.id, version: checkout.version, status: checkout.status, cart_id: checkout.cart_id, cart_version: checkout.cart_version, currency, customer_id: checkout.customer_id, email: checkout.email,
    phone: checkout.phone, shipping_address: checkout.shipping_address, billing_address: checkout.billing_address, shipping: quote.shipping === null ? null : toShipping(quote.shipping, currency),
    lines: checkout.lines.map((line, index) => {
      const { words, product_id, requires_shipping, unit_amount, ...parts } = quote.lines[index]!
      return { ...words, id: line.id, variant_id: line.variant_id, product_id: product_id!, quantity: line.quantity, unit_price: { amount: unit_amount, currency }, properties: line.properties, requires_shipping, backordered: line.backordered, ...toParts(parts, currency) }
    }),
    discount_codes: checkout.wishes.discount_codes.map((code) => ({ code, applied: given.has(code.toUpperCase()) })), credits: toCredits(quote), totals: toTotals(quote),
    tax_source: taxesOf(quote).source, tax_provider_id: taxesOf(quote).provider_id,
    requirements: checkout.status === 'open' || checkout.status === 'ready' || checkout.status === 'failed' ? requirementsOf(checkout) : [], payment_gateway_id: checkout.gateway_id, payment,
    order: checkout.order_id === null ? null : { id: checkout.order_id, name: checkout.order_name! }, note: checkout.note, attributes: checkout.attributes, locale: checkout.locale,
    hold_until: checkout.expires_at.toISOString(), hold_until_at_most: checkout.hard_expires_at.toISOString(), created_at: checkout.created_at.toISOString(), updated_at: checkout.updated_at.toISOString(),
    completed_at: checkout.completed_at?.toISOString() ?? null,
  }
}

export type CheckoutHead = Pick<CheckoutState, 'id' | 'version' | 'status' | 'cart_id' | 'customer_id' | 'currency' | 'total_amount' | 'due_amount' | 'payment_id' | 'order_id' | 'created_at' | 'updated_at'>

export function toSnapshot(checkout: CheckoutHead): CheckoutSnapshot {
  const { currency, total_amount, due_amount, created_at, updated_at } = checkout
  const { id, version, status, cart_id, customer_id, payment_id, order_id } = checkout
  return {
    id, version, status, cart_id, customer_id, currency, total: { amount: total_amount, currency }, due: { amount: due_amount, currency }, payment_id, order_id,
    created_at: created_at.toISOString(), updated_at: updated_at.toISOString(),
  }
}
