import type { components } from '../../contract/types.gen.js'
import type { Services } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import { live, type KeptSecret } from '../../kernel/signingSecret.js'

export type ShippingProvider = components['schemas']['ShippingProvider']
type Create = components['schemas']['ShippingProviderCreate']
type Update = components['schemas']['ShippingProviderUpdate']

export type ProviderFacts = Pick<ShippingProvider, 'name' | 'url' | 'active' | 'labels' | 'timeout_ms'>

/** A provider as it is kept; the texts of its secrets are sealed. */
export interface ProviderState extends ProviderFacts {
  id: string
  version: number
  secrets: readonly KeptSecret[]
  created_at: Date
  updated_at: Date
}

export const PROVIDERS_MAX = 20
const TIMEOUT_MS = 3_000

/** @throws shipping.provider_invalid */
export function newProvider({ name, url, active = true, labels = false, timeout_ms = TIMEOUT_MS }: Create, { egress }: Services): ProviderFacts {
  return requireCallable({ name, url, active, labels, timeout_ms }, egress)
}

/** @throws shipping.provider_invalid */
export function changeProvider({ name, url, active, labels, timeout_ms }: ProviderState, input: Update, { egress }: Services): ProviderFacts {
  return requireCallable({ name, url, active, labels, timeout_ms, ...input }, egress)
}

function requireCallable(facts: ProviderFacts, egress: Services['egress']): ProviderFacts {
  const complaint = egress.complaint(facts.url)
  if (complaint !== null) throw new Problem('shipping.provider_invalid', `/url ${complaint}.`, { errors: [{ pointer: '/url', code: 'not_callable', detail: complaint }] })
  return facts
}

export function toProvider({ secrets, created_at, updated_at, ...provider }: ProviderState, now: Date): ShippingProvider {
  return { ...provider, secrets: live(secrets, now).map(({ created_at: since, expires_at }) => ({ created_at: since, expires_at })), created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}
