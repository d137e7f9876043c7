import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { keep, newSecret } from '../../../kernel/signingSecret.js'
import { newTaxProvider, TAX_PROVIDERS_MAX, toTaxProvider } from '../taxProvider.js'
import { claimTaxProviders, countTaxProviders, insertTaxProvider } from '../taxProviderStore.js'

export const taxProvidersCreate: PricingOperations['taxProviders.create'] = write(async (tx, { body, services }) => {
  const facts = newTaxProvider(body, services)
  claimTaxProviders(tx)
  if ((await countTaxProviders(tx)) >= TAX_PROVIDERS_MAX) throw new Problem('pricing.too_many_tax_providers', `A store has at most ${TAX_PROVIDERS_MAX} tax providers.`)
  const secret = newSecret()
  const provider = toTaxProvider(await insertTaxProvider(tx, facts, [keep(secret, tx.now, services.secrets)]), tx.now)
  tx.emit('tax_provider.created', provider.id, provider)
  return { status: 201, body: { ...provider, secret }, version: provider.version, headers: { Location: `/v1/tax-providers/${provider.id}` } }
})
