// How a price comes about, step by step, for explanations. The SQL function souk_price says the same for carts and orders.
import type { components } from '../../contract/types.gen.js'
import { currencyExponent, multiplyRatio, roundFraction } from '../../kernel/money.js'
import type { MarketFx } from './market.js'

export type Outcome = components['schemas']['PriceOutcome']

/** A price list with its price for a variant at a quantity, where it has one. */
export interface ListCandidate {
  id: string
  name: string
  status: 'draft' | 'active'
  kind: 'override' | 'sale'
  currency: string
  market_id: string | null
  customer_group_ids: string[]
  percent_bp: number | null
  priority: number
  starts_at: Date | null
  ends_at: Date | null
  min_quantity: number | null
  amount: number | null
  compare_at_amount: number | null
}

export interface Buyer {
  currency: string
  market_id: string | null
  customer_group_ids: readonly string[]
  at: Date
}

export interface Judged {
  list: ListCandidate
  /** What the list would make the price; null where it has none. */
  amount: number | null
  outcome: Outcome
}

export interface ChosenPrice {
  own_amount: number | null
  regular_amount: number | null
  unit_amount: number | null
  compare_at_amount: number | null
  price_list_id: string | null
  base_amount: number | null
  judged: Judged[]
}

const MILLION = 1_000_000n

/** An amount in another currency, rounded once to a multiple of the increment; what costs something never becomes free. Null beyond 2^53-1. */
export function exchange(amount: number, from: string, to: string, { rate_ppm, rounding, increment }: MarketFx): number | null {
  const numerator = BigInt(amount) * BigInt(rate_ppm) * 10n ** BigInt(currencyExponent(to))
  const steps = roundFraction(numerator, MILLION * 10n ** BigInt(currencyExponent(from)) * BigInt(increment), rounding)
  const rounded = Number((steps === 0n && amount > 0 ? 1n : steps) * BigInt(increment))
  return Number.isSafeInteger(rounded) ? rounded : null
}

/** @param own what the variant costs by itself, in the currency of the buyer; null where it has no such price */
export function choosePrice(own: { amount: number | null; compare_at: number | null }, lists: readonly ListCandidate[], buyer: Buyer): ChosenPrice {
  const judge = (kind: ListCandidate['kind'], below: number | null) => lists.filter((list) => list.kind === kind).map((list): Judged => {
    const amount = list.amount ?? (list.percent_bp === null || below === null ? null : percent(below, list.percent_bp))
    return { list, amount: list.currency === buyer.currency ? amount : list.amount, outcome: outcomeOf(list, amount, kind === 'sale' ? below : null, buyer) }
  })
  const overrides = judge('override', own.amount)
  const override = best(overrides)
  const regular = override?.amount ?? own.amount
  const sales = judge('sale', regular)
  const sale = best(sales)
  if (sale) sale.outcome = 'won'
  if (override) override.outcome = sale ? 'regular' : 'won'
  const unit = sale?.amount ?? regular
  const compareAt = sale ? (sale.list.compare_at_amount ?? regular) : override ? override.list.compare_at_amount : own.compare_at
  return {
    own_amount: own.amount, regular_amount: regular, unit_amount: unit, compare_at_amount: unit !== null && compareAt !== null && compareAt > unit ? compareAt : null,
    price_list_id: (sale ?? override)?.list.id ?? null, base_amount: own.amount ?? regular ?? unit, judged: [...sales, ...overrides],
  }
}

const PERCENT = 10_000

/** Basis points on top, half up. Null beyond 2^53-1. */
function percent(amount: number, bp: number): number | null {
  try {
    return multiplyRatio(amount, PERCENT + bp, PERCENT, 'half_up')
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** `comes_later` stands for all that could win; which of them does is found by comparing them. */
function outcomeOf(list: ListCandidate, amount: number | null, below: number | null, buyer: Buyer): Outcome {
  if (list.status === 'draft') return 'draft'
  if (list.starts_at !== null && list.starts_at > buyer.at) return 'not_started'
  if (list.ends_at !== null && list.ends_at <= buyer.at) return 'ended'
  if (list.currency !== buyer.currency) return 'other_currency'
  if (list.market_id !== null && list.market_id !== buyer.market_id) return 'other_market'
  if (list.customer_group_ids.length > 0 && !list.customer_group_ids.some((id) => buyer.customer_group_ids.includes(id))) return 'other_group'
  if (amount === null) return 'no_price'
  return below !== null && amount >= below ? 'not_lower' : 'comes_later'
}

function best(judged: readonly Judged[]): Judged | undefined {
  return judged.filter(({ outcome }) => outcome === 'comes_later').sort((a, b) => a.list.priority - b.list.priority || a.amount! - b.amount! || (a.list.id < b.list.id ? -1 : 1))[0]
}
