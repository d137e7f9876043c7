import { moneyText, sum } from '../../kernel/money.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { PaymentState } from '../payments/index.js'
import type { CreditPart, DiscountShare, LineFacts, OrderAmounts, OrderBuyer, OrderHead, OrderLineState, OrderState, Rounding, ShippingWords, TaxOrigin } from './order.js'
import { keysOf, toSnapshot } from './order.js'
import { heldForPayment, type FulfillmentOrderState } from './fulfillmentOrder.js'
import { insert as insertFulfillmentOrders } from './fulfillmentOrderStore.js'
import { announce, planFulfillmentOrders } from './openFulfillmentOrders.js'
import { axesOf } from './orderAxes.js'
import { factsOf } from './recomputeOrder.js'
import { withId } from './timeline.js'

/** Units of a line at a location, as the inventory allotted them. */
export interface Allotment {
  /** The line of the cart or draft. */
  line_id: string
  variant_id: string
  location_id: string
  quantity: number
  backordered: number
}

export interface PlacementLine extends LineFacts {
  /** Id of the line it was made from; allotments name it. */
  line_id: string
}

/** All that makes an order but its stock, worked out before: totals by calculateTotals, money by payments. */
export interface OrderPlacement extends OrderAmounts, OrderBuyer {
  /** Made in this transaction by `tx.newId('order')`: lists sort by it. */
  id: string
  checkout_id: string | null
  draft_order_id: string | null
  source: 'checkout' | 'draft'
  currency: string
  market_id: string | null
  locale: string | null
  prices_include_tax: boolean
  tax_exempt: boolean
  /** Null, or left out, where the tables of the store said them. */
  tax_origin?: TaxOrigin | null
  rounding: Rounding
  lines: readonly PlacementLine[]
  shipping: ShippingWords | null
  discounts: DiscountShare[]
  /** Gift cards and store credit that were spent; they count as paid. */
  credits: CreditPart[]
  payment: { id: string; authorized_amount: number; captured_amount: number; capture_mode?: PaymentState['capture_mode'] } | null
  tags?: string[] | undefined
  staff_note?: string | null | undefined
  metadata?: Record<string, string> | undefined
}

/**
 * Counter, orders, lines, tags and timeline of a whole batch in one statement. The counter's row is what all orders of a store
 * contend for, so it is taken here and not earlier. Levels of stock, which those who begin to buy want as well, are locked after it.
 */
const PLACE = sql(`
  WITH placed AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(position int, id text, source text, checkout_id text, draft_order_id text, status text, payment_status text, fulfillment_status text, return_status text,
      currency text, market_id text, locale text, prices_include_tax boolean, tax_exempt boolean, rounding jsonb, subtotal_amount bigint, discount_amount bigint, shipping_amount bigint,
      shipping_discount_amount bigint, shipping_tax_amount bigint, shipping_total_amount bigint, tax_amount bigint, total_amount bigint, credit_amount bigint, authorized_amount bigint, paid_amount bigint,
      shipping jsonb, discounts jsonb, credits jsonb, payment_id text, customer_id text, email text, phone text, shipping_address jsonb, billing_address jsonb, note text, attributes jsonb, country text,
      billing_country text, tags text[], email_key text, person_key text, staff_note text, metadata jsonb, tax_origin jsonb, unsecured boolean)
  ), naming AS (
    SELECT coalesce(s.settings->'order_number'->>'prefix', '#') AS prefix, coalesce(s.settings->'order_number'->>'suffix', '') AS suffix,
           coalesce((s.settings->'order_number'->>'next')::bigint, 1001) AS next, (SELECT count(*) FROM placed) AS orders,
           coalesce((s.settings->'order_processing'->>'hold_until_paid')::boolean, false) AS holds
      FROM (VALUES (1)) one LEFT JOIN store_settings s ON s.store_id = $1
  ), counter AS (
    INSERT INTO order_counters AS c (store_id, next) SELECT $1, n.next + n.orders FROM naming n
    ON CONFLICT (store_id) DO UPDATE SET next = greatest(c.next + (SELECT n.orders FROM naming n), excluded.next)
    RETURNING next - (SELECT n.orders FROM naming n) AS first
  ), written AS (
    INSERT INTO orders (store_id, id, number, name, name_key, source, checkout_id, draft_order_id, status, payment_status, fulfillment_status, return_status, currency, market_id, locale, prices_include_tax, tax_exempt,
      rounding, subtotal_amount, discount_amount, shipping_amount, shipping_discount_amount, shipping_tax_amount, shipping_total_amount, tax_amount, total_amount, credit_amount, authorized_amount, paid_amount,
      shipping, discounts, credits, payment_id, customer_id, email, phone, shipping_address, billing_address, note, attributes, country, billing_country, tags, email_key, person_key, staff_note, metadata, tax_origin, placed_at, updated_at)
    SELECT $1, p.id, c.first + p.position, n.prefix || (c.first + p.position) || n.suffix, lower(n.prefix || (c.first + p.position) || n.suffix), p.source, p.checkout_id, p.draft_order_id, p.status, p.payment_status,
      CASE WHEN n.holds AND p.unsecured AND p.fulfillment_status = 'unfulfilled' THEN 'on_hold' ELSE p.fulfillment_status END, p.return_status, p.currency, p.market_id, p.locale, p.prices_include_tax, p.tax_exempt, p.rounding, p.subtotal_amount, p.discount_amount, p.shipping_amount, p.shipping_discount_amount,
      p.shipping_tax_amount, p.shipping_total_amount, p.tax_amount, p.total_amount, p.credit_amount, p.authorized_amount, p.paid_amount, nullif(p.shipping, 'null'), p.discounts, p.credits, p.payment_id, p.customer_id,
      p.email, p.phone, nullif(p.shipping_address, 'null'), nullif(p.billing_address, 'null'), p.note, p.attributes, p.country, p.billing_country, p.tags, p.email_key, p.person_key, p.staff_note, p.metadata, nullif(p.tax_origin, 'null'), $5, $5
      FROM placed p CROSS JOIN counter c CROSS JOIN naming n
    RETURNING id, number, name, fulfillment_status
  ), lines AS (
    INSERT INTO order_lines (store_id, order_id, id, position, variant_id, product_id, words, properties, requires_shipping, taxable, tax_category, weight_grams, quantity, unit_amount, subtotal_amount,
      discount_amount, tax_amount, total_amount, discount_allocations, tax_lines)
    SELECT $1, r.* FROM jsonb_to_recordset($3::jsonb) AS r(order_id text, id text, position int, variant_id text, product_id text, words jsonb, properties jsonb, requires_shipping boolean, taxable boolean,
      tax_category text, weight_grams int, quantity int, unit_amount bigint, subtotal_amount bigint, discount_amount bigint, tax_amount bigint, total_amount bigint, discount_allocations jsonb, tax_lines jsonb)
  ), tags AS (
    INSERT INTO order_tags (store_id, tag, order_id) SELECT $1, t, p.id FROM placed p CROSS JOIN unnest(p.tags) AS t
  ), timeline AS (
    INSERT INTO timeline_entries (store_id, order_id, id, type, message, data, actor_type, actor_id, created_at)
    SELECT $1, r.order_id, r.id, r.type, r.message, r.data, $6, $7, $5 FROM jsonb_to_recordset($4::jsonb) AS r(order_id text, id text, type text, message text, data jsonb)
  )
  SELECT w.id, w.number, w.name, w.fulfillment_status, n.holds FROM written w CROSS JOIN naming n`)

/** An order that is written, and whose units are given to locations when their stock is committed. */
export interface PlacedOrder {
  readonly order: OrderState
  /** Ids of its lines by those of the lines they were made from. */
  readonly lineIds: ReadonlyMap<string, string>
  /** Whether its units wait until it is paid. */
  readonly waits: boolean
}

/**
 * Writes orders with their lines in one flight, and announces each. What was decided before (discounts, credits, payments) is committed by its
 * own module in the same transaction; stock is committed afterwards, and what it comes to is handed to `sendFrom`.
 * A second order of the same checkout fails on the unique index: look for it under the lock of the checkout first.
 * @returns the orders in the order of the placements
 */
export async function placeOrders(tx: StoreTx, placements: readonly OrderPlacement[]): Promise<PlacedOrder[]> {
  if (placements.length === 0) return []
  const orders = placements.map((placement) => newOrder(tx, placement))
  const unsecured = new Set(placements.flatMap((placement, index) => (isSecured(placement) ? [] : [orders[index]!.id])))
  // Lists sort by id, so numbers of one batch follow ids too.
  const heads = orders.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ lines: _, ...head }, position) => ({ position, ...head, ...keysOf(head), unsecured: unsecured.has(head.id) }))
  const lines = orders.flatMap((order) => order.lines.map((line) => ({ order_id: order.id, ...line })))
  const notes = orders.map((order) => withId(tx, { order_id: order.id, type: 'order_placed', message: `The order was placed over ${moneyText(order.total_amount, order.currency)}.`, data: { total: order.total_amount, source: order.source } }))
  const rows = await tx.run<WrittenRow>(PLACE, [tx.storeId, JSON.stringify(heads), JSON.stringify(lines), JSON.stringify(notes), tx.now, tx.actor.type, tx.actor.id])
  // Whether stores hold what is not paid is read by the statement that has the settings anyway.
  const written = new Map(rows.map(({ holds, ...row }) => [row.id, { row, waits: holds && unsecured.has(row.id) }]))
  return orders.map((own, index) => {
    const { row, waits } = written.get(own.id)!
    const order = { ...own, ...row }
    tx.emit('order.created', order.id, toSnapshot(order))
    return { order, waits, lineIds: new Map(placements[index]!.lines.map((line, place) => [line.line_id, order.lines[place]!.id])) }
  })
}

/**
 * Gives each location at which stock of placed orders was committed what it has to send out, in the flight of the COMMIT. What needs no
 * shipping is among it, since its stock has to leave too.
 * @param allocations by the id of the order; their lines are those that the order was made from
 */
export async function sendFrom(tx: StoreTx, placed: readonly PlacedOrder[], allocations: ReadonlyMap<string, readonly Allotment[]>): Promise<void> {
  const planned = await planFulfillmentOrders(tx, placed.map(({ order, lineIds }) => ({
    order_id: order.id, lines: order.lines, allocation: (allocations.get(order.id) ?? []).map((allotment) => ({ ...allotment, line_id: lineIds.get(allotment.line_id)! })),
  })))
  const waiting = new Set(placed.filter(({ waits }) => waits).map(({ order }) => order.id))
  const opened = planned.map((own) => (waiting.has(own.order_id) ? held(own, tx.now) : own))
  insertFulfillmentOrders(tx, opened)
  for (const own of opened) announce(tx, own)
}

interface WrittenRow extends Record<string, unknown> {
  id: string
  number: number
  name: string
  fulfillment_status: OrderState['fulfillment_status']
  holds: boolean
}

/** Whether it is paid, or held by a payment that is captured when something is sent out. */
function isSecured({ total_amount, credits, payment }: OrderPlacement): boolean {
  const paid = sum(credits.map((part) => part.amount)) + (payment?.captured_amount ?? 0)
  return paid + (payment?.capture_mode === 'on_fulfillment' ? payment.authorized_amount : 0) >= total_amount
}

const held = (own: FulfillmentOrderState, now: Date): FulfillmentOrderState => ({ ...own, status: 'on_hold', holds: [heldForPayment(now)] })

const NOTHING_YET = { removed: 0, fulfilled: 0, returned: 0, refunded_quantity: 0, refunded_subtotal_amount: 0, refunded_discount_amount: 0, refunded_tax_amount: 0, refunded_amount: 0 }

/** The order without its number, which only the counter knows. */
function newOrder(tx: StoreTx, placement: OrderPlacement): OrderState {
  const { lines: wanted, payment, tags = [], staff_note = null, metadata = {}, tax_origin = null, ...facts } = placement
  const lines: OrderLineState[] = wanted.map(({ line_id: _source, ...line }, index) => ({ id: tx.newId('orderLine'), position: index + 1, ...line, ...NOTHING_YET }))
  const credit_amount = placement.credits.reduce((total, part) => total + part.amount, 0)
  const head: Omit<OrderHead, keyof ReturnType<typeof axesOf>> = {
    ...facts, version: 1, number: 0, name: '', tags, staff_note, metadata, tax_origin, cancel_reason: null, cancelled_at: null, closed_at: null, placed_at: tx.now, updated_at: tx.now,
    country: placement.shipping_address?.country ?? placement.billing_address?.country ?? null, billing_country: placement.billing_address?.country ?? null, payment_id: payment?.id ?? null,
    credit_amount, authorized_amount: payment?.authorized_amount ?? 0, paid_amount: credit_amount + (payment?.captured_amount ?? 0), voided_amount: 0, refunded_amount: 0, settled_amount: 0, exchanged_amount: 0,
    shipping_refunded_amount: 0, shipping_refunded_tax_amount: 0,
  }
  const order: OrderState = { ...head, lines, status: 'open', payment_status: 'pending', fulfillment_status: 'unfulfilled', return_status: 'none' }
  return { ...order, ...axesOf(factsOf(order)) }
}
