import { moneyText, times } from '../../kernel/money.js'
import { amountFor } from './amount.js'
import type { DiscountCandidate, EvaluationInput, Refusal } from './considered.js'
import { statusOf, type DiscountState } from './discount.js'
import { inCurrency, targeted, type Cart } from './target.js'

const refuse = (reason: Refusal['reason'], detail: string): Refusal => ({ reason, detail })

/** The first reason why not, from the discount itself over the shopper to what is in the cart. */
export function refusalOf(candidate: DiscountCandidate, discount: DiscountState, input: EvaluationInput, cart: Cart): Refusal | null {
  return ofDiscount(candidate, discount, input) ?? ofShopper(candidate, discount, input) ?? ofCart(discount, cart)
}

function ofDiscount({ code_used_up }: DiscountCandidate, discount: DiscountState, { at, currency, market_id }: EvaluationInput): Refusal | null {
  switch (statusOf(discount, at)) {
    case 'disabled': return refuse('disabled', 'The discount is switched off.')
    case 'expired': return refuse('expired', 'The discount has ended.')
    case 'scheduled': return refuse('scheduled', 'The discount has not begun.')
    case 'exhausted': return refuse('exhausted', 'The discount is used up.')
    case 'active':
  }
  if (code_used_up) return refuse('code_used_up', 'The code was used already.')
  if (!worksIn(discount, currency)) return refuse('wrong_currency', `The discount does not work in ${currency}.`)
  const { market_ids } = discount.conditions
  if (market_ids.length > 0 && (market_id === null || !market_ids.includes(market_id))) return refuse('wrong_market', 'The discount is for other markets.')
  return null
}

function worksIn({ value, conditions, amount_max, currency: budgetCurrency }: DiscountState, currency: string): boolean {
  const lists = [value.amounts, value.caps, value.buy?.amounts, conditions.subtotal_min].filter((list) => list !== undefined && list.length > 0)
  return lists.every((list) => inCurrency(list!, currency) !== undefined) && (amount_max === null || budgetCurrency === currency)
}

function ofShopper({ customer_uses, first_order_used }: DiscountCandidate, { conditions, per_customer_max }: DiscountState, { customer }: EvaluationInput): Refusal | null {
  const { customer_group_ids, first_order } = conditions
  if (customer === null && (customer_group_ids.length > 0 || first_order)) return refuse('customer_unknown', 'The discount depends on who is ordering.')
  if (customer_group_ids.length > 0 && !customer_group_ids.some((id) => customer!.group_ids.includes(id))) return refuse('wrong_customer_group', 'The discount is for other customers.')
  if (first_order && (customer!.orders_count > 0 || first_order_used)) return refuse('not_first_order', 'The discount is for a first order.')
  if (per_customer_max !== null && customer_uses === null) return refuse('customer_unknown', 'The discount depends on who is ordering.')
  if (per_customer_max !== null && customer_uses! >= per_customer_max) return refuse('customer_limit', `The discount can be used ${per_customer_max} times by each customer.`)
  return null
}

function ofCart(discount: DiscountState, cart: Cart): Refusal | null {
  const { quantity_min, subtotal_min } = discount.conditions
  const meant = targeted(discount.target, cart.lines)
  const lines = cart.lines.filter((_, index) => meant[index])
  if (lines.length === 0) return refuse('no_matching_lines', 'Nothing in the cart is part of the discount.')
  const quantity = lines.reduce((units, line) => units + line.quantity, 0)
  if (quantity_min !== null && quantity < quantity_min) return refuse('quantity_too_low', `${quantity_min - quantity} more units are needed.`)
  const least = inCurrency(subtotal_min, cart.currency)
  const subtotal = lines.reduce((total, line) => total + times(line.unit_amount, line.quantity), 0)
  if (least !== undefined && subtotal < least) return refuse('subtotal_too_low', `${moneyText(least - subtotal, cart.currency)} more are needed.`)
  if (discount.class === 'shipping' && cart.shipping === null) return refuse('shipping_not_chosen', 'Shipping is not chosen yet.')
  const { amount } = amountFor(discount, cart, { lines: cart.lines.map((line) => times(line.unit_amount, line.quantity)), shipping: cart.shipping ?? 0 })
  return amount === 0 ? refuse('no_saving', 'There is nothing to take off.') : null
}
