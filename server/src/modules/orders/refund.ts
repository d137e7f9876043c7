import type { components } from '../../contract/types.gen.js'
import { moneyText, multiplyRatio, sum } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { refundShare, type StoredParts } from '../pricing/index.js'
import { unitsOf, type OrderLineState, type OrderState } from './order.js'
import { balanceOf, unsettledOf } from './orderAxes.js'

export type Refund = components['schemas']['Refund']
export type RefundCalculation = components['schemas']['RefundCalculation']
export type RefundReason = components['schemas']['RefundReason']
export type Restock = components['schemas']['RefundRestock']
export type PartKind = components['schemas']['RefundPart']['kind']

export interface WantedLine {
  order_line_id: string
  quantity: number
  restock: Restock
  location_id: string | null
}

export interface Destination {
  kind: PartKind
  id: string
  amount: number
}

/** Where money can go back to, and how much at most; in the order in which they are taken. */
export interface Source extends Destination {
  /** Only by name: money goes there when someone says so. */
  onRequest?: boolean
}

export interface RefundWanted {
  lines: readonly WantedLine[]
  shipping: number
  adjustment: number
  /** Of the adjustment: what gives back that an order change made too much. */
  settled: number
  /** What the return still keeps, at most. */
  fee: number
  returnShipping: number
  /** Whether it pays for what the customer gets instead, as far as that is outstanding, before any of it leaves. */
  exchange: boolean
  to: readonly Destination[] | null
}

export interface RefundLineState extends WantedLine {
  subtotal_amount: number
  discount_amount: number
  tax_amount: number
  total_amount: number
}

export interface RefundAmounts {
  lines_amount: number
  shipping_amount: number
  shipping_tax_amount: number
  adjustment_amount: number
  settled_amount: number
  fee_amount: number
  return_shipping_amount: number
  amount: number
}

export interface RefundPlan extends RefundAmounts {
  lines: RefundLineState[]
  parts: Destination[]
}

/** Units and shipping that do not count as refunded, because the money for them did not go. */
export interface Uncovered {
  lines: readonly RefundLineState[]
  shipping_amount: number
  shipping_tax_amount: number
}

/** What is left to give back of an order, whatever it is for. */
export const refundableOf = (order: Pick<OrderState, 'paid_amount' | 'refunded_amount'>): number => order.paid_amount - order.refunded_amount

const shippingLeft = (order: OrderState) => order.shipping_total_amount - order.shipping_refunded_amount

const storedOf = (line: OrderLineState): StoredParts => ({ quantity: unitsOf(line), subtotal: line.subtotal_amount, discount: line.discount_amount, tax: line.tax_amount, total: line.total_amount })
const refundedOf = (line: OrderLineState): StoredParts => ({ quantity: line.refunded_quantity, subtotal: line.refunded_subtotal_amount, discount: line.refunded_discount_amount, tax: line.refunded_tax_amount, total: line.refunded_amount })

const refundableUnits = (line: OrderLineState) => unitsOf(line) - line.refunded_quantity

function fault(code: 'orders.line_not_found' | 'orders.duplicate_line' | 'orders.quantity_not_refundable' | 'orders.quantity_not_returnable' | 'orders.location_missing' | 'orders.refund_exceeds_paid' | 'orders.refund_destination_invalid', detail: string, error?: ProblemError): Problem {
  return new Problem(code, detail, error ? { errors: [error] } : {})
}

/**
 * What units of a line give back: their share of the stored parts, where the last unit takes what is left.
 * @param awaited units of lines that returns wait for: they come back with these
 * @throws orders.line_not_found, orders.duplicate_line, orders.quantity_not_refundable, orders.quantity_not_returnable, orders.location_missing
 */
export function refundLines(order: OrderState, wanted: readonly WantedLine[], awaited: ReadonlyMap<string, number>): RefundLineState[] {
  const seen = new Set<string>()
  return wanted.map((want, index) => {
    const at = `/lines/${index}`
    const line = order.lines.find(({ id }) => id === want.order_line_id)
    if (!line) throw fault('orders.line_not_found', 'The order has no such line.', { pointer: `${at}/order_line_id`, code: 'not_found', detail: 'is no line of this order' })
    if (seen.has(line.id)) throw fault('orders.duplicate_line', 'Each line can be named once.', { pointer: `${at}/order_line_id`, code: 'duplicate', detail: 'is named twice' })
    seen.add(line.id)
    const left = refundableUnits(line)
    if (want.quantity > left) throw fault('orders.quantity_not_refundable', `${left} units of the line can still be refunded.`, { pointer: `${at}/quantity`, code: 'maximum', detail: `is more than the ${left} that can be refunded` })
    if (want.restock !== 'none') requireReturnable(line, want, at, awaited.get(line.id) ?? 0)
    const share = refundShare(storedOf(line), refundedOf(line), want.quantity)
    return { ...want, location_id: want.restock === 'none' ? null : want.location_id, subtotal_amount: share.subtotal, discount_amount: share.discount, tax_amount: share.tax, total_amount: share.total }
  })
}

/** Only what left can come back, and each unit once. */
function requireReturnable(line: OrderLineState, want: WantedLine, at: string, awaited: number): void {
  const out = line.fulfilled - line.returned - awaited
  if (want.quantity > out) throw fault('orders.quantity_not_returnable', `${out} units of the line are with the customer and in no return.`, { pointer: `${at}/quantity`, code: 'maximum', detail: `is more than the ${out} units that can come back` })
  if (want.location_id === null) throw fault('orders.location_missing', 'Say where the units are.', { pointer: `${at}/location_id`, code: 'required', detail: 'is required to restock' })
}

/**
 * The whole refund: its amounts and where they go.
 * @throws orders.refund_exceeds_paid, orders.refund_empty, orders.refund_destination_invalid and what refundLines throws
 */
export function calculateRefund(order: OrderState, wanted: RefundWanted, sources: readonly Source[], awaited: ReadonlyMap<string, number> = new Map()): RefundPlan {
  const lines = refundLines(order, wanted.lines, awaited)
  const shipping = shippingLeft(order)
  const text = (amount: number) => moneyText(amount, order.currency)
  if (wanted.shipping > shipping) throw fault('orders.refund_exceeds_paid', `${text(shipping)} of the shipping can still be refunded.`, { pointer: '/shipping/amount', code: 'maximum', detail: `is more than the ${text(shipping)} that can be refunded` })
  const lines_amount = sum(lines.map((line) => line.total_amount))
  const goods = lines_amount + wanted.shipping + wanted.adjustment
  const fee_amount = Math.max(0, Math.min(wanted.fee, goods))
  const return_shipping_amount = Math.max(0, Math.min(wanted.returnShipping, goods - fee_amount))
  const amount = goods - fee_amount - return_shipping_amount
  if (amount <= 0) throw new Problem('orders.refund_empty', 'Nothing would go back.')
  const most = refundableOf(order)
  if (amount > most) throw fault('orders.refund_exceeds_paid', `The refund would be ${text(amount)}; ${text(most)} were paid and have not gone back.`, { pointer: '', code: 'maximum', detail: `adds up to ${text(amount)}, more than ${text(most)}` })
  return {
    lines, lines_amount, shipping_amount: wanted.shipping, shipping_tax_amount: shippingTax(order, wanted.shipping), adjustment_amount: wanted.adjustment,
    settled_amount: Math.min(amount, Math.max(wanted.settled, unsettledOf({ ...order, refunded_amount: order.refunded_amount + amount }))),
    fee_amount, return_shipping_amount, amount, parts: wanted.to === null ? spread(amount, withExchange(order, wanted, sources), text) : requireDestinations(amount, wanted.to, withExchange(order, wanted, sources), most, text),
  }
}

/** The tax in a part of the shipping; the last part takes what is left of it. */
function shippingTax(order: OrderState, amount: number): number {
  const left = shippingLeft(order)
  const tax = order.shipping_tax_amount - order.shipping_refunded_tax_amount
  return amount === left ? tax : multiplyRatio(tax, amount, left, 'half_even')
}

function withExchange(order: OrderState, wanted: RefundWanted, sources: readonly Source[]): readonly Source[] {
  const outstanding = balanceOf(order)
  return wanted.exchange && outstanding > 0 ? [{ kind: 'exchange', id: order.id, amount: outstanding }, ...sources] : sources
}

/**
 * What is not covered when only some money of a refund went. It covers whole units in the order of the lines, then the shipping, and what is left of it is
 * adjustment. What a return keeps and what was taken off were never to go.
 */
export function uncoveredBy(succeeded: number, refund: Omit<RefundPlan, 'parts' | 'lines'> & { lines: readonly RefundLineState[] }): Uncovered {
  let left = succeeded + refund.fee_amount + refund.return_shipping_amount + Math.max(0, -refund.adjustment_amount)
  const lines = refund.lines.map((line) => {
    const { covered, rest } = splitLine(line, left)
    left -= covered
    return rest
  }).filter((line) => line.quantity > 0)
  const shipping_amount = Math.max(0, refund.shipping_amount - left)
  return { lines, shipping_amount, shipping_tax_amount: shipping_amount === 0 ? 0 : multiplyRatio(refund.shipping_tax_amount, shipping_amount, refund.shipping_amount, 'half_even') }
}

function splitLine(line: RefundLineState, money: number): { covered: number; rest: RefundLineState } {
  const whole: StoredParts = { quantity: line.quantity, subtotal: line.subtotal_amount, discount: line.discount_amount, tax: line.tax_amount, total: line.total_amount }
  const share = (units: number) => refundShare(whole, { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }, units)
  let units = line.quantity
  while (share(units).total > money) units--
  const { subtotal, discount, tax, total } = share(units)
  return { covered: total, rest: { ...line, quantity: line.quantity - units, subtotal_amount: whole.subtotal - subtotal, discount_amount: whole.discount - discount, tax_amount: whole.tax - tax, total_amount: whole.total - total } }
}

/** Takes from the sources in their order. */
function spread(amount: number, sources: readonly Source[], text: (amount: number) => string): Destination[] {
  let left = amount
  const parts = sources.filter((source) => source.onRequest !== true).flatMap(({ kind, id, amount: most }) => {
    const part = Math.min(left, most)
    left -= part
    return part > 0 ? [{ kind, id, amount: part }] : []
  })
  if (left > 0) throw fault('orders.refund_exceeds_paid', `The payments, gift cards and store credit that paid for the order can take back ${text(amount - left)} of ${text(amount)}.`)
  return parts
}

function requireDestinations(amount: number, to: readonly Destination[], sources: readonly Source[], most: number, text: (amount: number) => string): Destination[] {
  const seen = new Set<string>()
  to.forEach(({ kind, id, amount: part }, index) => {
    const source = sources.find((candidate) => candidate.kind === kind && candidate.id === id)
    const refuse = (field: string, detail: string) => fault('orders.refund_destination_invalid', `The destination ${id} ${detail}.`, { pointer: `/to/${index}/${field}`, code: 'invalid', detail })
    if (!source || seen.has(id)) throw refuse('id', source ? 'is named twice' : 'has not paid for this order and is no store credit of its customer')
    const limit = Math.min(source.amount, most)
    if (part > limit) throw refuse('amount', `takes back at most ${text(limit)}`)
    if (part <= 0) throw refuse('amount', 'must be more than zero')
    seen.add(id)
  })
  const total = sum(to.map((part) => part.amount))
  if (total !== amount) throw fault('orders.refund_destination_invalid', `The destinations add up to ${text(total)}; the refund is ${text(amount)}.`, { pointer: '/to', code: 'sum', detail: `adds up to ${text(total)} instead of ${text(amount)}` })
  return [...to]
}

/** What a refund of all that is left would be made of, for the preview. */
export function refundable(order: OrderState): { lines: { order_line_id: string; quantity: number; amount: number }[]; shipping: number; amount: number } {
  return {
    lines: order.lines.map((line) => ({ order_line_id: line.id, quantity: Math.max(0, refundableUnits(line)), amount: Math.max(0, line.total_amount - line.refunded_amount) })),
    shipping: shippingLeft(order), amount: refundableOf(order),
  }
}
