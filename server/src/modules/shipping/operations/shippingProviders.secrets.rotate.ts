import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { newSecret, rotate } from '../../../kernel/signingSecret.js'
import { toProvider } from '../provider.js'
import { getForUpdate, saveSecrets } from '../providerStore.js'

export const shippingProvidersSecretsRotate: ShippingOperations['shippingProviders.secrets.rotate'] = write(async (tx, { path, body, services }) => {
  const before = await getForUpdate(tx, path.shipping_provider_id)
  const secret = newSecret()
  const kept = rotate(before.secrets, secret, body?.overlap_seconds, tx.now, services.secrets)
  const provider = toProvider(await saveSecrets(tx, before.id, kept), tx.now)
  tx.emit('shipping_provider.updated', provider.id, provider)
  return { status: 200, body: { ...provider, secret }, version: provider.version }
})
