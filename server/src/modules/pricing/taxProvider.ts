import type { components } from '../../contract/types.gen.js'
import { requireCallable, SERVICE_TIMEOUT_MS, showService, type ServiceState } from '../../kernel/merchantService.js'
import type { Services } from '../../kernel/operation.js'

export type TaxProvider = components['schemas']['TaxProvider']
type Create = components['schemas']['TaxProviderCreate']
type Update = components['schemas']['TaxProviderUpdate']

export type TaxProviderFacts = Pick<TaxProvider, 'name' | 'url' | 'active' | 'fallback' | 'timeout_ms'>
export type TaxProviderState = TaxProviderFacts & ServiceState

export const TAX_PROVIDERS_MAX = 20

/** @throws pricing.tax_provider_invalid */
export function newTaxProvider({ name, url, active = true, fallback = 'table', timeout_ms = SERVICE_TIMEOUT_MS }: Create, services: Services): TaxProviderFacts {
  return requireCallable({ name, url, active, fallback, timeout_ms }, 'pricing.tax_provider_invalid', services)
}

/** @throws pricing.tax_provider_invalid */
export function changeTaxProvider({ name, url, active, fallback, timeout_ms }: TaxProviderState, input: Update, services: Services): TaxProviderFacts {
  return requireCallable({ name, url, active, fallback, timeout_ms, ...input }, 'pricing.tax_provider_invalid', services)
}

export const toTaxProvider = (provider: TaxProviderState, now: Date): TaxProvider => showService(provider, now)
