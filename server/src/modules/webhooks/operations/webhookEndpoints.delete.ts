import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireVersion } from '../endpoint.js'
import { getForUpdate, remove } from '../endpointStore.js'

export const webhookEndpointsDelete: WebhooksOperations['webhookEndpoints.delete'] = write(async (tx, { path, ifMatch }) => {
  const endpoint = await getForUpdate(tx, path.webhook_endpoint_id)
  requireVersion(ifMatch, endpoint)
  remove(tx, endpoint.id)
  tx.emit('webhook_endpoint.deleted', endpoint.id, { id: endpoint.id })
  return { status: 204 }
})
