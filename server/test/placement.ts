import { randomUUID } from 'node:crypto'
import type { Product } from '@souk/sdk'
import { newId } from '../src/kernel/id.js'
import { placeOrders, sendFrom, type Allotment, type OrderPlacement, type OrderState, type PlacementLine } from '../src/modules/orders/index.js'
import type { Harness, TestStore } from './harness.js'
import { inStore } from './inStore.js'

export const ADDRESS = { name: 'Ada Lovelace', company: null, line1: '410 Harbour Street', line2: null, city: 'Portland', province: 'OR', postal_code: '97209', country: 'US', phone: null }

/** A line of some units at a price, taxed at 8 % on top. */
export function lineOf(overrides: Partial<PlacementLine> = {}): PlacementLine {
  const { quantity = 2, unit_amount = 12900 } = overrides
  const subtotal_amount = quantity * unit_amount
  const discount_amount = overrides.discount_amount ?? 0
  const tax_amount = Math.floor((subtotal_amount - discount_amount) * 0.08)
  return {
    line_id: newId('lineItem', new Date()), variant_id: newId('variant', new Date()), product_id: newId('product', new Date()), properties: {}, requires_shipping: true, taxable: true, tax_category: null, weight_grams: 400,
    words: { title: 'Canvas field jacket', variant_title: 'M', sku: 'CFJ-M', options: [{ name: 'Size', value: 'M' }], image_url: null },
    quantity, unit_amount, subtotal_amount, discount_amount, tax_amount, total_amount: subtotal_amount - discount_amount + tax_amount, discount_allocations: [],
    tax_lines: [{ tax_rate_id: null, name: 'Sales tax', rate_ppm: 80_000, amount: tax_amount }], ...overrides,
  }
}

/** A line of a product that is on sale. */
export const lineFor = (product: Product, overrides: Partial<PlacementLine> = {}): PlacementLine => lineOf({ variant_id: product.variants[0]!.id, product_id: product.id, unit_amount: product.variants[0]!.price.amount, ...overrides })

/** What a checkout would hand over. Amounts follow from the lines; shipping costs 500. */
export function placementOf(overrides: Partial<OrderPlacement> = {}): OrderPlacement {
  const lines = overrides.lines ?? [lineOf()]
  const sum = (amount: (line: PlacementLine) => number) => lines.reduce((total, line) => total + amount(line), 0)
  const shipping_amount = overrides.shipping_amount ?? 500
  return {
    id: '', source: 'checkout', checkout_id: newId('checkout', new Date()), draft_order_id: null, currency: 'USD', market_id: null, locale: 'en-US', prices_include_tax: false, tax_exempt: false,
    rounding: { mode: 'half_even', level: 'line' }, lines, subtotal_amount: sum((line) => line.subtotal_amount), discount_amount: sum((line) => line.discount_amount), shipping_amount, shipping_discount_amount: 0,
    shipping_tax_amount: 0, shipping_total_amount: shipping_amount, tax_amount: sum((line) => line.tax_amount), total_amount: sum((line) => line.total_amount) + shipping_amount,
    shipping: { rate_id: null, title: 'Standard', kind: 'rate', location_id: null, discount_allocations: [], tax_lines: [] }, discounts: [], credits: [], payment: null,
    customer_id: null, email: `ada-${randomUUID()}@example.com`, phone: null, shipping_address: ADDRESS, billing_address: null, note: null, attributes: {}, ...overrides,
  }
}

/** Places orders as a checkout does, in one transaction. @param placements each with the stock that is committed to it, if any */
export const place = (h: Harness, store: TestStore, ...placements: (Partial<OrderPlacement> & { allocation?: readonly Allotment[] })[]): Promise<OrderState[]> =>
  inStore(h, store, async (tx) => {
    const placed = await placeOrders(tx, placements.map(({ allocation: _, ...placement }) => ({ ...placementOf(placement), id: tx.newId('order') })))
    await sendFrom(tx, placed, new Map(placed.map(({ order }, index) => [order.id, placements[index]!.allocation ?? []])))
    return placed.map(({ order }) => order)
  })
