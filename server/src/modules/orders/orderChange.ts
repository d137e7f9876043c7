import type { components } from '../../contract/types.gen.js'
import { allocate, sum, times } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { shareOfRest, type LineTotals } from '../pricing/index.js'
import { lineAmountsOf } from './amounts.js'
import type { DiscountShare, LineFacts, OrderAmounts, OrderLineState, OrderState, TaxShare } from './order.js'
import { unitsOf } from './order.js'

type Schemas = components['schemas']
export type OrderChange = Schemas['OrderChange']
export type ChangeAction = Schemas['OrderChangeAction']

/** A line after the change. */
export interface ChangedLine extends LineFacts {
  /** Null for a line that the change adds. */
  order_line_id: string | null
  units_before: number
  removed: number
}

export interface ChangePreview {
  lines: ChangedLine[]
  amounts: OrderAmounts
}

export interface OrderChangeState {
  id: string
  version: number
  order_id: string
  order_version: number
  status: OrderChange['status']
  actions: ChangeAction[]
  preview: ChangePreview
  difference: number
  note: string | null
  expires_at: Date
  created_at: Date
  updated_at: Date
}

const QUANTITY_MAX = 9999
const LINES_MAX = 500
export const CHANGE_LIFETIME_MS = 86_400_000

/** Units that are wanted of a line of the order after the change. */
export interface Target {
  line: OrderLineState
  units: number
}

/** A line to add: its price and what it is are looked up unless they are given. */
export interface Addition {
  id: string
  variant_id: string | null
  title: string | null
  quantity: number
  unit_amount: number | null
  requires_shipping: boolean
  taxable: boolean
}

/**
 * What the steps of a change ask for.
 * @throws orders.change_invalid with every step that contradicts the order
 */
export function readActions(order: OrderState, actions: readonly ChangeAction[], newLineId: () => string): { targets: Target[]; additions: Addition[] } {
  const errors: ProblemError[] = []
  const refuse = (pointer: string, code: string, detail: string) => void errors.push({ pointer, code, detail })
  const [targets, additions]: [Target[], Addition[]] = [[], []]
  actions.forEach((action, index) => {
    const at = `/actions/${index}`
    if (action.kind === 'add') additions.push(additionOf(action, at, order.currency, newLineId(), refuse))
    else {
      const target = targetOf(order, action, at, refuse)
      if (target && targets.some(({ line }) => line === target.line)) refuse(`${at}/order_line_id`, 'duplicate', 'is named twice')
      else if (target) targets.push(target)
    }
  })
  if (order.lines.length + additions.length > LINES_MAX) refuse('/actions', 'maximum', `would make more than ${LINES_MAX} lines`)
  if (errors.length > 0) throw new Problem('orders.change_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors: errors.slice(0, 100) })
  return { targets, additions }
}

/** What belongs to lines that are added. */
const ONLY_ADDED = ['variant_id', 'title', 'unit_price', 'requires_shipping', 'taxable'] as const
/** What a variant has from the catalog. */
const ONLY_BY_HAND = ['requires_shipping', 'taxable'] as const

type Refuse = (pointer: string, code: string, detail: string) => void

function additionOf(action: ChangeAction, at: string, currency: string, id: string, refuse: Refuse): Addition {
  const { variant_id = null, title = null, quantity = 1, unit_price, requires_shipping = true, taxable = true } = action
  if ((variant_id === null) === (title === null)) refuse(at, 'oneOf', 'names either a variant or a title')
  if (variant_id !== null) for (const field of ONLY_BY_HAND) if (action[field] !== undefined) refuse(`${at}/${field}`, 'not_allowed', 'belongs to lines with a title; those of a variant come from the catalog')
  if (title !== null && unit_price === undefined) refuse(`${at}/unit_price`, 'required', 'is required for a line with a title')
  if (unit_price !== undefined && unit_price.currency !== currency) refuse(`${at}/unit_price/currency`, 'mismatch', `must be ${currency}`)
  if (action.order_line_id !== undefined) refuse(`${at}/order_line_id`, 'not_allowed', 'names a line that is there already; set its quantity')
  if (quantity < 1) refuse(`${at}/quantity`, 'minimum', 'must be at least 1')
  return { id, variant_id, title, quantity, unit_amount: unit_price?.amount ?? null, requires_shipping, taxable }
}

function targetOf(order: OrderState, action: ChangeAction, at: string, refuse: Refuse): Target | null {
  for (const field of ONLY_ADDED) if (action[field] !== undefined) refuse(`${at}/${field}`, 'not_allowed', 'belongs to lines that are added; a line that is there keeps what it was sold with')
  if (action.kind === 'remove' && action.quantity !== undefined) refuse(`${at}/quantity`, 'not_allowed', 'is not asked: all that has not left is taken out; set the quantity that shall stay')
  const line = order.lines.find(({ id }) => id === action.order_line_id)
  if (!line) {
    refuse(`${at}/order_line_id`, 'not_found', 'is no line of this order')
    return null
  }
  const least = Math.max(line.fulfilled, line.refunded_quantity)
  const units = action.kind === 'remove' ? least : (action.quantity ?? -1)
  if (units < 0) refuse(`${at}/quantity`, 'required', 'is required')
  else if (units < least) refuse(`${at}/quantity`, 'minimum', `${line.fulfilled} units have left and ${line.refunded_quantity} were refunded`)
  else if (units > QUANTITY_MAX) refuse(`${at}/quantity`, 'maximum', `must be at most ${QUANTITY_MAX}`)
  else if (units === unitsOf(line)) refuse(at, 'no_change', 'changes nothing')
  return { line, units }
}

/** What units that are added cost, by the id of the line they go to. */
export type AddedTotals = ReadonlyMap<string, LineTotals>

/**
 * The order's lines after the change. What stays keeps its share of the stored parts, exactly; what is added brings its own, so every
 * total is still the sum of stored parts.
 * @throws orders.change_invalid where a line has been refunded by more than what would be left of it
 */
export function previewOf(order: OrderState, targets: readonly Target[], added: AddedTotals, newLines: readonly (LineFacts & { id: string })[]): ChangePreview {
  const wanted = new Map(targets.map((target) => [target.line.id, target.units]))
  const kept = order.lines.map((line) => changedLine(order, line, wanted.get(line.id) ?? unitsOf(line), added.get(line.id)))
  const lines = [...kept, ...newLines.map(({ id: _, ...line }): ChangedLine => ({ ...line, order_line_id: null, units_before: 0, removed: 0 }))]
  const { shipping_amount, shipping_discount_amount, shipping_tax_amount, shipping_total_amount } = order
  const total = (amount: (line: ChangedLine) => number) => sum(lines.map(amount))
  return {
    lines,
    amounts: {
      subtotal_amount: total((line) => line.subtotal_amount), discount_amount: total((line) => line.discount_amount), tax_amount: total((line) => line.tax_amount) + shipping_tax_amount,
      total_amount: total((line) => line.total_amount) + shipping_total_amount, shipping_amount, shipping_discount_amount, shipping_tax_amount, shipping_total_amount,
    },
  }
}

function changedLine(order: OrderState, line: OrderLineState, units: number, added: LineTotals | undefined): ChangedLine {
  const before = unitsOf(line)
  const base = { ...factsOf(line), order_line_id: line.id, units_before: before, quantity: Math.max(line.quantity, units), removed: Math.max(0, line.quantity - units) }
  if (units === before) return base
  if (units < before) return { ...base, ...fewer(order, line, units) }
  return { ...base, ...more(line, units, added!) }
}

/** The parts of the units that stay: what was refunded, and of the rest their share. */
function fewer(order: OrderState, line: OrderLineState, units: number) {
  const left = unitsOf(line) - line.refunded_quantity
  const gone = unitsOf(line) - units
  const subtotal_amount = times(line.unit_amount, units)
  const discount_amount = Math.min(subtotal_amount, line.discount_amount - shareOfRest(line.discount_amount - line.refunded_discount_amount, left, gone))
  const tax_amount = line.tax_amount - shareOfRest(line.tax_amount - line.refunded_tax_amount, left, gone)
  const total_amount = subtotal_amount - discount_amount + (order.prices_include_tax ? 0 : tax_amount)
  if (subtotal_amount < line.refunded_subtotal_amount || discount_amount < line.refunded_discount_amount || total_amount < line.refunded_amount) {
    throw new Problem('orders.change_invalid', `More of ${line.words.title} was refunded than would be left of it. Refund the rest instead.`)
  }
  return { subtotal_amount, discount_amount, tax_amount, total_amount, discount_allocations: rescaled(line.discount_allocations, discount_amount), tax_lines: rescaled(line.tax_lines, tax_amount) }
}

function rescaled<T extends DiscountShare | TaxShare>(shares: readonly T[], amount: number): T[] {
  const parts = allocate(amount, shares.map((share) => share.amount))
  return shares.map((share, index) => ({ ...share, amount: parts[index]! })).filter((share) => share.amount > 0)
}

function more(line: OrderLineState, units: number, added: LineTotals) {
  const extra = lineAmountsOf(added)
  return {
    subtotal_amount: times(line.unit_amount, units), discount_amount: line.discount_amount, tax_amount: line.tax_amount + extra.tax_amount, total_amount: line.total_amount + extra.total_amount,
    discount_allocations: line.discount_allocations, tax_lines: joined(line.tax_lines, extra.tax_lines),
  }
}

function joined(before: readonly TaxShare[], added: readonly TaxShare[]): TaxShare[] {
  const taxes = before.map((tax) => ({ ...tax }))
  for (const tax of added) {
    const known = taxes.find((other) => other.tax_rate_id === tax.tax_rate_id && other.rate_ppm === tax.rate_ppm && other.name === tax.name)
    if (known) known.amount += tax.amount
    else taxes.push({ ...tax })
  }
  return taxes
}

function factsOf(line: OrderLineState): LineFacts {
  const { variant_id, product_id, words, properties, requires_shipping, taxable, tax_category, weight_grams, quantity, unit_amount, subtotal_amount, discount_amount, tax_amount, total_amount, discount_allocations, tax_lines } = line
  return { variant_id, product_id, words, properties, requires_shipping, taxable, tax_category, weight_grams, quantity, unit_amount, subtotal_amount, discount_amount, tax_amount, total_amount, discount_allocations, tax_lines }
}

/** What each discount takes off in all, from the shares of the lines and of shipping. */
export function discountsAfter(order: OrderState, lines: readonly ChangedLine[]): DiscountShare[] {
  const totals = new Map<string, DiscountShare>()
  for (const share of [...lines.flatMap((line) => line.discount_allocations), ...(order.shipping?.discount_allocations ?? [])]) {
    const key = `${share.discount_id} ${share.code} ${share.title}`
    totals.set(key, { ...share, amount: (totals.get(key)?.amount ?? 0) + share.amount })
  }
  return [...totals.values()]
}

const unitsAfter = (line: ChangedLine) => line.quantity - line.removed

export function toOrderChange(change: OrderChangeState, order: Pick<OrderState, 'currency' | 'prices_include_tax'>): OrderChange {
  const money = (amount: number) => ({ amount, currency: order.currency })
  const { id, version, order_id, order_version, status, actions, preview: { lines, amounts }, note } = change
  return {
    id, version, order_id, order_version, status, actions,
    lines: lines.map((line) => ({
      order_line_id: line.order_line_id, variant_id: line.variant_id, title: line.words.title, variant_title: line.words.variant_title, sku: line.words.sku, quantity_before: line.units_before, quantity: unitsAfter(line),
      unit_price: money(line.unit_amount), subtotal: money(line.subtotal_amount), discount: money(line.discount_amount), tax: money(line.tax_amount), total: money(line.total_amount),
    })),
    totals: {
      subtotal: money(amounts.subtotal_amount), discount: money(amounts.discount_amount), shipping: money(amounts.shipping_amount - amounts.shipping_discount_amount), tax: money(amounts.tax_amount),
      tax_included: order.prices_include_tax, total: money(amounts.total_amount),
    },
    difference: money(change.difference), note, expires_at: change.expires_at.toISOString(), created_at: change.created_at.toISOString(), updated_at: change.updated_at.toISOString(),
  }
}

export function toChangeSnapshot({ id, version, order_id, status, difference, updated_at }: OrderChangeState, currency: string): Schemas['OrderChangeSnapshot'] {
  return { id, version, order_id, status, difference: { amount: difference, currency }, updated_at: updated_at.toISOString() }
}
