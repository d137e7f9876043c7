import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { claimTaxProviders, getTaxProvider, removeTaxProvider } from '../taxProviderStore.js'

export const taxProvidersDelete: PricingOperations['taxProviders.delete'] = write(async (tx, { path, ifMatch }) => {
  claimTaxProviders(tx)
  const provider = await getTaxProvider(tx, path.tax_provider_id)
  requireMatch(ifMatch, provider.version)
  await removeTaxProvider(tx, provider.id)
  tx.emit('tax_provider.deleted', provider.id, { id: provider.id })
  return { status: 204 }
})
