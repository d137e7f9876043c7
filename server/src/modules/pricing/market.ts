import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { currencyFaults, type StoreLocalization } from '../tenants/index.js'

export type Market = components['schemas']['Market']
export type MarketCreate = components['schemas']['MarketCreate']
export type MarketUpdate = components['schemas']['MarketUpdate']
export type MarketFx = components['schemas']['MarketFx']

/** The fields of a market that its owner decides on. */
export type MarketFacts = Omit<Market, 'id' | 'version' | 'created_at' | 'updated_at'>

/** A market with all that it has from the store. */
export type ResolvedMarket = Pick<Market, 'id' | 'name' | 'is_default' | 'countries' | 'fx'> & { currency: string; locale: string; tax_inclusive: boolean }

/** @param first whether the store has no market yet, so that this one becomes the default. */
export function newMarket(input: MarketCreate, first: boolean): MarketFacts {
  return refuseInactiveDefault({
    name: input.name, active: input.active ?? true, is_default: input.is_default === true || first, countries: input.countries ?? [], currency: input.currency ?? null, locale: input.locale ?? null,
    tax_inclusive: input.tax_inclusive ?? null, fx: input.fx ?? null, metadata: input.metadata ?? {},
  })
}

export function changeMarket(before: Market, input: MarketUpdate): MarketFacts {
  const { name, active, is_default, countries, currency, locale, tax_inclusive, fx, metadata } = { ...before, ...input }
  return refuseInactiveDefault({ name, active, is_default, countries, currency, locale, tax_inclusive, fx, metadata })
}

/** @throws pricing.market_is_default */
function refuseInactiveDefault(facts: MarketFacts): MarketFacts {
  if (facts.is_default && !facts.active) throw new Problem('pricing.market_is_default', 'The default market must be active. Make another market the default first.')
  return facts
}

/** @throws pricing.market_invalid with every contradiction */
export function requireSound({ currency, fx }: MarketFacts, store: StoreLocalization): void {
  const errors = currency === null ? [] : currencyFaults(store, currency)
  if (fx !== null && (currency ?? store.default_currency) === store.default_currency) errors.push({ pointer: '/fx', code: 'same_currency', detail: `must be null: prices are in ${store.default_currency} already` })
  if (errors.length > 0) throw new Problem('pricing.market_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}

export function resolveMarket({ id, name, is_default, countries, fx, currency, locale, tax_inclusive }: Market, store: StoreLocalization): ResolvedMarket {
  return { id, name, is_default, countries, fx, currency: currency ?? store.default_currency, locale: locale ?? store.locale, tax_inclusive: tax_inclusive ?? store.tax_inclusive }
}

/** The market as shoppers see it. */
export const toStorefrontMarket = ({ fx: _, ...market }: ResolvedMarket): components['schemas']['StorefrontMarket'] => market
