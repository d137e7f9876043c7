import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toTaxProvider } from '../taxProvider.js'
import { getTaxProvider } from '../taxProviderStore.js'

export const taxProvidersGet: PricingOperations['taxProviders.get'] = read(async (tx, { path }) => {
  const provider = await getTaxProvider(tx, path.tax_provider_id)
  return { status: 200, body: toTaxProvider(provider, tx.now), version: provider.version }
})
