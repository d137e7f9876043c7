import type { components } from '../../contract/types.gen.js'
import { requireCallable, SERVICE_TIMEOUT_MS, showService, type ServiceState } from '../../kernel/merchantService.js'
import type { Services } from '../../kernel/operation.js'

export type ShippingProvider = components['schemas']['ShippingProvider']
type Create = components['schemas']['ShippingProviderCreate']
type Update = components['schemas']['ShippingProviderUpdate']

export type ProviderFacts = Pick<ShippingProvider, 'name' | 'url' | 'active' | 'labels' | 'timeout_ms'>
export type ProviderState = ProviderFacts & ServiceState

export const PROVIDERS_MAX = 20

/** @throws shipping.provider_invalid */
export function newProvider({ name, url, active = true, labels = false, timeout_ms = SERVICE_TIMEOUT_MS }: Create, services: Services): ProviderFacts {
  return requireCallable({ name, url, active, labels, timeout_ms }, 'shipping.provider_invalid', services)
}

/** @throws shipping.provider_invalid */
export function changeProvider({ name, url, active, labels, timeout_ms }: ProviderState, input: Update, services: Services): ProviderFacts {
  return requireCallable({ name, url, active, labels, timeout_ms, ...input }, 'shipping.provider_invalid', services)
}

export const toProvider = (provider: ProviderState, now: Date): ShippingProvider => showService(provider, now)
