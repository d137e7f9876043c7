import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toProvider } from '../provider.js'
import { get } from '../providerStore.js'

export const shippingProvidersGet: ShippingOperations['shippingProviders.get'] = read(async (tx, { path }) => {
  const provider = await get(tx, path.shipping_provider_id)
  return { status: 200, body: toProvider(provider, tx.now), version: provider.version }
})
