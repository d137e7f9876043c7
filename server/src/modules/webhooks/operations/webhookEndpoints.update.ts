import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { changeSettings, requireVersion, toEndpoint } from '../endpoint.js'
import { getForUpdate, update } from '../endpointStore.js'
import { reorder, saveDue } from '../queueStore.js'

export const webhookEndpointsUpdate: WebhooksOperations['webhookEndpoints.update'] = write(async (tx, { path, body, ifMatch, services }) => {
  const before = await getForUpdate(tx, path.webhook_endpoint_id)
  requireVersion(ifMatch, before)
  const endpoint = toEndpoint(await update(tx, before.id, changeSettings(before, body, services)), tx.now)
  if (endpoint.ordered !== before.ordered) {
    await reorder(tx, endpoint.id, endpoint.ordered)
    saveDue(tx, [endpoint.id])
  }
  tx.emit('webhook_endpoint.updated', endpoint.id, endpoint)
  return { status: 200, body: endpoint, version: endpoint.version }
})
