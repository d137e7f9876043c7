import type { components } from '../../contract/types.gen.js'
import { sum } from '../../kernel/money.js'
import { Problem } from '../../kernel/problem.js'

export type Cart = components['schemas']['Cart']
export type CartAddress = components['schemas']['CartAddress']
export type CartSnapshot = components['schemas']['CartSnapshot']
export type LineProperties = components['schemas']['LineProperties']

export const LINES_MAX = 200
export const QUANTITY_MAX = 9999
export const LIFETIME_MS = 86_400_000

/** What can be bought of a variant at this moment; `available` is null when any quantity can. */
export interface Offer {
  product_id: string
  price_amount: number
  available: number | null
  words: LineWords
}

export type LineWords = Pick<components['schemas']['CartLine'], 'title' | 'variant_title' | 'sku' | 'options' | 'image_url' | 'requires_shipping'>

export interface LineState {
  id: string
  position: number
  variant_id: string
  product_id: string
  quantity: number
  properties: LineProperties
  price_at_add: number
  words: LineWords
  /** Null when the variant cannot be bought any more. */
  price_now: number | null
  available: number | null
}

export interface CartState {
  id: string
  version: number
  status: Cart['status']
  currency: string
  customer_id: string | null
  email: string | null
  details: CartDetails | null
  note: string | null
  attributes: Record<string, string>
  checkout_id: string | null
  expires_at: Date
  created_at: Date
  updated_at: Date
  /** What the log of events has yet to be told. */
  news: 'created' | 'updated' | null
  /** What of the store the price of the cart depends on: see souk_cart_needs. */
  needs: number
  lines: readonly LineState[]
}

/** What is only known of a cart that nears its checkout; null as long as nothing of it is. */
export interface CartDetails {
  readonly shipping_address: CartAddress | null
  readonly billing_address: CartAddress | null
  readonly shipping_option_id: string | null
  /** As they were typed first, in the order in which they came. */
  readonly discount_codes: readonly string[]
  readonly gift_cards: readonly { readonly id: string; readonly last4: string }[]
  readonly use_store_credit: boolean
}

const NO_DETAILS: CartDetails = { shipping_address: null, billing_address: null, shipping_option_id: null, discount_codes: [], gift_cards: [], use_store_credit: false }

export const detailsOf = (cart: Pick<CartState, 'details'>): CartDetails => cart.details ?? NO_DETAILS

/** The details after a change; undefined leaves a field as it is. */
export function changeDetails(before: CartDetails | null, change: { [Field in keyof CartDetails]?: CartDetails[Field] | undefined }): CartDetails | null {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return Object.keys(given).length === 0 ? before : { ...(before ?? NO_DETAILS), ...given }
}

export interface Wanted {
  variant_id: string
  quantity: number
  properties: LineProperties
}

export type Offers = ReadonlyMap<string, Offer>

/**
 * The lines after units were put in: units of equal variant and properties become one line, which keeps its first price.
 * @param pointers names the wanted units in the request, for problems.
 * @throws catalog.variant_not_found, carts.quantity_too_large, carts.too_many_lines, inventory.insufficient_stock
 */
export function addUnits(lines: readonly LineState[], wanted: readonly Wanted[], offers: Offers, newLineId: () => string, pointers: (index: number) => string): LineState[] {
  const byKey = new Map(lines.map((line) => [lineKey(line), line]))
  let position = lines.at(-1)?.position ?? 0
  wanted.forEach(({ variant_id, quantity, properties }, index) => {
    const offer = offers.get(variant_id)
    if (!offer) throw new Problem('catalog.variant_not_found', 'This variant is not for sale.', { errors: [{ pointer: `${pointers(index)}/variant_id`, code: 'not_found', detail: 'is not for sale' }] })
    const key = lineKey({ variant_id, properties })
    const line = byKey.get(key) ?? { id: newLineId(), position: ++position, variant_id, product_id: offer.product_id, quantity: 0, properties, price_at_add: offer.price_amount, words: offer.words, price_now: null, available: null }
    byKey.set(key, { ...line, quantity: atMost(line.quantity + quantity, `${pointers(index)}/quantity`), price_now: offer.price_amount, available: offer.available })
  })
  const after = [...byKey.values()]
  if (after.length > LINES_MAX) throw new Problem('carts.too_many_lines', `The cart would hold ${after.length} lines; it holds at most ${LINES_MAX}.`)
  wanted.forEach(({ variant_id }, index) => requireStock(after, variant_id, `${pointers(index)}/quantity`))
  return after
}

/**
 * The lines after one was changed. When its properties become those of another line of the variant, that one goes up in it.
 * Stock is only asked for when the quantity rises: a shopper may always want less.
 * @throws carts.line_not_found, carts.quantity_too_large, catalog.variant_not_found, inventory.insufficient_stock
 */
export function changeLine(lines: readonly LineState[], lineId: string, change: { quantity?: number | undefined; properties?: LineProperties | undefined }): LineState[] {
  const line = lineOf(lines, lineId)
  const properties = change.properties ?? line.properties
  const key = lineKey({ variant_id: line.variant_id, properties })
  const twin = lines.find((other) => other !== line && lineKey(other) === key)
  const quantity = atMost((change.quantity ?? line.quantity) + (twin?.quantity ?? 0), '/quantity')
  const after = lines.filter((other) => other !== twin).map((other) => (other === line ? { ...line, quantity, properties } : other))
  if ((change.quantity ?? 0) > line.quantity) {
    if (line.price_now === null) throw new Problem('catalog.variant_not_found', 'This variant is no longer for sale; only less of it can be asked for.')
    requireStock(after, line.variant_id, '/quantity')
  }
  return after
}

/** @throws carts.line_not_found */
export function removeLine(lines: readonly LineState[], lineId: string): LineState[] {
  const line = lineOf(lines, lineId)
  return lines.filter((other) => other !== line)
}

function lineOf(lines: readonly LineState[], lineId: string): LineState {
  const line = lines.find(({ id }) => id === lineId)
  if (!line) throw new Problem('carts.line_not_found', 'The cart has no line with this id.')
  return line
}

/** Two lines are one when these agree; the order in which properties were named does not matter. */
function lineKey({ variant_id, properties }: Pick<LineState, 'variant_id' | 'properties'>): string {
  return JSON.stringify([variant_id, ...Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))])
}

export const sameUnits = (a: LineState, b: LineState) => a.variant_id === b.variant_id && lineKey(a) === lineKey(b)

function atMost(quantity: number, pointer: string): number {
  if (quantity <= QUANTITY_MAX) return quantity
  throw new Problem('carts.quantity_too_large', `The line would hold ${quantity} units; it holds at most ${QUANTITY_MAX}.`, { errors: [{ pointer, code: 'maximum', detail: `makes ${quantity} units` }] })
}

const unitsOf = (lines: readonly LineState[], variantId: string) => lines.reduce((units, line) => units + (line.variant_id === variantId ? line.quantity : 0), 0)

function requireStock(lines: readonly LineState[], variantId: string, pointer: string): void {
  const available = lines.find((line) => line.variant_id === variantId)?.available ?? null
  const units = unitsOf(lines, variantId)
  if (available === null || units <= available) return
  const left = Math.max(0, available)
  throw new Problem('inventory.insufficient_stock', `The cart would hold ${units} units of this variant; ${left} can be bought.`, { errors: [{ pointer, code: 'insufficient_stock', detail: `${left} can be bought` }] })
}

/** How much is in a cart. */
export type CartContents = Pick<CartSnapshot, 'line_count' | 'unit_count'> & { subtotal: number }

/** Prices that rose later may make a sum that is not exact; the news of the cart then names the largest exact one. */
export function toSnapshot(cart: CartState): CartSnapshot {
  const { lines } = cart
  const subtotal = Math.min(Number.MAX_SAFE_INTEGER, lines.reduce((total, line) => total + priceOf(line) * line.quantity, 0))
  return snapshotOf(cart, { line_count: lines.length, unit_count: unitCountOf(lines), subtotal })
}

export function snapshotOf({ id, version, status, currency, updated_at }: Pick<CartState, 'id' | 'version' | 'status' | 'currency' | 'updated_at'>, { line_count, unit_count, subtotal }: CartContents): CartSnapshot {
  return { id, version, status, currency, line_count, unit_count, subtotal: { amount: subtotal, currency }, updated_at: updated_at.toISOString() }
}

export const unitCountOf = (lines: readonly { readonly quantity: number }[]): number => sum(lines.map((line) => line.quantity))

export const priceOf = (line: LineState) => line.price_now ?? line.price_at_add

export function isPurchasable(lines: readonly LineState[], line: LineState): boolean {
  return line.price_now !== null && (line.available === null || unitsOf(lines, line.variant_id) <= line.available)
}

/** Amounts that leave the exact integers are refused, never rounded. */
export function exact<T>(calculate: () => T, advice = 'Take units out of the cart.'): T {
  try {
    return calculate()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem('carts.total_too_large', advice, { cause: error })
  }
}

/** A shopper who saw other prices may still change the lines: only the version counts for `If-Match`. */
export const withoutDrift = (ifMatch: string | undefined) => ifMatch?.replaceAll(/(?<="\d+)-[0-9a-z]+(?=")/g, '')
