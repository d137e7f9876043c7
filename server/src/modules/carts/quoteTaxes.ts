// Whose taxes a quote has: those that were shown, those that the store's tax provider has said, or those of the tables. Nobody is asked here.
import type { TaxQuestion } from '../../kernel/taxes.js'
import type { StoreTx } from '../../kernel/tx.js'
import { findTaxAnswers, hashOfTaxQuestion, toTaxAddress, type ActiveTaxProvider, type KeptTaxes, type PendingTaxes } from '../pricing/index.js'
import { exact } from './cart.js'
import { BY_TABLE, priceQuote, type QuoteFacts } from './priceQuote.js'
import type { Quote, PlacedAsk, QuotedTaxes, TaxWish } from './quote.js'

/** A quote with the taxes of the tables, and what it was made from. */
export interface Priced {
  readonly ask: PlacedAsk
  readonly facts: QuoteFacts
  readonly quote: Quote
}

/** The quotes with the taxes that count: at no cost where the store has no provider, in one flight otherwise. */
export async function withProvider(tx: StoreTx, priced: readonly Priced[], provider: ActiveTaxProvider | null): Promise<Quote[]> {
  const open = priced.map((one) => {
    const shown = shownTaxes(tx.storeId, one)
    return shown === null ? { ...one, pending: provider === null ? null : questionTo(provider, tx.storeId, one) } : { ...one, shown }
  })
  const asked = open.flatMap((one) => ('pending' in one && one.pending !== null ? [one.pending.question] : []))
  const kept = asked.length === 0 ? new Map<string, KeptTaxes>() : await findTaxAnswers(tx, provider!.id, [...new Set(asked)])
  return open.map((one) => {
    if ('shown' in one) return quoteWith(tx, one, one.shown)
    return one.pending === null ? one.quote : quoteOpen(tx, one, one.pending, kept.get(one.pending.question))
  })
}

/** What the buyer was shown, where the same is still sold; null when that is not so, or taxes need not be those of a provider. */
function shownTaxes(storeId: string, one: Priced): QuotedTaxes | null {
  const { frozen = null, final = false }: Partial<TaxWish> = one.ask.taxes ?? {}
  if (frozen === null) return null
  if (frozen.question === null) return final ? BY_TABLE : null
  if (frozen.source === 'table' && !final) return null
  // A JSON document of the database has its fields in an order of its own.
  const question = questionOf(storeId, one, toTaxAddress(frozen.ship_from))
  return question !== null && hashOfTaxQuestion(question) === frozen.question ? frozen : null
}

/** What a source would be asked about a quote; null when there is no address yet. */
function questionOf(storeId: string, { ask, facts, quote }: Priced, shipFrom: TaxQuestion['ship_from']): TaxQuestion | null {
  const ship_to = toTaxAddress(ask.destination)
  if (ship_to === null || quote.lines.length === 0) return null
  return {
    store_id: storeId, currency: quote.currency, prices_include_tax: quote.prices_include_tax, tax_exempt: quote.tax_exempt, customer_id: facts.customer?.id ?? null, ship_from: shipFrom, ship_to,
    lines: quote.lines.map(({ variant_id, words, quantity, subtotal, discount, tax_category, taxable }, index) => ({ id: String(index + 1), variant_id, sku: words.sku, quantity, amount: subtotal - discount, tax_category, taxable })),
    shipping: quote.shipping === null ? null : { amount: quote.shipping.amount - quote.shipping.discount },
  }
}

/** Null where taxes are those of the tables, and where only ways of delivery are wanted. */
function questionTo(provider: ActiveTaxProvider, storeId: string, one: Priced): PendingTaxes | null {
  const body = one.ask.taxes === undefined || one.ask.options === true ? null : questionOf(storeId, one, toTaxAddress(provider.ship_from))
  if (body === null) return null
  const { rates, rounding } = one.facts
  return { provider_id: provider.id, question: hashOfTaxQuestion(body), fallback: provider.fallback, body, basis: { service: provider, table: { ...rates, rounding } } }
}

/** The quote with what is kept of the provider, or with the rates of the tables as long as nothing is. */
function quoteOpen(tx: StoreTx, one: Priced, pending: PendingTaxes, kept: KeptTaxes | undefined): Quote {
  const { question, provider_id, fallback, body: { ship_from } } = pending
  const source = kept?.source ?? 'table'
  const taxes = kept?.taxes ?? null
  const quoted: QuotedTaxes = {
    source, provider_id: source === 'provider' ? provider_id : null, reference: taxes?.reference ?? null, question, ship_from, given: taxes && { lines: taxes.lines, shipping: taxes.shipping }, missing: taxes === null && fallback === 'refuse',
  }
  return { ...quoteWith(tx, one, quoted), pendingTaxes: kept === undefined ? pending : null }
}

function quoteWith(tx: StoreTx, { ask, facts, quote }: Priced, taxes: QuotedTaxes): Quote {
  if (taxes.given === null) return { ...quote, taxes }
  const given = taxes.given
  return { ...exact(() => priceQuote(ask, { ...facts, given }, tx.now)), taxes }
}
