import { multiplyRatio, sum } from '../../kernel/money.js'
import { gotUnits } from './buyGet.js'
import type { DiscountState } from './discount.js'
import { inCurrency, targeted, type Cart } from './target.js'

/** What earlier discounts have left. */
export interface Left {
  lines: number[]
  shipping: number
}

/** Basis points in a whole. */
const WHOLE_BP = 10_000

/**
 * What a discount takes off, and by what weights it is split over the lines; no weights mean shipping. The amount is never more
 * than the sum of the weights and no weight is more than its line has left, so no share is either.
 */
export function amountFor(discount: DiscountState, cart: Cart, left: Left): { amount: number; weights: number[] | null } {
  const weights = discount.class === 'shipping' ? null : weightsFor(discount, cart, left)
  const base = weights === null ? left.shipping : sum(weights)
  const bounds = [valueFrom(discount, base, cart.currency), base, inCurrency(discount.value.caps ?? [], cart.currency) ?? base, budgetLeft(discount)]
  return { amount: Math.max(0, Math.min(...bounds)), weights }
}

function valueFrom({ value }: DiscountState, base: number, currency: string): number {
  switch (value.kind) {
    case 'free_shipping': return base
    case 'fixed': return value.per_unit === true ? base : (inCurrency(value.amounts ?? [], currency) ?? 0)
    default: return multiplyRatio(base, value.percent_bp ?? 0, WHOLE_BP, 'half_up')
  }
}

const budgetLeft = ({ amount, amount_max }: DiscountState) => (amount_max === null ? Number.MAX_SAFE_INTEGER : amount_max - amount)

function weightsFor({ value, target }: DiscountState, cart: Cart, left: Left): number[] {
  if (value.kind === 'buy_x_get_y') {
    return gotUnits(value, cart).map((units, index) => shareOf(left.lines[index]!, units, cart.lines[index]!.quantity))
  }
  const meant = targeted(target, cart.lines)
  const off = value.kind === 'fixed' && value.per_unit === true ? (inCurrency(value.amounts ?? [], cart.currency) ?? 0) : null
  return left.lines.map((amount, index) => {
    if (!meant[index]) return 0
    // A product that leaves the exact integers is larger than what is left of the line, so the line is what counts.
    return off === null ? amount : Math.min(amount, off * cart.lines[index]!.quantity)
  })
}

/** What some of a line's units are worth of what it has left. */
const shareOf = (amount: number, units: number, quantity: number) => (units === quantity ? amount : multiplyRatio(amount, units, quantity, 'half_down'))
