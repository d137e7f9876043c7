import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { etagPartsOf, toEndpoint } from '../endpoint.js'
import { get } from '../endpointStore.js'

export const webhookEndpointsGet: WebhooksOperations['webhookEndpoints.get'] = read(async (tx, { path }) => {
  const endpoint = await get(tx, path.webhook_endpoint_id)
  return { status: 200, body: toEndpoint(endpoint, tx.now), version: etagPartsOf(endpoint, tx.now) }
})
