import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { keep, newSecret } from '../../../kernel/signingSecret.js'
import { lockDefault } from '../profileStore.js'
import { newProvider, PROVIDERS_MAX, toProvider } from '../provider.js'
import { count, insert } from '../providerStore.js'

export const shippingProvidersCreate: ShippingOperations['shippingProviders.create'] = write(async (tx, { body, services }) => {
  const facts = newProvider(body, services)
  await lockDefault(tx)
  if ((await count(tx)) >= PROVIDERS_MAX) throw new Problem('shipping.too_many_providers', `A store has at most ${PROVIDERS_MAX} shipping providers.`)
  const secret = newSecret()
  const provider = toProvider(await insert(tx, facts, [keep(secret, tx.now, services.secrets)]), tx.now)
  tx.emit('shipping_provider.created', provider.id, provider)
  return { status: 201, body: { ...provider, secret }, version: provider.version, headers: { Location: `/v1/shipping-providers/${provider.id}` } }
})
