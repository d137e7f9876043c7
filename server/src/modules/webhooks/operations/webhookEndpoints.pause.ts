import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireNotDisabled, requireVersion, toEndpoint } from '../endpoint.js'
import { getForUpdate, saveStatus } from '../endpointStore.js'

export const webhookEndpointsPause: WebhooksOperations['webhookEndpoints.pause'] = write(async (tx, { path, ifMatch }) => {
  const before = await getForUpdate(tx, path.webhook_endpoint_id)
  requireVersion(ifMatch, before)
  requireNotDisabled(before)
  if (before.status === 'paused') return { status: 200, body: toEndpoint(before, tx.now), version: before.version }
  const endpoint = toEndpoint(await saveStatus(tx, before.id, 'paused', 'requested'), tx.now)
  tx.emit('webhook_endpoint.paused', endpoint.id, endpoint)
  return { status: 200, body: endpoint, version: endpoint.version }
})
