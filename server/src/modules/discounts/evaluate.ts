// What discounts take off an order. Everything here is pure, so that a cart, a checkout and an explanation of both always agree.
//
// 1. A discount that may not be used here is left out, with the reason.
// 2. Of those that may not stand together, the combination that saves most is taken (combine.ts).
// 3. Those apply one after the other: product, order, shipping; within a class by priority, then id. Each takes its share of what
//    the ones before have left, so no line and no shipping ever falls below zero.
import { allocate } from '../../kernel/money.js'
import type { DiscountAllocation } from '../pricing/index.js'
import { amountFor, type Left } from './amount.js'
import { best } from './combine.js'
import { byApplication, type Applied, type Considered, type DiscountCandidate, type EvaluationInput, type Refusal } from './considered.js'
import type { DiscountState } from './discount.js'
import { refusalOf } from './eligibility.js'
import type { Cart } from './target.js'

export type DiscountReason = 'applied' | 'not_combinable' | 'no_saving' | 'duplicate' | 'code_unknown' | Refusal['reason']

export interface DiscountExplanation {
  /** Null when the store has no such code. */
  discount_id: string | null
  code: string | null
  title: string | null
  applied: boolean
  amount: number
  reason: DiscountReason
  detail: string
}

/** What to reserve with `holdUses` for what was applied. */
export interface PlannedUse {
  discount_id: string
  code_id: string | null
  currency: string
  amount: number
}

export interface Evaluation {
  allocations: DiscountAllocation[]
  explanations: DiscountExplanation[]
  uses: PlannedUse[]
}

export function evaluateDiscounts(input: EvaluationInput): Evaluation {
  if (input.discounts.length === 0) return { allocations: [], explanations: [], uses: [] }
  const cart: Cart = { lines: input.lines, shipping: input.shipping_amount, currency: input.currency }
  const considered = considerAll(input, cart)
  const chosen = best(considered.filter(({ refusal }) => refusal === null), (some) => apply(cart, some))
  const applied = new Map(apply(cart, chosen).map((one) => [one.discount.id, one]))
  const allocations = [...applied.values()].flatMap(({ candidate, discount, parts, shipping }) => {
    const common = { discount_id: discount.id, code: candidate.code, title: discount.title }
    return [
      ...parts.flatMap((amount, index) => (amount === 0 ? [] : [{ ...common, target: { line_id: input.lines[index]!.id }, amount }])),
      ...(shipping === 0 ? [] : [{ ...common, target: 'shipping' as const, amount: shipping }]),
    ]
  })
  const uses = [...applied.values()].map(({ candidate, discount, amount }) => ({ discount_id: discount.id, code_id: candidate.code_id, currency: input.currency, amount }))
  return { allocations, explanations: explainAll(input, considered, chosen, applied), uses }
}

function considerAll(input: EvaluationInput, cart: Cart): Considered[] {
  const known = input.discounts.filter((candidate): candidate is DiscountCandidate & { discount: DiscountState } => candidate.discount !== null)
  const judged = known.map((candidate) => ({ candidate, discount: candidate.discount, refusal: refusalOf(candidate, candidate.discount, input, cart) }))
  // Two codes of one discount give it once, by the first of them that can be used.
  const given = new Set<string>()
  const considered = judged.map((one): Considered => {
    if (one.refusal !== null) return one
    const first = !given.has(one.discount.id)
    given.add(one.discount.id)
    return first ? one : { ...one, refusal: { reason: 'duplicate', detail: 'Another code gives the same discount already.' } }
  })
  return considered.sort(byApplication)
}

/** Applies discounts in their order; what would save nothing is left out. */
export function apply(cart: Cart, chosen: readonly Considered[]): Applied[] {
  const left: Left = { lines: cart.lines.map(({ unit_amount, quantity }) => unit_amount * quantity), shipping: cart.shipping ?? 0 }
  const none = cart.lines.map(() => 0)
  return [...chosen].sort(byApplication).flatMap((one) => {
    const { amount, weights } = amountFor(one.discount, cart, left)
    if (amount === 0) return []
    const parts = weights === null ? none : allocate(amount, weights)
    parts.forEach((part, index) => (left.lines[index]! -= part))
    const shipping = weights === null ? amount : 0
    left.shipping -= shipping
    return [{ ...one, amount, parts, shipping }]
  })
}

function explainAll(input: EvaluationInput, considered: readonly Considered[], chosen: readonly Considered[], applied: ReadonlyMap<string, Applied>): DiscountExplanation[] {
  const explanations = considered.map((one): DiscountExplanation => {
    const { candidate, discount, refusal } = one
    const common = { discount_id: discount.id, code: candidate.code, title: discount.title }
    if (refusal !== null) return { ...common, applied: false, amount: 0, ...refusal }
    const amount = applied.get(discount.id)?.amount ?? 0
    if (amount > 0) return { ...common, applied: true, amount, reason: 'applied', detail: 'Applied.' }
    if (chosen.includes(one)) return { ...common, applied: false, amount: 0, reason: 'no_saving', detail: 'There is nothing left to take off.' }
    const rivals = chosen.map((other) => `“${other.discount.title}”`).join(', ')
    return { ...common, applied: false, amount: 0, reason: 'not_combinable', detail: `May not be combined with ${rivals}, which saves more.` }
  })
  const unknown = input.discounts.filter(({ discount }) => discount === null)
  return [...explanations, ...unknown.map(({ code }): DiscountExplanation => ({ discount_id: null, code, title: null, applied: false, amount: 0, reason: 'code_unknown', detail: 'There is no such code.' }))]
}
