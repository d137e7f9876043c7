import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, remove } from '../providerStore.js'

export const shippingProvidersDelete: ShippingOperations['shippingProviders.delete'] = write(async (tx, { path, ifMatch }) => {
  const provider = await getForUpdate(tx, path.shipping_provider_id)
  requireMatch(ifMatch, provider.version)
  await remove(tx, provider.id)
  tx.emit('shipping_provider.deleted', provider.id, { id: provider.id })
  return { status: 204 }
})
