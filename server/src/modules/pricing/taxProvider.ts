import type { components } from '../../contract/types.gen.js'
import type { Services } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import { live, type KeptSecret } from '../../kernel/signingSecret.js'

export type TaxProvider = components['schemas']['TaxProvider']
type Create = components['schemas']['TaxProviderCreate']
type Update = components['schemas']['TaxProviderUpdate']

export type TaxProviderFacts = Pick<TaxProvider, 'name' | 'url' | 'active' | 'fallback' | 'timeout_ms'>

/** A provider as it is kept; the texts of its secrets are sealed. */
export interface TaxProviderState extends TaxProviderFacts {
  id: string
  version: number
  secrets: readonly KeptSecret[]
  created_at: Date
  updated_at: Date
}

export const TAX_PROVIDERS_MAX = 20
const TIMEOUT_MS = 3_000

/** @throws pricing.tax_provider_invalid */
export function newTaxProvider({ name, url, active = true, fallback = 'table', timeout_ms = TIMEOUT_MS }: Create, { egress }: Services): TaxProviderFacts {
  return requireCallable({ name, url, active, fallback, timeout_ms }, egress)
}

/** @throws pricing.tax_provider_invalid */
export function changeTaxProvider({ name, url, active, fallback, timeout_ms }: TaxProviderState, input: Update, { egress }: Services): TaxProviderFacts {
  return requireCallable({ name, url, active, fallback, timeout_ms, ...input }, egress)
}

function requireCallable(facts: TaxProviderFacts, egress: Services['egress']): TaxProviderFacts {
  const complaint = egress.complaint(facts.url)
  if (complaint !== null) throw new Problem('pricing.tax_provider_invalid', `/url ${complaint}.`, { errors: [{ pointer: '/url', code: 'not_callable', detail: complaint }] })
  return facts
}

export function toTaxProvider({ secrets, created_at, updated_at, ...provider }: TaxProviderState, now: Date): TaxProvider {
  return { ...provider, secrets: live(secrets, now).map(({ created_at: since, expires_at }) => ({ created_at: since, expires_at })), created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}
