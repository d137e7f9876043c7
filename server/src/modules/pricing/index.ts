// What other modules calculate with.
export type { AppliedRate } from './taxes.js'
export {
  calculateTotals, refundShare, shareOfRest, type AppliedDiscount, type DiscountAllocation, type LineTotals, type OrderDiscount, type RefundShare, type Rounding, type ShippingTotals, type StoredParts,
  type TaxLine, type TaxRates, type Totals, type TotalsInput, type TotalsLine,
} from './totals.js'
