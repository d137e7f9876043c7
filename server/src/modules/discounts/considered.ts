import type { DiscountClass, DiscountState } from './discount.js'
import type { DiscountLine } from './target.js'

/** A discount to consider, as `loadDiscounts` gives it. */
export interface DiscountCandidate {
  /** The code the shopper entered, as it is spelt in the store; null for one that applies by itself. */
  code: string | null
  code_id: string | null
  /** Whether the code itself, such as a single-use one, can not be used any more. */
  code_used_up: boolean
  /** Uses of this shopper so far, where the discount has a limit per customer; null for a shopper nobody knows yet, who then cannot have it. */
  customer_uses: number | null
  /** Whether another checkout or order of this shopper has a discount for a first order; orders are counted a little later. */
  first_order_used: boolean
  /** Null when the store has no such code. */
  discount: DiscountState | null
}

export interface EvaluationInput {
  discounts: readonly DiscountCandidate[]
  lines: readonly DiscountLine[]
  /** Null until shipping is chosen. */
  shipping_amount: number | null
  /** Null for a shopper nobody knows yet. */
  customer: { id: string | null; group_ids: readonly string[]; orders_count: number } | null
  market_id: string | null
  currency: string
  at: Date
}

/** Why a discount cannot be used here. */
export interface Refusal {
  reason: 'disabled' | 'scheduled' | 'expired' | 'exhausted' | 'code_used_up' | 'wrong_currency' | 'wrong_market' | 'customer_unknown' | 'wrong_customer_group' | 'not_first_order' | 'customer_limit'
    | 'no_matching_lines' | 'quantity_too_low' | 'subtotal_too_low' | 'shipping_not_chosen' | 'no_saving' | 'duplicate'
  detail: string
}

export interface Considered {
  candidate: DiscountCandidate
  discount: DiscountState
  refusal: Refusal | null
}

export interface Applied extends Considered {
  amount: number
  /** What each line gets of it. */
  parts: number[]
  shipping: number
}

const CLASSES: readonly DiscountClass[] = ['product', 'order', 'shipping']

/** Class, then priority, then id: the order in which discounts apply. */
export function byApplication(a: { discount: DiscountState }, b: { discount: DiscountState }): number {
  return CLASSES.indexOf(a.discount.class) - CLASSES.indexOf(b.discount.class) || byPriority(a, b)
}

export function byPriority(a: { discount: DiscountState }, b: { discount: DiscountState }): number {
  return a.discount.priority - b.discount.priority || (a.discount.id < b.discount.id ? -1 : a.discount.id > b.discount.id ? 1 : 0)
}
