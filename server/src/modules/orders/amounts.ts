import { sum } from '../../kernel/money.js'
import type { LineTotals, Totals } from '../pricing/index.js'
import type { LineFacts, OrderAmounts } from './order.js'

/** Totals in the words of the orders table, where what was taken off shipping is kept apart from what was taken off lines. */
export function amountsOf({ subtotal, lines, shipping, tax, total }: Totals): OrderAmounts {
  return {
    subtotal_amount: subtotal, discount_amount: sum(lines.map((line) => line.discount)), shipping_amount: shipping?.amount ?? 0, shipping_discount_amount: shipping?.discount ?? 0, shipping_tax_amount: shipping?.tax ?? 0,
    shipping_total_amount: shipping?.total ?? 0, tax_amount: tax, total_amount: total,
  }
}

export function lineAmountsOf({ subtotal, discount, tax, total, discount_allocations, tax_lines }: LineTotals): Pick<LineFacts, 'subtotal_amount' | 'discount_amount' | 'tax_amount' | 'total_amount' | 'discount_allocations' | 'tax_lines'> {
  return { subtotal_amount: subtotal, discount_amount: discount, tax_amount: tax, total_amount: total, discount_allocations, tax_lines }
}
