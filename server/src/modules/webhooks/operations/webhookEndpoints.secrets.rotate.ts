import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { toEndpoint } from '../endpoint.js'
import { getForUpdate, saveSecrets } from '../endpointStore.js'
import { newSecret, rotate } from '../../../kernel/signingSecret.js'

export const webhookEndpointsSecretsRotate: WebhooksOperations['webhookEndpoints.secrets.rotate'] = write(async (tx, { path, body, services }) => {
  const before = await getForUpdate(tx, path.webhook_endpoint_id)
  const secret = newSecret()
  const kept = rotate(before.secrets, secret, body?.overlap_seconds, tx.now, services.secrets)
  const endpoint = toEndpoint(await saveSecrets(tx, before.id, kept), tx.now)
  tx.emit('webhook_endpoint.updated', endpoint.id, endpoint)
  return { status: 200, body: { ...endpoint, secret }, version: endpoint.version }
})
