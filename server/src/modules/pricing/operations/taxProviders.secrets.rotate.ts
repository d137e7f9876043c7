import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { newSecret, rotate } from '../../../kernel/signingSecret.js'
import { toTaxProvider } from '../taxProvider.js'
import { claimTaxProviders, getTaxProvider, saveTaxProviderSecrets } from '../taxProviderStore.js'

export const taxProvidersSecretsRotate: PricingOperations['taxProviders.secrets.rotate'] = write(async (tx, { path, body, services }) => {
  claimTaxProviders(tx)
  const before = await getTaxProvider(tx, path.tax_provider_id)
  const secret = newSecret()
  const kept = rotate(before.secrets, secret, body?.overlap_seconds, tx.now, services.secrets)
  const provider = toTaxProvider(await saveTaxProviderSecrets(tx, before.id, kept), tx.now)
  tx.emit('tax_provider.updated', provider.id, provider)
  return { status: 200, body: { ...provider, secret }, version: provider.version }
})
