import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireVersion, toEndpoint } from '../endpoint.js'
import { getForUpdate, saveHealth, saveStatus } from '../endpointStore.js'
import { retryNow, saveDue } from '../queueStore.js'
import { HEALTHY } from '../schedule.js'

export const webhookEndpointsResume: WebhooksOperations['webhookEndpoints.resume'] = write(async (tx, { path, ifMatch }) => {
  const before = await getForUpdate(tx, path.webhook_endpoint_id)
  requireVersion(ifMatch, before)
  const rested = { ...before, ...HEALTHY }
  saveHealth(tx, before.id, rested)
  retryNow(tx, before.id)
  const resumed = before.status === 'enabled' ? rested : await saveStatus(tx, before.id, 'enabled', null)
  saveDue(tx, [before.id])
  const endpoint = toEndpoint(resumed, tx.now)
  if (before.status !== 'enabled') tx.emit('webhook_endpoint.resumed', endpoint.id, endpoint)
  return { status: 200, body: endpoint, version: endpoint.version }
})
