import type { components } from '../../contract/types.gen.js'
import { isCurrency } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { moment } from '../../kernel/time.js'
import type { StoreTx } from '../../kernel/tx.js'
import { findVariantFacts } from '../catalog/index.js'
import { localizationOf } from '../tenants/index.js'
import { marketFor } from './marketStore.js'
import { priceVariants } from './priceStore.js'
import { taxRatesFor } from './tableTaxes.js'
import { calculateTotals, type LineTotals, type OrderDiscount, type DiscountAllocation, type Totals, type TotalsLine } from './totals.js'

type TaxCalculation = components['schemas']['TaxCalculation']
type TaxTotals = components['schemas']['TaxTotals']

/** @throws catalog.variant_not_found, pricing.calculation_invalid, pricing.total_too_large */
export async function calculateTaxes(tx: StoreTx, ask: TaxCalculation): Promise<TaxTotals> {
  const at = ask.at === undefined ? tx.now : moment(ask.at)
  const currency = ask.currency ?? tx.store.currency
  const [store, market] = await Promise.all([localizationOf(tx), marketFor(tx, ask.destination.country ?? null)])
  const lines = await linesOf(tx, ask, currency, { currency, market_id: market?.id ?? null, customer_group_ids: [], at })
  const rates = await taxRatesFor(tx, ask.destination, lines.map((line) => line.tax_category), at)
  const totals = exact(() => calculateTotals({
    currency, prices_include_tax: ask.prices_include_tax ?? market?.tax_inclusive ?? store.tax_inclusive, rounding: store.rounding, lines, discounts: discountsOf(ask, lines), rates, tax_exempt: ask.tax_exempt ?? false,
    shipping: ask.shipping ? { amount: ask.shipping.amount, tax_category: null } : null,
  }))
  return toTaxTotals(totals)
}

async function linesOf(tx: StoreTx, { lines, shipping }: TaxCalculation, currency: string, context: Parameters<typeof priceVariants>[2]): Promise<TotalsLine[]> {
  const errors: ProblemError[] = []
  const invalid = (pointer: string, code: string, detail: string) => void errors.push({ pointer, code, detail })
  const units = new Map<string, number>()
  for (const { variant_id, quantity } of lines) if (variant_id) units.set(variant_id, (units.get(variant_id) ?? 0) + quantity)
  const asks = [...units].map(([variant_id, quantity]) => ({ variant_id, quantity }))
  const [facts, prices] = await Promise.all([findVariantFacts(tx, [...units.keys()]), priceVariants(tx, asks, context)])
  const missing = lines.flatMap(({ variant_id }, index) => (!variant_id || facts.has(variant_id) ? [] : [{ pointer: `/lines/${index}/variant_id`, code: 'not_found', detail: 'is no variant of this store' }]))
  if (missing.length > 0) throw new Problem('catalog.variant_not_found', 'The store does not have all of these variants.', { errors: missing })
  if (!isCurrency(currency)) invalid('/currency', 'unknown_currency', `${currency} is not a currency of ISO 4217`)
  if (shipping && shipping.currency !== currency) invalid('/shipping/currency', 'currency', `must be ${currency}`)
  const ids = lines.map(({ id }, index) => id ?? String(index + 1))
  const result = lines.map((line, index): TotalsLine => {
    const at = `/lines/${index}`
    const variant = line.variant_id ? facts.get(line.variant_id) : undefined
    const price = line.unit_price?.amount ?? (line.variant_id ? prices.get(line.variant_id)?.unit_amount : undefined)
    if (price === undefined) invalid(`${at}/unit_price`, 'required', line.variant_id ? `is needed: the variant has no price in ${currency}` : 'is needed without a variant')
    for (const field of ['unit_price', 'discount'] as const) if (line[field] && line[field].currency !== currency) invalid(`${at}/${field}/currency`, 'currency', `must be ${currency}`)
    if (ids.indexOf(ids[index]!) < index) invalid(`${at}/id`, 'duplicate', 'is the name of another line')
    return {
      id: ids[index]!, quantity: line.quantity, unit_amount: price ?? 0, tax_category: line.tax_code === undefined ? (variant?.tax_code ?? null) : line.tax_code, taxable: line.taxable ?? variant?.taxable ?? true,
      requires_shipping: variant?.requires_shipping ?? true,
    }
  })
  if (errors.length > 0) throw new Problem('pricing.calculation_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  return result
}

function discountsOf({ lines }: TaxCalculation, named: readonly TotalsLine[]): (DiscountAllocation | OrderDiscount)[] {
  return lines.flatMap(({ discount }, index) => (discount ? [{ discount_id: 'given', code: null, title: 'Discount', target: { line_id: named[index]!.id }, amount: discount.amount }] : []))
}

/** Amounts that leave the exact integers are refused, never rounded. */
function exact<T>(calculate: () => T): T {
  try {
    return calculate()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem('pricing.total_too_large', 'Ask for less in one calculation.', { cause: error })
  }
}

function toTaxTotals(totals: Totals): TaxTotals {
  // Every rate of the tables has an id.
  const named = (taxes: LineTotals['tax_lines']) => taxes.map((tax) => ({ ...tax, tax_rate_id: tax.tax_rate_id! }))
  const line = ({ id, subtotal, discount, tax, tax_lines, total }: Omit<LineTotals, 'discount_allocations'>) => ({ id, subtotal, discount, tax, tax_lines: named(tax_lines), total })
  return { ...totals, tax_lines: named(totals.tax_lines), lines: totals.lines.map(line), shipping: totals.shipping && line({ ...totals.shipping, id: 'shipping', subtotal: totals.shipping.amount }) }
}
