// The arithmetic of what is paid. Every amount that is stored is a part calculated here, and every total is the sum of its
// parts: a total is never calculated beside them, so the two cannot disagree by a cent.
import { allocate, multiplyRatio, sum, times, type RoundingMode } from '../../kernel/money.js'
import { taxesOf, type AppliedRate, type Taxed } from './taxes.js'

export interface Rounding {
  mode: RoundingMode
  /** Tax is rounded for each unit, for each line, or once for each rate over the whole order. */
  level: 'unit' | 'line' | 'order'
}

/** The rates that apply at a destination, in the order in which they are calculated. */
export interface TaxRates {
  /** By what the lines name as their tax category; a category that is not in here is not taxed. */
  goods: ReadonlyMap<string | null, readonly AppliedRate[]>
  shipping: readonly AppliedRate[]
}

export interface TotalsLine {
  id: string
  quantity: number
  unit_amount: number
  /** A tax category's id or one of its codes; null is the default one. */
  tax_category: string | null
  taxable: boolean
  requires_shipping: boolean
}

interface DiscountWords {
  discount_id: string
  code: string | null
  title: string
}

export interface DiscountAllocation extends DiscountWords {
  target: { line_id: string } | 'shipping'
  amount: number
}

/** A discount of the order as a whole: it is spread over the lines in proportion to what they cost by then. */
export interface OrderDiscount extends DiscountWords {
  target: 'order'
  amount: number
}

export interface TotalsInput {
  currency: string
  prices_include_tax: boolean
  rounding: Rounding
  lines: readonly TotalsLine[]
  /** In the order in which they are applied. One that is larger than what is left of its base takes what is left. */
  discounts: readonly (DiscountAllocation | OrderDiscount)[]
  shipping: { amount: number; tax_category: string | null } | null
  rates: TaxRates
  /** Taxes that were worked out for just these lines, in their order, and for shipping: they count as they are, and no rate does. */
  given?: GivenTaxes
  /** No tax is charged; prices stay as they are, also where they would contain some. */
  tax_exempt: boolean
}

export interface GivenTaxes {
  lines: readonly (readonly TaxLine[])[]
  shipping: readonly TaxLine[] | null
}

export interface AppliedDiscount extends DiscountWords {
  amount: number
}

export interface TaxLine {
  /** Null where no table has the rate. */
  tax_rate_id: string | null
  name: string
  rate_ppm: number
  amount: number
}

/** `total` is `subtotal − discount`, plus `tax` where prices do not include it. */
export interface LineTotals {
  id: string
  subtotal: number
  discount: number
  discount_allocations: AppliedDiscount[]
  tax: number
  tax_lines: TaxLine[]
  total: number
}

export type ShippingTotals = Omit<LineTotals, 'id' | 'subtotal'> & { amount: number }

/** `total` is `subtotal − discount + shipping_total`, plus `tax` where prices do not include it. */
export interface Totals {
  currency: string
  tax_included: boolean
  lines: LineTotals[]
  shipping: ShippingTotals | null
  subtotal: number
  /** Of lines and of shipping. */
  discount: number
  /** Price of shipping before its discount. */
  shipping_total: number
  tax: number
  /** The tax of lines and shipping by rate. */
  tax_lines: TaxLine[]
  total: number
}

interface Reduced {
  amount: number
  left: number
  applied: AppliedDiscount[]
}

/** @throws RangeError when an amount leaves 2^53-1, or a discount names a line that is not there */
export function calculateTotals(input: TotalsInput): Totals {
  const lines = input.lines.map((line) => reducible(times(line.unit_amount, line.quantity)))
  const shipping = input.shipping && reducible(input.shipping.amount)
  applyDiscounts(input, lines, shipping)
  const { lines: taxes, shipping: shippingTaxes } = input.given ?? taxesByTable({
    ...input, lines: input.lines.map((line, index) => ({ ...line, amount: lines[index]!.left })), shipping: shipping && { amount: shipping.left, tax_category: input.shipping!.tax_category },
  })
  return addUp(input, lines, shipping, [...taxes, ...(shipping ? [shippingTaxes ?? []] : [])].map((shares) => [...shares]))
}

/** What the tables are asked: amounts after discounts. */
export interface TableQuestion extends Pick<TotalsInput, 'rates' | 'rounding' | 'prices_include_tax' | 'tax_exempt'> {
  lines: readonly (Pick<TotalsLine, 'quantity' | 'tax_category' | 'taxable'> & { amount: number })[]
  shipping: TotalsInput['shipping']
}

/** The taxes of the lines and of shipping by the rates that apply to them. */
export function taxesByTable({ rates, rounding, prices_include_tax, tax_exempt, lines, shipping }: TableQuestion): GivenTaxes {
  const taxed: Taxed[] = lines.map(({ amount, quantity, tax_category, taxable }) => ({ base: amount, quantity, rates: tax_exempt || !taxable ? [] : (rates.goods.get(tax_category) ?? []) }))
  if (shipping) taxed.push({ base: shipping.amount, quantity: 1, rates: tax_exempt ? [] : shippingRates(shipping, rates) })
  const taxes = taxesOf(taxed, rounding, prices_include_tax)
  return { lines: taxes.slice(0, lines.length), shipping: shipping ? taxes[lines.length]! : null }
}

const reducible = (amount: number): Reduced => ({ amount, left: amount, applied: [] })

const shippingRates = ({ tax_category }: NonNullable<TotalsInput['shipping']>, rates: TaxRates): readonly AppliedRate[] =>
  tax_category === null ? rates.shipping : (rates.goods.get(tax_category) ?? rates.shipping)

function applyDiscounts({ lines: named, discounts }: TotalsInput, lines: readonly Reduced[], shipping: Reduced | null): void {
  const byId = new Map(named.map(({ id }, index) => [id, lines[index]!]))
  for (const discount of discounts) {
    if (discount.amount < 0) throw new RangeError(`the discount ${discount.discount_id} is negative`)
    if (discount.target === 'order') {
      const left = lines.map((line) => line.left)
      // Parts in proportion to what is left never exceed it, since the whole does not.
      const parts = allocate(Math.min(discount.amount, sum(left)), left)
      parts.forEach((part, index) => reduce(lines[index]!, discount, part))
    } else if (discount.target === 'shipping') {
      if (shipping) reduce(shipping, discount, discount.amount)
    } else {
      const line = byId.get(discount.target.line_id)
      if (!line) throw new RangeError(`the discount ${discount.discount_id} is for the line ${discount.target.line_id}, which is not there`)
      reduce(line, discount, discount.amount)
    }
  }
}

function reduce(base: Reduced, { discount_id, code, title }: DiscountWords, most: number): void {
  const amount = Math.min(most, base.left)
  if (amount === 0) return
  base.left -= amount
  base.applied.push({ discount_id, code, title, amount })
}

function addUp(input: TotalsInput, lines: readonly Reduced[], shipping: Reduced | null, taxes: readonly TaxLine[][]): Totals {
  const parts = (reduced: Reduced, tax_lines: TaxLine[]) => {
    const tax = sum(tax_lines.map(({ amount }) => amount))
    const total = input.prices_include_tax ? reduced.left : sum([reduced.left, tax])
    return { discount: reduced.amount - reduced.left, discount_allocations: reduced.applied, tax, tax_lines, total }
  }
  const lineTotals = lines.map((line, index) => ({ id: input.lines[index]!.id, subtotal: line.amount, ...parts(line, taxes[index]!) }))
  const shippingTotals = shipping && { amount: shipping.amount, ...parts(shipping, taxes[lines.length]!) }
  const all = shippingTotals ? [...lineTotals, shippingTotals] : lineTotals
  return {
    currency: input.currency, tax_included: input.prices_include_tax, lines: lineTotals, shipping: shippingTotals,
    subtotal: sum(lineTotals.map(({ subtotal }) => subtotal)), discount: sum(all.map(({ discount }) => discount)), shipping_total: shippingTotals?.amount ?? 0,
    tax: sum(all.map(({ tax }) => tax)), tax_lines: byRate(taxes.flat()), total: sum(all.map(({ total }) => total)),
  }
}

function byRate(taxLines: readonly TaxLine[]): TaxLine[] {
  const rates = new Map<string, TaxLine>()
  for (const line of taxLines) {
    const key = line.tax_rate_id ?? `${line.rate_ppm} ${line.name}`
    const known = rates.get(key)
    rates.set(key, known ? { ...known, amount: sum([known.amount, line.amount]) } : line)
  }
  return [...rates.values()]
}

/** What was stored for a line: `total` is `subtotal − discount`, with or without `tax` on top. */
export interface StoredParts {
  quantity: number
  subtotal: number
  discount: number
  tax: number
  total: number
}

export type RefundShare = Omit<StoredParts, 'quantity'>

/**
 * What a number of units gives back: their share of what is left of each stored part. The last units take all that is left,
 * so whatever the sequence of refunds, their sum is what was charged. `refunded` is the sum of the earlier ones.
 * @throws RangeError when fewer units are left
 */
export function refundShare(stored: StoredParts, refunded: StoredParts, quantity: number): RefundShare {
  const left = stored.quantity - refunded.quantity
  if (quantity < 0 || quantity > left) throw new RangeError(`${quantity} units of ${left} cannot be refunded`)
  const included = stored.total === stored.subtotal - stored.discount
  // Each part by itself; what is made up of parts is added up from them, so that no part turns negative by rounding.
  const [net, tax, discount] = [(parts: StoredParts) => parts.total - parts.tax, (parts: StoredParts) => parts.tax, (parts: StoredParts) => parts.discount]
    .map((of) => shareOfRest(Math.max(0, of(stored) - of(refunded)), left, quantity)) as [number, number, number]
  return { subtotal: net + discount + (included ? tax : 0), discount, tax, total: net + tax }
}

/** The share of some units in what is left for all of them; the last ones take everything. */
export function shareOfRest(rest: number, units: number, quantity: number): number {
  return quantity === units ? rest : multiplyRatio(rest, quantity, units, 'half_even')
}
