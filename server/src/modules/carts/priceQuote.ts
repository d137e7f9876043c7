// The pure half of a quote: from prices, discounts, rates and balances to every part of what it costs.
import { sum } from '../../kernel/money.js'
import { evaluateDiscounts, type DiscountCandidate, type Evaluation } from '../discounts/index.js'
import { calculateTotals, type GivenTaxes, type Rounding, type TaxRates, type Totals } from '../pricing/index.js'
import type { AskLine, Goods, PlacedAsk, Quote, QuoteAsk, QuotedCredit, QuotedOption, QuotedShipping, QuotedTaxes } from './quote.js'

/** All that was looked up for an ask. */
export interface QuoteFacts {
  goods: ReadonlyMap<string, Goods>
  /** What a unit of a line costs; a line that is not in here is not sold. */
  prices: ReadonlyMap<string, number>
  /** In which what goods cost by themselves is. */
  store_currency: string
  candidates: readonly DiscountCandidate[]
  collections: ReadonlyMap<string, readonly string[]>
  customer: { id: string | null; group_ids: readonly string[]; orders_count: number; tax_exempt: boolean } | null
  market: { id: string; locale?: string } | null
  rates: TaxRates
  /** Taxes that were said for just these lines; undefined leaves them to the rates. */
  given?: GivenTaxes | undefined
  tax_inclusive: boolean
  rounding: Rounding
  options: readonly QuotedOption[] | null
  pending: Quote['pending']
  credits: readonly { kind: QuotedCredit['kind']; id: string; last4: string | null; balance: number }[]
}

/** Nobody had to be asked. */
export const BY_TABLE: QuotedTaxes = { source: 'table', provider_id: null, reference: null, question: null, ship_from: null, given: null, missing: false }

export const NO_RATES: TaxRates = { goods: new Map(), shipping: [] }

/** @throws RangeError when an amount leaves the exact integers */
export function priceQuote(ask: PlacedAsk, facts: QuoteFacts, at: Date): Quote {
  const lines = ask.lines.map((line) => ({ ...line, ...goodsOf(line, facts), unit_amount: unitAmount(line, facts.prices, ask.currency === facts.store_currency) }))
  const chosen = chosenShipping(ask, facts.options)
  const evaluation = evaluate(ask, lines, chosen, facts, at)
  const totals = calculateTotals({
    currency: ask.currency, prices_include_tax: facts.tax_inclusive, rounding: facts.rounding, lines, rates: facts.rates, ...(facts.given === undefined ? {} : { given: facts.given }), tax_exempt: isExempt(ask, facts),
    discounts: [...evaluation.allocations, ...(ask.extra_discounts ?? [])], shipping: chosen === null ? null : { amount: chosen.amount, tax_category: null },
  })
  const credits = payWith(facts.credits, totals.total)
  const paid = sum(credits.map(({ amount }) => amount))
  return {
    currency: ask.currency, market_id: facts.market?.id ?? null, locale: facts.market?.locale ?? null, prices_include_tax: facts.tax_inclusive, rounding: facts.rounding, tax_exempt: isExempt(ask, facts),
    lines: lines.map((line, index) => ({
      id: line.id, variant_id: line.variant_id, quantity: line.quantity, unit_amount: line.unit_amount, product_id: line.product_id, words: line.words, requires_shipping: line.requires_shipping,
      taxable: line.taxable, tax_category: line.tax_category, weight_grams: line.weight_grams, ...partsOf(totals.lines[index]!), subtotal: totals.lines[index]!.subtotal,
    })),
    shipping: chosen === null || totals.shipping === null ? null : { ...chosen, ...partsOf(totals.shipping) },
    totals: { subtotal: totals.subtotal, discount: totals.discount, shipping: totals.shipping_total, tax: totals.tax, total: totals.total, credits: paid, due: totals.total - paid },
    discounts: usesOf(evaluation, totals), credits, explanations: evaluation.explanations, options: facts.options, pending: facts.pending, taxes: BY_TABLE, pendingTaxes: null,
    unsold: ask.lines.filter((line) => line.unit_amount === undefined && !facts.prices.has(line.id)).map(({ id }) => id),
  }
}

/**
 * What a unit of a line counts with.
 * @param isOwn whether what the goods cost by themselves is in the currency of the ask
 */
export const unitAmount = (line: AskLine, prices: QuoteFacts['prices'], isOwn: boolean): number => line.unit_amount ?? prices.get(line.id) ?? (isOwn ? line.own_amount : null) ?? 0

const UNKNOWN_GOODS: Goods = { product_id: null, words: { title: '', variant_title: '', sku: null, options: [], image_url: null, requires_shipping: true }, requires_shipping: true, taxable: true, tax_category: null, weight_grams: 0 }

const goodsOf = ({ goods, variant_id }: QuoteAsk['lines'][number], facts: QuoteFacts): Goods => goods ?? facts.goods.get(variant_id ?? '') ?? UNKNOWN_GOODS

const isExempt = (ask: QuoteAsk, { customer }: QuoteFacts) => ask.tax_exempt ?? customer?.tax_exempt ?? false

function partsOf({ discount, discount_allocations, tax, tax_lines, total }: Pick<Totals['lines'][number], 'discount' | 'discount_allocations' | 'tax' | 'tax_lines' | 'total'>) {
  return { discount, discounts: discount_allocations, tax, tax_lines, total }
}

type Chosen = Omit<QuotedShipping, 'discount' | 'discounts' | 'tax' | 'tax_lines' | 'total'>

function chosenShipping({ shipping }: QuoteAsk, options: readonly QuotedOption[] | null): Chosen | null {
  if (shipping === null) return null
  if (!('option_id' in shipping)) return { id: null, rate_id: null, name: shipping.name, kind: 'rate', location_id: null, amount: shipping.amount, provider_id: null, service_code: null, packages: [], delivery_estimate: null }
  const option = options?.find(({ id }) => id === shipping.option_id)
  if (option === undefined) return null
  const { price, days_min: _min, days_max: _max, ...chosen } = option
  return { ...chosen, amount: price }
}

type EvaluatedLine = { id: string; product_id: string | null; variant_id: string | null; quantity: number; unit_amount: number }

function evaluate(ask: PlacedAsk, lines: readonly EvaluatedLine[], chosen: { amount: number } | null, facts: QuoteFacts, at: Date): Evaluation {
  if (facts.candidates.length === 0) return { allocations: [], explanations: [], uses: [] }
  return evaluateDiscounts({
    discounts: facts.candidates, shipping_amount: chosen?.amount ?? null, customer: facts.customer, market_id: facts.market?.id ?? null, currency: ask.currency, at,
    lines: lines.map(({ id, product_id, variant_id, quantity, unit_amount }) => ({ id, product_id: product_id ?? '', variant_id: variant_id ?? '', quantity, unit_amount, collection_ids: facts.collections.get(product_id ?? '') ?? [] })),
  })
}

/** A discount counts with what it really took off, which the totals know. */
function usesOf({ uses, allocations }: Evaluation, totals: Totals) {
  const taken = new Map<string, number>()
  for (const part of [...totals.lines, ...(totals.shipping === null ? [] : [totals.shipping])]) {
    for (const { discount_id, amount } of part.discount_allocations) taken.set(discount_id, (taken.get(discount_id) ?? 0) + amount)
  }
  return uses.flatMap(({ discount_id, code_id }) => {
    const named = allocations.find((allocation) => allocation.discount_id === discount_id)
    const amount = taken.get(discount_id) ?? 0
    return named === undefined || amount === 0 ? [] : [{ discount_id, code_id, code: named.code, title: named.title, amount }]
  })
}

/** Credits pay one after the other, each as much as it can. */
function payWith(credits: QuoteFacts['credits'], total: number): QuotedCredit[] {
  let left = total
  return credits.flatMap(({ kind, id, last4, balance }) => {
    const amount = Math.min(left, Math.max(0, balance))
    left -= amount
    return amount === 0 ? [] : [{ kind, id, last4, amount }]
  })
}
