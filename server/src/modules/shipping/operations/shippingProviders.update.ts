import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeProvider, toProvider } from '../provider.js'
import { getForUpdate, update } from '../providerStore.js'

export const shippingProvidersUpdate: ShippingOperations['shippingProviders.update'] = write(async (tx, { path, body, ifMatch, services }) => {
  const before = await getForUpdate(tx, path.shipping_provider_id)
  requireMatch(ifMatch, before.version)
  const provider = toProvider(await update(tx, before, changeProvider(before, body, services)), tx.now)
  tx.emit('shipping_provider.updated', provider.id, provider)
  return { status: 200, body: provider, version: provider.version }
})
