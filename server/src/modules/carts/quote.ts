import type { DiscountExplanation } from '../discounts/index.js'
import type { GivenTaxes, OrderDiscount, PendingTaxes, ResolvedMarket, Rounding, TaxLine } from '../pricing/index.js'
import type { TaxAddress, TaxSourceKind } from '../../kernel/taxes.js'
import type { DeliveryEstimate, PackedPackages, PendingQuestion } from '../shipping/index.js'
import type { CartAddress, LineWords } from './cart.js'

/** What a line is, for prices, taxes and shipping. */
export interface Goods {
  product_id: string | null
  words: LineWords
  requires_shipping: boolean
  taxable: boolean
  tax_category: string | null
  weight_grams: number
}

export interface AskLine {
  id: string
  /** Null for a line that was written by hand, which then brings its price and what it is. */
  variant_id: string | null
  quantity: number
  /** A price given by hand, in place of what the store asks. */
  unit_amount?: number
  /** What the variant costs by itself, in the currency of the store, where the caller has read it. */
  own_amount?: number | null
  goods?: Goods
}

/** What a quote is made from. Nothing of it is a price that a shopper could have sent. */
export interface QuoteAsk {
  /** Null for that of the market where it goes. */
  currency: string | null
  lines: readonly AskLine[]
  customer_id: string | null
  /** Who it is for limits per customer, where there is no customer: whoever has this address. */
  email?: string | null
  /** As which uses of an address are reserved that no customer has yet: a keyed hash of it. */
  email_hash?: string | null
  /** Where it goes; decides market, taxes and shipping. */
  destination: CartAddress | null
  discount_codes: readonly string[]
  gift_cards: readonly { readonly id: string; readonly last4: string }[]
  use_store_credit: boolean
  /** A shipping option by its id, or a price given by hand. */
  shipping: { readonly option_id: string } | { readonly name: string; readonly amount: number } | null
  /** Given by hand, applied after all others. */
  extra_discounts?: readonly OrderDiscount[]
  /** Whether the shipping options are asked for although none is chosen. */
  options?: boolean
  /** The checkout or draft that asks: what it has reserved itself does not count against it. */
  owner_id?: string | null
  tax_exempt?: boolean
  /** Whether taxes may be those of a provider; without it they are those of the tables. */
  taxes?: TaxWish
}

/** An ask that knows where it buys. */
export interface PlacedAsk extends QuoteAsk {
  currency: string
  /** Null where the store has one market and no price list, so that goods cost what they cost by themselves. */
  market: ResolvedMarket | null
}

export interface TaxWish {
  /** What the buyer was shown, which counts for as long as the same is sold; null when nothing was. */
  readonly frozen: QuotedTaxes | null
  /** Whether the buyer is about to pay: then also what the tables said in place of a provider is what was shown. */
  readonly final: boolean
}

/** Where the taxes of a quote come from. */
export interface QuotedTaxes {
  source: TaxSourceKind
  /** Null when the tables said them. */
  provider_id: string | null
  reference: string | null
  /** Hash of what was asked, with the address that goods leave from; null when nobody had to be asked. */
  question: string | null
  ship_from: TaxAddress | null
  /** What was said; null when the rates of the tables are what there is. */
  given: GivenTaxes | null
  /** The store sells nothing without its provider's taxes, and they are not known. */
  missing: boolean
}

export interface DiscountShare {
  discount_id: string
  code: string | null
  title: string
  amount: number
}

/** Amounts have no currency beside them: it is the quote's. `total` is `subtotal − discount`, plus `tax` where it is not included. */
export interface QuotedLine extends Goods {
  id: string
  variant_id: string | null
  quantity: number
  unit_amount: number
  subtotal: number
  discount: number
  discounts: readonly DiscountShare[]
  tax: number
  tax_lines: readonly TaxLine[]
  total: number
}

/** How goods travel by an option. */
export interface Delivery {
  /** Who priced a live rate, and what it is called there. */
  provider_id: string | null
  service_code: string | null
  packages: readonly PackedPackages[]
  delivery_estimate: DeliveryEstimate | null
}

/** What was kept before there were packages and providers says nothing of them. */
export interface QuotedShipping extends Partial<Delivery> {
  /** Of the option; null for a price given by hand. */
  id: string | null
  rate_id: string | null
  name: string
  kind: 'rate' | 'pickup'
  location_id: string | null
  amount: number
  discount: number
  discounts: readonly DiscountShare[]
  tax: number
  tax_lines: readonly TaxLine[]
  total: number
}

export interface QuotedCredit {
  kind: 'gift_card' | 'store_credit'
  id: string
  last4: string | null
  amount: number
}

export interface QuotedUse extends DiscountShare {
  code_id: string | null
}

export interface QuotedOption extends Delivery {
  id: string
  rate_id: string | null
  name: string
  kind: 'rate' | 'pickup'
  price: number
  days_min: number | null
  days_max: number | null
  location_id: string | null
}

export interface QuoteTotals {
  subtotal: number
  /** Of lines and of shipping. */
  discount: number
  /** Before its discount. */
  shipping: number
  tax: number
  total: number
  credits: number
  due: number
}

/** What an ask costs, with every part: each total is the sum of parts that are in here. */
export interface Quote {
  currency: string
  market_id: string | null
  locale: string | null
  prices_include_tax: boolean
  rounding: Rounding
  tax_exempt: boolean
  lines: readonly QuotedLine[]
  shipping: QuotedShipping | null
  totals: QuoteTotals
  /** What each discount takes off in all, with what has to be reserved for it. */
  discounts: readonly QuotedUse[]
  credits: readonly QuotedCredit[]
  explanations: readonly DiscountExplanation[]
  /** Null unless they were asked for. */
  options: readonly QuotedOption[] | null
  /** Where options were asked for: what shipping providers would have to be asked for more of them. */
  pending: readonly PendingQuestion[]
  taxes: QuotedTaxes
  /** What would have to be asked for the taxes of the provider. Those of this moment are made with what is known. */
  pendingTaxes: PendingTaxes | null
  /** Lines whose variant is not sold, at all or in this currency; they count with what they cost by themselves where that is in it, or nothing. */
  unsold: readonly string[]
}
