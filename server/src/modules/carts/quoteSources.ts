// The other half of a quote: what has to be looked up, for a batch of asks at once, in as few flights as the questions allow.
import { sum, times } from '../../kernel/money.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { collectionsHolding, goodsOf, type VariantGoods } from '../catalog/index.js'
import { customerContext, idsByEmails, type CustomerContext } from '../customers/index.js'
import { collectionsAsked, countCustomerUses, dependsOnCustomer, findCredits, loadDiscounts, storeCreditOf, type DiscountCandidate } from '../discounts/index.js'
import { marketFor, priceVariants, taxRatesFor, type ActiveTaxProvider, type PriceContext, type ResolvedMarket, type TaxRates } from '../pricing/index.js'
import { shippingOptions, type ShippingLine, type ShippingOption } from '../shipping/index.js'
import type { Settings, StoreSettings } from '../tenants/index.js'
import { priceQuote, unitAmount, NO_RATES, type QuoteFacts } from './priceQuote.js'
import type { AskLine, Goods, PlacedAsk, Quote, QuoteAsk, QuotedOption } from './quote.js'
import { withProvider } from './quoteTaxes.js'
import { exact } from './cart.js'

/** What is known of a store before anything of a quote is asked for: see souk_quote_basics. */
export interface QuoteBasics {
  needs: number
  /** Name, time zone and the like are missing until the first copy of them has arrived on the shard. */
  settings: StoreSettings & Partial<Settings>
  /** The default market. */
  market_id: string | null
  tax_provider: ActiveTaxProvider | null
}

/** Bits of souk_cart_needs. */
export const INCLUDES_TAX = 1
const HAS_PRICES = 2
const HAS_AUTOMATIC_DISCOUNTS = 4

const BASICS = sql(`SELECT souk_quote_basics($1, $2) AS basics`)

/** For those who have no row to read it with. */
export async function quoteBasics(tx: StoreTx): Promise<QuoteBasics> {
  return (await tx.one<{ basics: QuoteBasics }>(BASICS, [tx.storeId, tx.now]))!.basics
}

/**
 * Quotes for a batch. What several asks have in common is looked up once; what an ask does not need, or the store does not have,
 * is not looked up at all: a store without markets, price lists and discounts is asked for its goods, and that is it.
 *   1. goods, customers, markets, discounts; then balances, in the currency of the market
 *   2. prices by market and customer, tax rates by destination, collections that discounts name
 *   3. shipping options, which depend on what the goods weigh and cost
 *   4. what the store's tax provider has said, where there is one
 */
export async function quoteAll(tx: StoreTx, wanted: readonly QuoteAsk[], known?: QuoteBasics): Promise<Quote[]> {
  if (wanted.length === 0) return []
  const basics = known ?? await quoteBasics(tx)
  const { settings } = basics
  const first = await firstFlight(tx, wanted, basics)
  const asks = first.map(({ ask }) => ask)
  const second = await secondFlight(tx, asks, first, basics)
  const options = await Promise.all(asks.map((ask, index) => optionsOf(tx, ask, first[index]!, second[index]!, settings.timezone)))
  const priced = asks.map((ask, index) => {
    const { market } = ask
    const { customer, candidates, credits, goods } = first[index]!
    const { prices, rates, collections } = second[index]!
    const facts: QuoteFacts = {
      goods, prices, candidates, collections, credits, rates, store_currency: tx.store.currency, ...options[index]!, market: market ?? (basics.market_id === null ? null : { id: basics.market_id }), rounding: settings.rounding,
      tax_inclusive: market?.tax_inclusive ?? settings.tax_inclusive,
      customer: customer && { id: customer.id, group_ids: customer.group_ids, orders_count: customer.orders_count, tax_exempt: customer.tax_exempt },
    }
    return { ask, facts, quote: exact(() => priceQuote(ask, facts, tx.now)) }
  })
  return withProvider(tx, priced, basics.tax_provider)
}

/** What an order, a cart or a draft costs. @throws carts.total_too_large */
export async function quote(tx: StoreTx, ask: QuoteAsk, known?: QuoteBasics): Promise<Quote> {
  return (await quoteAll(tx, [ask], known))[0]!
}

interface First {
  ask: PlacedAsk
  goods: ReadonlyMap<string, Goods & { own_amount: number | null }>
  customer: CustomerContext | null
  candidates: readonly DiscountCandidate[]
  credits: QuoteFacts['credits']
}

type Once<T> = (key: string, ask: () => Promise<T>) => Promise<T>

/** Answers a question once for all who ask the same. */
function once<T>(): Once<T> {
  const answers = new Map<string, Promise<T>>()
  return (key, ask) => {
    const known = answers.get(key) ?? ask()
    answers.set(key, known)
    return known
  }
}

/** Whether prices are others than those of the goods themselves. */
const differs = (tx: StoreTx, currency: string | null, needs: number) => (needs & HAS_PRICES) !== 0 || (currency !== null && currency !== tx.store.currency)

/** The ask in its market: the destination decides on that, and it on the currency where none is named. */
async function place(tx: StoreTx, ask: QuoteAsk, needs: number, markets: Once<ResolvedMarket | null>): Promise<PlacedAsk> {
  const country = ask.destination?.country ?? null
  const market = differs(tx, ask.currency, needs) ? await markets(country ?? '', () => marketFor(tx, country)) : null
  return { ...ask, market, currency: ask.currency ?? market?.currency ?? tx.store.currency }
}

async function firstFlight(tx: StoreTx, asks: readonly QuoteAsk[], { needs }: QuoteBasics): Promise<First[]> {
  const [customers, markets, discounts, keys] = [once<CustomerContext | null>(), once<ResolvedMarket | null>(), once<DiscountCandidate[]>(), once<string>()]
  const variants = [...new Set(asks.flatMap(({ lines }) => lines.flatMap((line) => (line.variant_id === null || line.goods !== undefined ? [] : [line.variant_id]))))]
  const goods = goodsOf(tx, variants).then((found) => new Map(found.map((one: VariantGoods) => [one.variant_id, one])))
  return Promise.all(asks.map(async (ask) => {
    const placed = place(tx, ask, needs, markets)
    const [there, found, customer, candidates, balances] = await Promise.all([
      placed,
      goods,
      ask.customer_id === null ? null : customers(ask.customer_id, () => customerContext(tx, ask.customer_id)),
      ask.discount_codes.length === 0 && (needs & HAS_AUTOMATIC_DISCOUNTS) === 0 ? [] : candidatesOf(tx, ask, discounts, keys),
      placed.then((known) => balancesOf(tx, known)),
    ])
    return { ask: there, goods: found, customer, candidates, credits: balances }
  }))
}

/** Codes and what the owner holds itself are the ask's own; automatic discounts are the same for all others, up to what each has used of those with a limit per customer. */
async function candidatesOf(tx: StoreTx, ask: QuoteAsk, discounts: Once<DiscountCandidate[]>, keys: Once<string>): Promise<readonly DiscountCandidate[]> {
  const owner_id = ask.owner_id ?? null
  const own = ask.discount_codes.length > 0 || owner_id !== null
  const candidates = await discounts(own ? JSON.stringify([ask.discount_codes, owner_id]) : '', () => loadDiscounts(tx, { codes: ask.discount_codes, at: tx.now, owner_id }))
  if (!dependsOnCustomer(candidates)) return candidates
  const key = ask.customer_id ?? (ask.email == null ? null : await keys(ask.email, () => keyOfAddress(tx, ask.email!, ask.email_hash)))
  return key === null ? candidates : countCustomerUses(tx, candidates, key, owner_id)
}

/** Whose uses count against an address: those of the customer who has it, or those that checkouts have reserved before there was one. */
async function keyOfAddress(tx: StoreTx, email: string, hash: string | null | undefined): Promise<string> {
  return (await idsByEmails(tx, [email])).get(email) ?? hash ?? email
}

/** Gift cards in their order, then store credit: what can be spent of each here. */
async function balancesOf(tx: StoreTx, ask: PlacedAsk): Promise<QuoteFacts['credits']> {
  const store = ask.use_store_credit && ask.customer_id !== null ? await storeCreditOf(tx, ask.customer_id, ask.currency) : null
  const ids = [...ask.gift_cards.map(({ id }) => id), ...(store === null ? [] : [store.id])]
  if (ids.length === 0) return []
  const found = await findCredits(tx, ids, ask.owner_id ?? null)
  return ids.flatMap((id) => {
    const credit = found.get(id)
    return credit === undefined || credit.status !== 'active' || credit.currency !== ask.currency ? [] : [{ kind: credit.kind, id, last4: credit.last4, balance: credit.available }]
  })
}

interface Second {
  prices: ReadonlyMap<string, number>
  rates: TaxRates
  collections: ReadonlyMap<string, readonly string[]>
}

async function secondFlight(tx: StoreTx, asks: readonly PlacedAsk[], first: readonly First[], { needs }: QuoteBasics): Promise<Second[]> {
  const rates = once<TaxRates>()
  const collections = collectionsOf(tx, asks, first)
  const prices = pricesOf(tx, asks, first, needs)
  return Promise.all(asks.map(async (ask, index) => {
    const { goods } = first[index]!
    const categories = [...new Set(ask.lines.map((line) => (line.goods ?? goods.get(line.variant_id ?? ''))?.tax_category ?? null))].sort()
    const destination = ask.destination
    const [own, applying, holding] = await Promise.all([
      prices.then((all) => all[index]!),
      destination?.country == null ? NO_RATES : rates(JSON.stringify([destination.country, destination.province, destination.postal_code, categories]), () => taxRatesFor(tx, destination, categories)),
      collections,
    ])
    return { prices: own, rates: applying, collections: holding }
  }))
}

/** Prices of each ask by line. One question for each context, that is for each market, currency and set of groups. */
async function pricesOf(tx: StoreTx, asks: readonly PlacedAsk[], first: readonly First[], needs: number): Promise<Map<string, number>[]> {
  const contexts = new Map<string, { context: PriceContext; units: Map<string, number>[]; asks: number[] }>()
  const prices = asks.map(() => new Map<string, number>())
  asks.forEach((ask, index) => {
    const { customer, goods } = first[index]!
    if (!differs(tx, ask.currency, needs)) return void (prices[index] = ownPrices(ask.lines, goods))
    const context: PriceContext = { currency: ask.currency, market_id: ask.market?.id ?? null, customer_group_ids: customer?.group_ids ?? [], at: tx.now }
    const units = unitsByVariant(ask.lines, goods)
    // Prices may depend on the number of units, so asks that want different numbers are asked for apart.
    const key = JSON.stringify([context.currency, context.market_id, context.customer_group_ids])
    const known = contexts.get(key) ?? { context, units: [], asks: [] }
    known.units.push(units)
    known.asks.push(index)
    contexts.set(key, known)
  })
  await Promise.all([...contexts.values()].map(async ({ context, units, asks: members }) => {
    for (const [batch, indexes] of withoutClashes(units, members)) {
      const found = await priceVariants(tx, [...batch].map(([variant_id, quantity]) => ({ variant_id, quantity })), context)
      for (const index of indexes) {
        for (const line of asks[index]!.lines) {
          const price = line.variant_id === null || !batch.has(line.variant_id) ? undefined : found.get(line.variant_id)
          if (price !== undefined) prices[index]!.set(line.id, price.unit_amount)
        }
      }
    }
  }))
  return prices
}

/** Puts asks together as long as no two of them want different numbers of a variant. */
function withoutClashes(units: readonly Map<string, number>[], members: readonly number[]): [Map<string, number>, number[]][] {
  const batches: [Map<string, number>, number[]][] = []
  units.forEach((own, nth) => {
    const fitting = batches.find(([batch]) => [...own].every(([variant, quantity]) => (batch.get(variant) ?? quantity) === quantity))
    if (fitting === undefined) return void batches.push([new Map(own), [members[nth]!]])
    for (const [variant, quantity] of own) fitting[0].set(variant, quantity)
    fitting[1].push(members[nth]!)
  })
  return batches
}

/** What a variant costs by itself; null when it is not for sale. */
const ownAmount = ({ variant_id, own_amount }: AskLine, goods: First['goods']): number | null => (variant_id === null ? null : own_amount === undefined ? (goods.get(variant_id)?.own_amount ?? null) : own_amount)

function ownPrices(lines: readonly AskLine[], goods: First['goods']): Map<string, number> {
  return new Map(lines.flatMap((line) => {
    const amount = ownAmount(line, goods)
    return amount === null ? [] : [[line.id, amount]]
  }))
}

/** Units of each variant that is for sale and has no price given by hand. */
function unitsByVariant(lines: readonly AskLine[], goods: First['goods']): Map<string, number> {
  const units = new Map<string, number>()
  for (const line of lines) {
    const { variant_id, quantity, unit_amount } = line
    if (variant_id === null || unit_amount !== undefined || ownAmount(line, goods) === null) continue
    units.set(variant_id, (units.get(variant_id) ?? 0) + quantity)
  }
  return units
}

async function collectionsOf(tx: StoreTx, asks: readonly PlacedAsk[], first: readonly First[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = new Set(first.flatMap(({ candidates }) => collectionsAsked(candidates)))
  if (named.size === 0) return new Map()
  const products = new Set(asks.flatMap(({ lines }, index) => lines.flatMap((line) => (line.goods ?? first[index]!.goods.get(line.variant_id ?? ''))?.product_id ?? [])))
  return collectionsHolding(tx, [...products], [...named])
}

async function optionsOf(tx: StoreTx, ask: PlacedAsk, { goods }: First, { prices }: Second, timezone: string | undefined): Promise<Pick<QuoteFacts, 'options' | 'pending'>> {
  const wanted = ask.options === true || (ask.shipping !== null && 'option_id' in ask.shipping)
  if (!wanted) return { options: null, pending: [] }
  const lines = exact(() => shippedLines(tx, ask, goods, prices))
  if (lines.length === 0) return { options: [], pending: [] }
  const { options, pending } = await shippingOptions(tx, { destination: ask.destination ?? {}, currency: ask.currency, lines, timezone })
  // Only whoever lists options asks providers; whoever has chosen one pays what was listed.
  return { options: options.map(toOption), pending: ask.options === true ? pending : [] }
}

/** @throws RangeError when what they cost together leaves the exact integers */
function shippedLines(tx: StoreTx, ask: PlacedAsk, goods: First['goods'], prices: Second['prices']): ShippingLine[] {
  const lines = ask.lines.flatMap((line) => {
    const own = line.goods ?? goods.get(line.variant_id ?? '')
    if (own === undefined || !own.requires_shipping) return []
    const unit = unitAmount(line, prices, ask.currency === tx.store.currency)
    return [{ line_id: line.id, product_id: own.product_id ?? '', variant_id: line.variant_id ?? '', quantity: line.quantity, weight_grams: own.weight_grams, amount: times(unit, line.quantity) }]
  })
  sum(lines.map(({ amount }) => amount))
  return lines
}

const toOption = ({ rate_id, rate_ids, name, price, min_days, max_days, kind, location_id, provider_id, service_code, packages, delivery_estimate }: ShippingOption): QuotedOption =>
  ({ id: rate_id, rate_id: rate_ids.length === 1 ? rate_ids[0]! : null, name, kind, price, days_min: min_days, days_max: max_days, location_id, provider_id, service_code, packages, delivery_estimate })
