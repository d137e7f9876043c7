import type { components } from '../../contract/types.gen.js'
import { moneyText } from '../../kernel/money.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { findVariantFacts, type VariantFacts } from '../catalog/index.js'
import type { ResolvedMarket } from './market.js'
import { getMarket, marketFor } from './marketStore.js'
import { choosePrice, exchange, type Buyer, type ChosenPrice, type Judged } from './price.js'
import { findCandidates } from './priceStore.js'

type PriceExplanation = components['schemas']['PriceExplanation']

export interface PriceQuestion {
  variant_id: string
  quantity: number
  market_id?: string | undefined
  country?: string | undefined
  currency?: string | undefined
  customer_group_ids: string[]
  at: Date
}

const SHOWN = 250

/** @throws catalog.variant_not_found, pricing.market_not_found */
export async function explainPrice(tx: StoreTx, ask: PriceQuestion): Promise<PriceExplanation> {
  const [facts, market, lists] = await Promise.all([
    findVariantFacts(tx, [ask.variant_id]),
    ask.market_id !== undefined ? getMarket(tx, ask.market_id) : ask.country !== undefined ? marketFor(tx, ask.country) : null,
    findCandidates(tx, ask.variant_id, ask.quantity, SHOWN),
  ])
  const variant = facts.get(ask.variant_id)
  if (!variant) throw new Problem('catalog.variant_not_found', 'No variant of this store has this id.')
  const buyer: Buyer = { currency: ask.currency ?? market?.currency ?? variant.currency, market_id: market?.id ?? null, customer_group_ids: ask.customer_group_ids, at: ask.at }
  const chosen = choosePrice(ownPrice(variant, buyer.currency, market), lists, buyer)
  const price = (amount: number | null) => (amount === null ? null : { amount, currency: buyer.currency })
  return {
    variant_id: ask.variant_id, quantity: ask.quantity, currency: buyer.currency, market_id: buyer.market_id, customer_group_ids: ask.customer_group_ids, at: ask.at.toISOString(),
    own_price: price(chosen.own_amount), exchanged: chosen.own_amount !== null && variant.currency !== buyer.currency, regular_price: price(chosen.regular_amount), unit_price: price(chosen.unit_amount),
    compare_at_price: price(chosen.compare_at_amount), price_list_id: chosen.price_list_id,
    candidates: [...chosen.judged].sort(byWeight).slice(0, SHOWN).map((judged) => toCandidate(judged, chosen, buyer)),
  }
}

/** The variant's own price in a currency, which a market may have a rate into. */
export function ownPrice(variant: VariantFacts, currency: string, market: ResolvedMarket | null): { amount: number | null; compare_at: number | null } {
  if (variant.currency === currency) return { amount: variant.price_amount, compare_at: variant.compare_at_amount }
  const fx = market?.currency === currency ? market.fx : null
  const exchanged = (amount: number | null) => (fx && amount !== null ? exchange(amount, variant.currency, currency, fx) : null)
  return { amount: exchanged(variant.price_amount), compare_at: exchanged(variant.compare_at_amount) }
}

/** Those that make the price first, then active lists by priority, then drafts. */
const byWeight = (a: Judged, b: Judged) => weight(a) - weight(b) || a.list.priority - b.list.priority || (a.list.id < b.list.id ? -1 : 1)
const weight = ({ list, outcome }: Judged) => (outcome === 'won' ? 0 : outcome === 'regular' ? 1 : list.status === 'active' ? 2 : 3)

function toCandidate(judged: Judged, chosen: ChosenPrice, buyer: Buyer): PriceExplanation['candidates'][number] {
  const { list, amount, outcome } = judged
  return {
    price_list_id: list.id, name: list.name, kind: list.kind, priority: list.priority, percent_bp: list.amount === null ? list.percent_bp : null, min_quantity: list.min_quantity,
    price: amount === null ? null : { amount, currency: list.currency }, outcome, detail: detailOf(judged, chosen, buyer),
  }
}

function detailOf({ list, outcome }: Judged, chosen: ChosenPrice, { currency, at }: Buyer): string {
  const regular = chosen.regular_amount === null ? 'no regular price' : `the regular price of ${moneyText(chosen.regular_amount, currency)}`
  switch (outcome) {
    case 'won': return list.kind === 'override' ? 'Takes the place of the own price.' : `Below ${regular}.`
    case 'regular': return `Makes ${regular}, below which a sale goes.`
    case 'draft': return 'The list is a draft. Activate it to let it count.'
    case 'not_started': return `The list counts from ${list.starts_at!.toISOString()} on; this is about ${at.toISOString()}.`
    case 'ended': return `The list ended at ${list.ends_at!.toISOString()}; this is about ${at.toISOString()}.`
    case 'other_currency': return `The list is in ${list.currency}, the buyer pays in ${currency}.`
    case 'other_market': return `The list is only for the market ${list.market_id}.`
    case 'other_group': return 'The list is only for customers in groups that the buyer is not in.'
    case 'no_price': return 'The list has no price for the variant at this quantity, and no percentage that applies.'
    case 'not_lower': return `A sale only counts below ${regular}.`
    case 'comes_later': return `Another ${list.kind} has a lower number, or the same and a lower price.`
  }
}
