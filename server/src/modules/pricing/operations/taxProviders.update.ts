import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeTaxProvider, toTaxProvider } from '../taxProvider.js'
import { claimTaxProviders, getTaxProvider, updateTaxProvider } from '../taxProviderStore.js'

export const taxProvidersUpdate: PricingOperations['taxProviders.update'] = write(async (tx, { path, body, ifMatch, services }) => {
  claimTaxProviders(tx)
  const before = await getTaxProvider(tx, path.tax_provider_id)
  requireMatch(ifMatch, before.version)
  const provider = toTaxProvider(await updateTaxProvider(tx, before, changeTaxProvider(before, body, services)), tx.now)
  tx.emit('tax_provider.updated', provider.id, provider)
  return { status: 200, body: provider, version: provider.version }
})
